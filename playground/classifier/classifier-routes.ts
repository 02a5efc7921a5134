import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono, type MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import type { FaceReader } from '../../model/face-reader.ts';
import type { Later } from '../later.ts';
import type { ClassifierEnvironment, PhotoDesk } from './classifier-environment.ts';
import { fail } from './failures.ts';
import { createHealthCheck } from './health.ts';
import { type KnownSites, onlyKnownSites } from './known-sites.ts';
import { type ClassifierLimits, classifierLimits } from './limits.ts';
import { onlyWithToken } from './only-with-token.ts';
import { describeApi } from './openapi.ts';
import { predict } from './predict-route.ts';
import { createRateLimit, type Rate } from './rate-limit.ts';
import { read } from './read-route.ts';
import { createUploadMemory } from './upload-memory.ts';

export interface ClassifierOptions extends KnownSites {
  /** Nothing while it is not there yet, and when it is there no longer. */
  readonly reader: () => FaceReader | undefined;
  /** What each request for a reading must carry, if anything. */
  readonly token?: string | undefined;
  readonly now: () => number;
  readonly later: Later;
  /** Instead of the usual ones. */
  readonly limits?: Partial<ClassifierLimits>;
}

/** The old project's clients call it with a slash at the end, as Gradio's guide showed it. */
const predictPaths = ['/api/predict', '/api/predict/'];
const photoPaths = [...predictPaths, '/api/v1/read'];
const otherPaths = ['/openapi.json', '/healthz'];

function inTurn(rate: Rate, now: () => number): MiddlewareHandler<ClassifierEnvironment> {
  const limit = createRateLimit(rate, now);
  return async (c, next) => {
    const turn = limit.take(getConnInfo(c).remote.address ?? '');
    if (turn.kind === 'later')
      return fail(c, 'too-many-requests', { headers: { 'Retry-After': String(turn.waitSeconds) } });
    await next();
    return undefined;
  };
}

/** The classifier's API: what it takes and answers stands in schemas.ts and at `/openapi.json`. */
export function classifierRoutes(options: ClassifierOptions): Hono<ClassifierEnvironment> {
  const { reader, token, corsOrigins, loopbackPort, now, later } = options;
  const app = new Hono<ClassifierEnvironment>();
  const usual = loopbackPort === undefined ? classifierLimits.network : classifierLimits.loopback;
  const limits: ClassifierLimits = { ...usual, ...options.limits };
  const desk: PhotoDesk = { reader, limits, memory: createUploadMemory(limits.memoryBytes), later };
  const checkHealth = createHealthCheck(reader, later);

  for (const path of [...photoPaths, ...otherPaths]) {
    app.use(path, onlyKnownSites(options));
    if (corsOrigins.length > 0) app.use(path, namedOrigins(corsOrigins));
    app.use(path, async (c, next) => {
      await next();
      c.header('Cache-Control', 'no-store');
    });
  }
  const turns = inTurn(limits.rate, now);
  for (const path of photoPaths) {
    app.use(path, turns);
    if (token !== undefined) app.use(path, onlyWithToken(token));
  }

  app.on('POST', predictPaths, (c) => predict(c, desk));
  app.post('/api/v1/read', (c) => read(c, desk));
  const description = describeApi({ needsToken: token !== undefined });
  app.get('/openapi.json', (c) => c.json(description));
  app.get('/healthz', async (c) => {
    const health = await checkHealth();
    return health === 'ready' ? c.json({ status: health }) : fail(c, health);
  });
  for (const path of photoPaths) app.all(path, (c) => fail(c, 'wrong-method', { headers: { Allow: 'POST' } }));
  for (const path of otherPaths) app.all(path, (c) => fail(c, 'wrong-method', { headers: { Allow: 'GET, HEAD' } }));
  app.onError((error, c) => {
    process.stderr.write(`${error.stack ?? error.message}\n`);
    return fail(c, 'unexpected');
  });
  return app;
}

function namedOrigins(origins: readonly string[]): MiddlewareHandler {
  return cors({
    origin: [...origins],
    allowMethods: ['GET', 'POST'],
    allowHeaders: ['Authorization', 'Content-Type'],
    exposeHeaders: ['Retry-After'],
    maxAge: 600,
  });
}
