import { between, type Random } from './random.ts';
import { type Point, path, polygon, round } from './sheet.ts';

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

export interface FrondLook {
  /** Degrees, clockwise from straight up, in which it leaves its root. */
  readonly angle: number;
  readonly length: number;
  /** Degrees by which it turns on its way to the tip. */
  readonly bend: number;
  /** Pairs of leaflets. */
  readonly pairs: number;
  /** The longest leaflet's share of the length. */
  readonly spread: number;
  /** How far leaflets hang: 0 stiff, 1 limp. */
  readonly droop: number;
}

/** A feathered leaf, of a palm or a fern by its look: one path, leaflets and rib together. */
export function frond([rootX, rootY]: Point, look: FrondLook, ink: string): string {
  const { angle, length, bend, pairs, spread, droop } = look;
  const parts: string[] = [];
  const rib: string[] = [`M${round(rootX)} ${round(rootY)}`];
  let [x, y] = [rootX, rootY];
  for (let index = 1; index <= pairs; index++) {
    const share = index / pairs;
    const heading = radians(angle + bend * share ** 1.3);
    x += (Math.sin(heading) * length) / pairs;
    y -= (Math.cos(heading) * length) / pairs;
    rib.push(`L${round(x)} ${round(y)}`);
    if (share < 0.12) continue;
    const reach = length * spread * Math.sin(Math.PI * (0.16 + 0.84 * share) ** 0.9) ** 0.8 + 2;
    for (const side of [-1, 1]) {
      const out = heading + side * radians(74 - 40 * share);
      const tipX = x + Math.sin(out) * reach;
      const tipY = y - Math.cos(out) * reach + droop * reach * 0.75;
      const wide = (length / pairs) * 0.42;
      const [alongX, alongY] = [Math.sin(heading) * wide, -Math.cos(heading) * wide];
      const middleX = x + Math.sin(out) * reach * 0.5;
      const middleY = y - Math.cos(out) * reach * 0.5 + droop * reach * 0.16;
      // From one side of the foot to the tip and back; all but the first point are relative, which keeps the file small.
      const [footX, footY] = [x - alongX, y - alongY];
      const there = [middleX - alongX * 1.4 - footX, middleY - alongY * 1.4 - footY, tipX - footX, tipY - footY];
      const back = [middleX + alongX * 1.4 - tipX, middleY + alongY * 1.4 - tipY, x + alongX - tipX, y + alongY - tipY];
      const written = (numbers: readonly number[]): string =>
        numbers.map((each) => (wide < 4 ? round(each) : Math.round(each))).join(' ');
      parts.push(`M${round(footX)} ${round(footY)}q${written(there)}q${written(back)}z`);
    }
  }
  return (
    path(parts.join(''), `fill="${ink}"`) +
    path(
      rib.join(''),
      `fill="none" stroke="${ink}" stroke-width="${round(Math.max(1.5, length / 90))}" stroke-linecap="round"`,
    )
  );
}

/** Fronds that spring from one root in all upward directions, like a palm's crown or a fern. */
export function tuft(
  random: Random,
  root: Point,
  count: number,
  look: Omit<FrondLook, 'angle' | 'bend'> & { readonly from: number; readonly to: number },
  ink: string,
): string {
  const { from, to, ...rest } = look;
  return Array.from({ length: count }, (_, index) => {
    const angle = from + ((to - from) * (index + 0.5)) / count + between(random, -7, 7);
    const length = look.length * between(random, 0.82, 1.12);
    return frond(root, { ...rest, length, angle, bend: Math.sign(angle || 1) * between(random, 34, 74) }, ink);
  }).join('');
}

