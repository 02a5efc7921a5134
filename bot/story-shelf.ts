import { fingerprintOf } from '../stories/fingerprint.ts';
import { storyFoldersIn } from '../stories/load-stories.ts';
import { readStory } from '../stories/read-story.ts';
import type { Story } from '../stories/story.ts';
import { storyIn } from '../stories/story-in.ts';
import type { Stories, StoryShelf } from './bot.ts';
import type { Log } from './log.ts';
import { SettingError } from './setting-error.ts';

/** How often the folder is looked at, at most. */
export const lookIntervalMs = 3_000;

/** A story's folder as it was last read. */
interface Read {
  readonly fingerprint: string;
  /** As it was last found right; absent where it never was. */
  readonly story?: Story;
}

interface Shelved {
  readonly all: readonly Story[];
  readonly first: Story;
  readonly byId: ReadonlyMap<string, Story>;
}

function shelve(folders: ReadonlyMap<string, Read>): Shelved | undefined {
  const stories = [...folders.values()].flatMap(({ story }) => story ?? []);
  const all = stories.sort((one, other) => one.title.localeCompare(other.title));
  const [first] = all;
  return first === undefined ? undefined : { all, first, byId: new Map(all.map((story) => [story.id, story])) };
}

/** Reads a folder whose fingerprint is new. A story that was right before stays as it was until it is right again. */
async function readAnew(folder: string, fingerprint: string, before: Read | undefined, log: Log): Promise<Read> {
  const read = await readStory(folder);
  if (read.kind === 'story') {
    if (before?.story?.version !== read.story.version) log.info({ story: read.id }, 'a story was read');
    for (const fault of read.translationFaults)
      log.warn({ fault }, 'a translation was left out: npm run story -- check tells more');
    return { fingerprint, story: read.story };
  }
  for (const fault of read.kind === 'faulty' ? read.faults : [])
    log.warn({ fault }, 'a story was refused: npm run story -- check tells more');
  if (before?.story === undefined) return { fingerprint };
  log.warn({ folder }, 'a story is played on as it was before it was changed');
  return { fingerprint, story: before.story };
}

async function readFolders(
  folder: string,
  before: ReadonlyMap<string, Read>,
  log: Log,
): Promise<ReadonlyMap<string, Read>> {
  const folders = new Map<string, Read>();
  for (const each of (await storyFoldersIn(folder)) ?? []) {
    const fingerprint = await fingerprintOf(each);
    if (fingerprint === undefined) continue;
    const known = before.get(each);
    folders.set(each, known?.fingerprint === fingerprint ? known : await readAnew(each, fingerprint, known, log));
  }
  return folders;
}

function toldIn({ all, first, byId }: Shelved, language: string): Stories {
  return {
    get(id) {
      const story = byId.get(id);
      return story && storyIn(story, language);
    },
    get all() {
      return all.map((story) => storyIn(story, language));
    },
    get first() {
      return storyIn(first, language);
    },
  };
}

/**
 * The stories of a folder. What is put into it, changed or taken away shows after the next `refresh`: stories with faults
 * are refused with their faults in the log, and the others go on. The last story of all is never taken away.
 * @throws SettingError where there is no playable story at first.
 */
export async function openStoryShelf(parts: {
  readonly folder: string;
  readonly log: Log;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}): Promise<StoryShelf> {
  const { folder, log, now } = parts;
  let folders = await readFolders(folder, new Map(), log);
  let lookedAt = now();
  let looking: Promise<void> | undefined;
  const opened = shelve(folders);
  if (opened === undefined) {
    throw new SettingError(
      'STORIES_DIR',
      `There is no playable story in ${folder}. Set STORIES_DIR to a folder of stories.`,
    );
  }
  let shelf = opened;

  const look = async (): Promise<void> => {
    const found = await readFolders(folder, folders, log);
    const shelved = shelve(found);
    if (shelved === undefined) {
      log.warn({ folder }, 'no playable story is left in the folder: the ones before are played on');
      return;
    }
    folders = found;
    shelf = shelved;
  };

  return {
    get: (id) => shelf.byId.get(id),
    get all() {
      return shelf.all;
    },
    get first() {
      return shelf.first;
    },
    in: (language) => toldIn(shelf, language),
    refresh() {
      if (looking === undefined && now() - lookedAt >= lookIntervalMs) {
        lookedAt = now();
        looking = look().finally(() => {
          looking = undefined;
        });
      }
      return looking ?? Promise.resolve();
    },
  };
}
