import { between, type Random } from './random.ts';
import { oval, type Point, path, polygon, round, type Sheet } from './sheet.ts';

/** Where the eye stands: the vanishing point, and how many units wide a metre is at one metre's distance. */
export interface Eye {
  readonly x: number;
  readonly y: number;
  readonly focus: number;
  /** Metres above the road. */
  readonly height: number;
}

/** A point in metres (to the right of the eye, above the road, ahead) on the sheet. */
export function place(eye: Eye, across: number, above: number, ahead: number): Point {
  return [eye.x + (across * eye.focus) / ahead, eye.y + ((eye.height - above) * eye.focus) / ahead];
}

/** What lies flat on the road: `half` metres to each side of the eye, from one distance ahead to another. */
function strip(eye: Eye, half: number, from: number, to: number): string {
  return polygon([
    place(eye, -half, 0, from),
    place(eye, half, 0, from),
    place(eye, half, 0, to),
    place(eye, -half, 0, to),
  ]);
}

/** The road, `half` metres to each side, from its far end to its near one in metres ahead. */
export function roadway(eye: Eye, half: number, far: number, near: number, ink: string): string {
  return path(strip(eye, half, far, near), `fill="${ink}"`);
}

/** The dashes of a road's middle: `half` their width in metres, each from a distance ahead to `stretch` times that. */
export function laneMarks(
  eye: Eye,
  { half, ahead, stretch }: { readonly half: number; readonly ahead: readonly number[]; readonly stretch: number },
  ink: string,
): string {
  return ahead.map((near) => path(strip(eye, half, near, near * stretch), `fill="${ink}" opacity=".8"`)).join('');
}

export interface StreetLook {
  /** The inks of the walls, from the nearest house to the farthest. */
  readonly walls: readonly string[];
  /** The light at the far end, which catches the houses' edges. */
  readonly rim: string;
  /** The inks of lit windows, and the share of windows that are lit. */
  readonly lit: readonly string[];
  readonly share: number;
  /** Metres from the middle of the road to the walls. */
  readonly half: number;
  /** Where houses end, in metres ahead: the first number is the nearest edge. */
  readonly edges: readonly number[];
  readonly tall: readonly [low: number, high: number];
}

/** Two rows of houses that run to the vanishing point, the farthest drawn first. */
export function houses(eye: Eye, look: StreetLook, random: Random): string {
  const drawn: string[] = [];
  for (let index = look.edges.length - 2; index >= 0; index--) {
    for (const side of [-1, 1]) drawn.push(house(eye, look, random, index, side));
  }
  return drawn.join('');
}

function house(eye: Eye, look: StreetLook, random: Random, index: number, side: number): string {
  const near = look.edges[index] ?? 1;
  const far = look.edges[index + 1] ?? near + 10;
  const ink = look.walls[Math.min(index, look.walls.length - 1)] ?? '#000';
  const tall = between(random, ...look.tall);
  const across = side * look.half;
  const wall = polygon([
    place(eye, across, 0, near),
    place(eye, across, tall, near),
    place(eye, across, tall, far),
    place(eye, across, 0, far),
  ]);
  const front = polygon([
    place(eye, across, 0, near),
    place(eye, across, tall, near),
    place(eye, across * 3.4, tall, near),
    place(eye, across * 3.4, 0, near),
  ]);
  const rim = polygon([
    place(eye, across, tall, near),
    place(eye, across, tall, far),
    place(eye, across, tall - 0.35, far),
    place(eye, across, tall - 0.16, near),
  ]);
  const panesByInk = new Map<string, Point[][]>();
  const bays = Math.max(2, Math.round((far - near) / 3.2));
  for (let floor = 1.2; floor < tall - 2; floor += 3.2) {
    for (let bay = 0; bay < bays; bay++) {
      if (random() > look.share) continue;
      const from = near + ((bay + 0.25) * (far - near)) / bays;
      const to = near + ((bay + 0.75) * (far - near)) / bays;
      const ink = look.lit[Math.floor(random() * look.lit.length)] ?? '#fff';
      const panes = casement(eye, across, floor, from, to, near);
      if (isSmallOnSheet(panes.flat())) panesByInk.set(ink, [...(panesByInk.get(ink) ?? []), ...panes]);
    }
  }
  const windows = [...panesByInk]
    .map(([color, quads]) => path(quads.map(polygon).join(''), `fill="${color}"`))
    .join('');
  return (
    path(front, `fill="${ink}"`) + path(wall, `fill="${ink}"`) + windows + path(rim, `fill="${look.rim}" opacity=".75"`)
  );
}

