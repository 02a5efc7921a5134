import { limits, shorten } from '../render/limits.ts';
import type { Command } from './command.ts';

/** Stories whose title or id holds what has been typed so far. */
export const completeStory: NonNullable<Command['complete']> = (bot, interaction) => {
  const typed = interaction.options.getFocused().toLowerCase();
  return bot.stories
    .in(interaction.locale)
    .all.filter(({ id, title }) => id.includes(typed) || title.toLowerCase().includes(typed))
    .slice(0, limits.autocompleteChoices)
    .map(({ id, title }) => ({ name: shorten(title, limits.choiceName), value: id }));
};
