import type { Probabilities } from '../game/reading.ts';
import type { Placement } from './align-face.ts';

/** What a classifier says of one face. */
export interface Classified {
  /** The five feelings, calibrated, summing to 1. */
  readonly probabilities: Probabilities;
  /** Probability (0..1) that the face shows nothing at all. */
  readonly neutralShare: number;
}

/** Reads the feeling of aligned faces. The one piece to exchange when a better net comes. */
export interface Classifier {
  /** How faces must lie in the square that the net reads. */
  readonly placement: Placement;
  /** @param faces `count` aligned faces of side × side RGB pixels, one after the other. */
  classify(faces: Uint8Array, count: number): Promise<Classified[]>;
}
