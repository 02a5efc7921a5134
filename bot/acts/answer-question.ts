import type { Question } from '../../db/store.ts';
import type { Feeling } from '../../game/feeling.ts';
import { judgeFace, twoLikeliest } from '../../game/judge-reading.ts';
import type { PartySession } from '../../game/party/party-session.ts';
import type { FaceReading } from '../../game/reading.ts';
import type { Session } from '../../game/session.ts';
import type { Ask } from '../answers/ask.ts';
import type { Bot } from '../bot.ts';
import type { ComponentAddress } from '../components/custom-id.ts';
import { parseChoice } from '../components/question-choice.ts';
import { sentence } from '../render/sentences.ts';
import { actOnFace } from './act-on-face.ts';
import { type Aftermath, moveStory } from './move-story.ts';
import { actOnPartyFace, showFeelingTo } from './party/show-to-party.ts';
import { settleAftermath } from './settle-aftermath.ts';
import { soloLock } from './solo-lock.ts';

/** What a button of a question stands for: a face, or one of the two likeliest feelings of a face. `undefined` where there is none. */
function chosenBy(
  question: Question,
  number: number,
): { readonly face: FaceReading; readonly feeling?: Feeling } | undefined {
  if (question.kind === 'whose-face') {
    const face = question.faces[number - 1];
    return face && { face };
  }
  const [face] = question.faces;
  const feeling = face && twoLikeliest(face)[number - 1];
  return feeling && { face, feeling };
}

type Chosen = NonNullable<ReturnType<typeof chosenBy>>;

function actOnAnswer(bot: Bot, ask: Ask, session: Session, { face, feeling }: Chosen): Promise<Aftermath> {
  const { revision } = session;
  return feeling === undefined
    ? actOnFace(bot, ask, session, judgeFace(face), { revision })
    : moveStory(bot, ask, session, { feeling, face, revision });
}

function actOnPartyAnswer(bot: Bot, ask: Ask, party: PartySession, { face, feeling }: Chosen): Promise<Aftermath> {
  const shown = { round: party.round, sourceId: ask.sourceId };
  return feeling === undefined
    ? actOnPartyFace(bot, ask, party, shown, face)
    : showFeelingTo(bot, ask, party, shown, feeling, face);
}

async function answer(bot: Bot, ask: Ask, address: ComponentAddress): Promise<Aftermath> {
  const whisper = (key: string): Aftermath => ({ kind: 'whisper', message: sentence(ask.ownWords.say(key)) });
  const session = await bot.store.sessions.byId(address.sessionId);
  const party = session === undefined ? await bot.store.parties.byId(address.sessionId) : undefined;
  const isLatest = session?.playerId === ask.playerId && session.revision === address.revision;
  if (!isLatest && party?.round !== address.revision) return whisper('answer.outdated');
  const choice = parseChoice(address.argument);
  if (choice === undefined) return whisper('answer.outdated-button');
  const question = await bot.store.questions.open(choice.questionId, bot.now());
  if (question?.sessionId !== address.sessionId) return whisper('question.too-late');
  const chosen = chosenBy(question, choice.number);
  if (chosen === undefined) return whisper('answer.outdated-button');
  if (party !== undefined) return actOnPartyAnswer(bot, ask, party, chosen);
  return session === undefined ? whisper('answer.outdated') : actOnAnswer(bot, ask, session, chosen);
}

/** A button under "Which one is yours?" or "Which one is it?": for its sender only, once, for ten minutes. */
export async function answerQuestion(bot: Bot, ask: Ask, address: ComponentAddress): Promise<void> {
  const aftermath = await bot.locks.hold(soloLock(ask.playerId, ask.serverId), () => answer(bot, ask, address));
  await settleAftermath(bot, ask, aftermath);
}
