import { palette } from '../palette.ts';
import { group, oval, type Point, path, polygon, round, type Sheet } from '../sheet.ts';

/** Metres from the middle of the airliner: towards the nose, towards the right wing tip, up. */
type Spot = readonly [forward: number, right: number, up: number];

/** Which of a pair: the right (1) or the left (-1). */
type Side = 1 | -1;

/** How the airliner lies in the air before an eye that looks up at it from behind. */
export interface Attitude {
  /** Degrees by which it flies to the right of straight away from the eye. */
  readonly heading: number;
  /** Degrees by which its nose is up. */
  readonly pitch: number;
  /** Degrees by which its right wing is down. */
  readonly bank: number;
  /** Degrees by which the eye looks up at it. */
  readonly elevation: number;
}

// Metres from the airliner to the eye: near enough that the wing on this side looks larger than the other.
const DISTANCE = 110;

// Rings around the fuselage from tail to nose.
const RINGS: readonly (readonly [forward: number, up: number, radius: number])[] = [
  [-18.6, 1.4, 0.3],
  [-14, 0.8, 1.2],
  [-9, 0.15, 1.9],
  [-5, 0, 2],
  [12, 0, 2],
  [15, -0.1, 1.75],
  [17, -0.3, 1.2],
  [18.6, -0.6, 0.4],
];
const ENGINE: readonly (readonly [forward: number, radius: number])[] = [
  [0.6, 0.7],
  [2.6, 1.2],
  [5.8, 1.25],
];
// Half of each pair; the other is its mirror image.
const WING: readonly Spot[] = [
  [5.2, 1.4, -1.2],
  [-3.8, 17, 1],
  [-5.4, 17, 1],
  [-2.9, 6.5, -0.5],
  [-3.2, 1.4, -1.2],
];
const WINGLET: readonly Spot[] = [
  [-3.9, 17, 1],
  [-6, 17.6, 3.2],
  [-7, 17.6, 3.2],
  [-5.4, 17, 1],
];
const TAILPLANE: readonly Spot[] = [
  [-13.6, 0.8, 0.9],
  [-17.2, 6.4, 1.6],
  [-18.6, 6.4, 1.6],
  [-17.6, 0.4, 1],
];
const FIN: readonly Spot[] = [
  [-10.8, 0, 1.6],
  [-13, 0, 2.6],
  [-17.4, 0, 8],
  [-19.4, 0, 8],
  [-17.8, 0, 1.4],
];

/** An airliner that climbs away, as a silhouette that a fire lights from below; `metre` is how wide a metre is on the sheet. */
export function airliner(sheet: Sheet, [x, y]: Point, metre: number, attitude: Attitude): string {
  const seen = view(attitude, metre);
  const flat = (spots: readonly Spot[], side: Side): string =>
    polygon(spots.map(([forward, right, up]) => seen([forward, right * side, up])));
  const engine = (side: Side): string =>
    polygon(hull(ENGINE.flatMap(([forward, radius]) => ring(forward, side * 5.6, -1.7, radius).map(seen))));
  const fuselage = polygon(hull(RINGS.flatMap(([forward, up, radius]) => ring(forward, 0, up, radius).map(seen))));
  const wing = (side: Side): string => flat(WING, side) + flat(TAILPLANE, side);
  const upright = flat(FIN, 1) + flat(WINGLET, 1) + flat(WINGLET, -1);
  const windows = Array.from({ length: 15 }, (_, index) => {
    const [from, to] = [seen([index * 1.5 - 9, 1.9, 0.5]), seen([index * 1.5 - 8.3, 1.9, 0.5])];
    return `M${from.map(round).join(' ')}L${to.map(round).join(' ')}`;
  });
  const lamp = ([across, down]: Point, ink: string): string =>
    oval(across, down, metre * 1.9, metre * 1.9, `fill="${sheet.halo(ink, 1, 0.05)}"`) +
    oval(across, down, metre * 0.26, metre * 0.26, 'fill="#fffaf0"');

  const reach = Math.round(metre * 22);
  const lit = (part: string, paint: string): string =>
    path(part, `fill="${palette.night}"`) +
    sheet.spray(path(part, `fill="${paint}"`), [-reach, -reach, reach * 2, reach * 2]);
  // The firelight is the silhouette once more, a little lower: it shows along every edge that looks down.
  const firelight = path(
    upright + wing(-1) + wing(1) + fuselage + engine(-1) + engine(1),
    `fill="${palette.amber}" transform="translate(${round(metre * -0.14)} ${round(metre * 0.36)})"`,
  );
  return group(
    firelight +
      path(upright, `fill="${palette.night}"`) +
      lit(wing(-1), sheet.fade(palette.ember, 'up', 0.6)) +
      lit(engine(-1), sheet.fade(palette.flame, 'up', 0.9)) +
      lit(fuselage, sheet.fade(palette.ember, 'up', 0.8)) +
      path(windows.join(''), `stroke="${palette.pale}" stroke-width="${round(metre * 0.34)}"`) +
      lit(wing(1), sheet.fade(palette.ember, 'up', 0.75)) +
      lit(engine(1), sheet.fade(palette.flame, 'up', 0.9)) +
      lamp(seen([-4.6, 17, 1]), palette.pale) +
      lamp(seen([-4.6, -17, 1]), palette.ember) +
      lamp(seen([0, 0, -2.1]), palette.ember),
    `transform="translate(${x} ${y})"`,
  );
}

// From the airliner's own axes to the sheet, its middle at the origin.
function view({ heading, pitch, bank, elevation }: Attitude, metre: number): (spot: Spot) => Point {
  return ([forward, right, up]) => {
    const [banked, above] = turn(right, up, -bank);
    const [ahead, climbed] = turn(forward, above, pitch);
    const [away, across] = turn(ahead, banked, heading);
    const [deep, high] = turn(away, climbed, -elevation);
    const near = (metre * DISTANCE) / (DISTANCE + deep);
    return [across * near, -high * near];
  };
}

function turn(along: number, off: number, degrees: number): readonly [number, number] {
  const angle = (degrees * Math.PI) / 180;
  return [along * Math.cos(angle) - off * Math.sin(angle), along * Math.sin(angle) + off * Math.cos(angle)];
}

function ring(forward: number, right: number, up: number, radius: number): Spot[] {
  return Array.from({ length: 20 }, (_, index) => {
    const angle = (index * Math.PI) / 10;
    return [forward, right + radius * Math.cos(angle), up + radius * Math.sin(angle)];
  });
}

// The outline around points (Andrew's monotone chain): one side from left to right, the other back.
function hull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return [...chain(sorted), ...chain(sorted.toReversed())];
}

function chain(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    let [before, last] = kept.slice(-2);
    while (before !== undefined && last !== undefined && !isLeftTurn(before, last, point)) {
      kept.pop();
      [before, last] = kept.slice(-2);
    }
    kept.push(point);
  }
  return kept.slice(0, -1);
}

function isLeftTurn([x, y]: Point, last: Point, next: Point): boolean {
  return (last[0] - x) * (next[1] - y) > (last[1] - y) * (next[0] - x);
}
