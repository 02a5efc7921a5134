import { ChannelType, GatewayDispatchEvents, GatewayIntentBits, PermissionFlagsBits } from 'discord-api-types/v10';
import type { Change } from '../changes.ts';
import type { Core } from '../core.ts';
import { type MessageView, messageEvent } from '../payloads/message.ts';
import { apiChannel, threadType } from '../payloads/places.ts';
import type { StoredMessage } from '../state/stored.ts';
import type { WorldChannel } from '../world/world.ts';
import { memberDispatch, outageDispatch, serverDispatch, threadMemberDispatch } from './member-events.ts';
import type { Dispatch } from './session.ts';

const has = (intents: number, bit: GatewayIntentBits): boolean => (intents & bit) !== 0;

function mayView(core: Core, channel: WorldChannel | undefined): boolean {
  return channel !== undefined && (core.places.botPermissions(channel) & PermissionFlagsBits.ViewChannel) !== 0n;
}

function isOnServer(core: Core, channel: WorldChannel): boolean {
  return core.places.isMember(channel.serverId ?? '', core.places.world.bot.id);
}

function channelDispatch(core: Core, intents: number, channel: WorldChannel, isNew: boolean): Dispatch | undefined {
  // Of a direct message bots hear only by the first message in it.
  if (channel.type === ChannelType.DM || !has(intents, GatewayIntentBits.Guilds)) return undefined;
  if (!isOnServer(core, channel)) return undefined;
  const data = apiChannel(core, channel);
  if (channel.type !== ChannelType.PublicThread) return { name: GatewayDispatchEvents.ChannelUpdate, data };
  if (!mayView(core, channel)) return undefined;
  return isNew
    ? { name: GatewayDispatchEvents.ThreadCreate, data: { ...data, newly_created: true } }
    : { name: GatewayDispatchEvents.ThreadUpdate, data };
}

function channelGone(core: Core, intents: number, channel: WorldChannel): Dispatch | undefined {
  if (channel.type === ChannelType.DM || !has(intents, GatewayIntentBits.Guilds)) return undefined;
  if (!isOnServer(core, channel)) return undefined;
  if (channel.type !== ChannelType.PublicThread)
    return { name: GatewayDispatchEvents.ChannelDelete, data: apiChannel(core, channel) };
  const { id, serverId, parentId } = channel;
  return {
    name: GatewayDispatchEvents.ThreadDelete,
    data: { id, guild_id: serverId, parent_id: parentId, type: threadType(core, channel) },
  };
}

function isDirect(core: Core, message: StoredMessage): boolean {
  return core.places.channel(message.channelId)?.type === ChannelType.DM;
}

/**
 * Without the MessageContent intent Discord empties messages of others, except direct messages and those that mention
 * the bot (FACTS.md, D6).
 */
function withoutContent(core: Core, message: StoredMessage): StoredMessage {
  const { bot } = core.places.world;
  const isSpared = message.authorId === bot.id || isDirect(core, message) || message.mentions.includes(bot.id);
  const nothing = { content: '', attachments: [], embeds: [], components: [] };
  const { forwarded } = message;
  return isSpared
    ? message
    : { ...message, ...nothing, ...(forwarded === undefined ? {} : { forwarded: { ...forwarded, ...nothing } }) };
}

function messageDispatch(core: Core, intents: number, name: string, message: StoredMessage): Dispatch | undefined {
  if (!mayView(core, core.places.channel(message.channelId))) return undefined;
  const needed = isDirect(core, message) ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages;
  if (message.privateFor !== undefined || !has(intents, needed)) return undefined;
  const view: MessageView = (one) => (has(intents, GatewayIntentBits.MessageContent) ? one : withoutContent(core, one));
  return { name, data: messageEvent(core, message, view) };
}

/** What a session with these intents hears of a change, if anything. */
export function eventOf(core: Core, intents: number, change: Change): Dispatch | undefined {
  if (change.type === 'message') {
    const name = change.isNew ? GatewayDispatchEvents.MessageCreate : GatewayDispatchEvents.MessageUpdate;
    return messageDispatch(core, intents, name, change.message);
  }
  if (change.type === 'channel') return channelDispatch(core, intents, change.channel, change.isNew);
  if (change.type === 'channel-deleted') return channelGone(core, intents, change.channel);
  if (change.type === 'thread-member') return threadMemberDispatch(core, intents, change);
  if (change.type === 'member') return memberDispatch(core, intents, change);
  if (change.type === 'server') return serverDispatch(core, intents, change);
  if (change.type === 'outage') return outageDispatch(core, intents, change);
  if (change.type === 'message-deleted') {
    const { message } = change;
    const dispatch = messageDispatch(core, intents, GatewayDispatchEvents.MessageDelete, message);
    const serverId = core.places.channel(message.channelId)?.serverId;
    return (
      dispatch && {
        name: dispatch.name,
        data: { id: message.id, channel_id: message.channelId, ...(serverId && { guild_id: serverId }) },
      }
    );
  }
  return undefined;
}
