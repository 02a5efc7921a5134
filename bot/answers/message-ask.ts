import type { Message } from 'discord.js';
import type { Words } from '../text.ts';
import type { Ask } from './ask.ts';
import { postInPlace } from './post-in-place.ts';
import { arrive, type Sender } from './send-amended.ts';

/** The request behind a message in a channel; answers are replies to it, in `words`. */
export function askOfMessage(message: Message, kind: 'mention' | 'plain-photo', sender: Sender, words: Words): Ask {
  const target = { kind: 'channel', placeId: message.channelId, replyTo: message.id } as const;
  // The message's own id as nonce: a redelivered message is not answered a second time. An edited one is, and so is one
  // to which there is more to say.
  const edit = message.editedTimestamp === null ? '' : 'e';
  let said = 0;
  const say: Ask['say'] = async (answer) => {
    const nonce = `${message.id}${edit}${said === 0 ? '' : `-${said}`}`;
    said += 1;
    await arrive(postInPlace(sender, target, answer, nonce, words));
  };
  return {
    kind,
    sourceId: message.id,
    playerId: message.author.id,
    serverId: message.guildId,
    placeId: message.channelId,
    isPrivate: false,
    mayManage: false,
    words,
    ownWords: words,
    target,
    say,
    whisper: say,
    add: async () => {},
  };
}
