import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { conditions } from '../../model/robustness/conditions.ts';
import { ownWeights } from '../../model/verify/manifest.ts';
import { portrait } from '../photos.ts';

function model(...args: string[]) {
  return spawnSync('npm', ['run', '--silent', 'model', '--', ...args], { encoding: 'utf8' });
}

it('verifies the nets of the project, and says so in one JSON document', () => {
  const { status, stdout } = model('verify', '--json');
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    ok: true,
    files: expect.arrayContaining([{ file: 'blazeface.onnx', faults: [] }]),
  });
});

it('tells people what is wrong with a folder of nets and what to do, and ends with 1', () => {
  const folder = mkdtempSync(join(tmpdir(), 'weights-'));
  cpSync(ownWeights, folder, { recursive: true });
  writeFileSync(join(folder, 'blazeface.onnx'), 'version https://git-lfs.github.com/spec/v1');
  const { status, stdout } = model('verify', folder);
  rmSync(folder, { recursive: true });
  expect(status).toBe(1);
  expect(stdout).toMatch(
    /^blazeface\.onnx: wrong\n {2}blazeface\.onnx has 42 bytes, not \d+\.\n {4}Fetch the file again/,
  );
});

it('reads a folder of faces under every condition, and prints a table of Markdown', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'faces-'));
  mkdirSync(join(folder, 'happy'));
  writeFileSync(join(folder, 'happy', 'one.jpg'), await portrait('happy'));
  writeFileSync(join(folder, 'happy', 'two.jpg'), 'no picture');
  const { status, stdout, stderr } = model('robustness', folder, '--faces', '10');
  rmSync(folder, { recursive: true });
  expect({ status, rows: stdout.trim().split('\n').length }).toEqual({ status: 0, rows: conditions.length + 3 + 2 });
  expect(stdout).toMatch(/^\| condition \| faces \| found % \| right % .*\n\| --- \| ---: /);
  expect(stdout).toMatch(/\| as it is \| 1 \| 100 \| 100 \| 100 \|/);
  expect(stderr).toContain('1 of 2 images have a face');
});

it.each([
  [[], 'What shall be done?'],
  [['verfy'], '"verfy" is no such command.'],
  [['toString'], '"toString" is no such command.'],
  [['verify', 'model/weights', 'more'], '"more" is one argument too many.'],
  [['verify', '--crops'], 'Only robustness reads faces.'],
  [['robustness'], 'Name a folder of faces.'],
  [['robustness', 'model/weights'], 'model/weights holds no image of any feeling.'],
  [['robustness', 'model/weights', '--faces', 'many'], '--faces is followed by a number from 1 up.'],
  [['verify', '--jsn'], "Unknown option '--jsn'"],
])('ends with 2 and says how it is called after %j', (args, reason) => {
  const { status, stdout, stderr } = model(...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(reason);
  expect(stderr).toContain('Usage: npm run model -- verify');
});
