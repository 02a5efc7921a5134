import { judgeReading } from '../../game/judge-reading.ts';
import type { FaceReading } from '../../game/reading.ts';
import type { Session } from '../../game/session.ts';
import type { Ask } from '../answers/ask.ts';
import type { Bot } from '../bot.ts';
import { closeCall, sentence } from '../render/sentences.ts';
import type { Words } from '../text.ts';
import type { ShownPhotos } from '../waiting-photos.ts';
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

type Finding =
  | { readonly kind: 'face'; readonly face: FaceReading }
  | { readonly kind: 'none'; readonly aftermath: Aftermath };

async function lookAt(bot: Bot, photo: Uint8Array<ArrayBuffer>, session: Session, words: Words): Promise<Finding> {
  const result = await bot.reader.read(photo);
  if (result.kind === 'refused') {
    const message = sentence(words.say(`answer.${result.reason}`));
    return { kind: 'none', aftermath: { kind: 'complain', message } };
  }
  const judgement = judgeReading(result.reading);
  if (judgement.kind === 'feeling') return { kind: 'face', face: judgement.face };
  return { kind: 'none', aftermath: answerTo(judgement, session, words) };
}

/** The first photo with a readable face; failing that, why not: a face that could not be acted on tells more than none. */
async function findFace(bot: Bot, shown: ShownPhotos, session: Session, words: Words): Promise<Finding> {
  const failures: Aftermath[] = [];
  for (const photo of shown.photos) {
    const finding = await lookAt(bot, photo, session, words);
    if (finding.kind === 'face') return finding;
    failures.push(finding.aftermath);
  }
  const aftermath = failures.find(({ kind }) => kind === 'whisper') ?? failures[0] ?? { kind: 'nothing' };
  return { kind: 'none', aftermath };
}

async function readAndMove(bot: Bot, ask: Ask, shown: ShownPhotos): Promise<Aftermath> {
  const { words } = ask;
  const session = await bot.store.sessions.byId(shown.sessionId);
  if (session === undefined || session.revision !== shown.revision) {
    return { kind: 'whisper', message: sentence(words.say('answer.outdated')) };
  }
  const finding = await findFace(bot, shown, session, words);
  if (finding.kind === 'none') return finding.aftermath;
  const { face } = finding;
  const { sourceId } = shown.ask;
  return moveStory(bot, ask, session, { feeling: face.feeling, face, revision: shown.revision, sourceId });
}

/**
 * Reads what a player showed and moves the session by it, or says why not. `ask` is whose answer it will be: the photos'
 * own, or the press of "Continue" that they waited for. Closes their intake row when they are answered.
 */
export async function readFace(bot: Bot, ask: Ask, shown: ShownPhotos): Promise<void> {
  const aftermath = await bot.locks.hold(soloLock(ask.playerId, ask.serverId), () => readAndMove(bot, ask, shown));
  await settleAftermath(bot, ask, aftermath);
  await bot.store.intake.close(shown.ask.sourceId);
}
