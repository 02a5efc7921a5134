import type { StandIn } from '../../../playground/stand-in.ts';
import type { StoredInteraction, StoredMessage } from '../../../playground/state/stored.ts';
import { type Address, addressesIn } from './addresses-in.ts';
import { idsIn } from './ids-in.ts';

/** A message of the bot's that holds components, in one of the versions that were there to see. */
export interface Sighting {
  readonly message: StoredMessage;
  readonly addresses: readonly Address[];
}

/** An interaction as it went. Times are the stand-in's, in milliseconds. */
export interface Witnessed {
  readonly interaction: StoredInteraction;
  /** When the bot first answered. */
  readonly answeredAt?: number;
  /** Discord showed "This application did not respond". */
  readonly hasFailed: boolean;
}

/** Who sees everything that happens, and forgets nothing. */
export interface Witness {
  readonly sightings: readonly Sighting[];
  readonly interactions: ReadonlyMap<string, Witnessed>;
  interactionByToken(token: string): Witnessed | undefined;
  /** Every message ever written, in its last version. */
  message(id: string): StoredMessage | undefined;
  isDeleted(messageId: string): boolean;
  /** The messages that hold components of a player's, oldest first. */
  messagesOf(playerId: string): readonly StoredMessage[];
  /** Whether the stand-in refused a request that named this id or token. */
  wasRefused(id: string): boolean;
}

export function createWitness(standIn: Pick<StandIn, 'changes' | 'world'>, now: () => number): Witness {
  const sightings: Sighting[] = [];
  const interactions = new Map<string, Witnessed>();
  const tokens = new Map<string, string>();
  const messages = new Map<string, StoredMessage>();
  const deleted = new Set<string>();
  const owned = new Map<string, Map<string, StoredMessage>>();
  const refused = new Set<string>();

  const see = (message: StoredMessage): void => {
    messages.set(message.id, message);
    if (message.authorId !== standIn.world.botId) return;
    const addresses = addressesIn(message);
    if (addresses.length > 0) sightings.push({ message, addresses });
    for (const { ownerId } of addresses) {
      const theirs = owned.get(ownerId) ?? new Map<string, StoredMessage>();
      owned.set(ownerId, theirs.set(message.id, message));
    }
  };
  const follow = (interaction: StoredInteraction): void => {
    const before = interactions.get(interaction.id);
    const isFirstAnswer = before?.answeredAt === undefined && interaction.state !== 'waiting';
    tokens.set(interaction.token, interaction.id);
    interactions.set(interaction.id, {
      hasFailed: false,
      ...before,
      interaction,
      ...(isFirstAnswer ? { answeredAt: now() } : {}),
    });
  };
  standIn.changes.listen((change) => {
    switch (change.type) {
      case 'message':
        return see(change.message);
      case 'message-deleted':
        return void deleted.add(change.message.id);
      case 'interaction':
        return follow(change.interaction);
      case 'interaction-failed':
        return void interactions.set(change.interaction.id, { interaction: change.interaction, hasFailed: true });
      case 'refusal':
        for (const id of idsIn(change.reason, undefined)) refused.add(id);
    }
  });
  return {
    sightings,
    interactions,
    interactionByToken: (token) => interactions.get(tokens.get(token) ?? ''),
    message: (id) => messages.get(id),
    isDeleted: (messageId) => deleted.has(messageId),
    messagesOf: (playerId) => [...(owned.get(playerId)?.values() ?? [])],
    wasRefused: (id) => refused.has(id),
  };
}
