import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InferenceSession } from 'onnxruntime-node';
import { describeGolden, differenceFrom, type Outputs, runGolden } from './golden-reading.ts';
import { type Golden, type NetEntry, readManifest, writeGolden } from './manifest.ts';

export interface WeightsFault {
  readonly code: 'manifest' | 'missing' | 'unlisted' | 'size' | 'checksum' | 'unusable' | 'tensors' | 'golden';
  /** What is wrong, as a sentence. */
  readonly message: string;
  /** What to do about it, as a sentence. */
  readonly mend: string;
}

/** What is wrong with each file of a weights folder; nothing: `faults` is empty. */
export interface WeightsCheck {
  readonly file: string;
  readonly faults: readonly WeightsFault[];
}

const fetchAgain = 'Fetch the file again: git checkout -- model/weights; for a built copy, npm run build after that.';
const installAgain =
  'Install onnxruntime again: npm ci. If that does not help, it cannot be trusted on this processor.';
const describeAgain = 'If the net was changed on purpose: npm run model -- golden writes its new golden reading.';

/**
 * Checks every net of a folder against its manifest: checksum and size, names, types and shapes of inputs and outputs,
 * and what it reads on a drawn picture.
 * @param folder With `manifest.json` and the nets that it names.
 */
export async function verifyWeights(folder: string): Promise<WeightsCheck[]> {
  const manifest = await readManifest(folder);
  if (manifest === undefined) return [noManifest(folder)];
  const checks: WeightsCheck[] = [];
  for (const net of manifest.nets) {
    const fault = (await checkFile(folder, net)) ?? (await checkReading(folder, net));
    checks.push({ file: net.file, faults: fault === undefined ? [] : [fault] });
  }
  return [...checks, ...(await unlisted(folder, manifest.nets))];
}

/**
 * Writes the golden reading of every net into the manifest. A tolerance that stands there is kept.
 * @returns What keeps it from doing so; then nothing was written.
 */
export async function writeGoldenReadings(folder: string): Promise<WeightsCheck[]> {
  const manifest = await readManifest(folder);
  if (manifest === undefined) return [noManifest(folder)];
  const checks: WeightsCheck[] = [];
  const golden = new Map<string, Golden>();
  for (const net of manifest.nets) {
    const run = (await checkFile(folder, net)) ?? (await runNet(folder, net));
    checks.push({ file: net.file, faults: 'code' in run ? [run] : [] });
    if (!('code' in run)) golden.set(net.file, describeGolden(run.outputs, net.golden?.tolerance));
  }
  if (golden.size === manifest.nets.length) await writeGolden(folder, golden);
  return checks;
}

function noManifest(folder: string): WeightsCheck {
  const message = `${join(folder, 'manifest.json')} is not there, or is not a manifest.`;
  return { file: 'manifest.json', faults: [{ code: 'manifest', message, mend: fetchAgain }] };
}

async function unlisted(folder: string, nets: readonly NetEntry[]): Promise<WeightsCheck[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.onnx'));
  return files
    .filter((file) => !nets.some((net) => net.file === file))
    .map((file) => {
      const message = `${file} is not named in manifest.json, so nothing can be said about it.`;
      const mend = 'Delete it, or have its exporter describe it there.';
      return { file, faults: [{ code: 'unlisted', message, mend }] };
    });
}

async function checkFile(folder: string, { file, bytes, sha256 }: NetEntry): Promise<WeightsFault | undefined> {
  const content = await readFile(join(folder, file)).catch(() => undefined);
  if (content === undefined) return { code: 'missing', message: `${file} cannot be opened.`, mend: fetchAgain };
  if (content.byteLength !== bytes) {
    const message = `${file} has ${content.byteLength} bytes, not ${bytes}.`;
    return { code: 'size', message, mend: fetchAgain };
  }
  if (createHash('sha256').update(content).digest('hex') !== sha256) {
    const message = `The content of ${file} is not the one that its checksum was made of.`;
    return { code: 'checksum', message, mend: fetchAgain };
  }
  return undefined;
}

async function checkReading(folder: string, net: NetEntry): Promise<WeightsFault | undefined> {
  const run = await runNet(folder, net);
  if ('code' in run) return run;
  if (net.golden === undefined) {
    return { code: 'golden', message: `The manifest has no golden reading of ${net.file}.`, mend: describeAgain };
  }
  const difference = differenceFrom(net.golden, run.outputs);
  if (difference === undefined) return undefined;
  const message = `${net.file} reads the golden picture otherwise than when it was made: ${difference}.`;
  return { code: 'golden', message, mend: `${installAgain} ${describeAgain}` };
}

/** Loads the net, compares its inputs and outputs with the manifest, and runs it on the golden picture. */
async function runNet(folder: string, net: NetEntry): Promise<WeightsFault | { readonly outputs: Outputs }> {
  try {
    const session = await InferenceSession.create(join(folder, net.file), { intraOpNumThreads: 1 });
    const fault =
      tensorFault(net.file, 'inputs', session.inputMetadata, net.inputs) ??
      tensorFault(net.file, 'outputs', session.outputMetadata, net.outputs);
    const outputs = fault ?? { outputs: await runGolden(session) };
    await session.release();
    return outputs;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { code: 'unusable', message: `${net.file} cannot be run: ${reason}`, mend: installAgain };
  }
}

function tensorFault(
  file: string,
  side: 'inputs' | 'outputs',
  actual: readonly InferenceSession.ValueMetadata[],
  expected: Readonly<Record<string, string>>,
): WeightsFault | undefined {
  const [has, should] = [
    actual.map((value) => `${value.name} ${describeTensor(value)}`),
    Object.entries(expected).map(([name, tensor]) => `${name} ${tensor}`),
  ].map((tensors) => tensors.sort().join(', '));
  if (has === should) return undefined;
  const message = `The ${side} of ${file} are ${has}, not ${should}.`;
  return {
    code: 'tensors',
    message,
    mend: `${fetchAgain} If the net was changed on purpose, mend its manifest entry.`,
  };
}

/** As the exporters write it; ONNX calls float what onnxruntime calls float32. */
function describeTensor(value: InferenceSession.ValueMetadata): string {
  if (!value.isTensor) return 'no tensor';
  return `${value.type === 'float32' ? 'float' : value.type}[${value.shape.join(', ')}]`;
}
