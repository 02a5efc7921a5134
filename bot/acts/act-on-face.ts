import type { FaceJudgement } from '../../game/judge-reading.ts';
import type { Session } from '../../game/session.ts';
import type { Ask } from '../answers/ask.ts';
import type { Bot } from '../bot.ts';
import { sentence } from '../render/sentences.ts';
import { askWhichFeeling } from './ask-back.ts';
import { type Aftermath, type FeelingShown, moveStory } from './move-story.ts';

/** Moves the session by the player's own face, asks back where it is too close to call, or says that it shows nothing. */
export async function actOnFace(
  bot: Bot,
  ask: Ask,
  session: Session,
  judgement: FaceJudgement,
  shown: Pick<FeelingShown, 'revision' | 'sourceId'>,
): Promise<Aftermath> {
  const { face } = judgement;
  switch (judgement.kind) {
    case 'feeling':
      return moveStory(bot, ask, session, { ...shown, feeling: face.feeling, face });
    case 'close':
      return {
        kind: 'whisper',
        message: await askWhichFeeling(bot, session, face, judgement.likeliest, ask.ownWords),
      };
    case 'blank':
      return { kind: 'whisper', message: sentence(ask.ownWords.say('answer.blank')) };
  }
}
