import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { drawMap } from '../stories/map/draw-map.ts';
import { drawingAsPng } from '../stories/map/picture.ts';
import { exitCodes } from './command-line.ts';
import { onlyArgument, type StoryCommand, withStory } from './story-command.ts';

/** `graph STORY`: draws the map as SVG and as PNG, into the working directory or the folder of `--out`. */
export const graph = {
  run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false }, out: { type: 'string', default: '.' } },
    });
    return withStory(onlyArgument(positionals, 'The story to draw'), async (story) => {
      const drawing = await drawMap(story);
      await mkdir(values.out, { recursive: true });
      const files = ['svg', 'png'].map((ending) => join(values.out, `${story.id}-map.${ending}`));
      const contents = [drawing.svg, await drawingAsPng(drawing)];
      for (const [index, file] of files.entries()) await writeFile(file, contents[index] ?? '');
      const { width, height } = drawing;
      process.stdout.write(
        values.json ? `${JSON.stringify({ story: story.id, files, width, height })}\n` : `${files.join('\n')}\n`,
      );
      return exitCodes.done;
    });
  },
} as const satisfies StoryCommand;
