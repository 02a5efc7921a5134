import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leftovers, wrongRows } from './soak/check-database.ts';
import { answerTimes, unansweredInteractions } from './soak/check-interactions.ts';
import { strangeErrors } from './soak/check-log.ts';
import { wrongRequests } from './soak/check-refusals.ts';
import { doubledScenes, wrongSightings } from './soak/check-sightings.ts';
import { type Soaked, soak } from './soak/soak.ts';
import { openSoakedGame, type SoakedGame } from './soak/soaked-game.ts';

/** The same seed gives the same acts and the same orders of faults; how they interleave is for the machine to say. */
const seed = Number(process.env.SOAK_SEED ?? 20261125);
const acts = Number(process.env.SOAK_ACTS ?? 1000);

describe(`${acts} random acts of 30 players in 5 servers with faults ordered (SOAK_SEED=${seed})`, () => {
  let game: SoakedGame;
  let soaked: Soaked;
  const strays: unknown[] = [];
  const note = (error: unknown): void => void strays.push(error);
  beforeAll(async () => {
    process.on('unhandledRejection', note);
    game = await openSoakedGame();
  });
  afterAll(async () => {
    process.off('unhandledRejection', note);
    await game.close();
  });

  it('all come to their end, and whenever nothing is under way the database is right', async () => {
    soaked = await soak(game, seed, acts, async () => expect(wrongRows(game)).toEqual([]));
    const { median, worst } = answerTimes(game);
    const changes = [...game.journal.sessions.values()].flat();
    console.log(
      `${JSON.stringify(soaked.done)}, ${soaked.impossible} impossible; ${game.journal.sessions.size} sessions, ` +
        `${changes.length} changes, ${changes.filter(({ change }) => change?.move?.face).length} moves by faces; ${game.faults.met.length} faults met, ` +
        `${game.standIn.refusals.length} refusals, ${game.standIn.requests.length} requests; first answers: median ${median} ms, worst ${worst} ms`,
    );
    expect(wrongRows(game)).toEqual([]);
  }, 600_000);

  it('leave nothing unanswered for more than three seconds but what a fault has hit', () => {
    expect(unansweredInteractions(game)).toEqual([]);
  });

  it('make the bot ask for nothing that Discord would refuse but for what moderators have changed', () => {
    expect(wrongRequests(game, soaked.weather)).toEqual([]);
  });

  it('leave no error in the log that no fault has caused', () => {
    expect(strangeErrors(game)).toEqual([]);
    expect(strays).toEqual([]);
  });

  it('show every scene to those who may see it, and in public once', () => {
    expect(wrongSightings(game)).toEqual([]);
    expect(doubledScenes(game)).toEqual([]);
  });

  it('leave nothing over once the bot has started again', async () => {
    game.advance(15 * 60_000);
    await game.restart();
    await game.settle();
    expect(wrongRows(game)).toEqual([]);
    expect(leftovers(game)).toEqual([]);
  });
});
