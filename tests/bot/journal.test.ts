import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sceneMessage } from '../../bot/render/scene-message.ts';
import { wordsIn } from '../../bot/text.ts';
import { moveSession } from '../../game/move-session.ts';
import type { PageMessage } from '../../playground/protocol.ts';
import { ending, fakeSession, fakeStory, passage } from '../game/builders.ts';
import { atTheStart, type Player } from './journeys.ts';
import { buttonOf, buttonsOf, componentsOf, menuOf, textOf } from './message-parts.ts';
import { type Game, openGame } from './open-game.ts';
import { openedParty } from './party/parties.ts';

/** Files of a message by their names, with their alt texts. */
function drawnIn(message: PageMessage): ReadonlyMap<string, string> {
  const items = componentsOf(message).flatMap(({ items: found }) => (Array.isArray(found) ? found : []));
  return new Map(
    items.map(({ media, description }) => [
      String(media.url).split('/').at(-1)?.split('?')[0] ?? '',
      description ?? '',
    ]),
  );
}

/** Walks from the start by these feelings; the last scene. */
async function walk(player: Player, feelings: readonly string[], options = {}): Promise<PageMessage> {
  let scene = await player.command('start', options).answered();
  for (const feeling of feelings) scene = await player.choose(scene.id, menuOf(scene), [feeling]).answered();
  return scene;
}

const toWin = ['happy', 'sad', 'anger'] as const;

describe('an ending', () => {
  let game: Game;
  beforeAll(async () => {
    game = await openGame();
  });
  afterAll(() => game.close());

  it('shows the whole road as a picture whose alt text tells it', async () => {
    const ended = await walk(game.standIn.player('Chiyo'), ['fear']);
    expect(textOf(ended)).toContain('**Here the story ends.** 1 move.');
    expect(drawnIn(ended).get('road.webp')).toBe(
      'The road through “Last Flight”, lost after 1 move: Keys in Hand, fear to Glass.',
    );
    expect(textOf(ended)).not.toContain('Your road');
  });

  it('is drawn without small pictures where the rooms have none', async () => {
    const broken = await openGame({
      parts: {
        artist: {
          draw: () => Promise.reject(new Error('no pictures')),
          drawCover: () => Promise.reject(new Error('no pictures')),
        },
      },
    });
    const ended = await walk(broken.standIn.player('Chiyo'), ['fear']);
    expect(drawnIn(ended).has('road.webp')).toBe(true);
    await broken.close();
  });

  it('of a party shows the road that it went together', async () => {
    const party = await openedParty(game, ['Ada', 'Béla'], { mode: 'turns' });
    await party.pick(party.players[0] as Player, 'anger');
    await game.settled();
    const alt = drawnIn(party.latest()).get('road.webp');
    expect(alt).toBe('The road through “Last Flight”, lost after 1 move: Keys in Hand, anger to Glass.');
  });
});

it('an ending tells the road in words where it could not be drawn', () => {
  const story = fakeStory([passage('hall', 'end'), ending('end', 'win')]);
  const session = fakeSession(story);
  const moved = moveSession({
    story,
    session,
    expectedRevision: session.revision,
    feeling: 'sad',
    placeId: '3',
    now: 1,
  });
  if (moved.kind !== 'moved') throw new Error(moved.kind);
  const roomTitle = (room: string) => story.rooms[room]?.title ?? room;
  const shown = { words: wordsIn('en'), roomTitle, seesPhotos: true, facesOnly: false, accent: 0 };
  const message = sceneMessage(moved.scene, shown);
  expect(textOf(message)).toContain('Your road: Room hall → 😢 End end');
});

