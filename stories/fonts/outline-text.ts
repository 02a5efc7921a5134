import { readFileSync } from 'node:fs';
import opentype, { type Font, type Glyph, type PathCommand } from 'opentype.js';

export interface TextPlace {
  /** Where the text begins, has its middle, or ends, as `anchor` says; `y` is the baseline. */
  readonly x: number;
  readonly y: number;
  /** The size of the letters, in the picture's units. */
  readonly size: number;
  readonly anchor?: 'start' | 'middle' | 'end';
}

const files = ['NotoSans-Bold.ttf', 'NotoSansJP-Bold.ttf'] as const;
const loaded = new Map<string, Font>();

function fontOf(file: string): Font {
  const known = loaded.get(file);
  if (known !== undefined) return known;
  const bytes = readFileSync(new URL(file, import.meta.url));
  const font = opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  loaded.set(file, font);
  return font;
}

interface Drawn {
  readonly font: Font;
  readonly glyph: Glyph;
}

/** The glyph of the first font that has the character; `undefined` where none has it. */
function glyphOf(character: string): Drawn | undefined {
  for (const file of files) {
    const font = fontOf(file);
    if (font.charToGlyphIndex(character) > 0) return { font, glyph: font.charToGlyph(character) };
  }
  return undefined;
}

const ellipsis = '…';

/** What is read aloud as a word: of a script that no font has, an ellipsis tells that something stands there. */
const wordCharacter = /[\p{L}\p{N}]/u;

function drawnOf(text: string): readonly Drawn[] {
  let isSkipping = false;
  return [...text.normalize('NFC').replace(/\s+/g, ' ')].flatMap((character) => {
    const known = glyphOf(character);
    const wasSkipping = isSkipping;
    isSkipping = known === undefined && (wordCharacter.test(character) || wasSkipping);
    if (known !== undefined) return [known];
    return isSkipping && !wasSkipping ? (glyphOf(ellipsis) ?? []) : [];
  });
}

/** How far the pen moves after each glyph, in ems. */
function advances(drawn: readonly Drawn[]): readonly number[] {
  return drawn.map(({ font, glyph }, index) => {
    const next = drawn[index + 1];
    const kerning = next?.font === font ? font.getKerningValue(glyph, next.glyph) : 0;
    return (glyph.advanceWidth + kerning) / font.unitsPerEm;
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** How wide a line of text is, in the units of `size`. */
export function textWidth(text: string, size: number): number {
  return sum(advances(drawnOf(text))) * size;
}

const round = (value: number): number => Math.round(value * 10) / 10 || 0;

/** Written here, for opentype.js's own `toPathData` writes NaN for numbers that are nearly 0 (2.0.0). */
function written(command: PathCommand): string {
  if (command.type === 'Z') return 'Z';
  const end = `${round(command.x)} ${round(command.y)}`;
  if (command.type === 'Q') return `Q${round(command.x1)} ${round(command.y1)} ${end}`;
  if (command.type === 'C')
    return `C${round(command.x1)} ${round(command.y1)} ${round(command.x2)} ${round(command.y2)} ${end}`;
  return `${command.type}${end}`;
}

/**
 * A line of text as the `d` of an SVG path: nothing that draws it needs a font. What no bundled font
 * has is left out if it is a sign, such as an emoji; a word in such letters becomes an ellipsis.
 */
export function outlineText(text: string, { x, y, size, anchor = 'start' }: TextPlace): string {
  const drawn = drawnOf(text);
  const steps = advances(drawn);
  const width = sum(steps) * size;
  let pen = anchor === 'start' ? x : x - (anchor === 'middle' ? width / 2 : width);
  return drawn
    .map(({ glyph }, index) => {
      const d = glyph.getPath(pen, y, size).commands.map(written).join('');
      pen += (steps[index] ?? 0) * size;
      return d;
    })
    .join('');
}

/** Pieces that may stand on lines of their own: words with the blank after them, and single kana and kanji. */
const pieces =
  /[\u3040-\u30ff\u3400-\u9fff\uff66-\uff9f][、。，．！？」』）]*|[^\s\u3040-\u30ff\u3400-\u9fff\uff66-\uff9f]+\s*|\s+/gu;

function cut(line: string, size: number, width: number): string {
  const characters = [...line];
  while (characters.length > 0 && textWidth(characters.join('') + ellipsis, size) > width) characters.pop();
  return characters.join('').trimEnd() + ellipsis;
}

/** Breaks a text into at most `lines` lines of at most `width`; what does not fit ends in an ellipsis. */
export function wrapText(
  text: string,
  { size, width, lines }: { readonly size: number; readonly width: number; readonly lines: number },
): readonly string[] {
  const wrapped: string[] = [];
  let line = '';
  for (const piece of text.trim().match(pieces) ?? []) {
    if (line !== '' && textWidth((line + piece).trimEnd(), size) > width) {
      wrapped.push(line);
      line = piece;
    } else line += piece;
  }
  if (line !== '') wrapped.push(line);
  const last = wrapped.slice(lines - 1).join('');
  const kept = wrapped.length > lines ? [...wrapped.slice(0, lines - 1), last] : wrapped;
  return kept.map((each) => (textWidth(each.trimEnd(), size) > width ? cut(each, size, width) : each.trimEnd()));
}
