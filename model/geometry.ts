export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A similarity transform: x' = a·x − b·y + tx, y' = b·x + a·y + ty. Its scale is √(a² + b²). */
export interface Similarity {
  readonly a: number;
  readonly b: number;
  readonly tx: number;
  readonly ty: number;
}

export const scaleOf = ({ a, b }: Similarity): number => Math.hypot(a, b);

export function invert({ a, b, tx, ty }: Similarity): Similarity {
  const square = a * a + b * b;
  return { a: a / square, b: -b / square, tx: -(a * tx + b * ty) / square, ty: (b * tx - a * ty) / square };
}

export function apply({ a, b, tx, ty }: Similarity, { x, y }: Point): Point {
  return { x: a * x - b * y + tx, y: b * x + a * y + ty };
}

/**
 * The similarity that moves `from` onto `to` with the least squared error. In two dimensions the singular value
 * decomposition of the general method has a closed form (without reflections, which faces do not need).
 * Source: S. Umeyama, "Least-squares estimation of transformation parameters between two point patterns", IEEE
 * TPAMI 13(4), 1991.
 * @param from At least two different points; equally many as `to`, in the same order.
 */
export function fitSimilarity(from: readonly Point[], to: readonly Point[]): Similarity {
  const start = mean(from);
  const end = mean(to);
  let variance = 0;
  let along = 0;
  let across = 0;
  from.forEach((point, index) => {
    const target = to[index] ?? end;
    const [x, y, u, v] = [point.x - start.x, point.y - start.y, target.x - end.x, target.y - end.y];
    variance += x * x + y * y;
    along += x * u + y * v;
    across += x * v - y * u;
  });
  const a = along / variance;
  const b = across / variance;
  return { a, b, tx: end.x - a * start.x + b * start.y, ty: end.y - b * start.x - a * start.y };
}

function mean(points: readonly Point[]): Point {
  const sum = points.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}
