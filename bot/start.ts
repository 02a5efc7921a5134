import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { type Client, Events } from 'discord.js';
import { DatabaseError } from '../db/database-error.ts';
import { openStore } from '../db/open-store.ts';
import type { Store } from '../db/store.ts';
import { createFaceReader } from '../model/create-face-reader.ts';
import type { FaceReader } from '../model/face-reader.ts';
import { createArtist } from '../stories/draw-art.ts';
import { createMapmaker } from '../stories/map/mapmaker.ts';
import { type ActsUnderWay, createActsUnderWay } from './acts/acts-under-way.ts';
import { losePlace, loseServer } from './acts/party/lose-place.ts';
import { settleDue } from './acts/party/settle-due.ts';
import { dropExpiredPhotos, nameLostPhotos } from './acts/recover.ts';
import { createSessionLocks } from './acts/session-locks.ts';
import { deliverOwed } from './answers/deliver-answer.ts';
import { createPlaces } from './answers/places.ts';
import type { Artist, Bot } from './bot.ts';
import { createCoalescing } from './coalescing.ts';
import { createComplaints } from './complaints.ts';
import type { Config } from './config.ts';
import { connect } from './connect.ts';
import { createDeadlines } from './deadlines.ts';
import { throughDoor } from './events/door.ts';
import { onInteraction } from './events/interaction-create.ts';
import { onEditedMessage, onMessage } from './events/message-create.ts';
import { createRecentIds } from './events/recent-ids.ts';
import type { Log } from './log.ts';
import { loadPartyPlaces } from './party-places.ts';
import { photoLimits } from './photos.ts';
import { loadSecretPlayers } from './secret-players.ts';
import { createSettingsBook } from './server-settings.ts';
import { SettingError } from './setting-error.ts';
import { openStoryShelf } from './story-shelf.ts';
import { createTurns } from './turns.ts';
import { createWaitingPhotos } from './waiting-photos.ts';

async function openDatabase(config: Config): Promise<Store> {
  try {
    return await openStore({ url: config.databaseUrl });
  } catch (error) {
    if (error instanceof DatabaseError) throw new SettingError(error.setting, error.message, { cause: error });
    throw error;
  }
}

/** Drawn pictures are kept beside the database: they can be drawn anew at any time. */
function artCacheFolder(config: Config): string {
  return join(dirname(config.databaseUrl.slice('file:'.length)), 'art');
}

/** How often undelivered answers are tried again and photos that waited too long are dropped. */
const careIntervalMs = 30_000;

/** What a caller may bring along instead of what startBot would make: a test's clock, a reader or store that is watched, pictures drawn before. */
export interface Parts {
  readonly log: Log;
  readonly now?: () => number;
  readonly newId?: () => string;
  readonly newSeed?: () => number;
  readonly wrapStore?: (store: Store) => Store;
  /** Opens the reader that the bot closes at its end; as many threads as the settings say. */
  readonly openReader?: (options: { readonly readers: number }) => Promise<FaceReader>;
  readonly artist?: Artist;
}

export interface RunningBot {
  readonly userId: string;
  /** Whether photos in ordinary messages reach the bot. */
  readonly seesPhotos: boolean;
  /** Resolves when Discord ends the connection for good: a SettingError where a person must mend something first. */
  readonly connectionLost: Promise<Error>;
  /** Resolves when no act is under way: every event that came so far has been dealt with. */
  settled(): Promise<void>;
  /** Settles what is due now; the bot does so by itself when a deadline comes. */
  meetDeadlines(): Promise<void>;
  /** Takes no new acts, waits for those under way, and lets go of everything. */
  close(): Promise<void>;
}

async function takeCare(bot: Bot): Promise<void> {
  await dropExpiredPhotos(bot);
  await bot.store.questions.dropExpired(bot.now());
  await deliverOwed(bot, careIntervalMs);
}

async function letGo(parts: {
  readonly acts: ActsUnderWay;
  readonly reader: FaceReader;
  readonly store: Store;
}): Promise<void> {
  await parts.acts.settled();
  await parts.reader.close();
  await parts.store.close();
}

