import { expect, it } from 'vitest';
import { decodeHeic } from '../../model/decode-heic.ts';
import { defaultLimits } from '../../model/limits.ts';
import { openPhoto } from '../../model/open-photo.ts';
import { claimingSize, mirrored, quarters, turnedBy } from './heic.ts';

const plenty = { pixels: 1_000_000, ms: 30_000 };

/** Size of a HEIC as it is opened, and the colours in the middle of its quarters: upper left, upper right, lower ones. */
async function look(heic: Uint8Array): Promise<string> {
  const opened = await openPhoto(heic, defaultLimits);
  if (opened.kind !== 'opened') throw new Error(opened.reason);
  const { photo } = opened;
  const decoded = await photo.decode(800, 5);
  if (decoded.kind !== 'decoded') throw new Error(decoded.reason);
  const { width, height, pixels } = decoded.picture;
  const colourAt = (x: number, y: number): string => {
    const at = (Math.floor(y * height) * width + Math.floor(x * width)) * 3;
    const [red = 0, green = 0, blue = 0] = pixels.subarray(at, at + 3);
    if (red > 128 && green > 128 && blue > 128) return 'W';
    if (red > 128) return 'R';
    return green > 128 ? 'G' : 'B';
  };
  const colours = [colourAt(0.25, 0.25), colourAt(0.75, 0.25), colourAt(0.25, 0.75), colourAt(0.75, 0.75)];
  return `${photo.width}x${photo.height} ${colours.join('')}`;
}

it.each([
  [1, quarters(), '96x64 RGBW'],
  [2, mirrored(quarters(), 'left-right'), '96x64 GRWB'],
  [3, turnedBy(quarters(), 2), '96x64 WBGR'],
  [4, mirrored(quarters(), 'above-below'), '96x64 BWRG'],
  [5, mirrored(turnedBy(quarters(), 3), 'left-right'), '64x96 RBGW'],
  [6, turnedBy(quarters(), 3), '64x96 BRWG'],
  [7, mirrored(turnedBy(quarters(), 1), 'left-right'), '64x96 WGBR'],
  [8, turnedBy(quarters(), 1), '64x96 GWRB'],
])("applies the file's own turns once: as EXIF's orientation %i", async (_, heic, expected) => {
  expect(await look(heic)).toBe(expected);
});

it('decodes nothing that its header says is too large', async () => {
  const heic = claimingSize(quarters(), 9000, 9000);
  expect(await openPhoto(heic, defaultLimits)).toEqual({ kind: 'refused', reason: 'too-big', format: 'heic' });
});

it('does not decode a picture that is larger than its header says', async () => {
  const heic = claimingSize(quarters(), 16, 16);
  expect(await decodeHeic(heic, plenty.pixels, plenty.ms)).toEqual({ kind: 'unreadable-picture' });
});

it('gives up when the time is over, whatever the decoder does', async () => {
  expect(await decodeHeic(quarters(), plenty.pixels, 0)).toEqual({ kind: 'too-slow' });
});

it('gives an answer to files that libheif does not bear, and to good ones after them', async () => {
  const broken = quarters();
  broken.fill(0xff, broken.indexOf('hvcC') + 4, broken.indexOf('hvcC') + 60);
  for (const heic of [broken, quarters().subarray(0, 100), quarters().subarray(0, 24)]) {
    expect(await decodeHeic(heic, plenty.pixels, plenty.ms)).toEqual({ kind: 'unreadable-picture' });
  }
  expect((await decodeHeic(quarters(), plenty.pixels, plenty.ms)).kind).toBe('decoded');
});
