import { join } from 'node:path';
import { type Fault, faultAt } from '../fault.ts';
import { textLimits } from '../limits.ts';
import { findMarkup } from '../markup.ts';
import { translationsIn } from '../read-story.ts';
import { readYaml, type YamlFile, type YamlPath } from '../read-yaml.ts';
import type { Direction, Story } from '../story.ts';

/** A text that a translation must have: where it stands, and how long it may be. */
interface Wanted {
  readonly path: YamlPath;
  readonly limit: number;
}

function wantedOfDirections(path: YamlPath, list: readonly Direction[]): readonly Wanted[] {
  return list.map(({ id }) => ({
    path: [...path, ...(id === undefined ? [] : [id]), 'text'],
    limit: textLimits.directionText,
  }));
}

function wantedOf(story: Story): readonly Wanted[] {
  const rooms = Object.values(story.rooms).flatMap((room): readonly Wanted[] => {
    const path = ['rooms', room.id];
    const texts = room.texts.map((_text, index) => ({
      path: [...path, 'text', ...(room.texts.length === 1 ? [] : [index])],
      limit: textLimits.roomText,
    }));
    const directions =
      room.kind === 'ending'
        ? []
        : Object.entries(room.directions).flatMap(([feeling, list]) =>
            wantedOfDirections([...path, 'directions', feeling], list),
          );
    return [
      { path: [...path, 'title'], limit: textLimits.roomTitle },
      ...texts,
      { path: [...path, 'art', 'alt'], limit: textLimits.alt },
      ...directions,
    ];
  });
  const cover = story.cover === undefined ? [] : [{ path: ['cover', 'alt'], limit: textLimits.alt }];
  return [
    { path: ['title'], limit: textLimits.title },
    { path: ['pitch'], limit: textLimits.pitch },
    ...cover,
    ...rooms,
  ];
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

function compare(story: Story, yaml: YamlFile): readonly Fault[] {
  const faults: Fault[] = [];
  const leaves = new Map(leavesOf(yaml.value, []).map((leaf) => [nameOf(leaf.path), leaf]));
  for (const { path, limit } of wantedOf(story)) {
    const name = nameOf(path);
    const value = leaves.get(name)?.value;
    leaves.delete(name);
    const at = yaml.locate(path);
    const report = (code: 'translation-missing' | 'wrong-type' | 'empty' | 'too-long' | 'markup', message: string) =>
      faults.push(faultAt(code, yaml.file, at, message));
    if (value === undefined || value === null) report('translation-missing', `"${name}" is missing.`);
    else if (typeof value !== 'string') report('wrong-type', `"${name}" is no text.`);
    else if (value.trim() === '') report('empty', `"${name}" is empty.`);
    else if (value.length > limit) report('too-long', `"${name}" is longer than ${limit}.`);
    else if (findMarkup(value) !== undefined) report('markup', `"${findMarkup(value)}" is markup.`);
  }
  for (const [name, { path }] of leaves) {
    if (path.length > 0)
      faults.push(faultAt('translation-left-over', yaml.file, yaml.locateKey(path), `The story has no "${name}".`));
  }
  return faults;
}

/** Proves that each `story.<lang>.yaml` has every text of the story, and nothing else. */
export async function checkTranslations(story: Story, folder: string): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  for (const language of await translationsIn(folder)) {
    const read = await readYaml(join(folder, `story.${language}.yaml`));
    if (read.kind === 'faulty') faults.push(...read.faults);
    if (read.kind === 'yaml') faults.push(...compare(story, read.yaml));
  }
  return faults;
}
