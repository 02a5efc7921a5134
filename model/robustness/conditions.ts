import sharp, { type Sharp } from 'sharp';
import { drawMask, drawSunglasses } from './covers.ts';
import type { Sample } from './sample.ts';

/** One way in which a photo may be worse than those the reader was tuned on. */
export interface Condition {
  readonly name: string;
  /** @returns The changed picture as an encoded file. */
  change(sample: Sample): Promise<Buffer>;
}

/** What turning lays bare: neither the black nor the white that would pass for hair or light. */
const ground = '#808080';

const source = ({ picture: { width, height, pixels } }: Sample): Sharp =>
  sharp(pixels, { raw: { width, height, channels: 3 } });

const encoded = (image: Sharp): Promise<Buffer> => image.removeAlpha().png({ compressionLevel: 1 }).toBuffer();

const unchanged: Condition = { name: 'as it is', change: (sample) => encoded(source(sample)) };

/** The picture made so small that the face is so many pixels wide; a smaller face stays as it is. */
function faceWidth(pixels: number): Condition {
  return {
    name: `face ${pixels} pixels wide`,
    change(sample) {
      const scale = Math.min(1, pixels / sample.face.width);
      return encoded(source(sample).resize({ width: Math.max(1, Math.round(sample.picture.width * scale)) }));
    },
  };
}

function turned(degrees: number): Condition {
  return {
    name: `turned by ${degrees}°`,
    change: (sample) => encoded(source(sample).rotate(degrees, { background: ground })),
  };
}

/** Gaussian, so wide as this share of the face's width. */
function blurred(share: number): Condition {
  return {
    name: `blurred (σ = ${share * 100} % of the face's width)`,
    change: (sample) => encoded(source(sample).blur(Math.max(0.3, share * sample.face.width))),
  };
}

/** Each pixel's value times a factor: what is lost above white and below one step stays lost. */
function lit(factor: number, name: string): Condition {
  return { name, change: (sample) => encoded(source(sample).linear(factor, 0)) };
}

function covered(name: string, draw: (sample: Sample) => Buffer): Condition {
  return { name, change: (sample) => encoded(source(sample).composite([{ input: draw(sample) }])) };
}

export const conditions: readonly Condition[] = [
  unchanged,
  faceWidth(40),
  faceWidth(30),
  faceWidth(24),
  turned(15),
  turned(30),
  turned(45),
  turned(90),
  blurred(0.03),
  { name: 'JPEG, quality 30', change: (sample) => source(sample).jpeg({ quality: 30 }).toBuffer() },
  { name: 'grey', change: (sample) => encoded(source(sample).greyscale().toColourspace('srgb')) },
  lit(0.2, 'a fifth of the light'),
  lit(1.8, 'nearly twice the light'),
  covered('sunglasses, drawn', drawSunglasses),
  covered('mask over mouth and nose, drawn', drawMask),
];
