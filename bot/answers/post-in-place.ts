import type { OutgoingMessage } from '../render/outgoing-message.ts';
import type { Words } from '../text.ts';
import type { Refusal } from './discord-refusal.ts';
import type { Obstacle } from './places.ts';
import { postInChannel } from './send.ts';
import { type Sender, type Sending, sendAmended } from './send-amended.ts';
import { withoutPictures } from './without-pictures.ts';

function refusalBy(obstacle: Obstacle): Refusal {
  if (obstacle.kind === 'missing') return 'missing-permission';
  return obstacle.kind === 'closed' ? 'closed' : obstacle.refusal;
}

/**
 * Posts into a channel, a thread or a direct message what the bot may post there: without its pictures where it may not
 * attach files, as no reply where it may not reply. Does not ask Discord where it is known to refuse, and remembers what
 * it refused. `nonce` as in postInChannel. Throws for what is worth trying again, and for a wrong request.
 */
export async function postInPlace(
  sender: Sender,
  target: { readonly placeId: string; readonly replyTo?: string },
  message: OutgoingMessage,
  nonce: string,
  words: Words,
): Promise<Sending> {
  const { discord, places } = sender;
  const { placeId, replyTo } = target;
  const obstacle = places.obstacle(placeId);
  if (obstacle !== undefined) return { kind: 'refused', refusal: refusalBy(obstacle) };
  const mayAttach = message.files.length === 0 || places.mayAttach(placeId);
  const draft = {
    message: mayAttach ? message : withoutPictures(message, 'no-permission', words),
    ...(replyTo === undefined || !places.mayReply(placeId) ? {} : { replyTo }),
  };
  const sending = await sendAmended(sender, placeId, draft, words, (amended) =>
    postInChannel(discord, { placeId, ...amended }, amended.message, nonce),
  );
  if (sending.kind === 'refused') places.remember(placeId, sending.refusal);
  return sending;
}
