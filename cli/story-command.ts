import { stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Fault } from '../stories/fault.ts';
import { readStory } from '../stories/read-story.ts';
import type { Story } from '../stories/story.ts';
import { type ExitCode, exitCodes, UsageError } from './command-line.ts';

/** One of the commands of `npm run story`. @throws UsageError where it is called wrongly. */
export interface StoryCommand {
  run(args: readonly string[]): Promise<ExitCode>;
}

/** The folder of this project's stories, as seen from the working directory. */
export const ownStories = relative(process.cwd(), fileURLToPath(new URL('../stories', import.meta.url))) || '.';

/** A fault for people: where it is, what it is and what mends it. */
export function tellFault({ file, line, column, message, mend, code }: Fault): string {
  return `  ${file}:${line}:${column} ${message} [${code}]\n    ${mend}`;
}

/** The only argument that a command takes. @throws UsageError where it is missing, or not the only one. */
export function onlyArgument([only, ...surplus]: readonly string[], what: string): string {
  if (only === undefined) throw new UsageError(`${what} is missing.`);
  if (surplus.length > 0) throw new UsageError(`"${surplus[0]}" is one argument too many.`);
  return only;
}

const isFolder = async (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

/** A story by its folder, or by its name among this project's. */
export async function storyFolder(name: string): Promise<string> {
  const own = join(ownStories, name);
  return !(await isFolder(name)) && (await isFolder(own)) ? own : name;
}

/**
 * Reads a story and goes on with it. One with faults ends the command: they are told on stderr.
 * @throws UsageError where there is no such story.
 */
export async function withStory(name: string, goOn: (story: Story) => Promise<ExitCode>): Promise<ExitCode> {
  const read = await readStory(await storyFolder(name));
  if (read.kind === 'absent') throw new UsageError(`There is no story "${name}": no folder with a story.yaml.`);
  if (read.kind === 'story') return goOn(read.story);
  process.stderr.write(`${read.id} has faults:\n${read.faults.map(tellFault).join('\n')}\n`);
  return exitCodes.faults;
}
