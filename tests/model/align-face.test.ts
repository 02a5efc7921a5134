import fc from 'fast-check';
import { expect, it } from 'vitest';
import { alignment, drawAligned } from '../../model/align-face.ts';
import { apply, scaleOf } from '../../model/geometry.ts';

const placement = { side: 112, eyeDistance: 0.4, eyeLine: 0.36 };

it('brings a tilted face upright: both eyes on one line, as far apart as asked', () => {
  const tilt = Math.PI / 5;
  const turned = (x: number, y: number) => ({
    x: 300 + 80 * (x * Math.cos(tilt) - y * Math.sin(tilt)),
    y: 200 + 80 * (x * Math.sin(tilt) + y * Math.cos(tilt)),
  });
  const points = [turned(-0.5, 0), turned(0.5, 0), turned(0, 0.63), turned(0, 1.107)] as const;
  const toSquare = alignment(points, placement);
  const [left, right] = [apply(toSquare, points[0]), apply(toSquare, points[1])];
  expect(left.y).toBeCloseTo(placement.eyeLine * placement.side, 6);
  expect(right.y).toBeCloseTo(left.y, 6);
  expect(right.x - left.x).toBeCloseTo(placement.eyeDistance * placement.side, 6);
  expect(scaleOf(toSquare)).toBeCloseTo(44.8 / 80, 6);
});

it('draws a picture unchanged where nothing is to be moved', () => {
  const pixels = Uint8Array.from({ length: 4 * 4 * 3 }, (_, index) => index * 5);
  const target = new Uint8Array(pixels.length);
  drawAligned({ width: 4, height: 4, pixels }, { a: 1, b: 0, tx: 0, ty: 0 }, 4, target, 0);
  expect(target).toEqual(pixels);
});

it('averages where it makes a picture smaller, and repeats the border outside', () => {
  const pixels = Uint8Array.from({ length: 4 * 4 * 3 }, (_, index) => (Math.floor(index / 3) % 2 === 0 ? 0 : 100));
  const half = new Uint8Array(2 * 2 * 3);
  drawAligned({ width: 4, height: 4, pixels }, { a: 0.5, b: 0, tx: 0, ty: 0 }, 2, half, 0);
  expect([...half]).toEqual(Array.from({ length: 12 }, () => 50));
  const outside = new Uint8Array(3);
  drawAligned({ width: 4, height: 4, pixels }, { a: 1, b: 0, tx: -50, ty: 0 }, 1, outside, 0);
  expect([...outside]).toEqual([100, 100, 100]);
});

it('draws a picture of one colour in that colour, wherever the square lies and however large', () => {
  const length = fc.integer({ min: 1, max: 20 });
  const number = fc.double({ min: -40, max: 40, noNaN: true });
  fc.assert(
    fc.property(length, length, fc.nat(255), number, number, number, number, (width, height, colour, a, b, tx, ty) => {
      fc.pre(Math.hypot(a, b) > 1e-3);
      const target = new Uint8Array(5 * 5 * 3);
      const pixels = new Uint8Array(width * height * 3).fill(colour);
      drawAligned({ width, height, pixels }, { a, b, tx, ty }, 5, target, 0);
      expect(new Set(target)).toEqual(new Set([colour]));
    }),
  );
});
