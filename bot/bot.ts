import type { REST } from 'discord.js';
import type { Store } from '../db/store.ts';
import type { FaceReader } from '../model/face-reader.ts';
import type { Mapmaker } from '../stories/map/mapmaker.ts';
import type { Story } from '../stories/story.ts';
import type { SessionLocks } from './acts/session-locks.ts';
import type { Places } from './answers/places.ts';
import type { Coalescing } from './coalescing.ts';
import type { Complaints } from './complaints.ts';
import type { Deadlines } from './deadlines.ts';
import type { RecentIds } from './events/recent-ids.ts';
import type { Log } from './log.ts';
import type { PartyPlaces } from './party-places.ts';
import type { PhotoLimits } from './photos.ts';
import type { Picture } from './render/scene-message.ts';
import type { SecretPlayers } from './secret-players.ts';
import type { SettingsBook } from './server-settings.ts';
import type { Turns } from './turns.ts';
import type { WaitingPhotos } from './waiting-photos.ts';

/** Discord's REST, as far as answers need it. */
export type DiscordApi = Pick<REST, 'get' | 'post' | 'patch' | 'put' | 'delete'>;

/** The playable stories, told in one language. */
export interface Stories {
  get(id: string): Story | undefined;
  /** Sorted by the titles that their authors gave them. */
  readonly all: readonly Story[];
  /** What `/start` begins where no story is named. */
  readonly first: Story;
}

/** The playable stories, each in its own language. */
export interface StoryShelf extends Stories {
  /** The same stories as told in a language (a BCP 47 tag), as far as they are translated into it. */
  in(language: string): Stories;
  /** Takes up what has changed in the folder since; it is looked at every few seconds at most. Never rejects. */
  refresh(): Promise<void>;
}

/** Draws a room's illustration, or a story's cover. Rejects if the picture is missing or broken. */
export interface Artist {
  draw(story: Story, room: string): Promise<Picture>;
  drawCover(story: Story): Promise<Picture>;
}

/** Everything that an act needs. Built once, in start.ts; nothing below it constructs anything of this. */
export interface Bot {
  readonly log: Log;
  readonly store: Store;
  readonly reader: FaceReader;
  readonly stories: StoryShelf;
  readonly artist: Artist;
  readonly mapmaker: Mapmaker;
  readonly discord: DiscordApi;
  readonly locks: SessionLocks;
  readonly turns: Turns;
  readonly waiting: WaitingPhotos;
  readonly secretPlayers: SecretPlayers;
  readonly settings: SettingsBook;
  readonly complaints: Complaints;
  readonly places: Places;
  readonly recentIds: RecentIds;
  readonly partyPlaces: PartyPlaces;
  readonly deadlines: Pick<Deadlines, 'note'>;
  /** Parties' messages that are being brought up to date. */
  readonly refreshes: Coalescing;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly attachmentHosts: readonly string[];
  readonly photoLimits: PhotoLimits;
  /** Whether photos in ordinary messages reach the bot (the MessageContent intent). */
  readonly seesPhotos: boolean;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** A new id: 22 characters of `[A-Za-z0-9_-]`, 128 random bits. */
  readonly newId: () => string;
  /** 32 random bits, for the lots of a party. */
  readonly newSeed: () => number;
}
