import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Answer } from '../../model/calibration-error.ts';
import { riskCoverage, thinned } from '../../model/risk-coverage.ts';

const answers: fc.Arbitrary<Answer[]> = fc.array(
  fc.record({ confidence: fc.integer({ min: 0, max: 20 }).map((step) => step / 20), isRight: fc.boolean() }),
  { minLength: 1, maxLength: 200 },
);

it('answers more as the threshold falls, up to all, and then is right as often as the reader is', () => {
  fc.assert(
    fc.property(answers, (some) => {
      const curve = riskCoverage(some);
      curve.slice(1).forEach((point, index) => {
        expect(point.coverage).toBeGreaterThan(curve[index]?.coverage ?? 1);
        expect(point.confidence).toBeLessThan(curve[index]?.confidence ?? 0);
      });
      const accuracy = some.filter(({ isRight }) => isRight).length / some.length;
      expect(curve.at(-1)).toMatchObject({ coverage: 1, accuracy });
    }),
  );
});

it('says at each threshold what is true of the answers at or above it', () => {
  fc.assert(
    fc.property(answers, (some) => {
      for (const { confidence, coverage, accuracy } of riskCoverage(some)) {
        const answered = some.filter((answer) => answer.confidence >= confidence);
        expect(coverage).toBe(answered.length / some.length);
        expect(accuracy).toBe(answered.filter(({ isRight }) => isRight).length / answered.length);
      }
    }),
  );
});

it('is thinned to some of its own points in their order, the last one among them', () => {
  fc.assert(
    fc.property(answers, fc.integer({ min: 1, max: 30 }), (some, steps) => {
      const curve = riskCoverage(some);
      const few = thinned(curve, steps);
      expect(few.length).toBeLessThanOrEqual(steps);
      expect(few).toEqual(curve.filter((point) => few.includes(point)));
      expect(few.at(-1)).toEqual(curve.at(-1));
    }),
  );
});

it('has no point where there is no answer', () => {
  expect(riskCoverage([])).toEqual([]);
});
