import type { Feeling } from '../game/feeling.ts';
import type { FaceReading } from '../game/reading.ts';
import {
  type Answer,
  binByConfidence,
  type ConfidenceBin,
  calibrationError,
  calibrationFloor,
} from './calibration-error.ts';
import { feelings } from './feeling.ts';
import { type CoveragePoint, riskCoverage, thinned } from './risk-coverage.ts';

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
  /** The ece that a perfectly calibrated reader would show by chance with the same confidences. */
  readonly eceFloor: number;
  /** Clear readings of found faces. */
  readonly clearShare: number;
  /** Rightly read faces of those whose reading is clear. */
  readonly clearAccuracy: number;
  /** The bins that `ece` is made of, from the least confidence. */
  readonly reliability: readonly ConfidenceBin[];
  /** Share of found faces that would be answered, and how many of those rightly, if confidence alone decided. */
  readonly riskCoverage: readonly CoveragePoint[];
}

/** Points of the risk-coverage curve: one for each hundredth of the faces. */
const coverageSteps = 100;

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
  const answers = found.map(answerOf);
  const clear = found.filter(({ face }) => face?.clarity === 'clear');
  return {
    n: images.length,
    found: found.length,
    accuracy: share(images, isRight),
    balancedAccuracy: mean(recalls.map(([, recall]) => recall)),
    recall: Object.fromEntries(recalls),
    confusion: Object.fromEntries(present.map((feeling) => [feeling, readings(images, feeling)])),
    ece: calibrationError(answers),
    eceFloor: calibrationFloor(answers.map(({ confidence }) => confidence)),
    clearShare: found.length === 0 ? 0 : clear.length / found.length,
    clearAccuracy: share(clear, isRight),
    reliability: binByConfidence(answers),
    riskCoverage: thinned(riskCoverage(answers), coverageSteps),
  };
}

const answerOf = (image: Judged): Answer => ({ confidence: image.face?.confidence ?? 0, isRight: isRight(image) });

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

function share<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  return items.length === 0 ? 0 : items.filter(holds).length / items.length;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
