import { afterAll, beforeAll, expect, it } from 'vitest';
import { departureHall } from '../../../playground/world/world.ts';
import { portrait, twoPortraits } from '../../photos.ts';
import { atTheStart } from '../journeys.ts';
import { menuOf, textOf } from '../message-parts.ts';
import { type Game, openGame } from '../open-game.ts';
import { openedParty, toldIn } from './parties.ts';

const names = departureHall.players.map(({ name }) => name);

let game: Game;
beforeAll(async () => {
  game = await openGame({ environment: { MESSAGE_CONTENT: 'on' } });
});
afterAll(() => game.close());

it('votes in the same moment are counted once each, and the round has one outcome', async () => {
  const party = await openedParty(game, names, { mode: 'vote' });
  const scene = party.latest();
  const before = toldIn(game.standIn, party.placeId).length;
  const answers = await Promise.all(
    [...party.players, ...party.players].map((player) => player.choose(scene.id, menuOf(scene), ['happy']).answered()),
  );
  await game.settled();
  expect(answers.filter((answer) => textOf(answer).includes('Your vote counts'))).toHaveLength(names.length);
  expect(toldIn(game.standIn, party.placeId)).toHaveLength(before + 1);
  expect(textOf(party.latest())).toContain(`😄 happy **${names.length}**`);
});

it('of all faces that are shown at once where anyone may, the first moves the story and the others come too late', async () => {
  const party = await openedParty(game, names, { mode: 'anyone' });
  game.advance(10_000);
  const scene = party.latest();
  const before = toldIn(game.standIn, party.placeId).length;
  const answers = await Promise.all(
    party.players.map((player) => player.choose(scene.id, menuOf(scene), ['happy']).answered()),
  );
  await game.settled();
  expect(answers.filter((answer) => textOf(answer).includes('The story moves on'))).toHaveLength(1);
  expect(toldIn(game.standIn, party.placeId)).toHaveLength(before + 1);
});

it('a photo moves the party whose place it was posted in, and a message that is delivered twice does so once', async () => {
  const ada = await atTheStart(game.standIn, 'Ada');
  const party = await openedParty(game, ['Ada', 'Béla'], { mode: 'turns' });
  const before = toldIn(game.standIn, party.placeId).length;
  const photo = { name: 'face.jpg', bytes: await portrait('happy') };
  ada.post({ channelId: party.placeId, files: [photo] });
  await game.settled();
  game.standIn.gateway.redeliver();
  await game.settled();
  expect(toldIn(game.standIn, party.placeId)).toHaveLength(before + 1);
  expect(textOf(party.latest())).toMatch(/<@\d+> shows \*\*happy\*\*, \d/);
});

it('a photo of several people casts a vote for each clear face, where the starter allowed it', async () => {
  const ada = await atTheStart(game.standIn, 'Ada');
  const party = await openedParty(game, names, { mode: 'vote', 'group-photos': true });
  expect(textOf(toldIn(game.standIn, party.placeId)[0] ?? {})).toContain('A party:');
  const photo = { name: 'two.jpg', bytes: await twoPortraits('happy', 'sad') };
  ada.post({ channelId: party.placeId, files: [photo] });
  await game.settled();
  expect(textOf(party.latest())).toContain('**2 of 3** have voted');
});
