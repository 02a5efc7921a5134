import type { Place } from './expression.ts';

/** The sheet: its axis is the middle of the face, and all lengths of a portrait are in its units. */
export const side = 640;
const axis = side / 2;

const round = (value: number): number => Math.round(value * 10) / 10;

/** @param rest Further attributes, as SVG writes them; in the others, too. */
export function shape(outline: string, rest = ''): string {
  return `<path d="${outline}" ${rest}/>`;
}

/** A blurred stroke with round ends, as folds and strands are drawn. */
export function softLine(outline: string, color: string, width: number, opacity: number): string {
  return shape(
    outline,
    `fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round" opacity="${opacity}" filter="url(#soft)"`,
  );
}

/** What a path's `d` says: the commands as they stand, the numbers between them rounded. */
export function pathData(parts: TemplateStringsArray, ...values: readonly (number | Place)[]): string {
  const written = values.map((value) => (typeof value === 'number' ? `${round(value)}` : value.map(round).join(' ')));
  return parts.map((part, index) => part + (written[index] ?? '')).join('');
}

export function oval(x: number, y: number, rx: number, ry: number, rest: string): string {
  return `<ellipse cx="${round(x)}" cy="${round(y)}" rx="${round(rx)}" ry="${round(ry)}" ${rest}/>`;
}

export function group(rest: string, ...content: readonly string[]): string {
  return `<g ${rest}>${content.join('')}</g>`;
}

/** Content drawn from the middle of the face to the right, on both sides. */
export function bothSides(...content: readonly string[]): string {
  const half = content.join('');
  return group(`transform="translate(${axis} 0)"`, half) + group(`transform="translate(${axis} 0) scale(-1 1)"`, half);
}

/** Content drawn around the middle of the face. */
export function centred(...content: readonly string[]): string {
  return group(`transform="translate(${axis} 0)"`, ...content);
}
