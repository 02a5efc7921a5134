import { judgeReading } from '../../game/judge-reading.ts';
import type { Session } from '../../game/session.ts';
import type { Ask } from '../answers/ask.ts';
import type { Bot } from '../bot.ts';
import { closeCall, sentence } from '../render/sentences.ts';
import type { Words } from '../text.ts';
import type { WaitingPhoto } from '../waiting-photos.ts';
import { type Aftermath, moveStory } from './move-story.ts';
import { settleAftermath } from './settle-aftermath.ts';
import { soloLock } from './solo-lock.ts';

type Judgement = ReturnType<typeof judgeReading>;

/** Why this judgement does not move the story; a face too close to call is asked about. */
function answerTo(judgement: Exclude<Judgement, { kind: 'feeling' }>, session: Session, words: Words): Aftermath {
  switch (judgement.kind) {
    case 'close':
      return { kind: 'whisper', message: closeCall(session, judgement.face, judgement.likeliest, words) };
    case 'several-faces':
      return { kind: 'whisper', message: sentence(words.say('answer.several-faces', { count: judgement.count })) };
    case 'blank':
      return { kind: 'whisper', message: sentence(words.say('answer.blank')) };
    case 'no-face':
      return { kind: 'complain', message: sentence(words.say('answer.no-face')) };
  }
}

async function readAndMove(bot: Bot, ask: Ask, photo: WaitingPhoto): Promise<Aftermath> {
  const { words } = ask;
  const session = await bot.store.sessions.byId(photo.sessionId);
  if (session === undefined || session.revision !== photo.revision) {
    return { kind: 'whisper', message: sentence(words.say('answer.outdated')) };
  }
  const result = await bot.reader.read(photo.bytes);
  if (result.kind === 'refused') {
    return { kind: 'complain', message: sentence(words.say(`answer.${result.reason}`)) };
  }
  const judgement = judgeReading(result.reading);
  if (judgement.kind !== 'feeling') return answerTo(judgement, session, words);
  return moveStory(bot, ask, session, {
    feeling: judgement.face.feeling,
    face: judgement.face,
    revision: photo.revision,
    sourceId: photo.ask.sourceId,
  });
}

/**
 * Reads a fetched photo and moves the session by it, or says why not. `ask` is whose answer it will be: the photo's own,
 * or the press of "Continue" that the photo waited for. Closes the photo's intake row when it is answered.
 */
export async function readFace(bot: Bot, ask: Ask, photo: WaitingPhoto): Promise<void> {
  const aftermath = await bot.locks.hold(soloLock(ask.playerId, ask.serverId), () => readAndMove(bot, ask, photo));
  await settleAftermath(bot, ask, aftermath);
  await bot.store.intake.close(photo.ask.sourceId);
}
