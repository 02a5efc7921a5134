import {
  ApplicationCommandOptionType,
  type ChatInputCommandInteraction,
  type Client,
  ComponentType,
  Events,
  MessageFlags,
} from 'discord.js';
import { expect, it } from 'vitest';
import { logIn, openStandIn } from './open-stand-in.ts';

const commands = [
  { name: 'start', description: 'Starts a story' },
  {
    name: 'face',
    description: 'Shows a face',
    options: [
      {
        name: 'photo',
        description: 'The photo',
        type: ApplicationCommandOptionType.Attachment as const,
        required: true,
      },
    ],
  },
];

function onCommand(client: Client, act: (interaction: ChatInputCommandInteraction) => Promise<void>): void {
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isChatInputCommand()) void act(interaction);
  });
}

it('lets the unmodified client log in, register commands, and answer a command with a scene and a private follow-up', async () => {
  const standIn = await openStandIn();
  const client = await logIn(standIn);
  await client.application.commands.set(commands);
  onCommand(client, async (interaction) => {
    const photo = interaction.options.getAttachment('photo', true);
    const bytes = new Uint8Array(await (await fetch(photo.url)).arrayBuffer());
    await interaction.deferReply();
    await interaction.editReply({
      flags: MessageFlags.IsComponentsV2,
      components: [
        {
          type: ComponentType.Container,
          accentColor: 0x0071b6,
          components: [
            { type: ComponentType.TextDisplay, content: `${photo.name} has ${bytes.length} bytes` },
            {
              type: ComponentType.MediaGallery,
              items: [{ media: { url: 'attachment://room.png' }, description: 'A room' }],
            },
          ],
        },
      ],
      files: [{ name: 'room.png', attachment: Buffer.from('not really a picture') }],
    });
    await interaction.followUp({ content: 'Only you see this', flags: MessageFlags.Ephemeral });
  });

  const handle = standIn
    .player('Ada')
    .command('face', {}, { attachments: { photo: { name: 'me.jpg', bytes: Buffer.from('photo') } } });
  const answer = await handle.answered();
  const [followUp] = await standIn.until(() => handle.followUps().length > 0 && handle.followUps());

  expect(JSON.stringify(answer.components)).toContain('me.jpg has 5 bytes');
  expect(answer.interaction).toMatchObject({ playerName: 'Ada', name: 'face' });
  const [attachment] = answer.attachments;
  expect(await (await fetch(attachment?.url ?? '')).text()).toBe('not really a picture');
  expect(followUp).toMatchObject({ content: 'Only you see this', privateFor: standIn.player('Ada').id });
  expect(standIn.messages(undefined, { visibleTo: standIn.player('Béla').id })).toHaveLength(1);
  expect(standIn.refusals).toEqual([]);
});

it('delivers a photo that a player posts', async () => {
  const standIn = await openStandIn();
  const client = await logIn(standIn);
  client.on(Events.MessageCreate, (message) => {
    if (!message.author.bot) void message.reply(`${message.attachments.size} photo`);
  });
  const answered = standIn.nextMessage((message) => message.author.isBot);
  const id = standIn.player('Béla').post({ content: 'me', files: [{ name: 'me.jpg', bytes: Buffer.from('photo') }] });
  expect(await answered).toMatchObject({ content: '1 photo', replyTo: { messageId: id, authorName: 'Béla' } });
  expect(standIn.refusals).toEqual([]);
});

it('delivers presses and choices of components, and updates their message', async () => {
  const standIn = await openStandIn();
  const client = await logIn(standIn);
  await client.application.commands.set(commands);
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isChatInputCommand()) {
      void interaction.reply({
        content: 'How do you feel?',
        components: [
          {
            type: ComponentType.ActionRow,
            components: [{ type: ComponentType.Button, customId: 'ask', label: 'Ask', style: 1 }],
          },
          {
            type: ComponentType.ActionRow,
            components: [
              { type: ComponentType.StringSelect, customId: 'feel', options: [{ label: 'Sad', value: 'sad' }] },
            ],
          },
        ],
      });
    }
    if (interaction.isButton()) void interaction.update({ content: 'pressed' });
    if (interaction.isStringSelectMenu()) {
      void interaction.deferUpdate().then(() => interaction.editReply({ content: interaction.values.join() }));
    }
  });
  const ada = standIn.player('Ada');
  const asked = await ada.command('start').answered();
  expect(await ada.choose(asked.id, 'feel', ['sad']).answered()).toMatchObject({ id: asked.id, content: 'sad' });
  expect(await ada.press(asked.id, 'ask').answered()).toMatchObject({ id: asked.id, content: 'pressed' });
  expect(standIn.refusals).toEqual([]);
});
