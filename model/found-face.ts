import type { Point } from './geometry.ts';

/** Where a face lies, in pixels of the picture it was looked for in. */
export interface Region {
  /** The detector's confidence, 0..1. */
  readonly score: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The eye on the picture's left, the other eye, the tip of the nose, the middle of the mouth: of an upright face. */
export type FacePoints = readonly [Point, Point, Point, Point];

/** The points, each moved alike. */
export function movePoints([left, right, nose, mouth]: FacePoints, move: (point: Point) => Point): FacePoints {
  return [move(left), move(right), move(nose), move(mouth)];
}

/** A face that was found, in pixels of the picture it was looked for in. */
export interface FoundFace extends Region {
  readonly points: FacePoints;
}

/** Faces that overlap more than this (intersection over union) are the same; MediaPipe's own setting. */
const sameFaceOverlap = 0.3;

/** Of a face that lies in another by more than this only the surer is kept: close up, the net sees faces in faces. */
const sameFaceShare = 0.5;

/** Each face once, as the detector is surest of it; the surest first. */
export function keepSurest<Face extends Region>(faces: readonly Face[]): Face[] {
  return keepFirst(faces.toSorted((a, b) => b.score - a.score));
}

/** Each face once: the first of those that are the same. */
export function keepFirst<Face extends Region>(faces: readonly Face[]): Face[] {
  const kept: Face[] = [];
  for (const face of faces) {
    if (!kept.some((other) => isSameFace(face, other))) kept.push(face);
  }
  return kept;
}

export function isSameFace(a: Region, b: Region): boolean {
  const shared = sharedArea(a, b);
  return shared > sameFaceShare * Math.min(areaOf(a), areaOf(b)) || overlap(a, b) > sameFaceOverlap;
}

/** Intersection over union, 0..1. */
export function overlap(a: Region, b: Region): number {
  const shared = sharedArea(a, b);
  return shared / (areaOf(a) + areaOf(b) - shared);
}

export const areaOf = ({ width, height }: Region): number => width * height;

function sharedArea(a: Region, b: Region): number {
  const width = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const height = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  return Math.max(0, width) * Math.max(0, height);
}
