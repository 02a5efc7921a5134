import { afterAll, beforeAll, expect, it } from 'vitest';
import { feelings } from '../../game/feeling.ts';
import type { PageMessage } from '../../playground/protocol.ts';
import type { Player } from '../bot/journeys.ts';
import { startAndAgree } from '../bot/journeys.ts';
import { buttonOf, hasMenu, menuOf } from '../bot/message-parts.ts';
import { createDice } from '../dice.ts';
import { portrait } from '../photos.ts';
import { type MortalGame, openMortalGame } from './mortal-game.ts';

const seed = Number(process.env.CRASH_SEED ?? 20261125);
const kills = 6;

let game: MortalGame;
beforeAll(async () => {
  game = await openMortalGame(1);
  expect(await game.start()).toBe('ready');
});
afterAll(() => game.close());

/** The session being played, or that ended last. */
function latest(player: Player) {
  const session = game.sessionsOf(player.id).at(-1);
  if (session === undefined) throw new Error('There is no session.');
  return session;
}

/** The message that shows where the player stands; fails where there is not exactly one. */
function presentScene(player: Player): PageMessage {
  const { id, revision } = latest(player);
  const scenes = game.standIn
    .messages()
    .filter(({ components }) => JSON.stringify(components).includes(`:${id}:${revision}:`));
  expect(scenes).toHaveLength(1);
  return scenes[0] as PageMessage;
}

// Every start takes seconds of a core: the test's time leaves room for a busy machine.
it(`a bot that is killed at ${kills} random requests over one long play loses no move and doubles none (seed ${seed})`, async () => {
  const { roll } = createDice(seed);
  const { player } = await startAndAgree(game.standIn, 'Player 0');
  const happy = { name: 'face.jpg', bytes: await portrait('happy') };

  const move = (scene: PageMessage): void => {
    if (!hasMenu(scene)) return void player.press(scene.id, buttonOf(scene, 'Try again'));
    const way = roll(3);
    if (way === 0) player.post({ files: [happy] });
    else if (way === 1) player.command('face', {}, { attachments: { photo: happy } });
    else player.choose(scene.id, menuOf(scene), [feelings[roll(feelings.length)] ?? 'happy']);
  };
  const scenesInAll = (): number =>
    game.sessionsOf(player.id).reduce((sum, { id, revision }) => {
      const shown = Array.from({ length: revision + 1 }, (_, n) => game.timesShown(id, n));
      expect(shown.every((times) => times <= 1)).toBe(true);
      return sum + shown.reduce((one, other) => one + other, 0);
    }, 0);

  for (let killed = 0; killed < kills; killed += 1) {
    let left = 1 + roll(9);
    const held = game.standIn.faults.order({
      where: () => {
        left -= 1;
        return left === 0;
      },
      fault: { kind: 'hold', when: roll(2) === 0 ? 'before' : 'after' },
    });
    let isMet = false;
    const met = held.met.then(() => {
      isMet = true;
    });
    while (!isMet) {
      const before = scenesInAll();
      move(presentScene(player));
      await Promise.race([met, game.standIn.until(() => scenesInAll() > before, 'the next scene')]);
    }
    await game.kill();
    if (roll(2) === 0) held.release();
    else held.drop();
    expect(await game.start()).toBe('ready');
    presentScene(player);
    game.expectSound();
  }
  const scenes = game.sessionsOf(player.id).reduce((sum, { revision }) => sum + revision + 1, 0);
  expect(scenesInAll()).toBe(scenes);
}, 240_000);
