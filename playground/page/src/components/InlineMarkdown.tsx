import type { Inline } from '../markdown/syntax.ts';
import { timestampText } from '../markdown/timestamp.ts';
import { fullTimeText } from '../state/message-time.ts';
import { words } from '../words.ts';
import { ChannelMark } from './ChannelMark.tsx';
import { EmojiText } from './EmojiText.tsx';
import { Spoiler } from './Spoiler.tsx';
import { useStore, useView } from './store-context.ts';
import { useNow } from './use-now.ts';

function Moment({ node }: { node: Extract<Inline, { kind: 'timestamp' }> }) {
  const date = new Date(node.seconds * 1000);
  const now = useNow(node.style === 'R' ? date.getTime() : undefined);
  const text = timestampText(node.seconds, node.style, now);
  if (Number.isNaN(date.getTime())) return <>{text}</>;
  return (
    <time class="moment" dateTime={date.toISOString()} title={fullTimeText(date.toISOString())}>
      {text}
    </time>
  );
}

/** A channel's name as a way into it; of one that the player does not see its number. */
function ChannelMention({ id }: { id: string }) {
  const channel = useView().channels.find((each) => each.id === id);
  const { change } = useStore();
  if (channel === undefined) return <span class="mention">#{id}</span>;
  return (
    <button type="button" class="mention" onClick={() => change({ type: 'channel-opened', channelId: id })}>
      <ChannelMark channel={channel} size={16} />
      {channel.name}
    </button>
  );
}

function InlineNode({ node }: { node: Inline }) {
  const { players, bot } = useView();
  switch (node.kind) {
    case 'text':
      return <EmojiText text={node.text} />;
    case 'code':
      return <code>{node.code}</code>;
    case 'strong':
      return (
        <strong>
          <InlineMarkdown nodes={node.children} />
        </strong>
      );
    case 'emphasis':
      return (
        <em>
          <InlineMarkdown nodes={node.children} />
        </em>
      );
    case 'underline':
      return (
        <u>
          <InlineMarkdown nodes={node.children} />
        </u>
      );
    case 'strikethrough':
      return (
        <s>
          <InlineMarkdown nodes={node.children} />
        </s>
      );
    case 'spoiler':
      return (
        <Spoiler>
          <InlineMarkdown nodes={node.children} />
        </Spoiler>
      );
    case 'link':
      return (
        <a href={node.href} target="_blank" rel="noopener noreferrer" title={`${node.href} (${words.link})`}>
          <InlineMarkdown nodes={node.children} />
        </a>
      );
    case 'user':
      return <span class="mention">@{[...players, bot].find(({ id }) => id === node.id)?.name ?? node.id}</span>;
    case 'channel':
      return <ChannelMention id={node.id} />;
    case 'command':
      return <span class="mention">/{node.name}</span>;
    case 'timestamp':
      return <Moment node={node} />;
  }
}

export function InlineMarkdown({ nodes }: { nodes: readonly Inline[] }) {
  return (
    <>
      {nodes.map((node) => (
        <InlineNode node={node} />
      ))}
    </>
  );
}
