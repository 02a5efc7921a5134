import { between, type Random } from '../random.ts';
import { group, type Point, path, polygon, round } from '../sheet.ts';
import { inks } from './inks.ts';

/** A mountain ridge through the points, cut down to the foot of the sheet; small snips between them. */
export function ridge(random: Random, points: readonly Point[], ink: string, foot = 760): string {
  const snips = points.flatMap(([x, y], index): readonly Point[] => {
    const next = points[index + 1];
    if (next === undefined) return [[x, y]];
    return [0, 0.3, 0.62].map(
      (share): Point => [
        x + (next[0] - x) * share,
        y + (next[1] - y) * share + (share === 0 ? 0 : between(random, -14, 14)),
      ],
    );
  });
  const [first, last] = [points[0] ?? [0, 0], points.at(-1) ?? [0, 0]];
  return path(polygon([[first[0], foot], ...snips, [last[0], foot]]), `fill="${ink}"`);
}

/** A soft bank of snow through the points. */
export function bank(points: readonly Point[], ink: string, foot = 760): string {
  const [first, ...others] = points;
  if (first === undefined) return '';
  let from = first;
  const curves = others.map((to) => {
    const middle = (from[0] + to[0]) / 2;
    const curve = `C${round(middle)} ${round(from[1])} ${round(middle)} ${round(to[1])} ${round(to[0])} ${round(to[1])}`;
    from = to;
    return curve;
  });
  return path(`M${first[0]} ${foot}V${first[1]}${curves.join('')}V${foot}Z`, `fill="${ink}"`);
}

/** A fir, its foot at (x, y): tiers of paper with snow on each. */
export function fir(x: number, y: number, tall: number, ink: string, snow: string | undefined = undefined): string {
  const tiers = [0, 1, 2, 3].map((tier) => {
    const top = -tall + tier * tall * 0.2;
    const low = -tall + tall * (0.42 + tier * 0.18);
    const wide = tall * (0.14 + tier * 0.065);
    return [
      `M0 ${round(top)}L${round(wide)} ${round(low)}Q0 ${round(low - tall * 0.07)} ${round(-wide)} ${round(low)}Z`,
      `M0 ${round(top)}L${round(-wide * 0.62)} ${round(top + (low - top) * 0.62)}Q${round(-wide * 0.12)} ${round(top + (low - top) * 0.44)} ${round(wide * 0.1)} ${round(top + (low - top) * 0.3)}Z`,
    ] as const;
  });
  return group(
    path(`M${round(-tall * 0.04)} 0V${round(-tall * 0.2)}H${round(tall * 0.04)}V0Z`, `fill="${inks.bark}"`) +
      path(tiers.map(([tier]) => tier).join(''), `fill="${ink}"`) +
      (snow === undefined ? '' : path(tiers.map(([, cap]) => cap).join(''), `fill="${snow}"`)),
    `transform="translate(${round(x)} ${round(y)})"`,
  );
}

/** Castle Zink, the foot of its middle tower at (x, y), about 300 units tall at scale 1, with every window lit. */
export function castle(x: number, y: number, scale: number, wall: string, roof: string, light: string): string {
  const tower = (left: number, wide: number, tall: number, spire: number): string =>
    path(`M${left} 0V${-tall}H${left + wide}V0Z`, `fill="${wall}"`) +
    path(`M${left - 6} ${-tall}H${left + wide + 6}L${left + wide / 2} ${-tall - spire}Z`, `fill="${roof}"`) +
    path(
      `M${left + wide / 2} ${-tall - spire + 4}v-24l18 7-18 7`,
      `fill="${inks.cherry}" stroke="${inks.ink}" stroke-width="2"`,
    );
  const lancet = (left: number, low: number, wide: number, tall: number): string =>
    `M${left} ${low}v${-tall}q${wide / 2} ${-wide} ${wide} 0v${tall}z`;
  return group(
    tower(-110, 34, 120, 64) +
      tower(84, 30, 140, 70) +
      path(
        'M-84 0V-96H-70V-106H-56V-96H-42V-106H-28V-96H-14V-106H0V-96H14V-106H28V-96H42V-106H56V-96H92V0Z',
        `fill="${wall}"`,
      ) +
      tower(-26, 48, 190, 96) +
      tower(-70, 26, 150, 60) +
      tower(44, 24, 128, 56) +
      path(
        lancet(-100, -70, 12, 22) +
          lancet(-64, -112, 10, 18) +
          lancet(-12, -140, 18, 30) +
          lancet(-12, -84, 18, 24) +
          lancet(93, -96, 11, 22) +
          lancet(50, -96, 10, 18) +
          lancet(-66, -40, 12, 24) +
          lancet(-42, -40, 12, 24) +
          lancet(24, -40, 12, 24) +
          lancet(48, -40, 12, 24) +
          lancet(70, -40, 12, 24) +
          'M-14 0V-34Q0 -56 14 -34V0Z',
        `fill="${light}"`,
      ),
    `transform="translate(${x} ${y}) scale(${scale})"`,
  );
}
