import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { describe, expect, it, vi } from 'vitest';
import type { StoryCommand } from '../../cli/story-command.ts';
import { exportStory } from '../../cli/story-export.ts';
import { graph } from '../../cli/story-graph.ts';
import { newStory } from '../../cli/story-new.ts';
import { play } from '../../cli/story-play.ts';
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

  it('says how it is called when it is asked for help', async () => {
    const { code, stdout } = await runStory('new', '--help');
    expect(code).toBe(0);
    expect(stdout).toContain('new NAME [--in FOLDER]');
  });
});

describe('npm run story', () => {
  /** What a command prints on stdout. */
  async function printed(command: StoryCommand, ...args: readonly string[]): Promise<string> {
    const lines: string[] = [];
    const print = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      lines.push(String(text));
      return true;
    });
    try {
      expect(await command.run(args)).toBe(0);
    } finally {
      print.mockRestore();
    }
    return lines.join('');
  }

  it('begins a story, draws its map and exports it', async () => {
    const folder = await temporaryFolder();
    const story = join(folder, 'lost-cat');
    expect(await printed(newStory, 'lost-cat', '--in', folder)).toContain(`npm run story -- play ${story}`);

    const { files } = JSON.parse(await printed(graph, story, '--out', folder, '--json'));
    expect(files).toEqual([join(folder, 'lost-cat-map.svg'), join(folder, 'lost-cat-map.png')]);
    expect(await sharp(files[0]).metadata()).toMatchObject({ format: 'svg' });
    expect(await sharp(files[1]).metadata()).toMatchObject({ format: 'png' });

    const file = join(folder, 'lost-cat.twee');
    expect(JSON.parse(await printed(exportStory, story, '--out', file, '--json'))).toMatchObject({ passages: 5, file });
    expect(await readFile(file, 'utf8')).toBe(await printed(exportStory, story));
  });

  it('plays a story from piped words, and tells in one JSON document how it went', async () => {
    const { code, stdout, stderr } = await runStoryTyping('h s\nanger\n', 'play', 'last-flight', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ story: 'last-flight', room: 'passport', ending: 'win', moves: 3 });
    expect(stderr).toContain('You made it, in 3 moves.');
  });

  it.each<[StoryCommand, readonly string[], string]>([
    [play, [], 'The story to play is missing.'],
    [play, ['last-flight', '--seed', 'x'], '--seed must be a whole number'],
    [play, ['last-flight', '--players', '0'], '--players must be a whole number'],
    [exportStory, ['atlantis'], 'There is no story "atlantis"'],
    [graph, ['last-flight', 'more'], '"more" is one argument too many.'],
    [newStory, ['My Story'], '"My Story" cannot be the name of a story'],
    [newStory, ['last-flight'], 'exists already'],
  ])('says how it was called wrongly (%#)', async (command, args, reason) => {
    await expect((async () => command.run(args))()).rejects.toThrow(reason);
  });

  it('tells the faults of a story that it cannot use, and ends with 1', async () => {
    const { code, stderr } = await runStory('export', 'tests/stories/broken/missing-room');
    expect(code).toBe(1);
    expect(stderr).toContain('story.yaml:17:19 There is no room "celar". Did you mean "cellar"?');
  });
});
