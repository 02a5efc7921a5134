import { PlayerMistake } from '../../../playground/players/player-mistake.ts';
import { diceFor } from '../../dice.ts';
import { anyAct } from './any-act.ts';
import { createAlbum } from './photo-album.ts';
import type { SoakedGame } from './soaked-game.ts';
import { createWeather, type Weather } from './weather.ts';

/** How many acts go on at once. */
const atOnce = 20;
/** After how many rounds of acts time passes, or the bot starts again. */
const roundsPerPause = 6;

const second = 1_000;
const minute = 60 * second;
const pauses = [5 * second, 61 * second, 6 * minute, 11 * minute, 16 * minute, 2 * 60 * minute, 25 * 60 * minute];

export interface Soaked {
  readonly weather: Weather;
  /** How often each act was done, and how often Discord's client would not let a player do it. */
  readonly done: Readonly<Record<string, number>>;
  readonly impossible: number;
}

/**
 * Lets thirty players do so many acts, in rounds of twenty at once, and orders faults for each round. Between rounds,
 * now and then, everything is let come to rest, time passes, and the bot starts again.
 */
export async function soak(game: SoakedGame, seed: number, acts: number, check: () => Promise<void>): Promise<Soaked> {
  const { standIn, faults } = game;
  const album = await createAlbum();
  const weather = createWeather(standIn);
  const done: Record<string, number> = {};
  let impossible = 0;

  const perform = async (number: number): Promise<void> => {
    const dice = diceFor(seed, number);
    const player = standIn.player(dice.pick(standIn.world.players)?.name ?? '');
    const { name, act } = anyAct(dice);
    try {
      await act({ game, standIn, album, weather, player, dice });
      done[name] = (done[name] ?? 0) + 1;
    } catch (error) {
      if (!(error instanceof PlayerMistake))
        throw new Error(`Act ${number}, "${name}" of ${player.name}, failed.`, { cause: error });
      impossible += 1;
    }
  };

  const pause = async (number: number): Promise<void> => {
    const dice = diceFor(seed, acts + number);
    await game.settle();
    await check();
    game.advance(dice.pick(pauses) ?? 0);
    if (dice.chance(50)) await game.restart();
  };

  for (let round = 0; round * atOnce < acts; round += 1) {
    faults.orderSome(diceFor(seed, 2 * acts + round));
    const first = round * atOnce;
    const numbers = Array.from({ length: Math.min(atOnce, acts - first) }, (_, index) => first + index);
    await Promise.all(numbers.map(perform));
    if (round % roundsPerPause === roundsPerPause - 1) await pause(round);
  }
  await game.settle();
  weather.clear();
  await game.settle();
  return { weather, done, impossible };
}
