import { type Client, Events, type Message, MessageFlags, MessageReferenceType } from 'discord.js';
import { expect, it } from 'vitest';
import { logIn, openStandIn, usualIntents } from './open-stand-in.ts';

const photo = { name: 'me.jpg', bytes: Buffer.from('photo') };

function nextEvent<Event extends 'messageCreate' | 'messageUpdate' | 'messageDelete'>(
  client: Client,
  event: Event,
  fits: (message: Message) => boolean = () => true,
): Promise<Message> {
  return new Promise((resolve) => {
    client.on(event, (...messages: readonly unknown[]) => {
      const message = messages.at(-1) as Message;
      if (fits(message)) resolve(message);
    });
  });
}

const isForward = (message: Message): boolean => message.messageSnapshots.size > 0;

it('forwards a message with its photo to another channel, as it was', async () => {
  const standIn = await openStandIn();
  const client = await logIn(standIn);
  const [first, second] = standIn.world.servers[0]?.channels ?? [];
  const ada = standIn.player('Ada');
  const original = ada.post({ content: 'me', files: [photo] });
  const seen = nextEvent(client, Events.MessageCreate, isForward);
  const id = standIn.player('Béla').forward(original, { channelId: second?.id ?? '' });
  const message = await seen;
  expect(message).toMatchObject({ id, content: '', channelId: second?.id, author: { displayName: 'Béla' } });
  expect(message.attachments.size).toBe(0);
  expect(message.flags.has(MessageFlags.HasSnapshot)).toBe(true);
  expect(message.reference).toMatchObject({
    type: MessageReferenceType.Forward,
    messageId: original,
    channelId: first?.id,
  });
  const snapshot = message.messageSnapshots.first();
  expect(snapshot).toMatchObject({ content: 'me' });
  ada.delete(original);
  const forwarded = standIn.message(id)?.forwarded;
  expect(forwarded).toMatchObject({ content: 'me', attachments: [{ filename: 'me.jpg' }] });
  expect(await (await fetch(snapshot?.attachments.first()?.url ?? '')).text()).toBe('photo');
});

it('empties forwards for a bot that may not read messages', async () => {
  const standIn = await openStandIn();
  const client = await logIn(standIn, { intents: usualIntents.slice(0, 3) });
  const original = standIn.player('Ada').post({ content: 'me', files: [photo] });
  const seen = nextEvent(client, Events.MessageCreate, isForward);
  standIn.player('Ada').forward(original);
  const snapshot = (await seen).messageSnapshots.first();
  expect(snapshot).toMatchObject({ content: '' });
  expect(snapshot?.attachments.size).toBe(0);
});

it('tells the bot what a player edits and deletes, and the photo is gone then', async () => {
  const standIn = await openStandIn();
  const client = await logIn(standIn);
  const ada = standIn.player('Ada');
  const id = ada.post({ content: 'me', files: [photo] });
  const edited = nextEvent(client, Events.MessageUpdate);
  ada.edit(id, { content: 'you', files: [{ name: 'you.jpg', bytes: Buffer.from('more') }] });
  const message = await edited;
  expect(message).toMatchObject({ id, content: 'you' });
  expect(message.editedTimestamp).not.toBeNull();
  expect([...message.attachments.values()].map(({ name }) => name)).toEqual(['me.jpg', 'you.jpg']);
  const deleted = nextEvent(client, Events.MessageDelete);
  ada.delete(id);
  expect((await deleted).id).toBe(id);
  expect(standIn.message(id)).toBeUndefined();
  expect((await fetch(message.attachments.first()?.url ?? '')).status).toBe(404);
});

it('lets nobody change what another wrote, nor a forward, nor empty a message', async () => {
  const standIn = await openStandIn();
  const [ada, bela] = [standIn.player('Ada'), standIn.player('Béla')];
  const id = ada.post({ content: 'me' });
  expect(() => bela.edit(id, { content: 'you' })).toThrow('your own messages');
  expect(() => bela.delete(id)).toThrow('your own messages');
  expect(() => ada.edit(id, { content: ' ' })).toThrow('Write something');
  expect(() => bela.edit(bela.forward(id), { content: 'you' })).toThrow('cannot be edited');
});

it("keeps a direct message from other players, and refuses the bot's with 50007 when it is closed", async () => {
  const standIn = await openStandIn();
  const client = await logIn(standIn);
  const [ada, bela] = [standIn.player('Ada'), standIn.player('Béla')];
  const channelId = ada.directMessage();
  const seen = nextEvent(client, Events.MessageCreate);
  const id = ada.post({ channelId, files: [photo] });
  expect((await seen).attachments.size).toBe(1);
  expect(() => bela.post({ channelId, content: 'a' })).toThrow('There is no such channel.');
  expect(() => bela.forward(id)).toThrow('This message is gone.');
  const user = await client.users.fetch(ada.id);
  await user.send('hello');
  ada.closeDirectMessages();
  await expect(user.send('hello?')).rejects.toMatchObject({ code: 50007, status: 403 });
  ada.closeDirectMessages(false);
  await user.send('again');
  expect(standIn.messages(channelId).map(({ content }) => content)).toEqual(['', 'hello', 'again']);
});
