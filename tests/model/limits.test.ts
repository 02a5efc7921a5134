import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { photoLimits } from '../../bot/photos.ts';
import { refusalSentence } from '../../bot/render/refusal.ts';
import { wordsIn } from '../../bot/text.ts';
import { defaultLimits } from '../../model/limits.ts';
import { refusalSentence as sentenceAtTheCommandLine } from '../../model/refusal-sentence.ts';
import { portrait, samplePhoto } from '../photos.ts';
import { quarters } from './heic.ts';
import { read, readingOf } from './photos.ts';

const { maxBytes, maxPixels } = defaultLimits;

describe('what a photo may cost', () => {
  it('takes the 108 megapixels of a large phone photo', async () => {
    const photo = await sharp(await portrait('happy'))
      .resize(4000, 4200, { kernel: 'linear' })
      .extend({ left: 4000, right: 4000, top: 2400, bottom: 2400, background: '#7a8a99' })
      .jpeg()
      .toBuffer();
    const { width, height, faces } = readingOf(await read(photo));
    expect([width, height]).toEqual([12_000, 9_000]);
    expect(faces.map(({ feeling }) => feeling)).toEqual(['happy']);
  });

  it('refuses a file of too many bytes', async () => {
    expect(await read(samplePhoto(1), { maxBytes: 1000 })).toEqual({ kind: 'refused', reason: 'too-big' });
  });

  it('refuses a header that promises 10 gigapixels, whatever follows', async () => {
    const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
    png.writeUInt32BE(100_000, 16);
    png.writeUInt32BE(100_000, 20);
    expect(await read(png)).toMatchObject({ kind: 'refused', reason: 'too-big' });
  });

  it('refuses more pixels than allowed, for HEIC and AVIF by limits of their own', async () => {
    const avif = await sharp(samplePhoto(1)).resize(64).avif({ effort: 0 }).toBuffer();
    const fewPixels = { ...maxPixels, heic: 100, avif: 100 };
    for (const photo of [quarters(), avif]) {
      expect(await read(photo, { maxPixels: fewPixels })).toMatchObject({ kind: 'refused', reason: 'too-big' });
    }
    expect(await read(samplePhoto(1), { maxPixels: fewPixels })).toMatchObject({ kind: 'read' });
    const photo = await read(samplePhoto(1), { maxPixels: { ...maxPixels, other: 1_000_000 } });
    expect(photo).toMatchObject({ kind: 'refused', reason: 'too-big' });
  });

  it('refuses a photo that takes longer than it may', async () => {
    for (const photo of [samplePhoto(1), quarters()]) {
      expect(await read(photo, { timeMs: 0 })).toMatchObject({ kind: 'refused', reason: 'too-slow' });
    }
  });
});

describe('the limits are told', () => {
  const bytes = `${maxBytes / 1024 / 1024} MB`;
  const megapixels = Object.fromEntries(Object.entries(maxPixels).map(([format, pixels]) => [format, pixels / 1e6]));

  it.each([
    ['to players', refusalSentence({ kind: 'refused', reason: 'too-big' }, wordsIn('en'))],
    ['at the command line', sentenceAtTheCommandLine({ kind: 'refused', reason: 'too-big' })],
    ["in the players' guide", readFileSync(new URL('../../docs/players.md', import.meta.url), 'utf8')],
    ["in the classifier's guide", readFileSync(new URL('../../docs/classifier.md', import.meta.url), 'utf8')],
  ])('%s, as they are', (_, told) => {
    expect(told).toContain(`${bytes} and ${megapixels.other} megapixels`);
    expect(told).toContain(`${megapixels.heic} as HEIC, ${megapixels.avif} as AVIF`);
  });

  it('and the bot fetches what the reader takes', () => {
    expect(photoLimits.bytes).toBe(maxBytes);
  });
});
