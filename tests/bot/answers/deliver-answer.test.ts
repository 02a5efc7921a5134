import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isDue } from '../../../bot/answers/deliver-answer.ts';
import { portrait } from '../../photos.ts';
import { roomOf, startAndAgree } from '../journeys.ts';
import { hasMenu, menuOf, textOf } from '../message-parts.ts';
import { type Game, openGame } from '../open-game.ts';

describe('what is still owed', () => {
  it.each([
    [0, 29, false],
    [1, 30, true],
    [2, 59, false],
    [2, 60, true],
    [5, 479, false],
    [5, 480, true],
  ])('after %i tries and %i s is due: %s', (attempts, seconds, due) => {
    expect(isDue({ createdAt: 0, attempts }, 30_000, seconds * 1000)).toBe(due);
  });

  it('is due at once when the bot starts', () => {
    expect(isDue({ createdAt: 5, attempts: 20 }, 0, 5)).toBe(true);
  });
});

describe('a committed answer', () => {
  let game: Game;
  beforeEach(async () => {
    game = await openGame();
  });
  afterEach(() => game.close());

  const scenes = () => game.standIn.messages().filter((message) => hasMenu(message));

  it('goes to the channel when its interaction is gone', async () => {
    const { player, scene } = await startAndAgree(game.standIn, 'Ada');
    game.standIn.faults.order({
      method: 'PATCH',
      path: '@original',
      fault: { kind: 'refuse', status: 404, code: 10015, message: 'Unknown Webhook' },
    });
    const posted = game.standIn.nextMessage((message) => hasMenu(message) && message.id !== scene.id);
    player.choose(scene.id, menuOf(scene), ['happy']);
    expect(textOf(await posted)).toContain('You picked **happy**');
  });

  it('goes to the channel when it is owed for longer than an interaction lives', async () => {
    const { player, scene } = await startAndAgree(game.standIn, 'Ada');
    const failing = game.standIn.faults.order({
      method: 'PATCH',
      path: '@original',
      fault: { kind: 'server-error' },
      times: 100,
    });
    player.choose(scene.id, menuOf(scene), ['happy']);
    await game.logged('is tried again');
    failing.cancel();
    game.advance(15 * 60_000);
    const posted = game.standIn.nextMessage((message) => hasMenu(message) && message.id !== scene.id);
    await game.restart();
    expect(textOf(await posted)).toContain('You picked **happy**');
    const status = textOf(await player.command('status').answered());
    expect(status).toContain('after 1 move');
  });

  it('is shown once when the line is cut after Discord took it', async () => {
    const { player } = await startAndAgree(game.standIn, 'Ada');
    game.standIn.faults.order({ method: 'POST', path: '/messages', fault: { kind: 'cut', when: 'after' } });
    const posted = player.post({ files: [{ name: 'face.jpg', bytes: await portrait('happy') }] });
    await game.standIn.until(() => scenes().find((message) => message.replyTo?.messageId === posted), 'the scene');
    const next = await player.command('status').answered();
    expect(textOf(next)).toContain('after 1 move');
    await game.restart();
    await player.command('help').answered();
    expect(scenes().filter((message) => message.replyTo?.messageId === posted)).toHaveLength(1);
  });

  it('that Discord will never take is given up with a reference, and the game goes on', async () => {
    const { player, scene } = await startAndAgree(game.standIn, 'Ada');
    game.standIn.faults.order({
      method: 'PATCH',
      path: '@original',
      fault: { kind: 'refuse', status: 400, code: 50035, message: 'Invalid Form Body' },
    });
    const told = await player.choose(scene.id, menuOf(scene), ['happy']).answered();
    const reference = /`([\w-]{8})`/.exec(textOf(told))?.[1];
    expect(reference).toBeDefined();
    expect(game.log.some((line) => line.reference === reference)).toBe(true);
    const again = await player.command('start').answered();
    expect(roomOf(again)).toBe('The Song of the Summer');
  });

  it('is not owed by an interaction that was lost before it could be deferred: nothing is counted', async () => {
    const { player, scene } = await startAndAgree(game.standIn, 'Ada');
    game.standIn.faults.order({
      path: '/callback',
      fault: { kind: 'refuse', status: 404, code: 10062, message: 'Unknown interaction' },
    });
    player.choose(scene.id, menuOf(scene), ['happy']);
    await game.logged('was lost before');
    expect(textOf(await player.command('status').answered())).toContain('after 0 moves');
  });
});
