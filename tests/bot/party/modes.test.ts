import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { portrait } from '../../photos.ts';
import { roomOf } from '../journeys.ts';
import { buttonsOf, hasMenu, textOf } from '../message-parts.ts';
import { type Game, openGame } from '../open-game.ts';
import { openedParty } from './parties.ts';

let game: Game;
beforeAll(async () => {
  game = await openGame({ environment: { MESSAGE_CONTENT: 'on' } });
});
afterAll(() => game.close());

describe('a party', () => {
  it('opens in a thread of its own, with a lobby that tells the mode and who is there', async () => {
    const party = await openedParty(game, ['Ada', 'Béla'], { mode: 'vote' }, false);
    const lobby = textOf(party.latest());
    expect(lobby).toContain('**By vote.** Everybody');
    for (const { id } of party.players) expect(lobby).toContain(`<@${id}>`);
    expect(buttonsOf(party.latest())).toEqual(['Join', 'Start', 'Leave']);
  });

  it('by vote moves when all have voted, shows who has and never what, and tells the count afterwards', async () => {
    const party = await openedParty(game, ['Ada', 'Béla', 'Chiyo'], { mode: 'vote' });
    const [ada, bela, chiyo] = party.players;
    if (!ada || !bela || !chiyo) throw new Error('Three players.');
    const start = roomOf(party.latest());
    expect(await party.pick(ada, 'happy')).toContain('Your vote counts');
    await game.settled();
    const open = textOf(party.latest());
    expect(open).toContain('**1 of 3** have voted');
    expect(open).toContain(`✅ <@${ada.id}>`);
    expect(open).not.toContain('happy');
    await party.pick(bela, 'sad');
    expect(await party.pick(ada, 'sad')).toContain('You have voted already');
    await party.pick(chiyo, 'sad');
    await game.settled();
    const moved = textOf(party.latest());
    expect(roomOf(party.latest())).not.toBe(start);
    expect(moved).toContain('😢 sad **2** · 😄 happy **1**');
    expect(moved).toContain('**sad** has it.');
  });

  it('in turns counts only the face of the player whose turn it is, and calls them', async () => {
    const party = await openedParty(game, ['Ada', 'Béla'], { mode: 'turns' });
    const [ada, bela] = party.players;
    if (!ada || !bela) throw new Error('Two players.');
    const start = roomOf(party.latest());
    expect(await party.pick(bela, 'happy')).toBe(`It is not your turn yet: <@${ada.id}> is next.`);
    expect(roomOf(party.latest())).toBe(start);
    expect(await party.pick(ada, 'happy')).toContain('The story moves on');
    await game.settled();
    expect(roomOf(party.latest())).not.toBe(start);
    expect(textOf(party.latest())).toContain(`It is the turn of <@${bela.id}>`);
  });

  it('where anyone may moves by the first face, and then lets everybody read', async () => {
    const party = await openedParty(game, ['Ada', 'Béla'], { mode: 'anyone' });
    const [ada, bela] = party.players;
    if (!ada || !bela) throw new Error('Two players.');
    expect(await party.pick(bela, 'happy')).toContain('let everybody read');
    game.advance(8_000);
    expect(await party.pick(bela, 'happy')).toContain('The story moves on');
    await game.settled();
    expect(textOf(party.latest())).toContain(`<@${bela.id}> picked **happy**`);
    expect(await party.pick(ada, 'happy')).toContain('let everybody read');
  });
});

describe('a plain photo in a party’s thread', () => {
  it('counts by the player whose turn it is; the others get one mark and no words', async () => {
    const party = await openedParty(game, ['Ada', 'Béla'], { mode: 'turns' });
    const [ada, bela] = party.players;
    if (!ada || !bela) throw new Error('Two players.');
    const photo = { name: 'face.jpg', bytes: await portrait('happy') };
    const before = party.latest().id;
    const early = bela.post({ channelId: party.placeId, files: [photo] });
    await game.settled();
    expect(party.latest().id).toBe(before);
    expect(game.standIn.message(early)?.reactions).toMatchObject([{ emoji: '⏳' }]);
    ada.post({ channelId: party.placeId, files: [photo] });
    await game.settled();
    const screen = party.latest();
    expect(textOf(screen)).toContain('Before I read your face');
  });

  it('by somebody who is not in the party is met with silence', async () => {
    const party = await openedParty(game, ['Ada'], { mode: 'anyone' });
    const before = party.latest().id;
    const photo = { name: 'face.jpg', bytes: await portrait('happy') };
    game.standIn.player('Chiyo').post({ channelId: party.placeId, files: [photo] });
    await game.settled();
    expect(party.latest().id).toBe(before);
    expect(hasMenu(party.latest())).toBe(true);
  });
});