describe('/map', () => {
  let game: Game;
  let ada: Player;
  beforeAll(async () => {
    game = await openGame();
  });
  afterAll(() => game.close());
  beforeEach(async () => {
    ada = await atTheStart(game.standIn, 'Ada');
  });

  it('says kindly how to begin where there is no story yet', async () => {
    expect(textOf(await game.standIn.player('Béla').command('map').answered())).toContain('`/start` begins one');
  });

  it('draws for everybody what was seen, and names no room that was not', async () => {
    await walk(ada, ['happy']);
    const map = await ada.command('map').answered();
    expect(map.privateFor).toBeUndefined();
    const alt = drawnIn(map).get('map.webp') ?? '';
    expect(alt).toContain('You are in The Song of the Summer.');
    expect(alt).toContain('The road so far: Keys in Hand, happy to The Song of the Summer.');
    expect(alt).toMatch(/Fog hides \d more rooms\./);
    for (const unseen of ['Glass', 'Main Street', 'Somebody Is Home']) expect(alt + textOf(map)).not.toContain(unseen);
  });

  it('remembers what was seen in earlier games there, but what was seen in secret it tells in secret only', async () => {
    const chiyo = game.standIn.player('Chiyo');
    await walk(chiyo, ['happy', 'anger', 'happy'], { secret: true });
    const secret = await chiyo.command('map').answered();
    expect(secret.privateFor).toBe(chiyo.id);
    expect(drawnIn(secret).get('map.webp')).toContain('Main Street');
    await chiyo.command('start', { secret: false }).answered();
    const open = await chiyo.command('map').answered();
    expect(open.privateFor).toBeUndefined();
    expect(drawnIn(open).get('map.webp')).not.toContain('Main Street');
  });

  it('shows a party what it has seen together', async () => {
    const party = await openedParty(game, ['Ada', 'Béla'], { mode: 'turns' });
    await party.pick(ada, 'happy');
    await game.settled();
    const map = await ada.command('map', {}, { channelId: party.placeId }).answered();
    expect(drawnIn(map).get('map.webp')).toContain('You are in The Song of the Summer.');
  });
});

describe('/journal', () => {
  let game: Game;
  beforeAll(async () => {
    game = await openGame();
  });
  afterAll(() => game.close());

  it('is empty before the first ending', async () => {
    const bela = game.standIn.player('Béla');
    const journal = await bela.command('journal').answered();
    expect(textOf(journal)).toContain('Your journal is empty');
    expect(journal.privateFor).toBe(bela.id);
  });

  it('tells its player alone which endings were found of all, and the roads, page by page', async () => {
    const ada = game.standIn.player('Ada');
    await walk(ada, toWin);
    for (let time = 0; time < 4; time += 1) await walk(ada, ['fear']);
    const first = await ada.command('journal').answered();
    expect(first.privateFor).toBe(ada.id);
    expect(textOf(first)).toContain('**Last Flight**: 2 of 3 endings found');
    expect(textOf(first)).toMatch(/⭐ Seat 23A · ✖️ Glass · ❔/);
    expect(textOf(first)).not.toContain('The Third Drawer');
    expect(textOf(first)).toContain('Keys in Hand → 😨 Glass');
    expect(buttonsOf(first)).toEqual(['Older']);
    await ada.press(first.id, buttonOf(first, 'Older')).answered();
    const older = await game.standIn.until(() => {
      const message = game.standIn.message(first.id);
      return message !== undefined && textOf(message).includes('earlier games') && message;
    }, 'the next page');
    expect(textOf(older)).toContain('Keys in Hand → 😄 The Song of the Summer → 😢 Somebody Is Home → 😠 Seat 23A');
    expect(buttonsOf(older)).toEqual(['Newer']);
  });
});

describe('/leaderboard', () => {
  let game: Game;
  beforeAll(async () => {
    game = await openGame();
  });
  afterAll(() => game.close());

  it('says so where nobody has reached an ending', async () => {
    expect(textOf(await game.standIn.player('Ada').command('leaderboard').answered())).toContain('Nobody has reached');
  });

  it('ranks the players of a server before everybody, pings nobody, and tells nothing of secret games', async () => {
    const { standIn } = game;
    const [ada, bela, chiyo] = [standIn.player('Ada'), standIn.player('Béla'), standIn.player('Chiyo')];
    await walk(ada, toWin);
    await walk(ada, ['fear']);
    await walk(bela, ['fear']);
    await walk(chiyo, toWin, { secret: true });
    const board = await chiyo.command('leaderboard').answered();
    expect(board.privateFor).toBeUndefined();
    const text = textOf(board);
    expect(text).toContain(`🥇 <@${ada.id}> · 2 endings found · 1 win`);
    expect(text).toContain(`🥈 <@${bela.id}> · 1 ending found · 0 wins`);
    expect(text).not.toContain(chiyo.id);
    expect(text).toContain(`Last Flight: 3 moves, by <@${ada.id}>`);
  });

  it('counts the parties that were finished together', async () => {
    const party = await openedParty(game, ['Ada', 'Béla'], { mode: 'turns' });
    await party.pick(party.players[0] as Player, 'anger');
    await game.settled();
    const text = textOf(await game.standIn.player('Ada').command('leaderboard').answered());
    expect(text).toContain('One party was finished together here.');
    expect(text).toMatch(/🥇 <@\d+> · \d endings? found · \d wins? · 1 party/);
  });
});
