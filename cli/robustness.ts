import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { feelings } from '../game/feeling.ts';
import { createCropReader, createFaceReader } from '../model/create-face-reader.ts';
import type { FaceReader } from '../model/face-reader.ts';
import { conditions } from '../model/robustness/conditions.ts';
import { type LabelledSample, measureRobustness, type RobustnessRow } from '../model/robustness/measure-robustness.ts';
import { takeSample } from '../model/robustness/sample.ts';
import { loadNet, type Net } from '../model/run-net.ts';
import { type LabelledFile, labelledFiles } from './labelled-files.ts';

export interface RobustnessOptions {
  /** With a folder for each feeling, as for `npm run evaluate`. */
  readonly folder: string;
  /** The images are cut-out faces. */
  readonly isCrops: boolean;
  /** Faces that are read under each condition, at most, equally many of each feeling. */
  readonly faces: number;
}

/** What a busy machine makes slow is no fault of the reader's: it is not measured here. */
const patienceMs = 600_000;

/** Reads a folder's faces under every condition. @throws UsageError where there is no image. */
export async function robustness({ folder, isCrops, faces }: RobustnessOptions): Promise<RobustnessRow[]> {
  const files = equallyMany(await labelledFiles(folder), faces);
  const readers = availableParallelism();
  const options = { readers, limits: { timeMs: patienceMs } };
  const reader = await (isCrops ? createCropReader(options) : createFaceReader(options));
  const samples = await takeSamples(reader, await loadNet('blazeface.onnx'), files, isCrops);
  process.stderr.write(`${samples.length} of ${files.length} images have a face whose eyes are found\n`);
  const rows = await measureRobustness(reader, samples, conditions, readers, (condition) =>
    process.stderr.write(`${condition}\n`),
  );
  await reader.close();
  return rows;
}

/** The first ones of each feeling by name, which says nothing of what is on them. */
function equallyMany(files: readonly LabelledFile[], faces: number): LabelledFile[] {
  const each = Math.ceil(faces / feelings.length);
  return feelings.flatMap((feeling) =>
    files
      .filter(({ truth }) => truth === feeling)
      .sort((a, b) => (a.file < b.file ? -1 : 1))
      .slice(0, each),
  );
}

async function takeSamples(
  reader: FaceReader,
  detector: Net,
  files: readonly LabelledFile[],
  isCrops: boolean,
): Promise<LabelledSample[]> {
  const samples: LabelledSample[] = [];
  for (const { truth, file } of files) {
    const bytes = new Uint8Array(await readFile(file));
    const box = isCrops ? undefined : await largestFace(reader, bytes);
    if (!isCrops && box === undefined) continue;
    const sample = await takeSample(detector, bytes, box);
    if (sample !== undefined) samples.push({ truth, sample });
  }
  return samples;
}

type Box = readonly [left: number, top: number, width: number, height: number];

/** In shares of the picture. */
async function largestFace(reader: FaceReader, bytes: Uint8Array): Promise<Box | undefined> {
  const result = await reader.read(bytes.slice());
  if (result.kind === 'refused') return undefined;
  const { faces, width, height } = result.reading;
  const box = faces[0]?.box;
  return box && [box[0] / width, box[1] / height, box[2] / width, box[3] / height];
}

/** The rows as a table of Markdown. */
export function robustnessTable(rows: readonly RobustnessRow[]): string {
  const percent = (share: number) => (share * 100).toFixed(0);
  const lines = rows.map((row) => [
    row.condition,
    String(row.n),
    ...[row.found / row.n, row.accuracy, row.balancedAccuracy, row.clearShare, row.clearAccuracy].map(percent),
  ]);
  const heads = ['condition', 'faces', 'found %', 'right %', 'balanced %', 'clear %', 'right of clear %'];
  const table = [heads, heads.map((_, column) => (column === 0 ? '---' : '---:')), ...lines];
  return table.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
