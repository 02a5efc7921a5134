import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import sharp from 'sharp';

const demo = join(dirname(createRequire(import.meta.url).resolve('@vladmandic/face-api/package.json')), 'demo');

/** One of the six photos of people that the dev dependency @vladmandic/face-api ships; never copied into the project. */
export function samplePhoto(number: 1 | 2 | 3 | 4 | 5 | 6): Buffer {
  return readFileSync(join(demo, `sample${number}.jpg`));
}

/** The developers' labelled faces; elsewhere tests that need them are skipped. */
export const sharedFaces = new URL('../../shared/faces/', import.meta.url).pathname;
export const hasSharedFaces = existsSync(sharedFaces);

/** Where in the sample photos one person stands alone, and the feeling that the reader sees there. */
const portraits = {
  happy: { photo: 1, left: 318, top: 300, width: 400, height: 420 },
  sad: { photo: 2, left: 760, top: 140, width: 430, height: 430 },
  blank: { photo: 2, left: 1380, top: 100, width: 349, height: 390 },
} as const;

export type PortraitName = keyof typeof portraits;

/** One person cut out of a sample photo, as a JPEG. */
export async function portrait(name: PortraitName): Promise<Buffer> {
  const { photo, ...area } = portraits[name];
  return sharp(samplePhoto(photo)).extract(area).jpeg({ quality: 92 }).toBuffer();
}

/** Two people side by side, each as in `portrait`, as a JPEG. */
export async function twoPortraits(left: PortraitName, right: PortraitName): Promise<Buffer> {
  const side = 420;
  const sides = await Promise.all(
    [left, right].map(async (name) =>
      sharp(await portrait(name))
        .resize(side, side, { fit: 'cover' })
        .toBuffer(),
    ),
  );
  return sharp({ create: { width: 2 * side, height: side, channels: 3, background: '#808080' } })
    .composite(sides.map((input, index) => ({ input, left: index * side, top: 0 })))
    .jpeg({ quality: 92 })
    .toBuffer();
}
