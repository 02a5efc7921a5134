import type { Answer } from './calibration-error.ts';

/** What a reader would be that answers only from this confidence on. */
export interface CoveragePoint {
  readonly confidence: number;
  /** Answered faces of all, above 0. */
  readonly coverage: number;
  /** Rightly read faces of the answered ones. */
  readonly accuracy: number;
}

/**
 * The risk-coverage curve: one point for each confidence that occurs, the surest first, so that coverage rises to 1.
 * Source: Y. Geifman, R. El-Yaniv, "Selective Classification for Deep Neural Networks", NIPS 2017.
 */
export function riskCoverage(answers: readonly Answer[]): CoveragePoint[] {
  const points: CoveragePoint[] = [];
  let right = 0;
  answers
    .toSorted((a, b) => b.confidence - a.confidence)
    .forEach(({ confidence, isRight }, index, sorted) => {
      right += isRight ? 1 : 0;
      if (sorted[index + 1]?.confidence === confidence) return;
      points.push({ confidence, coverage: (index + 1) / sorted.length, accuracy: right / (index + 1) });
    });
  return points;
}

/** At most `steps` of a curve's points, evenly spread over coverage; the last one, which answers all, among them. */
export function thinned(points: readonly CoveragePoint[], steps: number): CoveragePoint[] {
  const kept: CoveragePoint[] = [];
  let step = 0;
  for (const point of points) {
    const reached = Math.floor(point.coverage * steps + 1e-9);
    if (reached > step) kept.push(point);
    step = Math.max(step, reached);
  }
  return kept;
}
