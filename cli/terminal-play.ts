import { type Feeling, feelings } from '../game/feeling.ts';
import { begin, follow, roomOf, roomText } from '../game/rules.ts';
import type { Play } from '../game/session.ts';
import type { Story } from '../stories/story.ts';

/** Where a story is played by typing. */
export interface Terminal {
  readonly lines: AsyncIterable<string>;
  write(text: string): void;
  bold(text: string): string;
  italic(text: string): string;
  /** Characters in a line. */
  readonly width: number;
  /** Whether what came in must be written to be seen. */
  readonly echoes: boolean;
}

/** How a play went as far as it was played. */
export interface Played {
  readonly room: string;
  /** `null` where the play stopped before an ending. */
  readonly ending: 'win' | 'fail' | null;
  readonly play: Play;
}

export type TypedWord =
  | { readonly kind: 'feeling'; readonly feeling: Feeling }
  | { readonly kind: 'back' | 'lot' | 'quit' | 'unknown' };

/** What a typed word means: a feeling or the beginning of one, `back`, `quit`, or `?` for a feeling drawn by lot. */
export function understandWord(word: string): TypedWord {
  const typed = word.toLowerCase();
  if (typed === '?') return { kind: 'lot' };
  if (typed === 'b' || typed === 'back') return { kind: 'back' };
  if (typed === 'q' || typed === 'quit') return { kind: 'quit' };
  const feeling = typed === '' ? undefined : feelings.find((each) => each.startsWith(typed));
  return feeling === undefined ? { kind: 'unknown' } : { kind: 'feeling', feeling };
}

const menu = `${feelings.map((feeling) => `[${feeling.slice(0, 1)}]${feeling.slice(1)}`).join('  ')}   (?: any, b: back, q: quit)`;

/** Breaks a text at spaces into lines of at most `width` characters; longer words stand alone. */
function wrap(text: string, width: number): string {
  return text
    .split('\n')
    .map((paragraph) => {
      const lines = [''];
      for (const word of paragraph.split(' ')) {
        const last = lines.at(-1) ?? '';
        if (last === '') lines[lines.length - 1] = word;
        else if (last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
        else lines.push(word);
      }
      return lines.join('\n');
    })
    .join('\n');
}

function typeset(text: string, { width, bold, italic }: Terminal): string {
  return wrap(text, width)
    .replace(/\*\*(.+?)\*\*/gs, (_, inner: string) => bold(inner))
    .replace(/\*(.+?)\*/gs, (_, inner: string) => italic(inner));
}

function showRoom(story: Story, play: Play, terminal: Terminal, players: number): void {
  const { title } = roomOf(story, play.room);
  terminal.write(
    `\n${terminal.bold(`== ${title} ==`)}\n\n${typeset(roomText(story, play, { players }), terminal)}\n\n`,
  );
  if (play.things.length > 0) terminal.write(`You hold: ${play.things.join(', ')}\n`);
}

function showRoad(story: Story, play: Play, terminal: Terminal): void {
  const steps = play.road.map(({ feeling, to }) => ` -${feeling}-> ${to}`);
  terminal.write(`Your road: ${story.start}${steps.join('')}\n`);
}

function verdictOf(ending: 'win' | 'fail', moves: number): string {
  const count = moves === 1 ? '1 move' : `${moves} moves`;
  return ending === 'win' ? `You made it, in ${count}.` : `Here the story ends, after ${count}.`;
}

async function* wordsOf(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield* line.split(/\s+/).filter((word) => word !== '');
}

/**
 * Plays a story for `players` players until an ending, `quit`, or the end of the input. Several words may stand in a line.
 * `random` draws the feeling where `?` is typed.
 */
export async function playInTerminal(
  story: Story,
  terminal: Terminal,
  { players, random }: { readonly players: number; readonly random: () => number },
): Promise<Played> {
  let play = begin(story);
  const before: Play[] = [];
  terminal.write(`${terminal.bold(story.title.toUpperCase())}\n`);
  showRoom(story, play, terminal, players);
  terminal.write(`${menu}\n> `);
  for await (const word of wordsOf(terminal.lines)) {
    if (terminal.echoes) terminal.write(`${word}\n`);
    const typed = understandWord(word);
    if (typed.kind === 'quit') break;
    if (typed.kind === 'unknown') terminal.write(`"${word}" is none of these.\n${menu}\n> `);
    else if (typed.kind === 'back') {
      play = before.pop() ?? play;
      showRoom(story, play, terminal, players);
      terminal.write(`${menu}\n> `);
    } else {
      const feeling = typed.kind === 'feeling' ? typed.feeling : feelings[Math.floor(random() * feelings.length)];
      if (feeling === undefined) continue;
      const followed = follow(story, play, feeling, { players });
      before.push(play);
      play = followed.play;
      terminal.write(`\n${typeset(`**${feeling}:** ${followed.direction.text}`, terminal)}\n`);
      showRoom(story, play, terminal, players);
      const room = roomOf(story, play.room);
      if (room.kind === 'ending') {
        terminal.write(`${terminal.bold(verdictOf(room.ending, play.road.length))}\n`);
        showRoad(story, play, terminal);
        return { room: room.id, ending: room.ending, play };
      }
      terminal.write(`${menu}\n> `);
    }
  }
  terminal.write('\n');
  showRoad(story, play, terminal);
  return { room: play.room, ending: null, play };
}
