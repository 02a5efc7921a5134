import { join } from 'node:path';
import { Tensor } from 'onnxruntime-node';
import sharp from 'sharp';
import type { Probabilities } from '../../game/reading.ts';
import { drawAligned } from '../../model/align-face.ts';
import { areaOf } from '../../model/found-face.ts';
import { fitSimilarity, type Point } from '../../model/geometry.ts';
import type { Picture } from '../../model/picture.ts';
import { loadYunet } from '../detectors/yunet.ts';
import { feelingsOf, loadSession } from './expression-net.ts';
import { largest, type Peer } from './peer.ts';

export const zooSide = 112;

/** Where the five points come to lie. Source: OpenCV zoo's facial_fer_model.py. */
const standardPoints: readonly Point[] = [
  { x: 38.2946, y: 51.6963 },
  { x: 73.5318, y: 51.5014 },
  { x: 56.0252, y: 71.7366 },
  { x: 41.5493, y: 92.3655 },
  { x: 70.7299, y: 92.2041 },
];

/** YuNet knows faces with something around them: a cut-out one gets black this wide, in shares of its longer side. */
const margin = 0.25;

/** A little under YuNet's own .7, in its favour: a face too many costs it nothing here, a missed one does. */
const minScore = 0.6;

/** OpenCV zoo's way: YuNet, alignment on its five points, its expression net (int8). */
export interface OpencvZoo extends Peer {
  /** The net's bare answer to 112 × 112 RGB pixels. */
  run(square: Uint8Array): Promise<Float32Array>;
  /** As `readPhoto`, for a cut-out face: taken as it is where YuNet sees none. */
  readFace(face: Picture): Promise<Probabilities>;
}

/** @param models The folder of the two nets (../shared/faces/models). */
export async function loadOpencvZoo(models: string): Promise<OpencvZoo> {
  const detector = await loadYunet(models);
  const pointsOfLargest = async (picture: Picture) => largest(await detector.find(picture, minScore), areaOf)?.points;
  const file = 'facial_expression_recognition_mobilefacenet_2022july_int8.onnx';
  const session = await loadSession(join(models, file));

  async function run(square: Uint8Array): Promise<Float32Array> {
    const { label } = await session.run({
      data: new Tensor('float32', signedPlanes(square), [1, 3, zooSide, zooSide]),
    });
    if (label?.data instanceof Float32Array) return label.data;
    throw new Error("OpenCV zoo's expression net lacks its output");
  }

  async function read(picture: Picture, points: readonly Point[], targets: readonly Point[]): Promise<Probabilities> {
    const square = new Uint8Array(zooSide * zooSide * 3);
    drawAligned(picture, fitSimilarity(points, targets), zooSide, square, 0);
    const shares = (await run(square)).map(Math.exp);
    return feelingsOf(shares, { anger: 0, disgust: 1, fear: 2, happy: 3, sad: 5 });
  }

  return {
    run,
    async readPhoto(photo) {
      const points = await pointsOfLargest(photo);
      return points && read(photo, points, standardPoints);
    },
    async readFace(face) {
      const wide = await withMargin(face, Math.round(Math.max(face.width, face.height) * margin));
      const points = await pointsOfLargest(wide);
      if (points !== undefined) return read(wide, points, standardPoints);
      const corners = (width: number, height: number) =>
        [
          { x: 0, y: 0 },
          { x: width, y: height },
        ] as const;
      return read(face, corners(face.width, face.height), corners(zooSide, zooSide));
    },
  };
}

async function withMargin({ width, height, pixels }: Picture, pixelsWide: number): Promise<Picture> {
  const [top, bottom, left, right] = [pixelsWide, pixelsWide, pixelsWide, pixelsWide];
  const widened = await sharp(pixels, { raw: { width, height, channels: 3 } })
    .extend({ top, bottom, left, right, background: 'black' })
    .raw()
    .toBuffer();
  return { width: width + 2 * pixelsWide, height: height + 2 * pixelsWide, pixels: widened };
}

/** Red, green, blue, each -1..1 in a plane of its own. */
function signedPlanes(square: Uint8Array): Float32Array {
  const plane = zooSide * zooSide;
  const values = new Float32Array(plane * 3);
  for (let at = 0; at < plane; at += 1) {
    for (let channel = 0; channel < 3; channel += 1) {
      values[channel * plane + at] = (square[at * 3 + channel] ?? 0) / 127.5 - 1;
    }
  }
  return values;
}
