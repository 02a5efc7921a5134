import type { Store } from '../db/store.ts';
import type { Session } from '../game/session.ts';

/**
 * Who plays in secret where, known without any I/O: whether an answer is private is fixed when an interaction is
 * deferred, and nothing may be asked before that (FACTS.md, D1).
 */
export interface SecretPlayers {
  has(playerId: string, serverId: string | null): boolean;
  /** Notes the session that a player plays from now on. */
  note(session: Pick<Session, 'playerId' | 'serverId' | 'secret'>): void;
}

const keyOf = (playerId: string, serverId: string | null): string => `${playerId}:${serverId ?? ''}`;

export async function loadSecretPlayers(sessions: Pick<Store['sessions'], 'secretPlayers'>): Promise<SecretPlayers> {
  const players = new Set<string>();
  for (const { playerId, serverId } of await sessions.secretPlayers()) players.add(keyOf(playerId, serverId));
  return {
    has: (playerId, serverId) => players.has(keyOf(playerId, serverId)),
    note({ playerId, serverId, secret }) {
      if (secret) players.add(keyOf(playerId, serverId));
      else players.delete(keyOf(playerId, serverId));
    },
  };
}
