import type { Store } from '../../db/store.ts';
import { isOpen, type PartySession } from '../../game/party/party-session.ts';
import type { Session } from '../../game/session.ts';
import type { GamePlace, GameWatch } from '../../playground/game-watch.ts';
import type { PagePlay, PagePlaying } from '../../playground/protocol.ts';
import type { Mapmaker } from '../../stories/map/mapmaker.ts';
import { playerMapOf, type Travels } from '../../stories/map/player-map.ts';
import type { Story } from '../../stories/story.ts';

export interface WatchParts {
  /** Absent as long as the bot has not opened it. */
  store(): Store | undefined;
  story(id: string): Story | undefined;
  readonly mapmaker: Pick<Mapmaker, 'sketchPlayerMap'>;
}

/** The panel is narrow: the map stands upright in it. */
const mapFrame = { width: 640, height: 780 } as const;

/** A game that can be drawn: its story is there, and its room too. */
interface Seen {
  readonly session: Session | PartySession;
  readonly story: Story;
  readonly travels: Travels;
}

function endingOf(status: Session['status'] | PartySession['status']): 'win' | 'fail' | undefined {
  return status === 'won' ? 'win' : status === 'lost' ? 'fail' : undefined;
}

function playOf({ session, story, travels }: Seen): PagePlay {
  const { kind, id, revision, status, play } = session;
  const outcome = endingOf(status);
  return {
    kind,
    story: story.title,
    rooms: playerMapOf(story, travels).seen.map((room) => ({ title: room.title, isPresent: room.id === play.room })),
    moves: play.road.length,
    ...(outcome === undefined ? {} : { outcome }),
    version: `${id}-${revision}-${travels.earlier?.length ?? 0}`,
  };
}

function inParty(party: PartySession, playerId: string, story: string): PagePlaying {
  const { status, mode, turnId, votes } = party;
  if (status === 'won' || status === 'lost') return { playerId, doing: status, story };
  if (status === 'lobby') return { playerId, doing: 'gathered' };
  if (status !== 'active') return { playerId, doing: 'resting' };
  if (mode === 'turns') return { playerId, doing: turnId === playerId ? 'turn' : 'waiting' };
  return { playerId, doing: votes.some((vote) => vote.playerId === playerId) ? 'voted' : 'choosing' };
}

/** Looks into the bot's database for what the page shows beside the channel. */
export function watchGame({ store, story: storyOf, mapmaker }: WatchParts): GameWatch {
  /** The party that was seen last in a place: it is shown on after its end. */
  const lastParties = new Map<string, string>();

  const partyIn = async (db: Store, channelId: string): Promise<PartySession | undefined> => {
    const open = await db.parties.openIn(channelId);
    if (open !== undefined) lastParties.set(channelId, open.id);
    const lastId = lastParties.get(channelId);
    return open ?? (lastId === undefined ? undefined : db.parties.byId(lastId));
  };

  const sessionIn = async (db: Store, place: GamePlace): Promise<Session | PartySession | undefined> => {
    const party = await partyIn(db, place.channelId);
    const own = await db.sessions.current(place.playerId, place.serverId);
    if (party === undefined || isOpen(party)) return party ?? own;
    const isNewer = own !== undefined && own.placeId === place.channelId && own.updatedAt > party.updatedAt;
    return isNewer ? own : party;
  };

  const see = async (db: Store, place: GamePlace): Promise<Seen | undefined> => {
    const session = await sessionIn(db, place);
    const story = session === undefined ? undefined : storyOf(session.storyId);
    if (session === undefined || story?.rooms[session.play.room] === undefined) return undefined;
    const { playerId, serverId } = place;
    const earlier =
      session.kind === 'party' ? [] : await db.journal.steps(playerId, serverId, story.id, session.secret);
    return { session, story, travels: { road: session.play.road, earlier, present: session.play.room } };
  };

  const alone = async (db: Store, place: GamePlace, playerId: string): Promise<PagePlaying | undefined> => {
    const session = await db.sessions.current(playerId, place.serverId);
    if (session === undefined || (session.secret && playerId !== place.playerId)) return undefined;
    const story = storyOf(session.storyId);
    const room = story?.rooms[session.play.room];
    if (story === undefined || room === undefined) return undefined;
    if (session.status === 'won' || session.status === 'lost')
      return { playerId, doing: session.status, story: story.title };
    return { playerId, doing: 'exploring', story: story.title, room: room.title };
  };

  return {
    async look(place) {
      const db = store();
      if (db === undefined) return { players: [] };
      const seen = await see(db, place);
      if (seen?.session.kind === 'party') {
        const party = seen.session;
        return {
          play: playOf(seen),
          players: party.members.map((playerId) => inParty(party, playerId, seen.story.title)),
        };
      }
      const each = await Promise.all(place.playerIds.map((playerId) => alone(db, place, playerId)));
      return {
        ...(seen === undefined ? {} : { play: playOf(seen) }),
        players: each.filter((playing) => playing !== undefined),
      };
    },
    async drawMap(place) {
      const db = store();
      const seen = db === undefined ? undefined : await see(db, place);
      if (seen === undefined) return undefined;
      const moves = seen.travels.road.length;
      const words = { moves: moves === 1 ? '1 move' : `${moves} moves` };
      return (await mapmaker.sketchPlayerMap(seen.story, seen.travels, words, mapFrame)).svg;
    },
  };
}
