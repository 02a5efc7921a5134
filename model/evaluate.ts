import type { Feeling } from '../game/feeling.ts';
import type { FaceReading } from '../game/reading.ts';
import { feelings } from './feeling.ts';

/** One labelled image and what was read on its largest face; no face: `undefined`. */
export interface Judged {
  readonly truth: Feeling;
  readonly face: Pick<FaceReading, 'feeling' | 'confidence' | 'clarity'> | undefined;
}

/** Every share is 0..1, and 0 where there is nothing to share. */
export interface Evaluation {
  /** All images. */
  readonly n: number;
  /** Images on which a face was found. */
  readonly found: number;
  /** Rightly read images of all images. */
  readonly accuracy: number;
  /** Mean of the recalls of the feelings that are present. */
  readonly balancedAccuracy: number;
  /** Rightly read images of a feeling's images, for the feelings that are present. */
  readonly recall: Readonly<Partial<Record<Feeling, number>>>;
  readonly confusion: Readonly<Partial<Record<Feeling, Readonly<Partial<Record<Feeling | 'missed', number>>>>>>;
  /** Expected calibration error over found faces, in ten equal bins of confidence. */
  readonly ece: number;
  /** Clear readings of found faces. */
  readonly clearShare: number;
  /** Rightly read faces of those whose reading is clear. */
  readonly clearAccuracy: number;
}

const bins = 10;

/** Figures of merit of a reader on labelled images. */
export function evaluate(images: readonly Judged[]): Evaluation {
  const present = feelings.filter((feeling) => images.some(({ truth }) => truth === feeling));
  const recalls = present.map(
    (feeling) =>
      [
        feeling,
        share(
          images.filter(({ truth }) => truth === feeling),
          isRight,
        ),
      ] as const,
  );
  const found = images.filter(({ face }) => face !== undefined);
  const clear = found.filter(({ face }) => face?.clarity === 'clear');
  return {
    n: images.length,
    found: found.length,
    accuracy: share(images, isRight),
    balancedAccuracy: mean(recalls.map(([, recall]) => recall)),
    recall: Object.fromEntries(recalls),
    confusion: Object.fromEntries(present.map((feeling) => [feeling, readings(images, feeling)])),
    ece: calibrationError(found),
    clearShare: found.length === 0 ? 0 : clear.length / found.length,
    clearAccuracy: share(clear, isRight),
  };
}

const isRight = ({ truth, face }: Judged): boolean => face?.feeling === truth;

function readings(images: readonly Judged[], feeling: Feeling): Partial<Record<Feeling | 'missed', number>> {
  const counts: Partial<Record<Feeling | 'missed', number>> = {};
  for (const { truth, face } of images) {
    if (truth !== feeling) continue;
    const read = face?.feeling ?? 'missed';
    counts[read] = (counts[read] ?? 0) + 1;
  }
  return counts;
}

/** Source: M. Naeini et al., "Obtaining Well Calibrated Probabilities Using Bayesian Binning", AAAI 2015. */
function calibrationError(found: readonly Judged[]): number {
  let error = 0;
  for (let bin = 0; bin < bins; bin += 1) {
    const inBin = found.filter(({ face }) => binOf(face?.confidence ?? 0) === bin);
    const confidence = mean(inBin.map(({ face }) => face?.confidence ?? 0));
    error += (inBin.length / found.length) * Math.abs(share(inBin, isRight) - confidence) || 0;
  }
  return error;
}

/** A confidence of 1 belongs to the last bin. */
function binOf(confidence: number): number {
  return Math.min(bins - 1, Math.floor(confidence * bins));
}

function share<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  return items.length === 0 ? 0 : items.filter(holds).length / items.length;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
