/** How sure a reader was of one face, and whether it was right. */
export interface Answer {
  /** 0..1. */
  readonly confidence: number;
  readonly isRight: boolean;
}

/** The answers of one equal part of the range of confidence; means are 0 where `n` is 0. */
export interface ConfidenceBin {
  readonly n: number;
  readonly confidence: number;
  readonly accuracy: number;
}

const bins = 10;

/** Enough for a mean that moves by less than .0005 with the seed, on sets of some hundred faces and more. */
const draws = 200;

const seed = 1;

/** Ten equal bins of confidence, from the least; a confidence of 1 belongs to the last one. */
export function binByConfidence(answers: readonly Answer[]): ConfidenceBin[] {
  const sums = Array.from({ length: bins }, () => ({ n: 0, confidence: 0, right: 0 }));
  for (const { confidence, isRight } of answers) {
    const sum = sums[Math.min(bins - 1, Math.floor(confidence * bins))];
    if (sum === undefined) continue;
    sum.n += 1;
    sum.confidence += confidence;
    sum.right += isRight ? 1 : 0;
  }
  return sums.map(({ n, confidence, right }) =>
    n === 0 ? { n, confidence: 0, accuracy: 0 } : { n, confidence: confidence / n, accuracy: right / n },
  );
}

/**
 * Expected calibration error, 0..1.
 * Source: M. Naeini et al., "Obtaining Well Calibrated Probabilities Using Bayesian Binning", AAAI 2015.
 */
export function calibrationError(answers: readonly Answer[]): number {
  return binByConfidence(answers).reduce(
    (error, { n, confidence, accuracy }) =>
      error + (n === 0 ? 0 : (n / answers.length) * Math.abs(accuracy - confidence)),
    0,
  );
}

/**
 * The calibration error that a perfectly calibrated reader would show by chance with these confidences: so few faces
 * are never right exactly as often as they should be. The mean over draws in which each answer is right with the
 * probability that its confidence says; the same for the same confidences.
 * Source: R. Roelofs et al., "Mitigating Bias in Calibration Error Estimation", AISTATS 2022.
 */
export function calibrationFloor(confidences: readonly number[]): number {
  const random = randomFrom(seed);
  let sum = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    sum += calibrationError(confidences.map((confidence) => ({ confidence, isRight: random() < confidence })));
  }
  return sum / draws;
}

/** Numbers in [0, 1) (mulberry32, T. Ettinger). */
function randomFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
