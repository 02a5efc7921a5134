import { Locale } from 'discord.js';
import { spokenFor, wordsIn } from '../text.ts';

/** Discord's languages that the bot speaks other than English. */
const foreign = Object.values(Locale).filter((locale) => (spokenFor(locale) ?? 'en') !== 'en');

function inEvery(key: string): Record<string, string> {
  return Object.fromEntries(foreign.map((locale) => [locale, wordsIn(locale).say(key)]));
}

/** The name of an entry in a menu, or of a choice, in every language: `command.KEY.name` in locales/. */
export function named(key: string) {
  const path = `command.${key}.name`;
  return { name: wordsIn('en').say(path), name_localizations: inEvery(path) };
}

/**
 * The name and description of a slash command (`start`), a subcommand (`party.join`) or an option (`start.story`) in every
 * language: `command.KEY.name` and `command.KEY.description` in locales/. The bot is told the English name whatever the
 * player saw.
 */
export function described(key: string) {
  const path = `command.${key}.description`;
  return { ...named(key), description: wordsIn('en').say(path), description_localizations: inEvery(path) };
}
