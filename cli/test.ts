import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

/** What a skipped test's name says when it needs the developers' shared folder: outside, nobody has that. */
const needsShared = '(needs ../shared)';

const report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

interface Tally {
  passed: number;
  readonly failed: string[];
  readonly skipped: string[];
}

const checks = [
  { name: 'format and lint', command: ['biome', 'ci', '.'] },
  { name: 'types', command: ['tsc', '-p', '.'] },
  { name: 'types of the page', command: ['tsc', '-p', 'playground/page'] },
  {
    name: 'imports',
    command: [
      'depcruise',
      '--config',
      '.dependency-cruiser.cjs',
      'bot',
      'game',
      'stories',
      'model',
      'db',
      'playground',
      'cli',
    ],
  },
] as const;

function run(command: readonly string[]): boolean {
  return spawnSync('npx', ['--no-install', ...command], { stdio: 'inherit' }).status === 0;
}

function runChecks(tally: Tally): void {
  for (const { name, command } of checks) {
    process.stdout.write(`\n== ${name}\n`);
    if (run(command)) tally.passed += 1;
    else tally.failed.push(name);
  }
}

function runTests(tally: Tally, filters: readonly string[]): void {
  process.stdout.write('\n== tests\n');
  const folder = mkdtempSync(join(tmpdir(), 'emotion-escape-report-'));
  const file = join(folder, 'report.json');
  const isGreen = run([
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...filters,
  ]);
  const before = tally.failed.length;
  try {
    for (const { name, status, assertionResults } of report.parse(JSON.parse(readFileSync(file, 'utf8'))).testResults) {
      for (const test of assertionResults) {
        if (test.status === 'passed') tally.passed += 1;
        else if (test.status === 'failed') tally.failed.push(test.fullName);
        else tally.skipped.push(test.fullName);
      }
      if (status === 'failed' && !assertionResults.some((test) => test.status === 'failed')) tally.failed.push(name);
    }
  } catch (error) {
    tally.failed.push(`the test run left no report: ${String(error)}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
  if (!isGreen && tally.failed.length === before) tally.failed.push('vitest ended with an error');
}

function printEnd(tally: Tally): void {
  const missing = tally.skipped.filter((name) => !name.includes(needsShared));
  if (process.env.REQUIRE_ALL === '1')
    tally.failed.push(...missing.map((name) => `skipped, but REQUIRE_ALL=1: ${name}`));
  for (const name of tally.skipped) process.stdout.write(`skipped: ${name}\n`);
  for (const name of tally.failed) process.stdout.write(`FAILED: ${name}\n`);
  process.stdout.write(`${tally.passed} passed, ${tally.failed.length} failed, ${tally.skipped.length} skipped\n`);
}

const tally: Tally = { passed: 0, failed: [], skipped: [] };
const filters = process.argv.slice(2);
if (filters.length === 0) runChecks(tally);
runTests(tally, filters);
printEnd(tally);
process.exitCode = tally.failed.length === 0 ? 0 : 1;
