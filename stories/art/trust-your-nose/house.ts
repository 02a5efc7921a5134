import { blade, fan, monstera, tuft } from '../leaves.ts';
import type { Plate } from '../plate.ts';
import { between, type Random } from '../random.ts';
import { box, group, HEIGHT, oval, path, round, WIDTH } from '../sheet.ts';
import { inks } from './inks.ts';

/** The whole sheet in one wash, from the top down. */
export function wash(plate: Plate, stops: readonly (readonly [number, string])[]): string {
  return box(0, 0, WIDTH, HEIGHT, `fill="${plate.blend(stops)}"`);
}

/** A glow around a light: wide and weak, and narrow and strong. */
export function glow(plate: Plate, x: number, y: number, radius: number, ink: string, strength = 0.8): string {
  return (
    oval(x, y, radius, radius, `fill="${plate.halo(ink, strength * 0.7)}"`) +
    oval(x, y, radius * 0.4, radius * 0.4, `fill="${plate.halo(ink, strength)}"`)
  );
}

/** Iron and glass: a dome's ribs from its crown, with rings between them. */
export function dome(x: number, top: number, reach: number, drop: number, ink: string, weight: number): string {
  const ribs = Array.from({ length: 13 }, (_, index) => {
    const side = (index - 6) / 6;
    const end = x + reach * side;
    return `M${x} ${top}C${round(x + (end - x) * 0.6)} ${round(top + drop * 0.06)} ${round(end)} ${round(top + drop * 0.3)} ${round(end)} ${round(top + drop)}`;
  });
  const rings = [0.22, 0.46, 0.74, 1].map((share) => {
    const wide = reach * Math.sin((share * Math.PI) / 2) ** 0.8;
    const y = top + drop * share ** 1.6;
    return `M${round(x - wide)} ${round(y)}Q${x} ${round(y + drop * 0.1 * share)} ${round(x + wide)} ${round(y)}`;
  });
  return (
    path(ribs.join(''), `fill="none" stroke="${ink}" stroke-width="${weight}"`) +
    path(rings.join(''), `fill="none" stroke="${ink}" stroke-width="${round(weight * 0.7)}"`)
  );
}

/** A floor of stone seen from the side: rings around a point, thinner and closer as they go away. */
export function rings(x: number, y: number, reach: number, flat: number, ink: string): string {
  const drawn = Array.from({ length: 9 }, (_, index) => {
    const share = ((index + 1) / 9) ** 1.25;
    return oval(x, y, reach * share, reach * share * flat, '');
  });
  const spokes = Array.from({ length: 20 }, (_, index) => {
    const turn = (index / 20) * Math.PI * 2;
    const [across, down] = [Math.cos(turn) * reach, Math.sin(turn) * reach * flat];
    return `M${round(x + across * 0.24)} ${round(y + down * 0.24)}L${round(x + across)} ${round(y + down)}`;
  });
  return group(drawn.join('') + path(spokes.join(''), ''), `fill="none" stroke="${ink}" stroke-width="2"`);
}

/** A tall window of small panes under a round arch; the path of its glass is what `fill` fills. */
export function arched(x: number, y: number, width: number, height: number, fill: string, iron: string): string {
  const radius = width / 2;
  const outline = `M${x} ${y + height}V${y + radius}A${radius} ${radius} 0 0 1 ${x + width} ${y + radius}V${y + height}Z`;
  const bars = [
    `M${x + width / 3} ${y + height}V${round(y + radius * 0.1)}M${x + (width * 2) / 3} ${y + height}V${round(y + radius * 0.1)}`,
    ...Array.from(
      { length: Math.max(1, Math.floor((height - radius) / 70)) },
      (_, index) => `M${x} ${y + height - 70 * (index + 1)}H${x + width}`,
    ),
    `M${x + radius} ${y + radius}L${round(x + radius * 0.3)} ${round(y + radius * 0.3)}M${x + radius} ${y + radius}L${round(x + radius * 1.7)} ${round(y + radius * 0.3)}`,
  ];
  return (
    path(outline, `fill="${fill}"`) +
    path(outline + bars.join(''), `fill="none" stroke="${iron}" stroke-width="${round(width / 34 + 2)}"`)
  );
}

/** Falling snow: many small far flakes, a few soft near ones. */
export function snowfall(random: Random, count: number, area: readonly [number, number, number, number]): string {
  const [left, top, width, height] = area;
  const flakes = Array.from({ length: count }, () => {
    const size = 0.9 + 4.2 * random() ** 5;
    return oval(
      left + width * random(),
      top + height * random(),
      size,
      size,
      `opacity="${round(between(random, 0.35, 0.95))}"`,
    );
  });
  return group(flakes.join(''), `fill="${inks.moon}"`);
}

/** Round beads of damp on glass. */
export function damp(random: Random, count: number, area: readonly [number, number, number, number]): string {
  const [left, top, width, height] = area;
  const beads = Array.from({ length: count }, () => {
    const size = 0.8 + 2.6 * random() ** 3;
    return `M${round(left + width * random())} ${round(top + height * random())}h${round(size)}v${round(size * 1.7)}h${round(-size)}z`;
  });
  return path(beads.join(''), `fill="${inks.mist}" opacity=".35"`);
}

