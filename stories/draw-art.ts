import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { findOutsideReference } from './find-outside-references.ts';
import { fileLimits } from './limits.ts';
import { readLimitedFile } from './read-file.ts';
import type { Art, Story } from './story.ts';

/** A room's illustration or a story's cover, drawn: a WebP of 1280 by 720 pixels. */
export interface DrawnArt {
  readonly bytes: Buffer;
  readonly filename: string;
  readonly alt: string;
  readonly credit: string;
}

export interface Artist {
  /** @throws Error where the story has no such room, or its picture is missing, unsafe or cannot be drawn. */
  draw(story: Story, room: string): Promise<DrawnArt>;
  /** The story's cover; its start's picture where it has none. @throws Error as `draw` does. */
  drawCover(story: Story): Promise<DrawnArt>;
}

export const artSize = { width: 1280, height: 720 } as const;

/** A drawn picture stays below this, so that it shows at once on a phone. */
export const drawnBytesLimit = 300 * 1024;

/** Tried in this order until the picture is small enough. */
const qualities = [84, 70, 55, 40] as const;
const drawTimeoutSeconds = 60;
/** Pictures kept in memory: those of the scenes that are being played, some 2 MB. */
const recentLimit = 16;
/** Changes whenever the same SVG would be drawn otherwise: what older versions cached is then passed over. */
const drawingVersion = '1';

const digestOf = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();
const digestLength = 32;

async function drawSvg(svg: Buffer): Promise<Buffer> {
  const pixels = await sharp(svg, { limitInputPixels: 4 * artSize.width * artSize.height })
    .resize(artSize.width, artSize.height, { fit: 'cover' })
    .flatten({ background: '#000000' })
    .timeout({ seconds: drawTimeoutSeconds })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = pixels.info;
  for (const quality of qualities) {
    const drawn = await sharp(pixels.data, { raw: { width, height, channels } })
      .webp({ quality })
      .timeout({ seconds: drawTimeoutSeconds })
      .toBuffer();
    if (drawn.length <= drawnBytesLimit) return drawn;
  }
  throw new Error(`The picture stays larger than ${drawnBytesLimit} bytes.`);
}

/** A cached file is the picture's digest and then the picture: half a picture is not taken for one. */
async function readCached(path: string): Promise<Buffer | undefined> {
  try {
    const cached = await readFile(path);
    const drawn = cached.subarray(digestLength);
    return drawn.length > 0 && digestOf(drawn).equals(cached.subarray(0, digestLength)) ? drawn : undefined;
  } catch {
    return undefined;
  }
}

/** Writes beside and renames, so that another process never reads half a file. A full disk costs the cache, not the game. */
async function writeCached(folder: string, path: string, drawn: Buffer): Promise<void> {
  const draft = `${path}.${randomUUID()}.tmp`;
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(draft, Buffer.concat([digestOf(drawn), drawn]));
    await rename(draft, path);
  } catch {
    await rm(draft, { force: true }).catch(() => undefined);
  }
}

async function readSvg(path: string): Promise<Buffer> {
  const read = await readLimitedFile(path, fileLimits.art);
  if (read.kind !== 'bytes') throw new Error(`The picture ${path} is ${read.kind}.`);
  if (findOutsideReference(read.bytes.toString('utf8')) !== undefined)
    throw new Error(`The picture ${path} refers to something outside itself.`);
  return read.bytes;
}

/**
 * Draws the rooms' pictures. What is drawn is kept in `cacheFolder` (made when needed) under the hash of the SVG; one
 * picture that is asked for several times at once is drawn once.
 */
export function createArtist({ cacheFolder }: { readonly cacheFolder: string }): Artist {
  const underWay = new Map<string, Promise<Buffer>>();
  const recent = new Map<string, Buffer>();

  const remember = (key: string, drawn: Buffer): void => {
    recent.delete(key);
    recent.set(key, drawn);
    const [oldest] = recent.keys();
    if (recent.size > recentLimit && oldest !== undefined) recent.delete(oldest);
  };

  const drawOnce = async (svg: Buffer, path: string): Promise<Buffer> => {
    const cached = await readCached(path);
    if (cached !== undefined) return cached;
    const drawn = await drawSvg(svg);
    await writeCached(cacheFolder, path, drawn);
    return drawn;
  };

  const drawArt = async (story: Story, art: Art, name: string): Promise<DrawnArt> => {
    const svg = await readSvg(join(story.folder, 'art', art.file));
    const key = createHash('sha256').update(drawingVersion).update(svg).digest('hex');
    const known = recent.get(key);
    const drawing =
      known === undefined
        ? (underWay.get(key) ?? drawOnce(svg, join(cacheFolder, `${key}.art`)))
        : Promise.resolve(known);
    underWay.set(key, drawing);
    try {
      const bytes = await drawing;
      remember(key, bytes);
      return { bytes, filename: `${name}.webp`, alt: art.alt, credit: art.credit };
    } finally {
      underWay.delete(key);
    }
  };

  return {
    async draw(story, room) {
      const art = Object.hasOwn(story.rooms, room) ? story.rooms[room]?.art : undefined;
      if (art === undefined) throw new Error(`The story "${story.id}" has no room "${room}".`);
      return drawArt(story, art, room);
    },
    async drawCover(story) {
      const art = story.cover ?? story.rooms[story.start]?.art;
      if (art === undefined) throw new Error(`The story "${story.id}" has no cover.`);
      return drawArt(story, art, `${story.id}-cover`);
    },
  };
}
