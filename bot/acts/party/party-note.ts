import type { PartyRefusal } from '../../../game/party/outcome.ts';
import { mostMembers, type PartySession } from '../../../game/party/party-session.ts';
import { showParty } from '../../../game/party/show-party.ts';
import type { Ask } from '../../answers/ask.ts';
import type { Bot } from '../../bot.ts';
import { escapeMarkdown } from '../../render/limits.ts';
import type { OutgoingMessage } from '../../render/outgoing-message.ts';
import { awaitedLines, mention, playersLine } from '../../render/party/party-lines.ts';
import { sentence } from '../../render/sentences.ts';

/** Why nothing changed, as the player who asked is told. `party` as it is now, if it still is. */
export function refusalNote(ask: Ask, why: PartyRefusal, party: PartySession | undefined): OutgoingMessage {
  const values = {
    host: mention(party?.hostId ?? '0'),
    turn: mention(party?.turnId ?? party?.hostId ?? '0'),
    most: mostMembers,
  };
  return sentence(ask.ownWords.say(`party.refused.${why}`, values));
}

/** Where a party stands, in a few lines. */
export function partyStatus(bot: Bot, ask: Ask, party: PartySession): OutgoingMessage {
  const { ownWords: words } = ask;
  const scene = showParty(bot.stories.in(words.language).get(party.storyId), party);
  return sentence(
    words.say(`party.status.${party.status}`, {
      story: escapeMarkdown(scene.storyTitle),
      mode: words.say(`party.mode.${party.mode}.name`),
      moves: words.say('scene.moves', { count: scene.moves }),
      players: playersLine(scene, words),
      host: mention(party.hostId),
      awaited: awaitedLines(scene, words),
    }),
  );
}
