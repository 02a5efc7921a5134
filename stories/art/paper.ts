import { between, type Random } from './random.ts';
import { box, group, HEIGHT, type Point, path, polygon, round, WIDTH } from './sheet.ts';

/** How high a piece of paper lies over what is behind it: its shadow grows with it. */
export type Lift = 'low' | 'mid' | 'high';

const SHADOWS: Readonly<Record<Lift, readonly [down: number, soft: number, dark: number]>> = {
  low: [2.5, 2, 0.34],
  mid: [6, 5, 0.4],
  high: [13, 11, 0.46],
};

const around = 'x="-.06" y="-.06" width="1.12" height="1.16" color-interpolation-filters="sRGB"';
const everywhere = `filterUnits="userSpaceOnUse" x="0" y="0" width="${WIDTH}" height="${HEIGHT}" color-interpolation-filters="sRGB"`;

// A lit edge towards the upper left, where the paper was cut, and the shadow that the piece throws.
const lifts = Object.entries(SHADOWS)
  .map(
    ([lift, [down, soft, dark]]) =>
      `<filter id="lift-${lift}" ${around}><feOffset in="SourceAlpha" dx="1.4" dy="1.8" result="o"/>` +
      `<feComposite in="SourceAlpha" in2="o" operator="out" result="e"/><feFlood flood-color="#fff4d8" flood-opacity=".42"/>` +
      `<feComposite in2="e" operator="in" result="r"/><feGaussianBlur in="SourceAlpha" stdDeviation="${soft}"/>` +
      `<feOffset dx="${round(down * 0.5)}" dy="${down}"/><feColorMatrix values="0 0 0 0 .1 0 0 0 0 .02 0 0 0 0 .08 0 0 0 ${dark} 0"/>` +
      `<feMerge><feMergeNode/><feMergeNode in="SourceGraphic"/><feMergeNode in="r"/></feMerge></filter>`,
  )
  .join('');

// Two tiles of noise, repeated: the tooth of the paper, and its long fibres.
const fibres =
  `<filter id="fibre" ${everywhere}><feTurbulence type="fractalNoise" baseFrequency=".35 .42" numOctaves="2" seed="4" stitchTiles="stitch" x="0" y="0" width="240" height="240"/>` +
  `<feTile result="n"/><feColorMatrix values="0 0 0 0 .16 0 0 0 0 .07 0 0 0 0 .1 0 0 0 .5 -.17"/></filter>` +
  `<filter id="thread" ${everywhere}><feTurbulence type="fractalNoise" baseFrequency=".012 .3" numOctaves="2" seed="11" stitchTiles="stitch" x="0" y="0" width="420" height="300"/>` +
  `<feTile/><feColorMatrix values="0 0 0 0 1 0 0 0 0 .96 0 0 0 0 .86 0 0 0 .55 -.22"/></filter>`;

/**
 * A piece of cut paper: what is drawn in it lies over what is behind, and throws a shadow on it. The larger its bounds, the
 * longer it takes to draw; very small pieces go together into one, because the shadow ends 6 % outside the bounds.
 */
export function cut(lift: Lift, content: string): string {
  return group(content, `filter="url(#lift-${lift})"`);
}

/** A picture of cut paper: its filters, its pieces, and the tooth of the paper over all of them. */
export function paperPicture(pieces: string): string {
  return (
    lifts +
    fibres +
    pieces +
    box(0, 0, WIDTH, HEIGHT, 'filter="url(#thread)" opacity=".35"') +
    box(0, 0, WIDTH, HEIGHT, 'filter="url(#fibre)" opacity=".5"')
  );
}

/** The outline of a circle as scissors cut it: short straight runs, never quite round. */
export function snipped(random: Random, x: number, y: number, radiusX: number, radiusY: number, snips = 26): string {
  const points = Array.from({ length: snips }, (_, index): Point => {
    const angle = (index / snips) * Math.PI * 2;
    const far = between(random, 0.965, 1.035);
    return [x + Math.cos(angle) * radiusX * far, y + Math.sin(angle) * radiusY * far];
  });
  return polygon(points);
}

