import type { Plate } from '../plate.ts';
import { randomFrom } from '../random.ts';
import { group, oval, type Point, path, polygon, round } from '../sheet.ts';
import { inks } from './inks.ts';

export interface Bloom {
  /** How far the collar has opened, 0 to 1. */
  readonly open: number;
  /** The paper double: clean edges, no freckles, no creases. */
  readonly isPaper?: boolean;
  /** What the light on her edges looks like. */
  readonly light: string;
}

/** Old Beatrice, `tall` units from the foot of her collar at `x y` to the tip of her spike. */
export function beatrice(plate: Plate, x: number, y: number, tall: number, bloom: Bloom): string {
  const random = randomFrom(bloom.isPaper === true ? 11 : 31);
  const reach = 30 + 34 * bloom.open;
  const depth = 7 + 9 * bloom.open;
  const rimAt = (degrees: number, grow = 1): Point => {
    const turn = (degrees * Math.PI) / 180;
    const frill = Math.sin(turn * 11 + 1) * (1.6 + 1.6 * bloom.open) + Math.sin(turn * 5) * 1.2;
    return [
      Math.cos(turn) * (reach + frill * 0.6) * grow,
      -58 + Math.sin(turn) * depth * grow - frill - bloom.open * 4,
    ];
  };
  const degrees = Array.from({ length: 91 }, (_, index) => index * 4);
  const inside = degrees.map((each) => rimAt(each));
  const front = degrees.filter((each) => each <= 180).map((each) => rimAt(each));
  const first = front[0] ?? [0, 0];
  const last = front.at(-1) ?? [0, 0];
  const cup = `M${front.map(([px, py]) => `${round(px)} ${round(py)}`).join('L')}C${round(last[0] * 0.86)} -30 -13 -20 -8 0H8C13 -20 ${round(first[0] * 0.86)} -30 ${round(first[0])} ${round(first[1])}Z`;
  const pleats = degrees
    .filter((each) => each > 6 && each < 174 && each % 12 === 0)
    .map((each) => {
      const [px, py] = rimAt(each);
      return `M${round(px)} ${round(py)}Q${round(px * 0.66)} -24 ${round(px * 0.1)} -3`;
    });
  const creases = degrees
    .filter((each) => each % 16 === 0)
    .map((each) => {
      const [px, py] = rimAt(each, 0.96);
      return `M${round(px)} ${round(py)}Q${round(px * 0.5)} ${round(-52 + (py + 58) * 0.3)} ${round(px * 0.16)} -50`;
    });
  const freckles = Array.from({ length: bloom.isPaper === true ? 0 : 70 }, () => {
    const across = (random() * 2 - 1) * 0.8;
    const up = random();
    return oval(across * (9 + reach * 0.7 * up ** 1.6), -4 - up * 42, 0.5 + random() * 0.7, 0.9, '');
  });
  const spike = 'M-9 -50Q-12 -70 -8 -100Q-5 -138 1 -160Q7 -138 9 -100Q12 -70 9 -50Q0 -44 -9 -50Z';
  const lines = (marks: readonly string[], ink: string, weight: number, opacity: number): string =>
    path(marks.join(''), `fill="none" stroke="${ink}" stroke-width="${weight}" opacity="${opacity}"`);
  return group(
    path(
      polygon(inside),
      `fill="${plate.blend([
        [0, inks.wine],
        [0.55, inks.plum],
        [1, '#170410'],
      ])}"`,
    ) +
      lines(creases, inks.rose, 0.7, 0.55) +
      path(
        spike,
        `fill="${plate.blend(
          [
            [0, '#4d4a1e'],
            [0.3, '#d8c07c'],
            [0.62, '#b58f4d'],
            [1, '#3d2b16'],
          ],
          'x',
        )}"`,
      ) +
      path(spike, `fill="${plate.hatch('#3d2b16', 3.2, 74, 0.5)}" opacity=".6"`) +
      path('M-9 -50Q-12 -64 -10 -80Q0 -66 10 -80Q12 -64 9 -50Q0 -44 -9 -50Z', `fill="${inks.plum}" opacity=".55"`) +
      path(
        cup,
        `fill="${plate.blend([
          [0, inks.wine],
          [0.22, '#5d2440'],
          [0.5, '#3c4a34'],
          [1, '#20402f'],
        ])}"`,
      ) +
      lines(pleats, '#12211a', 1.1, 0.7) +
      (bloom.isPaper === true ? '' : group(freckles.join(''), `fill="#dcd3a4" opacity=".42"`)) +
      path(cup, `fill="${plate.fade('#02100c', 'left', 0.75)}"`) +
      path(
        `M${inside.map(([px, py]) => `${round(px)} ${round(py)}`).join('L')}Z`,
        `fill="none" stroke="${bloom.light}" stroke-width="1.1"`,
      ) +
      path('M1 -160Q7 -138 9 -100Q12 -70 9 -54', `fill="none" stroke="${bloom.light}" stroke-width="1.2" opacity=".9"`),
    `transform="translate(${round(x)} ${round(y)}) scale(${(tall / 160).toFixed(3)})" stroke-linejoin="round"`,
  );
}
