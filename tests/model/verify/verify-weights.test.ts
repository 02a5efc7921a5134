import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { goldenPicture } from '../../../model/verify/golden-picture.ts';
import { describeGolden, differenceFrom } from '../../../model/verify/golden-reading.ts';
import { ownWeights } from '../../../model/verify/manifest.ts';
import { verifyWeights, writeGoldenReadings } from '../../../model/verify/verify-weights.ts';

const manifest = z.looseObject({ nets: z.array(z.looseObject({ file: z.string() })) });

const [{ file: net }] = z
  .tuple([z.looseObject({ file: z.string() })], z.unknown())
  .parse(manifest.parse(JSON.parse(readFileSync(join(ownWeights, 'manifest.json'), 'utf8'))).nets);

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'weights-'));
  cpSync(ownWeights, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Changes the net's entry in the copy's manifest. */
function describe(facts: object): void {
  const file = join(folder, 'manifest.json');
  const { nets } = manifest.parse(JSON.parse(readFileSync(file, 'utf8')));
  const changed = nets.map((entry) => (entry.file === net ? { ...entry, ...facts } : entry));
  writeFileSync(file, JSON.stringify({ nets: changed }));
}

/** Changes the net's file in the copy. */
function damage(change: (content: Buffer) => Buffer): Buffer {
  const content = change(readFileSync(join(folder, net)));
  writeFileSync(join(folder, net), content);
  return content;
}

/** Some weights in the file's middle become zero. */
function loseWeights(content: Buffer): Buffer {
  return content.fill(0, content.length / 2, content.length / 2 + 400);
}

const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex');

async function faults() {
  return (await verifyWeights(folder)).flatMap((check) =>
    check.faults.map((fault) => ({ file: check.file, ...fault })),
  );
}

it('finds our own nets right', async () => {
  const checks = await verifyWeights(ownWeights);
  expect(checks.length).toBeGreaterThan(0);
  expect(checks.flatMap((check) => check.faults)).toEqual([]);
});

it.each<[string, () => void, string, RegExp]>([
  ['a net that is not there', () => rmSync(join(folder, net)), 'missing', /cannot be opened/],
  ['a file that is cut off', () => damage((content) => content.subarray(0, 1000)), 'size', /has 1000 bytes, not \d+/],
  ['a changed byte', () => damage(loseWeights), 'checksum', /checksum/],
  [
    'inputs of another shape',
    () => describe({ inputs: { image: 'uint8[n, 9, 9, 3]' } }),
    'tensors',
    /inputs .* not image uint8\[n, 9, 9, 3\]/,
  ],
  ['an output of another name', () => describe({ outputs: { answer: 'float[n, 7]' } }), 'tensors', /outputs/],
  ['a net without a golden reading', () => describe({ golden: undefined }), 'golden', /no golden reading/],
])('tells of %s what is wrong and what to do', async (_, harm, code, message) => {
  harm();
  const [fault, ...more] = await faults();
  expect(more).toEqual([]);
  expect(fault).toMatchObject({ file: net, code, message: expect.stringMatching(message) });
  expect(fault?.mend).toMatch(/git checkout|npm run model -- golden/);
});

it('finds a net that reads otherwise although its checksum is right', async () => {
  const content = damage(loseWeights);
  describe({ sha256: sha256(content) });
  expect(await faults()).toMatchObject([{ file: net, code: 'golden', mend: expect.stringContaining('npm ci') }]);
});

it('finds a file that is no net although its checksum is right', async () => {
  const content = damage(() => Buffer.from('no net'));
  describe({ sha256: sha256(content), bytes: content.length });
  expect(await faults()).toMatchObject([{ file: net, code: 'unusable' }]);
});

it('finds a net that answers with what is no number', async () => {
  const content = damage((bytes) => bytes.fill(0x7f, bytes.length / 2, bytes.length / 2 + 400));
  describe({ sha256: sha256(content) });
  expect(await faults()).toMatchObject([{ file: net, code: 'unusable' }]);
});

it('finds a net that the manifest does not name', async () => {
  cpSync(join(folder, net), join(folder, 'other.onnx'));
  expect(await faults()).toMatchObject([{ file: 'other.onnx', code: 'unlisted' }]);
});

it.each(['', '{', '{"nets":[{}]}'])('needs a manifest, and %j is none', async (content) => {
  writeFileSync(join(folder, 'manifest.json'), content);
  expect(await faults()).toMatchObject([{ file: 'manifest.json', code: 'manifest' }]);
});

it('finds no manifest in a folder that is not there', async () => {
  expect(await verifyWeights(join(folder, 'absent'))).toMatchObject([{ faults: [{ code: 'manifest' }] }]);
});

it('writes the golden readings again as they are, and keeps what else stands in the manifest', async () => {
  const before: unknown = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  await writeGoldenReadings(folder);
  expect(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))).toEqual(before);
});

it('writes a golden reading after a net was changed, with the tolerance that was set for it', async () => {
  const content = damage(loseWeights);
  describe({ sha256: sha256(content), golden: { tolerance: 0.05, outputs: {} } });
  expect((await writeGoldenReadings(folder)).flatMap((check) => check.faults)).toEqual([]);
  expect(await faults()).toEqual([]);
  const { nets } = manifest.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
  expect(nets.find(({ file }) => file === net)).toMatchObject({ golden: { tolerance: 0.05 } });
});

it('writes no golden reading of a net that is not the one in the manifest', async () => {
  damage(loseWeights);
  const before = readFileSync(join(folder, 'manifest.json'), 'utf8');
  expect(await writeGoldenReadings(folder)).toContainEqual(
    expect.objectContaining({ file: net, faults: [expect.objectContaining({ code: 'checksum' })] }),
  );
  expect(readFileSync(join(folder, 'manifest.json'), 'utf8')).toBe(before);
});

it('draws the same golden picture everywhere', () => {
  expect(sha256(Buffer.from(goldenPicture(2, 64)))).toBe(
    'cd47c194e07dba3aba9e2456920daf1cd10eaaf9aa7c125c4b96a95ba19a4c5b',
  );
});

it('stores of a long output its largest values and some from everywhere', () => {
  const values = new Float32Array(1000);
  values[333] = -7;
  const golden = describeGolden({ scores: values });
  expect(golden.outputs.scores).toMatchObject({ 333: -7, 0: 0, 875: 0 });
  expect(Object.keys(golden.outputs.scores ?? {}).length).toBeLessThanOrEqual(16);
});

it('names the first value that differs, also where there is no number', () => {
  const golden = describeGolden({ logits: Float32Array.of(10, 1) });
  expect(differenceFrom(golden, { logits: Float32Array.of(10.009, 1.009) })).toBeUndefined();
  expect(differenceFrom(golden, { logits: Float32Array.of(10, 1.02) })).toMatch(/^logits\[1\] is 1\.0\d+, not 1$/);
  expect(differenceFrom(golden, { logits: Float32Array.of(10, Number.NaN) })).toContain('logits[1] is NaN');
  expect(differenceFrom(golden, {})).toContain('logits[0] is missing');
});