// What lies off the sheet is left out, and so is a window so near that it would outshine what the picture is about.
function isSmallOnSheet(corners: readonly Point[]): boolean {
  const across = corners.map(([x]) => x);
  return (
    Math.max(...across) - Math.min(...across) < 110 &&
    corners.some(([x, y]) => x > -60 && x < 1340 && y > -60 && y < 700)
  );
}

// Near windows show their crossbars; far ones are one pane.
function casement(eye: Eye, across: number, floor: number, from: number, to: number, near: number): Point[][] {
  const pane = (left: number, right: number, bottom: number, top: number): Point[] => [
    place(eye, across, bottom, left),
    place(eye, across, top, left),
    place(eye, across, top, right),
    place(eye, across, bottom, right),
  ];
  if (near > 22) return [pane(from, to, floor, floor + 1.7)];
  const bar = (to - from) * 0.06;
  const middle = (from + to) / 2;
  return [
    pane(from, middle - bar, floor, floor + 1.15),
    pane(middle + bar, to, floor, floor + 1.15),
    pane(from, to, floor + 1.27, floor + 1.75),
  ];
}

/** A pair of street lamps so many metres ahead, with their light in the damp air; `half` as for the houses, but for the kerb. */
export function lamps(
  eye: Eye,
  sheet: Sheet,
  half: number,
  ahead: number,
  light: string,
  core: string,
  ink: string,
): string {
  return [-1, 1]
    .map((side) => {
      const foot = place(eye, side * half, 0, ahead);
      const top = place(eye, side * half, 6.4, ahead);
      const head = place(eye, side * (half - 1.9), 6.7, ahead);
      const metre = eye.focus / ahead;
      const pole = `M${round(foot[0])} ${round(foot[1])}L${round(top[0])} ${round(top[1])}Q${round(top[0])} ${round(head[1])} ${round(head[0])} ${round(head[1])}`;
      return (
        path(pole, `fill="none" stroke="${ink}" stroke-width="${round(metre * 0.16 + 0.6)}" stroke-linecap="round"`) +
        oval(head[0], head[1], metre * 2.6, metre * 2.6, `fill="${sheet.halo(light, 0.8)}"`) +
        oval(head[0], head[1] + metre * 0.06, metre * 0.5, metre * 0.2, `fill="${core}"`)
      );
    })
    .join('');
}

/** The lamps' light lying in the wet road: long streaks that break up towards the eye. */
export function wetLight(
  sheet: Sheet,
  x: number,
  y: number,
  width: number,
  length: number,
  color: string,
  random: Random,
): string {
  const bars = Array.from({ length: 9 }, (_, index) => {
    const down = y + (length * index) / 9 + between(random, 0, length / 12);
    const wide = width * between(random, 0.45, 1) * (1 + index * 0.09);
    return oval(
      x + between(random, -width / 9, width / 9),
      down,
      wide / 2,
      Math.max(1.2, length / 60),
      `fill="${color}" opacity="${round(0.95 - index * 0.09)}"`,
    );
  });
  return oval(x, y + length / 2, width / 2, length / 2, `fill="${sheet.halo(color, 0.75)}"`) + bars.join('');
}
