import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Fault, type FaultCode, faultAt } from './fault.ts';
import { sayTooLong } from './limits.ts';
import { findMarkup } from './markup.ts';
import { readYaml, type YamlFile, type YamlPath } from './read-yaml.ts';
import { retellStory, type TextPlace } from './retell-story.ts';
import type { Story } from './story.ts';

export interface Translations {
  /** The story in each language that it is wholly translated into, by the language's tag. */
  readonly stories: Readonly<Record<string, Story>>;
  /** What is wrong with the others. */
  readonly faults: readonly Fault[];
}

/** The languages of a story folder's translations, by the names of their files: `story.<lang>.yaml`. */
export async function translationsIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((): readonly string[] => []);
  return names.flatMap((name) => /^story\.([A-Za-z0-9-]+)\.yaml$/.exec(name)?.[1] ?? []).sort();
}

interface Leaf {
  readonly path: YamlPath;
  readonly value: unknown;
}

/** Everything in a parsed file that holds no further parts. */
function leavesOf(value: unknown, path: YamlPath): readonly Leaf[] {
  if (Array.isArray(value)) return value.flatMap((each, index) => leavesOf(each, [...path, index]));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, each]) => leavesOf(each, [...path, key]));
  return [{ path, value }];
}

const nameOf = (path: YamlPath): string => path.map(String).join('.');

/** What is wrong with a translated text, if anything. */
function faultIn(value: unknown, { path, limit }: TextPlace): readonly [FaultCode, string] | undefined {
  const name = nameOf(path);
  if (value === undefined || value === null) return ['translation-missing', `"${name}" is missing.`];
  if (typeof value !== 'string') return ['wrong-type', `"${name}" is no text.`];
  if (value.trim() === '') return ['empty', `"${name}" is empty.`];
  if (value.length > limit) return ['too-long', sayTooLong(name, value.length, limit)];
  const markup = findMarkup(value);
  return markup === undefined ? undefined : ['markup', `"${markup}" is markup.`];
}

/** The story in the words of one file, and what that file lacks or has too much. */
function translate(story: Story, language: string, yaml: YamlFile): { story: Story; faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const leaves = new Map(leavesOf(yaml.value, []).map((leaf) => [nameOf(leaf.path), leaf]));
  const translated = retellStory(story, (text, place) => {
    const name = nameOf(place.path);
    const value = leaves.get(name)?.value;
    leaves.delete(name);
    const fault = faultIn(value, place);
    if (fault !== undefined) faults.push(faultAt(fault[0], yaml.file, yaml.locate(place.path), fault[1]));
    return typeof value === 'string' ? value.trim() : text;
  });
  for (const [name, { path }] of leaves) {
    if (path.length === 0) continue;
    const at = yaml.locateKey(path);
    faults.push(
      yaml.isCut(path)
        ? faultAt('cut-at-comma', yaml.file, at, `A comma cuts a text before "${path.map(String).at(-1)}".`)
        : faultAt('translation-left-over', yaml.file, at, `The story has no "${name}".`),
    );
  }
  return { story: { ...translated, language }, faults };
}

/** Reads each `story.<lang>.yaml`. One that lacks a text, or has another fault, is left out. */
export async function readTranslations(story: Story, folder: string): Promise<Translations> {
  const stories: Record<string, Story> = {};
  const faults: Fault[] = [];
  for (const language of await translationsIn(folder)) {
    const read = await readYaml(join(folder, `story.${language}.yaml`));
    if (read.kind === 'faulty') faults.push(...read.faults);
    if (read.kind !== 'yaml') continue;
    const translated = translate(story, language, read.yaml);
    faults.push(...translated.faults);
    if (translated.faults.length === 0) stories[language] = translated.story;
  }
  return { stories, faults };
}
