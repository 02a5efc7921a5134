import sharp from 'sharp';
import { expect, it } from 'vitest';
import type { FoundFace } from '../../model/found-face.ts';
import { turned, turnedBack } from '../../model/turned-picture.ts';

// 3 x 2 pixels, each of a colour of its own.
const picture = { width: 3, height: 2, pixels: Uint8Array.from({ length: 18 }, (_, index) => index * 10) };

it.each([1, 2, 3] as const)('turns a picture %i times by 90 degrees clockwise, as sharp does', async (turns) => {
  const { data, info } = await sharp(picture.pixels, { raw: { width: 3, height: 2, channels: 3 } })
    .rotate(turns * 90)
    .raw()
    .toBuffer({ resolveWithObject: true });
  const result = turned(picture, turns);
  expect([result.width, result.height]).toEqual([info.width, info.height]);
  expect([...result.pixels]).toEqual([...data]);
});

it.each([1, 2, 3] as const)('brings a face back from a picture turned %i times', (turns) => {
  const size = turns === 2 ? { width: 300, height: 200 } : { width: 200, height: 300 };
  const face: FoundFace = {
    score: 0.9,
    left: 20,
    top: 10,
    width: 60,
    height: 80,
    points: [
      { x: 40, y: 40 },
      { x: 60, y: 40 },
      { x: 50, y: 55 },
      { x: 50, y: 70 },
    ],
  };
  const back = turnedBack(face, turns, { width: 300, height: 200 });
  const forth = turnedBack(back, (4 - turns) as 1 | 2 | 3, size);
  expect(forth).toEqual(face);
  // In the picture as it was, the mouth lies where the turn brings it from.
  const [eye, , , mouth] = back.points;
  const down = { 1: [1, 0], 2: [0, -1], 3: [-1, 0] }[turns];
  expect([
    Math.sign(mouth.x - eye.x - (turns === 2 ? mouth.x - eye.x : 0)),
    Math.sign(turns === 2 ? mouth.y - eye.y : 0),
  ]).toEqual(down);
});
