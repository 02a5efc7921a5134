import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import type { Feeling } from '../../game/feeling.ts';
import type { Probabilities } from '../../game/reading.ts';
import { evaluate, type Judged } from '../../model/evaluate.ts';
import type { ReadResult } from '../../model/face-reader.ts';
import { feelings, ranked } from '../../model/feeling.ts';
import { defaultLimits } from '../../model/limits.ts';
import type { Picture } from '../../model/picture.ts';
import { loadNets, readCrop, readPhoto } from '../../model/read-photo.ts';
import { loadPeers, loadZoo } from './load-peers.ts';
import { howToInstallPeers } from './packages.ts';

const usage =
  'Usage: node --import tsx bench/peers/compare.ts ../shared/faces [--most N]    (N images a feeling at most)';

/** Longer side at which photos are given to the peers: more than any of their nets reads. */
const photoSide = 1024;

/** Whoever reads the five feelings on an image; `undefined`: no face seen. */
interface Reader {
  readonly name: string;
  read(image: Image): Promise<Probabilities | undefined>;
}

interface Image {
  readonly truth: Feeling;
  readonly bytes: Uint8Array;
  readonly picture: Picture;
}

async function images(folder: string, most: number): Promise<Image[]> {
  const all: Image[] = [];
  for (const truth of feelings) {
    const files = (await readdir(join(folder, truth))).sort().slice(0, most);
    for (const file of files) {
      const bytes = await readFile(join(folder, truth, file));
      all.push({ truth, bytes, picture: await decode(bytes) });
    }
  }
  return all;
}

async function decode(bytes: Uint8Array): Promise<Picture> {
  const { data, info } = await sharp(bytes)
    .rotate()
    .resize(photoSide, photoSide, { fit: 'inside', withoutEnlargement: true })
    .flatten()
    // Grey pictures would stay grey otherwise, and have one byte a pixel.
    .pipelineColourspace('srgb')
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels: data };
}

function largestFace(result: ReadResult): Probabilities | undefined {
  return result.kind === 'read' ? result.reading.faces[0]?.probabilities : undefined;
}

function mean(one: Probabilities, other: Probabilities): Probabilities {
  const both: Record<Feeling, number> = { ...one };
  for (const feeling of feelings) both[feeling] = (one[feeling] + other[feeling]) / 2;
  return both;
}

/** The readers of cut-out faces: the peers' nets get them as they are, for their detectors want something around a face. */
async function cropReaders(models: string): Promise<Reader[]> {
  const [nets, peers, zoo] = [await loadNets(), await loadPeers(), await loadZoo(models)];
  if (peers === undefined) throw new Error(`The peers are missing: ${howToInstallPeers}.`);
  const { faceApiNet, humanNet } = peers;
  return [
    { name: 'ours', read: async ({ bytes }) => largestFace(await readCrop(nets, bytes, defaultLimits)) },
    { name: 'face-api', read: ({ picture }) => faceApiNet.read(picture) },
    { name: 'Human', read: ({ picture }) => humanNet.read(picture) },
    {
      name: 'both averaged',
      read: async ({ picture }) => mean(await faceApiNet.read(picture), await humanNet.read(picture)),
    },
    ...(zoo === undefined ? [] : [{ name: 'OpenCV zoo', read: ({ picture }: Image) => zoo.readFace(picture) }]),
  ];
}

/** The readers of whole photos: each its own way. */
async function photoReaders(models: string): Promise<Reader[]> {
  const [nets, peers, zoo] = [await loadNets(), await loadPeers(), await loadZoo(models)];
  if (peers === undefined) throw new Error(`The peers are missing: ${howToInstallPeers}.`);
  return [
    { name: 'ours', read: async ({ bytes }) => largestFace(await readPhoto(nets, bytes, defaultLimits)) },
    { name: 'face-api', read: ({ picture }) => peers.faceApi.readPhoto(picture) },
    { name: 'Human', read: ({ picture }) => peers.human.readPhoto(picture) },
    ...(zoo === undefined ? [] : [{ name: 'OpenCV zoo', read: ({ picture }: Image) => zoo.readPhoto(picture) }]),
  ];
}

function judged(truth: Feeling, probabilities: Probabilities | undefined): Judged {
  if (probabilities === undefined) return { truth, face: undefined };
  const [feeling] = ranked(probabilities);
  return { truth, face: { feeling, confidence: probabilities[feeling], clarity: 'clear' } };
}

/** One line of the Markdown table of bench/README.md. */
function line(set: string, name: string, images: readonly Judged[]): string {
  const { n, found, accuracy, balancedAccuracy, recall } = evaluate(images);
  const share = (value: number | undefined) => value?.toFixed(2).replace('0.', '.') ?? '';
  const figures = [accuracy, balancedAccuracy].map((value) => value.toFixed(3).replace('0.', '.'));
  const cells = [`${set} (${n})`, name, ...figures, ...feelings.map((feeling) => share(recall[feeling])), n - found];
  return `| ${cells.join(' | ')} |\n`;
}

async function compare(folder: string, most: number): Promise<void> {
  const models = join(folder, 'models');
  process.stdout.write(`| set | reader | accuracy | balanced | ${feelings.join(' | ')} | missed |\n`);
  process.stdout.write('| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n');
  const [crops, photos] = [await cropReaders(models), await photoReaders(models)];
  const sets = [
    { set: 'photos', readers: photos },
    { set: 'affect-valid', readers: crops },
    { set: 'ferplus-valid', readers: crops },
  ];
  for (const { set, readers } of sets) {
    const all = await images(join(folder, set), most);
    for (const { name, read } of readers) {
      const results: Judged[] = [];
      for (const image of all) results.push(judged(image.truth, await read(image)));
      process.stdout.write(line(set, name, results));
    }
  }
}

const { values, positionals } = parseArgs({ options: { most: { type: 'string' } }, allowPositionals: true });
const [folder] = positionals;
if (folder === undefined || !existsSync(folder)) {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 2;
} else {
  sharp.concurrency(1);
  await compare(folder, Number(values.most ?? Number.POSITIVE_INFINITY));
}
