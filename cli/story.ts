import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { begin, follow } from '../game/rules.ts';
import { checkStory, type StoryCheck } from '../stories/check/check-story.ts';
import type { StoryStats } from '../stories/check/measure-story.ts';
import { storyFoldersIn } from '../stories/load-stories.ts';
import { type ExitCode, exitCodes, runCommand, UsageError } from './command-line.ts';

const usage = `Usage: npm run story -- check [--json] [FOLDER]
       checks a story's folder, or every story in a folder; without FOLDER, the stories of this project`;

const ownStories = relative(process.cwd(), fileURLToPath(new URL('../stories', import.meta.url)));

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
  const lines = faults.map(
    ({ file, line, column, message, mend, code }) => `  ${file}:${line}:${column} ${message} [${code}]\n    ${mend}`,
  );
  return [`${id}: ${verdict}`, ...lines, ...(stats === null ? [] : [`  ${tellStats(stats)}`])].join('\n');
}

async function story(): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  const [command, folder = ownStories === '' ? '.' : ownStories, ...surplus] = positionals;
  if (command === undefined) throw new UsageError('What shall be done?');
  if (command !== 'check') throw new UsageError(`"${command}" is no such command.`);
  if (surplus.length > 0) throw new UsageError(`"${surplus[0]}" is one argument too many.`);
  const stories = await checkAll(folder);
  const isRight = stories.every(({ faults }) => faults.length === 0);
  process.stdout.write(
    values.json ? `${JSON.stringify({ ok: isRight, stories })}\n` : `${stories.map(tell).join('\n')}\n`,
  );
  return isRight ? exitCodes.done : exitCodes.faults;
}

await runCommand(usage, story);
