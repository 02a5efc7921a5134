import { parseArgs } from 'node:util';
import { begin, follow } from '../game/rules.ts';
import { checkStory, type StoryCheck } from '../stories/check/check-story.ts';
import type { StoryStats } from '../stories/check/measure-story.ts';
import { storyFoldersIn } from '../stories/load-stories.ts';
import { type ExitCode, exitCodes, UsageError } from './command-line.ts';
import { ownStories, type StoryCommand, storyFolder, tellFault } from './story-command.ts';

/** Checks the folder itself if it holds a story, else each folder in it. @throws UsageError where there is no story. */
async function checkAll(folder: string): Promise<readonly StoryCheck[]> {
  const rules = { begin, follow };
  const itself = await checkStory(folder, rules);
  if (itself !== undefined) return [itself];
  const folders = await storyFoldersIn(folder);
  if (folders === undefined) throw new UsageError(`The folder ${folder} cannot be read.`);
  const checks: StoryCheck[] = [];
  for (const each of folders) {
    const check = await checkStory(each, rules);
    if (check !== undefined) checks.push(check);
  }
  if (checks.length === 0) throw new UsageError(`There is no story.yaml in ${folder} or in the folders in it.`);
  return checks;
}

function tellStats(stats: StoryStats): string {
  const win = stats.shortestWin === null ? 'cannot be won' : `shortest win ${stats.shortestWin} moves`;
  const share = `${stats.isRandomWinShareExact ? '' : 'about '}${(stats.randomWinShare * 100).toFixed(1)}% of random plays win`;
  const roads = `${stats.roads}${stats.hasMoreRoads ? ' or more' : ''} roads`;
  return `${stats.rooms} rooms, ${stats.endings} endings (${stats.wins} won), ${roads}, ${win}, ${share}`;
}

function tell({ id, faults, stats }: StoryCheck): string {
  const verdict = faults.length === 0 ? 'right' : `${faults.length} fault${faults.length === 1 ? '' : 's'}`;
  return [`${id}: ${verdict}`, ...faults.map(tellFault), ...(stats === null ? [] : [`  ${tellStats(stats)}`])].join(
    '\n',
  );
}

/** `check [FOLDER]`: every story in a folder, or the one in it. */
export const check = {
  async run(args): Promise<ExitCode> {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    });
    const [folder = ownStories, ...surplus] = positionals;
    if (surplus.length > 0) throw new UsageError(`"${surplus[0]}" is one argument too many.`);
    const stories = await checkAll(await storyFolder(folder));
    const isRight = stories.every(({ faults }) => faults.length === 0);
    process.stdout.write(
      values.json ? `${JSON.stringify({ ok: isRight, stories })}\n` : `${stories.map(tell).join('\n')}\n`,
    );
    return isRight ? exitCodes.done : exitCodes.faults;
  },
} as const satisfies StoryCommand;
