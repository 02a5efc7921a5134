import type { Feeling } from '../../../game/feeling.ts';
import { type Judgement, judgeFace } from '../../../game/judge-reading.ts';
import type { PartySession } from '../../../game/party/party-session.ts';
import { refusalFor, showFeeling, showGroup } from '../../../game/party/show-feeling.ts';
import type { FaceReading, Reading } from '../../../game/reading.ts';
import type { Ask } from '../../answers/ask.ts';
import type { Bot } from '../../bot.ts';
import type { OutgoingMessage } from '../../render/outgoing-message.ts';
import type { Asked } from '../../render/questions.ts';
import { sentence } from '../../render/sentences.ts';
import { askWhichFeeling, askWhoseFace } from '../ask-back.ts';
import type { Aftermath } from '../move-story.ts';
import { changeParty, inStory, type PartyRule } from './change-party.ts';

/** What a player shows to a party: when it came (the party's round) and by which message or interaction. */
export interface ShownToParty {
  readonly round: number;
  readonly sourceId: string;
}

/** Changes the party; `done` tells its player that it went well. */
async function change(
  bot: Bot,
  party: PartySession,
  sourceId: string,
  rule: PartyRule,
  done: (after: PartySession) => OutgoingMessage,
): Promise<Aftermath> {
  const result = await changeParty(bot, sourceId, party.id, rule);
  if (result.kind === 'duplicate') return { kind: 'nothing' };
  return {
    kind: 'party',
    partyId: party.id,
    result,
    ...(result.kind === 'changed' ? { note: done(result.party) } : {}),
  };
}

/** A feeling by a face or from the menu: moves the party or votes. */
export function showFeelingTo(
  bot: Bot,
  ask: Ask,
  party: PartySession,
  { round, sourceId }: ShownToParty,
  feeling: Feeling,
  face?: FaceReading,
): Promise<Aftermath> {
  const { playerId, ownWords } = ask;
  const shown = { playerId, feeling, round, ...(face === undefined ? {} : { face }) };
  return change(
    bot,
    party,
    sourceId,
    inStory((present, story, now) => showFeeling(present, story, { ...shown, now })),
    (after) => {
      const key = after.mode === 'vote' ? 'party.done.voted' : 'party.done.moved';
      const confidence = face === undefined ? '' : ownWords.percent(face.probabilities[feeling]);
      const context = face === undefined ? { context: 'picked' } : {};
      return sentence(ownWords.say(key, { feeling: ownWords.feeling(feeling), confidence, ...context }));
    },
  );
}

function castGroup(
  bot: Bot,
  ask: Ask,
  party: PartySession,
  { round, sourceId }: ShownToParty,
  faces: readonly FaceReading[],
): Promise<Aftermath> {
  return change(
    bot,
    party,
    sourceId,
    inStory((present, story, now) => showGroup(present, story, { playerId: ask.playerId, round, faces, now })),
    () => sentence(ask.ownWords.say('party.done.group', { count: faces.length })),
  );
}

/** What a member's face, known to be theirs, does to a party. */
export async function actOnPartyFace(
  bot: Bot,
  ask: Ask,
  party: PartySession,
  shown: ShownToParty,
  face: FaceReading,
): Promise<Aftermath> {
  const judgement = judgeFace(face);
  switch (judgement.kind) {
    case 'feeling':
      return showFeelingTo(bot, ask, party, shown, face.feeling, face);
    case 'close':
      return {
        kind: 'whisper',
        message: await askWhichFeeling(bot, questionOf(ask, party), face, judgement.likeliest, ask.ownWords),
      };
    case 'blank':
      return { kind: 'whisper', message: sentence(ask.ownWords.say('answer.blank')) };
  }
}

/** Whose question it is, and about which round. */
function questionOf(ask: Ask, party: PartySession): Asked {
  return { id: party.id, revision: party.round, playerId: ask.playerId };
}

/** Acts on what was read in a photo shown to a party; it is asked once more whether it still counts. */
export async function actOnPartyPhoto(
  bot: Bot,
  ask: Ask,
  party: PartySession,
  shown: ShownToParty,
  judgement: Judgement,
  reading: Reading,
): Promise<Aftermath> {
  const { ownWords, playerId } = ask;
  const why = refusalFor(party, { playerId, round: shown.round, now: bot.now() });
  if (why !== undefined) return { kind: 'party', partyId: party.id, result: { kind: 'refused', why } };
  switch (judgement.kind) {
    case 'no-face':
      return { kind: 'complain', message: sentence(ownWords.say('answer.no-face')) };
    case 'several-faces': {
      const clear = judgement.faces.filter(({ clarity }) => clarity === 'clear');
      if (party.mode === 'vote' && party.groupPhotos && clear.length > 0)
        return castGroup(bot, ask, party, shown, clear);
      return {
        kind: 'whisper',
        message: await askWhoseFace(bot, questionOf(ask, party), reading, judgement.faces, ownWords),
      };
    }
    default:
      return actOnPartyFace(bot, ask, party, shown, judgement.face);
  }
}
