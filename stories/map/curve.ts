export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Cubic Bézier curves joined end to end: 1 + 3 × n points. */
export type Curve = readonly Point[];

const steps = 14;

const mix = (a: number, b: number, c: number, d: number, t: number): number => {
  const u = 1 - t;
  return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
};

/** A curve as a line of short straight pieces. */
export function flatten(curve: Curve): readonly Point[] {
  const points = curve.slice(0, 1);
  for (let index = 0; index + 3 < curve.length; index += 3) {
    const [a, b, c, d] = curve.slice(index, index + 4);
    if (a === undefined || b === undefined || c === undefined || d === undefined) break;
    for (let step = 1; step <= steps; step += 1) {
      const t = step / steps;
      points.push({ x: mix(a.x, b.x, c.x, d.x, t), y: mix(a.y, b.y, c.y, d.y, t) });
    }
  }
  return points;
}

/** Which way a line goes at a point: a vector of length 1. */
export function heading(line: readonly Point[], index: number): Point {
  const before = line[Math.max(0, index - 1)];
  const after = line[Math.min(line.length - 1, index + 1)];
  if (before === undefined || after === undefined) return { x: 1, y: 0 };
  const length = Math.hypot(after.x - before.x, after.y - before.y);
  return length === 0 ? { x: 1, y: 0 } : { x: (after.x - before.x) / length, y: (after.y - before.y) / length };
}

/** The line moved sideways: to its right for a positive distance (with y pointing down). */
export function shift(line: readonly Point[], distance: number): readonly Point[] {
  if (distance === 0) return line;
  return line.map((point, index) => {
    const { x, y } = heading(line, index);
    return { x: point.x - y * distance, y: point.y + x * distance };
  });
}

/** The length of a line. */
export function lengthOf(line: readonly Point[]): number {
  return line.reduce((sum, point, index) => {
    const before = line[index - 1];
    return before === undefined ? 0 : sum + Math.hypot(point.x - before.x, point.y - before.y);
  }, 0);
}

/** The point after a share (0 to 1) of the line's length. */
export function pointAlong(line: readonly Point[], share: number): Point {
  return shorten(line, lengthOf(line) * (1 - share)).at(-1) ?? { x: 0, y: 0 };
}

/** The line begun `distance` units earlier: its end vanishes under what it comes from. */
export function lengthen(line: readonly Point[], distance: number): readonly Point[] {
  const [first, second] = line;
  if (first === undefined || second === undefined) return line;
  const { x, y } = heading([first, second], 0);
  return [{ x: first.x - x * distance, y: first.y - y * distance }, ...line];
}

/** The line without its last `distance` units: room for the tip of an arrow. */
export function shorten(line: readonly Point[], distance: number): readonly Point[] {
  let left = distance;
  for (let index = line.length - 1; index > 0; index -= 1) {
    const [to, from] = [line[index], line[index - 1]];
    if (to === undefined || from === undefined) break;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    if (length > left) {
      const share = left / length;
      return [...line.slice(0, index), { x: to.x + (from.x - to.x) * share, y: to.y + (from.y - to.y) * share }];
    }
    left -= length;
  }
  return line.slice(0, 1);
}

const round = (value: number): number => Math.round(value * 10) / 10 || 0;

/** The line as the `d` of an SVG path. */
export function pathOf(line: readonly Point[]): string {
  return line.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
}
