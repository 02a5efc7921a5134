import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import type { Picture } from '../../model/picture.ts';

/** A photo and how many faces on it a person would call visible, where that was counted. */
export interface Photo {
  readonly file: string;
  readonly people?: number;
}

/** What the live reader decodes to. */
const decodedSide = 800;

/** Counted by eye: on the second, one face is seen in full profile. */
const peopleOnSamples = [3, 3, 3, 4, 5, 4];

const demo = join(dirname(createRequire(import.meta.url).resolve('@vladmandic/face-api/package.json')), 'demo');

/** The six photos of people that @vladmandic/face-api ships. */
export const samplePhotos: readonly Photo[] = peopleOnSamples.map((people, index) => ({
  file: join(demo, `sample${index + 1}.jpg`),
  people,
}));

/** The whole photos of ../shared/faces. */
export function wholePhotos(faces: string): Photo[] {
  const folder = join(faces, 'photos');
  return readdirSync(folder).flatMap((feeling) => filesIn(join(folder, feeling)).map((file) => ({ file })));
}

export function groupPhotos(faces: string): Photo[] {
  return filesIn(join(faces, 'groups')).map((file) => ({ file, people: Number(/-(\d+)faces/.exec(file)?.[1]) }));
}

export function oddPictures(faces: string): Photo[] {
  return filesIn(join(faces, 'odd')).map((file) => ({ file }));
}

/** As the live reader decodes it. */
export async function openPicture(image: string | Uint8Array): Promise<Picture> {
  const { data, info } = await sharp(image)
    .autoOrient()
    .resize({ width: decodedSide, height: decodedSide, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .flatten({ background: '#808080' })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels: data };
}

function filesIn(folder: string): string[] {
  return readdirSync(folder)
    .toSorted()
    .map((name) => join(folder, name));
}
