import type { View } from './view.ts';

/** Discord's own colour stands in until the bot has written something in its own. */
const unknown = '#5865f2';

/** The bot's colour as its messages show it (CSS). */
export function botColour({ messages, bot }: View): string {
  return messages.find(({ author }) => author.id === bot.id)?.author.colour ?? unknown;
}
