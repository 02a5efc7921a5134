import { ComponentType, MessageFlags, type TextChannel } from 'discord.js';
import { expect, it } from 'vitest';
import { logIn, openStandIn } from './open-stand-in.ts';

const gallery = (...names: readonly string[]) => [
  {
    type: ComponentType.MediaGallery as const,
    items: names.map((name) => ({ media: { url: `attachment://${name}` }, description: name })),
  },
];

it('keeps the files of a message that is edited without a word about them, and its components may name them', async () => {
  const standIn = await openStandIn();
  const client = await logIn(standIn);
  const channel = (await client.channels.fetch(standIn.world.channelId)) as TextChannel;
  const files = ['a.png', 'b.png'].map((name) => ({ name, attachment: Buffer.from(name) }));
  const flags = MessageFlags.IsComponentsV2;
  const message = await channel.send({ flags, files, components: gallery('a.png', 'b.png') });
  const before = standIn.message(message.id);
  await message.edit({ flags, components: gallery('b.png') });
  const after = standIn.message(message.id);
  expect(after?.attachments.map(({ id }) => id)).toEqual(before?.attachments.map(({ id }) => id));
  const [part] = after?.components ?? [];
  const url = part?.type === ComponentType.MediaGallery ? part.items[0]?.media.url : undefined;
  expect(await (await fetch(url ?? '')).text()).toBe('b.png');
  await message.edit({ flags, components: gallery('b.png'), attachments: [{ id: after?.attachments[1]?.id ?? '' }] });
  expect(standIn.message(message.id)?.attachments.map(({ filename }) => filename)).toEqual(['b.png']);
  await expect(message.edit({ flags, components: gallery('a.png') })).rejects.toMatchObject({ code: 50035 });
});
