import type { Core } from '../core.ts';

/** Deletes a message with its photos, whoever wrote it. */
export function deleteMessage(core: Core, id: string): void {
  const photos = core.messages.get(id)?.attachments ?? [];
  core.messages.remove(id);
  for (const photo of photos) core.attachments.drop(photo.id);
}

/** Deletes a channel or thread with all that is in it. */
export function deleteChannel(core: Core, id: string): void {
  core.places.remove(id);
  for (const message of core.messages.all())
    if (core.places.channel(message.channelId) === undefined) deleteMessage(core, message.id);
}
