import { performance } from 'node:perf_hooks';
import type { FaceReading } from '../game/reading.ts';
import { alignment, drawAligned } from './align-face.ts';
import type { Classified, Classifier } from './classifier.ts';
import { cropSquare } from './crop-square.ts';
import type { ReadResult } from './face-reader.ts';
import { ranked } from './feeling.ts';
import { loadFeelingsNet } from './feelings-net.ts';
import { type FaceFinder, findFaces, findSmallFaces, isUndoubted, type SeenFace } from './find-faces.ts';
import { areaOf, type Region } from './found-face.ts';
import { scaleOf } from './geometry.ts';
import { judgeClarity } from './judge-clarity.ts';
import type { Limits } from './limits.ts';
import { openPhoto, type Photo } from './open-photo.ts';
import type { Picture } from './picture.ts';
import { loadNet } from './run-net.ts';

/** The nets, loaded once a worker. */
export interface Nets extends FaceFinder {
  readonly classifier: Classifier;
}

export async function loadNets(): Promise<Nets> {
  const [detector, presence, classifier] = await Promise.all([
    loadNet('blazeface.onnx'),
    loadNet('face-presence.onnx'),
    loadFeelingsNet(),
  ]);
  return { detector, presence, classifier };
}

/** Longer side of the decoded picture: the detector reads 256 pixels, the rest serves the classifier's crops. */
const workSide = 800;

/** Faces that would be enlarged more than this are taken from a finer decoding, where the photo has one. */
const maxEnlargement = 1.5;

/** Longer side of the finest decoding. */
const finestSide = 2400;

/** Reads the faces of one encoded photo. Whatever its bytes are, the answer is a value. */
export async function readPhoto(nets: Nets, bytes: Uint8Array, limits: Limits): Promise<ReadResult> {
  const start = performance.now();
  const secondsLeft = () => (limits.timeMs - (performance.now() - start)) / 1000;

  const opened = await openPhoto(bytes, limits);
  if (opened.kind === 'refused') return opened;
  const { photo } = opened;
  const decoded = await photo.decode(workSide, secondsLeft());
  if (decoded.kind === 'refused') return decoded;
  const decodedAt = performance.now();

  const { picture, found } = await look(nets, photo, decoded.picture, secondsLeft);
  const largest = found.toSorted((a, b) => areaOf(b) - areaOf(a)).slice(0, limits.maxFaces);
  const detectedAt = performance.now();

  const { faces, redecodeMs } = await classifyFaces(nets.classifier, photo, picture, largest, secondsLeft);
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
  const faces = classified.map((result) => faceReading(whole, result, photo, 1, true));
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

/** Finds the faces, and where there is none looks for small ones in the finest decoding: that picture is the one to go on with. */
async function look(
  nets: Nets,
  photo: Photo,
  picture: Picture,
  secondsLeft: () => number,
): Promise<{ picture: Picture; found: SeenFace[] }> {
  const found = await findFaces(nets, picture);
  if (found.length > 0) return { picture, found };
  const fine = await decodeFiner(photo, picture, finestSide, secondsLeft());
  return { picture: fine, found: await findSmallFaces(nets, fine) };
}

async function classifyFaces(
  classifier: Classifier,
  photo: Photo,
  picture: Picture,
  found: readonly SeenFace[],
  secondsLeft: () => number,
): Promise<{ faces: FaceReading[]; redecodeMs: number }> {
  if (found.length === 0) return { faces: [], redecodeMs: 0 };
  const { placement } = classifier;
  const { side } = placement;
  const toSquares = found.map(({ points }) => alignment(points, placement));
  const enlargement = Math.max(...toSquares.map(scaleOf));
  const start = performance.now();
  const longSide = Math.min(finestSide, Math.round(Math.max(picture.width, picture.height) * enlargement));
  const fine = enlargement > maxEnlargement ? await decodeFiner(photo, picture, longSide, secondsLeft()) : picture;
  const redecodeMs = performance.now() - start;

  const squares = new Uint8Array(found.length * side * side * 3);
  const scale = fine.width / picture.width;
  toSquares.forEach(({ a, b, tx, ty }, index) => {
    drawAligned(fine, { a: a / scale, b: b / scale, tx, ty }, side, squares, index * side * side * 3);
  });
  const classified = await classifier.classify(squares, found.length);
  const faces = classified.flatMap((result, index) => {
    const face = found[index];
    if (face === undefined) return [];
    return [faceReading(face, result, photo, photo.width / picture.width, isUndoubted(face))];
  });
  return { faces, redecodeMs };
}

/** Falls back on what is there already where there is nothing finer, or its decoding fails. */
async function decodeFiner(photo: Photo, picture: Picture, longSide: number, seconds: number): Promise<Picture> {
  const there = Math.max(picture.width, picture.height);
  if (Math.min(longSide, Math.max(photo.width, photo.height)) <= there) return picture;
  const decoded = await photo.decode(longSide, seconds);
  return decoded.kind === 'decoded' ? decoded.picture : picture;
}

/** @param undoubted What may be no person's face is never read clearly. */
function faceReading(
  face: Region,
  classified: Classified,
  photo: Photo,
  scale: number,
  undoubted: boolean,
): FaceReading {
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
    clarity: undoubted ? judgeClarity(classified) : 'blank',
    probabilities: classified.probabilities,
  };
}

function clamp(value: number, limit: number): number {
  return Math.round(Math.min(Math.max(value, 0), limit));
}
