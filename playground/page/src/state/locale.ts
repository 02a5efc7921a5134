import type { View } from './view.ts';

/** The languages that Discord's client can be set to, by Discord's names. */
export const locales =
  'en-US en-GB de es-ES es-419 ja bg cs da el fi fr hi hr hu id it ko lt nl no pl pt-BR ro ru sv-SE th tr uk vi zh-CN zh-TW'.split(
    ' ',
  );

/** A language by its own name: `Deutsch`. */
export function localeName(locale: string): string {
  return new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale;
}

/** The language of the player's client. */
export function localeOf({ players, playerId }: Pick<View, 'players' | 'playerId'>): string {
  return players.find(({ id }) => id === playerId)?.locale ?? 'en-US';
}
