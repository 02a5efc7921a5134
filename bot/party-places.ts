import type { Store } from '../db/store.ts';
import { isOpen, type PartySession } from '../game/party/party-session.ts';

/**
 * Where parties are open, known without any I/O: what a player does in such a place is answered in private, and that is
 * fixed when an interaction is deferred (FACTS.md, D1).
 */
export interface PartyPlaces {
  has(placeId: string | null): boolean;
  /** The places of a server's open parties. */
  on(serverId: string): readonly string[];
  note(party: Pick<PartySession, 'placeId' | 'serverId' | 'status'>): void;
}

export async function loadPartyPlaces(parties: Pick<Store['parties'], 'openPlaces'>): Promise<PartyPlaces> {
  const servers = new Map<string, string>();
  for (const { placeId, serverId } of await parties.openPlaces()) servers.set(placeId, serverId);
  return {
    has: (placeId) => placeId !== null && servers.has(placeId),
    on: (serverId) => [...servers].filter(([, server]) => server === serverId).map(([placeId]) => placeId),
    note(party) {
      if (isOpen(party)) servers.set(party.placeId, party.serverId);
      else servers.delete(party.placeId);
    },
  };
}
