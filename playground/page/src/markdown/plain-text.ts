import { parseMarkdown } from './blocks.ts';
import type { Block, Inline, List } from './syntax.ts';

function inlineText(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      switch (node.kind) {
        case 'text':
          return node.text;
        case 'code':
          return /[\p{L}\p{N}]/u.test(node.code) ? node.code : '';
        case 'user':
          return '@player';
        case 'channel':
          return '#channel';
        case 'command':
          return `/${node.name}`;
        case 'timestamp':
          return new Date(node.seconds * 1000).toLocaleString();
        case 'spoiler':
          return 'spoiler';
        default:
          return inlineText(node.children);
      }
    })
    .join('');
}

function listText(list: List): string {
  return list.items.map((item) => [inlineText(item.children), ...item.lists.map(listText)].join('. ')).join('. ');
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'quote':
      return block.blocks.map(blockText).join(' ');
    case 'code-block':
      return block.code;
    case 'list':
      return listText(block);
    default:
      return inlineText(block.children);
  }
}

/** What a screen reader should say for `markdown`: its words without marks, drawn bars and hidden spoilers. */
export function plainText(markdown: string): string {
  return parseMarkdown(markdown).map(blockText).join(' ').replace(/\s+/g, ' ').trim();
}
