import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { type ExampleName, exampleNames } from '../classifier-offer.ts';

/** Cuts out of the photos that the dev dependency @vladmandic/face-api ships (MIT): in pixels of those. */
const cuts = {
  happy: { photo: 3, left: 940, top: 140, width: 480, height: 480 },
  sad: { photo: 2, left: 760, top: 140, width: 430, height: 430 },
  blank: { photo: 6, left: 1040, top: 240, width: 400, height: 460 },
  several: { photo: 4, left: 140, top: 20, width: 1400, height: 700 },
} as const satisfies Record<ExampleName, object>;

/** Long side in pixels: enough for the reader, quick to load. */
const longSide = 640;

function photoFolder(): string | undefined {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('@vladmandic/face-api/package.json')), 'demo');
  } catch {
    return undefined;
  }
}

/** Photos of people to try the reader with, as JPEGs; made when they are first asked for, none of them part of this project. */
export interface ExamplePhotos {
  /** Empty where the package that ships them is not installed. */
  readonly names: readonly ExampleName[];
  photo(name: ExampleName): Promise<Uint8Array<ArrayBuffer>>;
}

export function createExamplePhotos(): ExamplePhotos {
  const folder = photoFolder();
  const made = new Map<ExampleName, Promise<Uint8Array<ArrayBuffer>>>();
  const cut = async (name: ExampleName): Promise<Uint8Array<ArrayBuffer>> => {
    const { photo, ...area } = cuts[name];
    const jpeg = await sharp(join(folder ?? '', `sample${photo}.jpg`))
      .extract(area)
      .resize({ width: longSide, height: longSide, fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 84 })
      .toBuffer();
    return new Uint8Array(jpeg);
  };
  return {
    names: folder === undefined ? [] : exampleNames,
    photo(name) {
      const photo = made.get(name) ?? cut(name);
      made.set(name, photo);
      return photo;
    },
  };
}
