import { type Feeling, feelings } from './feeling.ts';
import type { FaceReading, Reading } from './reading.ts';

/** What one face means. */
export type FaceJudgement =
  /** The face shows none of the five feelings. */
  | { readonly kind: 'blank'; readonly face: FaceReading }
  /** Two feelings are too close to call, the likelier first. */
  | { readonly kind: 'close'; readonly face: FaceReading; readonly likeliest: readonly [Feeling, Feeling] }
  /** `face.feeling` can be acted on. */
  | { readonly kind: 'feeling'; readonly face: FaceReading };

/** What a photo's reading means for a solo session. */
export type Judgement =
  | { readonly kind: 'no-face' }
  /** More than one face that may be the player's, largest first. */
  | { readonly kind: 'several-faces'; readonly faces: readonly FaceReading[] }
  | FaceJudgement;

/**
 * A face counts beside the largest one from this share of its area. A face's width falls with its distance, its area with
 * the square: one sixth is a person 2.4 times as far away. Who holds the phone is at arm's length (0.5 m), who leans into
 * the picture is within that; people passing behind, posters and screens are farther off.
 */
export const leastShareOfArea = 1 / 6;

/** A face counts if the detector is at least half as sure of it as of the surest: patterns and shadows are not people. */
export const leastShareOfScore = 1 / 2;

const areaOf = ({ box: [, , width, height] }: FaceReading): number => width * height;

/** The faces that may be the one meant, largest first; empty only where the reading has no face at all. */
function facesOfNote(faces: readonly FaceReading[]): readonly FaceReading[] {
  const surest = Math.max(...faces.map(({ score }) => score));
  const sure = faces.filter(({ score }) => score >= surest * leastShareOfScore);
  const largest = Math.max(...sure.map(areaOf));
  return sure.filter((face) => areaOf(face) >= largest * leastShareOfArea);
}

/** The likeliest feeling of a face and the one after it. */
export function twoLikeliest({ probabilities, feeling: first }: FaceReading): readonly [Feeling, Feeling] {
  const [second] = feelings
    .filter((feeling) => feeling !== first)
    .sort((one, other) => probabilities[other] - probabilities[one]);
  return [first, second ?? first];
}

/** Judges the face that is known to be the player's. */
export function judgeFace(face: FaceReading): FaceJudgement {
  switch (face.clarity) {
    case 'blank':
      return { kind: 'blank', face };
    case 'close':
      return { kind: 'close', face, likeliest: twoLikeliest(face) };
    case 'clear':
      return { kind: 'feeling', face };
  }
}

/** Judges a photo's reading for a solo session. Faces too small or too doubtful to be the player's are ignored. */
export function judgeReading(reading: Reading): Judgement {
  const faces = facesOfNote(reading.faces);
  const [face] = faces;
  if (face === undefined) return { kind: 'no-face' };
  return faces.length > 1 ? { kind: 'several-faces', faces } : judgeFace(face);
}
