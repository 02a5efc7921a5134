import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const demo = join(dirname(createRequire(import.meta.url).resolve('@vladmandic/face-api/package.json')), 'demo');

/** One of the six photos of people that the dev dependency @vladmandic/face-api ships; never copied into the project. */
export function samplePhoto(number: 1 | 2 | 3 | 4 | 5 | 6): Buffer {
  return readFileSync(join(demo, `sample${number}.jpg`));
}

/** The developers' labelled faces; elsewhere tests that need them are skipped. */
export const sharedFaces = new URL('../../shared/faces/', import.meta.url).pathname;
export const hasSharedFaces = existsSync(sharedFaces);
