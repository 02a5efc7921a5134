import { createInterface } from 'node:readline';
import { parseArgs, styleText } from 'node:util';
import { randomFrom } from '../stories/art/random.ts';
import { exitCodes, UsageError } from './command-line.ts';
import { onlyArgument, type StoryCommand, withStory } from './story-command.ts';
import { type Played, playInTerminal, type Terminal } from './terminal-play.ts';

function wholeNumber(text: string, option: string, least: number, most: number): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < least || number > most)
    throw new UsageError(`${option} must be a whole number from ${least} to ${most}, not "${text}".`);
  return number;
}

/** Reads from stdin, typed or piped. With `--json` all that is for people goes to stderr. */
function openTerminal(isJson: boolean): Terminal & { close(): void } {
  const out = isJson ? process.stderr : process.stdout;
  const input = createInterface({ input: process.stdin, terminal: false });
  return {
    lines: input,
    write: (text) => void out.write(text),
    bold: (text) => styleText('bold', text, { stream: out }),
    italic: (text) => styleText('italic', text, { stream: out }),
    width: Math.min(out.columns ?? 80, 80),
    // What is piped in is not seen; what is typed is.
    echoes: !process.stdin.isTTY,
    close: () => input.close(),
  };
}

const documentOf = ({ room, ending, play }: Played) => ({
  room,
  ending,
  things: play.things,
  moves: play.road.length,
  road: play.road,
});

/** `play STORY`: plays a story by typing feelings; `--seed` repeats what was drawn by lot. */
export const play = {
  run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        seed: { type: 'string' },
        players: { type: 'string', default: '1' },
      },
    });
    const name = onlyArgument(positionals, 'The story to play');
    const players = wholeNumber(values.players, '--players', 1, 99);
    const seed = values.seed === undefined ? Date.now() % 2 ** 32 : wholeNumber(values.seed, '--seed', 0, 2 ** 32 - 1);
    return withStory(name, async (story) => {
      const terminal = openTerminal(values.json);
      try {
        const played = await playInTerminal(story, terminal, { players, random: randomFrom(seed) });
        if (values.json) process.stdout.write(`${JSON.stringify({ story: story.id, ...documentOf(played) })}\n`);
        return exitCodes.done;
      } finally {
        terminal.close();
      }
    });
  },
} as const satisfies StoryCommand;
