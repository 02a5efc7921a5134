import { ChannelType } from 'discord-api-types/v10';
import type { Core } from '../core.ts';
import type { StoredMessage } from '../state/stored.ts';

/** Who writes in a thread is in it from then on, and who is mentioned there, too. */
export function joinByWriting(core: Core, message: StoredMessage): void {
  const channel = core.places.channel(message.channelId);
  if (channel?.type !== ChannelType.PublicThread) return;
  for (const id of [message.authorId, ...message.mentions])
    if (core.places.isMember(channel.serverId ?? '', id)) core.places.setThreadMember(channel.id, id, true);
}
