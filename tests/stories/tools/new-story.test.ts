import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { beginStory } from '../../../stories/tools/new-story.ts';
import { checkFolder } from '../check-folder.ts';
import { temporaryFolder } from '../temporary-story.ts';

describe('a new story', () => {
  it('passes the check, pictures included, and can be won and lost', async () => {
    const parent = join(await temporaryFolder(), 'stories');
    const begun = await beginStory(parent, 'lost-cat');
    expect(begun).toMatchObject({ kind: 'begun', folder: join(parent, 'lost-cat') });
    const { told, stats } = await checkFolder(join(parent, 'lost-cat'));
    expect(told).toEqual([]);
    expect(stats).toMatchObject({ endings: 2, wins: 1 });
    expect(await readFile(join(parent, 'lost-cat', 'story.yaml'), 'utf8')).toContain('title: "Lost cat"');
  });

  it('brings the schema that its first line names, and leaves alone one that is there', async () => {
    const parent = await temporaryFolder();
    await beginStory(parent, 'one');
    expect(JSON.parse(await readFile(join(parent, 'story.schema.json'), 'utf8'))).toHaveProperty('properties.rooms');
    await writeFile(join(parent, 'story.schema.json'), '{}');
    await beginStory(parent, 'two');
    expect(await readFile(join(parent, 'story.schema.json'), 'utf8')).toBe('{}');
    expect(await readFile(join(parent, 'two', 'story.yaml'), 'utf8')).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/story\.schema\.json\n/,
    );
  });

  it('writes over nothing', async () => {
    const parent = await temporaryFolder();
    await mkdir(join(parent, 'mine'));
    expect(await beginStory(parent, 'mine')).toEqual({ kind: 'taken', folder: join(parent, 'mine') });
    expect(await readdir(parent)).toEqual(['mine']);
    expect(await readdir(join(parent, 'mine'))).toEqual([]);
  });

  it.each(['', 'My Story', '../above', 'Ä'])('cannot be called %j', async (name) => {
    const parent = await temporaryFolder();
    expect(await beginStory(parent, name)).toEqual({ kind: 'bad-name' });
    expect(await readdir(parent)).toEqual([]);
  });
});
