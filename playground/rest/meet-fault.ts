import { setTimeout as wait } from 'node:timers/promises';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';
import type { MetFault } from '../faults.ts';
import type { RestEnvironment } from './environment.ts';

function cut(c: Context<RestEnvironment>): Response {
  c.env.incoming.socket.destroy();
  return RESPONSE_ALREADY_SENT;
}

/** What an ordered fault does before the request is carried out. A response ends the request's way. */
export async function meetBefore(c: Context<RestEnvironment>, met: MetFault): Promise<Response | undefined> {
  const { fault, released } = met;
  switch (fault.kind) {
    case 'hold':
      return fault.when === 'before' && (await released) === 'cut' ? cut(c) : undefined;
    case 'delay':
      await wait(fault.ms);
      return undefined;
    case 'cut':
      return fault.when === 'before' ? cut(c) : undefined;
    case 'rate-limit': {
      const isGlobal = fault.isGlobal ?? false;
      if (fault.retryAfter !== undefined) {
        c.header('Retry-After', String(fault.retryAfter));
        if (isGlobal) c.header('X-RateLimit-Global', 'true');
        else c.header('X-RateLimit-Scope', 'user');
      }
      const body = { message: 'You are being rate limited.', retry_after: fault.retryAfter ?? 0, global: isGlobal };
      return c.json(body, 429);
    }
    case 'server-error':
      return c.text('upstream connect error', fault.status ?? 500);
    case 'refuse':
      return Response.json({ code: fault.code, message: fault.message }, { status: fault.status });
    case 'slow-body':
      return undefined;
  }
}

/** What an ordered fault does once the request was carried out. A response takes the place of the real one. */
export async function meetAfter(c: Context<RestEnvironment>, met: MetFault): Promise<Response | undefined> {
  const { fault, released } = met;
  if (fault.kind === 'hold' && fault.when === 'after') return (await released) === 'cut' ? cut(c) : undefined;
  return fault.kind === 'cut' && fault.when === 'after' ? cut(c) : undefined;
}
