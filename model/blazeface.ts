import sharp from 'sharp';
import { type FoundFace, keepSurest } from './found-face.ts';
import type { Point } from './geometry.ts';
import type { Picture } from './picture.ts';
import type { Net } from './run-net.ts';

const side = 256;

/** Numbers a face: centre x and y, width, height, then x and y of six points (the last two, the ears, go unused). */
const stride = 16;

/** How much of the detector's square the picture fills: all of it, which shows small faces best. */
const nearView = 1;

/** Two thirds of it: the net knows no faces that fill the square, and sees faces in them or none at all. */
const farView = 2 / 3;

/** Half of it: of a face that is larger than the picture the other views see a glass of its glasses. */
const farthestView = 1 / 2;

/** The far view is worth its time where nothing surer than this was found (of a large face the near view sees a lens). */
const sureScore = 0.65;

/** Or where a face is at least this wide, in shares of the square (model/README.md, what the far view is worth). */
const largeFace = 0.25;

/**
 * Centres of the net's anchors in shares of the square: two for each cell of a 16x16 grid, six for each of an 8x8
 * grid. Source: MediaPipe's `face_detection_back` options (strides 16 and 32, aspect ratio 1).
 */
const anchors: readonly Point[] = [
  { cells: 16, each: 2 },
  { cells: 8, each: 6 },
].flatMap(({ cells, each }) =>
  Array.from({ length: cells * cells * each }, (_, index) => {
    const cell = Math.floor(index / each);
    return { x: ((cell % cells) + 0.5) / cells, y: (Math.floor(cell / cells) + 0.5) / cells };
  }),
);

/** A picture as large as the detector sees it. */
export interface Shrunk {
  readonly small: Picture;
  /** Pixels of the picture for one of `small`. */
  readonly scale: number;
}

export async function shrink(picture: Picture): Promise<Shrunk> {
  const scale = Math.max(picture.width, picture.height) / side;
  return { small: await fitted(picture, scale), scale };
}

/**
 * Finds faces with MediaPipe's BlazeFace.
 * @param minScore Faces below this score are dropped.
 * @returns The surest first, in pixels of the picture that was shrunk.
 */
export async function detectFaces(net: Net, { small, scale }: Shrunk, minScore: number): Promise<FoundFace[]> {
  const near = await look(net, small, nearView, scale, minScore);
  const isEnough =
    near.some(({ score }) => score >= sureScore) && near.every(({ width }) => width < largeFace * side * scale);
  return keepSurest(isEnough ? near : [...near, ...(await look(net, small, farView, scale, minScore))]);
}

/** As `detectFaces`, for a face that may be larger than the picture: it has shrunk to half of what the net reads. */
export async function detectCloseUps(net: Net, { small, scale }: Shrunk, minScore: number): Promise<FoundFace[]> {
  return keepSurest(await look(net, small, farthestView, scale, minScore));
}

/** As `detectFaces`, for a picture of which only small faces are of interest. */
export async function detectSmallFaces(net: Net, { small, scale }: Shrunk, minScore: number): Promise<FoundFace[]> {
  return keepSurest(await look(net, small, nearView, scale, minScore));
}

/** As `detectFaces`, for a cut-out face: it fills the picture, and the far view alone finds its eyes more exactly. */
export async function findCutOutFace(net: Net, picture: Picture, minScore: number): Promise<FoundFace | undefined> {
  const { small, scale } = await shrink(picture);
  return keepSurest(await look(net, small, farView, scale, minScore))[0];
}

/** @param scale Of the picture that was asked about, in its pixels for one of `small`. */
async function look(net: Net, small: Picture, view: number, scale: number, minScore: number): Promise<FoundFace[]> {
  const seen = view === nearView ? small : await fitted(small, 1 / view);
  const margin = { x: Math.floor((side - seen.width) / 2), y: Math.floor((side - seen.height) / 2) };
  const { scores, regressions } = await net.run(inSquare(seen, margin), 1, side);
  if (scores === undefined || regressions === undefined) throw new Error('the detector lacks an output');
  return anchors.flatMap((anchor, index) => {
    const score = scores[index] ?? 0;
    if (score < minScore) return [];
    const origin = { x: anchor.x * side - margin.x, y: anchor.y * side - margin.y };
    return [faceAt(origin, regressions.subarray(index * stride, (index + 1) * stride), score, scale / view)];
  });
}

async function fitted(picture: Picture, scale: number): Promise<Picture> {
  const width = Math.max(1, Math.round(picture.width / scale));
  const height = Math.max(1, Math.round(picture.height / scale));
  const pixels = await sharp(picture.pixels, { raw: { width: picture.width, height: picture.height, channels: 3 } })
    .resize({ width, height, fit: 'fill', kernel: 'linear' })
    .raw()
    .toBuffer();
  return { width, height, pixels };
}

/** The picture in the middle of the square; what is left over is black, as in MediaPipe. */
function inSquare({ width, height, pixels }: Picture, margin: Point): Uint8Array {
  const square = new Uint8Array(side * side * 3);
  for (let row = 0; row < height; row += 1) {
    const line = pixels.subarray(row * width * 3, (row + 1) * width * 3);
    square.set(line, ((row + margin.y) * side + margin.x) * 3);
  }
  return square;
}

/** @param origin The anchor's centre in the square's pixels, from the fitted picture's corner. */
function faceAt(origin: Point, numbers: Float32Array, score: number, scale: number): FoundFace {
  const point = (at: number): Point => ({
    x: (origin.x + (numbers[at] ?? 0)) * scale,
    y: (origin.y + (numbers[at + 1] ?? 0)) * scale,
  });
  const centre = point(0);
  const width = (numbers[2] ?? 0) * scale;
  const height = (numbers[3] ?? 0) * scale;
  return {
    score,
    left: centre.x - width / 2,
    top: centre.y - height / 2,
    width,
    height,
    points: [point(4), point(6), point(8), point(10)],
  };
}
