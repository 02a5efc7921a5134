import type { Channel, Client, Guild } from 'discord.js';
import { endFor } from '../../../game/party/members.ts';
import { restParty } from '../../../game/party/pass-time.ts';
import type { Bot } from '../../bot.ts';
import { changeParty } from './change-party.ts';

/** A thread or channel was deleted: the parties in it, and in its threads, have ended. Nobody can be told there. */
export async function losePlace(
  bot: Bot,
  client: Pick<Client, 'channels'>,
  place: Pick<Channel, 'id'> & { readonly guildId?: string | null },
): Promise<void> {
  const gone = bot.partyPlaces.on(place.guildId ?? '').filter((placeId) => {
    const channel = client.channels.cache.get(placeId);
    return placeId === place.id || (channel?.isThread() === true && channel.parentId === place.id);
  });
  for (const placeId of gone) {
    const party = await bot.store.parties.openIn(placeId);
    if (party === undefined) continue;
    await changeParty(
      bot,
      `gone-${placeId}`,
      party.id,
      (present, _story, now) => endFor(present, { kind: 'ended', why: 'place-gone' }, now),
      true,
    );
  }
}

/** The bot was removed from a server: its parties rest, and can be woken if it is added again. */
export async function loseServer(bot: Bot, server: Pick<Guild, 'id'>): Promise<void> {
  for (const placeId of bot.partyPlaces.on(server.id)) {
    const party = await bot.store.parties.openIn(placeId);
    if (party === undefined) continue;
    const sourceId = `removed-${party.id}-${party.revision}`;
    bot.log.info({ party: party.id, server: server.id }, 'a party rests: the bot was removed from its server');
    await changeParty(bot, sourceId, party.id, (present, _story, now) => restParty(present, 'place-closed', now), true);
  }
}
