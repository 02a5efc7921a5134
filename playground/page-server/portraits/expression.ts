/**
 * How a drawn face is held: what its muscles do, after the action units of P. Ekman and W. Friesen's "Facial Action Coding
 * System" (1978). Lengths in units of a sheet of 640 by 640, as far from the middle of the face (x) or from the top (y).
 */
export interface Expression {
  readonly brow: {
    /** Where it begins beside the nose, bends, and ends at the temple. */
    readonly inner: Place;
    readonly bend: Place;
    readonly outer: Place;
    readonly thickness: number;
  };
  readonly eye: {
    /** How far the lids stand above and below the line through the corners. */
    readonly upper: number;
    readonly lower: number;
    /** How much lower the inner corner is than the outer one. */
    readonly innerDrop: number;
    /** How tight the lower lid is drawn, 0..1. */
    readonly tense: number;
  };
  readonly nose: {
    readonly width: number;
    readonly base: number;
    /** How much of it is wrinkled, 0..1. */
    readonly wrinkled: number;
  };
  readonly mouth: {
    readonly corner: Place;
    /** Outer edges of the lips, in the middle. */
    readonly top: number;
    readonly bottom: number;
    /** Edges of the opening, in the middle. */
    readonly openTop: number;
    readonly openBottom: number;
    /** 0: lips as a bow; 1: as a box. */
    readonly square: number;
    /** How far the upper and lower teeth reach into the opening. */
    readonly upperTeeth: number;
    readonly lowerTeeth: number;
    /** How high the tongue lies, above the lower edge. */
    readonly tongue: number;
  };
  /** How deep the skin folds, 0..1. */
  readonly folds: {
    /** Upright, between the brows. */
    readonly frown: number;
    /** Across the forehead. */
    readonly forehead: number;
    /** From the nose's wings around the mouth. */
    readonly cheek: number;
    readonly chin: number;
  };
  /** How far the jaw hangs. */
  readonly jaw: number;
}

export type Place = readonly [x: number, y: number];
