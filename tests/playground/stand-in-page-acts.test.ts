import { Events, MessageFlags } from 'discord.js';
import { expect, it } from 'vitest';
import { logIn, openStandIn } from './open-stand-in.ts';
import { act, form, openLive, send, stateOf } from './page-requests.ts';

it('opens a modal on the page of the presser only, and takes it back with its files', async () => {
  const standIn = await openStandIn();
  const client = await logIn(standIn);
  await client.application.commands.set([{ name: 'face', description: 'A face' }]);
  const component = { type: 19, custom_id: 'photos', max_values: 2 } as const;
  const components = [{ type: 18, label: 'Photo', component } as const];
  client.on(Events.InteractionCreate, async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.showModal({ custom_id: 'show', title: 'Face', components });
    if (!interaction.isModalSubmit()) return;
    const files = interaction.fields.getUploadedFiles('photos', true);
    await interaction.reply({ content: `${files.size} photos`, flags: MessageFlags.Ephemeral });
  });
  const ada = standIn.player('Ada');
  const [hers, his] = [await openLive(standIn, ada.id), await openLive(standIn, standIn.player('Béla').id)];
  ada.command('face');
  const { interactionId, modal } = await hers.next('modal');
  expect(modal).toMatchObject({ custom_id: 'show', components });
  const data = form({ kind: 'modal', playerId: ada.id, interactionId, values: {} });
  for (const name of ['a.jpg', 'b.jpg']) data.append('file:photos', new Blob(['photo']), name);
  expect((await send(standIn, '/page/interactions', data)).status).toBe(201);
  expect((await hers.next('message')).message).toMatchObject({ content: '2 photos', privateFor: ada.id });
  expect(his.seen.filter(({ type }) => type === 'modal' || type === 'message')).toEqual([]);
});

it('carries menus and forwards from the page', async () => {
  const standIn = await openStandIn();
  const client = await logIn(standIn);
  await client.application.commands.set([{ type: 3, name: 'Use this face' }]);
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isMessageContextMenuCommand()) void interaction.reply(interaction.targetMessage.content);
  });
  const ada = standIn.player('Ada');
  const messageId = ada.post({ content: 'me' });
  const live = await openLive(standIn, ada.id);
  const menu = { kind: 'message-command', playerId: ada.id, messageId, name: 'Use this face' } as const;
  expect((await send(standIn, '/page/interactions', form(menu))).status).toBe(201);
  expect((await live.next('message')).message).toMatchObject({ content: 'me', author: { isBot: true } });
  const channelId = standIn.world.servers[1]?.channels[0]?.id ?? '';
  const forward = { playerId: ada.id, channelId, content: '', forwardOf: messageId };
  expect((await send(standIn, '/page/messages', form(forward))).status).toBe(201);
  expect((await live.next('message')).message).toMatchObject({ channelId, forwarded: { content: 'me' } });
});

it('opens threads and direct messages, archives, locks, edits, deletes, and shows them to whom they concern', async () => {
  const standIn = await openStandIn();
  const { id: playerId } = standIn.player('Ada');
  const bela = standIn.player('Béla').id;
  const { channelId } = standIn.world;
  const { id: threadId = '' } = await act(standIn, { kind: 'open-thread', playerId, channelId, name: 'Our flight' });
  await act(standIn, { kind: 'set-thread', playerId, threadId, isArchived: true, isLocked: true });
  const { id: directId } = await act(standIn, { kind: 'open-direct-message', playerId });
  await act(standIn, { kind: 'close-direct-messages', playerId, isClosed: true });
  const messageId = standIn.player('Ada').post({ content: 'me' });
  await act(standIn, { kind: 'edit-message', playerId, messageId, content: 'you' });
  const hers = await stateOf(standIn, playerId);
  expect(hers.channels.slice(0, 2)).toMatchObject([
    { id: channelId },
    { id: threadId, kind: 'thread', name: 'Our flight', parentId: channelId, isArchived: true, isLocked: true },
  ]);
  expect(hers.channels.at(-1)).toMatchObject({ id: directId, kind: 'direct', name: 'Emotion Escape' });
  expect(hers.players[0]).toMatchObject({ id: playerId, isClosedToDirectMessages: true });
  expect(hers.messages).toMatchObject([{ content: 'you' }]);
  expect((await stateOf(standIn, bela)).channels.some(({ kind }) => kind === 'direct')).toBe(false);
  await act(standIn, { kind: 'delete-message', playerId, messageId });
  expect((await stateOf(standIn, playerId)).messages).toEqual([]);
  expect(await act(standIn, { kind: 'delete-message', playerId, messageId })).toEqual({
    error: 'This message is gone.',
  });
});

