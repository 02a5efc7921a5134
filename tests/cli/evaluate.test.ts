import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { hasSharedFaces, portrait, samplePhoto, sharedFaces } from '../photos.ts';

const share = z.number().min(0).max(1);
const evaluation = z.strictObject({
  n: z.int(),
  found: z.int(),
  accuracy: share,
  balancedAccuracy: share,
  recall: z.record(z.string(), share),
  confusion: z.record(z.string(), z.record(z.string(), z.int())),
  ece: share,
  eceFloor: share,
  clearShare: share,
  clearAccuracy: share,
  reliability: z.array(z.strictObject({ n: z.int(), confidence: share, accuracy: share })),
  riskCoverage: z.array(z.strictObject({ confidence: share, coverage: share, accuracy: share })),
});

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'evaluate-'));
  const images = {
    'happy/six.jpg': samplePhoto(6),
    'happy/cut-off.jpg': samplePhoto(1).subarray(0, 5000),
    'sad/portrait.jpg': await portrait('sad'),
    'surprise/one.jpg': samplePhoto(1),
  };
  for (const [name, content] of Object.entries(images)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  mkdirSync(join(folder, 'surprise', 'fear'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function evaluate(...args: string[]) {
  return spawnSync('npm', ['run', '--silent', 'evaluate', '--', ...args], { encoding: 'utf8' });
}

it('prints the figures as one JSON document, and names on stderr what it left out', () => {
  const { status, stdout, stderr } = evaluate(folder, '--json');
  const figures = evaluation.parse(JSON.parse(stdout));
  expect(status).toBe(0);
  expect(figures).toMatchObject({
    n: 3,
    found: 2,
    recall: { happy: 0.5, sad: 1 },
    balancedAccuracy: 0.75,
    confusion: { happy: { happy: 1, missed: 1 }, sad: { sad: 1 } },
  });
  expect(figures.accuracy).toBeCloseTo(2 / 3, 9);
  expect(stderr).toContain('surprise');
  expect(stderr).toContain('cut-off.jpg');
});

it('takes cut-out faces as they are', () => {
  const { status, stdout } = evaluate(folder, '--crops', '--json');
  expect(status).toBe(0);
  expect(evaluation.parse(JSON.parse(stdout))).toMatchObject({ n: 3, found: 2 });
});

it('prints a table for people, and draws the figures into a folder', () => {
  const report = join(folder, 'report');
  const { status, stdout } = evaluate(folder, '--report', report);
  expect(status).toBe(0);
  expect(stdout).toContain('Balanced accuracy');
  expect(stdout).toMatch(/Calibration error +[\d.]+ %, by chance alone +[\d.]+ %/);
  const name = basename(folder);
  const pictures = ['confusion', 'reliability', 'risk-coverage'].map((kind) => `${name}-${kind}.svg`);
  expect(readdirSync(report)).toEqual(pictures);
  for (const picture of pictures) expect(readFileSync(join(report, picture), 'utf8')).toMatch(/^<svg .*<\/svg>\n$/s);
  expect(stdout).toMatch(/happy +1 +0 +0 +0 +0 +1/);
});

it('exits with 2 where there is nothing to evaluate', () => {
  for (const args of [[], [join(folder, 'surprise')], [join(folder, 'absent')], [folder, folder]]) {
    const { status, stdout, stderr } = evaluate(...args, '--json');
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('Usage: npm run evaluate');
  }
});

it.skipIf(!hasSharedFaces)('reads 250 photos at least as well as the model card says (needs ../shared)', () => {
  const { stdout } = evaluate(join(sharedFaces, 'photos'), '--json');
  const figures = evaluation.parse(JSON.parse(stdout));
  expect(figures.n).toBe(250);
  expect(figures.found).toBe(250);
  expect(figures.accuracy).toBeGreaterThan(0.76);
  expect(figures.ece).toBeLessThan(0.06);
});
