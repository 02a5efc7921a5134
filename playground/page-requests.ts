import type { PagePermission } from './protocol.ts';

/** What the page asks of the stand-in; how it answers is in `protocol.ts`. */

/**
 * `POST /page/messages`, multipart: `payload` (this, as JSON) and `files[0]`… with the photos.
 * Answers 201 `{id}`, or 4xx `{error}` with a sentence for people.
 */
export interface PagePost {
  readonly playerId: string;
  readonly channelId: string;
  readonly content: string;
  readonly replyTo?: string;
  /** A message to forward; `content` is empty then, and there are no files. */
  readonly forwardOf?: string;
}

/** `POST /page/acts`, JSON: what a player does beside posting. Answers 200 `{id?}`, or 4xx `{error}`. */
export type PageAct =
  | {
      readonly kind: 'edit-message';
      readonly playerId: string;
      readonly messageId: string;
      readonly content: string;
    }
  | { readonly kind: 'delete-message'; readonly playerId: string; readonly messageId: string }
  /** Answers the direct message's id. */
  | { readonly kind: 'open-direct-message'; readonly playerId: string }
  | { readonly kind: 'close-direct-messages'; readonly playerId: string; readonly isClosed: boolean }
  /** Sets the language of the player's client, by Discord's name. */
  | { readonly kind: 'set-locale'; readonly playerId: string; readonly locale: string }
  /** Answers the thread's id. */
  | {
      readonly kind: 'open-thread';
      readonly playerId: string;
      readonly channelId: string;
      readonly name: string;
    }
  | {
      readonly kind: 'set-thread';
      readonly playerId: string;
      readonly threadId: string;
      readonly isArchived: boolean;
      readonly isLocked: boolean;
    }
  | { readonly kind: 'delete-thread'; readonly playerId: string; readonly threadId: string }
  /** The player joins a thread or leaves it. */
  | { readonly kind: 'join-thread'; readonly playerId: string; readonly threadId: string; readonly isMember: boolean }
  /** Lets somebody join a server or leave it, the bot too. */
  | {
      readonly kind: 'set-member';
      readonly playerId: string;
      readonly serverId: string;
      readonly personId: string;
      readonly isMember: boolean;
    }
  | {
      readonly kind: 'permit';
      readonly playerId: string;
      readonly channelId: string;
      readonly permission: PagePermission;
      readonly isAllowed: boolean;
    };

/**
 * `POST /page/interactions`, multipart: `payload` (this, as JSON), for an attachment option a part `option:NAME` with
 * the file, for a modal's file upload parts `file:CUSTOM_ID`, one a file. Answers 201 `{id}`, or 4xx `{error}`.
 * `POST /page/autocomplete` takes a command with `focused` as JSON and answers `{choices: {name, value}[]}`.
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
    }
  /** A command of a message's menu (type 3). */
  | {
      readonly kind: 'message-command';
      readonly playerId: string;
      readonly messageId: string;
      readonly name: string;
    }
  /** Sends a modal in. */
  | {
      readonly kind: 'modal';
      readonly playerId: string;
      readonly interactionId: string;
      /** Text inputs and selects by custom_id. */
      readonly values: Readonly<Record<string, string | readonly string[]>>;
    };
