import { PermissionFlagsBits } from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ThreadLevers } from '../../../playground/stand-in.ts';
import { usualBotPermissions } from '../../../playground/world/world.ts';
import { portrait } from '../../photos.ts';
import { startAndAgree } from '../journeys.ts';
import { hasMenu, menuOf, pictureOf, textOf } from '../message-parts.ts';
import { type Game, openGame } from '../open-game.ts';
import { ways } from './no.ts';

describe('a story in a thread', () => {
  let game: Game;
  beforeAll(async () => {
    game = await openGame();
    await startAndAgree(game.standIn, 'Ada');
  });
  afterAll(() => game.close());
  afterEach(() => game.standIn.permit(BigInt(usualBotPermissions)));

  const withoutManageThreads = (): void =>
    game.standIn.permit(BigInt(usualBotPermissions) & ~PermissionFlagsBits.ManageThreads);
  const happy = async () => ({ name: 'face.jpg', bytes: await portrait('happy') });
  /** Ada's story goes on in a new thread. */
  const moveToThread = async (channelId?: string): Promise<ThreadLevers> => {
    const thread = game.standIn.thread(channelId === undefined ? {} : { channelId });
    await game.standIn.player('Ada').command('start', {}, { channelId: thread.id }).answered();
    return thread;
  };

  it('that the bot does not know, for it was archived when it came online (D10), starts and goes on there', async () => {
    const thread = game.standIn.thread();
    thread.archive();
    await game.restart();
    const ada = game.standIn.player('Ada');
    const scene = await ada.command('start', {}, { channelId: thread.id }).answered();
    expect(scene.channelId).toBe(thread.id);
    expect(hasMenu(scene)).toBe(true);
    const posted = ada.post({ channelId: thread.id, files: [await happy()] });
    const next = await game.standIn.nextMessage((message) => message.replyTo?.messageId === posted);
    expect(textOf(next)).toContain('I read **happy**');
  });

  it('that is archived while the bot works is taken out of the archive, and the scene comes', async () => {
    const thread = await moveToThread();
    const ada = game.standIn.player('Ada');
    const scene = await ada.command('start', {}, { channelId: thread.id }).answered();
    const held = game.standIn.faults.order({ ...ways.edit, fault: { kind: 'hold', when: 'before' } });
    const pressed = ada.choose(scene.id, menuOf(scene), ['happy']);
    await held.met;
    thread.archive();
    game.expectRefusals(50083);
    held.release();
    expect(textOf(await pressed.answered())).toContain('You picked **happy**');
    expect(game.standIn.channel(thread.id)?.isArchived).toBe(false);
  });

  it('that is archived and locked while the bot works: the scene waits behind /status, which says so elsewhere', async () => {
    const thread = await moveToThread();
    const ada = game.standIn.player('Ada');
    withoutManageThreads();
    const scene = await ada.command('start', {}, { channelId: thread.id }).answered();
    const held = game.standIn.faults.order({ ...ways.edit, fault: { kind: 'hold', when: 'before' } });
    ada.choose(scene.id, menuOf(scene), ['happy']);
    await held.met;
    thread.lock();
    thread.archive();
    game.expectRefusals(50083, 50013);
    const shelved = game.nextLog('waits behind /status');
    held.release();
    expect((await shelved).refusal).toBe('closed');
    const status = await ada.command('status').answered();
    expect(textOf(status)).toContain('You picked **happy**');
    const moved = await ada.command('start').answered();
    expect(moved.channelId).toBe(game.standIn.world.channelId);
    expect(hasMenu(moved)).toBe(true);
  });

  it('that is archived and locked takes no command: nothing is counted, and nothing breaks', async () => {
    const thread = await moveToThread();
    const ada = game.standIn.player('Ada');
    withoutManageThreads();
    thread.lock();
    thread.archive();
    const before = game.log.filter(({ level }) => level >= 50).length;
    const lost = game.nextLog('was lost before it could be answered');
    ada.command('start', {}, { channelId: thread.id });
    await lost;
    await ada.command('help').answered();
    expect(game.log.filter(({ level }) => level >= 50)).toHaveLength(before);
  });

  it('that is locked: a photo of a moderator there is met with silence, and no request', async () => {
    const thread = await moveToThread();
    const ada = game.standIn.player('Ada');
    withoutManageThreads();
    thread.lock();
    const before = game.standIn.requests.length;
    ada.post({ channelId: thread.id, files: [await happy()] });
    await ada.command('help').answered();
    const asked = game.standIn.requests.slice(before).map(({ path }) => path);
    expect(asked.filter((path) => path.includes(thread.id))).toEqual([]);
  });

  it('of a forum is played like any other, by photos too', async () => {
    const forum = game.standIn.world.servers[1]?.channels.find(({ kind }) => kind === 'forum')?.id;
    const thread = await moveToThread(forum);
    const posted = game.standIn.player('Ada').post({ channelId: thread.id, files: [await happy()] });
    const scene = await game.standIn.nextMessage((message) => message.replyTo?.messageId === posted);
    expect(textOf(scene)).toContain('I read **happy**');
    expect(pictureOf(scene)).toBeDefined();
  });

  it('needs Send Messages in Threads: the player is told that name', async () => {
    game.standIn.permit(BigInt(usualBotPermissions) & ~PermissionFlagsBits.SendMessagesInThreads);
    const thread = game.standIn.thread();
    const started = game.standIn.player('Béla').command('start', {}, { channelId: thread.id });
    await started.answered();
    const note = await game.standIn.until(
      () => started.followUps().find((message) => textOf(message).includes('I lack')),
      'the note',
    );
    expect(textOf(note)).toContain('**Send Messages in Threads**');
  });
});

describe('an announcement channel', () => {
  it('is played like any other', async () => {
    const game = await openGame();
    const { player } = await startAndAgree(game.standIn, 'Chiyo');
    const channelId = game.standIn.world.servers[1]?.channels.find(({ kind }) => kind === 'announcement')?.id ?? '';
    const scene = await player.command('start', {}, { channelId }).answered();
    expect(hasMenu(scene)).toBe(true);
    const posted = player.post({ channelId, files: [{ name: 'face.jpg', bytes: await portrait('sad') }] });
    const next = await game.standIn.nextMessage((message) => message.replyTo?.messageId === posted);
    expect(textOf(next)).toContain('I read **sad**');
    await game.close();
  });
});
