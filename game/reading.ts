import type { Feeling } from './feeling.ts';

/** Left, top, width and height in pixels of the upright image. */
export type Box = readonly [x: number, y: number, width: number, height: number];

/** A probability (0..1) for each feeling; the five sum to 1. */
export type Probabilities = Readonly<Record<Feeling, number>>;

/**
 * How far a face's reading can be acted on: `clear` moves a story; `close` means that two feelings are too close to
 * call; `blank` means that the face shows none of the five.
 */
export type Clarity = 'clear' | 'close' | 'blank';

export interface FaceReading {
  readonly box: Box;
  /** The detector's confidence that this is a face, 0..1. */
  readonly score: number;
  /** The likeliest feeling. */
  readonly feeling: Feeling;
  /** `probabilities[feeling]`. */
  readonly confidence: number;
  readonly clarity: Clarity;
  readonly probabilities: Probabilities;
}

/** What the model saw in one photo. */
export interface Reading {
  /** Size of the upright image in pixels. */
  readonly width: number;
  readonly height: number;
  /** Largest face first; empty where there is none. */
  readonly faces: readonly FaceReading[];
}
