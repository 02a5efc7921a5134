import { alignment, drawAligned, type Placement } from './align-face.ts';
import { findFaces } from './blazeface.ts';
import type { Picture } from './picture.ts';
import type { Net } from './run-net.ts';

/** The ground around a cut-out face, in shares of its longer side: the detector wants to see where a face ends. */
const border = 0.25;
const borderGrey = 128;

/** A cut-out face is known to be one, so even a doubtful find is better than none for finding its eyes. */
const minScore = 0.15;

/**
 * The square that a classifier reads, of a picture that is a cut-out face already: aligned where the face's points are
 * found, else the whole picture.
 */
export async function cropSquare(detector: Net, picture: Picture, placement: Placement): Promise<Uint8Array> {
  const { side } = placement;
  const square = new Uint8Array(side * side * 3);
  const framed = withBorder(picture);
  const [face] = await findFaces(detector, framed, minScore);
  const whole = side / Math.max(picture.width, picture.height);
  if (face === undefined) drawAligned(picture, { a: whole, b: 0, tx: 0, ty: 0 }, side, square, 0);
  else drawAligned(framed, alignment(face.points, placement), side, square, 0);
  return square;
}

function withBorder({ width, height, pixels }: Picture): Picture {
  const margin = Math.round(Math.max(width, height) * border);
  const framed = new Uint8Array((width + 2 * margin) * (height + 2 * margin) * 3).fill(borderGrey);
  for (let row = 0; row < height; row += 1) {
    const line = pixels.subarray(row * width * 3, (row + 1) * width * 3);
    framed.set(line, ((row + margin) * (width + 2 * margin) + margin) * 3);
  }
  return { width: width + 2 * margin, height: height + 2 * margin, pixels: framed };
}
