import type { OwedAnswer } from '../../db/store.ts';
import type { Feeling } from '../../game/feeling.ts';
import { moveSession } from '../../game/move-session.ts';
import type { FaceReading } from '../../game/reading.ts';
import type { Session } from '../../game/session.ts';
import type { Ask } from '../answers/ask.ts';
import { commitScene } from '../answers/commit-scene.ts';
import type { Bot } from '../bot.ts';
import type { OutgoingMessage } from '../render/outgoing-message.ts';
import { sentence } from '../render/sentences.ts';
import { storyChanged } from '../render/story-changed.ts';
import type { PartyResult } from './party/change-party.ts';

export interface FeelingShown {
  readonly feeling: Feeling;
  /** Absent where it was picked from a menu or button. */
  readonly face?: FaceReading;
  /** The session's revision when the photo was posted or the component was made. */
  readonly revision: number;
  /** Where the photo was another message's than the ask's (a photo that waited for consent): that one's id. */
  readonly sourceId?: string;
}

/**
 * What is left to do after an act: deliver a committed scene; whisper why there is none; complain that a photo could not
 * be read (plain photos: not too often); or nothing, for a source seen before.
 */
export type Aftermath =
  | { readonly kind: 'deliver'; readonly owed: OwedAnswer }
  | { readonly kind: 'whisper' | 'complain'; readonly message: OutgoingMessage }
  /** A party was changed, or the rules say no: its place is told, and the player, by `note` if it went well. */
  | { readonly kind: 'party'; readonly partyId: string; readonly result: PartyResult; readonly note?: OutgoingMessage }
  | { readonly kind: 'nothing' };

/** Applies a feeling to a session and commits the move. The caller holds the session's lock. */
export async function moveStory(bot: Bot, ask: Ask, session: Session, shown: FeelingShown): Promise<Aftermath> {
  const whisper = (key: string, values?: Record<string, string>): Aftermath => ({
    kind: 'whisper',
    message: sentence(ask.ownWords.say(key, values)),
  });
  if (session.secret && !ask.isPrivate) return whisper('answer.secret');
  const story = bot.stories.in(ask.words.language).get(session.storyId);
  if (story === undefined) return whisper('answer.story-gone', { story: session.storyId });
  const moved = moveSession({
    story,
    session,
    expectedRevision: shown.revision,
    feeling: shown.feeling,
    ...(shown.face === undefined ? {} : { face: shown.face }),
    placeId: ask.placeId,
    now: bot.now(),
  });
  if (moved.kind === 'story-changed')
    return { kind: 'whisper', message: storyChanged(session, story.title, ask.ownWords) };
  if (moved.kind === 'ended') return whisper('answer.ended-session');
  if (moved.kind === 'outdated') return whisper('answer.outdated');
  const { committed, owed } = await commitScene(bot, ask, {
    session: moved.session,
    scene: moved.scene,
    move: moved.move,
    ...(shown.sourceId === undefined ? {} : { sourceId: shown.sourceId }),
  });
  if (committed === 'committed') return { kind: 'deliver', owed };
  return committed === 'stale' ? whisper('answer.outdated') : { kind: 'nothing' };
}
