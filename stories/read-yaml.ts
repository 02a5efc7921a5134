import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import { type Fault, faultAt, type Position, startOfFile } from './fault.ts';
import { fileLimits } from './limits.ts';
import { readLimitedFile } from './read-file.ts';
import { sayYamlProblem } from './yaml-problem.ts';

export type YamlPath = readonly PropertyKey[];

/** A YAML file that could be read, and where its parts stand. */
export interface YamlFile {
  readonly file: string;
  readonly bytes: Buffer;
  readonly value: unknown;
  /**
   * Where a value stands; for a list, a map or a missing part, the key that it belongs to. With `within`, where so many
   * characters into a text of one line stand.
   */
  locate(path: YamlPath, within?: number): Position;
  /** Where the key of a value stands. */
  locateKey(path: YamlPath): Position;
  /** Whether a key is in truth the rest of a text between { and } that a comma has cut. */
  isCut(path: YamlPath): boolean;
}

export type YamlRead =
  | { readonly kind: 'yaml'; readonly yaml: YamlFile }
  | { readonly kind: 'absent' }
  | { readonly kind: 'faulty'; readonly faults: readonly Fault[] };

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'range' in value;

const startOf = (value: unknown): number | undefined => (isNode(value) ? value.range?.[0] : undefined);

function pairOf(map: { readonly items: readonly Pair[] }, key: PropertyKey): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

/** How far after its start the given character of a scalar stands; 0 where the text is folded and cannot be counted. */
function lengthBefore(node: unknown, within: number): number {
  if (!isScalar(node)) return 0;
  if (node.type === 'PLAIN') return within;
  return node.type === 'QUOTE_SINGLE' || node.type === 'QUOTE_DOUBLE' ? within + 1 : 0;
}

function locatorOf(document: Document, counter: LineCounter) {
  const positionOf = (offset: number): Position => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  return (path: YamlPath, ofKey: boolean, within = 0): Position => {
    let node: unknown = document.contents;
    let offset = startOf(node) ?? 0;
    for (const [depth, step] of path.entries()) {
      if (isMap(node)) {
        const pair = pairOf(node, step);
        // One direction may stand where a list may stand: its place in the list is then no step of the file.
        if (pair === undefined && typeof step === 'number') continue;
        if (pair === undefined) break;
        const wantsKey =
          (ofKey && depth === path.length - 1) ||
          !isScalar(pair.value) ||
          (pair.value.type === 'PLAIN' && pair.value.source === '');
        offset = startOf(wantsKey ? pair.key : pair.value) ?? offset;
        node = pair.value;
      } else if (isSeq(node) && typeof step === 'number') {
        offset = startOf(node.items[step]) ?? offset;
        node = node.items[step];
      } else break;
    }
    return positionOf(offset + (within > 0 ? lengthBefore(node, within) : 0));
  };
}

function isCutIn(document: Document, path: YamlPath): boolean {
  const key = path.at(-1);
  let node: unknown = document.contents;
  for (const step of path.slice(0, -1)) {
    // As in a locator: the place in a list that is none is no step of the file.
    if (isMap(node)) node = pairOf(node, step)?.value ?? (typeof step === 'number' ? node : undefined);
    else if (isSeq(node) && typeof step === 'number') node = node.items[step];
  }
  if (typeof key !== 'string' || !isMap(node) || node.flow !== true) return false;
  return key.includes(' ') || pairOf(node, key)?.value === null;
}

/** Where the first text stands that begins with * and has no quotes, which YAML takes for a name given before. */
function findBareAsterisk(document: Document): number | undefined {
  const given = new Set<string>();
  let found: number | undefined;
  visit(document, {
    Value(_, node) {
      if (node.anchor !== undefined) given.add(node.anchor);
    },
    Alias(_, node) {
      if (given.has(node.source)) return;
      found = startOf(node);
      return visit.BREAK;
    },
  });
  return found;
}

function parseYaml(file: string, bytes: Buffer, text: string): YamlRead {
  const counter = new LineCounter();
  try {
    const document = parseDocument(text, {
      lineCounter: counter,
      prettyErrors: false,
      stringKeys: true,
      logLevel: 'silent',
    });
    const refuse = (code: YAMLError['code'], message: string, offset: number): Fault => {
      const { line, col } = counter.linePos(offset);
      const [rest = ''] = text.slice(offset).split('\n', 1);
      const at = { line: Math.max(1, line), column: Math.max(1, col) };
      const [kind, sentence] = sayYamlProblem(code, message, rest);
      return faultAt(kind, file, at, sentence);
    };
    // One slip lets the library stumble again and again over what is right: only its first word counts.
    const [first] = [...document.errors, ...document.warnings].sort((one, other) => one.pos[0] - other.pos[0]);
    if (first !== undefined) return { kind: 'faulty', faults: [refuse(first.code, first.message, first.pos[0])] };
    const asterisk = findBareAsterisk(document);
    if (asterisk !== undefined) return { kind: 'faulty', faults: [refuse('BAD_ALIAS', '', asterisk)] };
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    const locate = locatorOf(document, counter);
    return {
      kind: 'yaml',
      yaml: {
        file,
        bytes,
        value,
        locate: (path, within) => locate(path, false, within),
        locateKey: (path) => locate(path, true),
        isCut: (path) => isCutIn(document, path),
      },
    };
  } catch (error) {
    // The library throws for aliases that multiply without end, and runs out of stack on thousands of nested brackets.
    const reason = error instanceof Error ? error.message : String(error);
    return { kind: 'faulty', faults: [faultAt('not-yaml', file, startOfFile, reason)] };
  }
}

/** Reads a YAML file. Whatever is in it, faults are answered and nothing is thrown. */
export async function readYaml(file: string): Promise<YamlRead> {
  const read = await readLimitedFile(file, fileLimits.yaml);
  const refuse = (code: 'too-large' | 'unreadable' | 'not-text', message: string): YamlRead => ({
    kind: 'faulty',
    faults: [faultAt(code, file, startOfFile, message)],
  });
  switch (read.kind) {
    case 'absent':
      return { kind: 'absent' };
    case 'unreadable':
      return refuse('unreadable', 'The file cannot be read.');
    case 'too-large':
      return refuse('too-large', `The file is larger than ${fileLimits.yaml} bytes.`);
    case 'bytes':
      try {
        return parseYaml(file, read.bytes, new TextDecoder('utf-8', { fatal: true }).decode(read.bytes));
      } catch {
        return refuse('not-text', 'The file is not UTF-8 text.');
      }
  }
}
