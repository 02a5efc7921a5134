import type { PageMessage } from '../../../protocol.ts';
import { clockText, fullTimeText, messageTimeText } from '../state/message-time.ts';
import { AppBadge } from './AppBadge.tsx';
import { Avatar } from './Avatar.tsx';
import { MessageBody } from './MessageBody.tsx';
import { MessageLead } from './MessageLead.tsx';
import { PrivateNote } from './PrivateNote.tsx';
import { ReplyButton } from './ReplyButton.tsx';
import { useView } from './store-context.ts';

function Time({ timestamp, isShort }: { timestamp: string; isShort: boolean }) {
  return (
    <time dateTime={timestamp} title={fullTimeText(timestamp)}>
      {isShort ? clockText(timestamp) : messageTimeText(timestamp, new Date())}
    </time>
  );
}

/** One message; `isJoined`: under the same author's message before it, without a head of its own. */
export function Message({ message, isJoined }: { message: PageMessage; isJoined: boolean }) {
  const { playerId } = useView();
  const { author, privateFor } = message;
  const isMention = author.id !== playerId && message.content.includes(`<@${playerId}>`);
  const classes = ['message', isJoined && 'is-joined', privateFor && 'is-private', isMention && 'is-mention'];
  return (
    <article class={classes.filter(Boolean).join(' ')} aria-label={author.name} data-message={message.id}>
      <MessageLead message={message} />
      <div class="message-side">
        {isJoined ? (
          <Time timestamp={message.timestamp} isShort />
        ) : (
          <Avatar name={author.name} colour={author.colour} />
        )}
      </div>
      <div class="message-main">
        {!isJoined && (
          <h2 class="message-head">
            <span class="author">{author.name}</span>
            {author.isBot && <AppBadge />}
            <Time timestamp={message.timestamp} isShort={false} />
          </h2>
        )}
        <MessageBody message={message} />
        {privateFor !== undefined && <PrivateNote messageId={message.id} />}
      </div>
      {privateFor === undefined && !message.isThinking && <ReplyButton message={message} />}
    </article>
  );
}
