import { PermissionFlagsBits } from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { PageMessage } from '../../../playground/protocol.ts';
import { usualBotPermissions } from '../../../playground/world/world.ts';
import { portrait } from '../../photos.ts';
import { atTheStart, type Player, startAndAgree } from '../journeys.ts';
import { hasMenu, menuOf, pictureOf, textOf } from '../message-parts.ts';
import { type Game, openGame } from '../open-game.ts';
import { no, ways } from './no.ts';

describe('a permission that the bot lacks', () => {
  let game: Game;
  beforeAll(async () => {
    game = await openGame();
  });
  afterAll(() => game.close());
  afterEach(() => {
    game.standIn.permit(BigInt(usualBotPermissions));
    game.advance(2 * 60 * 60_000);
  });

  const without = (...bits: readonly bigint[]): void =>
    game.standIn.permit(bits.reduce((permissions, bit) => permissions & ~bit, BigInt(usualBotPermissions)));
  const happy = async () => ({ name: 'face.jpg', bytes: await portrait('happy') });
  const posts = (): number =>
    game.standIn.requests.filter(({ method, path }) => method === 'POST' && ways.post.path.test(path)).length;
  const answerTo = (posted: string): Promise<PageMessage> =>
    game.standIn.nextMessage((message) => message.replyTo?.messageId === posted);
  /** Posts a photo, and lets the bot work on what came before the help that is asked for after it. */
  const postInVain = async (player: Player): Promise<void> => {
    player.post({ files: [await happy()] });
    await player.command('help').answered();
  };

  it('Send Messages: commands and the menu play on, and the player is told once in private what is missing', async () => {
    await startAndAgree(game.standIn, 'Ada');
    without(PermissionFlagsBits.SendMessages);
    const ada = game.standIn.player('Ada');
    const started = ada.command('start');
    const scene = await started.answered();
    expect(hasMenu(scene)).toBe(true);
    expect(pictureOf(scene)).toBeDefined();
    expect(textOf(scene)).not.toContain('post a photo');
    const note = await game.standIn.until(() => started.followUps()[0], 'the note');
    expect(note.privateFor).toBe(ada.id);
    expect(textOf(note)).toContain('I lack this permission there: **Send Messages**');
    expect(textOf(note)).toContain('Tell an admin');
    expect(textOf(note)).toContain('buttons, the menu and `/face` work all the same');
    const moved = ada.choose(scene.id, menuOf(scene), ['happy']);
    expect(textOf(await moved.answered())).toContain('You picked **happy**');
    const status = textOf(await ada.command('status').answered());
    expect(status).toContain('after 1 move.');
    expect(status).toContain('I lack this permission there: **Send Messages**');
    expect(moved.followUps()).toEqual([]);
  });

  it('Send Messages: a plain photo is neither read nor counted nor answered, and Discord is not asked', async () => {
    const ada = await atTheStart(game.standIn, 'Ada');
    without(PermissionFlagsBits.SendMessages);
    const before = posts();
    await postInVain(ada);
    await postInVain(ada);
    expect(posts()).toBe(before);
    expect(textOf(await ada.command('status').answered())).toContain('after 0 moves');
  });

  it('View Channel is named as well, where a command comes from a channel that the bot does not see', async () => {
    without(PermissionFlagsBits.ViewChannel, PermissionFlagsBits.SendMessages);
    const started = game.standIn.player('Béla').command('start');
    expect(hasMenu(await started.answered())).toBe(true);
    const note = await game.standIn.until(
      () => started.followUps().find((message) => textOf(message).includes('I lack')),
      'the note',
    );
    expect(textOf(note)).toContain('**View Channel** and **Send Messages**');
  });

  it('Attach Files: a photo is answered by its scene without picture, with what it would show and what to do', async () => {
    const ada = await atTheStart(game.standIn, 'Ada');
    without(PermissionFlagsBits.AttachFiles);
    const scene = await answerTo(ada.post({ files: [await happy()] }));
    expect(textOf(scene)).toContain('I read **happy**');
    expect(pictureOf(scene)).toBeUndefined();
    expect(scene.attachments).toEqual([]);
    expect(textOf(scene)).toMatch(/I lack the permission \*\*Attach Files\*\* here\. Tell an admin .* It shows: .{20}/);
    expect(hasMenu(scene)).toBe(true);
  });

  it('Attach Files: an interaction is answered with its picture all the same', async () => {
    await atTheStart(game.standIn, 'Ada');
    without(PermissionFlagsBits.AttachFiles);
    expect(pictureOf(await game.standIn.player('Ada').command('start').answered())).toBeDefined();
  });

  it('Embed Links is not needed', async () => {
    const ada = await atTheStart(game.standIn, 'Ada');
    without(PermissionFlagsBits.EmbedLinks);
    expect(pictureOf(await answerTo(ada.post({ files: [await happy()] })))).toBeDefined();
  });

  it('Read Message History: the scene comes, but as no reply', async () => {
    const ada = await atTheStart(game.standIn, 'Ada');
    without(PermissionFlagsBits.ReadMessageHistory);
    const posted = game.standIn.nextMessage((message) => textOf(message).includes('I read **happy**'));
    ada.post({ files: [await happy()] });
    expect((await posted).replyTo).toBeUndefined();
  });

  it.each([
    ['for files (50013)', 'missing-permissions', (scene: PageMessage) => expect(scene.attachments).toEqual([])],
    ['for replies (160002)', 'no-reply', (scene: PageMessage) => expect(scene.replyTo).toBeUndefined()],
  ] as const)('that the bot could not know of, %s, is met once and then heeded', async (_name, code, check) => {
    const ada = await atTheStart(game.standIn, 'Ada');
    const refused = game.standIn.faults.order({ ...ways.post, fault: no(code), times: 1 });
    for (const _time of [1, 2]) {
      const scene = game.standIn.nextMessage((message) => textOf(message).includes('I read **happy**'));
      ada.post({ files: [await happy()] });
      check(await scene);
      await atTheStart(game.standIn, 'Ada');
    }
    expect(refused.count).toBe(1);
  });

  it('that the bot could not know of: the scene waits behind /status, and the place is left alone for ten minutes', async () => {
    const ada = await atTheStart(game.standIn, 'Ada');
    const refused = game.standIn.faults.order({ ...ways.post, fault: no('missing-access'), times: 100 });
    const shelved = game.nextLog('waits behind /status');
    ada.post({ files: [await happy()] });
    await shelved;
    for (let photos = 0; photos < 5; photos += 1) await postInVain(ada);
    expect(refused.count).toBe(1);
    const status = await ada.command('status').answered();
    expect(textOf(status)).toContain('I read **happy**');
    expect(status.privateFor).toBe(ada.id);
    refused.cancel();
    game.advance(11 * 60_000);
    await atTheStart(game.standIn, 'Ada');
    expect(textOf(await answerTo(ada.post({ files: [await happy()] })))).toContain('I read **happy**');
    expect(game.log.filter(({ level }) => level >= 50)).toEqual([]);
  });

  it('is asked for again at once when Discord tells that the channel has changed', async () => {
    const ada = await atTheStart(game.standIn, 'Ada');
    const refused = game.standIn.faults.order({ ...ways.post, fault: no('missing-access') });
    const shelved = game.nextLog('waits behind /status');
    ada.post({ files: [await happy()] });
    await shelved;
    expect(refused.count).toBe(1);
    without(PermissionFlagsBits.EmbedLinks);
    const mention = ada.post({ content: '@Emotion Escape' });
    expect(textOf(await answerTo(mention))).toContain('There is no photo');
  });
});
