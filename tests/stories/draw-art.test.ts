import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { createArtist, drawnBytesLimit } from '../../stories/draw-art.ts';
import { loadStories } from '../../stories/load-stories.ts';
import { pathOf } from './check-folder.ts';
import { temporaryFolder, temporaryStories } from './temporary-story.ts';

async function loadOne(folder: string, id = 'short-way') {
  const story = (await loadStories(folder)).stories.find((each) => each.id === id);
  if (story === undefined) throw new Error(`There is no story in ${folder}.`);
  return story;
}

async function openStudio() {
  const { folder, story: path } = await temporaryStories();
  const cacheFolder = join(await temporaryFolder(), 'deep', 'art');
  return { story: await loadOne(folder), picture: join(path, 'art', 'room.svg'), cacheFolder };
}

const colourOf = async (bytes: Buffer) => {
  const { dominant } = await sharp(bytes).stats();
  return dominant;
};

describe('the artist', () => {
  it('draws every room of Last Flight at 1280 by 720, under 300 KB, with its alt text and credit', async () => {
    const story = await loadOne(pathOf('../../stories'), 'last-flight');
    const artist = createArtist({ cacheFolder: await temporaryFolder() });
    for (const room of Object.values(story.rooms)) {
      const { bytes, filename, alt, credit } = await artist.draw(story, room.id);
      expect(await sharp(bytes).metadata()).toMatchObject({ format: 'webp', width: 1280, height: 720 });
      expect(bytes.length).toBeLessThanOrEqual(drawnBytesLimit);
      expect({ filename, alt, credit }).toEqual({
        filename: `${room.id}.webp`,
        alt: room.art.alt,
        credit: room.art.credit,
      });
      // Not an even surface: that is what a picture looks like whose gradients or filters were lost.
      expect((await sharp(bytes).stats()).entropy).toBeGreaterThan(3);
    }
  });

  it('draws a cover of its own where the story has one, and the start where it has none', async () => {
    const { folder, story: path } = await temporaryStories();
    const artist = createArtist({ cacheFolder: await temporaryFolder() });
    const plain = await loadOne(folder);
    expect(await artist.drawCover(plain)).toMatchObject({ alt: 'A hall.', filename: 'short-way-cover.webp' });
    const red =
      '<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="720"><rect width="1280" height="720" fill="#f00"/></svg>';
    await writeFile(join(path, 'art', 'cover.svg'), red);
    const cover = { file: 'cover.svg', alt: 'A cat on a mat.', credit: 'Nobody' };
    const drawn = await artist.drawCover({ ...plain, cover });
    expect(drawn.alt).toBe('A cat on a mat.');
    expect((await colourOf(drawn.bytes)).r).toBeGreaterThan(240);
  });

  it('keeps what it drew, and shows it from there the next time', async () => {
    const { story, cacheFolder } = await openStudio();
    const first = await createArtist({ cacheFolder }).draw(story, 'hall');
    const [name, ...others] = await readdir(cacheFolder);
    expect(others).toEqual([]);
    const cached = await readFile(join(cacheFolder, String(name)));
    expect(cached.subarray(-first.bytes.length).equals(first.bytes)).toBe(true);
    expect((await createArtist({ cacheFolder }).draw(story, 'hall')).bytes.equals(first.bytes)).toBe(true);
  });

  it('draws anew when the picture changes', async () => {
    const { story, picture, cacheFolder } = await openStudio();
    const artist = createArtist({ cacheFolder });
    const before = await colourOf((await artist.draw(story, 'hall')).bytes);
    await writeFile(picture, (await readFile(picture, 'utf8')).replace('#123', '#f80'));
    const after = await colourOf((await artist.draw(story, 'hall')).bytes);
    expect(after.r).toBeGreaterThan(before.r + 100);
  });

  it('draws a picture once that is asked for many times at once', async () => {
    const { story, cacheFolder } = await openStudio();
    const artist = createArtist({ cacheFolder });
    const drawn = await Promise.all(Array.from({ length: 8 }, () => artist.draw(story, 'hall')));
    expect(new Set(drawn.map(({ bytes }) => bytes)).size).toBe(1);
    expect((await artist.draw(story, 'hall')).bytes).toBe(drawn[0]?.bytes);
  });

  it.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['empty', () => Buffer.alloc(0)],
    [
      'with a byte turned',
      (bytes: Buffer) => bytes.map((byte, index) => (index === bytes.length - 9 ? byte ^ 1 : byte)),
    ],
  ])('draws anew what lies %s in the cache, and mends it', async (_name, damage) => {
    const { story, cacheFolder } = await openStudio();
    const { bytes } = await createArtist({ cacheFolder }).draw(story, 'hall');
    const path = join(cacheFolder, String((await readdir(cacheFolder))[0]));
    const whole = await readFile(path);
    await writeFile(path, damage(whole));
    expect((await createArtist({ cacheFolder }).draw(story, 'hall')).bytes.equals(bytes)).toBe(true);
    expect((await readFile(path)).equals(whole)).toBe(true);
  });

  it('draws where the cache cannot be written', async () => {
    const { story, cacheFolder } = await openStudio();
    await mkdir(join(cacheFolder, '..'), { recursive: true });
    await writeFile(cacheFolder, 'A file where the folder should be.');
    const { bytes } = await createArtist({ cacheFolder }).draw(story, 'hall');
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 1280, height: 720 });
  });

  it('rejects a room that is not there, a picture that is gone, broken, or reaches outside since it was loaded', async () => {
    const { story, picture, cacheFolder } = await openStudio();
    const artist = createArtist({ cacheFolder });
    await expect(artist.draw(story, 'constructor')).rejects.toThrow('has no room');
    await writeFile(picture, '<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/hostname"/></svg>');
    await expect(artist.draw(story, 'hall')).rejects.toThrow('outside itself');
    await writeFile(picture, 'no picture');
    await expect(artist.draw(story, 'hall')).rejects.toThrow();
  });
});
