import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Fault, faultAt, startOfFile } from './fault.ts';
import { readStory } from './read-story.ts';
import type { Story } from './story.ts';

export interface LoadedStories {
  readonly stories: readonly Story[];
  /** What is wrong with the stories that were refused; those without faults go on. */
  readonly faults: readonly Fault[];
}

/** The folders in a folder that may hold a story each, sorted by name; `undefined` where it cannot be read. */
export async function storyFoldersIn(folder: string): Promise<readonly string[] | undefined> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory() || entry.isSymbolicLink())
      .map(({ name }) => join(folder, name))
      .sort();
  } catch {
    return undefined;
  }
}

/**
 * Loads every story of a folder: one in each folder that has a `story.yaml`; other folders are passed over. Nothing in the
 * files makes it throw. That each road leads to an ending is for `checkStory` to prove.
 */
export async function loadStories(folder: string): Promise<LoadedStories> {
  const folders = await storyFoldersIn(folder);
  if (folders === undefined)
    return { stories: [], faults: [faultAt('no-folder', folder, startOfFile, 'The folder cannot be read.')] };
  const stories: Story[] = [];
  const faults: Fault[] = [];
  for (const each of folders) {
    const read = await readStory(each);
    if (read.kind === 'story') stories.push(read.story);
    if (read.kind === 'faulty') faults.push(...read.faults);
  }
  return { stories, faults };
}
