import { isSameFace } from '../../model/found-face.ts';
import type { Point } from '../../model/geometry.ts';
import type { Detection } from './detector.ts';

/** What one detector saw on one picture. */
export interface Sight {
  readonly detector: string;
  readonly faces: readonly Detection[];
}

/** A place where detectors see a face: each with its own box and points. */
export interface Seen {
  readonly by: ReadonlyMap<string, Detection>;
}

/** So many nets must see a face for it to count as one. */
export const agreeing = 3;

/** The same net, or one that was built around it: they vote once, and none of them is measured against the other. */
const twins: Readonly<Record<string, string>> = {
  'MediaPipe short range': 'BlazeFace front',
  'the live finder': 'BlazeFace back',
};

/** Every place where a detector sees a face, and who sees it. */
export function placesOf(sights: readonly Sight[]): Seen[] {
  const places: Map<string, Detection>[] = [];
  for (const { detector, faces } of sights) {
    for (const face of faces) {
      const place = places.find((by) => [...by.values()].some((other) => isSameFace(face, other)));
      if (place === undefined) places.push(new Map([[detector, face]]));
      else if (!place.has(detector)) place.set(detector, face);
    }
  }
  return places.map((by) => ({ by }));
}

export function isAgreed({ by }: Seen): boolean {
  return new Set([...by.keys()].map((name) => twins[name] ?? name)).size >= agreeing;
}

/**
 * How far a detector's eyes lie from where the others see them (the median of these), in distances between the eyes;
 * `undefined` where fewer than three others say.
 */
export function eyeError({ by }: Seen, detector: string): number | undefined {
  const own = eyesOf(by.get(detector));
  const others = [...by].flatMap(([name, face]) => (isOther(name, detector) ? [eyesOf(face) ?? []] : []));
  const full = others.filter((eyes) => eyes.length === 2);
  if (own === undefined || full.length < agreeing) return undefined;
  const [left, right] = [0, 1].map((eye) => median(full.flatMap((eyes) => eyes[eye] ?? [])));
  if (left === undefined || right === undefined) return undefined;
  const between = Math.hypot(right.x - left.x, right.y - left.y);
  return own.reduce((sum, { x, y }, eye) => {
    const target = eye === 0 ? left : right;
    return sum + Math.hypot(x - target.x, y - target.y) / between / own.length;
  }, 0);
}

function isOther(name: string, detector: string): boolean {
  return twins[name] === undefined && name !== (twins[detector] ?? detector);
}

function eyesOf(face: Detection | undefined): readonly Point[] | undefined {
  return face?.points?.slice(0, 2);
}

/** By coordinate. */
function median(points: readonly Point[]): Point {
  const middle = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  return { x: middle(points.map(({ x }) => x)), y: middle(points.map(({ y }) => y)) };
}
