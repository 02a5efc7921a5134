import { PermissionFlagsBits } from 'discord.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { usualBotPermissions } from '../../../playground/world/world.ts';
import { roomOf } from '../journeys.ts';
import { buttonOf, textOf } from '../message-parts.ts';
import { type Game, openGame } from '../open-game.ts';
import { latestIn, openedParty } from './parties.ts';

let game: Game;
beforeAll(async () => {
  game = await openGame();
});
afterAll(() => game.close());

it('who joins late is the last in turns, and whose turn it is may leave: it is the next one’s', async () => {
  const party = await openedParty(game, ['Ada', 'Béla'], { mode: 'turns' });
  const [ada, bela] = party.players;
  const chiyo = game.standIn.player('Chiyo');
  if (!ada || !bela) throw new Error('Two players.');
  await party.press(chiyo, 'Join');
  await ada.command('party leave', {}, { channelId: party.placeId }).answered();
  await game.settled();
  expect(textOf(party.latest())).toContain(`<@${ada.id}> leaves the party.`);
  expect(textOf(party.latest())).toContain(`It is the turn of <@${bela.id}>`);
  await party.pick(bela, 'happy');
  await game.settled();
  expect(textOf(party.latest())).toContain(`It is the turn of <@${chiyo.id}>`);
});

it('when everybody has left the party is over, and its thread is free for another one', async () => {
  const party = await openedParty(game, ['Ada', 'Béla'], { mode: 'vote' });
  for (const player of party.players) await player.command('party leave', {}, { channelId: party.placeId }).answered();
  await game.settled();
  expect(textOf(party.latest())).toContain('Everybody has left');
  const [ada] = party.players;
  if (!ada) throw new Error('A player.');
  await party.press(ada, 'Play again');
  await game.settled();
  expect(textOf(party.latest())).toContain('A party: ');
});

it('the host and who manages the server end it, nobody else; who was sent away does not come back', async () => {
  const party = await openedParty(game, ['Béla', 'Chiyo'], { mode: 'vote' });
  const [bela, chiyo] = party.players;
  if (!bela || !chiyo) throw new Error('Two players.');
  const here = { channelId: party.placeId };
  const refused = await chiyo.command('party end', {}, here).answered();
  expect(textOf(refused)).toBe(`Only <@${bela.id}> and those who manage the server may do that.`);
  await bela.command('party kick', { player: chiyo.id }, here).answered();
  const back = await chiyo.command('party join', {}, here).answered();
  expect(textOf(back)).toContain('cannot come back');
  // Ada owns the server.
  const ended = await game.standIn.player('Ada').command('party end', {}, here).answered();
  expect(textOf(ended)).toBe('The party is over.');
  await game.settled();
  expect(textOf(party.latest())).toContain('ends the party');
});

it('who has left the server is known when their turn has passed, and is no player any more', async () => {
  const party = await openedParty(game, ['Ada', 'Béla'], { mode: 'turns' });
  const [ada, bela] = party.players;
  if (!ada || !bela) throw new Error('Two players.');
  await party.pick(ada, 'happy');
  await game.settled();
  bela.leaveServer();
  game.expectRefusals(10_007);
  game.advance(5 * 60_000);
  await game.meetDeadlines();
  const status = await ada.command('party status', {}, { channelId: party.placeId }).answered();
  expect(textOf(status)).toContain(`**One player:** <@${ada.id}>`);
  bela.joinServer();
});

it('a deleted thread ends its party, and a new one can be opened', async () => {
  const party = await openedParty(game, ['Ada', 'Béla'], { mode: 'vote' });
  const [ada] = party.players;
  if (!ada) throw new Error('A player.');
  game.standIn.threadLevers(party.placeId).delete();
  await game.settled();
  const status = await ada.command('party status').answered();
  expect(textOf(status)).not.toContain(party.placeId);
});

it('in a locked thread the party rests, and goes on when it is opened again', async () => {
  const party = await openedParty(game, ['Ada', 'Béla'], { mode: 'turns' });
  const [, bela] = party.players;
  if (!bela) throw new Error('Two players.');
  const thread = game.standIn.threadLevers(party.placeId);
  game.standIn.permit(BigInt(usualBotPermissions) & ~PermissionFlagsBits.ManageThreads);
  const scene = party.latest();
  thread.lock();
  game.advance(5 * 60_000);
  await game.meetDeadlines();
  expect(party.latest().id).toBe(scene.id);
  thread.lock(false);
  game.standIn.permit(BigInt(usualBotPermissions));
  const woken = await bela.command('party go', {}, { channelId: party.placeId }).answered();
  expect(textOf(woken)).toBe('On with it.');
  await game.settled();
  expect(textOf(party.latest())).toContain(`It is the turn of <@${bela.id}>`);
  expect(roomOf(party.latest())).toBe(roomOf(scene));
});

it('the bot was removed and added again: its parties rest and can be woken', async () => {
  const party = await openedParty(game, ['Ada', 'Béla'], { mode: 'vote' });
  const [ada] = party.players;
  if (!ada) throw new Error('A player.');
  game.standIn.removeBot();
  await game.logged('rests: the bot was removed');
  game.standIn.addBot();
  const woken = await ada.command('party go', {}, { channelId: party.placeId }).answered();
  expect(textOf(woken)).toBe('On with it.');
  await game.settled();
  expect(textOf(latestIn(game.standIn, party.placeId))).toContain('wakes the party');
  expect(buttonOf(party.latest(), 'Join')).toBeTruthy();
});
