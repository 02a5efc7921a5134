import type { StoredInteraction, StoredMessage } from './state/stored.ts';
import type { WorldChannel } from './world/world.ts';

/** What has happened in the stand-in, told after it is stored. */
export type Change =
  | { readonly type: 'message'; readonly message: StoredMessage; readonly isNew: boolean }
  | { readonly type: 'message-deleted'; readonly message: StoredMessage }
  | { readonly type: 'interaction'; readonly interaction: StoredInteraction }
  | { readonly type: 'interaction-failed'; readonly interaction: StoredInteraction }
  | { readonly type: 'choices'; readonly interactionId: string; readonly choices: readonly Choice[] }
  | { readonly type: 'modal'; readonly interaction: StoredInteraction }
  | { readonly type: 'commands' }
  | { readonly type: 'channel'; readonly channel: WorldChannel; readonly isNew: boolean }
  | { readonly type: 'channel-deleted'; readonly channel: WorldChannel }
  /** Somebody joined a thread or left it; `channel` is the thread afterwards. */
  | {
      readonly type: 'thread-member';
      readonly channel: WorldChannel;
      readonly personId: string;
      readonly isMember: boolean;
    }
  /** Somebody joined a server or left it, the bot too. */
  | { readonly type: 'member'; readonly serverId: string; readonly personId: string; readonly isMember: boolean }
  /** A server cannot be reached for a while, or can again. */
  | { readonly type: 'outage'; readonly serverId: string; readonly isOut: boolean }
  | { readonly type: 'player'; readonly playerId: string }
  /** A server's settings in Discord. */
  | { readonly type: 'server'; readonly serverId: string }
  | { readonly type: 'typing'; readonly channelId: string }
  | { readonly type: 'reaction'; readonly message: StoredMessage }
  | { readonly type: 'bot'; readonly isOnline: boolean }
  | {
      readonly type: 'request';
      /** Milliseconds, the stand-in's clock. */
      readonly at: number;
      readonly method: string;
      readonly path: string;
      readonly body: unknown;
      /** Names of the files that came along. */
      readonly files: readonly string[];
      /** Of the response, with how long it took in milliseconds; absent when the request comes. */
      readonly status?: number;
      readonly ms?: number;
    }
  /** An event that the bot was told. */
  | { readonly type: 'gateway'; readonly at: number; readonly name: string; readonly data: unknown }
  | { readonly type: 'refusal'; readonly reason: string };

export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

export interface Changes {
  tell(change: Change): void;
  /** Returns what ends the subscription. */
  listen(listener: (change: Change) => void): () => void;
}

export function createChanges(): Changes {
  const listeners = new Set<(change: Change) => void>();
  return {
    tell(change) {
      for (const listener of [...listeners]) listener(change);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
