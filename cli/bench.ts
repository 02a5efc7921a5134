import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import type { Measurement } from '../bench/measurement.ts';
import { measureMove } from '../bench/move.ts';
import { benchEventLoop, benchReading } from '../bench/reader.ts';
import { type ExitCode, exitCodes, runCommand } from './command-line.ts';

const usage = 'Usage: npm run bench [-- --json]';

function describeMachine(): Readonly<Record<string, string | number>> {
  return {
    processor: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
    memoryGiB: Math.round(totalmem() / 1024 ** 3),
    node: process.version,
  };
}

/** A photo of people that the dev dependency ships. */
function samplePhoto(): Promise<Buffer> {
  return readFile(createRequire(import.meta.url).resolve('@vladmandic/face-api/demo/sample1.jpg'));
}

function printRow({ name, value, unit, limit, ok, detail }: Measurement): void {
  const figures = Object.entries(detail).map(([key, figure]) => `${key} ${figure.toFixed(2)}`);
  process.stdout.write(
    `${ok ? 'ok  ' : 'OVER'} ${name}: ${value.toFixed(2)} ${unit} (at most ${limit}; ${figures.join(', ')})\n`,
  );
}

async function bench(): Promise<ExitCode> {
  const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
  const photo = await samplePhoto();
  const rows: Measurement[] = [];
  for (const measure of [() => benchReading(photo), () => benchEventLoop(photo), () => measureMove()]) {
    const row = await measure();
    rows.push(row);
    if (!values.json) printRow(row);
  }
  if (values.json) process.stdout.write(`${JSON.stringify({ machine: describeMachine(), tables: { a: rows } })}\n`);
  return rows.every(({ ok }) => ok) ? exitCodes.done : exitCodes.faults;
}

await runCommand(usage, bench);
