import { useMemo } from 'preact/hooks';
import { parseMarkdown } from '../markdown/blocks.ts';
import { isOnlyEmoji } from '../markdown/only-emoji.ts';
import type { Block, List } from '../markdown/syntax.ts';
import { words } from '../words.ts';
import { InlineMarkdown } from './InlineMarkdown.tsx';

function ListView({ list }: { list: List }) {
  const items = list.items.map((item) => (
    <li>
      <InlineMarkdown nodes={item.children} />
      {item.lists.map((nested) => (
        <ListView list={nested} />
      ))}
    </li>
  ));
  return list.start === undefined ? <ul>{items}</ul> : <ol start={list.start}>{items}</ol>;
}

function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <div class="paragraph">
          <InlineMarkdown nodes={block.children} />
        </div>
      );
    case 'heading':
      // One level for all: a message's own outline would leave gaps in the page's, which ends at the author's name.
      return (
        <h3 class={`heading heading-${block.level}`}>
          <InlineMarkdown nodes={block.children} />
        </h3>
      );
    case 'subtext':
      return (
        <small class="subtext">
          <InlineMarkdown nodes={block.children} />
        </small>
      );
    case 'quote':
      return (
        <blockquote>
          {block.blocks.map((each) => (
            <BlockView block={each} />
          ))}
        </blockquote>
      );
    case 'code-block':
      return (
        <pre>
          <code>{block.code}</code>
        </pre>
      );
    case 'list':
      return <ListView list={block} />;
  }
}

/** Discord's markdown, drawn as elements; nothing of `source` becomes HTML. */
export function Markdown({ source, isEdited = false }: { source: string; isEdited?: boolean }) {
  const blocks = useMemo(() => parseMarkdown(source), [source]);
  return (
    <div class={isOnlyEmoji(source) ? 'markdown is-jumbo' : 'markdown'}>
      {blocks.map((block) => (
        <BlockView block={block} />
      ))}
      {isEdited && <span class="edited"> ({words.edited})</span>}
    </div>
  );
}
