import sharp from 'sharp';
import { portrait, samplePhoto } from '../photos.ts';

/** As wide as a camera's picture: a woman who laughs, right of the middle. */
export const laughing = () => sharp(samplePhoto(3)).extract({ left: 720, top: 100, width: 640, height: 480 });

/** A photo of 12 megapixels as a phone held upright stores it: lying on its side, with EXIF's orientation 6. */
export async function phonePhoto(): Promise<Buffer> {
  const upright = await sharp(await portrait('happy'))
    .resize(3000, 4000, { fit: 'cover' })
    .toBuffer();
  const onItsSide = await sharp(upright).rotate(270).toBuffer();
  return sharp(onItsSide).withMetadata({ orientation: 6 }).jpeg({ quality: 95 }).toBuffer();
}

/** By how much the pixels of two pictures differ on average, 0..255. */
export async function difference(one: Buffer, other: Buffer): Promise<number> {
  const [left, right] = await Promise.all(
    [one, other].map((picture) => sharp(picture).resize(32, 24, { fit: 'fill' }).greyscale().raw().toBuffer()),
  );
  if (left === undefined || right === undefined) throw new Error('There are two pictures.');
  return left.reduce((sum, value, index) => sum + Math.abs(value - (right[index] ?? 0)), 0) / left.length;
}
