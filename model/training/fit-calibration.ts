import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cropSquare } from '../crop-square.ts';
import {
  calibrate,
  type ExpressionCalibration,
  expressionCalibration,
  expressions,
} from '../expression-calibration.ts';
import { expressionPlacement, readExpressions } from '../face-expression.ts';
import { defaultLimits } from '../limits.ts';
import { openPhoto } from '../open-photo.ts';
import { loadNet, type Net } from '../run-net.ts';

// node --import tsx model/training/fit-calibration.ts DIR…    (each DIR/<expression>/*, as extract-faces.py writes them)
//
// Fits weights/face-expression-calibration.json: multinomial logistic regression on the net's log-probabilities. Each DIR counts the same, and in it each expression, as far as it has enough faces.

interface Sample {
  readonly logs: readonly number[];
  readonly truth: number;
  readonly weight: number;
}

const size = expressions.length;
const iterations = 1_000;
const step = 0.02;
/** Pulls towards half the net's own answer, so that rare expressions do not run away. */
const decay = 1e-3;
/** An expression with fewer faces in a folder than this weighs less there. */
const fewFaces = 100;

const nets: { readonly detector: Net; readonly expression: Net } = {
  detector: await loadNet('blazeface.onnx'),
  expression: await loadNet('face-expression.onnx'),
};

async function readFolder(folder: string): Promise<Sample[]> {
  const samples: { logs: readonly number[]; truth: number }[] = [];
  for (const [truth, expression] of expressions.entries()) {
    for (const file of readdirSync(join(folder, expression))) {
      const logs = await readFace(join(folder, expression, file));
      if (logs !== undefined) samples.push({ logs, truth });
    }
  }
  const counts = expressions.map((_, truth) => samples.filter((sample) => sample.truth === truth).length);
  const weighted = samples.map((sample) => ({ ...sample, weight: 1 / Math.max(counts[sample.truth] ?? 0, fewFaces) }));
  const total = weighted.reduce((sum, { weight }) => sum + weight, 0);
  return weighted.map((sample) => ({ ...sample, weight: sample.weight / total }));
}

async function readFace(file: string): Promise<readonly number[] | undefined> {
  const opened = await openPhoto(readFileSync(file), defaultLimits);
  if (opened.kind === 'refused') return undefined;
  const decoded = await opened.photo.decode(Math.max(opened.photo.width, opened.photo.height), 10);
  if (decoded.kind === 'refused') return undefined;
  const square = await cropSquare(nets.detector, decoded.picture, expressionPlacement);
  const [logs] = await readExpressions(nets.expression, square, 1);
  return logs;
}

/** Half the net's own answer, which is where its confidence fits best on the whole. */
const start: readonly number[] = Array.from({ length: size * size + size }, (_, index) =>
  index < size * size && index % (size + 1) === 0 ? 0.5 : 0,
);

/** Weights row by row, then the bias, as one list. */
function calibrationFrom(values: readonly number[]): ExpressionCalibration {
  const row = (index: number) => values.slice(index * size, (index + 1) * size);
  return expressionCalibration.parse({ weights: expressions.map((_, index) => row(index)), bias: row(size) });
}

/** Adam (D. Kingma, J. Ba, ICLR 2015) with its usual settings and a step that falls to zero. */
function fitted(samples: readonly Sample[]): ExpressionCalibration {
  const values = [...start];
  const means = values.map(() => 0);
  const squares = values.map(() => 0);
  for (let iteration = 1; iteration <= iterations; iteration += 1) {
    const rate = step * (1 - iteration / (iterations + 1));
    gradient(values, samples).forEach((slope, index) => {
      const mean = 0.9 * (means[index] ?? 0) + 0.1 * slope;
      const square = 0.999 * (squares[index] ?? 0) + 0.001 * slope ** 2;
      means[index] = mean;
      squares[index] = square;
      const unbiased = Math.sqrt(square / (1 - 0.999 ** iteration)) + 1e-8;
      values[index] = (values[index] ?? 0) - (rate * mean) / (1 - 0.9 ** iteration) / unbiased;
    });
  }
  return calibrationFrom(values.map((value) => Number(value.toFixed(4))));
}

/** Slope of the mean cross-entropy and of the pull towards the start. */
function gradient(values: readonly number[], samples: readonly Sample[]): number[] {
  const calibration = calibrationFrom(values);
  const slope = values.map((value, index) => 2 * decay * (value - (start[index] ?? 0)));
  for (const { logs, truth, weight } of samples) {
    calibrate(calibration, logs).forEach((probability, to) => {
      const error = weight * (probability - (to === truth ? 1 : 0));
      [...logs, 1].forEach((input, from) => {
        slope[from * size + to] = (slope[from * size + to] ?? 0) + error * input;
      });
    });
  }
  return slope;
}

/** JSON as Biome formats it: a row of weights a line. */
function printed({ weights, bias }: ExpressionCalibration): string {
  const line = (values: readonly number[]) => `[${values.join(', ')}]`;
  const rows = weights.map((row) => `    ${line(row)}`).join(',\n');
  return `{\n  "weights": [\n${rows}\n  ],\n  "bias": ${line(bias)}\n}\n`;
}

const folders = process.argv.slice(2);
const samples: Sample[] = [];
for (const folder of folders) samples.push(...(await readFolder(folder)));
const calibration = fitted(samples);
const target = new URL('../weights/face-expression-calibration.json', import.meta.url);
writeFileSync(target, printed(calibration));
process.stderr.write(`Fitted on ${samples.length} faces.\n`);
