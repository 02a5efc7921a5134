import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { PageChannel } from '../../../protocol.ts';
import { groupMessages, messagesOfChannel } from '../state/message-groups.ts';
import { dayText } from '../state/message-time.ts';
import { markedName } from '../state/places.ts';
import { nearEnd, restingPlace } from '../state/resting-place.ts';
import { threadStarts } from '../state/thread-starts.ts';
import { words } from '../words.ts';
import { ChannelStart } from './ChannelStart.tsx';
import { CommandsUnderWay } from './CommandsUnderWay.tsx';
import { Icon } from './Icon.tsx';
import { Message } from './Message.tsx';
import { useView } from './store-context.ts';
import { ThreadStart } from './ThreadStart.tsx';
import { TypingLine } from './TypingLine.tsx';

/** Left free above a message that is shown from its beginning, in CSS pixels. */
const roomAbove = 36;

function NewLine() {
  return (
    <div class="new-line">
      <span aria-hidden="true">{words.newMark}</span>
      <span class="hidden">{words.newFromHere}</span>
    </div>
  );
}

/**
 * The open channel's messages. It follows new ones while scrolled down, and counts them otherwise; what the bot says is
 * shown from its beginning where it is taller than the window, so that one reads downwards.
 */
export function MessageLog({ channel }: { channel: PageChannel }) {
  const view = useView();
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const isBeforeEnd = useRef(false);
  /** Where reading begins: at what was unread, or at what the bot has just said. */
  const freshId = useRef<string | undefined>(view.newFrom[channel.id]);
  const lastTop = useRef(0);
  const unseen = useSignal(0);
  /** The first message that came while the reader was further up. */
  const unseenFrom = useSignal<string | undefined>(undefined);
  const isFarUp = useSignal(false);
  const messages = messagesOfChannel(view);
  const shown = groupMessages(messages);
  const starts = threadStarts(view.channels, channel.id, messages);
  const newest = shown.at(-1)?.message;
  const newFrom = unseenFrom.value ?? view.newFrom[channel.id];
  const seenId = useRef(newest?.id);

  const settle = () => {
    const list = scroller.current;
    if (list === null) return;
    const fresh = freshId.current === undefined ? null : list.querySelector(`[data-message="${freshId.current}"]`);
    const freshTop =
      fresh === null
        ? undefined
        : fresh.getBoundingClientRect().top - list.getBoundingClientRect().top + list.scrollTop - roomAbove;
    const place = restingPlace({
      scrollHeight: list.scrollHeight,
      clientHeight: list.clientHeight,
      ...(freshTop === undefined ? {} : { freshTop }),
    });
    list.scrollTop = place.scrollTop;
    lastTop.current = list.scrollTop;
    isBeforeEnd.current = place.isBeforeEnd;
  };

  const scrollToEnd = () => {
    freshId.current = undefined;
    isAtEnd.current = true;
    unseen.value = 0;
    const list = scroller.current;
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    list?.scrollTo({ top: list.scrollHeight, behavior: isCalm ? 'instant' : 'smooth' });
  };

  useLayoutEffect(() => {
    if (newest?.id !== seenId.current && newest !== undefined) {
      const isOwn = newest.author.id === view.playerId || newest.interaction?.playerId === view.playerId;
      const seenAt = shown.findIndex(({ message }) => message.id === seenId.current);
      if (isOwn || (isAtEnd.current && !isBeforeEnd.current)) {
        isAtEnd.current = true;
        unseen.value = 0;
        freshId.current = newest.author.isBot ? newest.id : undefined;
        if (isOwn) unseenFrom.value = undefined;
      } else {
        unseen.value += seenAt === -1 ? 1 : shown.length - 1 - seenAt;
        unseenFrom.value ??= newest.id;
      }
      seenId.current = newest.id;
    }
    if (isAtEnd.current) settle();
  });

  useEffect(() => {
    const follow = new ResizeObserver(() => {
      if (isAtEnd.current) settle();
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
        aria-label={words.messagesIn(markedName(channel))}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard
        tabIndex={0}
        onScroll={({ currentTarget: list }) => {
          const below = list.scrollHeight - list.scrollTop - list.clientHeight;
          const isDown = below < nearEnd;
          isFarUp.value = below > list.clientHeight;
          const moved = list.scrollTop - lastTop.current;
          lastTop.current = list.scrollTop;
          if (Math.abs(moved) > 1) {
            // Only going up ends the following: a picture that loads makes the list longer, not the reader leave its end.
            if (moved < 0 || freshId.current !== undefined) isAtEnd.current = isDown;
            freshId.current = undefined;
            isBeforeEnd.current = false;
          }
          if (isDown) {
            isAtEnd.current = true;
            isBeforeEnd.current = false;
            unseen.value = 0;
          }
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
              {message.id === newFrom && <NewLine key="new" />}
              {starts.get(message.id)?.map((thread) => (
                <ThreadStart key={thread.id} thread={thread} />
              ))}
              <Message
                key={message.id}
                message={message}
                isJoined={isJoined && message.id !== newFrom && !starts.has(message.id)}
              />
            </>
          ))}
          {starts.get(undefined)?.map((thread) => (
            <ThreadStart key={thread.id} thread={thread} />
          ))}
          <CommandsUnderWay channelId={channel.id} />
        </div>
      </div>
      {(unseen.value > 0 || isFarUp.value) && (
        <button type="button" class={unseen.value > 0 ? 'to-present is-new' : 'to-present'} onClick={scrollToEnd}>
          {unseen.value > 0 ? words.newMessages(unseen.value) : words.toPresent}
          <Icon name="down" size={16} />
        </button>
      )}
      <TypingLine channelId={channel.id} />
    </div>
  );
}
