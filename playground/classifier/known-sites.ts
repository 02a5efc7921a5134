import type { MiddlewareHandler } from 'hono';
import { isSameSite, type SiteHeaders } from '../page-server/same-site.ts';
import { fail } from './failures.ts';

export interface KnownSites {
  /** Origins of other sites whose pages may ask. */
  readonly corsOrigins: readonly string[];
  /** The port on loopback, where no other name may lead to; `undefined` for a host with names of its own. */
  readonly loopbackPort: (() => string) | undefined;
}

/**
 * Whether a request comes from our own page, from a program that is no browser, or from a site that was named. On loopback
 * a foreign Host is refused as well: some site's name would be pointed at this machine (DNS rebinding).
 */
export function isKnownSite({ corsOrigins, loopbackPort }: KnownSites, { host, origin }: SiteHeaders): boolean {
  const stranger = origin !== undefined && corsOrigins.includes(origin) ? undefined : origin;
  if (loopbackPort !== undefined) return isSameSite(loopbackPort(), { host, origin: stranger });
  return stranger === undefined || (URL.canParse(stranger) && new URL(stranger).host === host);
}

/** Refuses what other sites' pages send. */
export function onlyKnownSites(sites: KnownSites): MiddlewareHandler {
  return async (c, next) => {
    const origin = c.req.header('origin');
    const isKnown = isKnownSite(sites, { host: c.req.header('host'), origin });
    // A picture or a form of another site's page carries no Origin.
    const isHidden = origin === undefined && c.req.header('sec-fetch-site') === 'cross-site';
    if (!isKnown || isHidden) return fail(c, 'foreign-site');
    await next();
    c.header('Cross-Origin-Resource-Policy', 'same-origin');
    return undefined;
  };
}
