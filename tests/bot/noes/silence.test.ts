import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { portrait } from '../../photos.ts';
import { atTheStart } from '../journeys.ts';
import { menuOf, textOf } from '../message-parts.ts';
import { type Game, openGame } from '../open-game.ts';

/** Only interactions can be answered privately (FACTS.md, D28): what is no business of the bot's gets no answer at all. */
describe('silence', () => {
  let game: Game;
  beforeAll(async () => {
    game = await openGame();
    await atTheStart(game.standIn, 'Ada');
  });
  afterAll(() => game.close());

  const happy = async () => ({ name: 'face.jpg', bytes: await portrait('happy') });
  const elsewhere = (): string => game.standIn.world.servers[0]?.channels[1]?.id ?? '';
  /** How many requests the bot makes for a photo that is posted there: none are its own. */
  const requestsFor = async (name: string, channelId: string, content = ''): Promise<readonly string[]> => {
    const before = game.standIn.requests.length;
    game.standIn.player(name).post({ channelId, content, files: [await happy()] });
    const help = game.standIn.player(name).command('help');
    await help.answered();
    const made = game.standIn.requests.slice(before);
    return made.filter(({ path }) => !path.includes(help.token)).map(({ method, path }) => `${method} ${path}`);
  };

  it('meets a plain photo in another place than the story: no message, no reaction, no typing', async () => {
    expect(await requestsFor('Ada', elsewhere())).toEqual([]);
  });

  it('meets a plain photo of somebody who plays no story', async () => {
    expect(await requestsFor('Chiyo', game.standIn.world.channelId)).toEqual([]);
  });

  it('meets a plain photo of somebody else in the place of a story', async () => {
    await requestsFor('Béla', game.standIn.world.channelId);
    expect(textOf(await game.standIn.player('Ada').command('status').answered())).toContain('after 0 moves');
  });

  it('is broken in private, and only for interactions: a stranger who presses is told so', async () => {
    const ada = game.standIn.player('Ada');
    const scene = await ada.command('start').answered();
    const told = await game.standIn.player('Chiyo').choose(scene.id, menuOf(scene), ['happy']).answered();
    expect(told.privateFor).toBe(game.standIn.player('Chiyo').id);
  });
});
