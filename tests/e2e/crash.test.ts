import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Player } from '../bot/journeys.ts';
import { attachmentHeld, type Death, deferralHeld, dropped, late, unheard } from './deaths.ts';
import { type MortalGame, openMortalGame } from './mortal-game.ts';
import { waysToMove } from './ways-to-move.ts';

// Each case has a player of its own, whose act is brought to a step and held there; then the one process is killed, so
// that each act dies between two steps. Every way in meets every step that it has. Killing once for all of them costs
// minutes less than once for each, and nothing: acts of different players share no lock and no row. Requests that are held
// make a round for each of their fates, as the bot gives up on a request that takes too long.

/** Makes the move up to where it is held. Returns what ends the holding once the process is dead. */
async function moveUntilHeld(game: MortalGame, { at, heldRequest }: Death, move: () => void): Promise<() => void> {
  if (typeof at === 'string') {
    const { reached } = await game.holdAt(at);
    move();
    await reached;
    return () => {};
  }
  const held = game.standIn.faults.order(at);
  move();
  await held.met;
  return heldRequest === 'carried out' ? held.release : held.drop;
}

function sessionOf(game: MortalGame, player: Player) {
  const [session, ...others] = game.sessionsOf(player.id);
  expect(others).toEqual([]);
  if (session === undefined) throw new Error('The session is gone.');
  return session;
}

const cases = waysToMove
  .flatMap((way) => way.deaths.map((death) => ({ way, death })))
  .map(({ way, death }, number) => [way.name, death.name, death.outcome, { way, death, number }] as const);

/** In the first round the process that recovers is killed too, at each of its steps. */
const rounds = [
  {
    about: 'at a step of its own',
    recoveryDiesAt: ['before intake.close', 'after intake.close', 'before answers.settle', 'after answers.settle'],
    played: cases.filter(([, , , { death }]) => typeof death.at === 'string'),
  },
  ...[attachmentHeld, deferralHeld, dropped, late, unheard].map((about) => ({
    about,
    recoveryDiesAt: [],
    // Posts into one channel wait for each other (discord.js sends them one by one): the held post comes last.
    played: cases.filter(([, name]) => name === about).toReversed(),
  })),
];

describe('a process that is killed between two steps of a move', () => {
  let game: MortalGame;
  beforeAll(async () => {
    game = await openMortalGame(cases.length);
    expect(await game.start()).toBe('ready');
  });
  afterAll(() => game.close());

  describe.each(rounds)('$about', ({ played, recoveryDiesAt }) => {
    const endings: (() => void)[] = [];

    it.each(played)('gets to: %s, %s', async (_way, _death, _outcome, { way, death, number }) => {
      const move = await way.prepare(game.standIn, game.standIn.player(`Player ${number}`));
      endings.push(await moveUntilHeld(game, death, move));
    });

    it('is killed, also while it recovers, and starts again', async () => {
      await game.kill();
      for (const end of endings) end();
      for (const step of recoveryDiesAt) expect(await game.start(step)).toBe('killed');
      expect(await game.start()).toBe('ready');
      game.expectSound();
    }, 240_000);

    it.each(played)('%s, %s: the move is %s, once', (_way, _death, outcome, { number }) => {
      const player = game.standIn.player(`Player ${number}`);
      const session = sessionOf(game, player);
      expect(session.revision).toBe(outcome === 'counted' ? 1 : 0);
      expect(game.timesShown(session.id, 1)).toBe(outcome === 'counted' ? 1 : 0);
      expect(game.timesNamed(player.id)).toBe(outcome === 'named' ? 1 : 0);
    });

    it.each(played.filter(([, , outcome]) => outcome !== 'counted'))(
      '%s, %s: the move can be made again',
      async (_way, _death, _outcome, { way, number }) => {
        const player = game.standIn.player(`Player ${number}`);
        const { id } = sessionOf(game, player);
        const shown = game.standIn.until(() => game.timesShown(id, 1) === 1, 'the scene, after trying again');
        await Promise.all([shown, way.again(game.standIn, player)]);
        await player.command('help').answered();
        expect(sessionOf(game, player)).toMatchObject({ revision: 1, moves: 1 });
        expect(game.timesShown(id, 1)).toBe(1);
      },
    );
  });
});
