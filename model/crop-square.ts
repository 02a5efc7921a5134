import { alignment, drawAligned, type Placement } from './align-face.ts';
import { findCutOutFace } from './blazeface.ts';
import type { Picture } from './picture.ts';
import type { Net } from './run-net.ts';

/** A cut-out face is known to be one, so even a doubtful find is better than none for finding its eyes. */
const minScore = 0.15;

/**
 * The square that a classifier reads, of a picture that is a cut-out face already: aligned where the face's points are
 * found, else the whole picture.
 */
export async function cropSquare(detector: Net, picture: Picture, placement: Placement): Promise<Uint8Array> {
  const { side } = placement;
  const square = new Uint8Array(side * side * 3);
  const face = await findCutOutFace(detector, picture, minScore);
  const whole = { a: side / Math.max(picture.width, picture.height), b: 0, tx: 0, ty: 0 };
  drawAligned(picture, face === undefined ? whole : alignment(face.points, placement), side, square, 0);
  return square;
}
