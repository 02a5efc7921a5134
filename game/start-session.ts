import type { Story } from '../stories/story.ts';
import { begin } from './rules.ts';
import type { Scene } from './scene.ts';
import type { SoloSession } from './session.ts';
import { showScene } from './show-scene.ts';

/** A session as it shall be, and the scene that shows it. */
export interface SessionShown {
  readonly session: SoloSession;
  readonly scene: Scene;
}

/** Begins a story at its start, as a new session of revision 0. `now` is in milliseconds since the epoch. */
export function startSession(request: {
  readonly story: Story;
  readonly id: string;
  readonly playerId: string;
  readonly serverId: string | null;
  readonly placeId: string;
  readonly secret: boolean;
  readonly now: number;
}): SessionShown {
  const { story, now, ...whose } = request;
  const session: SoloSession = {
    kind: 'solo',
    ...whose,
    revision: 0,
    storyId: story.id,
    storyVersion: story.version,
    status: 'active',
    play: begin(story),
    startedAt: now,
    updatedAt: now,
  };
  return { session, scene: showScene(story, session) };
}
