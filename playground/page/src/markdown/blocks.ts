import { parseInline } from './inline.ts';
import type { Block, List, ListItem } from './syntax.ts';

interface ListLine {
  readonly indent: number;
  /** The number of a numbered line. */
  readonly number?: number;
  readonly text: string;
}

const listLinePattern = /^( *)(?:[-*]|(\d{1,9})\.) +(\S.*)$/;

function listLine(line: string): ListLine | undefined {
  const match = listLinePattern.exec(line);
  if (match === null) return undefined;
  const [, indent = '', digits, text = ''] = match;
  return { indent: indent.length, text, ...(digits === undefined ? {} : { number: Number(digits) }) };
}

/** Lists of lines: a line that is further in than the first of its list belongs to the item before it. */
function lists(lines: readonly ListLine[]): readonly List[] {
  const found: List[] = [];
  let rest = lines;
  let first = rest[0];
  while (first !== undefined) {
    const { indent, number } = first;
    const isNumbered = number !== undefined;
    const items: ListItem[] = [];
    let own = rest[0];
    while (own !== undefined && own.indent <= indent && (own.number !== undefined) === isNumbered) {
      const following = rest.slice(1);
      const end = following.findIndex((line) => line.indent <= indent);
      const nested = end === -1 ? following : following.slice(0, end);
      items.push({ children: parseInline(own.text), lists: lists(nested) });
      rest = following.slice(nested.length);
      own = rest[0];
    }
    found.push({ kind: 'list', items, ...(number === undefined ? {} : { start: number }) });
    first = rest[0];
  }
  return found;
}

function isQuoteLine(line: string): boolean {
  return line.startsWith('> ') || line === '>';
}

/** How many of the first lines fit. */
function countWhile(lines: readonly string[], fits: (line: string) => boolean): number {
  const end = lines.findIndex((line) => !fits(line));
  return end === -1 ? lines.length : end;
}

interface Taken {
  readonly blocks: readonly Block[];
  /** How many lines they were. */
  readonly count: number;
}

function takeQuote(lines: readonly string[]): Taken | undefined {
  const [line = ''] = lines;
  if (line.startsWith('>>> ')) {
    const quoted = [line.slice(4), ...lines.slice(1)].join('\n');
    return { blocks: [{ kind: 'quote', blocks: parseBlocks(quoted, true) }], count: lines.length };
  }
  if (!isQuoteLine(line)) return undefined;
  const count = countWhile(lines, isQuoteLine);
  const quoted = lines.slice(0, count).map((each) => each.slice(2));
  return { blocks: [{ kind: 'quote', blocks: parseBlocks(quoted.join('\n'), true) }], count };
}

function takeBlock(lines: readonly string[], isInQuote: boolean): Taken | undefined {
  const [line = ''] = lines;
  const heading = /^(#{1,3}) +(\S.*)$/.exec(line);
  if (heading !== null) {
    const marks = heading[1]?.length;
    const level = marks === 1 || marks === 2 ? marks : 3;
    return { blocks: [{ kind: 'heading', level, children: parseInline(heading[2] ?? '') }], count: 1 };
  }
  const subtext = /^-# +(\S.*)$/.exec(line);
  if (subtext !== null) return { blocks: [{ kind: 'subtext', children: parseInline(subtext[1] ?? '') }], count: 1 };
  const quote = isInQuote ? undefined : takeQuote(lines);
  if (quote !== undefined) return quote;
  const entries = lines
    .slice(
      0,
      countWhile(lines, (each) => listLine(each) !== undefined),
    )
    .flatMap((each) => {
      const entry = listLine(each);
      return entry === undefined ? [] : [entry];
    });
  return entries.length === 0 ? undefined : { blocks: lists(entries), count: entries.length };
}

/** Text without code blocks. */
function parseLines(source: string, isInQuote: boolean): readonly Block[] {
  const lines = source.split('\n');
  const blocks: Block[] = [];
  let paragraph: string[] = [];
  const flush = () => {
    const text = paragraph.join('\n');
    if (paragraph.length > 0) blocks.push({ kind: 'paragraph', children: parseInline(text) });
    paragraph = [];
  };
  let index = 0;
  while (index < lines.length) {
    const taken = takeBlock(lines.slice(index), isInQuote);
    if (taken === undefined) {
      paragraph.push(lines[index] ?? '');
      index += 1;
    } else {
      flush();
      blocks.push(...taken.blocks);
      index += taken.count;
    }
  }
  flush();
  return blocks;
}

const fencePattern = /(?<!\\)```(?:[\w+.-]*\n)?\n*(.+?)\n*```/gs;

/** Whether a code block that begins at `start` stands in a quote, whose marks must be taken off first. */
function isQuoted(source: string, start: number): boolean {
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  return /^>(>>)? /.test(source.slice(lineStart)) || /(^|\n)>>> /.test(source.slice(0, start));
}

/** In a quote there is no other one, as in Discord. */
function parseBlocks(trimmed: string, isInQuote: boolean): readonly Block[] {
  const blocks: Block[] = [];
  let position = 0;
  for (const fence of trimmed.matchAll(fencePattern)) {
    if (!isInQuote && isQuoted(trimmed, fence.index)) continue;
    const before = trimmed.slice(position, fence.index).replace(/\n$/, '');
    if (before !== '') blocks.push(...parseLines(before, isInQuote));
    blocks.push({ kind: 'code-block', code: fence[1] ?? '' });
    position = fence.index + fence[0].length;
    if (trimmed.charAt(position) === '\n') position += 1;
  }
  const rest = trimmed.slice(position);
  if (rest !== '') blocks.push(...parseLines(rest, isInQuote));
  return blocks;
}

/** Discord's markdown as blocks; empty for empty text. Never throws. */
export function parseMarkdown(source: string): readonly Block[] {
  return parseBlocks(source.replaceAll('\r\n', '\n').trim(), false);
}
