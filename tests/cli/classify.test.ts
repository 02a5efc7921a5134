import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { samplePhoto } from '../photos.ts';

const probability = z.number().min(0).max(1);
const described = z.strictObject({
  file: z.string(),
  faces: z.array(
    z.strictObject({
      box: z.tuple([z.int(), z.int(), z.int(), z.int()]),
      score: probability,
      feeling: z.enum(['happy', 'sad', 'anger', 'fear', 'disgust']),
      confidence: probability,
      clear: z.boolean(),
      probabilities: z.strictObject({
        happy: probability,
        sad: probability,
        anger: probability,
        fear: probability,
        disgust: probability,
      }),
    }),
  ),
  ms: z.strictObject({ decode: z.number(), detect: z.number(), classify: z.number(), total: z.number() }),
});
const failed = z.strictObject({ file: z.string(), error: z.strictObject({ code: z.string(), message: z.string() }) });

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'classify-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function classify(...args: string[]) {
  return spawnSync('npm', ['run', '--silent', 'classify', '--', ...args], { encoding: 'utf8' });
}

function fileOf(name: string, content: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

it('prints one JSON document: each file in its place, with its faces and times', () => {
  const files = [fileOf('six.jpg', samplePhoto(6)), fileOf('two.jpg', samplePhoto(2))];
  const { status, stdout } = classify(...files);
  const results = z.array(described).parse(JSON.parse(stdout));
  expect(status).toBe(0);
  expect(results.map(({ file }) => file)).toEqual(files);
  expect(results.map(({ faces }) => faces.length)).toEqual([4, 3]);
  expect(results[0]?.faces[0]).toMatchObject({ feeling: 'happy', clear: true });
});

it('names what is wrong with a file, reads the others, and exits with 1', () => {
  const files = [fileOf('note.png', 'I am happy'), join(folder, 'absent.jpg'), fileOf('six.jpg', samplePhoto(6))];
  const { status, stdout } = classify(...files, '--json');
  const results = z.array(z.union([described, failed])).parse(JSON.parse(stdout));
  expect(status).toBe(1);
  expect(results.map((result) => ('error' in result ? result.error.code : 'read'))).toEqual([
    'not-a-picture',
    'unreadable-file',
    'read',
  ]);
});

it('exits with 2 and says how it is used where it is called wrongly', () => {
  for (const args of [[], ['--nonsense', 'x.jpg']]) {
    const { status, stdout, stderr } = classify(...args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('Usage: npm run classify');
  }
});
