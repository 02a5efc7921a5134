import fc from 'fast-check';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { matrixToSrgb, toSrgb } from '../../model/wide-gamut.ts';
import { portrait } from '../photos.ts';

/** A portrait's pixels in the colours of a profile, the profile, and the same pixels as sharp takes them to sRGB. */
async function portraitIn(profile: 'p3' | 'srgb') {
  const photo = await sharp(await portrait('happy'))
    .withIccProfile(profile)
    .png()
    .toBuffer();
  const { icc } = await sharp(photo).metadata();
  if (icc === undefined) throw new Error('no profile');
  const converted = await sharp(photo).toColourspace('srgb').raw().toBuffer();
  const { data, info } = await sharp(photo, { ignoreIcc: true }).raw().toBuffer({ resolveWithObject: true });
  return { icc, converted, picture: { width: info.width, height: info.height, pixels: data } };
}

it("takes Display P3 to sRGB as libvips' colour management does", async () => {
  const { icc, converted, picture } = await portraitIn('p3');
  const matrix = matrixToSrgb(icc);
  if (matrix === undefined) throw new Error('no matrix');
  const { pixels } = toSrgb(picture, matrix);
  const differences = pixels.map((value, index) => Math.abs(value - (converted[index] ?? 0)));
  expect(Math.max(...differences.subarray(0, 100_000))).toBeLessThanOrEqual(4);
  expect(differences.reduce((sum, value) => sum + value, 0) / pixels.length).toBeLessThan(0.5);
});

it('leaves sRGB alone', async () => {
  expect(matrixToSrgb((await portraitIn('srgb')).icc)).toBeUndefined();
});

it('bears broken profiles', async () => {
  const { icc } = await portraitIn('p3');
  fc.assert(
    fc.property(fc.nat(icc.length), fc.nat(icc.length - 1), fc.nat(255), (kept, where, value) => {
      const broken = new Uint8Array(icc);
      broken[where] = value;
      expect(() => matrixToSrgb(broken.subarray(0, kept))).not.toThrow();
    }),
  );
});
