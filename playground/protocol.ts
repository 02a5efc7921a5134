import type { APIApplicationCommand, APIMessageTopLevelComponent } from 'discord-api-types/v10';

/** What the page and the stand-in tell each other. Paths start with `/page`; the page itself is served at `/`. */

export interface PagePlayer {
  readonly id: string;
  readonly name: string;
  /** CSS colour of the drawn avatar. */
  readonly colour: string;
}

export interface PageChannel {
  readonly id: string;
  readonly name: string;
  readonly topic: string;
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
  readonly reactions: readonly { readonly emoji: string; readonly count: number }[];
}

/**
 * Answer of `GET /page/state?player=ID`: all that the player may see; the first player's where the page knows no ID yet
 * or one that is gone.
 */
export interface PageState {
  readonly server: { readonly id: string; readonly name: string };
  readonly bot: { readonly id: string; readonly name: string; readonly isOnline: boolean };
  readonly players: readonly PagePlayer[];
  readonly channels: readonly PageChannel[];
  /** The last 200 of each channel, oldest first. */
  readonly messages: readonly PageMessage[];
  readonly commands: readonly APIApplicationCommand[];
}

/** What `GET /page/live?player=ID` (a WebSocket) sends, one JSON document a frame. */
export type PageEvent =
  | { readonly type: 'message'; readonly message: PageMessage }
  | { readonly type: 'message-deleted'; readonly channelId: string; readonly messageId: string }
  | { readonly type: 'typing'; readonly channelId: string }
  | { readonly type: 'bot'; readonly isOnline: boolean }
  | { readonly type: 'commands'; readonly commands: readonly APIApplicationCommand[] }
  /** An interaction that the bot did not answer within 3 s. */
  | {
      readonly type: 'interaction-failed';
      readonly playerId: string;
      readonly name: string;
      readonly messageId?: string;
    };

/**
 * `POST /page/messages`, multipart: `payload` (this, as JSON) and `files[0]`… with the photos.
 * Answers 201 `{id}`, or 4xx `{error}` with a sentence for people.
 */
export interface PagePost {
  readonly playerId: string;
  readonly channelId: string;
  readonly content: string;
  readonly replyTo?: string;
}

/**
 * `POST /page/interactions`, multipart: `payload` (this, as JSON), and for an attachment option a part `option:NAME` with
 * the file. Answers 201 `{id}`, or 4xx `{error}`. `POST /page/autocomplete` takes a command with `focused` as JSON and
 * answers `{choices: {name, value}[]}`.
 */
export type PageInteraction =
  | {
      readonly kind: 'command';
      readonly playerId: string;
      readonly channelId: string;
      readonly name: string;
      /** Values of the options that are not attachments. */
      readonly options: Readonly<Record<string, string | number | boolean>>;
      /** For autocomplete: the option being typed. */
      readonly focused?: string;
    }
  | {
      readonly kind: 'component';
      readonly playerId: string;
      readonly messageId: string;
      readonly customId: string;
      /** For selects. */
      readonly values?: readonly string[];
    };
