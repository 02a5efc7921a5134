import sharp from 'sharp';
import { expect, it } from 'vitest';
import { drawFaceFrame } from '../../../bot/render/face-frame.ts';

/** Red, green and blue at a place of the drawing. */
async function colourAt(drawing: Buffer, left: number, top: number): Promise<readonly number[]> {
  const pixel = await sharp(drawing).extract({ left, top, width: 1, height: 1 }).flatten().raw().toBuffer();
  return [...pixel];
}

it('draws a box where each face is, on a plain ground', async () => {
  const drawing = await drawFaceFrame({ width: 1920, height: 1080, boxes: [[400, 200, 400, 400]] });
  const { width, height, format } = await sharp(drawing).metadata();
  expect({ width, height, format }).toEqual({ width: 960, height: 540, format: 'png' });
  const ground = await colourAt(drawing, 700, 400);
  expect(ground).toEqual([0x2b, 0x2d, 0x31]);
  expect(await colourAt(drawing, 240, 150)).not.toEqual(ground);
  expect(await colourAt(drawing, 200, 200)).not.toEqual(ground);
});

it('numbers every box differently', async () => {
  const badge = async (number: number): Promise<string> => {
    const boxes = Array.from({ length: number }, () => [400, 400, 200, 200] as const);
    const drawing = await drawFaceFrame({ width: 1000, height: 1000, boxes });
    const area = { left: 455, top: 455, width: 50, height: 50 };
    return (await sharp(drawing).extract(area).greyscale().raw().toBuffer()).toString('base64');
  };
  const badges = await Promise.all([1, 2, 3, 4, 5].map(badge));
  expect(new Set(badges).size).toBe(5);
});

it.each([
  ['a panorama', 10_000, 800],
  ['a narrow strip', 300, 6000],
])('keeps the frame of %s wide enough to press on a phone', async (_what, width, height) => {
  const drawing = await sharp(await drawFaceFrame({ width, height, boxes: [[10, 10, 100, 100]] })).metadata();
  expect(Math.min(drawing.width, drawing.height)).toBeGreaterThanOrEqual(320);
  expect(Math.max(drawing.width, drawing.height)).toBe(960);
});
