import { type Client, Events, type GuildBasedChannel, PermissionFlagsBits, type PermissionsBitField } from 'discord.js';
import { createRation, createShortMemory } from '../short-memory.ts';
import type { Refusal } from './discord-refusal.ts';

/** The permissions that answers need, by Discord's names. */
export type NeededPermission =
  | 'ViewChannel'
  | 'SendMessages'
  | 'SendMessagesInThreads'
  | 'AttachFiles'
  | 'ReadMessageHistory';

/** Why no message of the bot's goes to a place; `refused`: Discord said so a short while ago. */
export type Obstacle =
  | { readonly kind: 'missing'; readonly permissions: readonly NeededPermission[] }
  | { readonly kind: 'closed' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

export type RefusedPart = 'files' | 'replies';

/** What is known about the places that the bot answers in, so that it does not ask for what Discord will refuse. */
export interface Places {
  /** Whether it is known to be a thread. */
  isThread(placeId: string): boolean;
  /** What stands in the way of a message there; `undefined` where nothing is known to. */
  obstacle(placeId: string): Obstacle | undefined;
  /** False where the bot is known to lack the permission for it, or was refused a short while ago. */
  mayAttach(placeId: string): boolean;
  mayReply(placeId: string): boolean;
  /** Remembers for a while that Discord refused a message there. */
  remember(placeId: string, refusal: Refusal): void;
  /** Remembers for a while that Discord refused a part of messages there. */
  rememberPart(placeId: string, part: RefusedPart): void;
  /** Whether a player may be told now what the bot lacks in a place; if so, it counts as told. Once an hour. */
  mayTell(playerId: string, placeId: string): boolean;
}

/**
 * How long a refusal is remembered, in milliseconds. Discord bars an address that gathers 10,000 refusals in ten minutes
 * (FACTS.md, D23); a permission given meanwhile is learnt of at once where Discord tells, after this where it does not.
 */
const memoryMs = 10 * 60_000;

const tellAgainMs = 60 * 60_000;

/** What the bot lacks of what a message there needs. Threads have a permission of their own. */
export function missingFor(
  permissions: Pick<PermissionsBitField, 'has'>,
  isThread: boolean,
): readonly NeededPermission[] {
  const needed = ['ViewChannel', isThread ? 'SendMessagesInThreads' : 'SendMessages'] as const;
  return needed.filter((name) => !permissions.has(PermissionFlagsBits[name]));
}

function permissionsIn(channel: GuildBasedChannel): Readonly<PermissionsBitField> | undefined {
  const { me } = channel.guild.members;
  return (me && channel.permissionsFor(me)) ?? undefined;
}

function obstacleIn(channel: GuildBasedChannel): Obstacle | undefined {
  if (channel.isThreadOnly()) return { kind: 'refused', refusal: 'not-allowed' };
  const permissions = permissionsIn(channel);
  if (permissions === undefined) return undefined;
  const missing = missingFor(permissions, channel.isThread());
  if (missing.length > 0) return { kind: 'missing', permissions: missing };
  // Writing takes a thread out of the archive, unless a moderator has locked it.
  const isLocked = channel.isThread() && channel.locked === true;
  return isLocked && !permissions.has(PermissionFlagsBits.ManageThreads) ? { kind: 'closed' } : undefined;
}

/** Looks at what Discord told about channels, and remembers what it refused. Costs no request. */
export function createPlaces(client: Client, now: () => number): Places {
  const refused = createShortMemory<Refusal>(now, memoryMs);
  const refusedParts = createShortMemory<true>(now, memoryMs);
  const mayTell = createRation(now, tellAgainMs);
  const channel = (placeId: string): GuildBasedChannel | undefined => {
    const known = client.channels.cache.get(placeId);
    return known === undefined || known.isDMBased() ? undefined : known;
  };
  const may = (placeId: string, part: RefusedPart, permission: NeededPermission): boolean => {
    const known = channel(placeId);
    const isMissing = known !== undefined && permissionsIn(known)?.has(PermissionFlagsBits[permission]) === false;
    return !isMissing && refusedParts.get(`${part}:${placeId}`) === undefined;
  };
  const forget = (placeId: string): void => {
    refused.delete(placeId);
    for (const part of ['files', 'replies'] as const) refusedParts.delete(`${part}:${placeId}`);
  };
  client.on(Events.ChannelUpdate, (_before, { id }) => forget(id));
  client.on(Events.ThreadUpdate, (_before, { id }) => forget(id));
  return {
    isThread: (placeId) => channel(placeId)?.isThread() === true,
    obstacle(placeId) {
      const known = channel(placeId);
      const found = known === undefined ? undefined : obstacleIn(known);
      if (found !== undefined) return found;
      const refusal = refused.get(placeId);
      return refusal === undefined ? undefined : { kind: 'refused', refusal };
    },
    mayAttach: (placeId) => may(placeId, 'files', 'AttachFiles'),
    mayReply: (placeId) => may(placeId, 'replies', 'ReadMessageHistory'),
    remember: (placeId, refusal) => refused.set(placeId, refusal),
    rememberPart: (placeId, part) => refusedParts.set(`${part}:${placeId}`, true),
    mayTell: (playerId, placeId) => mayTell(`${playerId}:${placeId}`),
  };
}
