import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { ApiMapping, HttpRoute, HttpRouteKey, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Sources, Triggered } from './sources.ts';

/** Bounds cost, not guessing (a link is too long to guess): some hundred units, all at one deadline. */
const THROTTLE = { rateLimit: 50, burstLimit: 200 };

/** No path, query or address: a path carries the secret of a link. */
const ACCESS_LOG = JSON.stringify({
  requestId: '$context.requestId',
  at: '$context.requestTimeEpoch',
  method: '$context.httpMethod',
  status: '$context.status',
  bytes: '$context.responseLength',
  ms: '$context.responseLatency',
  integrationError: '$context.integrationErrorMessage',
});

/** Sends every request of the province's API to one function. */
export function httpRoutes(scope: Construct, { fn }: Triggered, { province, api, domainName }: Sources): void {
  const home = new Construct(scope, 'http');
  const logs = new LogGroup(home, 'AccessLogs', {
    logGroupName: `/tiencu/${province.id}/http`,
    retention: province.retention.logDays,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const stage = new HttpStage(home, 'Stage', {
    httpApi: api,
    stageName: '$default',
    autoDeploy: true,
    throttle: THROTTLE,
    accessLogSettings: { destination: new LogGroupLogDestination(logs), format: AccessLogFormat.custom(ACCESS_LOG) },
  });
  if (domainName) new ApiMapping(home, 'Mapping', { api, domainName, stage });
  const route = new HttpRoute(home, 'Route', {
    httpApi: api,
    routeKey: HttpRouteKey.DEFAULT,
    integration: new HttpLambdaIntegration('Integration', fn),
  });
  Validations.of(route).acknowledge({
    id: 'AwsSolutions-APIG4',
    reason: 'The secret of the mailed link and the session made from it authorise; the function checks both.',
  });
}
