import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Answer, binByConfidence, calibrationError, calibrationFloor } from '../../model/calibration-error.ts';

const confidence = fc.double({ min: 0, max: 1, noNaN: true });
const answers: fc.Arbitrary<Answer[]> = fc.array(fc.record({ confidence, isRight: fc.boolean() }), {
  minLength: 1,
  maxLength: 60,
});

it('puts every answer into one of ten bins, whose means lie where the bin does', () => {
  fc.assert(
    fc.property(answers, (some) => {
      const bins = binByConfidence(some);
      expect(bins.reduce((sum, { n }) => sum + n, 0)).toBe(some.length);
      bins.forEach((bin, index) => {
        if (bin.n === 0) return;
        expect(bin.confidence).toBeGreaterThanOrEqual(index / 10 - 1e-9);
        expect(bin.confidence).toBeLessThanOrEqual((index + 1) / 10 + 1e-9);
      });
    }),
  );
});

it('has an error from 0 to 1, and none where there is no answer', () => {
  expect(calibrationError([])).toBe(0);
  fc.assert(
    fc.property(answers, (some) => {
      const error = calibrationError(some);
      expect(error).toBeGreaterThanOrEqual(0);
      expect(error).toBeLessThanOrEqual(1 + 1e-9);
    }),
  );
});

it('lets nobody be wrong by chance who is wholly sure, or sure of the contrary', () => {
  expect(calibrationFloor([1, 1, 0, 1])).toBe(0);
  expect(calibrationFloor([])).toBe(0);
});

it('knows the floor of one confidence: the mean distance of a share from its probability', () => {
  const n = 400;
  const expected = Math.sqrt((2 * 0.7 * 0.3) / (Math.PI * n));
  expect(calibrationFloor(Array.from({ length: n }, () => 0.7))).toBeCloseTo(expected, 2);
});

it('has a floor that falls as faces are added, and is the same for the same confidences', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0.2, max: 0.8, noNaN: true }), { minLength: 5, maxLength: 20 }), (some) => {
      const few = calibrationFloor(some);
      expect(calibrationFloor(some)).toBe(few);
      expect(calibrationFloor(Array.from({ length: 25 }, () => some).flat())).toBeLessThan(few);
    }),
    { numRuns: 20 },
  );
});
