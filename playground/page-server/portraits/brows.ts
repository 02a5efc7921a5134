import type { Expression } from './expression.ts';
import { bothSides, oval, pathData, shape } from './pen.ts';
import type { Person } from './person.ts';

/** Tapered from the nose to the temple, with a shade below that deepens the eye's socket. */
export function brows({ brow }: Expression, person: Person): string {
  const { inner, bend, outer, thickness } = brow;
  const [ix, iy] = inner;
  const [bx, by] = bend;
  const [ox, oy] = outer;
  const [nearX, nearY] = [ix + (bx - ix) * 0.5, iy + (by - iy) * 0.75];
  const fall = by + (oy - by) * 0.35;
  const upperEdge = pathData`M${ix} ${iy - thickness / 2}C${nearX} ${nearY - thickness * 0.55} ${bx} ${by - thickness * 0.6} ${bx + 6} ${by - thickness * 0.5}Q${ox - 12} ${fall} ${outer}`;
  const lowerEdge = pathData`Q${ox - 16} ${by + (oy - by) * 0.55 + thickness * 0.3} ${bx + 2} ${by + thickness * 0.5}C${bx - 6} ${by + thickness * 0.5} ${nearX} ${nearY + thickness * 0.55} ${ix + 1} ${iy + thickness / 2}Q${ix - 5} ${iy} ${ix} ${iy - thickness / 2}Z`;
  return bothSides(
    oval((ix + ox) / 2, (iy + oy) / 2 + 8, 46, 13, `fill="url(#shade)" opacity=".7"`),
    shape(upperEdge + lowerEdge, `fill="${person.brow}" filter="url(#soft)"`),
  );
}
