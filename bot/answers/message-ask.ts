import type { Message } from 'discord.js';
import type { DiscordApi } from '../bot.ts';
import { wordsIn } from '../text.ts';
import type { Ask } from './ask.ts';
import { postInChannel } from './send.ts';

/** The request behind a message in a channel; answers are replies to it. */
export function askOfMessage(message: Message, kind: 'mention' | 'plain-photo', discord: DiscordApi): Ask {
  const target = { kind: 'channel', placeId: message.channelId, replyTo: message.id } as const;
  const say: Ask['say'] = async (answer) => {
    // The message's own id as nonce: a redelivered message is not answered a second time.
    await postInChannel(discord, target, answer, message.id);
  };
  return {
    kind,
    sourceId: message.id,
    playerId: message.author.id,
    serverId: message.guildId,
    placeId: message.channelId,
    words: wordsIn(message.guild?.preferredLocale ?? 'en'),
    target,
    say,
    whisper: say,
    add: async () => {},
  };
}
