import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Feeling, feelings } from '../game/feeling.ts';
import { UsageError } from './command-line.ts';

export interface LabelledFile {
  readonly truth: Feeling;
  readonly file: string;
}

/**
 * The images in DIR/happy, DIR/sad and so on, by feeling; other folders are named on stderr and left out.
 * @throws UsageError where there is none.
 */
export async function labelledFiles(folder: string): Promise<LabelledFile[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => {
    throw new UsageError(`The folder ${folder} cannot be opened.`);
  });
  const ignored = entries.map(({ name }) => name).filter((name) => !feelings.some((feeling) => feeling === name));
  if (ignored.length > 0) process.stderr.write(`Ignored, for no feeling has this name: ${ignored.sort().join(', ')}\n`);
  const files: LabelledFile[] = [];
  for (const truth of feelings) {
    const images = await readdir(join(folder, truth), { withFileTypes: true }).catch(() => []);
    for (const image of images) if (image.isFile()) files.push({ truth, file: join(folder, truth, image.name) });
  }
  if (files.length === 0) throw new UsageError(`${folder} holds no image of any feeling.`);
  return files;
}
