import { Mutex } from 'async-mutex';
import type { Client } from 'discord.js';
import type { Store } from '../db/store.ts';
import {
  type Closed,
  changeSettings,
  closedIn,
  defaultServerSettings,
  type ServerSettings,
  type SettingsChange,
} from '../game/server-settings.ts';
import type { Bot } from './bot.ts';
import { lackIn, type PlayPermission } from './server-settings-permissions.ts';
import { type Words, wordsIn } from './text.ts';

/** Every server's settings, known without any I/O: what they forbid is refused before anything is asked. */
export interface SettingsBook {
  /** The defaults for direct messages (`null`) and for a server that has changed nothing. */
  of(serverId: string | null): ServerSettings;
  /** The words of what everybody on that server sees. */
  wordsFor(serverId: string | null): Words;
  /** Why the bot does not play in a place; a thread counts as its channel. `undefined` where it plays. */
  closedAt(serverId: string | null, placeId: string): Closed | undefined;
  /** The channels that were chosen to play in and are still there; none where all are gone, or where it plays everywhere. */
  channelsOf(serverId: string | null): readonly string[];
  /** The permissions that the bot lacks in a channel, or in that of a thread. */
  lackIn(placeId: string): readonly PlayPermission[];
  /** Writes a change; of two at once that concern the same setting the later one stays. @throws RangeError as changeSettings does. */
  change(serverId: string, change: SettingsChange): Promise<ServerSettings>;
}

/** For a sentence that may name the menu of feelings: its form for servers without one. */
export function menuContext({ facesOnly }: Pick<ServerSettings, 'facesOnly'>): { readonly context?: 'faces-only' } {
  return facesOnly ? { context: 'faces-only' } : {};
}

/** Whether photos in ordinary messages reach the bot, and count on that server. */
export function seesPhotosOn(bot: Pick<Bot, 'seesPhotos' | 'settings'>, serverId: string | null): boolean {
  return bot.seesPhotos && bot.settings.of(serverId).plainPhotos;
}

function parentOf({ channels }: Pick<Client, 'channels'>, placeId: string): string | undefined {
  const channel = channels.cache.get(placeId);
  return channel?.isThread() === true ? (channel.parentId ?? undefined) : undefined;
}

/** `stored`: the settings as the database has them. */
export function createSettingsBook(
  rows: Pick<Store['serverSettings'], 'put'>,
  stored: ReadonlyMap<string, ServerSettings>,
  client: Pick<Client, 'channels' | 'guilds'>,
): SettingsBook {
  const known = new Map(stored);
  const writing = new Mutex();
  const of = (serverId: string | null): ServerSettings =>
    (serverId === null ? undefined : known.get(serverId)) ?? defaultServerSettings;
  return {
    of,
    wordsFor(serverId) {
      const inDiscord = serverId === null ? undefined : client.guilds.cache.get(serverId)?.preferredLocale;
      return wordsIn(of(serverId).language ?? inDiscord ?? 'en');
    },
    closedAt: (serverId, placeId) => closedIn(of(serverId), placeId, parentOf(client, placeId)),
    channelsOf(serverId) {
      const { channelIds } = of(serverId);
      const server = serverId === null ? undefined : client.guilds.cache.get(serverId);
      // While Discord tells nothing about a server, nothing of it counts as gone.
      return server?.available === true ? channelIds.filter((id) => server.channels.cache.has(id)) : channelIds;
    },
    lackIn: (placeId) => lackIn(client, placeId),
    change: (serverId, change) =>
      writing.runExclusive(async () => {
        const changed = changeSettings(of(serverId), change);
        await rows.put(serverId, changed);
        known.set(serverId, changed);
        return changed;
      }),
  };
}
