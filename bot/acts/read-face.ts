import { type Judgement, judgeReading } from '../../game/judge-reading.ts';
import type { Reading } from '../../game/reading.ts';
import type { Session } from '../../game/session.ts';
import type { Refused } from '../../model/face-reader.ts';
import type { Ask } from '../answers/ask.ts';
import type { Bot } from '../bot.ts';
import { refusalSentence } from '../render/refusal.ts';
import { sentence } from '../render/sentences.ts';
import type { ShownPhotos } from '../waiting-photos.ts';
import { actOnFace } from './act-on-face.ts';
import { askWhoseFace } from './ask-back.ts';
import type { Aftermath } from './move-story.ts';
import { actOnPartyPhoto } from './party/show-to-party.ts';
import { settleAftermath } from './settle-aftermath.ts';
import { soloLock } from './solo-lock.ts';

type Finding = { readonly kind: 'judged'; readonly judgement: Judgement; readonly reading: Reading } | Refused;

const most = 3;

/** How much a finding tells: a feeling moves the story; a face that cannot be acted on tells more than none, and a picture more than a file that is none. */
function worthOf(finding: Finding): number {
  if (finding.kind === 'refused') return 0;
  switch (finding.judgement.kind) {
    case 'no-face':
      return 1;
    case 'feeling':
      return most;
    default:
      return 2;
  }
}

/** What the first photo with a readable face shows; failing that, the first finding that tells most. */
async function lookAt(bot: Bot, photos: readonly Uint8Array<ArrayBuffer>[]): Promise<Finding | undefined> {
  let best: Finding | undefined;
  for (const photo of photos) {
    const result = await bot.reader.read(photo);
    const finding: Finding =
      result.kind === 'refused'
        ? result
        : { kind: 'judged', judgement: judgeReading(result.reading), reading: result.reading };
    if (best === undefined || worthOf(finding) > worthOf(best)) best = finding;
    if (worthOf(best) === most) break;
  }
  return best;
}

async function actOn(bot: Bot, ask: Ask, session: Session, shown: ShownPhotos, finding: Finding): Promise<Aftermath> {
  const { ownWords } = ask;
  const complaint = (text: string): Aftermath => ({ kind: 'complain', message: sentence(text) });
  if (finding.kind === 'refused') return complaint(refusalSentence(finding, ownWords));
  const { judgement, reading } = finding;
  switch (judgement.kind) {
    case 'no-face':
      return complaint(ownWords.say('answer.no-face'));
    case 'several-faces':
      return { kind: 'whisper', message: await askWhoseFace(bot, session, reading, judgement.faces, ownWords) };
    default:
      return actOnFace(bot, ask, session, judgement, { revision: shown.revision, sourceId: shown.ask.sourceId });
  }
}

/** A party goes on while a photo is read: whether the face still counts is asked again, under the party's own lock. */
async function readForParty(bot: Bot, ask: Ask, shown: ShownPhotos): Promise<Aftermath> {
  const finding = await lookAt(bot, shown.photos);
  const party = await bot.store.parties.byId(shown.sessionId);
  if (finding === undefined || party === undefined) return { kind: 'nothing' };
  if (finding.kind === 'refused')
    return { kind: 'complain', message: sentence(refusalSentence(finding, ask.ownWords)) };
  const shownTo = { round: shown.revision, sourceId: shown.ask.sourceId };
  return actOnPartyPhoto(bot, ask, party, shownTo, finding.judgement, finding.reading);
}

async function readAndMove(bot: Bot, ask: Ask, shown: ShownPhotos): Promise<Aftermath> {
  const session = await bot.store.sessions.byId(shown.sessionId);
  if (session === undefined && (await bot.store.parties.byId(shown.sessionId)) !== undefined)
    return readForParty(bot, ask, shown);
  if (session === undefined || session.revision !== shown.revision) {
    return { kind: 'whisper', message: sentence(ask.ownWords.say('answer.outdated')) };
  }
  const finding = await lookAt(bot, shown.photos);
  return finding === undefined ? { kind: 'nothing' } : actOn(bot, ask, session, shown, finding);
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
