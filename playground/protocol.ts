import type {
  APIApplicationCommand,
  APIMessageTopLevelComponent,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';

/**
 * What the stand-in tells the page; what the page asks of it is in `page-requests.ts`. Paths start with `/page`; the page
 * itself is served at `/`.
 */

export interface PagePlayer {
  readonly id: string;
  readonly name: string;
  /** CSS colour of the drawn avatar. */
  readonly colour: string;
  /** Takes no direct messages from the bot: it gets 50007. */
  readonly isClosedToDirectMessages?: boolean;
  /** The language of their client, by Discord's name; absent: American English. */
  readonly locale?: string;
}

export interface PageServer {
  readonly id: string;
  readonly name: string;
  /** Who is on it now, the bot too; absent: everybody. */
  readonly memberIds?: readonly string[];
  /** What the player may do on it: Discord's permission bits as a decimal string; absent: everything. */
  readonly permissions?: string;
}

/** What the bot may do in a channel, by Discord's names, in the order in which the page lists them. */
export const pagePermissions = [
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'EmbedLinks',
  'AttachFiles',
  'AddReactions',
  'ReadMessageHistory',
  'CreatePublicThreads',
  'ManageThreads',
  'ManageMessages',
] as const;
export type PagePermission = (typeof pagePermissions)[number];

export type PageChannelKind = 'text' | 'announcement' | 'forum' | 'thread' | 'direct';

export interface PageChannel {
  readonly id: string;
  readonly name: string;
  readonly topic: string;
  /** Absent: text. */
  readonly kind?: PageChannelKind;
  /** Absent: a direct message of this player's, or the first server. */
  readonly serverId?: string;
  /** A thread's channel. */
  readonly parentId?: string;
  readonly isArchived?: boolean;
  readonly isLocked?: boolean;
  /** A thread's: who opened it, when (ISO 8601), and who is in it, in the order in which they came. */
  readonly ownerId?: string;
  readonly createdTimestamp?: string;
  readonly memberIds?: readonly string[];
  /** What the bot may do; absent for a direct message. A thread's are its channel's and cannot be switched by themselves. */
  readonly permissions?: Readonly<Record<PagePermission, boolean>>;
}

export interface PageAttachment {
  readonly id: string;
  readonly filename: string;
  readonly contentType: string;
  /** Bytes. */
  readonly size: number;
  /** A link that the page may load; absent where the photo is gone (photos live in memory only). */
  readonly url?: string;
  readonly description?: string;
  /** Pixels, where the file is a picture that can be read. */
  readonly width?: number;
  readonly height?: number;
}

/** A message as it was when it was forwarded; Discord does not tell whose it was. */
export interface PageForwarded {
  readonly content: string;
  readonly attachments: readonly PageAttachment[];
  readonly components: readonly APIMessageTopLevelComponent[];
  /** ISO 8601. */
  readonly timestamp: string;
}

export interface PageMessage {
  readonly id: string;
  readonly channelId: string;
  readonly author: { readonly id: string; readonly name: string; readonly isBot: boolean; readonly colour: string };
  readonly content: string;
  readonly attachments: readonly PageAttachment[];
  /** As the bot sent them, `attachment://` links resolved to links that the page may load. */
  readonly components: readonly APIMessageTopLevelComponent[];
  /** Discord's message flags. */
  readonly flags: number;
  /** ISO 8601. */
  readonly timestamp: string;
  readonly editedTimestamp?: string;
  /** The only player who may see it (an ephemeral answer). */
  readonly privateFor?: string;
  /** The bot has deferred its answer: "is thinking". */
  readonly isThinking: boolean;
  /** The command or component that it answers: "Ada used /start". */
  readonly interaction?: { readonly playerId: string; readonly playerName: string; readonly name: string };
  readonly replyTo?: { readonly messageId: string; readonly authorName: string; readonly excerpt: string };
  readonly forwarded?: PageForwarded;
  /** Ids of the people whom it calls. */
  readonly mentions?: readonly string[];
  readonly reactions: readonly { readonly emoji: string; readonly count: number }[];
}

/**
 * Answer of `GET /page/state?player=ID`: all that the player may see; the first player's where the page knows no ID yet
 * or one that is gone.
 */
export interface PageState {
  /** The first of `servers`. */
  readonly server: PageServer;
  /** Those that the player is on. */
  readonly servers?: readonly PageServer[];
  readonly bot: { readonly id: string; readonly name: string; readonly isOnline: boolean };
  readonly players: readonly PagePlayer[];
  /** Of all servers, threads after their channel, and the player's direct message with the bot once it is open. */
  readonly channels: readonly PageChannel[];
  /** The last 200 of each channel, oldest first. */
  readonly messages: readonly PageMessage[];
  readonly commands: readonly APIApplicationCommand[];
}

/** What is being played in a channel, as one player may see it. */
export interface PagePlay {
  readonly kind: 'solo' | 'party';
  readonly story: string;
  /** Titles of the rooms seen, the present one marked. */
  readonly rooms: readonly { readonly title: string; readonly isPresent: boolean }[];
  readonly moves: number;
  /** Absent before an ending. */
  readonly outcome?: 'win' | 'fail';
  /** Another one whenever the map looks otherwise. */
  readonly version: string;
}

/** What one player does in the game: in a room of their own story, at an ending, or as a party's round has them. */
export type PagePlaying = { readonly playerId: string } & (
  | { readonly doing: 'exploring'; readonly story: string; readonly room: string }
  | { readonly doing: 'won' | 'lost'; readonly story: string }
  | { readonly doing: 'gathered' | 'turn' | 'waiting' | 'choosing' | 'voted' | 'resting' }
);

/**
 * Answer of `GET /page/game?player=ID&channel=ID`; the map itself is `GET /page/game/map.svg` with the same parameters. 404
 * where whoever started the stand-in tells nothing of the game.
 */
export interface PageGame {
  /** The party of the channel, else the player's own game on that server; absent where none was begun. */
  readonly play?: PagePlay;
  /** Those who play here; whose game is secret is in nobody else's list. */
  readonly players: readonly PagePlaying[];
}

/** A line of the inspector: what the bot asked, and what it was told. Tokens are left out of `path`. */
export type PageTraffic =
  | {
      readonly kind: 'request';
      /** Milliseconds since 1970, when it came. */
      readonly at: number;
      readonly method: string;
      readonly path: string;
      readonly status: number;
      /** How long it took, in milliseconds. */
      readonly ms: number;
      /** What was sent as JSON; absent where nothing was. Tokens and the signatures of links are left out of it. */
      readonly body?: unknown;
      /** Names of the files that were sent. */
      readonly files?: readonly string[];
    }
  | { readonly kind: 'event'; readonly at: number; readonly name: string; readonly data?: unknown };

/** What `GET /page/live?player=ID` (a WebSocket) sends, one JSON document a frame. */
export type PageEvent =
  | { readonly type: 'message'; readonly message: PageMessage }
  | { readonly type: 'message-deleted'; readonly channelId: string; readonly messageId: string }
  | { readonly type: 'typing'; readonly channelId: string }
  | { readonly type: 'bot'; readonly isOnline: boolean }
  | { readonly type: 'commands'; readonly commands: readonly APIApplicationCommand[] }
  /** A channel that is new or has changed. */
  | { readonly type: 'channel'; readonly channel: PageChannel }
  /** A channel that is gone, with its threads and all that was written in it. */
  | { readonly type: 'channel-deleted'; readonly channelId: string }
  /** Everything anew: somebody has joined a server or left it. */
  | { readonly type: 'state'; readonly state: PageState }
  /** A player who has changed. */
  | { readonly type: 'player'; readonly player: PagePlayer }
  /** The bot answers this player with a modal; `interactionId` is for PageInteraction's `modal`. */
  | {
      readonly type: 'modal';
      readonly interactionId: string;
      readonly modal: APIModalInteractionResponseCallbackData;
    }
  | { readonly type: 'traffic'; readonly traffic: PageTraffic }
  /** An interaction that the bot did not answer within 3 s. */
  | {
      readonly type: 'interaction-failed';
      readonly playerId: string;
      readonly name: string;
      readonly messageId?: string;
    };
