import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atTheStart, roomOf } from '../journeys.ts';
import { hasMenu, menuOf, textOf } from '../message-parts.ts';
import { type Game, openGame } from '../open-game.ts';
import { no, ways } from './no.ts';

describe('an interaction that Discord loses', () => {
  let game: Game;
  beforeAll(async () => {
    game = await openGame();
  });
  afterAll(() => game.close());

  const statusOf = async (name: string): Promise<string> =>
    textOf(await game.standIn.player(name).command('status').answered());
  const failures = (): number => game.log.filter(({ level }) => level >= 50).length;

  it('before it was deferred (10062) counts nothing, and the next press does', async () => {
    const ada = await atTheStart(game.standIn, 'Ada');
    const scene = await ada.command('start').answered();
    game.standIn.faults.order({ ...ways.defer, fault: no('unknown-interaction') });
    const lost = game.nextLog('was lost before it could be answered');
    ada.choose(scene.id, menuOf(scene), ['happy']);
    expect((await lost).refusal).toBe('expired');
    expect(await statusOf('Ada')).toContain('after 0 moves');
    const moved = await ada.choose(scene.id, menuOf(scene), ['happy']).answered();
    expect(textOf(moved)).toContain('You picked **happy**');
  });

  it('before its answer (10062) shows the scene that was counted in the channel', async () => {
    const ada = await atTheStart(game.standIn, 'Ada');
    const scene = await ada.command('start').answered();
    game.standIn.faults.order({ ...ways.edit, fault: no('unknown-interaction') });
    const posted = game.standIn.nextMessage((message) => hasMenu(message) && message.interaction === undefined);
    ada.choose(scene.id, menuOf(scene), ['happy']);
    expect(textOf(await posted)).toContain('You picked **happy**');
    expect(await statusOf('Ada')).toContain('after 1 move.');
  });

  it('before a sentence that moves nothing is let go, without an error and without a second answer', async () => {
    const before = failures();
    const lost = game.standIn.faults.order({ ...ways.edit, fault: no('unknown-interaction') });
    game.standIn.player('Béla').command('help');
    await lost.met;
    await game.logged('a player could not be answered');
    await game.standIn.player('Béla').command('help').answered();
    expect(failures()).toBe(before);
    expect(lost.count).toBe(1);
  });

  it('before its whisper is let go as well: what is private never becomes public', async () => {
    const before = game.standIn.messages().length;
    const lost = game.standIn.faults.order({ method: 'DELETE', path: '@original', fault: no('unknown-webhook') });
    const stranger = game.standIn
      .player('Chiyo')
      .command('face', {}, { attachments: { photo: { name: 'a.jpg', bytes: Buffer.from('a') } } });
    await lost.met;
    await game.standIn.player('Chiyo').command('help').answered();
    // Only "is thinking", which nobody can take back any more, and the help.
    expect(game.standIn.messages().length).toBe(before + 2);
    expect(stranger.original()?.isThinking).toBe(true);
  });

  it('but whose acknowledgement Discord took (40060 at the second try) is answered once', async () => {
    const ada = await atTheStart(game.standIn, 'Ada');
    const scene = await ada.command('start').answered();
    game.standIn.faults.order({ ...ways.defer, fault: { kind: 'cut', when: 'after' } });
    game.expectRefusals(40060);
    const moved = await ada.choose(scene.id, menuOf(scene), ['happy']).answered();
    expect(textOf(moved)).toContain('You picked **happy**');
    expect(await statusOf('Ada')).toContain('after 1 move.');
  });

  it('or delivers twice (40060) is answered once and moves once', async () => {
    const ada = await atTheStart(game.standIn, 'Ada');
    const scene = await ada.command('start').answered();
    const callbacks = (): number => game.standIn.requests.filter(({ path }) => path.includes('/callback')).length;
    const moved = await ada.choose(scene.id, menuOf(scene), ['happy']).answered();
    const before = callbacks();
    game.standIn.gateway.redeliver();
    await game.logged('was delivered twice');
    expect(await statusOf('Ada')).toContain('after 1 move.');
    expect(callbacks()).toBe(before + 1);
    expect(roomOf(await ada.command('start').answered())).toBe(roomOf(moved));
  });

  it('while it is answered is edited once more, and its picture is there once (D17)', async () => {
    const ada = await atTheStart(game.standIn, 'Ada');
    const scene = await ada.command('start').answered();
    game.standIn.faults.order({ ...ways.edit, fault: { kind: 'cut', when: 'after' } });
    const pressed = ada.choose(scene.id, menuOf(scene), ['happy']);
    await pressed.answered();
    const edits = await game.standIn.until(() => {
      const found = game.standIn.requests.filter(({ path }) => path.includes(`${pressed.token}/messages/@original`));
      return found[1]?.status === 200 && found;
    }, 'the second edit');
    expect(edits).toHaveLength(2);
    expect(pressed.original()?.attachments).toHaveLength(1);
  });

  it.each([
    ['a deleted answer (10008)', 'unknown-message'],
    ['an answer that is too old to be edited again (30046)', 'old-edits-refused'],
  ] as const)('has the scene in a message of its own for %s', async (_name, what) => {
    const ada = await atTheStart(game.standIn, 'Ada');
    const scene = await ada.command('start').answered();
    const fault = what === 'unknown-message' ? no(what) : ({ kind: 'rate-limit', retryAfter: 600 } as const);
    game.standIn.faults.order({ ...ways.edit, fault });
    const pressed = ada.choose(scene.id, menuOf(scene), ['happy']);
    const fresh = await game.standIn.until(() => {
      const message = pressed.original() ?? pressed.followUps()[0];
      return message !== undefined && !message.isThinking && message;
    }, 'the scene');
    expect(textOf(fresh)).toContain('You picked **happy**');
    expect(fresh.privateFor).toBeUndefined();
    expect(await statusOf('Ada')).toContain('after 1 move.');
  });
});
