import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** What each of these outputs was at some of its places (flat index) when the net read `goldenPicture`. */
const golden = z.object({
  /** How far a value may differ, as a share of its output's largest stored value or of 1: processors round differently. */
  tolerance: z.number().positive(),
  outputs: z.record(z.string(), z.record(z.string().regex(/^\d+$/), z.number())),
});

/** By name, type and shape: `uint8[n, 112, 112, 3]`; a letter stands for any number of images. */
const tensors = z.record(z.string(), z.string());

/** Exporters may keep further facts of a net in it: `package`, `source`, `licence` … */
const netEntry = z.object({
  file: z.string().regex(/^[\w.-]+\.onnx$/),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().positive(),
  inputs: tensors,
  outputs: tensors,
  golden: golden.optional(),
});

/** `weights/manifest.json`. */
const manifest = z.object({ nets: z.array(netEntry) });

export type Golden = z.infer<typeof golden>;
export type NetEntry = z.infer<typeof netEntry>;
export type Manifest = z.infer<typeof manifest>;

export const ownWeights = fileURLToPath(new URL('../weights', import.meta.url));

/** @returns `undefined` where there is no manifest that can be read. */
export async function readManifest(folder: string): Promise<Manifest | undefined> {
  const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return manifest.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** All that is needed to put a golden reading into an entry and leave the rest, and its order, as it is. */
const entries = z.looseObject({ nets: z.array(z.looseObject({ file: z.string() })) });

/** Puts golden readings, by the net's file, into the manifest; written as Python's json.dumps(…, indent=2) does. */
export async function writeGolden(folder: string, golden: ReadonlyMap<string, Golden>): Promise<void> {
  const file = join(folder, 'manifest.json');
  const { nets, ...rest } = entries.parse(JSON.parse(await readFile(file, 'utf8')));
  const written = nets.map((net) => (golden.has(net.file) ? { ...net, golden: golden.get(net.file) } : net));
  await writeFile(file, `${JSON.stringify({ ...rest, nets: written }, null, 2)}\n`);
}
