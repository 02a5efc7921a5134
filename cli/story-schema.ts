import { parseArgs } from 'node:util';
import { storyJsonSchema } from '../stories/tools/json-schema.ts';
import { exitCodes } from './command-line.ts';
import type { StoryCommand } from './story-command.ts';

/** `schema`: the JSON Schema of story.yaml; it is one document with or without `--json`. */
export const schema = {
  async run(args) {
    parseArgs({ args: [...args], options: { json: { type: 'boolean' } } });
    process.stdout.write(`${JSON.stringify(storyJsonSchema(), undefined, 2)}\n`);
    return exitCodes.done;
  },
} as const satisfies StoryCommand;
