import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { portrait } from '../../photos.ts';
import { atTheStart } from '../journeys.ts';
import { hasMenu, menuOf, textOf } from '../message-parts.ts';
import { type Game, openGame } from '../open-game.ts';

describe('a connection that breaks', () => {
  let game: Game;
  beforeAll(async () => {
    game = await openGame();
  });
  afterAll(() => game.close());

  const happy = async () => ({ name: 'face.jpg', bytes: await portrait('happy') });
  const statusOf = async (name: string): Promise<string> =>
    textOf(await game.standIn.player(name).command('status').answered());
  /** The line breaks, and the session is resumed. */
  const resume = async (events = 0): Promise<void> => {
    game.standIn.gateway.rewind(events);
    const resumed = game.nextLog('goes on');
    game.standIn.gateway.drop();
    await resumed;
  };

  it('loses nothing: what is posted while it is down moves the story once it is up', async () => {
    const ada = await atTheStart(game.standIn, 'Ada');
    game.standIn.gateway.drop();
    const posted = ada.post({ files: [await happy()] });
    const scene = await game.standIn.nextMessage(({ replyTo }) => replyTo?.messageId === posted);
    expect(textOf(scene)).toContain('I read **happy**');
  });

  it('and delivers a photo again: it counts once, and is answered once', async () => {
    const ada = await atTheStart(game.standIn, 'Ada');
    const posted = ada.post({ files: [await happy()] });
    await game.standIn.nextMessage(({ replyTo }) => replyTo?.messageId === posted);
    await resume(20);
    expect(await statusOf('Ada')).toContain('after 1 move.');
    expect(game.standIn.messages().filter(({ replyTo }) => replyTo?.messageId === posted)).toHaveLength(1);
  });

  it('and delivers a press again: it counts once, and the bot does not answer it a second time', async () => {
    const ada = await atTheStart(game.standIn, 'Ada');
    const scene = await ada.command('start').answered();
    const pressed = ada.choose(scene.id, menuOf(scene), ['happy']);
    await pressed.answered();
    const asked = (): number => game.standIn.requests.filter(({ path }) => path.includes(pressed.token)).length;
    await ada.command('help').answered();
    const before = asked();
    const twice = game.nextLog('was delivered twice');
    await resume(20);
    await twice;
    expect(await statusOf('Ada')).toContain('after 1 move.');
    expect(asked()).toBe(before);
  });

  it('while a photo is read: the photo comes again, and still counts once', async () => {
    const ada = await atTheStart(game.standIn, 'Ada');
    const held = game.standIn.faults.order({ path: '/attachments', fault: { kind: 'hold', when: 'before' } });
    const posted = ada.post({ files: [await happy()] });
    await held.met;
    await resume(20);
    const scene = game.standIn.nextMessage(({ replyTo }) => replyTo?.messageId === posted);
    held.release();
    expect(hasMenu(await scene)).toBe(true);
    expect(await statusOf('Ada')).toContain('after 1 move.');
  });

  it('for good, and a photo comes again to the bot that was started anew: it counts once', async () => {
    const ada = await atTheStart(game.standIn, 'Ada');
    const posted = ada.post({ files: [await happy()] });
    await game.standIn.nextMessage(({ replyTo }) => replyTo?.messageId === posted);
    await game.restart();
    game.standIn.gateway.redeliver();
    expect(await statusOf('Ada')).toContain('after 1 move.');
    expect(game.standIn.messages().filter(({ replyTo }) => replyTo?.messageId === posted)).toHaveLength(1);
  });

  it('for good, and a press comes again to the bot that was started anew: its scene stays as it is', async () => {
    const ada = await atTheStart(game.standIn, 'Ada');
    const scene = await ada.command('start').answered();
    const pressed = ada.choose(scene.id, menuOf(scene), ['happy']);
    await pressed.answered();
    await game.restart();
    game.expectRefusals(40060);
    const twice = game.nextLog('was delivered twice');
    game.standIn.gateway.redeliver();
    await twice;
    expect(await statusOf('Ada')).toContain('after 1 move.');
    expect(textOf(pressed.original() ?? {})).toContain('You picked **happy**');
  });

  it('with an invalid session begins a new one, and the game goes on', async () => {
    const ada = await atTheStart(game.standIn, 'Ada');
    const sessions = game.standIn.gateway.sessions.length;
    game.standIn.gateway.invalidate();
    await game.standIn.until(
      () => game.standIn.gateway.sessions.length > sessions && game.standIn.gateway.isOnline,
      'a new session',
    );
    expect(hasMenu(await ada.command('start').answered())).toBe(true);
  });
});
