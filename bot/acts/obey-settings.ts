import { PermissionFlagsBits } from 'discord.js';
import type { DeferrableInteraction } from '../answers/interaction-ask.ts';
import type { Bot } from '../bot.ts';
import type { OutgoingMessage } from '../render/outgoing-message.ts';
import { sentence } from '../render/sentences.ts';
import { type Words, wordsIn } from '../text.ts';

/** Who may use a command, button or menu, and where. */
export interface Access {
  /** It answers also where the bot is paused or does not play: what concerns a player's rights, or the settings themselves. */
  readonly isAlwaysOpen?: true;
  /** Only for those with the permission Manage Server, looked at each time: it may have been taken away since. */
  readonly isForManagers?: true;
}

type Asked = Pick<DeferrableInteraction, 'guildId' | 'channelId' | 'locale' | 'memberPermissions'>;

/** A server may play in 25 channels; so many are named. */
const mostNamed = 8;

function channelList(channelIds: readonly string[], words: Words): string {
  const named = channelIds.slice(0, mostNamed).map((id) => `<#${id}>`);
  const rest = channelIds.length - named.length;
  const items = rest === 0 ? named : [...named, words.say('closed.more', { count: rest })];
  return words.list(items);
}

/** Why the bot does not play in a place, and what to do; `undefined` where it plays. */
export function closedNote(
  { settings }: Pick<Bot, 'settings'>,
  serverId: string | null,
  placeId: string,
  words: Words,
): OutgoingMessage | undefined {
  switch (settings.closedAt(serverId, placeId)) {
    case undefined:
      return undefined;
    case 'paused':
      return sentence(words.say('closed.paused'));
    case 'elsewhere': {
      const channelIds = settings.channelsOf(serverId);
      if (channelIds.length === 0) return sentence(words.say('closed.gone'));
      return sentence(words.say('closed.elsewhere', { channels: channelList(channelIds, words) }));
    }
  }
}

/** What to tell, in private, a player who may not use this, or not there; `undefined` where all is well. */
export function accessRefusal(bot: Pick<Bot, 'settings'>, asked: Asked, access: Access): OutgoingMessage | undefined {
  const words = wordsIn(asked.locale);
  if (access.isForManagers === true && asked.memberPermissions?.has(PermissionFlagsBits.ManageGuild) !== true)
    return sentence(words.say('settings.not-allowed'));
  return access.isAlwaysOpen === true ? undefined : closedNote(bot, asked.guildId, asked.channelId ?? '', words);
}
