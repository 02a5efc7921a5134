import { existsSync, readdirSync, readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../../model/limits.ts';
import { loadNets, readCrop } from '../../model/read-photo.ts';
import { hasSharedFaces, portrait, samplePhoto, sharedFaces } from '../photos.ts';
import { read, readingOf } from './photos.ts';

describe('faces and feelings', () => {
  it.each([
    [1, 3],
    [2, 3],
    [3, 3],
    [4, 4],
    [5, 5],
    [6, 4],
  ] as const)('finds every person on sample %i', async (number, people) => {
    const { faces, width } = readingOf(await read(samplePhoto(number)));
    expect(width).toBe(1920);
    expect(faces).toHaveLength(people);
  });

  it('gives each face five probabilities that sum to 1, the likeliest as its feeling, and the largest face first', async () => {
    const { faces } = readingOf(await read(samplePhoto(5)));
    for (const { probabilities, feeling, confidence, score } of faces) {
      const values = Object.values(probabilities);
      expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 6);
      expect(confidence).toBe(Math.max(...values));
      expect(probabilities[feeling]).toBe(confidence);
      expect(score).toBeGreaterThan(0.5);
    }
    const areas = faces.map(({ box }) => box[2] * box[3]);
    expect(areas).toEqual(areas.toSorted((a, b) => b - a));
  });

  it('reads smiling people as happy, and clearly so', async () => {
    const { faces } = readingOf(await read(samplePhoto(6)));
    // The fourth and smallest pouts.
    const smiling = faces.slice(0, 3);
    expect(smiling.map(({ feeling, clarity }) => [feeling, clarity])).toEqual(smiling.map(() => ['happy', 'clear']));
    expect(smiling).toHaveLength(3);
  });

  it('says that a face which shows nothing is blank', async () => {
    const { faces } = readingOf(await read(await portrait('blank')));
    expect(faces.map(({ clarity }) => clarity)).toEqual(['blank']);
  });

  it('sees one face in a face that fills the picture', async () => {
    const closeUp = await sharp(await portrait('happy'))
      .extract({ left: 100, top: 90, width: 190, height: 210 })
      .jpeg()
      .toBuffer();
    expect(readingOf(await read(closeUp)).faces).toHaveLength(1);
  });

  it('takes small faces from a finer decoding, in pixels of the whole photo', async () => {
    const scene = await sharp(samplePhoto(6))
      .resize(900)
      .extend({ top: 400, left: 700, right: 800, background: '#7a8a99' })
      .jpeg()
      .toBuffer();
    const { faces, width } = readingOf(await read(scene));
    expect(width).toBe(2400);
    expect(faces).toHaveLength(4);
    for (const { box } of faces) expect(box[0]).toBeGreaterThan(700);
  });

  it('finds no face where there is none', async () => {
    const grass = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#357a38' } })
      .jpeg()
      .toBuffer();
    expect(readingOf(await read(grass)).faces).toEqual([]);
  });

  it('reads no more faces than it may, and then the largest', async () => {
    const all = readingOf(await read(samplePhoto(5))).faces;
    const some = readingOf(await read(samplePhoto(5), { maxFaces: 2 })).faces;
    expect(some.map(({ box }) => box)).toEqual(all.slice(0, 2).map(({ box }) => box));
  });

  it('reads a cut-out face as one face as large as the picture', async () => {
    const { faces } = readingOf(await readCrop(await loadNets(), await portrait('happy'), defaultLimits));
    expect(faces.map(({ box, feeling }) => ({ box, feeling }))).toEqual([{ box: [0, 0, 400, 420], feeling: 'happy' }]);
  });
});

describe('odd pictures', () => {
  it('takes a picture of one pixel for what it is', async () => {
    const dot = await sharp({ create: { width: 1, height: 1, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
    expect(readingOf(await read(dot))).toEqual({ width: 1, height: 1, faces: [] });
  });

  it("takes a picture of one pixel's height and 10,000 pixels' width", async () => {
    const line = await sharp({ create: { width: 10_000, height: 1, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
    expect(readingOf(await read(line)).faces).toEqual([]);
  });
});

describe('group photos', () => {
  const groups = hasSharedFaces ? readdirSync(`${sharedFaces}groups`) : [];

  it.skipIf(!existsSync(`${sharedFaces}groups`))('counts the people on group photos (needs ../shared)', async () => {
    for (const file of groups) {
      const { faces } = readingOf(await read(readFileSync(`${sharedFaces}groups/${file}`)));
      expect(`${file}: ${faces.length}`).toBe(`${file}: ${/-(\d+)faces/.exec(file)?.[1]}`);
    }
  });
});
