import type { HttpBindings } from '@hono/node-server';
import type { Context, Hono } from 'hono';
import type { Sent } from './sent.ts';

/** What every handler of the REST routes finds in its context. */
export interface RestEnvironment {
  Bindings: HttpBindings;
  Variables: { sent: Sent; noteStatus: (status: number) => void };
}

export type RestApp = Hono<RestEnvironment>;
export type RestContext = Context<RestEnvironment>;
