import { type ExitCode, runCommand, UsageError } from './command-line.ts';
import type { StoryCommand } from './story-command.ts';

/** Each is loaded only when it is asked for: a preview needs the whole bot, a check does not. */
const commands: Readonly<Record<string, () => Promise<StoryCommand>>> = {
  check: async () => (await import('./story-check.ts')).check,
  graph: async () => (await import('./story-graph.ts')).graph,
  new: async () => (await import('./story-new.ts')).newStory,
  preview: async () => (await import('./story-preview.ts')).preview,
  play: async () => (await import('./story-play.ts')).play,
  export: async () => (await import('./story-export.ts')).exportStory,
  schema: async () => (await import('./story-schema.ts')).schema,
};

const usage = `Usage: npm run story -- check [--json] [FOLDER]
       checks a story's folder, or every story in a folder; without FOLDER, the stories of this project
       graph STORY [--out FOLDER]                   draws the story's map
       new NAME [--in FOLDER]                       begins a story that passes the check
       play STORY [--players N] [--seed N]          plays it in the terminal
       preview STORY [--port N] [--no-open]         plays it in the browser, with its map beside; what is saved shows at once
       export STORY [--out FILE]                    writes it as Twee 3, for Twine
       schema                                       prints the JSON Schema of story.yaml, for editors
       STORY is a story's folder, or the name of one of this project`;

async function story(): Promise<ExitCode> {
  const args = process.argv.slice(2);
  const at = args.findIndex((arg) => !arg.startsWith('-'));
  const name = args[at];
  if (name === undefined) throw new UsageError('What shall be done?');
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) throw new UsageError(`"${name}" is no such command.`);
  return (await load()).run(args.toSpliced(at, 1));
}

await runCommand(usage, story);
