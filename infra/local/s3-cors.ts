import type { IncomingMessage, ServerResponse } from 'node:http';
import type { BucketResource } from './wiring.ts';

export type CorsRules = NonNullable<BucketResource['properties']['CorsConfiguration']>['CorsRules'];

/**
 * Sets the CORS headers S3 would for this request and answers whether a rule of the bucket allows it. A rule must allow
 * the origin, the method and, in a preflight, every header asked for.
 */
export function applyCors(rules: CorsRules, request: IncomingMessage, response: ServerResponse): boolean {
  const origin = request.headers.origin;
  const preflight = request.method === 'OPTIONS';
  const method = preflight ? request.headers['access-control-request-method'] : request.method;
  const asked = String(request.headers['access-control-request-headers'] ?? '');
  const names = preflight ? asked.split(',').flatMap((name) => name.trim().toLowerCase() || []) : [];
  const rule = rules.find(
    (one) =>
      one.AllowedMethods.includes(String(method)) &&
      one.AllowedOrigins.some((pattern) => fits(pattern, origin ?? '')) &&
      names.every((name) => one.AllowedHeaders.some((pattern) => fits(pattern.toLowerCase(), name))),
  );
  if (!rule || origin === undefined) return false;
  response.setHeader('access-control-allow-origin', rule.AllowedOrigins.includes('*') ? '*' : origin);
  response.setHeader('access-control-allow-methods', rule.AllowedMethods.join(', '));
  response.setHeader('vary', 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method');
  if (names.length > 0) response.setHeader('access-control-allow-headers', names.join(', '));
  if (rule.ExposedHeaders.length > 0) {
    response.setHeader('access-control-expose-headers', rule.ExposedHeaders.join(', '));
  }
  if (rule.MaxAge !== undefined) response.setHeader('access-control-max-age', String(rule.MaxAge));
  return true;
}

/** One `*` in an allowed origin or header stands for any characters. */
function fits(pattern: string, value: string): boolean {
  const [before = '', after] = pattern.split('*');
  if (after === undefined) return value === before;
  return value.length >= before.length + after.length && value.startsWith(before) && value.endsWith(after);
}