/** A broad leaf, as of a banana: split here and there along its veins. `angle` is clockwise from straight up. */
export function blade(
  random: Random,
  [x, y]: Point,
  length: number,
  width: number,
  angle: number,
  ink: string,
  vein: string,
): string {
  const left: Point[] = [];
  const right: Point[] = [];
  const veins: string[] = [];
  for (let index = 0; index <= 16; index++) {
    const share = index / 16;
    const wide = width * Math.sin(Math.PI * share ** 0.8) ** 0.7;
    const bow = Math.sin(share * Math.PI) * length * 0.05;
    for (const [side, points] of [
      [-1, left],
      [1, right],
    ] as const) {
      points.push([bow + side * wide, -length * share - wide * 0.18]);
      if (index > 3 && index < 15 && random() < 0.24)
        points.push(
          [bow + side * wide * 0.4, -length * (share + 0.012)],
          [bow + side * wide * 0.96, -length * (share + 0.03) - wide * 0.18],
        );
      if (index > 0 && index < 16)
        veins.push(`M${round(bow)} ${round(-length * share)}l${round(side * wide * 0.86)} ${round(-wide * 0.2)}`);
    }
  }
  const outline = polygon([...left, ...right.reverse()]);
  return (
    `<g transform="translate(${round(x)} ${round(y)}) rotate(${round(angle)})">` +
    path(outline, `fill="${ink}" stroke="${ink}" stroke-width="3" stroke-linejoin="round"`) +
    path(
      `M0 ${round(length * 0.12)}Q${round(length * 0.06)} ${round(-length * 0.5)} 0 ${round(-length)}`,
      `fill="none" stroke="${vein}" stroke-width="${round(width / 16 + 1)}"`,
    ) +
    path(veins.join(''), `fill="none" stroke="${vein}" stroke-width="1.4" opacity=".7"`) +
    '</g>'
  );
}

/** A heart-shaped leaf with holes between its ribs, as of a monstera, hanging from `x y`. */
export function monstera(x: number, y: number, size: number, angle: number, ink: string, vein: string): string {
  const half = (side: number): string => {
    const cuts = [
      [0.52, 0.02, 0.5, 0.24],
      [0.56, 0.34, 0.5, 0.5],
      [0.46, 0.62, 0.36, 0.76],
    ] as const;
    const edge = cuts
      .map(
        ([outX, outY, endX, endY]) =>
          `Q${round(side * (outX + 0.06) * size)} ${round((outY + 0.08) * size)} ${round(side * endX * size)} ${round(endY * size)}` +
          `L${round(side * 0.2 * size)} ${round((endY - 0.06) * size)}L${round(side * (endX + 0.01) * size)} ${round((endY + 0.06) * size)}`,
      )
      .join('');
    return `M0 0C${round(side * 0.1 * size)} ${round(-0.2 * size)} ${round(side * 0.5 * size)} ${round(-0.22 * size)} ${round(side * 0.52 * size)} ${round(0.02 * size)}${edge}Q${round(side * 0.18 * size)} ${round(0.96 * size)} 0 ${round(size)}Z`;
  };
  const ribs = [0.04, 0.26, 0.46, 0.64]
    .map((at) =>
      [-1, 1]
        .map(
          (side) =>
            `M0 ${round(at * size)}Q${round(side * 0.2 * size)} ${round((at - 0.04) * size)} ${round(side * 0.42 * size * (1.1 - at * 0.7))} ${round((at + 0.06) * size)}`,
        )
        .join(''),
    )
    .join('');
  return (
    `<g transform="translate(${round(x)} ${round(y)}) rotate(${round(angle)})">` +
    path(half(-1) + half(1), `fill="${ink}"`) +
    path(`M0 ${round(-size * 0.3)}V${round(size * 0.96)}${ribs}`, `fill="none" stroke="${vein}" stroke-width="2"`) +
    '</g>'
  );
}

/** A fan palm's leaf: pointed rays around a stalk's end. `angle` is clockwise from straight up. */
export function fan(x: number, y: number, radius: number, angle: number, rays: number, ink: string): string {
  const at = (degrees: number, reach: number): string =>
    `${round(Math.sin(radians(degrees)) * reach)} ${round(-Math.cos(radians(degrees)) * reach)}`;
  const step = 240 / rays;
  const drawn = Array.from({ length: rays }, (_, index) => {
    const to = -120 + step * (index + 0.5);
    const reach = radius * (1 - Math.abs(to) / 420);
    return `M0 0L${at(to - step * 0.52, reach * 0.62)}L${at(to, reach)}L${at(to + step * 0.52, reach * 0.62)}Z`;
  }).join('');
  return `<g transform="translate(${round(x)} ${round(y)}) rotate(${round(angle)})">${path(drawn, `fill="${ink}"`)}</g>`;
}
