import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { benchPeers } from '../bench/classify.ts';
import type { Measurement } from '../bench/measurement.ts';
import { measureMove } from '../bench/move.ts';
import { arePeersInstalled, howToInstallPeers } from '../bench/peers/packages.ts';
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
  const bounds = limit === undefined ? [] : [`at most ${limit}`];
  const verdict = limit === undefined ? '    ' : ok ? 'ok  ' : 'OVER';
  process.stdout.write(`${verdict} ${name}: ${value.toFixed(2)} ${unit} (${[...bounds, ...figures].join(', ')})\n`);
}

async function bench(): Promise<ExitCode> {
  const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
  const photo = await samplePhoto();
  const a: Measurement[] = [];
  for (const measure of [() => benchReading(photo), () => benchEventLoop(photo), () => measureMove()]) {
    const row = await measure();
    a.push(row);
    if (!values.json) printRow(row);
  }
  const b = await benchPeers(photo);
  if (!values.json) for (const row of b) printRow(row);
  if (!arePeersInstalled()) process.stderr.write(`Table b has our rows alone: ${howToInstallPeers}.\n`);
  if (values.json) process.stdout.write(`${JSON.stringify({ machine: describeMachine(), tables: { a, b } })}\n`);
  return [...a, ...b].every(({ ok }) => ok) ? exitCodes.done : exitCodes.faults;
}

await runCommand(usage, bench);