/**
 * Wires the whole bot and connects it. Resolves when Discord is ready, what an earlier run left open is settled, and
 * players are answered.
 * @throws SettingError for what only a person can mend (a wrong token, no stories, a database that cannot be opened).
 */
export async function startBot(config: Config, parts: Parts): Promise<RunningBot> {
  const { log, now = Date.now, newId = () => randomBytes(16).toString('base64url') } = parts;
  const stories = await openStoryShelf({ folder: config.storiesFolder, log, now });
  const opened = await openDatabase(config);
  const store = parts.wrapStore?.(opened) ?? opened;
  const reader = await (parts.openReader ?? createFaceReader)({ readers: config.readers });
  const acts = createActsUnderWay();
  const artist = parts.artist ?? createArtist({ cacheFolder: artCacheFolder(config) });
  const lost = await store.intake.left();
  const storedSettings = await store.serverSettings.all();
  const unconnected = {
    log,
    store,
    reader,
    stories,
    artist,
    mapmaker: createMapmaker(artist),
    locks: createSessionLocks(),
    turns: createTurns(),
    waiting: createWaitingPhotos(now),
    secretPlayers: await loadSecretPlayers(store.sessions),
    complaints: createComplaints(now),
    recentIds: createRecentIds(),
    partyPlaces: await loadPartyPlaces(store.parties),
    refreshes: createCoalescing(),
    startedAt: now(),
    attachmentHosts: config.attachmentHosts,
    photoLimits,
    now,
    newId,
    newSeed: parts.newSeed ?? (() => randomBytes(4).readUInt32LE()),
  } satisfies Omit<Bot, 'deadlines' | 'discord' | 'places' | 'settings' | 'seesPhotos'>;
  let isClosing = false;
  let lookAtDeadlines: () => Promise<number | undefined> = async () => undefined;
  const deadlines = createDeadlines(now, () => lookAtDeadlines());

  const listen = (client: Client, seesPhotos: boolean): Bot => {
    const bot: Bot = {
      ...unconnected,
      discord: client.rest,
      deadlines,
      places: createPlaces(client, now),
      settings: createSettingsBook(store.serverSettings, storedSettings, client),
      seesPhotos,
    };
    client.on(Events.InteractionCreate, (interaction) => {
      if (!isClosing) acts.add(onInteraction(bot, interaction));
    });
    client.on(Events.MessageCreate, (message) => {
      if (!isClosing) acts.add(onMessage(bot, message));
    });
    client.on(Events.MessageUpdate, (before, message) => {
      if (!isClosing) acts.add(onEditedMessage(bot, before, message));
    });
    client.on(Events.ThreadDelete, (thread) => {
      if (!isClosing) acts.add(throughDoor(bot, 'thread deleted', undefined, () => losePlace(bot, client, thread)));
    });
    client.on(Events.ChannelDelete, (channel) => {
      if (!isClosing && !channel.isDMBased())
        acts.add(throughDoor(bot, 'channel deleted', undefined, () => losePlace(bot, client, channel)));
    });
    client.on(Events.GuildDelete, (server) => {
      if (!isClosing) acts.add(throughDoor(bot, 'server left', undefined, () => loseServer(bot, server)));
    });
    lookAtDeadlines = async () => {
      let next: number | undefined;
      if (isClosing) return next;
      const looking = throughDoor(bot, 'deadlines', undefined, async () => {
        next = await settleDue(bot);
      });
      acts.add(looking);
      await looking;
      return next;
    };
    return bot;
  };

  try {
    const { client, prepared: bot, lost: connectionLost } = await connect(config, log, listen);
    await nameLostPhotos(bot, lost);
    await deliverOwed(bot, 0);
    await deadlines.begin();
    const care = setInterval(() => {
      acts.add(throughDoor(bot, 'care', undefined, () => takeCare(bot)));
    }, careIntervalMs);
    return {
      userId: client.user.id,
      seesPhotos: bot.seesPhotos,
      connectionLost,
      settled: () => acts.settled(),
      meetDeadlines: () => deadlines.begin(),
      async close() {
        isClosing = true;
        deadlines.stop();
        clearInterval(care);
        await acts.settled();
        await client.destroy();
        await letGo({ acts, reader, store });
      },
    };
  } catch (error) {
    await letGo({ acts, reader, store });
    throw error;
  }
}
