import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { pathOf } from './check-folder.ts';

/** A folder of its own for a test, removed when the test is over. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'emotion-escape-stories-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A folder with one story in it that is right: `short-way`, of three rooms. */
export async function temporaryStories(): Promise<{ readonly folder: string; readonly story: string }> {
  const folder = await temporaryFolder();
  const story = join(folder, 'short-way');
  await cp(pathOf('right/three-rooms'), story, { recursive: true });
  return { folder, story };
}
