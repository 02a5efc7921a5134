import type { Fault } from '../fault.ts';
import { readStory } from '../read-story.ts';
import { checkRoads } from './check-roads.ts';
import type { StoryRules } from './explore.ts';
import type { StoryStats } from './measure-story.ts';

export interface StoryCheck {
  readonly id: string;
  readonly faults: readonly Fault[];
  /** `null` where the story could not be read, or is too large to look at all of it. */
  readonly stats: StoryStats | null;
}

/**
 * Checks the story in a folder: its file and pictures, its roads under the game's rules, and its translations.
 * `undefined` where the folder holds no `story.yaml`. Nothing in the files makes it throw.
 */
export async function checkStory(folder: string, rules: StoryRules): Promise<StoryCheck | undefined> {
  const read = await readStory(folder);
  if (read.kind === 'absent') return undefined;
  if (read.kind === 'faulty') return { id: read.id, faults: read.faults, stats: null };
  const { id, story, yaml, translationFaults } = read;
  const roads = checkRoads(story, yaml, rules);
  return { id, faults: [...roads.faults, ...translationFaults], stats: roads.stats };
}
