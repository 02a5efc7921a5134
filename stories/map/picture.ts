import sharp from 'sharp';
import { drawnBytesLimit } from '../draw-art.ts';

/** A drawing, not yet pixels. */
export interface Drawing {
  readonly svg: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

const timeoutSeconds = 60;
const qualities = [86, 74, 60, 45] as const;

/** As PNG, whatever its size: for an author's own screen. */
export function drawingAsPng({ svg }: Drawing): Promise<Buffer> {
  return sharp(Buffer.from(svg)).timeout({ seconds: timeoutSeconds }).png({ palette: true }).toBuffer();
}

/** As WebP below `drawnBytesLimit`. @throws Error where it stays larger. */
export async function drawingAsWebp({ svg }: Drawing): Promise<Buffer> {
  const pixels = await sharp(Buffer.from(svg))
    .timeout({ seconds: timeoutSeconds })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = pixels.info;
  for (const quality of qualities) {
    const drawn = await sharp(pixels.data, { raw: { width, height, channels } })
      .webp({ quality, smartSubsample: true })
      .timeout({ seconds: timeoutSeconds })
      .toBuffer();
    if (drawn.length <= drawnBytesLimit) return drawn;
  }
  throw new Error(`The drawing stays larger than ${drawnBytesLimit} bytes.`);
}
