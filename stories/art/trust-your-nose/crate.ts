import { openPlate } from '../plate.ts';
import { between, randomFrom } from '../random.ts';
import { box, group, oval, path, polygon, round } from '../sheet.ts';
import { glow, wash } from './house.ts';
import { inks } from './inks.ts';

/** Inside the crate: a knothole, straw, a cap, and two points of light in the other corner. */
export function crate(): string {
  const plate = openPlate();
  const random = randomFrom(21);
  const far = { left: 330, right: 900, top: 150, bottom: 520 };
  const lines = (count: number, from: (share: number) => string): string =>
    Array.from({ length: count + 1 }, (_, index) => from(index / count)).join('');
  const side = lines(
    6,
    (share) =>
      `M${far.left} ${round(far.top + (far.bottom - far.top) * share)}L-40 ${round(-180 + 1060 * share)}M${far.right} ${round(far.top + (far.bottom - far.top) * share)}L1320 ${round(-180 + 1060 * share)}`,
  );
  const lid = lines(
    7,
    (share) => `M${round(far.left + (far.right - far.left) * share)} ${far.top}L${round(-40 + 1360 * share)} -180`,
  );
  const wall = lines(5, (share) => `M${far.left} ${round(far.top + (far.bottom - far.top) * share)}H${far.right}`);
  const straw = (count: number, low: number, ink: string): string =>
    path(
      Array.from({ length: count }, () => {
        const y = between(random, low, 730);
        const x = between(random, 330 - (y - 500) * 1.6, 900 + (y - 500) * 1.9);
        return `M${round(x)} ${round(y)}q${round(between(random, -30, 30))} ${round(between(random, -26, -4))} ${round(between(random, -70, 70))} ${round(between(random, -30, 10))}`;
      }).join(''),
      `fill="none" stroke="${ink}" stroke-width="3.500" stroke-linecap="round"`,
    );
  return plate.close(
    wash(plate, [
      [0, '#0a0b0f'],
      [0.6, '#15120f'],
      [1, '#0c0907'],
    ]) +
      path(
        polygon([
          [far.left, far.top],
          [-40, -180],
          [-40, 880],
          [far.left, far.bottom],
        ]),
        `fill="#1c1510"`,
      ) +
      path(
        polygon([
          [far.right, far.top],
          [1320, -180],
          [1320, 880],
          [far.right, far.bottom],
        ]),
        `fill="#2a1f16"`,
      ) +
      path(
        polygon([
          [far.left, far.top],
          [far.right, far.top],
          [1320, -180],
          [-40, -180],
        ]),
        `fill="#120e0c"`,
      ) +
      box(far.left, far.top, far.right - far.left, far.bottom - far.top, `fill="#15110e"`) +
      path(`${side}${lid}${wall}`, `stroke="#060505" stroke-width="7"`) +
      // Moonlight between the boards of the right wall.
      [1, 2, 3, 4, 5]
        .map((index) => {
          const y = far.top + ((far.bottom - far.top) * index) / 6;
          const outer = -180 + (1060 * index) / 6;
          return path(
            `M${far.right + 30} ${round(y + (outer - y) * 0.07)}L1320 ${round(outer)}V${round(outer + 9)}L${far.right + 30} ${round(y + (outer - y) * 0.07 + 2)}Z`,
            `fill="#7fb4cc" opacity="${index === 3 ? 0.9 : 0.5}"`,
          );
        })
        .join('') +
      path('M900 150L1320 -180V-170L904 156Z', `fill="#7fb4cc" opacity=".6"`) +
      // Nails, from the inside.
      [360, 470, 590, 710, 830].map((x) => path(`M${x} 150l-3 26l7 0z`, `fill="#9fb6bd"`)).join('') +
      // The words on the lid, the wrong way round: strokes only.
      group(
        path(
          'M0 0h30M40 0h12M64 0h44M-8 22h50M54 22h22M88 22h34M6 44h26M44 44h60',
          `stroke="#8a6a3c" stroke-width="9" opacity=".55"`,
        ),
        'transform="translate(720 36) skewX(-24) scale(-1.500 1)"',
      ) +
      straw(150, 500, '#3a2c18') +
      straw(90, 560, '#6b5028') +
      // The beam through the knothole.
      plate.soften(path('M1076 250L330 640L520 730L1084 276Z', `fill="${plate.fade('#bfe3f2', 'left', 0.62)}"`), 5) +
      glow(plate, 1080, 262, 110, '#d6f0fa', 1) +
      oval(1080, 262, 14, 17, 'fill="#f4fcff"') +
      oval(1080, 262, 24, 27, `fill="none" stroke="#4a3826" stroke-width="7"`) +
      oval(450, 670, 250, 70, `fill="${plate.halo('#bfe3f2', 0.6)}"`) +
      straw(46, 600, '#c9b27a') +
      // The cap.
      oval(470, 690, 120, 16, `fill="#050404" opacity=".8"`) +
      path('M366 676Q356 604 456 598Q556 600 552 672Q460 698 366 676Z', `fill="#101c24"`) +
      path('M542 662Q610 666 622 690Q560 700 524 684Z', `fill="#0a1218"`) +
      path('M368 662Q460 686 550 658', `fill="none" stroke="${inks.gold}" stroke-width="6"`) +
      oval(460, 642, 14, 14, `fill="${inks.gold}"`) +
      path('M470 602Q540 606 548 650', `fill="none" stroke="#cfeaf4" stroke-width="5" stroke-linecap="round"`) +
      // The other corner.
      oval(400, 440, 150, 130, `fill="${plate.halo('#020202', 0.95, 0.3)}"`) +
      glow(plate, 392, 424, 34, '#d8e07a', 0.7) +
      glow(plate, 434, 426, 34, '#d8e07a', 0.7) +
      oval(392, 424, 6, 7.5, `fill="#f2f6b0"`) +
      oval(434, 426, 6, 7.5, `fill="#f2f6b0"`) +
      oval(392, 424, 1.8, 6, `fill="#060505"`) +
      oval(434, 426, 1.8, 6, `fill="#060505"`) +
      Array.from({ length: 50 }, () => {
        const share = random();
        return oval(
          1060 - share * 620 + between(random, -30, 30),
          270 + share * 390 + between(random, -20, 20),
          between(random, 0.8, 2.4),
          1.6,
          `fill="#e4f6ff" opacity="${round(between(random, 0.3, 0.9))}"`,
        );
      }).join(''),
  );
}
