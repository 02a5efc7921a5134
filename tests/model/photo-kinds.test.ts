import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import type { FaceReading } from '../../game/reading.ts';
import { portrait } from '../photos.ts';
import { animated } from './apng.ts';
import { encodeHeic, hasHeicEncoder } from './heic.ts';
import { overlap, read, readingOf } from './photos.ts';

/** Reads the happy portrait in another form and expects the same one face, in pixels of the same upright picture. */
async function expectSameFace(photo: Uint8Array): Promise<FaceReading> {
  const [expected] = readingOf(await read(await portrait('happy'))).faces;
  const { faces, width, height } = readingOf(await read(photo));
  const [face] = faces;
  if (expected === undefined || face === undefined) throw new Error('no face');
  expect([width, height, faces.length]).toEqual([400, 420, 1]);
  expect([face.feeling, face.clarity]).toEqual(['happy', 'clear']);
  expect(overlap(face.box, expected.box)).toBeGreaterThan(0.9);
  return face;
}

// sharp's types do not know it yet.
const withGainMap = (s: Sharp) => (s as Sharp & { withGainMap(): Sharp }).withGainMap().jpeg();

const happy = async () => sharp(await portrait('happy'));

describe('the same face in pictures of every kind', () => {
  it.each([
    ['a JPEG', (s: Sharp) => s.jpeg()],
    ['a progressive JPEG', (s: Sharp) => s.jpeg({ progressive: true })],
    ['a grey JPEG', (s: Sharp) => s.greyscale().jpeg()],
    ['a CMYK JPEG', (s: Sharp) => s.toColourspace('cmyk').jpeg()],
    ['a JPEG with a gain map (Ultra HDR)', withGainMap],
    ['a wide-gamut JPEG (Display P3)', (s: Sharp) => s.withIccProfile('p3').jpeg()],
    ['a PNG', (s: Sharp) => s.png()],
    ['a 16-bit PNG', (s: Sharp) => s.toColourspace('rgb16').png()],
    ['an interlaced PNG', (s: Sharp) => s.png({ progressive: true })],
    ['a PNG of a palette', (s: Sharp) => s.png({ palette: true })],
    ['a WebP', (s: Sharp) => s.webp()],
    ['a lossless WebP', (s: Sharp) => s.webp({ lossless: true })],
    ['a GIF', (s: Sharp) => s.gif()],
    ['a TIFF', (s: Sharp) => s.tiff()],
    ['a tiled LZW TIFF', (s: Sharp) => s.tiff({ compression: 'lzw', tile: true })],
    ['a 16-bit TIFF', (s: Sharp) => s.toColourspace('rgb16').tiff()],
    ['an AVIF', (s: Sharp) => s.avif({ effort: 0 })],
  ])('%s', async (_, encode) => {
    await expectSameFace(await encode(await happy()).toBuffer());
  });

  it.skipIf(!hasHeicEncoder)('a HEIC (needs heif-enc)', async () => {
    await expectSameFace(encodeHeic(await (await happy()).png().toBuffer()));
  });

  it('a wide-gamut picture in its own colours, not in paler ones', async () => {
    const wide = await (await happy()).withIccProfile('p3').png().toBuffer();
    const plain = await expectSameFace(await portrait('happy'));
    // Read without its profile, the portrait differs by 0.04.
    for (const photo of hasHeicEncoder ? [wide, encodeHeic(wide)] : [wide]) {
      expect(Math.abs((await expectSameFace(photo)).confidence - plain.confidence)).toBeLessThan(0.02);
    }
  });

  it('a transparent PNG, laid on a neutral ground', async () => {
    const round = Buffer.from('<svg width="400" height="420"><circle cx="200" cy="210" r="190"/></svg>');
    const cutOut = (await happy()).ensureAlpha().composite([{ input: round, blend: 'dest-in' }]);
    await expectSameFace(await cutOut.png().toBuffer());
  });
});

describe('the first frame of an animation', () => {
  const green = () =>
    sharp({ create: { width: 400, height: 420, channels: 3, background: 'green' } })
      .png()
      .toBuffer();

  it.each([
    ['of a GIF', (s: Sharp) => s.gif()],
    ['of a WebP', (s: Sharp) => s.webp()],
  ])('%s', async (_, encode) => {
    const frames = sharp([await portrait('happy'), await green()], { join: { animated: true } });
    await expectSameFace(await encode(frames).toBuffer());
  });

  it('of an APNG', async () => {
    await expectSameFace(animated(await (await happy()).png().toBuffer(), await green()));
  });
});

describe('a camera that was held otherwise', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'EXIF orientation %i is turned upright before anything else',
    async (orientation) => {
      const turned = await asStored(await happy(), orientation);
      await expectSameFace(await turned.jpeg({ quality: 92 }).toBuffer());
    },
  );

  it.each([
    ['WebP', (s: Sharp) => s.webp()],
    ['PNG', (s: Sharp) => s.png()],
    ['TIFF', (s: Sharp) => s.tiff()],
    ['AVIF', (s: Sharp) => s.avif({ effort: 0 })],
  ])('a %s with an orientation is, too', async (_, encode) => {
    await expectSameFace(await encode(await asStored(await happy(), 6)).toBuffer());
  });
});

/** The same picture as stored by a camera that was held in EXIF's orientation 1 to 8. */
async function asStored(upright: Sharp, orientation: number): Promise<Sharp> {
  if (orientation === 2) upright.flop();
  if (orientation === 3) upright.rotate(180);
  if (orientation === 4) upright.flip();
  if (orientation === 5) upright.rotate(270).flop();
  if (orientation === 6) upright.rotate(270);
  if (orientation === 7) upright.rotate(90).flop();
  if (orientation === 8) upright.rotate(90);
  return sharp(await upright.png().toBuffer()).withMetadata({ orientation });
}
