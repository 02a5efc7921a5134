import { Locale } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Archive } from '../archive.ts';
import type { Changes } from '../changes.ts';

const storedLocale = z.object({ id: z.string(), locale: z.enum(Locale) });

/** Which languages players have set in their clients, and servers in their settings: American English unless told otherwise. */
export interface Locales {
  ofPlayer(playerId: string): Locale;
  ofServer(serverId: string): Locale;
  setPlayer(playerId: string, locale: Locale): void;
  setServer(serverId: string, locale: Locale): void;
}

export function createLocales(archive: Archive, changes: Changes): Locales {
  const locales = new Map(archive.all('locale', storedLocale).map(({ id, locale }) => [id, locale]));
  const of = (id: string): Locale => locales.get(id) ?? Locale.EnglishUS;
  const set = (id: string, locale: Locale): void => {
    archive.write('locale', id, { id, locale });
    locales.set(id, locale);
  };
  return {
    ofPlayer: of,
    ofServer: of,
    setPlayer(playerId, locale) {
      set(playerId, locale);
      changes.tell({ type: 'player', playerId });
    },
    setServer(serverId, locale) {
      set(serverId, locale);
      changes.tell({ type: 'server', serverId });
    },
  };
}
