import { Routes } from 'discord.js';
import { showParty } from '../../../game/party/show-party.ts';
import { refusalOf } from '../../answers/discord-refusal.ts';
import type { Bot } from '../../bot.ts';
import { messageBody } from '../../render/outgoing-message.ts';
import { renderParty } from '../../render/party/render-party.ts';

async function refresh(bot: Bot, partyId: string): Promise<void> {
  // Under the lock, so that the message is of the party's present round.
  const [party, messageId] = await bot.locks.hold(`party:${partyId}`, async () => [
    await bot.store.parties.byId(partyId),
    await bot.store.parties.latestMessage(partyId),
  ]);
  if (party === undefined || messageId === undefined) return;
  const words = bot.settings.wordsFor(party.serverId);
  const story = bot.stories.in(words.language).get(party.storyId);
  const message = await renderParty(bot, showParty(story, party), words);
  // Without "attachments" the message keeps its picture, which the components go on naming (FACTS.md, D17).
  const { attachments: _kept, ...body } = messageBody(message);
  await bot.discord.patch(Routes.channelMessage(party.placeId, messageId), { body });
}

/**
 * Brings the latest message of a party up to date: who has joined, who has voted. Changes that come while Discord is being
 * told are told together (FACTS.md, D21). Not worth failing for: the next message tells it all.
 */
export async function refreshParty(bot: Bot, partyId: string): Promise<void> {
  await bot.refreshes.run(partyId, async () => {
    try {
      await refresh(bot, partyId);
    } catch (error) {
      if (refusalOf(error) === undefined) throw error;
      bot.log.info({ party: partyId, refusal: refusalOf(error) }, "a party's message could not be brought up to date");
    }
  });
}
