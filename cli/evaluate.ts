import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { feelings } from '../game/feeling.ts';
import { createCropReader, createFaceReader } from '../model/create-face-reader.ts';
import { type Evaluation, evaluate, type Judged } from '../model/evaluate.ts';
import type { FaceReader } from '../model/face-reader.ts';
import { refusalSentence } from '../model/refusal-sentence.ts';
import { drawReport } from '../model/report/draw-report.ts';
import { type ExitCode, exitCodes, runCommand, UsageError } from './command-line.ts';
import { type LabelledFile, labelledFiles } from './labelled-files.ts';

const usage = `Usage: npm run evaluate -- DIR [--crops] [--json] [--report FOLDER]
       reads the images in DIR/happy, DIR/sad, DIR/anger, DIR/fear, DIR/disgust
       --crops          they are cut-out faces
       --report FOLDER  draws the figures as SVG into FOLDER`;

/** What a busy machine makes slow is no fault of the reader's: it is not measured here. */
const patienceMs = 600_000;

async function judge(reader: FaceReader, { truth, file }: LabelledFile): Promise<Judged> {
  const result = await reader.read(new Uint8Array(await readFile(file)));
  if (result.kind === 'read') return { truth, face: result.reading.faces[0] };
  process.stderr.write(`${file}: ${refusalSentence(result)}\n`);
  return { truth, face: undefined };
}

/** As many files at once as there are readers keep all of them busy. */
async function judgeAll(reader: FaceReader, files: readonly LabelledFile[], readers: number): Promise<Judged[]> {
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
    `Calibration error  ${percent(evaluation.ece)}, by chance alone ${percent(evaluation.eceFloor)}`,
    `Clear readings     ${percent(evaluation.clearShare)}, of which right ${percent(evaluation.clearAccuracy)}`,
    '',
    `${row(['truth', ...columns])}   recall`,
    ...matrix,
    '',
  ].join('\n');
}

async function writeReport(folder: string, name: string, evaluation: Evaluation): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [file, picture] of Object.entries(drawReport(name, evaluation))) {
    await writeFile(join(folder, file), picture);
    process.stderr.write(`Drew ${join(folder, file)}\n`);
  }
}

async function run(): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    options: {
      crops: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      report: { type: 'string' },
    },
    allowPositionals: true,
  });
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new UsageError('Name one folder.');
  const files = await labelledFiles(folder);
  const readers = availableParallelism();
  const options = { readers, limits: { timeMs: patienceMs } };
  const reader = await (values.crops ? createCropReader(options) : createFaceReader(options));
  const evaluation = evaluate(await judgeAll(reader, files, readers));
  await reader.close();
  if (values.report !== undefined) await writeReport(values.report, basename(resolve(folder)), evaluation);
  process.stdout.write(values.json ? `${JSON.stringify(evaluation, null, 2)}\n` : forPeople(evaluation));
  return exitCodes.done;
}

await runCommand(usage, run);
