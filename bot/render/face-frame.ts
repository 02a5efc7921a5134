import sharp from 'sharp';
import type { Box } from '../../game/reading.ts';

/** Pixels along the longer side: sharp on a phone, a few kilobytes as PNG. */
const longSide = 960;
/** A panorama's frame is drawn no narrower than this share of its length, so that the boxes can be seen. */
const leastAspect = 1 / 3;
/** A box far off is drawn at least this large, so that its number fits in. */
const leastBox = 56;
const badgeRadius = 26;

/** Discord's dark ground, on which the frame stands out in both of its themes, and a colour for each box. */
const ground = '#2b2d31';
const colours = ['#f2b84b', '#6fc3ff', '#9ad66b', '#ff8f80', '#c9a2ff'] as const;

/** The figures 1 to 5 as strokes in a square of 24: no font is needed to draw them, so none can be missing. */
const figures = [
  'M9 8 L13 5 V19',
  'M8 9 A4 4 0 1 1 15.4 11.2 L8 19 H16.5',
  'M8 5 H16 L11.5 10.5 A4.3 4.3 0 1 1 8 16.8',
  'M14.5 19 V5 L7 15 H17.5',
  'M16 5 H9.2 L8.5 11.3 A4.4 4.4 0 1 1 7.8 17',
] as const;

/** How many boxes can be told apart by figure and colour; as many as a row has buttons (FACTS.md, D14). */
export const mostBoxes = figures.length;

export interface FaceFrame {
  /** Size of the upright photo in pixels. */
  readonly width: number;
  readonly height: number;
  /** In pixels of the photo, in the order of their numbers; at most `mostBoxes`. */
  readonly boxes: readonly Box[];
}

function boxSvg([x, y, width, height]: Box, index: number, scale: number): string {
  const colour = colours[index] ?? colours[0];
  const [w, h] = [Math.max(width * scale, leastBox), Math.max(height * scale, leastBox)];
  const [left, top] = [(x + width / 2) * scale - w / 2, (y + height / 2) * scale - h / 2];
  const [badgeX, badgeY] = [left + w / 2, top + h / 2];
  return [
    `<rect x="${left}" y="${top}" width="${w}" height="${h}" rx="12" fill="${colour}" fill-opacity=".14" stroke="${colour}" stroke-width="5"/>`,
    `<circle cx="${badgeX}" cy="${badgeY}" r="${badgeRadius}" fill="${colour}"/>`,
    `<path d="${figures[index] ?? ''}" transform="translate(${badgeX - 18} ${badgeY - 18}) scale(1.5)" fill="none" stroke="${ground}" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"/>`,
  ].join('');
}

/**
 * Draws where the faces of a photo are: numbered empty boxes on a plain ground, no pixel of the photo. A PNG of 960
 * pixels along the longer side.
 */
export async function drawFaceFrame({ width, height, boxes }: FaceFrame): Promise<Buffer> {
  const scale = longSide / Math.max(width, height);
  const frameWidth = Math.round(Math.max(width * scale, longSide * leastAspect));
  const frameHeight = Math.round(Math.max(height * scale, longSide * leastAspect));
  const [left, top] = [(frameWidth - width * scale) / 2, (frameHeight - height * scale) / 2];
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${frameWidth}" height="${frameHeight}">`,
    `<rect width="100%" height="100%" rx="18" fill="${ground}"/>`,
    `<g transform="translate(${left} ${top})">${boxes.map((box, index) => boxSvg(box, index, scale)).join('')}</g>`,
    '</svg>',
  ].join('');
  return sharp(Buffer.from(svg)).png({ palette: true }).toBuffer();
}
