import type { PageMessage, PageState } from '../../../protocol.ts';
import { folded } from './current-player.ts';

/** Somebody who can be mentioned. */
export interface Mentionable {
  readonly id: string;
  readonly name: string;
}

/** A mention that is being typed: the text from `from` to `to` is `@` and the beginning of a name. */
export interface TypedMention {
  readonly from: number;
  readonly to: number;
  readonly people: readonly Mentionable[];
}

/** All who can be mentioned, the bot first: it is whom one wants. */
export function mentionables({ bot, players }: Pick<PageState, 'bot' | 'players'>): readonly Mentionable[] {
  return [bot, ...players];
}

/** The mention that ends at the caret, with those whose names (or a word of them) begin so; none elsewhere. */
export function typedMention(text: string, caret: number, people: readonly Mentionable[]): TypedMention | undefined {
  const match = /(?:^|[\s(])@([^@\n]{0,32})$/u.exec(text.slice(0, caret));
  const typed = match?.[1];
  if (typed === undefined || people.some(({ name }) => typed.startsWith(`${name} `))) return undefined;
  const wanted = folded(typed);
  const fitting = people.filter(({ name }) =>
    [folded(name), ...folded(name).split(' ')].some((part) => part.startsWith(wanted)),
  );
  return fitting.length === 0 ? undefined : { from: caret - typed.length - 1, to: caret, people: fitting };
}

/** The text with the mention written out, and where the caret goes on. */
export function completeMention(
  text: string,
  { from, to }: TypedMention,
  { name }: Mentionable,
): { readonly text: string; readonly caret: number } {
  const written = `@${name} `;
  return { text: text.slice(0, from) + written + text.slice(to).replace(/^ /, ''), caret: from + written.length };
}

/** What people write (`@Name`) as Discord sends it (`<@id>`); the longest name counts where one begins another. */
export function sentMentions(text: string, people: readonly Mentionable[]): string {
  return [...people]
    .sort((one, other) => other.name.length - one.name.length)
    .reduce((sent, { id, name }) => sent.replaceAll(`@${name}`, `<@${id}>`), text);
}

/** Whether a message of somebody else's calls a player. */
export function isMentioned({ author, mentions }: PageMessage, playerId: string): boolean {
  return author.id !== playerId && mentions?.includes(playerId) === true;
}

/** What Discord sends (`<@id>`) as people write it (`@Name`). */
export function writtenMentions(text: string, people: readonly Mentionable[]): string {
  return text.replace(/<@!?(\d+)>/g, (mention, id) => {
    const person = people.find((each) => each.id === id);
    return person === undefined ? mention : `@${person.name}`;
  });
}
