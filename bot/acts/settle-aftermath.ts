import type { Ask } from '../answers/ask.ts';
import { deliverAnswer } from '../answers/deliver-answer.ts';
import type { Bot } from '../bot.ts';
import type { Aftermath } from './move-story.ts';

/** Does what an act left to do. Called outside the session's lock: Discord may be slow. */
export async function settleAftermath(bot: Bot, ask: Ask, aftermath: Aftermath): Promise<void> {
  switch (aftermath.kind) {
    case 'deliver':
      return deliverAnswer(bot, aftermath.owed);
    case 'whisper':
      return ask.whisper(aftermath.message);
    case 'complain':
      if (ask.kind !== 'plain-photo' || bot.complaints.mayComplain(ask.playerId)) await ask.whisper(aftermath.message);
      return;
    case 'nothing':
      return;
  }
}