it('deletes a thread with what is written in it, and no channel', async () => {
  const standIn = await openStandIn();
  const { id: playerId } = standIn.player('Ada');
  const { channelId } = standIn.world;
  const { id: threadId } = standIn.thread();
  standIn.player('Ada').post({ channelId: threadId, content: 'me' });
  const live = await openLive(standIn, standIn.player('Béla').id);
  expect(await act(standIn, { kind: 'delete-thread', playerId, threadId })).toEqual({});
  expect((await live.next('channel-deleted')).channelId).toBe(threadId);
  const state = await stateOf(standIn, playerId);
  expect(state.channels.some(({ id }) => id === threadId)).toBe(false);
  expect(state.messages).toEqual([]);
  const again = await act(standIn, { kind: 'delete-thread', playerId, threadId: channelId });
  expect(again).toEqual({ error: 'There is no such thread.' });
});

it("switches the bot's permissions, a thread's with its channel's", async () => {
  const standIn = await openStandIn();
  const { id: playerId } = standIn.player('Ada');
  const { channelId } = standIn.world;
  const thread = standIn.thread();
  const permit = { kind: 'permit', playerId, channelId, permission: 'AttachFiles', isAllowed: false } as const;
  const live = await openLive(standIn, playerId);
  expect(await act(standIn, permit)).toEqual({});
  expect((await live.next('channel')).channel).toMatchObject({ id: channelId, permissions: { AttachFiles: false } });
  expect(standIn.channel(thread.id)?.permissions).toMatchObject({ AttachFiles: false, EmbedLinks: true });
  await act(standIn, { ...permit, isAllowed: true });
  expect(standIn.channel(channelId)?.permissions).toMatchObject({ AttachFiles: true });
  expect(await act(standIn, { ...permit, channelId: thread.id })).toHaveProperty('error');
});

it('tells the inspector what the bot asks and hears with its content, and no token', async () => {
  const standIn = await openStandIn();
  const client = await logIn(standIn);
  await client.application.commands.set([{ name: 'start', description: 'A' }]);
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isChatInputCommand()) void interaction.reply('a').then(() => interaction.editReply('b'));
  });
  const live = await openLive(standIn, standIn.player('Ada').id);
  const handle = standIn.player('Ada').command('start');
  expect((await live.next('traffic')).traffic).toMatchObject({ kind: 'event', name: 'INTERACTION_CREATE' });
  await standIn.until(() => handle.original()?.content === 'b');
  await live.next('message');
  await live.next('message');
  await live.next('traffic');
  const text = JSON.stringify(live.seen);
  expect(text).toContain(`/interactions/${handle.id}/…/callback`);
  expect(text).toContain('"body":{"type":4,"data":{"content":"a"');
  expect(text).toContain('"token":"…"');
  expect(text).not.toContain(handle.token);
  expect(text).not.toContain(standIn.token);
});

it('lets players join threads and leave them, and lets anybody off a server, who then sees nothing of it', async () => {
  const standIn = await openStandIn();
  const { id: playerId } = standIn.player('Ada');
  const bela = standIn.player('Béla').id;
  const { serverId } = standIn.world;
  const { id: threadId } = standIn.thread();
  const [hers, his] = [await openLive(standIn, playerId), await openLive(standIn, bela)];
  await act(standIn, { kind: 'join-thread', playerId: bela, threadId, isMember: true });
  expect((await hers.next('channel')).channel).toMatchObject({ id: threadId, memberIds: [playerId, bela] });
  await act(standIn, { kind: 'join-thread', playerId: bela, threadId, isMember: false });
  expect((await hers.next('channel')).channel.memberIds).toEqual([playerId]);
  await act(standIn, { kind: 'set-member', playerId, serverId, personId: bela, isMember: false });
  expect((await hers.next('state')).state.servers?.[0]?.memberIds).not.toContain(bela);
  const { state } = await his.next('state');
  expect(state.servers?.map(({ id }) => id)).toEqual([standIn.world.servers[1]?.id]);
  expect(state.channels.some((channel) => channel.serverId === serverId)).toBe(false);
  await act(standIn, { kind: 'set-member', playerId, serverId, personId: standIn.world.botId, isMember: false });
  expect((await hers.next('state')).state.channels[0]?.permissions?.ViewChannel).toBe(false);
  const nobody = await act(standIn, { kind: 'set-member', playerId, serverId, personId: '1', isMember: false });
  expect(nobody.error).toBe('There is no such server or member.');
});
