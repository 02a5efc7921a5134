import type { PartyMode } from './party/party-session.ts';

/** The languages that the bot speaks, and a server can choose for what everybody there sees, as Discord names them. */
export const serverLanguages = ['en', 'de', 'es-ES', 'ja'] as const;
export type ServerLanguage = (typeof serverLanguages)[number];

/** How a server wants the game to be. Direct messages have the defaults. */
export interface ServerSettings {
  /** What a party plays by, where its starter chooses no mode. */
  readonly defaultMode: PartyMode;
  /** How long a party's turn or vote lasts, in milliseconds: `turnMsRange`. */
  readonly turnMs: number;
  /** What begins where no story is named; `null`: the first of all stories. It may have been removed since. */
  readonly defaultStoryId: string | null;
  /** Where the bot plays, each with its threads, at most `mostChannels`; none: everywhere. Some may be gone by now. */
  readonly channelIds: readonly string[];
  /** Whether only faces move stories there: no menu of feelings. */
  readonly facesOnly: boolean;
  /** Whether photos in ordinary messages count, which do not address the bot. */
  readonly plainPhotos: boolean;
  /** The words of what everybody there sees; `null`: the language that the server has in Discord. */
  readonly language: ServerLanguage | null;
  /** Whether the bot rests on this server. */
  readonly paused: boolean;
}

export const defaultServerSettings = {
  defaultMode: 'turns',
  turnMs: 5 * 60_000,
  defaultStoryId: null,
  channelIds: [],
  facesOnly: false,
  plainPhotos: true,
  language: null,
  paused: false,
} as const satisfies ServerSettings;

/** Shorter than half a minute nobody finds the camera; what takes longer than a day is better ended by the players. */
export const turnMsRange = { least: 30_000, most: 24 * 60 * 60_000 } as const;

/** As many as Discord's menu of channels can hold (FACTS.md, D14). */
export const mostChannels = 25;

/** One or more settings as they shall be; the others stay. */
export type SettingsChange = Partial<ServerSettings>;

/**
 * The settings after a change. Channels are kept once each.
 * @throws RangeError for a turn time out of `turnMsRange`, or for more than `mostChannels` channels.
 */
export function changeSettings(settings: ServerSettings, change: SettingsChange): ServerSettings {
  const changed = { ...settings, ...change };
  const channelIds = [...new Set(changed.channelIds)];
  if (!(changed.turnMs >= turnMsRange.least && changed.turnMs <= turnMsRange.most))
    throw new RangeError(`A turn cannot last ${changed.turnMs} ms.`);
  if (channelIds.length > mostChannels) throw new RangeError(`${channelIds.length} channels are too many.`);
  return { ...changed, channelIds };
}

/** Why the game is not played in a place: the server rests, or it plays in other channels only. */
export type Closed = 'paused' | 'elsewhere';

/**
 * Why the game is not played in a place of that server, if it is not. `parentId`: the channel that a thread belongs to,
 * whose permission is the thread's.
 */
export function closedIn(
  { paused, channelIds }: Pick<ServerSettings, 'paused' | 'channelIds'>,
  placeId: string,
  parentId?: string,
): Closed | undefined {
  if (paused) return 'paused';
  if (channelIds.length === 0 || channelIds.includes(placeId)) return undefined;
  return parentId !== undefined && channelIds.includes(parentId) ? undefined : 'elsewhere';
}
