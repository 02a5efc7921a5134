import { Hono } from 'hono';
import type { FaceReader } from '../../model/face-reader.ts';
import { defaultLimits } from '../../model/limits.ts';
import type { Later } from '../players/players.ts';
import type { ClassifierEnvironment, PhotoDesk } from './classifier-environment.ts';
import { fail } from './failures.ts';
import { predict } from './predict-route.ts';
import type { BodyLimits } from './read-body.ts';
import { read } from './read-route.ts';
import { createUploadMemory } from './upload-memory.ts';

export interface ClassifierOptions {
  /** Nothing while it is not there yet, and when it is there no longer. */
  readonly reader: () => FaceReader | undefined;
  readonly later: Later;
}

/** A photo of the reader's limit, and 20 s to bring it over a line of 16 Mbit/s. */
const bodyLimits: BodyLimits = { maxBytes: defaultLimits.maxBytes, timeoutMs: 20_000 };

/** Of all uploads together, in bytes: four photos of the largest size as base64, or hundreds of usual ones. */
const uploadMemory = 256 * 1024 * 1024;

/** The classifier's API: what it takes and answers is told by schemas.ts and at `/openapi.json`. */
export function classifierRoutes({ reader, later }: ClassifierOptions): Hono<ClassifierEnvironment> {
  const app = new Hono<ClassifierEnvironment>();
  const desk: PhotoDesk = { reader, memory: createUploadMemory(uploadMemory), bodyLimits, later };
  app.post('/api/predict', (c) => predict(c, desk));
  app.post('/api/v1/read', (c) => read(c, desk));
  for (const path of ['/api/predict', '/api/v1/read'])
    app.all(path, (c) => fail(c, 'wrong-method', { headers: { Allow: 'POST' } }));
  return app;
}
