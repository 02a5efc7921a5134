import type { Inline } from '../markdown/syntax.ts';
import { timestampText } from '../markdown/timestamp.ts';
import { fullTimeText } from '../state/message-time.ts';
import { words } from '../words.ts';
import { Spoiler } from './Spoiler.tsx';
import { useView } from './store-context.ts';

function Moment({ node }: { node: Extract<Inline, { kind: 'timestamp' }> }) {
  const date = new Date(node.seconds * 1000);
  const text = timestampText(node.seconds, node.style, Date.now());
  if (Number.isNaN(date.getTime())) return <>{text}</>;
  return (
    <time class="moment" dateTime={date.toISOString()} title={fullTimeText(date.toISOString())}>
      {text}
    </time>
  );
}

function InlineNode({ node }: { node: Inline }) {
  const { players, bot, channels } = useView();
  switch (node.kind) {
    case 'text':
      return <>{node.text}</>;
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
      return <span class="mention">#{channels.find(({ id }) => id === node.id)?.name ?? node.id}</span>;
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
