import { ChannelType } from 'discord-api-types/v10';
import type { Archive } from '../archive.ts';
import type { Changes } from '../changes.ts';
import { type Person, usualBotPermissions, type World, type WorldChannel, type WorldServer } from '../world/world.ts';
import { type StoredThread, storedChannel } from './stored.ts';

export type ThreadState = Partial<Pick<StoredThread, 'name' | 'isArchived' | 'isLocked' | 'archivesAfter'>>;

export interface ThreadOpening {
  readonly name: string;
  /** The message that it starts from. */
  readonly id?: string | undefined;
  /** Minutes. */
  readonly archivesAfter?: number | undefined;
}

/** Discord's default for a thread's rest, in minutes: three days. */
const usualRest = 4320;

export interface Places {
  readonly world: World;
  channel(id: string): WorldChannel | undefined;
  /** All channels of a server, threads behind the others. */
  channelsOf(serverId: string): readonly WorldChannel[];
  /** All servers with those who are their members now. */
  servers(): readonly WorldServer[];
  server(id: string): WorldServer | undefined;
  /** Whether somebody is on a server; the bot is on those that it was added to. */
  isMember(serverId: string, personId: string): boolean;
  /** Lets somebody join a server or leave it with its threads, until the stand-in stops. Removes or adds the bot, too. */
  setMember(serverId: string, personId: string, isMember: boolean): void;
  person(id: string): Person | undefined;
  /** The bot's direct message with a player, where it is open. */
  openDirectMessage(playerId: string): WorldChannel | undefined;
  /** The bot's direct message with a player, opened where there is none. */
  directMessage(player: Person): WorldChannel;
  /** Opens a thread in a channel. */
  openThread(channel: WorldChannel, owner: Person, opening: ThreadOpening): WorldChannel;
  setThreadMember(id: string, personId: string, isMember: boolean): void;
  setThread(id: string, state: ThreadState): WorldChannel | undefined;
  /** Takes a channel out of the world, and the threads in it; a thread or direct message for good, others until the stand-in stops. */
  remove(id: string): void;
  /** How long a member must wait between two messages in a channel, in seconds, until the stand-in stops. */
  slow(channelId: string, seconds: number): void;
  /** What the bot may do in a channel, a thread's being its channel's: Discord's permission bits. */
  botPermissions(channel: WorldChannel): bigint;
  /** Changes what the bot may do in a channel, until the stand-in stops. */
  permit(channelId: string, botPermissions: string): void;
  /** Whether a player takes no direct messages of the bot's, or shares no server with it. */
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
  const servers = new Map<string, WorldServer>(world.servers.map((one) => [one.id, one]));
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
  const isMember = (serverId: string, personId: string): boolean =>
    servers.get(serverId)?.memberIds.includes(personId) ?? false;
  const withMember = (ids: readonly string[], id: string, isIn: boolean): string[] => [
    ...ids.filter((one) => one !== id),
    ...(isIn ? [id] : []),
  ];
  const setThreadMember = (id: string, personId: string, isIn: boolean): void => {
    const thread = threads.get(id);
    if (thread === undefined || thread.memberIds.includes(personId) === isIn) return;
    const changed: StoredThread = { ...thread, memberIds: withMember(thread.memberIds, personId, isIn) };
    archive.write('channel', id, changed);
    threads.set(id, changed);
    channels.set(id, changed);
    changes.tell({ type: 'thread-member', channel: changed, personId, isMember: isIn });
  };
  return {
    world,
    channel: (id) => channels.get(id),
    channelsOf: (serverId) => [...channels.values()].filter((one) => one.serverId === serverId),
    servers: () => [...servers.values()],
    server: (id) => servers.get(id),
    isMember,
    setMember(serverId, personId, isIn) {
      const server = servers.get(serverId);
      if (server === undefined || isMember(serverId, personId) === isIn) return;
      servers.set(serverId, { ...server, memberIds: withMember(server.memberIds, personId, isIn) });
      if (!isIn)
        for (const { id } of [...threads.values()].filter((one) => one.serverId === serverId))
          setThreadMember(id, personId, false);
      changes.tell({ type: 'member', serverId, personId, isMember: isIn });
    },
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
    openThread(channel, owner, { name, id = newId(), archivesAfter = usualRest }) {
      const thread: StoredThread = {
        id,
        type: ChannelType.PublicThread,
        serverId: channel.serverId ?? '',
        parentId: channel.id,
        ownerId: owner.id,
        memberIds: [owner.id],
        archivesAfter,
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
    setThreadMember,
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
      if (channel.serverId !== undefined && !isMember(channel.serverId, world.bot.id)) return 0n;
      const parent = channel.parentId === undefined ? undefined : channels.get(channel.parentId);
      return BigInt((parent ?? channel).botPermissions);
    },
    permit(channelId, botPermissions) {
      const channel = channels.get(channelId);
      if (channel !== undefined) put({ ...channel, botPermissions }, false);
    },
    isClosedToDirectMessages: (playerId) =>
      closed.has(playerId) || ![...servers.keys()].some((id) => isMember(id, playerId) && isMember(id, world.bot.id)),
    closeDirectMessages(playerId, isClosed) {
      if (isClosed) closed.add(playerId);
      else closed.delete(playerId);
      changes.tell({ type: 'player', playerId });
    },
  };
}
