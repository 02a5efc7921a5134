import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

const root = fileURLToPath(new URL('../playground/page', import.meta.url));
const built = join(root, 'dist');

const bytesOf = (file: Rolldown.OutputChunk | Rolldown.OutputAsset): Buffer =>
  Buffer.from(file.type === 'chunk' ? file.code : file.source);

async function writeChanged(path: string, bytes: Buffer): Promise<void> {
  const present = await readFile(path).catch(() => undefined);
  if (present?.equals(bytes) === true) return;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
}

/**
 * Builds the pages that the playground and the classifier serve. What is there already and the same is not touched: another
 * playground on these files may be giving it to a browser.
 */
export async function buildPages(): Promise<void> {
  const output = await build({ root, logLevel: 'warn', build: { write: false } });
  if (!('output' in output)) throw new Error('The pages are built once, as one bundle.');
  await Promise.all(output.output.map((file) => writeChanged(join(built, file.fileName), bytesOf(file))));
  const wanted = new Set(output.output.map(({ fileName }) => join(built, fileName)));
  const present = await readdir(built, { recursive: true, withFileTypes: true });
  const old = present.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  await Promise.all(old.filter((path) => !wanted.has(path)).map((path) => rm(path, { force: true })));
}
