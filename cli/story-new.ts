import { parseArgs } from 'node:util';
import { beginStory } from '../stories/tools/new-story.ts';
import { exitCodes, UsageError } from './command-line.ts';
import { onlyArgument, ownStories, type StoryCommand } from './story-command.ts';

/** `new NAME`: begins a story in this project's folder of stories, or in the one named with `--in`. */
export const newStory = {
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false }, in: { type: 'string', default: ownStories } },
    });
    const name = onlyArgument(positionals, 'The name of the new story');
    const begun = await beginStory(values.in, name);
    if (begun.kind === 'bad-name')
      throw new UsageError(`"${name}" cannot be the name of a story: small letters a-z, digits and hyphens only.`);
    if (begun.kind === 'taken') throw new UsageError(`${begun.folder} exists already. Choose another name.`);
    const { folder, files } = begun;
    process.stdout.write(
      values.json
        ? `${JSON.stringify({ folder, files })}\n`
        : `Your story lies in ${folder}. Open ${folder}/story.yaml and change what you like. Then:
  npm run story -- check ${folder}
  npm run story -- play ${folder}
`,
    );
    return exitCodes.done;
  },
} as const satisfies StoryCommand;
