import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';

export interface Person {
  readonly id: string;
  readonly name: string;
  /** CSS colour of the drawn avatar. */
  readonly colour: string;
  readonly isBot: boolean;
}

export interface WorldChannel {
  readonly id: string;
  readonly type:
    | ChannelType.GuildText
    | ChannelType.GuildAnnouncement
    | ChannelType.GuildForum
    | ChannelType.PublicThread
    | ChannelType.DM;
  /** Absent for a direct message. */
  readonly serverId?: string | undefined;
  /** The player of a direct message. */
  readonly playerId?: string | undefined;
  readonly name: string;
  readonly topic: string;
  /** What the bot may do here: Discord's permission bits as a decimal string. */
  readonly botPermissions: string;
  /** How long a member must wait between two messages, in seconds. Bots need not wait. */
  readonly slowSeconds?: number | undefined;
  /** Of a thread: its channel, who opened it and who is in it, and how it stands. Times are in milliseconds, `archivesAfter` in minutes. */
  readonly parentId?: string | undefined;
  readonly ownerId?: string | undefined;
  readonly memberIds?: readonly string[] | undefined;
  readonly archivesAfter?: number | undefined;
  readonly isArchived?: boolean | undefined;
  readonly isLocked?: boolean | undefined;
  readonly createdAt?: number | undefined;
  readonly archivedAt?: number | undefined;
}

export interface WorldServer {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  /** The bot is one of them. */
  readonly memberIds: readonly string[];
}

/** Who and what exists when the stand-in starts. Direct messages are opened later and kept in the archive. */
export interface World {
  readonly applicationId: string;
  readonly bot: Person;
  readonly players: readonly Person[];
  readonly servers: readonly WorldServer[];
  readonly channels: readonly WorldChannel[];
}

/** What a bot is usually invited with: see, talk, attach, react, read the history, and use threads. */
export const usualBotPermissions: string = (
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.AddReactions |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.UseExternalEmojis |
  PermissionFlagsBits.CreatePublicThreads |
  PermissionFlagsBits.CreatePrivateThreads |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.ManageThreads
).toString();

const bot: Person = { id: '1180000000000000001', name: 'Emotion Escape', colour: '#5b7cfa', isBot: true };
const ada: Person = { id: '1180000000000000011', name: 'Ada', colour: '#d9705a', isBot: false };
const bela: Person = { id: '1180000000000000012', name: 'Béla', colour: '#3f9d7c', isBot: false };
const chiyo: Person = { id: '1180000000000000013', name: 'Chiyo', colour: '#a274d6', isBot: false };

const hall = '1180000000000000100';
const harbour = '1180000000000000200';
const everybody = [bot.id, ada.id, bela.id, chiyo.id];

/** Two servers with their channels, the bot and three players. The ids never change, so that data survives new versions. */
export const departureHall: World = {
  applicationId: bot.id,
  bot,
  players: [ada, bela, chiyo],
  servers: [
    { id: hall, name: 'The Departure Hall', ownerId: ada.id, memberIds: everybody },
    { id: harbour, name: 'The Harbour', ownerId: bela.id, memberIds: everybody },
  ],
  channels: [
    {
      id: '1180000000000000101',
      type: ChannelType.GuildText,
      serverId: hall,
      name: 'last-call',
      topic: 'Show your face, and the story moves. /start begins.',
      botPermissions: usualBotPermissions,
    },
    {
      id: '1180000000000000102',
      type: ChannelType.GuildText,
      serverId: hall,
      name: 'waiting-room',
      topic: 'For everything that is no game.',
      botPermissions: usualBotPermissions,
    },
    {
      id: '1180000000000000201',
      type: ChannelType.GuildText,
      serverId: harbour,
      name: 'the-pier',
      topic: 'Another server, with games of its own.',
      botPermissions: usualBotPermissions,
    },
    {
      id: '1180000000000000202',
      type: ChannelType.GuildAnnouncement,
      serverId: harbour,
      name: 'tides',
      topic: 'Announcements.',
      botPermissions: usualBotPermissions,
    },
    {
      id: '1180000000000000203',
      type: ChannelType.GuildForum,
      serverId: harbour,
      name: 'lost-and-found',
      topic: 'A forum: open a thread to write.',
      botPermissions: usualBotPermissions,
    },
  ],
};
