import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageMessage } from '../../../playground/protocol.ts';
import { portrait } from '../../photos.ts';
import { atTheStart, startAndAgree } from '../journeys.ts';
import { buttonOf, hasMenu, menuOf, textOf } from '../message-parts.ts';
import { type Game, openGame } from '../open-game.ts';
import { ways } from './no.ts';

describe('what is gone when the bot wants to answer', () => {
  let game: Game;
  beforeAll(async () => {
    game = await openGame();
  });
  afterAll(() => game.close());

  const happy = async () => ({ name: 'face.jpg', bytes: await portrait('happy') });
  const failures = () => game.log.filter(({ level }) => level >= 50);
  const sceneWith = (text: string): Promise<PageMessage> =>
    game.standIn.nextMessage((message) => hasMenu(message) && textOf(message).includes(text));

  it('the photo: a message that was deleted before its photo was read is told to be sent again (D5)', async () => {
    const ada = await atTheStart(game.standIn, 'Ada');
    const held = game.standIn.faults.order({ ...ways.photo, fault: { kind: 'hold', when: 'before' } });
    const posted = ada.post({ files: [await happy()] });
    await held.met;
    ada.delete(posted);
    const told = game.standIn.nextMessage((message) => textOf(message).includes('no longer valid'));
    held.release();
    expect(textOf(await told)).toContain('Please send the photo again');
    expect((await told).replyTo).toBeUndefined();
    expect(textOf(await ada.command('status').answered())).toContain('after 0 moves');
  });

  it('the link: a photo whose link has expired is told to be sent again (D5)', async () => {
    const bela = await atTheStart(game.standIn, 'Béla');
    const held = game.standIn.faults.order({ ...ways.photo, fault: { kind: 'hold', when: 'before' } });
    const shown = bela.command('face', {}, { attachments: { photo: await happy() } });
    await held.met;
    game.standIn.expireLinks();
    held.release();
    expect(textOf(await shown.answered())).toContain('Please send the photo again');
  });

  it('the message answered (10008): the scene comes all the same, as no reply', async () => {
    const ada = await atTheStart(game.standIn, 'Ada');
    const held = game.standIn.faults.order({ ...ways.post, fault: { kind: 'hold', when: 'before' } });
    const posted = ada.post({ files: [await happy()] });
    await held.met;
    game.standIn.deleteMessage(posted);
    const scene = sceneWith('I read **happy**');
    held.release();
    expect((await scene).replyTo).toBeUndefined();
  });

  it('"is thinking" (10008): a scene that a moderator deleted before it came is shown in a message of its own', async () => {
    const ada = await atTheStart(game.standIn, 'Ada');
    const scene = await ada.command('start').answered();
    const held = game.standIn.faults.order({ ...ways.edit, fault: { kind: 'hold', when: 'before' } });
    const pressed = ada.choose(scene.id, menuOf(scene), ['happy']);
    await held.met;
    game.standIn.deleteMessage(pressed.original()?.id ?? '');
    game.expectRefusals(10008);
    held.release();
    const fresh = await game.standIn.until(() => pressed.followUps()[0], 'the scene');
    expect(textOf(fresh)).toContain('You picked **happy**');
  });

  it('"is thinking" of a whisper (10008): what is private stays private', async () => {
    const ada = await atTheStart(game.standIn, 'Ada');
    const held = game.standIn.faults.order({ ...ways.photo, fault: { kind: 'hold', when: 'before' } });
    const words = { name: 'a.txt', bytes: Buffer.from('words') };
    const shown = ada.command('face', {}, { attachments: { photo: words } });
    await held.met;
    game.standIn.deleteMessage(shown.original()?.id ?? '');
    game.expectRefusals(10008);
    held.release();
    expect((await shown.answered()).privateFor).toBe(ada.id);
  });

  it('the old scene: pressing under a message that is deleted in that moment moves the story once', async () => {
    const ada = await atTheStart(game.standIn, 'Ada');
    const scene = await ada.command('start').answered();
    const held = game.standIn.faults.order({ ...ways.defer, fault: { kind: 'hold', when: 'before' } });
    const pressed = ada.choose(scene.id, menuOf(scene), ['happy']);
    await held.met;
    game.standIn.deleteMessage(scene.id);
    held.release();
    expect(textOf(await pressed.answered())).toContain('You picked **happy**');
  });

  it('the question: "Keep playing" under one that was deleted in that moment breaks nothing', async () => {
    const ada = await atTheStart(game.standIn, 'Ada');
    const question = await ada.command('reset').answered();
    const held = game.standIn.faults.order({ ...ways.defer, fault: { kind: 'hold', when: 'before' } });
    const pressed = ada.press(question.id, buttonOf(question, 'Keep playing'));
    await held.met;
    game.standIn.deleteMessage(question.id);
    game.expectRefusals(10008);
    held.release();
    const answer = await game.standIn.until(() => pressed.followUps()[0], 'the answer');
    expect(textOf(answer)).toContain('Nothing has changed');
    expect(answer.privateFor).toBe(ada.id);
  });

  it('the player: a direct message that is closed (50007) leaves the scene behind /status', async () => {
    const ada = game.standIn.player('Ada');
    const channelId = ada.directMessage();
    await ada.command('start', {}, { channelId }).answered();
    ada.closeDirectMessages();
    game.expectRefusals(50007);
    const shelved = game.nextLog('waits behind /status');
    ada.post({ channelId, files: [await happy()] });
    expect((await shelved).refusal).toBe('not-allowed');
    const status = await ada.command('status', {}, { channelId }).answered();
    expect(textOf(status)).toContain('I read **happy**');
    ada.closeDirectMessages(false);
  });

  it('the channel (10003): the scene waits behind /status, and the story goes on elsewhere', async () => {
    const channelId = game.standIn.world.servers[0]?.channels[1]?.id ?? '';
    const { player: chiyo } = await startAndAgree(game.standIn, 'Chiyo');
    const scene = await chiyo.command('start', {}, { channelId }).answered();
    const held = game.standIn.faults.order({ ...ways.edit, fault: { kind: 'hold', when: 'before' } });
    chiyo.choose(scene.id, menuOf(scene), ['happy']);
    await held.met;
    game.standIn.deleteChannel(channelId);
    const shelved = game.nextLog('waits behind /status');
    game.expectRefusals(10003);
    held.release();
    expect((await shelved).refusal).toBe('place-gone');
    const status = await chiyo.command('status').answered();
    expect(textOf(status)).toContain('You picked **happy**');
    const moved = await chiyo.command('start').answered();
    expect(hasMenu(moved)).toBe(true);
    expect(failures()).toEqual([]);
  });
});
