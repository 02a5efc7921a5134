import {
  ActionRowBuilder,
  ApplicationCommandOptionType,
  ChannelSelectMenuBuilder,
  ChannelType,
  ComponentType,
  Events,
  InteractionContextType,
  type MessageCreateOptions,
  MessageFlags,
  PermissionFlagsBits,
  type TextChannel,
  type ThreadChannel,
  UserSelectMenuBuilder,
} from 'discord.js';
import { expect, it } from 'vitest';
import { logIn, openStandIn } from './open-stand-in.ts';

it('sends along who and what was chosen in the options of a subcommand', async () => {
  const standIn = await openStandIn();
  const client = await logIn(standIn);
  await client.application.commands.set([
    {
      name: 'party',
      description: 'P',
      options: [
        {
          name: 'kick',
          description: 'K',
          type: ApplicationCommandOptionType.Subcommand,
          options: [
            { name: 'player', description: 'P', type: ApplicationCommandOptionType.User, required: true },
            { name: 'from', description: 'F', type: ApplicationCommandOptionType.Channel },
          ],
        },
      ],
    },
  ]);
  client.on(Events.InteractionCreate, (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const member = interaction.options.getMember('player');
    const names = [
      interaction.options.getSubcommand(),
      interaction.options.getUser('player', true).displayName,
      member === null ? 'no member' : 'a member',
      interaction.options.getChannel('from', true).name,
    ];
    void interaction.reply(names.join());
  });
  const { id } = standIn.player('Béla');
  const kick = () => standIn.player('Ada').command('party kick', { player: id, from: standIn.world.channelId });
  expect(await kick().answered()).toMatchObject({ content: 'kick,Béla,a member,last-call' });
  standIn.player('Béla').leaveServer();
  expect(await kick().answered()).toMatchObject({ content: 'kick,Béla,no member,last-call' });
  expect(() => standIn.player('Ada').command('party kick', { player: '1' })).toThrow('Choose from the list');
});

it('takes members and channels of the right kind in menus, several at once, and sends them along', async () => {
  const standIn = await openStandIn();
  const client = await logIn(standIn);
  const channel = (await client.channels.fetch(standIn.world.channelId)) as TextChannel;
  const channels = new ChannelSelectMenuBuilder()
    .setCustomId('channels')
    .setChannelTypes(ChannelType.GuildText)
    .setMinValues(0)
    .setMaxValues(25);
  const people = new UserSelectMenuBuilder().setCustomId('people');
  const { id } = await channel.send({
    content: 'a',
    components: [
      new ActionRowBuilder<ChannelSelectMenuBuilder>().addComponents(channels),
      new ActionRowBuilder<UserSelectMenuBuilder>().addComponents(people),
    ],
  });
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isChannelSelectMenu())
      void interaction.reply(interaction.channels.map((one) => one?.toString()).join() || 'none');
    if (interaction.isUserSelectMenu()) void interaction.reply(interaction.users.map((one) => one.displayName).join());
  });
  const ada = standIn.player('Ada');
  const [first, second] = standIn.world.servers[0]?.channels.map((one) => one.id) ?? [];
  const both = await ada.choose(id, 'channels', [first ?? '', second ?? '']).answered();
  expect(both.content).toBe(`<#${first}>,<#${second}>`);
  expect((await ada.choose(id, 'channels', []).answered()).content).toBe('none');
  expect((await ada.choose(id, 'people', [standIn.player('Chiyo').id]).answered()).content).toBe('Chiyo');
  const elsewhere = standIn.world.servers[1]?.channels[0]?.id ?? '';
  const thread = standIn.thread();
  for (const strange of [elsewhere, thread.id, '1'])
    expect(() => ada.choose(id, 'channels', [strange])).toThrow('no option');
  standIn.player('Chiyo').leaveServer();
  expect(() => ada.choose(id, 'people', [standIn.player('Chiyo').id])).toThrow('no option');
});

it('offers commands only where their contexts and the permissions of the member allow it', async () => {
  const standIn = await openStandIn();
  const client = await logIn(standIn);
  await client.application.commands.set([
    {
      name: 'settings',
      description: 'S',
      defaultMemberPermissions: PermissionFlagsBits.ManageGuild,
      contexts: [InteractionContextType.Guild],
    },
  ]);
  standIn.player('Ada').command('settings');
  expect(() => standIn.player('Béla').command('settings')).toThrow('no command');
  const channelId = standIn.player('Ada').directMessage();
  expect(() => standIn.player('Ada').command('settings', {}, { channelId })).toThrow('no command');
});

it('calls whom a message names in its text or components and may call, and takes them into the thread', async () => {
  const standIn = await openStandIn();
  const client = await logIn(standIn);
  const levers = standIn.thread();
  const thread = (await client.channels.fetch(levers.id)) as ThreadChannel;
  const [bela, chiyo] = ['Béla', 'Chiyo'].map((name) => standIn.player(name).id);
  const content = `<@${bela}> <@${chiyo}>`;
  const components = [{ type: ComponentType.TextDisplay as const, content }];
  const flags = MessageFlags.IsComponentsV2 as const;
  const mentionsOf = async (message: MessageCreateOptions): Promise<readonly string[] | undefined> =>
    standIn.message((await thread.send(message)).id)?.mentions;
  expect(await mentionsOf({ content, allowedMentions: { parse: [] } })).toBeUndefined();
  expect(levers.members()).not.toContain(bela);
  const allowedMentions = { parse: [], users: [bela ?? ''] };
  expect(await mentionsOf({ flags, components, allowedMentions })).toEqual([bela]);
  expect(levers.members()).toContain(bela);
  expect(levers.members()).not.toContain(chiyo);
  expect(await mentionsOf({ flags, components })).toEqual([bela, chiyo]);
});
