import {
  type APIModalInteractionResponseCallbackData,
  ApplicationCommandType,
  type Client,
  ComponentType,
  Events,
  type Interaction,
  MessageFlags,
} from 'discord.js';
import { expect, it } from 'vitest';
import type { StandIn } from '../../playground/stand-in.ts';
import { logIn, openStandIn } from './open-stand-in.ts';
import { sendRaw } from './raw-requests.ts';

const photo = { name: 'me.jpg', bytes: Buffer.from('photo') };
const form: APIModalInteractionResponseCallbackData = {
  custom_id: 'show',
  title: 'Show your face',
  components: [
    {
      type: ComponentType.Label,
      label: 'Photo',
      component: { type: ComponentType.FileUpload, custom_id: 'photos', min_values: 1, max_values: 2 },
    },
    {
      type: ComponentType.Label,
      label: 'A word',
      component: { type: ComponentType.TextInput, custom_id: 'word', style: 1, required: false, max_length: 5 },
    },
  ],
};
const button = {
  type: ComponentType.ActionRow as const,
  components: [{ type: ComponentType.Button as const, style: 1 as const, label: 'Show your face', customId: 'open' }],
};

interface Room {
  readonly standIn: StandIn;
  readonly client: Client<true>;
}

/** A bot that posts a button, opens a form when it is pressed, and does `onForm` with what comes in. */
async function openRoom(onForm: (interaction: Interaction) => Promise<unknown>): Promise<Room> {
  const standIn = await openStandIn();
  const client = await logIn(standIn);
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isButton()) void interaction.showModal(form);
    else void onForm(interaction);
  });
  return { standIn, client };
}

async function postButton({ standIn, client }: Room): Promise<string> {
  const channel = await client.channels.fetch(standIn.world.channelId);
  if (channel?.isSendable() !== true) throw new Error('no channel');
  return (await channel.send({ content: 'Go on?', components: [button] })).id;
}

it('shows a modal to the presser, and carries what was filled in with the files to the bot', async () => {
  const seen: unknown[] = [];
  const room = await openRoom(async (interaction) => {
    if (!interaction.isModalSubmit()) return;
    const files = [...(interaction.fields.getUploadedFiles('photos')?.values() ?? [])];
    const bytes = await Promise.all(files.map(async ({ url }) => (await fetch(url)).text()));
    seen.push(
      interaction.customId,
      interaction.fields.getTextInputValue('word'),
      files.map(({ name }) => name),
      bytes,
    );
    await interaction.deferReply();
    await interaction.editReply('read');
  });
  const messageId = await postButton(room);
  const ada = room.standIn.player('Ada');
  const opened = ada.press(messageId, 'open');
  expect(await opened.modal()).toMatchObject({ custom_id: 'show', title: 'Show your face' });
  const answer = await ada.submit(opened, { word: 'me' }, { photos: [photo] }).answered();
  expect(seen).toEqual(['show', 'me', ['me.jpg'], ['photo']]);
  expect(answer).toMatchObject({ content: 'read' });
  expect(room.standIn.refusals).toEqual([]);
});

it('lets a modal that a component opened change the message of that component', async () => {
  const room = await openRoom(async (interaction) => {
    if (interaction.isModalSubmit() && interaction.isFromMessage())
      await interaction.update({ content: 'thank you', components: [] });
  });
  const messageId = await postButton(room);
  const ada = room.standIn.player('Ada');
  const opened = ada.press(messageId, 'open');
  await opened.modal();
  const answer = await ada.submit(opened, {}, { photos: [photo] }).answered();
  expect(answer).toMatchObject({ id: messageId, content: 'thank you', components: [] });
});

it.each([
  ['no file', {}, {}, '"Photo" takes 1 to 2.'],
  ['three files', {}, { photos: [photo, photo, photo] }, '"Photo" takes 1 to 2.'],
  ['a text that is too long', { word: 'longer' }, { photos: [photo] }, '"A word" takes 0 to 5 characters.'],
  ['a strange field', { other: 'a' }, { photos: [photo] }, 'This form has no field "other".'],
])('sends in no form with %s', async (_name, values, files, sentence) => {
  const room = await openRoom(async () => {});
  const ada = room.standIn.player('Ada');
  const opened = ada.press(await postButton(room), 'open');
  await opened.modal();
  expect(() => ada.submit(opened, values, files)).toThrow(sentence);
});

it("closes a player's form to others", async () => {
  const room = await openRoom(async () => {});
  const opened = room.standIn.player('Ada').press(await postButton(room), 'open');
  await opened.modal();
  expect(() => room.standIn.player('Béla').submit(opened, {}, { photos: [photo] })).toThrow('This form is closed.');
});

it('refuses a modal as the answer to a modal', async () => {
  const room = await openRoom(async () => {});
  const ada = room.standIn.player('Ada');
  const opened = ada.press(await postButton(room), 'open');
  await opened.modal();
  const { id, token } = ada.submit(opened, {}, { photos: [photo] });
  const component = { type: 19, custom_id: 'photo' };
  const data = { custom_id: 'again', title: 'Again', components: [{ type: 18, label: 'Photo', component }] };
  const refused = await sendRaw(room.standIn, 'POST', `/interactions/${id}/${token}/callback`, { type: 9, data });
  expect(refused).toMatchObject({ status: 400, body: { code: 50035 } });
});

it('carries a menu of a message with the whole message, and tells whose menu an answer is about', async () => {
  const standIn = await openStandIn();
  const client = await logIn(standIn, { intents: ['Guilds'] });
  await client.application.commands.set([{ type: ApplicationCommandType.Message, name: 'Use this face' }]);
  client.on(Events.InteractionCreate, (interaction) => {
    if (!interaction.isMessageContextMenuCommand()) return;
    const { targetMessage, targetId } = interaction;
    void interaction.reply({
      content: `${targetId} ${targetMessage.author.displayName} ${targetMessage.attachments.first()?.name}`,
      flags: MessageFlags.Ephemeral,
    });
  });
  const ada = standIn.player('Ada');
  const id = ada.post({ files: [photo] });
  const handle = standIn.player('Béla').useMenu('Use this face', id);
  const answer = await handle.answered();
  expect(answer).toMatchObject({ content: `${id} Ada me.jpg`, replyTo: { messageId: id } });
  const { body } = await sendRaw(
    standIn,
    'GET',
    `/webhooks/${standIn.applicationId}/${handle.token}/messages/@original`,
  );
  expect(body).toMatchObject({
    type: 23,
    interaction_metadata: { id: handle.id, type: 2, target_message_id: id, user: { id: standIn.player('Béla').id } },
  });
  expect(() => ada.useMenu('Eat', id)).toThrow('Messages have no menu "Eat".');
  expect(() => standIn.player('Béla').useMenu('Use this face', answer.id)).toThrow('Private answers');
});
