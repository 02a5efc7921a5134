import { describe, expect, it } from 'vitest';
import { watchGame } from '../../../cli/play/watch-game.ts';
import type { Store } from '../../../db/store.ts';
import type { PartySession } from '../../../game/party/party-session.ts';
import { changeTo, fakeParty, fakeSession } from '../../db/changes.ts';
import { temporaryStore } from '../../db/temporary-database.ts';
import { ending, fakeStory, passage } from '../../game/builders.ts';

const story = fakeStory([passage('start', 'next'), passage('next', 'home'), ending('home', 'win')], {
  id: 'last-flight',
  title: 'Last Flight',
});
const [ada, bela, chiyo] = ['1', '11', '12'] as const;
const place = { playerId: ada, serverId: '2', channelId: '3', playerIds: [ada, bela, chiyo] } as const;
const step = { from: 'start', feeling: 'happy', to: 'next' } as const;
const moved = { room: 'next', things: [], visits: { start: 1, next: 1 }, road: [step] };

const watch = (store: Store | undefined) =>
  watchGame({
    store: () => store,
    story: (id) => (id === story.id ? story : undefined),
    mapmaker: { sketchPlayerMap: async (_, { present }) => ({ svg: `<svg>${present}</svg>`, width: 1, height: 1 }) },
  });

const party = (extra: Partial<PartySession>) =>
  fakeParty({ placeId: place.channelId, play: moved, members: [ada, bela], updatedAt: 2000, ...extra });
const put = (store: Store, shown: PartySession) =>
  store.parties.commit({ sourceId: `p-${shown.revision}`, party: shown, at: shown.updatedAt });

describe('what stands beside the channel', () => {
  it('tells nothing before the bot has opened its store, and nothing of a game that was not begun', async () => {
    const { store } = await temporaryStore();
    expect(await watch(undefined).look(place)).toEqual({ players: [] });
    expect(await watch(store).look(place)).toEqual({ players: [] });
    expect(await watch(store).drawMap(place)).toBeUndefined();
  });

  it("tells a player's own game with its map, and where the others are", async () => {
    const { store } = await temporaryStore();
    await store.sessions.commit(changeTo(fakeSession({ play: moved })));
    await store.sessions.commit(changeTo(fakeSession({ id: 's2', playerId: bela })));
    const { play, players } = await watch(store).look(place);
    expect(play).toMatchObject({ kind: 'solo', story: 'Last Flight', moves: 1 });
    expect(play?.rooms).toEqual([
      { title: 'Room start', isPresent: false },
      { title: 'Room next', isPresent: true },
    ]);
    expect(play).not.toHaveProperty('outcome');
    expect(players).toEqual([
      { playerId: ada, doing: 'exploring', story: 'Last Flight', room: 'Room next' },
      { playerId: bela, doing: 'exploring', story: 'Last Flight', room: 'Room start' },
    ]);
    expect(await watch(store).drawMap(place)).toBe('<svg>next</svg>');
  });

  it('tells a secret game to its player only', async () => {
    const { store } = await temporaryStore();
    await store.sessions.commit(changeTo(fakeSession({ id: 's2', playerId: bela, secret: true })));
    expect(await watch(store).look(place)).toEqual({ players: [] });
    expect((await watch(store).look({ ...place, playerId: bela })).players).toMatchObject([{ playerId: bela }]);
  });

  it('tells what each member of a party does, and its end until another game goes on there', async () => {
    const { store } = await temporaryStore();
    const watched = watch(store);
    const doing = async () => (await watched.look(place)).players.map((player) => player.doing);
    await put(store, party({ votes: [{ playerId: bela, feeling: 'happy', confidence: 1 }] }));
    expect(await doing()).toEqual(['choosing', 'voted']);
    await put(store, party({ revision: 1, mode: 'turns', turnId: bela }));
    expect(await doing()).toEqual(['waiting', 'turn']);
    await put(store, party({ revision: 2, status: 'won', play: { ...moved, room: 'home' } }));
    expect(await doing()).toEqual(['won', 'won']);
    expect((await watched.look(place)).play).toMatchObject({ kind: 'party', outcome: 'win' });
    await store.sessions.commit(changeTo(fakeSession({ updatedAt: 3000 })));
    expect((await watched.look(place)).play?.kind).toBe('solo');
  });
});
