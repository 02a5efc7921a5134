import { describe, expect, it } from 'vitest';
import { continueSession } from '../../game/continue-session.ts';
import { moveSession } from '../../game/move-session.ts';
import { startSession } from '../../game/start-session.ts';
import { ending, fakeFace, fakeSession, fakeStory, passage } from './builders.ts';
import { move, moved, story } from './moves.ts';

describe('a started session', () => {
  it('is active at the start room with revision 0, and its scene shows that room', () => {
    const { session, scene } = startSession({
      story,
      id: 's1',
      playerId: 'ada',
      serverId: null,
      placeId: 'dm',
      secret: true,
      now: 5,
    });
    expect(session).toEqual({
      kind: 'solo',
      id: 's1',
      revision: 0,
      playerId: 'ada',
      serverId: null,
      placeId: 'dm',
      storyId: 'fake',
      storyVersion: 'v1',
      secret: true,
      status: 'active',
      play: { room: 'car', things: [], visits: { car: 1 }, road: [] },
      startedAt: 5,
      updatedAt: 5,
    });
    expect(scene).toEqual({
      sessionId: 's1',
      revision: 0,
      playerId: 'ada',
      storyId: 'fake',
      storyTitle: 'A fake story',
      room: 'car',
      title: 'Room car',
      text: 'In car',
      moves: 0,
      secret: true,
    });
  });
});

describe('a move', () => {
  it('leads to the next room, and its scene says what led there', () => {
    const face = fakeFace();
    const result = moveSession({
      story,
      session: fakeSession(story),
      expectedRevision: 0,
      feeling: 'happy',
      face,
      placeId: 'elsewhere',
      now: 2000,
    });
    expect(result).toMatchObject({
      kind: 'moved',
      session: {
        revision: 1,
        status: 'active',
        placeId: 'elsewhere',
        startedAt: 1000,
        updatedAt: 2000,
        play: { room: 'home' },
      },
      scene: { revision: 1, room: 'home', moves: 1, lead: { feeling: 'happy', text: 'happy to home', face } },
      move: { from: 'car', to: 'home', feeling: 'happy', face },
    });
    expect(result).not.toHaveProperty('scene.ending');
    expect(result).not.toHaveProperty('scene.road');
  });

  it('picked from the menu names no face', () => {
    const { move: record, scene } = moved(fakeSession(story), 'happy');
    expect(record).toEqual({ from: 'car', to: 'home', feeling: 'happy' });
    expect(scene.lead).toEqual({ feeling: 'happy', text: 'happy to home' });
  });

  it('into a winning ending wins, into a failing one loses, and the scene carries the whole road', () => {
    const won = moved(moved(fakeSession(story), 'fear').session, 'sad');
    expect(won.session.status).toBe('won');
    expect(won.scene).toMatchObject({
      ending: 'win',
      moves: 2,
      road: [
        { from: 'car', feeling: 'fear', to: 'home' },
        { from: 'home', feeling: 'sad', to: 'plane' },
      ],
    });
    const lost = moved(fakeSession(story), 'anger');
    expect(lost.session.status).toBe('lost');
    expect(lost.scene).toMatchObject({ ending: 'fail', road: [{ from: 'car', feeling: 'anger', to: 'crash' }] });
  });

  it('after an ending is refused', () => {
    expect(move(moved(fakeSession(story), 'sad').session, 'happy')).toEqual({ kind: 'ended' });
  });

  it('made for an older revision is outdated, even where that revision led to the ending', () => {
    const { session } = moved(fakeSession(story), 'sad');
    expect(move(session, 'sad', story, 0)).toEqual({ kind: 'outdated' });
  });

  it('of a parked session is outdated', () => {
    expect(move(fakeSession(story, { status: 'parked' }), 'happy')).toEqual({ kind: 'outdated' });
  });

  it('from a room that the story has lost, or has made an ending, says that the story changed', () => {
    const session = fakeSession(story);
    expect(move(session, 'happy', fakeStory([passage('start', 'start')]))).toEqual({ kind: 'story-changed' });
    expect(move(session, 'happy', fakeStory([ending('car', 'win')]))).toEqual({ kind: 'story-changed' });
  });

  it('from a room whose id is a word that JavaScript knows is like any other', () => {
    const session = fakeSession(fakeStory([passage('constructor', 'constructor')]));
    expect(move(session, 'happy', story)).toEqual({ kind: 'story-changed' });
  });

  it('binds the session to the version of the story that it was made in', () => {
    expect(moved(fakeSession(story), 'happy', { ...story, version: 'v2' }).session.storyVersion).toBe('v2');
  });
});

describe('continuing', () => {
  it('shows the present room again without what led there, in the new place, in secret if so wished, as the next revision', () => {
    const { session } = moved(fakeSession(story), 'happy');
    const result = continueSession({
      story,
      session: { ...session, status: 'parked' },
      placeId: 'thread',
      secret: true,
      now: 3000,
    });
    expect(result).toMatchObject({
      kind: 'continued',
      session: { revision: 2, status: 'active', placeId: 'thread', secret: true, updatedAt: 3000, play: session.play },
      scene: { revision: 2, room: 'home', moves: 1 },
    });
    expect(result).not.toHaveProperty('scene.lead');
  });

  it('in a room that the story has lost says so', () => {
    const changed = fakeStory([passage('start', 'start')]);
    expect(
      continueSession({ story: changed, session: fakeSession(story), placeId: 'p', secret: false, now: 1 }),
    ).toEqual({
      kind: 'story-changed',
    });
  });
});
