import { readdir, readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Feeling } from '../game/feeling.ts';
import { feelings } from '../game/feeling.ts';
import { createCropReader, createFaceReader } from '../model/create-face-reader.ts';
import { type Evaluation, evaluate, type Judged } from '../model/evaluate.ts';
import type { FaceReader } from '../model/face-reader.ts';
import { type ExitCode, exitCodes, runCommand, UsageError } from './command-line.ts';
import { refusalSentence } from './refusal-sentence.ts';

const usage =
  'Usage: npm run evaluate -- DIR [--crops] [--json]    (images in DIR/happy, DIR/sad, DIR/anger, DIR/fear, DIR/disgust)';

interface Labelled {
  readonly truth: Feeling;
  readonly file: string;
}

async function labelledFiles(folder: string): Promise<Labelled[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => {
    throw new UsageError(`The folder ${folder} cannot be opened.`);
  });
  const ignored = entries.map(({ name }) => name).filter((name) => !feelings.some((feeling) => feeling === name));
  if (ignored.length > 0) process.stderr.write(`Ignored, for no feeling has this name: ${ignored.sort().join(', ')}\n`);
  const files: Labelled[] = [];
  for (const truth of feelings) {
    const images = await readdir(join(folder, truth), { withFileTypes: true }).catch(() => []);
    for (const image of images) if (image.isFile()) files.push({ truth, file: join(folder, truth, image.name) });
  }
  if (files.length === 0) throw new UsageError(`${folder} holds no image of any feeling.`);
  return files;
}

async function judge(reader: FaceReader, { truth, file }: Labelled): Promise<Judged> {
  const result = await reader.read(new Uint8Array(await readFile(file)));
  if (result.kind === 'read') return { truth, face: result.reading.faces[0] };
  process.stderr.write(`${file}: ${refusalSentence(result)}\n`);
  return { truth, face: undefined };
}

/** As many files at once as there are readers keep all of them busy. */
async function judgeAll(reader: FaceReader, files: readonly Labelled[], readers: number): Promise<Judged[]> {
  const waiting = [...files];
  const judged: Judged[] = [];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      judged.push(await judge(reader, next));
      if (judged.length % 100 === 0) process.stderr.write(`${judged.length} of ${files.length}\n`);
    }
  };
  await Promise.all(Array.from({ length: readers }, work));
  return judged;
}

function forPeople(evaluation: Evaluation): string {
  const percent = (value: number) => `${(value * 100).toFixed(1)} %`.padStart(8);
  const row = (cells: readonly (string | number)[]) => cells.map((cell) => String(cell).padStart(8)).join(' ');
  const columns = [...feelings, 'missed'] as const;
  const matrix = feelings.flatMap((truth) => {
    const counts = evaluation.confusion[truth];
    if (counts === undefined) return [];
    return [
      `${row([truth, ...columns.map((column) => counts[column] ?? 0)])} ${percent(evaluation.recall[truth] ?? 0)}`,
    ];
  });
  return [
    `Images ${evaluation.n}, faces found on ${evaluation.found}`,
    `Accuracy           ${percent(evaluation.accuracy)}`,
    `Balanced accuracy  ${percent(evaluation.balancedAccuracy)}`,
    `Calibration error  ${percent(evaluation.ece)}`,
    `Clear readings     ${percent(evaluation.clearShare)}, of which right ${percent(evaluation.clearAccuracy)}`,
    '',
    `${row(['truth', ...columns])}   recall`,
    ...matrix,
    '',
  ].join('\n');
}

async function run(): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    options: { crops: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new UsageError('Name one folder.');
  const files = await labelledFiles(folder);
  const readers = availableParallelism();
  const reader = await (values.crops ? createCropReader({ readers }) : createFaceReader({ readers }));
  const evaluation = evaluate(await judgeAll(reader, files, readers));
  await reader.close();
  process.stdout.write(values.json ? `${JSON.stringify(evaluation, null, 2)}\n` : forPeople(evaluation));
  return exitCodes.done;
}

await runCommand(usage, run);
