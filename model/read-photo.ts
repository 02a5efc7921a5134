import { performance } from 'node:perf_hooks';
import type { FaceReading } from '../game/reading.ts';
import { alignment, drawAligned } from './align-face.ts';
import { findFaces } from './blazeface.ts';
import type { Classified, Classifier } from './classifier.ts';
import { cropSquare } from './crop-square.ts';
import { loadFaceExpression } from './face-expression.ts';
import type { ReadResult } from './face-reader.ts';
import { ranked } from './feeling.ts';
import type { FoundFace, Region } from './found-face.ts';
import { scaleOf } from './geometry.ts';
import { judgeClarity } from './judge-clarity.ts';
import type { Limits } from './limits.ts';
import { openPhoto, type Photo } from './open-photo.ts';
import type { Picture } from './picture.ts';
import { loadNet, type Net } from './run-net.ts';

/** The two nets, loaded once a worker. */
export interface Nets {
  readonly detector: Net;
  readonly classifier: Classifier;
}

export async function loadNets(): Promise<Nets> {
  const [detector, classifier] = await Promise.all([loadNet('blazeface.onnx'), loadFaceExpression()]);
  return { detector, classifier };
}

/** Longer side of the decoded picture: the detector reads 256 pixels, the rest serves the classifier's crops. */
const workSide = 800;

/** Faces that would be enlarged more than this are taken from a finer decoding, where the photo has one. */
const maxEnlargement = 1.5;

/** Longer side of the finest decoding. */
const finestSide = 2400;

/** At this score no face of the 250 photos is missed, and no group photo has one too many or too few (model/README.md). */
const minScore = 0.65;

/** Reads the faces of one encoded photo. Whatever its bytes are, the answer is a value. */
export async function readPhoto(
  { detector, classifier }: Nets,
  bytes: Uint8Array,
  limits: Limits,
): Promise<ReadResult> {
  const start = performance.now();
  const secondsLeft = () => (limits.timeMs - (performance.now() - start)) / 1000;

  const opened = await openPhoto(bytes, limits);
  if (opened.kind === 'refused') return opened;
  const { photo } = opened;
  const decoded = await photo.decode(workSide, secondsLeft());
  if (decoded.kind === 'refused') return decoded;
  const decodedAt = performance.now();

  const found = (await findFaces(detector, decoded.picture, minScore))
    .toSorted((a, b) => b.width * b.height - a.width * a.height)
    .slice(0, limits.maxFaces);
  const detectedAt = performance.now();

  const { faces, redecodeMs } = await classifyFaces(classifier, photo, decoded.picture, found, secondsLeft);
  const end = performance.now();
  if (secondsLeft() < 0) return { kind: 'refused', reason: 'too-slow' };
  return {
    kind: 'read',
    reading: { width: photo.width, height: photo.height, faces },
    ms: {
      decode: decodedAt - start + redecodeMs,
      detect: detectedAt - decodedAt,
      classify: end - detectedAt - redecodeMs,
      total: end - start,
    },
  };
}

/**
 * Reads a picture that is a cut-out face: its one face is the whole picture, and no doubt of the detector's counts.
 */
export async function readCrop({ detector, classifier }: Nets, bytes: Uint8Array, limits: Limits): Promise<ReadResult> {
  const start = performance.now();
  const opened = await openPhoto(bytes, limits);
  if (opened.kind === 'refused') return opened;
  const { photo } = opened;
  const decoded = await photo.decode(workSide, limits.timeMs / 1000);
  if (decoded.kind === 'refused') return decoded;
  const decodedAt = performance.now();
  const square = await cropSquare(detector, decoded.picture, classifier.placement);
  const detectedAt = performance.now();
  const classified = await classifier.classify(square, 1);
  const whole: Region = { score: 1, left: 0, top: 0, width: photo.width, height: photo.height };
  const faces = classified.map((result) => faceReading(whole, result, photo, 1));
  const end = performance.now();
  return {
    kind: 'read',
    reading: { width: photo.width, height: photo.height, faces },
    ms: {
      decode: decodedAt - start,
      detect: detectedAt - decodedAt,
      classify: end - detectedAt,
      total: end - start,
    },
  };
}

async function classifyFaces(
  classifier: Classifier,
  photo: Photo,
  picture: Picture,
  found: readonly FoundFace[],
  secondsLeft: () => number,
): Promise<{ faces: FaceReading[]; redecodeMs: number }> {
  if (found.length === 0) return { faces: [], redecodeMs: 0 };
  const { placement } = classifier;
  const { side } = placement;
  const toSquares = found.map(({ points }) => alignment(points, placement));
  const enlargement = Math.max(...toSquares.map(scaleOf));
  const start = performance.now();
  const fine = enlargement > maxEnlargement ? await decodeFiner(photo, picture, enlargement, secondsLeft()) : picture;
  const redecodeMs = performance.now() - start;

  const squares = new Uint8Array(found.length * side * side * 3);
  const scale = fine.width / picture.width;
  toSquares.forEach(({ a, b, tx, ty }, index) => {
    drawAligned(fine, { a: a / scale, b: b / scale, tx, ty }, side, squares, index * side * side * 3);
  });
  const classified = await classifier.classify(squares, found.length);
  const faces = classified.flatMap((result, index) => {
    const face = found[index];
    return face === undefined ? [] : [faceReading(face, result, photo, photo.width / picture.width)];
  });
  return { faces, redecodeMs };
}

/** Falls back on what is there already where the finer decoding fails. */
async function decodeFiner(photo: Photo, picture: Picture, enlargement: number, seconds: number): Promise<Picture> {
  const longSide = Math.min(finestSide, Math.round(Math.max(picture.width, picture.height) * enlargement));
  if (Math.max(photo.width, photo.height) <= Math.max(picture.width, picture.height)) return picture;
  const decoded = await photo.decode(longSide, seconds);
  return decoded.kind === 'decoded' ? decoded.picture : picture;
}

function faceReading(face: Region, classified: Classified, photo: Photo, scale: number): FaceReading {
  const [feeling] = ranked(classified.probabilities);
  const left = clamp(face.left * scale, photo.width);
  const top = clamp(face.top * scale, photo.height);
  const right = clamp((face.left + face.width) * scale, photo.width);
  const bottom = clamp((face.top + face.height) * scale, photo.height);
  return {
    box: [left, top, right - left, bottom - top],
    score: face.score,
    feeling,
    confidence: classified.probabilities[feeling],
    clarity: judgeClarity(classified),
    probabilities: classified.probabilities,
  };
}

function clamp(value: number, limit: number): number {
  return Math.round(Math.min(Math.max(value, 0), limit));
}
