import sharp from 'sharp';
import type { Point } from '../../model/geometry.ts';
import type { Picture } from '../../model/picture.ts';

export interface Square {
  readonly pixels: Uint8Array;
  /** Pixels of the square for one of the picture. */
  readonly scale: number;
  /** Where the picture's corner lies in the square. */
  readonly corner: Point;
}

/** A picture fitted into a black square: in its middle as MediaPipe does, or in its corner as face-api does. */
export async function fitSquare(picture: Picture, side: number, place: 'middle' | 'corner'): Promise<Square> {
  const scale = side / Math.max(picture.width, picture.height);
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const left = place === 'middle' ? Math.floor((side - width) / 2) : 0;
  const top = place === 'middle' ? Math.floor((side - height) / 2) : 0;
  const pixels = await sharp(picture.pixels, { raw: { width: picture.width, height: picture.height, channels: 3 } })
    .resize({ width, height, fit: 'fill', kernel: 'linear' })
    .extend({ left, top, right: side - width - left, bottom: side - height - top, background: 'black' })
    .raw()
    .toBuffer();
  return { pixels, scale, corner: { x: left, y: top } };
}
