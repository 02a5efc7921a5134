import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { type DrawnName, drawnNames, type ExampleName, exampleNames } from '../classifier-offer.ts';
import { drawPortrait } from './portraits/draw-portrait.ts';
import { portraits } from './portraits/portraits.ts';

/** Cuts out of the photos that the dev dependency @vladmandic/face-api ships (MIT): in pixels of those. */
const cuts = {
  happy: { photo: 3, left: 940, top: 140, width: 480, height: 480 },
  sad: { photo: 2, left: 760, top: 140, width: 430, height: 430 },
  blank: { photo: 2, left: 1380, top: 100, width: 349, height: 390 },
  several: { photo: 4, left: 140, top: 20, width: 1400, height: 700 },
} as const satisfies Record<Exclude<ExampleName, DrawnName>, object>;

/** Long side in pixels: enough for the reader, quick to load. */
const longSide = 640;

function photoFolder(): string | undefined {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('@vladmandic/face-api/package.json')), 'demo');
  } catch {
    return undefined;
  }
}

/** Faces to try the reader with, as JPEGs; made when they are first asked for. No photo of a person is part of this project. */
export interface ExamplePictures {
  /** The drawn ones alone where the package that ships the photos is not installed. */
  readonly names: readonly ExampleName[];
  picture(name: ExampleName): Promise<Uint8Array<ArrayBuffer>>;
}

export function createExamplePictures(): ExamplePictures {
  const folder = photoFolder();
  const made = new Map<ExampleName, Promise<Uint8Array<ArrayBuffer>>>();

  function open(name: ExampleName): Sharp {
    if (isDrawn(name)) return sharp(Buffer.from(drawPortrait(portraits[name])));
    const { photo, ...area } = cuts[name];
    return sharp(join(folder ?? '', `sample${photo}.jpg`)).extract(area);
  }

  async function make(name: ExampleName): Promise<Uint8Array<ArrayBuffer>> {
    const jpeg = await open(name)
      .resize({ width: longSide, height: longSide, fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 84 })
      .toBuffer();
    return new Uint8Array(jpeg);
  }

  return {
    names: folder === undefined ? drawnNames : exampleNames,
    picture(name) {
      const picture = made.get(name) ?? make(name);
      made.set(name, picture);
      return picture;
    },
  };
}

function isDrawn(name: ExampleName): name is DrawnName {
  return drawnNames.some((drawn) => drawn === name);
}