/** A row of plants, far enough to be one ink: fans, palms and broad leaves, rooted at `base`. */
export function hedge(
  random: Random,
  [left, right]: readonly [number, number],
  base: number,
  tall: number,
  ink: string,
  step = 90,
): string {
  const plants: string[] = [];
  for (let x = left; x < right; x += step * between(random, 0.7, 1.3)) {
    const high = tall * between(random, 0.55, 1.05);
    const kind = random();
    if (kind < 0.45)
      plants.push(
        path(
          `M${round(x)} ${base}q${round(between(random, -14, 14))} ${round(-high * 0.4)} 0 ${round(-high * 0.6)}`,
          `fill="none" stroke="${ink}" stroke-width="${round(tall / 34)}"`,
        ) +
          tuft(
            random,
            [x, base - high * 0.58],
            9,
            { from: -120, to: 120, length: high * 0.5, pairs: 15, spread: 0.34, droop: 0.55 },
            ink,
          ),
      );
    else if (kind < 0.75)
      plants.push(
        [-34, -6, 26]
          .map((turn) =>
            blade(random, [x + turn * 0.4, base], high * between(random, 0.7, 0.95), high * 0.13, turn, ink, inks.pine),
          )
          .join(''),
      );
    else
      plants.push(
        [-40, 0, 38]
          .map((turn) => {
            const reach = high * between(random, 0.45, 0.7);
            const [fx, fy] = [
              x + Math.sin((turn * Math.PI) / 180) * reach,
              base - Math.cos((turn * Math.PI) / 180) * reach,
            ];
            return (
              path(
                `M${round(x)} ${base}L${round(fx)} ${round(fy)}`,
                `stroke="${ink}" stroke-width="${round(tall / 60)}"`,
              ) + fan(fx, fy, high * 0.26, turn, 13, ink)
            );
          })
          .join(''),
      );
  }
  return plants.join('');
}

/** Dark leaves close to the eye that lean in from the corners and frame every picture of this house. */
export function frame(random: Random, ink: string, vein: string, corners = 'both'): string {
  const left =
    blade(random, [-30, 760], 430, 62, 14, ink, vein) +
    blade(random, [-60, 700], 320, 50, 44, ink, vein) +
    monstera(96, -30, 210, 24, ink, vein) +
    monstera(-6, 60, 180, -24, ink, vein);
  const right =
    blade(random, [1310, 760], 460, 64, -13, ink, vein) +
    blade(random, [1350, 690], 330, 52, -46, ink, vein) +
    monstera(1196, -40, 220, -20, ink, vein) +
    monstera(1290, 70, 190, 22, ink, vein);
  return (corners === 'right' ? '' : left) + (corners === 'left' ? '' : right);
}

/** Darkens the rim a little, so that the eye stays with the light. */
export function rim(plate: Plate): string {
  const edge = (x: number, y: number, width: number, height: number, towards: 'left' | 'right' | 'up'): string =>
    box(x, y, width, height, `fill="${plate.fade(inks.ink, towards, 0.62)}"`);
  return (
    edge(0, 0, 170, HEIGHT, 'right') +
    edge(WIDTH - 170, 0, 170, HEIGHT, 'left') +
    edge(0, HEIGHT - 110, WIDTH, 110, 'up')
  );
}

/** Carrion beetles, each at a place and heading in degrees clockwise from straight up. */
export function beetle(x: number, y: number, size: number, heading: number, ink: string, shine: string): string {
  return group(
    path(
      'M-7 -6L-12 -10M-8 0H-14M-7 6L-12 11M7 -6L12 -10M8 0H14M7 6L12 11M-2 -13L-6 -19M2 -13L6 -19',
      `stroke="${ink}" stroke-width="1.8" fill="none"`,
    ) +
      oval(0, 1, 8, 11, `fill="${ink}"`) +
      oval(0, -10, 5, 4.4, `fill="${ink}"`) +
      path('M0 -8V11M-5 -4Q-6 2 -3 8', `stroke="${shine}" stroke-width="1.3" fill="none"`),
    `transform="translate(${round(x)} ${round(y)}) rotate(${round(heading)}) scale(${(size / 22).toFixed(2)})"`,
  );
}

/** A hand lantern with its light. */
export function lantern(plate: Plate, x: number, y: number, size: number, reach: number): string {
  return (
    glow(plate, x, y, reach, inks.gold, 0.7) +
    group(
      path('M-9 -16Q0 -40 9 -16', `fill="none" stroke="${inks.ink}" stroke-width="3"`) +
        path('M-12 -16H12L8 -22H-8ZM-13 18H13V24H-13Z', `fill="${inks.ink}"`) +
        path('M-10 -16H10L12 18H-12Z', `fill="${inks.lamp}"`) +
        path('M-4 -16L-4.600 18M4 -16L4.600 18', `stroke="${inks.amber}" stroke-width="1.600"`) +
        oval(0, 6, 4, 8, 'fill="#fffbe8"'),
      `transform="translate(${round(x)} ${round(y)}) scale(${(size / 46).toFixed(2)})"`,
    )
  );
}
