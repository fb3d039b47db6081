import type { IncomingMessage } from 'node:http';

/**
 * Whether a request comes from a page or program of this machine. A web page elsewhere that makes its host name resolve
 * to 127.0.0.1, or posts a form here, is told by the `Host` or `Origin` its browser sends.
 */
export function isFromThisMachine(request: IncomingMessage): boolean {
  const { host, origin } = request.headers;
  if (host === undefined || !isLocal(`http://${host}`)) return false;
  return origin === undefined || isLocal(origin);
}

function isLocal(address: string): boolean {
  return URL.canParse(address) && ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(address).hostname);
}
