import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { readStory } from '../../stories/read-story.ts';
import { retellStory, type TextPlace } from '../../stories/retell-story.ts';
import type { Story } from '../../stories/story.ts';
import { storyIn } from '../../stories/story-in.ts';
import { temporaryStories } from './temporary-story.ts';

async function read(folder: string) {
  const found = await readStory(folder);
  if (found.kind !== 'story') throw new Error(found.kind);
  return found;
}

/** Every text of a story with the path that a translation has it under. */
function textsOf(story: Story): readonly (readonly [path: TextPlace['path'], text: string])[] {
  const texts: (readonly [TextPlace['path'], string])[] = [];
  retellStory(story, (text, { path }) => {
    texts.push([path, text]);
    return text;
  });
  return texts;
}

/** A translation file of which every text is its own path. */
function translationOf(story: Story): string {
  const written: Record<string, unknown> = {};
  for (const [path] of textsOf(story)) {
    let at = written;
    for (const key of path.slice(0, -1)) {
      at[String(key)] ??= {};
      at = at[String(key)] as Record<string, unknown>;
    }
    at[String(path.at(-1))] = path.join('.');
  }
  return stringify(written);
}

it('a story is told whole in each language that it is translated into, and nothing but its texts differs', async () => {
  const { story: folder } = await temporaryStories();
  const { story } = await read(folder);
  for (const language of ['de', 'es-ES']) await writeFile(join(folder, `story.${language}.yaml`), translationOf(story));
  const translated = await read(folder);
  expect(translated.translationFaults).toEqual([]);
  const german = storyIn(translated.story, 'de');
  expect(textsOf(german).map(([, text]) => text)).toEqual(textsOf(story).map(([path]) => path.join('.')));
  const originals = new Map(textsOf(story).map(([path, text]) => [path.join('.'), text]));
  const back = retellStory(german, (text) => originals.get(text) ?? '');
  const { version, translations: _translations, ...own } = translated.story;
  expect(back).toEqual({ ...own, version, language: 'de' });
  expect(storyIn(translated.story, 'es-419').language).toBe('es-ES');
  expect(storyIn(translated.story, 'en-GB')).toBe(translated.story);
  expect(storyIn(translated.story, 'ja')).toBe(translated.story);
});

it('a translation that lacks a text is left out with its fault, and the story goes on in its own language', async () => {
  const { story: folder } = await temporaryStories();
  const yaml = translationOf((await read(folder)).story);
  const { title: _title, ...lacking } = parse(yaml);
  await writeFile(join(folder, 'story.de.yaml'), stringify(lacking));
  await writeFile(join(folder, 'story.ja.yaml'), yaml);
  const found = await read(folder);
  expect(found.translationFaults.map(({ code, message }) => [code, message])).toEqual([
    ['translation-missing', '"title" is missing.'],
  ]);
  expect(storyIn(found.story, 'de')).toBe(found.story);
  expect(storyIn(found.story, 'ja').title).toBe('title');
});

it('says so where a comma has cut a translated text', async () => {
  const { story: folder } = await temporaryStories();
  await writeFile(join(folder, 'story.de.yaml'), 'rooms: { hall: { text: Eine Diele, eine Katze. } }\n');
  const faults = (await read(folder)).translationFaults.filter(({ code }) => code !== 'translation-missing');
  expect(faults).toMatchObject([
    { code: 'cut-at-comma', line: 1, column: 36, message: 'A comma cuts a text before "eine Katze.".' },
  ]);
});
