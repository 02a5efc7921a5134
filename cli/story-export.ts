import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { passagePositions } from '../stories/tools/passage-positions.ts';
import { ifidOf, toTwee } from '../stories/tools/to-twee.ts';
import { exitCodes } from './command-line.ts';
import { onlyArgument, type StoryCommand, withStory } from './story-command.ts';

/** `export STORY`: the story as Twee 3, to stdout or into the file of `--out`. */
export const exportStory = {
  run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false }, out: { type: 'string' } },
    });
    return withStory(onlyArgument(positionals, 'The story to export'), async (story) => {
      const twee = toTwee(story, await passagePositions(story));
      const passages = Object.keys(story.rooms).length;
      if (values.out !== undefined) await writeFile(values.out, twee);
      if (values.json) {
        const written = values.out === undefined ? { twee } : { file: values.out };
        process.stdout.write(`${JSON.stringify({ story: story.id, ifid: ifidOf(story.id), passages, ...written })}\n`);
      } else if (values.out === undefined) process.stdout.write(twee);
      else process.stdout.write(`${values.out} holds ${passages} passages: import it in Twine's library.\n`);
      return exitCodes.done;
    });
  },
} as const satisfies StoryCommand;
