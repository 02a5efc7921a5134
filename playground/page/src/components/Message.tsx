import { useMemo } from 'preact/hooks';
import type { PageMessage } from '../../../protocol.ts';
import { longPress } from '../state/long-press.ts';
import { isMentioned } from '../state/mentions.ts';
import { hasMenu } from '../state/message-actions.ts';
import { editedMessageId, type MenuPlace, messagePanel } from '../state/message-panel.ts';
import { clockText, fullTimeText, messageTimeText } from '../state/message-time.ts';
import { AppBadge } from './AppBadge.tsx';
import { Avatar } from './Avatar.tsx';
import { MessageBody } from './MessageBody.tsx';
import { MessageEditor } from './MessageEditor.tsx';
import { MessageLead } from './MessageLead.tsx';
import { MessageTools } from './MessageTools.tsx';
import { PrivateNote } from './PrivateNote.tsx';
import { useView } from './store-context.ts';

function Time({ timestamp, isShort }: { timestamp: string; isShort: boolean }) {
  return (
    <time dateTime={timestamp} title={fullTimeText(timestamp)}>
      {isShort ? clockText(timestamp) : messageTimeText(timestamp, new Date())}
    </time>
  );
}

function later(ms: number, act: () => void): () => void {
  const timer = setTimeout(act, ms);
  return () => clearTimeout(timer);
}

/** Opens the message's menu by a resting finger, the right mouse button and the keyboard's menu key. */
function useMenuGestures(message: PageMessage) {
  return useMemo(() => {
    const open = (place: MenuPlace) => {
      if (hasMenu(message)) messagePanel.value = { kind: 'menu', message, place };
    };
    const { hasOpened, ...touches } = longPress(open, later);
    return {
      ...touches,
      onContextMenu(event: MouseEvent): void {
        const { target, clientX: left, clientY: top } = event;
        // The browser's own menu is the better one for links, pictures, fields and marked text.
        const isOwn = target instanceof Element && target.closest('a, img, .picture, textarea') !== null;
        if (!hasOpened() && (isOwn || !hasMenu(message) || getSelection()?.isCollapsed === false)) return;
        event.preventDefault();
        if (!hasOpened()) open({ left, top });
      },
    };
  }, [message]);
}

/** One message; `isJoined`: under the same author's message before it, without a head of its own. */
export function Message({ message, isJoined }: { message: PageMessage; isJoined: boolean }) {
  const { playerId } = useView();
  const { author, privateFor } = message;
  const isMention = isMentioned(message, playerId);
  const isEdited = editedMessageId.value === message.id && author.id === playerId;
  const gestures = useMenuGestures(message);
  const classes = ['message', isJoined && 'is-joined', privateFor && 'is-private', isMention && 'is-mention'];
  return (
    <article class={classes.filter(Boolean).join(' ')} aria-label={author.name} data-message={message.id} {...gestures}>
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
        {isEdited ? <MessageEditor message={message} /> : <MessageBody message={message} />}
        {privateFor !== undefined && <PrivateNote messageId={message.id} />}
      </div>
      {hasMenu(message) && <MessageTools message={message} />}
    </article>
  );
}
