import { afterAll, beforeAll, expect, it } from 'vitest';
import { buttonsOf, textOf } from '../message-parts.ts';
import { type Game, openGame } from '../open-game.ts';
import { openPanel } from '../settings-panel.ts';
import { openedParty, toldIn } from './parties.ts';

const turnMs = 5 * 60_000;

let game: Game;
beforeAll(async () => {
  game = await openGame();
});
afterAll(() => game.close());

it('a turn that lasts too long passes on, and a party in which nobody shows a face rests until a player wakes it', async () => {
  const party = await openedParty(game, ['Ada', 'Béla'], { mode: 'turns' });
  const [ada, bela] = party.players;
  if (!ada || !bela) throw new Error('Two players.');
  game.advance(turnMs);
  await game.meetDeadlines();
  expect(textOf(party.latest())).toContain(`The turn of <@${ada.id}> passed without a face.`);
  expect(textOf(party.latest())).toContain(`It is the turn of <@${bela.id}>`);
  game.advance(turnMs);
  await game.meetDeadlines();
  expect(textOf(party.latest())).toContain('the party rests');
  expect(buttonsOf(party.latest())).toEqual(['Go on']);
  game.advance(30 * turnMs);
  await game.meetDeadlines();
  expect(textOf(party.latest())).toContain('the party rests');
  expect(await party.press(bela, 'Go on')).toBe('On with it.');
  await game.settled();
  expect(textOf(party.latest())).toContain(`It is the turn of <@${bela.id}>`);
});

it('a vote closes at its deadline with the votes there are, and what came due while the bot was away is settled once at start', async () => {
  const parties = [];
  for (const _ of [1, 2]) parties.push(await openedParty(game, ['Ada', 'Béla'], { mode: 'vote' }));
  for (const party of parties) if (party.players[0]) await party.pick(party.players[0], 'happy');
  await game.settled();
  const before = parties.map(({ placeId }) => toldIn(game.standIn, placeId).length);
  game.advance(turnMs);
  await game.restart();
  await game.restart();
  for (const [index, party] of parties.entries()) {
    expect(textOf(party.latest())).toContain('😄 happy **1**');
    expect(toldIn(game.standIn, party.placeId)).toHaveLength((before[index] ?? 0) + 1);
  }
});

it('a vote that comes at the very deadline is too late: the deadline is met first', async () => {
  const party = await openedParty(game, ['Ada', 'Béla', 'Chiyo'], { mode: 'vote' });
  const [ada, bela] = party.players;
  if (!ada || !bela) throw new Error('Three players.');
  await party.pick(ada, 'happy');
  game.advance(turnMs);
  expect(await party.pick(bela, 'sad')).toBe('The party has moved on since then. Only its latest scene counts.');
  await game.settled();
  expect(textOf(party.latest())).toContain('The vote: 😄 happy **1**.');
});

it('a deadline wakes the bot by itself', async () => {
  const party = await openedParty(game, ['Ada', 'Béla'], { mode: 'turns' });
  game.advance(turnMs - 2_000);
  await game.restart();
  await game.standIn.until(
    () => (textOf(party.latest()).includes('passed without a face') ? true : undefined),
    'the next turn',
  );
});

it('a lobby that nobody starts is over after a day', async () => {
  const party = await openedParty(game, ['Ada'], {}, false);
  game.advance(24 * 60 * 60_000);
  await game.meetDeadlines();
  expect(textOf(party.latest())).toContain('Nobody started the party for a day');
  expect(buttonsOf(party.latest())).toEqual(['Play again']);
});

it('while a server has paused the bot its parties stand still, without a word, and go on from the same scene', async () => {
  const party = await openedParty(game, ['Ada', 'Béla'], { mode: 'turns' });
  const [ada, bela] = party.players;
  if (!ada || !bela) throw new Error('Two players.');
  const scene = party.latest();
  await (await openPanel(ada, party.placeId)).press('paused');
  game.advance(turnMs);
  await game.meetDeadlines();
  expect([party.latest().id, textOf(party.latest())]).toEqual([scene.id, textOf(scene)]);
  await (await openPanel(ada, party.placeId)).press('paused');
  expect(await party.pick(bela, 'happy')).toContain('The story moves on');
});
