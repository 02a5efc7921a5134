import type { AnswerTarget, Change, Intake, Question } from '../../db/store.ts';
import type { PartySession } from '../../game/party/party-session.ts';
import type { Session } from '../../game/session.ts';
import { fakeFace } from '../game/builders.ts';

export const interactionTarget = {
  kind: 'interaction',
  applicationId: '900',
  token: 'interaction-token',
  isPrivate: false,
  placeId: '3',
  createdAt: 1000,
} as const satisfies AnswerTarget;

export function fakeSession(extra: Partial<Session> = {}): Session {
  return {
    kind: 'solo',
    id: 's1',
    revision: 0,
    playerId: '1',
    serverId: '2',
    placeId: '3',
    storyId: 'last-flight',
    storyVersion: 'v1',
    secret: false,
    status: 'active',
    play: { room: 'start', things: [], visits: { start: 1 }, road: [] },
    startedAt: 1000,
    updatedAt: 1000,
    ...extra,
  };
}

export const fakeParty = (extra: Partial<PartySession> = {}): PartySession => ({
  kind: 'party',
  id: 'p1',
  revision: 0,
  round: 0,
  serverId: '2',
  placeId: '30',
  storyId: 'last-flight',
  storyVersion: 'v1',
  hostId: '1',
  mode: 'vote',
  status: 'active',
  members: ['1', '5', '6'],
  kicked: [],
  votes: [],
  turnMs: 60_000,
  groupPhotos: false,
  seed: 1,
  silentTurns: 0,
  play: { room: 'start', things: [], visits: {}, road: [] },
  startedAt: 1000,
  updatedAt: 1000,
  ...extra,
});

/** The change that makes a session be as given. Its source and answer are named after the session and revision. */
export function changeTo(session: Session, extra: Partial<Change> = {}): Change {
  const name = `${session.id}-${session.revision}`;
  return {
    sourceId: `source-${name}`,
    session,
    answer: {
      id: `answer-${name}`,
      sessionId: session.id,
      target: interactionTarget,
      scene: {
        sessionId: session.id,
        revision: session.revision,
        playerId: session.playerId,
        storyId: session.storyId,
        storyTitle: 'Last flight',
        room: session.play.room,
        title: 'A room',
        text: 'Some text.',
        moves: session.play.road.length,
      },
      language: 'en',
      createdAt: session.updatedAt,
    },
    at: session.updatedAt,
    ...extra,
  };
}

/** The change that moves a session on by a picked feeling. */
export function moveOf(session: Session, extra: Partial<Change> = {}): Change {
  const next = { ...session, revision: session.revision + 1, updatedAt: session.updatedAt + 1 };
  return changeTo(next, { move: { from: 'start', to: 'music', feeling: 'happy' }, ...extra });
}

export function fakeIntake(extra: Partial<Intake> = {}): Intake {
  return {
    sourceId: 'photo',
    playerId: '1',
    serverId: '2',
    target: interactionTarget,
    language: 'en',
    createdAt: 1000,
    ...extra,
  };
}

/** A question that can be answered for ten minutes. */
export function fakeQuestion(extra: Partial<Question> = {}): Question {
  return {
    id: 'question',
    sessionId: 's1',
    kind: 'whose-face',
    faces: [fakeFace(), fakeFace()],
    expiresAt: 601_000,
    ...extra,
  };
}
