import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** The expression net's outputs, in their order. The first one and the last are no feelings of the game. */
export const expressions = ['neutral', 'happy', 'sad', 'anger', 'fear', 'disgust', 'surprise'] as const;

const one = z.number();
const row = z.tuple([one, one, one, one, one, one, one]);

/**
 * Turns the net's log-probabilities x into better ones: softmax(W·x + b). A net that was trained on other photos is
 * far too sure of itself and too fond of some answers; both are mended by one linear layer that is fitted on held-out
 * faces (matrix scaling: C. Guo et al., "On Calibration of Modern Neural Networks", ICML 2017).
 */
export const expressionCalibration = z.object({
  /** `weights[i][j]`: what the net's output i adds to expression j. */
  weights: z.tuple([row, row, row, row, row, row, row]),
  bias: row,
});

export type ExpressionCalibration = z.infer<typeof expressionCalibration>;

const file = new URL('./weights/face-expression-calibration.json', import.meta.url);

export function loadExpressionCalibration(): ExpressionCalibration {
  return expressionCalibration.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/**
 * @param logs The net's seven log-probabilities.
 * @returns Seven probabilities that sum to 1.
 */
export function calibrate({ weights, bias }: ExpressionCalibration, logs: readonly number[]): readonly number[] {
  const sums = bias.map((start, to) =>
    weights.reduce((sum, from, index) => sum + (from[to] ?? 0) * (logs[index] ?? 0), start),
  );
  const highest = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - highest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
