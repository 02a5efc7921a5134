import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function runStory(...args: readonly string[]): Promise<Run> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', 'cli/story.ts', ...args], { cwd: root }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}

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
    [['graph'], '"graph" is no such command.'],
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
