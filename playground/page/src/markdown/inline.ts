import type { Inline, TimestampStyle } from './syntax.ts';

/** Tries one construct at the place where `pattern` (sticky) stands; `undefined` leaves the text to the next one. */
interface Rule {
  readonly pattern: RegExp;
  read(match: RegExpExecArray): Inline | undefined;
}

/** More than this many constructs inside one another is no text that a person wrote. */
const deepest = 12;

function timestampStyle(letter: string | undefined): TimestampStyle {
  switch (letter) {
    case 't':
    case 'T':
    case 'd':
    case 'D':
    case 'F':
    case 'R':
      return letter;
    default:
      return 'f';
  }
}

function text(value: string): Inline {
  return { kind: 'text', text: value };
}

function webLink(href: string, children: readonly Inline[]): Inline | undefined {
  return URL.canParse(href) ? { kind: 'link', href, children } : undefined;
}

/** The order decides: what is written out (escapes, code, links, mentions) comes before what only marks. */
function rulesAt(depth: number): readonly Rule[] {
  const inside = (match: RegExpExecArray): readonly Inline[] => parseInline(match[1] ?? '', depth + 1);
  const marks = (pattern: RegExp, kind: 'strong' | 'emphasis' | 'underline' | 'strikethrough' | 'spoiler'): Rule => ({
    pattern,
    read: (match) => ({ kind, children: inside(match) }),
  });
  return [
    { pattern: /\\([^\p{L}\p{N}\s])/uy, read: (match) => text(match[1] ?? '') },
    { pattern: /(`+)(.*?[^`])\1(?!`)/sy, read: (match) => ({ kind: 'code', code: match[2] ?? '' }) },
    {
      pattern: /\[((?:\\.|[^\][\\])+)\]\(<?(https?:\/\/[^\s<>)]+)>?\)/sy,
      read: (match) => webLink(match[2] ?? '', inside(match)),
    },
    { pattern: /<(https?:\/\/[^\s<>]+)>/y, read: (match) => webLink(match[1] ?? '', [text(match[1] ?? '')]) },
    {
      pattern: /https?:\/\/[^\s<]*[^\s<.,:;!?"')\]*_~|]/y,
      read: (match) => webLink(match[0], [text(match[0])]),
    },
    { pattern: /<@!?(\d+)>/y, read: (match) => ({ kind: 'user', id: match[1] ?? '' }) },
    { pattern: /<#(\d+)>/y, read: (match) => ({ kind: 'channel', id: match[1] ?? '' }) },
    {
      pattern: /<\/([-_\p{L}\p{N}]+(?: [-_\p{L}\p{N}]+){0,2}):\d+>/uy,
      read: (match) => ({ kind: 'command', name: match[1] ?? '' }),
    },
    {
      pattern: /<t:(-?\d{1,13})(?::([tTdDfFR]))?>/y,
      read: (match) => ({ kind: 'timestamp', seconds: Number(match[1]), style: timestampStyle(match[2]) }),
    },
    { pattern: /<a?:(\w{2,32}):\d+>/y, read: (match) => text(`:${match[1] ?? ''}:`) },
    marks(/\*\*((?:\\.|[^\\])+?)\*\*(?!\*)/sy, 'strong'),
    marks(/__((?:\\.|[^\\])+?)__(?!_)/sy, 'underline'),
    marks(/~~((?:\\.|[^\\])+?)~~/sy, 'strikethrough'),
    marks(/\|\|((?:\\.|[^\\])+?)\|\|/sy, 'spoiler'),
    marks(/\*(?!\s)((?:\\.|\*\*|[^*\\])+?)(?<!\s)\*(?!\*)/sy, 'emphasis'),
    marks(/(?<![\p{L}\p{N}])_((?:\\.|__|[^_\\])+?)_(?![\p{L}\p{N}])/suy, 'emphasis'),
  ];
}

const rules = Array.from({ length: deepest }, (_, depth) => rulesAt(depth));

/** Where a construct can begin at all; everything else is copied without trying. */
const beginnings = new Set('\\`[<h*_~|');

function readAt(source: string, position: number, depth: number): { node: Inline; end: number } | undefined {
  for (const { pattern, read } of rules[depth] ?? []) {
    pattern.lastIndex = position;
    const match = pattern.exec(source);
    const end = pattern.lastIndex;
    if (match === null) continue;
    const node = read(match);
    if (node !== undefined) return { node, end };
  }
  return undefined;
}

/** The marks, links and mentions of `source`, whose line breaks stay in the text. Never throws. */
export function parseInline(source: string, depth = 0): readonly Inline[] {
  const nodes: Inline[] = [];
  let plain = '';
  const flush = () => {
    if (plain !== '') nodes.push(text(plain));
    plain = '';
  };
  let position = 0;
  while (position < source.length) {
    const character = source.charAt(position);
    const found = beginnings.has(character) ? readAt(source, position, depth) : undefined;
    if (found === undefined) {
      plain += character;
      position += 1;
    } else if (found.node.kind === 'text') {
      plain += found.node.text;
      position = found.end;
    } else {
      flush();
      nodes.push(found.node);
      position = found.end;
    }
  }
  flush();
  return nodes;
}
