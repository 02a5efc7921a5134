import { ChannelType, Locale } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Core } from '../core.ts';
import type { PageAct } from '../page-requests.ts';
import { deleteChannel } from '../players/delete-channel.ts';
import { PlayerMistake } from '../players/player-mistake.ts';
import type { Players } from '../players/players.ts';
import { visibleChannel } from '../players/visible.ts';
import { pagePermissions } from '../protocol.ts';
import type { Person } from '../world/world.ts';
import { switchPermission } from './page-channel.ts';

const playerId = z.string();

export const pageAct = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('edit-message'), playerId, messageId: z.string(), content: z.string() }),
  z.object({ kind: z.literal('delete-message'), playerId, messageId: z.string() }),
  z.object({ kind: z.literal('open-direct-message'), playerId }),
  z.object({ kind: z.literal('close-direct-messages'), playerId, isClosed: z.boolean() }),
  z.object({ kind: z.literal('set-locale'), playerId, locale: z.enum(Locale) }),
  z.object({ kind: z.literal('open-thread'), playerId, channelId: z.string(), name: z.string() }),
  z.object({
    kind: z.literal('set-thread'),
    playerId,
    threadId: z.string(),
    isArchived: z.boolean(),
    isLocked: z.boolean(),
  }),
  z.object({ kind: z.literal('delete-thread'), playerId, threadId: z.string() }),
  z.object({ kind: z.literal('join-thread'), playerId, threadId: z.string(), isMember: z.boolean() }),
  z.object({
    kind: z.literal('set-member'),
    playerId,
    serverId: z.string(),
    personId: z.string(),
    isMember: z.boolean(),
  }),
  z.object({
    kind: z.literal('permit'),
    playerId,
    channelId: z.string(),
    permission: z.enum(pagePermissions),
    isAllowed: z.boolean(),
  }),
]) satisfies z.ZodType<PageAct>;

function mustBeThread(core: Core, id: string): void {
  if (core.places.channel(id)?.type !== ChannelType.PublicThread) throw new PlayerMistake('There is no such thread.');
}

/** Does what a player does beside posting; returns the id of what came to be. Throws a PlayerMistake. */
export function doAct(
  core: Core,
  players: Players,
  player: Person,
  act: z.infer<typeof pageAct>,
): { readonly id?: string } {
  switch (act.kind) {
    case 'edit-message':
      return { id: players.edit(player, { messageId: act.messageId, content: act.content, files: [] }).id };
    case 'delete-message':
      players.remove(player, act.messageId);
      return {};
    case 'open-direct-message':
      return { id: core.places.directMessage(player).id };
    case 'close-direct-messages':
      core.places.closeDirectMessages(player.id, act.isClosed);
      return {};
    case 'set-locale':
      core.locales.setPlayer(player.id, act.locale);
      return {};
    case 'open-thread':
      return { id: players.openThread(player, act.channelId, act.name).id };
    case 'set-thread': {
      const { threadId, isArchived, isLocked } = act;
      mustBeThread(core, threadId);
      core.places.setThread(threadId, { isArchived, isLocked });
      return { id: threadId };
    }
    case 'delete-thread':
      mustBeThread(core, act.threadId);
      deleteChannel(core, act.threadId);
      return {};
    case 'join-thread':
      mustBeThread(core, act.threadId);
      core.places.setThreadMember(visibleChannel(core, player, act.threadId).id, player.id, act.isMember);
      return {};
    case 'set-member':
      if (core.places.server(act.serverId) === undefined || core.places.person(act.personId) === undefined)
        throw new PlayerMistake('There is no such server or member.');
      core.places.setMember(act.serverId, act.personId, act.isMember);
      return {};
    case 'permit':
      if (!switchPermission(core, act.channelId, act.permission, act.isAllowed))
        throw new PlayerMistake('The permissions of this channel cannot be switched.');
      return {};
  }
}
