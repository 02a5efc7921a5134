import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

interface Found {
  readonly name: string;
  readonly size: number;
  readonly changedAt: number;
}

async function filesOf(folder: string, pattern: RegExp): Promise<readonly Found[]> {
  const names = await readdir(folder).catch((): readonly string[] => []);
  const found = await Promise.all(
    names
      .filter((name) => pattern.test(name))
      .map(async (name) => {
        const file = await stat(join(folder, name)).catch(() => undefined);
        return file === undefined ? [] : [{ name, size: file.size, changedAt: file.mtimeMs }];
      }),
  );
  return found.flat().sort((one, other) => (one.name < other.name ? -1 : 1));
}

/**
 * What changes whenever a file of a story's folder is added, removed or saved; nothing is read for it. `undefined` where
 * there is no `story.yaml`.
 */
export async function fingerprintOf(folder: string): Promise<string | undefined> {
  const texts = await filesOf(folder, /^story(\.[A-Za-z0-9-]+)?\.yaml$/);
  if (!texts.some(({ name }) => name === 'story.yaml')) return undefined;
  return JSON.stringify([texts, await filesOf(join(folder, 'art'), /\.svg$/)]);
}