/** A sheet over the whole picture with a hole in it. Its shadow is a few faint strokes: a filter of this size takes long. */
export function window(hole: string, ink: string): string {
  const shadow = [30, 22, 14, 7]
    .map((wide) => path(hole, `fill="none" stroke="#1a0514" stroke-width="${wide}" stroke-opacity=".1"`))
    .join('');
  return (
    group(shadow, 'transform="translate(3 6)"') +
    path(`M-40 -40H${WIDTH + 40}V${HEIGHT + 40}H-40Z${hole}`, `fill="${ink}" fill-rule="evenodd"`) +
    path(hole, 'fill="none" stroke="#fff4d8" stroke-width="1.6" stroke-opacity=".5"')
  );
}

/**
 * A light that shines out of the depth: sheets with a hole each lie one over the other, the smallest hole behind.
 * `inks` run from the light itself to the topmost sheet; there is one hole fewer than inks.
 */
export function lightbox(
  random: Random,
  [x, y]: Point,
  holes: readonly (readonly [radiusX: number, radiusY: number])[],
  inks: readonly string[],
): string {
  const light = box(0, 0, WIDTH, HEIGHT, `fill="${inks[0]}"`);
  const sheets = holes.map(([radiusX, radiusY], index) =>
    window(snipped(random, x, y, radiusX, radiusY), inks[index + 1] ?? '#000'),
  );
  return light + sheets.join('');
}

/** Light in flat rays from a point, each a long wedge: `spread` is the angle in degrees from `first`, clockwise from the right. */
export function rays(
  [x, y]: Point,
  long: number,
  first: number,
  spread: number,
  count: number,
  attributes: string,
): string {
  const at = (degrees: number): Point => [
    x + Math.cos((degrees * Math.PI) / 180) * long,
    y + Math.sin((degrees * Math.PI) / 180) * long,
  ];
  const step = spread / count;
  const wedges = Array.from({ length: count }, (_, index) =>
    polygon([[x, y], at(first + index * step), at(first + (index + 0.5) * step)]),
  );
  return path(wedges.join(''), attributes);
}

/** Punched snow: round bits of paper, a few large ones near, many small ones far. Each throws a small hard shadow. */
export function snowfall(
  random: Random,
  count: number,
  ink: string,
  [left, top, width, height]: readonly [number, number, number, number] = [0, 0, WIDTH, HEIGHT],
): string {
  const flakes = Array.from({ length: count }, () => {
    const size = round(1.6 + 6 * random() ** 5);
    return `M${round(left + width * random() - size)} ${round(top + height * random())}a${size} ${size} 0 1 1 ${size * 2} 0a${size} ${size} 0 1 1 ${-size * 2} 0Z`;
  }).join('');
  return path(flakes, 'fill="#1a0514" fill-opacity=".28" transform="translate(2 3)"') + path(flakes, `fill="${ink}"`);
}

/** The frame that every picture of a paper theatre sits in: a border whose inner edge is cut in scallops. */
export function theatreFrame(ink: string): string {
  const margin = 20;
  const [wide, tall] = [WIDTH - margin * 2, HEIGHT - margin * 2];
  const edge = (dx: number, dy: number, count: number, [inX, inY]: Point): string =>
    `q${round(dx / count / 2 + inX)} ${round(dy / count / 2 + inY)} ${round(dx / count)} ${round(dy / count)}`.repeat(
      count,
    );
  const hole =
    `M${margin} ${margin}` +
    edge(0, tall, 20, [13, 0]) +
    edge(wide, 0, 36, [0, -13]) +
    edge(0, -tall, 20, [-13, 0]) +
    edge(-wide, 0, 36, [0, 13]);
  return window(`${hole}Z`, ink);
}
