import { readFileSync } from 'node:fs';
import { appendFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { fileLimits } from '../../stories/limits.ts';
import { loadStories } from '../../stories/load-stories.ts';
import { pathOf, tellFault } from './check-folder.ts';
import { temporaryFolder, temporaryStories } from './temporary-story.ts';

async function load(folder: string) {
  const { stories, faults } = await loadStories(folder);
  return { stories, told: faults.map((fault) => tellFault(fault, folder)) };
}

describe('loading stories', () => {
  it('reads every folder with a story.yaml, and passes over the others', async () => {
    const { folder } = await temporaryStories();
    await mkdir(join(folder, 'notes'));
    await writeFile(join(folder, 'readme.txt'), 'Not a story.');
    const { stories, told } = await load(folder);
    expect(told).toEqual([]);
    expect(stories.map(({ id, title, pitch, start }) => ({ id, title, pitch, start }))).toEqual([
      { id: 'short-way', title: 'A short way', pitch: 'Three rooms and a cat.', start: 'hall' },
    ]);
  });

  it('understands a single direction, a list, things and texts with conditions', async () => {
    const { folder, story: path } = await temporaryStories();
    const { stories } = await load(folder);
    expect(stories[0]?.folder).toBe(path);
    expect(stories[0]?.rooms.hall).toMatchObject({
      kind: 'passage',
      gives: ['lamp'],
      takes: [],
      texts: [{ text: 'A hall with a cat in it.' }],
      directions: {
        happy: [{ to: 'garden', text: 'You dance out.' }],
        anger: [
          { id: 'lit', condition: { kind: 'has', thing: 'lamp' }, to: 'garden' },
          { id: 'dark', to: 'cellar' },
        ],
      },
    });
    expect(stories[0]?.rooms.cellar).toMatchObject({
      kind: 'ending',
      ending: 'fail',
      texts: [
        { condition: { kind: 'seen', room: 'hall', comparison: '>=', count: 1 }, text: 'The cat stays above.' },
        { text: 'It is dark.' },
      ],
    });
  });

  it('takes the first sentence of the start for a pitch where there is none', async () => {
    const { folder, story } = await temporaryStories();
    const path = join(story, 'story.yaml');
    const text = readFileSync(path, 'utf8').replace('pitch: Three rooms and a cat.\n', '');
    await writeFile(path, text.replace('A hall with a cat in it.', 'A *hall* with a cat. And a lamp.'));
    expect((await load(folder)).stories[0]?.pitch).toBe('A hall with a cat.');
  });

  it('refuses a bad story and goes on with the others', async () => {
    const { folder } = await temporaryStories();
    await mkdir(join(folder, 'bad'));
    await writeFile(join(folder, 'bad', 'story.yaml'), 'title: [');
    const { stories, told } = await load(folder);
    expect(stories.map(({ id }) => id)).toEqual(['short-way']);
    expect(told[0]).toMatch(/^not-yaml bad\/story\.yaml:1:\d+$/);
  });

  it('changes the version with the text and with a picture, and with nothing else', async () => {
    const { folder, story } = await temporaryStories();
    const version = async () => (await loadStories(folder)).stories[0]?.version;
    const first = await version();
    await writeFile(join(story, 'notes.txt'), 'Ideas.');
    expect(await version()).toBe(first);
    await appendFile(join(story, 'art', 'room.svg'), '<!-- brighter -->');
    const second = await version();
    expect(second).not.toBe(first);
    await appendFile(join(story, 'story.yaml'), '# more');
    expect(new Set([first, second, await version()]).size).toBe(3);
  });

  it('answers a folder that is not there with a fault', async () => {
    const folder = await temporaryFolder();
    expect((await loadStories(join(folder, 'nowhere'))).faults).toMatchObject([{ code: 'no-folder' }]);
  });

  it('refuses a file that is too large, without reading it', async () => {
    const { folder, story } = await temporaryStories();
    await writeFile(join(story, 'story.yaml'), `# ${'x'.repeat(fileLimits.yaml)}`);
    expect(await load(folder)).toEqual({ stories: [], told: ['too-large short-way/story.yaml:1:1'] });
  });

  it('refuses a story.yaml that is a folder', async () => {
    const { folder, story } = await temporaryStories();
    await rename(join(story, 'story.yaml'), join(story, 'draft.yaml'));
    await mkdir(join(story, 'story.yaml'));
    expect((await load(folder)).told).toEqual(['unreadable short-way/story.yaml:1:1']);
  });

  it('never throws for a picture that is missing, empty or a folder', async () => {
    const { folder, story } = await temporaryStories();
    const picture = join(story, 'art', 'room.svg');
    await writeFile(picture, '');
    expect((await load(folder)).told).toEqual(['art-unreadable short-way/story.yaml:9:18']);
    await rm(picture);
    expect((await load(folder)).told).toEqual(['art-missing short-way/story.yaml:9:18']);
    await mkdir(picture);
    expect((await load(folder)).told).toEqual(['art-unreadable short-way/story.yaml:9:18']);
  });
});

describe('whatever is in a story.yaml', () => {
  const good = readFileSync(pathOf('../../stories/last-flight/story.yaml'), 'utf8');

  async function survives(texts: fc.Arbitrary<string>, numRuns: number): Promise<void> {
    const { folder, story } = await temporaryStories();
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        await writeFile(join(story, 'story.yaml'), text);
        const { stories, faults } = await loadStories(folder);
        expect(stories.length + Math.min(1, faults.length)).toBe(1);
        const lines = text.split(/\r\n|\n|\r/).length;
        for (const { line, column } of faults) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines);
          expect(column).toBeGreaterThanOrEqual(1);
        }
      }),
      { numRuns },
    );
  }

  it('is a story or faults, for any text', () => survives(fc.string({ unit: 'grapheme', maxLength: 200 }), 200));

  it('is a story or faults, for any YAML', () =>
    survives(
      fc.jsonValue({ maxDepth: 6 }).map((value) => stringify(value)),
      200,
    ));

  it('is a story or faults, for any YAML with the keys of a story', () => {
    const keys = ['title', 'language', 'start', 'rooms', 'text', 'art', 'directions', 'happy', 'if', 'to', '__proto__'];
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 6 },
        fc.constantFrom('hall', 'has lamp', 'en', '', null, 1, true),
        fc.dictionary(fc.constantFrom(...keys), tie('tree')),
        fc.array(tie('tree'), { maxLength: 3 }),
      ),
    }));
    return survives(
      tree.map((value) => stringify(value)),
      200,
    );
  });

  it('is a story or faults, wherever a right one is damaged', () =>
    survives(
      fc
        .tuple(
          fc.nat(good.length),
          fc.nat(40),
          fc.oneof(fc.string({ maxLength: 5 }), fc.constantFrom('&a ', '*a', '- ', ': ', '"', '\t', '\n', '<<: ')),
        )
        .map(([at, length, inserted]) => good.slice(0, at) + inserted + good.slice(at + length)),
      100,
    ));

  it('is a fault if it nests without end', async () => {
    const { folder, story } = await temporaryStories();
    await writeFile(join(story, 'story.yaml'), '['.repeat(100_000));
    const { told } = await load(folder);
    expect(told[0]).toMatch(/^not-yaml short-way\/story\.yaml:/);
  });
});
