import type { StoredInteraction, StoredMessage } from './state/stored.ts';

/** What has happened in the stand-in, told after it is stored. */
export type Change =
  | { readonly type: 'message'; readonly message: StoredMessage; readonly isNew: boolean }
  | { readonly type: 'message-deleted'; readonly message: StoredMessage }
  | { readonly type: 'interaction'; readonly interaction: StoredInteraction }
  | { readonly type: 'interaction-failed'; readonly interaction: StoredInteraction }
  | { readonly type: 'choices'; readonly interactionId: string; readonly choices: readonly Choice[] }
  | { readonly type: 'commands' }
  | { readonly type: 'typing'; readonly channelId: string }
  | { readonly type: 'reaction'; readonly message: StoredMessage }
  | { readonly type: 'bot'; readonly isOnline: boolean }
  | { readonly type: 'request'; readonly method: string; readonly path: string; readonly status?: number }
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
