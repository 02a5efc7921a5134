import { ChannelType } from 'discord-api-types/v10';
import type { Archive } from '../archive.ts';
import type { Changes } from '../changes.ts';
import { type Person, usualBotPermissions, type World, type WorldChannel, type WorldServer } from '../world/world.ts';
import { type StoredThread, storedChannel } from './stored.ts';

export type ThreadState = Partial<Pick<StoredThread, 'name' | 'isArchived' | 'isLocked'>>;

export interface Places {
  readonly world: World;
  channel(id: string): WorldChannel | undefined;
  /** All channels of a server, threads behind the others. */
  channelsOf(serverId: string): readonly WorldChannel[];
  server(id: string): WorldServer | undefined;
  person(id: string): Person | undefined;
  /** The bot's direct message with a player, where it is open. */
  openDirectMessage(playerId: string): WorldChannel | undefined;
  /** The bot's direct message with a player, opened where there is none. */
  directMessage(player: Person): WorldChannel;
  /** Opens a thread in a channel; with `id` the message that it starts from. */
  openThread(channel: WorldChannel, owner: Person, name: string, id?: string): WorldChannel;
  setThread(id: string, state: ThreadState): WorldChannel | undefined;
  /** Takes a channel out of the world, and the threads in it; a thread or direct message for good, others until the stand-in stops. */
  remove(id: string): void;
  /** How long a member must wait between two messages in a channel, in seconds, until the stand-in stops. */
  slow(channelId: string, seconds: number): void;
  /** What the bot may do in a channel, a thread's being its channel's: Discord's permission bits. */
  botPermissions(channel: WorldChannel): bigint;
  /** Changes what the bot may do in a channel, until the stand-in stops. */
  permit(channelId: string, botPermissions: string): void;
  isClosedToDirectMessages(playerId: string): boolean;
  /** Whether a player takes direct messages of the bot's, until the stand-in stops. */
  closeDirectMessages(playerId: string, isClosed: boolean): void;
}

export function createPlaces(
  world: World,
  parts: {
    readonly archive: Archive;
    readonly changes: Changes;
    readonly newId: () => string;
    readonly now: () => number;
  },
): Places {
  const { archive, changes, newId, now } = parts;
  const opened = archive.all('channel', storedChannel);
  const channels = new Map<string, WorldChannel>([...world.channels, ...opened].map((one) => [one.id, one]));
  const threads = new Map(
    opened.flatMap((one) => (one.type === ChannelType.PublicThread ? [[one.id, one] as const] : [])),
  );
  const closed = new Set<string>();
  const openDirectMessage = (playerId: string): WorldChannel | undefined =>
    [...channels.values()].find((one) => one.playerId === playerId);
  const put = (channel: WorldChannel, isNew: boolean): WorldChannel => {
    channels.set(channel.id, channel);
    changes.tell({ type: 'channel', channel, isNew });
    return channel;
  };
  const keepThread = (thread: StoredThread, isNew: boolean): WorldChannel => {
    archive.write('channel', thread.id, thread);
    threads.set(thread.id, thread);
    return put(thread, isNew);
  };
  return {
    world,
    channel: (id) => channels.get(id),
    channelsOf: (serverId) => [...channels.values()].filter((one) => one.serverId === serverId),
    server: (id) => world.servers.find((server) => server.id === id),
    person: (id) => [world.bot, ...world.players].find((person) => person.id === id),
    openDirectMessage,
    directMessage(player) {
      const known = openDirectMessage(player.id);
      if (known !== undefined) return known;
      const channel: WorldChannel = {
        id: newId(),
        type: ChannelType.DM,
        playerId: player.id,
        name: player.name,
        topic: '',
        botPermissions: usualBotPermissions,
      };
      archive.write('channel', channel.id, channel);
      return put(channel, true);
    },
    openThread(channel, owner, name, id = newId()) {
      const thread: StoredThread = {
        id,
        type: ChannelType.PublicThread,
        serverId: channel.serverId ?? '',
        parentId: channel.id,
        ownerId: owner.id,
        name,
        topic: '',
        botPermissions: channel.botPermissions,
        isArchived: false,
        isLocked: false,
        createdAt: now(),
        archivedAt: now(),
      };
      return keepThread(thread, true);
    },
    setThread(id, state) {
      const thread = threads.get(id);
      if (thread === undefined) return undefined;
      const isTurned = state.isArchived !== undefined && state.isArchived !== thread.isArchived;
      return keepThread({ ...thread, ...state, ...(isTurned ? { archivedAt: now() } : {}) }, false);
    },
    remove(id) {
      const removed = [...channels.values()].filter((one) => one.id === id || one.parentId === id);
      // Threads first: their channel must still be there when somebody is told of them.
      for (const channel of removed.sort((one) => (one.parentId === undefined ? 1 : -1))) {
        archive.remove('channel', channel.id);
        channels.delete(channel.id);
        threads.delete(channel.id);
        changes.tell({ type: 'channel-deleted', channel });
      }
    },
    slow(channelId, seconds) {
      const channel = channels.get(channelId);
      if (channel !== undefined) put({ ...channel, slowSeconds: seconds }, false);
    },
    botPermissions(channel) {
      const parent = channel.parentId === undefined ? undefined : channels.get(channel.parentId);
      return BigInt((parent ?? channel).botPermissions);
    },
    permit(channelId, botPermissions) {
      const channel = channels.get(channelId);
      if (channel !== undefined) put({ ...channel, botPermissions }, false);
    },
    isClosedToDirectMessages: (playerId) => closed.has(playerId),
    closeDirectMessages(playerId, isClosed) {
      if (isClosed) closed.add(playerId);
      else closed.delete(playerId);
      changes.tell({ type: 'player', playerId });
    },
  };
}
