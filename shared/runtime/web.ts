import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import type { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';
import type { z } from 'zod';
import { environmentOf } from './environment.ts';
import { outcomeLog } from './outcome.ts';

/** Tells the log about a failure nobody foresaw. Ids only: never a path with a secret in it. */
export type Report = (error: unknown, ids: { requestId: string; path: string }) => void;

/** A handler of the HTTP API around an app of requests and responses; one log line a request, without its path. */
export function webHandler<S extends z.ZodType, V extends object>(
  contract: { name: string; env: S },
  build: (env: z.output<S>, report: Report) => Hono<V>,
) {
  const log = outcomeLog(contract.name);
  const report: Report = (error, ids) => log.failed(error, ids, performance.now());
  const app = handle(build(environmentOf(contract), report));
  return middy(async (event: APIGatewayProxyEventV2, context: Context): Promise<APIGatewayProxyStructuredResultV2> => {
    const startedAt = performance.now();
    // Hono names the same payload (version 2.0 by the template) by types of its own, which ask for more than is sent.
    const response = await app(...([event, context] as unknown as Parameters<typeof app>));
    log.done({ outcome: 'answered', status: response.statusCode, requestId: context.awsRequestId }, startedAt);
    return response as APIGatewayProxyStructuredResultV2;
  });
}
