import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { PageChannel } from '../../../protocol.ts';
import { groupMessages, messagesOfChannel } from '../state/message-groups.ts';
import { dayText } from '../state/message-time.ts';
import { words } from '../words.ts';
import { ChannelStart } from './ChannelStart.tsx';
import { CommandsUnderWay } from './CommandsUnderWay.tsx';
import { Icon } from './Icon.tsx';
import { Message } from './Message.tsx';
import { useView } from './store-context.ts';
import { TypingLine } from './TypingLine.tsx';

/** This close to its end a list counts as scrolled down, in CSS pixels. */
const nearEnd = 48;

/** The open channel's messages. It follows new ones while scrolled down, and counts them otherwise. */
export function MessageLog({ channel }: { channel: PageChannel }) {
  const view = useView();
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const lastTop = useRef(0);
  const unseen = useSignal(0);
  const shown = groupMessages(messagesOfChannel(view));
  const newest = shown.at(-1)?.message;
  const seenId = useRef(newest?.id);

  const scrollToEnd = () => {
    const list = scroller.current;
    if (list !== null) list.scrollTop = list.scrollHeight;
    isAtEnd.current = true;
    unseen.value = 0;
  };

  useLayoutEffect(() => {
    if (newest?.id !== seenId.current && newest !== undefined) {
      const isOwn = newest.author.id === view.playerId || newest.interaction?.playerId === view.playerId;
      const seenAt = shown.findIndex(({ message }) => message.id === seenId.current);
      if (isOwn) isAtEnd.current = true;
      else if (!isAtEnd.current) unseen.value += seenAt === -1 ? 1 : shown.length - 1 - seenAt;
      seenId.current = newest.id;
    }
    if (isAtEnd.current) scrollToEnd();
  });

  useEffect(() => {
    const follow = new ResizeObserver(() => {
      if (isAtEnd.current) scrollToEnd();
    });
    if (scroller.current !== null) follow.observe(scroller.current);
    if (content.current !== null) follow.observe(content.current);
    return () => follow.disconnect();
  }, []);

  return (
    <div class="log-frame">
      <div
        ref={scroller}
        class="log"
        role="log"
        aria-live="off"
        aria-label={words.messagesIn(channel.name)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard
        tabIndex={0}
        onScroll={({ currentTarget: list }) => {
          // Only going up ends the following: a picture that loads makes the list longer, not the reader leave its end.
          if (list.scrollHeight - list.scrollTop - list.clientHeight < nearEnd) isAtEnd.current = true;
          else if (list.scrollTop < lastTop.current) isAtEnd.current = false;
          lastTop.current = list.scrollTop;
          if (isAtEnd.current) unseen.value = 0;
        }}
      >
        <div ref={content} class="log-content">
          <ChannelStart channel={channel} />
          {shown.map(({ message, isJoined, beginsDay }) => (
            <>
              {beginsDay && (
                <div key={`day-${message.id}`} class="day">
                  <span>{dayText(message.timestamp)}</span>
                </div>
              )}
              <Message key={message.id} message={message} isJoined={isJoined} />
            </>
          ))}
          <CommandsUnderWay channelId={channel.id} />
        </div>
      </div>
      {unseen.value > 0 && (
        <button type="button" class="new-messages" onClick={scrollToEnd}>
          {words.newMessages(unseen.value)}
          <Icon name="down" size={16} />
        </button>
      )}
      <TypingLine channelId={channel.id} />
    </div>
  );
}
