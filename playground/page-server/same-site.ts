import type { MiddlewareHandler } from 'hono';

export interface SiteHeaders {
  readonly host: string | undefined;
  readonly origin: string | undefined;
}

/**
 * Whether a request comes from this machine's own page, or from a program that is no browser. A foreign Host means that
 * some site's name was pointed at 127.0.0.1 (DNS rebinding), a foreign Origin that some site's page sends it.
 */
export function isSameSite(port: string, { host, origin }: SiteHeaders): boolean {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`];
  if (host === undefined || !hosts.includes(host.toLowerCase())) return false;
  return origin === undefined || hosts.some((own) => origin === `http://${own}`);
}

/** Refuses whatever other sites' pages send. */
export function onlySameSite(port: () => string): MiddlewareHandler {
  return async (c, next) => {
    const headers = { host: c.req.header('host'), origin: c.req.header('origin') };
    if (!isSameSite(port(), headers) || c.req.header('sec-fetch-site') === 'cross-site') {
      return c.json({ error: 'This playground answers only its own page.' }, 403);
    }
    await next();
    c.header('Cross-Origin-Resource-Policy', 'same-origin');
    return undefined;
  };
}
