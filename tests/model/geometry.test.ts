import fc from 'fast-check';
import { expect, it } from 'vitest';
import { apply, fitSimilarity, invert } from '../../model/geometry.ts';

const coordinate = fc.double({ min: -1000, max: 1000, noNaN: true });
const similarity = fc.record({
  a: fc.double({ min: 0.1, max: 4, noNaN: true }),
  b: fc.double({ min: -4, max: 4, noNaN: true }),
  tx: coordinate,
  ty: coordinate,
});

it('finds any similarity again from points and where they went', () => {
  const points = [
    { x: 10, y: 12 },
    { x: 60, y: 9 },
    { x: 35, y: 40 },
    { x: 33, y: 66 },
  ];
  fc.assert(
    fc.property(similarity, (moved) => {
      const found = fitSimilarity(
        points,
        points.map((point) => apply(moved, point)),
      );
      for (const part of ['a', 'b', 'tx', 'ty'] as const) expect(found[part]).toBeCloseTo(moved[part], 6);
    }),
  );
});

it('undoes a similarity', () => {
  fc.assert(
    fc.property(similarity, coordinate, coordinate, (moved, x, y) => {
      const back = apply(invert(moved), apply(moved, { x, y }));
      expect(back.x).toBeCloseTo(x, 5);
      expect(back.y).toBeCloseTo(y, 5);
    }),
  );
});
