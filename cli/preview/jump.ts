import type { Store } from '../../db/store.ts';
import type { Feeling } from '../../game/feeling.ts';
import { reviseSession } from '../../game/revise-session.ts';
import { begin, follow } from '../../game/rules.ts';
import type { Play, Session } from '../../game/session.ts';
import { alone, showScene } from '../../game/show-scene.ts';
import type { PageMessage } from '../../playground/protocol.ts';
import { statesLimit } from '../../stories/check/check-roads.ts';
import { explore, feelings } from '../../stories/check/explore.ts';
import type { Story } from '../../stories/story.ts';

/** A shortest sequence of feelings that leads so many players into a room, one alone unless told otherwise; `undefined` where none does. */
export function roadTo(story: Story, room: string, players: number = alone.players): readonly Feeling[] | undefined {
  const { states } = explore(story, { begin, follow }, players, statesLimit);
  const roads = new Map<number, readonly Feeling[]>([[0, []]]);
  // The map grows while it is walked: nearer states come first.
  for (const [number, road] of roads) {
    const state = states[number];
    if (state?.play.room === room) return road;
    for (const [index, target] of (state?.next ?? []).entries()) {
      const feeling = feelings[index];
      if (feeling !== undefined && !roads.has(target)) roads.set(target, [...road, feeling]);
    }
  }
  return undefined;
}

export function walk(story: Story, road: readonly Feeling[]): Play {
  return road.reduce((play, feeling) => follow(story, play, feeling, alone).play, begin(story));
}

/** The player whose session is moved, as far as jumping needs one. */
export interface Jumper {
  readonly id: string;
  start(storyId: string): Promise<PageMessage>;
  choose(scene: PageMessage, feeling: Feeling): Promise<PageMessage>;
}

export interface JumpParts {
  readonly store: Store;
  readonly story: Story;
  readonly jumper: Jumper;
  readonly serverId: string;
  readonly now: () => number;
  readonly newId: () => string;
}

async function sessionIn({ store, story, jumper, serverId }: JumpParts): Promise<Session | undefined> {
  const session = await store.sessions.current(jumper.id, serverId);
  return session?.status === 'active' && session.storyId === story.id ? session : undefined;
}

/** Puts the session where the road leads, without a word: the player asks for the scene afterwards. */
async function put(parts: JumpParts, session: Session, play: Play): Promise<void> {
  const { store, story, now, newId } = parts;
  const { placeId } = session;
  const moved = reviseSession(session, { play, status: 'active', placeId }, story, now());
  const scene = showScene(story, moved);
  const target = { kind: 'channel', placeId } as const;
  const { language } = story;
  const answer = { id: newId(), sessionId: session.id, target, scene, language, createdAt: now() };
  const committed = await store.sessions.commit({ sourceId: `jump-${answer.id}`, session: moved, answer, at: now() });
  if (committed === 'committed') await store.answers.settle(answer.id, 'gone');
}

/**
 * Puts a player into a room by a shortest road, with the things held and the visits made on it, and shows the scene. An
 * ending is walked into by its last move. Resolves to whether there is such a road.
 */
export async function jump(parts: JumpParts, room: string): Promise<boolean> {
  const { story, jumper } = parts;
  const road = roadTo(story, room);
  if (road === undefined) return false;
  const last = story.rooms[room]?.kind === 'ending' ? road.at(-1) : undefined;
  if ((await sessionIn(parts)) === undefined) await jumper.start(story.id);
  const session = await sessionIn(parts);
  if (session === undefined) return false;
  await put(parts, session, walk(story, last === undefined ? road : road.slice(0, -1)));
  const scene = await jumper.start(story.id);
  if (last !== undefined) await jumper.choose(scene, last);
  return true;
}
