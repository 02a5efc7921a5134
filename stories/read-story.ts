import { createHash } from 'node:crypto';
import { basename, join, resolve } from 'node:path';
import { checkArt, picturesOf } from './check-art.ts';
import { type Fault, faultAt, startOfFile } from './fault.ts';
import { fileLimits } from './limits.ts';
import { parseStory } from './parse-story.ts';
import { readLimitedFile } from './read-file.ts';
import { readTranslations, translationsIn } from './read-translations.ts';
import { readYaml, type YamlFile } from './read-yaml.ts';
import type { Story } from './story.ts';
import { idPattern } from './story-schema.ts';

export type StoryRead =
  | {
      readonly kind: 'story';
      readonly id: string;
      readonly story: Story;
      readonly yaml: YamlFile;
      /** What is wrong with the translations that were left out. */
      readonly translationFaults: readonly Fault[];
    }
  | { readonly kind: 'faulty'; readonly id: string; readonly faults: readonly Fault[] }
  /** The folder holds no `story.yaml`. */
  | { readonly kind: 'absent' };

async function versionOf(folder: string, yaml: YamlFile, story: Pick<Story, 'rooms' | 'cover'>): Promise<string> {
  const hash = createHash('sha256').update(yaml.bytes);
  const translations = (await translationsIn(folder)).map((language) => `story.${language}.yaml`);
  const art = picturesOf(story).map(({ art: { file } }) => join('art', file));
  for (const name of [...translations, ...new Set(art)].sort()) {
    const read = await readLimitedFile(join(folder, name), fileLimits.art);
    if (read.kind === 'bytes') hash.update(`\0${name}\0`).update(createHash('sha256').update(read.bytes).digest());
  }
  return hash.digest('hex').slice(0, 16);
}

/** Reads the story of one folder, and looks at its pictures. Whatever its files hold, faults are answered and nothing is thrown. */
export async function readStory(folder: string): Promise<StoryRead> {
  const id = basename(resolve(folder));
  const file = join(folder, 'story.yaml');
  const read = await readYaml(file);
  if (read.kind === 'absent') return { kind: 'absent' };
  if (read.kind === 'faulty') return { kind: 'faulty', id, faults: read.faults };
  const { yaml } = read;
  if (!idPattern.test(id)) {
    const fault = faultAt('folder-name', file, startOfFile, `"${id}" cannot be the id of a story.`);
    return { kind: 'faulty', id, faults: [fault] };
  }
  const parsed = parseStory(yaml);
  if (parsed.kind === 'faulty') return { kind: 'faulty', id, faults: parsed.faults };
  const artFaults = await checkArt(parsed.story, folder, yaml);
  if (artFaults.length > 0) return { kind: 'faulty', id, faults: artFaults };
  const version = await versionOf(folder, yaml, parsed.story);
  const story = { ...parsed.story, id, version, folder: resolve(folder) };
  const { stories: translations, faults: translationFaults } = await readTranslations(story, folder);
  return { kind: 'story', id, story: { ...story, translations }, yaml, translationFaults };
}
