import { Hono } from 'hono';
import { isLoopback } from '../../bot/config.ts';
import type { FaceReader } from '../../model/face-reader.ts';
import type { Later } from '../later.ts';
import { listen } from '../listen.ts';
import { builtPages } from '../page-server/built-pages.ts';
import { emojiRoutes } from '../page-server/emoji-routes.ts';
import { exampleRoutes } from '../page-server/example-routes.ts';
import type { ClassifierEnvironment } from './classifier-environment.ts';
import { classifierRoutes } from './classifier-routes.ts';
import { fail } from './failures.ts';
import type { ClassifierLimits } from './limits.ts';
import type { ClassifierSettings } from './settings.ts';

export interface StartClassifierOptions {
  readonly reader: () => FaceReader | undefined;
  /** 0 takes a free one. */
  readonly port: number;
  /** A name or address of this machine; one that others can reach needs a token. */
  readonly host: string;
  readonly settings: Pick<ClassifierSettings, 'token' | 'corsOrigins'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly later: Later;
  /** Instead of the usual ones. */
  readonly limits?: Partial<ClassifierLimits>;
}

export interface RunningClassifier {
  /** `http://HOST:PORT`. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Starts the classifier's page and API alone, on one port.
 * Rejects where the port or the host cannot be had, and for a host that others can reach without a token.
 */
export async function startClassifier(options: StartClassifierOptions): Promise<RunningClassifier> {
  const { reader, port, host, settings, now, later, limits = {} } = options;
  const isOwn = isLoopback(host);
  if (!isOwn && settings.token === undefined) throw new Error('A host that others can reach needs a token.');
  let ownPort = '';
  const loopbackPort = isOwn ? () => ownPort : undefined;
  const app = new Hono<ClassifierEnvironment>();
  app.route('/', classifierRoutes({ ...settings, reader, loopbackPort, now, later, limits }));
  app.all('/api/*', (c) => fail(c, 'unknown-address'));
  app.get('/', (c) => c.redirect('/classifier'));
  app.route('/', emojiRoutes());
  app.route('/', exampleRoutes({ hasGame: false }));
  app.route('/', builtPages());
  const listener = await listen(app, { port, hostname: host.replace(/^\[|\]$/g, '') });
  ownPort = new URL(listener.origin).port;
  return { url: listener.origin, close: () => listener.close() };
}
