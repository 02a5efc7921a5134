import type { Region } from '../../model/found-face.ts';
import type { Point } from '../../model/geometry.ts';
import type { Picture } from '../../model/picture.ts';

/** A face as a peer sees it: with the eyes first among its points, where it gives any. */
export interface Detection extends Region {
  readonly points?: readonly Point[];
}

/** One face detector. */
export interface Detector {
  readonly name: string;
  /** Megabytes of its file. */
  readonly megabytes: number;
  /** The score that its own library asks for, 0..1. */
  readonly ownScore: number;
  /** Every face from `minScore` up, each once, in pixels of the picture. */
  find(picture: Picture, minScore: number): Promise<Detection[]>;
}
