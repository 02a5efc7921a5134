import { createHash, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { fail } from './failures.ts';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Refuses requests that do not carry the token; how long that takes tells nothing of it. */
export function onlyWithToken(token: string): MiddlewareHandler {
  const expected = digest(token);
  return async (c, next) => {
    const [, given = ''] = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '') ?? [];
    if (!timingSafeEqual(digest(given), expected)) return fail(c, 'wrong-token');
    await next();
    return undefined;
  };
}
