import type { Feeling } from '../../game/feeling.ts';
import type { Ask } from '../answers/ask.ts';
import type { Bot } from '../bot.ts';
import { anyones, type ComponentAddress } from '../components/custom-id.ts';
import { sentence } from '../render/sentences.ts';
import { moveStory } from './move-story.ts';
import { showFeelingTo } from './party/show-to-party.ts';
import { settleAftermath } from './settle-aftermath.ts';
import { soloLock } from './solo-lock.ts';

/** Moves a session by a feeling picked from the scene's menu, or from the two buttons of a close call. */
export async function pickFeeling(bot: Bot, ask: Ask, address: ComponentAddress, feeling: Feeling): Promise<void> {
  // The menu of a scene that is older than the setting.
  if (bot.settings.of(ask.serverId).facesOnly) return ask.whisper(sentence(ask.ownWords.say('answer.faces-only')));
  if (address.ownerId === anyones) return pickFeelingInParty(bot, ask, address, feeling);
  const aftermath = await bot.locks.hold(soloLock(ask.playerId, ask.serverId), async () => {
    const session = await bot.store.sessions.byId(address.sessionId);
    if (session === undefined || session.playerId !== ask.playerId || session.status === 'parked') {
      return { kind: 'whisper', message: sentence(ask.ownWords.say('answer.outdated')) } as const;
    }
    return moveStory(bot, ask, session, { feeling, revision: address.revision });
  });
  await settleAftermath(bot, ask, aftermath);
}

async function pickFeelingInParty(bot: Bot, ask: Ask, address: ComponentAddress, feeling: Feeling): Promise<void> {
  const party = await bot.store.parties.byId(address.sessionId);
  if (party === undefined) return ask.whisper(sentence(ask.ownWords.say('party.refused.over')));
  const shown = { round: address.revision, sourceId: ask.sourceId };
  await settleAftermath(bot, ask, await showFeelingTo(bot, ask, party, shown, feeling));
}
