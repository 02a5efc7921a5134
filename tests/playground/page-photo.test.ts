import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { isAnimated } from '../../playground/page/src/photo/is-animated.ts';
import { jpegName, longestSide, smallSize } from '../../playground/page/src/photo/small-size.ts';
import { animated } from '../model/apng.ts';

describe('a photo that is made small', () => {
  it('keeps its shape, is never longer than 1280 pixels and never larger than it was', () => {
    const side = fc.integer({ min: 1, max: 20_000 });
    fc.assert(
      fc.property(side, side, (width, height) => {
        const small = smallSize(width, height);
        expect(Math.max(small.width, small.height)).toBe(Math.min(longestSide, Math.max(width, height)));
        expect(Math.min(small.width, small.height)).toBeGreaterThanOrEqual(1);
        // Each side is rounded to whole pixels.
        const scale = Math.min(1, longestSide / Math.max(width, height));
        expect(Math.abs(small.width - Math.max(1, width * scale))).toBeLessThanOrEqual(0.5);
        expect(Math.abs(small.height - Math.max(1, height * scale))).toBeLessThanOrEqual(0.5);
      }),
    );
  });

  it.each([
    ['IMG_1.PNG', 'IMG_1.jpg'],
    ['me', 'me.jpg'],
    ['my.holiday.webp', 'my.holiday.jpg'],
    ['.png', 'photo.jpg'],
    ['', 'photo.jpg'],
  ])('is called what it was, as a JPEG: %j becomes %j', (name, small) => expect(jpegName(name)).toBe(small));
});

describe('whether a picture moves', () => {
  const frame = (background: string) =>
    sharp({ create: { width: 8, height: 8, channels: 3, background } })
      .png()
      .toBuffer();
  const bytes = (buffer: Buffer) => new Uint8Array(buffer);
  const moving = async () => sharp([await frame('red'), await frame('blue')], { join: { animated: true } });

  it('is told of GIF, WebP and PNG by their first bytes', async () => {
    expect(isAnimated(bytes(await (await moving()).webp().toBuffer()))).toBe(true);
    expect(isAnimated(bytes(await (await moving()).gif().toBuffer()))).toBe(true);
    expect(
      isAnimated(
        bytes(
          await sharp(await frame('red'))
            .webp()
            .toBuffer(),
        ),
      ),
    ).toBe(false);
    expect(
      isAnimated(
        bytes(
          await sharp(await frame('red'))
            .jpeg()
            .toBuffer(),
        ),
      ),
    ).toBe(false);
    expect(isAnimated(bytes(animated(await frame('red'), await frame('blue'))))).toBe(true);
    expect(isAnimated(bytes(await frame('red')))).toBe(false);
  });

  it('is answered for any bytes, whatever they claim to be', () => {
    const start = fc.constantFrom('GIF89a', 'RIFF0000WEBPVP8X', '\x89PNG\r\n\x1a\n', '');
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 200 }), (claim, rest) => {
        const file = Buffer.concat([Buffer.from(claim, 'latin1'), rest]);
        expect(typeof isAnimated(bytes(file))).toBe('boolean');
      }),
    );
  });
});
