import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../stories/temporary-story.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function runStoryTyping(typed: string, ...args: readonly string[]): Promise<Run> {
  return new Promise((resolve) => {
    const story = execFile(
      process.execPath,
      ['--import', 'tsx', 'cli/story.ts', ...args],
      { cwd: root },
      (error, stdout, stderr) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
      },
    );
    story.stdin?.end(typed);
  });
}

const runStory = (...args: readonly string[]): Promise<Run> => runStoryTyping('', ...args);

describe('npm run story -- check', () => {
  it('finds our own stories right, and says so in one JSON document', async () => {
    const { code, stdout } = await runStory('check', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: true,
      stories: expect.arrayContaining([
        expect.objectContaining({
          id: 'last-flight',
          faults: [],
          stats: expect.objectContaining({ rooms: 7, roads: 6 }),
        }),
      ]),
    });
  });

  it('tells people each fault with its place and what mends it, and ends with 1', async () => {
    const { code, stdout } = await runStory('check', 'tests/stories/broken/missing-room');
    expect(code).toBe(1);
    expect(stdout).toBe(`missing-room: 1 fault
  tests/stories/broken/missing-room/story.yaml:17:19 There is no room "celar". Did you mean "cellar"? [missing-room]
    Add that room, or name one that exists.
`);
  });

  it('gives every fault all its fields in JSON, for each story of a folder', async () => {
    const { code, stdout } = await runStory('check', '--json', 'tests/stories/broken');
    const { ok, stories } = JSON.parse(stdout);
    expect({ code, ok }).toEqual({ code: 1, ok: false });
    for (const { faults } of stories) {
      expect(faults.length).toBeGreaterThan(0);
      for (const fault of faults)
        expect(Object.keys(fault).sort()).toEqual(['code', 'column', 'file', 'line', 'mend', 'message']);
    }
  });

  it.each([
    [[], 'What shall be done?'],
    [['grow'], '"grow" is no such command.'],
    [['play'], 'The story to play is missing.'],
    [['play', 'last-flight', '--seed', 'x'], '--seed must be a whole number'],
    [['export', 'atlantis'], 'There is no story "atlantis"'],
    [['new', 'My Story'], '"My Story" cannot be the name of a story'],
    [['new', 'last-flight'], 'exists already'],
    [['check', 'stories', 'more'], '"more" is one argument too many.'],
    [['check', '--jsn'], "Unknown option '--jsn'"],
    [['check', 'nowhere'], 'The folder nowhere cannot be read.'],
    [['check', 'db'], 'There is no story.yaml in db'],
  ])('ends with 2 and says how it is called after %j', async (args, reason) => {
    const { code, stdout, stderr } = await runStory(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(reason);
    expect(stderr).toContain('Usage: npm run story -- check');
  });
});

describe('npm run story', () => {
  it('begins a story, plays it from piped words, draws its map and exports it', async () => {
    const folder = await temporaryFolder();
    const begun = await runStory('new', 'lost-cat', '--in', folder, '--json');
    const story = join(folder, 'lost-cat');
    expect(JSON.parse(begun.stdout)).toMatchObject({ folder: story });

    const played = await runStoryTyping('h\nsad\n', 'play', story, '--json');
    expect(JSON.parse(played.stdout)).toMatchObject({ story: 'lost-cat', room: 'garden', ending: 'win', moves: 2 });
    expect(played.stderr).toContain('You made it, in 2 moves.');

    const drawn = await runStory('graph', story, '--out', folder, '--json');
    const { files } = JSON.parse(drawn.stdout);
    expect(files).toEqual([join(folder, 'lost-cat-map.svg'), join(folder, 'lost-cat-map.png')]);
    expect(await sharp(files[0]).metadata()).toMatchObject({ format: 'svg' });
    expect(await sharp(files[1]).metadata()).toMatchObject({ format: 'png' });

    const file = join(folder, 'lost-cat.twee');
    expect(JSON.parse((await runStory('export', story, '--out', file, '--json')).stdout)).toMatchObject({
      passages: 5,
      file,
    });
    expect(await readFile(file, 'utf8')).toMatch(/^:: StoryTitle\nLost cat\n/);
  });
});
