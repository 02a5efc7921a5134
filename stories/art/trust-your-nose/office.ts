import { openPlate } from '../plate.ts';
import { randomFrom } from '../random.ts';
import { box, group, HEIGHT, oval, path, polygon, WIDTH } from '../sheet.ts';
import { arched, glow, rim, snowfall, wash } from './house.ts';
import { inks } from './inks.ts';
import { person } from './people.ts';

/** The Director burns her papers; nine buckets count the drops. */
export function office(): string {
  const plate = openPlate();
  const random = randomFrom(4);
  const bucket = (x: number, y: number, size: number): string =>
    group(
      path(
        'M-20 -34H20L15 0H-15Z',
        `fill="${plate.blend(
          [
            [0, '#0c2226'],
            [0.7, '#2a555c'],
            [1, '#6fa3a6'],
          ],
          'x',
        )}"`,
      ) +
        oval(0, -34, 20, 5, `fill="#8fc4c8"`) +
        oval(0, -34, 12, 2.6, `fill="none" stroke="#e6f7f4" stroke-width="1.4"`) +
        path('M-20 -34Q0 -62 20 -34', `fill="none" stroke="#2a555c" stroke-width="2"`),
      `transform="translate(${x} ${y}) scale(${size})"`,
    );
  const drop = (x: number, from: number, to: number): string =>
    path(`M${x} ${from}V${to}`, `stroke="${inks.snow}" stroke-width="1.600" opacity=".35"`) +
    path(`M${x} ${to - 18}q9 14 0 20q-9 -6 0 -20z`, `fill="${inks.moon}"`);
  const paper = (x: number, y: number, turn: number, ink: string): string =>
    group(
      path('M-22 -28H22V28H-22Z', `fill="${ink}"`) +
        path('M-14 -16H14M-14 -6H10M-14 4H14M-14 14H6', `stroke="#8a7f5c" stroke-width="3"`),
      `transform="translate(${x} ${y}) rotate(${turn})"`,
    );
  return plate.close(
    wash(plate, [
      [0, '#0a1719'],
      [0.7, '#12302c'],
      [1, '#081210'],
    ]) +
      Array.from({ length: 16 }, (_, index) =>
        path(
          `M${40 + index * 80} 150q20 26 0 52q-20 -26 0 -52zM${80 + index * 80} 250q20 26 0 52q-20 -26 0 -52z`,
          `fill="none" stroke="#1a4038" stroke-width="3"`,
        ),
      ).join('') +
      [80, 310]
        .map((x) =>
          arched(
            x,
            90,
            170,
            390,
            plate.blend([
              [0, '#0f3044'],
              [1, '#5d93a6'],
            ]),
            '#04100f',
          ),
        )
        .join('') +
      snowfall(random, 110, [84, 130, 400, 350]) +
      path('M80 480q50 -26 90 -10t80 -8v20H80zM310 480q50 -20 90 -12t80 -4v18H310z', `fill="${inks.snow}"`) +
      // A stain on the ceiling, and what comes through.
      path('M0 0H1280V44Q900 66 640 50Q320 66 0 44Z', `fill="#050d0c"`) +
      [
        [560, 90],
        [1150, 70],
        [636, 60],
      ]
        .map(([x = 0, wide = 0]) =>
          path(
            `M${x - wide} 46Q${x - wide * 0.3} 92 ${x} 100Q${x + wide * 0.4} 84 ${x + wide} 48Z`,
            `fill="#24382f" opacity=".75"`,
          ),
        )
        .join('') +
      box(0, 560, WIDTH, HEIGHT - 560, `fill="#0a1b18"`) +
      path(
        polygon([
          [0, 560],
          [1280, 560],
          [1280, 720],
          [0, 720],
        ]),
        `fill="${plate.hatch('#123029', 13, 0, 2)}"`,
      ) +
      glow(plate, 880, 470, 520, '#ff8a3c', 0.75) +
      // Stove.
      path('M930 90V0H984V90Z', `fill="#070b0b"`) +
      path('M934 420V60H980V420Z', `fill="#0a0f0f"`) +
      path('M972 420V60', `stroke="#b9651a" stroke-width="3" opacity=".7"`) +
      path('M850 410H1064L1052 380H862Z', `fill="#0a0f0f"`) +
      path('M858 410H1056L1066 580H848Z', `fill="#0a0f0f"`) +
      path('M852 580l-14 34h22l8 -34zM1062 580l14 34h-22l-8 -34z', `fill="#0a0f0f"`) +
      `<rect x="884" y="440" width="112" height="92" rx="12" fill="#ff7a2a"/>` +
      path('M888 530Q900 470 918 500Q926 440 944 484Q962 452 970 502Q984 486 992 530Z', `fill="${inks.lamp}"`) +
      path('M912 530Q924 500 936 512Q948 486 958 530Z', 'fill="#fffbe0"') +
      path('M910 440v92M940 440v92M970 440v92', `stroke="#0a0f0f" stroke-width="5" opacity=".55"`) +
      glow(plate, 940, 486, 190, '#ffb45a', 0.95) +
      path('M868 590L820 720H1120L1050 590Z', `fill="${plate.fade('#ff8a3c', 'down', 0.7)}"`) +
      person('marsh', 740, 640, 452, { ink: '#06090a', rim: '#ffb765', light: 'right' }) +
      path(
        'M762 330Q800 384 848 372L868 386',
        `fill="none" stroke="#06090a" stroke-width="25" stroke-linecap="round" stroke-linejoin="round"`,
      ) +
      path('M776 340Q806 376 848 366', `fill="none" stroke="#ffb765" stroke-width="2.500"`) +
      paper(884, 398, 28, '#f7e7b8') +
      paper(916, 424, 58, '#ffce82') +
      // Desk in front, with the lamp that is out and the papers that wait.
      path('M-10 600H470L520 720H-10Z', `fill="#1d0f0a"`) +
      path('M-10 600H470L476 614H-10Z', `fill="#6b3c1c"`) +
      paper(150, 590, -78, '#bcd0c2') +
      paper(206, 588, -96, '#dcead2') +
      paper(300, 594, -84, '#bcd0c2') +
      group(
        path('M-4 0V-74H4V0ZM-30 0H30V8H-30ZM-56 -70Q-40 -112 0 -112Q40 -112 56 -70Z', `fill="#0d2c25"`) +
          path('M20 -106Q44 -96 54 -72', `fill="none" stroke="${inks.leaf}" stroke-width="3"`),
        'transform="translate(396 594) scale(1.200)"',
      ) +
      drop(560, 60, 560) +
      drop(1150, 56, 380) +
      drop(636, 60, 300) +
      bucket(560, 636, 1.5) +
      bucket(636, 700, 1.9) +
      bucket(1150, 650, 1.7) +
      bucket(1230, 704, 2) +
      bucket(1096, 610, 1.1) +
      rim(plate),
  );
}
