import sharp from 'sharp';
import { defaultLimits } from '../model/limits.ts';
import type { Picture } from '../model/picture.ts';
import { loadNets, type Nets, readPhoto } from '../model/read-photo.ts';
import type { Measurement } from './measurement.ts';
import { loadPeers, loadZoo, type Peers } from './peers/load-peers.ts';
import { zooSide } from './peers/opencv-zoo.ts';
import { type Contestant, type Timing, takeTurns } from './take-turns.ts';

/** The most that one face may take (issue 4). */
const limitMs = 8;

const ours = 'ours, onnxruntime';
const libraries = ["face-api's net, its own JavaScript (wasm)", "Human's net, its own JavaScript (wasm)"] as const;
const rebuilt = ["face-api's net, onnxruntime", "Human's net, onnxruntime"] as const;

const faceRounds = 100;
const photoRounds = 10;

/** Longer side at which photos are read, ours (model/read-photo.ts) and the peers'. */
const decodedSide = 800;

/**
 * One face classified, all in turns on one thread: our classifier as it ships, calibration and all, beside the bare nets
 * of the peers in the same onnxruntime and as their own JavaScript runs them; then a whole photo to its reading.
 * @param samplePhoto A photo of people; enlarged to 12 megapixels here.
 * @returns Our rows alone where the peers are not installed.
 */
export async function benchPeers(samplePhoto: Uint8Array): Promise<Measurement[]> {
  sharp.concurrency(1);
  const nets = await loadNets();
  const peers = await loadPeers();
  const faces = await takeTurns(await classifiers(nets, peers, samplePhoto), faceRounds);
  const photo = await sharp(samplePhoto).resize(4000, 3000, { fit: 'cover' }).jpeg({ quality: 90 }).toBuffer();
  const photos = await takeTurns(photoReaders(nets, peers, photo), photoRounds);
  return [
    ...faces.map((timing) => row('a face', timing, timing.name === ours ? limitMs : undefined)),
    ...(peers === undefined ? [] : [againstLibraries(faces)]),
    ...photos.map((timing) => row('a 12-megapixel JPEG to its reading', timing)),
  ];
}

async function classifiers(nets: Nets, peers: Peers | undefined, samplePhoto: Uint8Array): Promise<Contestant[]> {
  const zoo = await loadZoo();
  const square = async (side: number) => (await picture(samplePhoto, side, 'cover')).pixels;
  const { placement } = nets.classifier;
  const forOurs = await square(placement.side);
  const contestants: Contestant[] = [{ name: ours, run: () => nets.classifier.classify(forOurs, 1) }];
  if (peers !== undefined) {
    const { faceApi, faceApiNet, human, humanNet } = peers;
    const [forFaceApi, forHuman] = [await square(faceApiNet.side), await square(humanNet.side)];
    const face = await picture(samplePhoto, faceApiNet.side, 'cover');
    contestants.push(
      { name: rebuilt[0], run: () => faceApiNet.run(forFaceApi) },
      { name: rebuilt[1], run: () => humanNet.run(forHuman) },
      { name: libraries[0], run: () => faceApi.classify(face) },
      { name: libraries[1], run: () => human.classify(face) },
    );
  }
  if (zoo !== undefined) {
    const forZoo = await square(zooSide);
    contestants.push({ name: "OpenCV zoo's net (int8), onnxruntime", run: () => zoo.run(forZoo) });
  }
  return contestants;
}

/** Ours against the faster of the two libraries as a developer meets them, and, for who wonders, against their bare nets. */
function againstLibraries(timings: readonly Timing[]): Measurement {
  const fastest = (names: readonly string[]) =>
    Math.min(...timings.filter(({ name }) => names.includes(name)).map(({ fastestMs }) => fastestMs));
  const value = fastest([ours]) / fastest(libraries);
  const detail = { againstRebuiltNets: fastest([ours]) / fastest(rebuilt) };
  return { name: 'a face: ours against the faster library', value, unit: 'times', limit: 1, ok: value <= 1, detail };
}

/** The peers get the photo decoded as small as ours does, which is the best that a developer could do for them. */
function photoReaders(nets: Nets, peers: Peers | undefined, photo: Uint8Array): Contestant[] {
  const reader = { name: 'ours', run: () => readPhoto(nets, photo, defaultLimits) };
  if (peers === undefined) return [reader];
  const decoded = () => picture(photo, decodedSide, 'inside');
  return [
    reader,
    { name: 'face-api, its own JavaScript (wasm)', run: async () => peers.faceApi.readPhoto(await decoded()) },
    { name: 'Human, its own JavaScript (wasm)', run: async () => peers.human.readPhoto(await decoded()) },
  ];
}

async function picture(photo: Uint8Array, side: number, fit: 'cover' | 'inside'): Promise<Picture> {
  const resized = sharp(photo).resize(side, side, { fit }).removeAlpha().raw();
  const { data, info } = await resized.toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels: data };
}

function row(what: string, { name, fastestMs, medianMs }: Timing, limit?: number): Measurement {
  const measured = { name: `${what}: ${name}`, value: fastestMs, unit: 'ms', detail: { medianMs } };
  return limit === undefined ? { ...measured, ok: true } : { ...measured, limit, ok: fastestMs <= limit };
}
