import type { Story } from '../stories/story.ts';
import { roomOf, roomText } from './rules.ts';
import type { Lead, Scene } from './scene.ts';
import type { SoloSession } from './session.ts';

/** The company of a solo session, for conditions. */
export const alone = { players: 1 } as const;

/**
 * The scene of a session's present room. `lead` is what led there, where something just did.
 * @throws Error where the story lacks the room.
 */
export function showScene(story: Story, session: SoloSession, lead?: Lead): Scene {
  const { play } = session;
  const room = roomOf(story, play.room);
  return {
    sessionId: session.id,
    revision: session.revision,
    playerId: session.playerId,
    storyId: story.id,
    storyTitle: story.title,
    room: room.id,
    title: room.title,
    text: roomText(story, play, alone),
    ...(lead === undefined ? {} : { lead }),
    moves: play.road.length,
    ...(session.secret ? { secret: true } : {}),
    ...(room.kind === 'ending' ? { ending: room.ending, road: play.road } : {}),
  };
}
