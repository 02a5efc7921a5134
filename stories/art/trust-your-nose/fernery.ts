import { tuft } from '../leaves.ts';
import { openPlate } from '../plate.ts';
import { between, randomFrom } from '../random.ts';
import { group, oval, path, round } from '../sheet.ts';
import { beetle, glow, rim, wash } from './house.ts';
import { inks } from './inks.ts';

/** The grotto: red light through an iron grate, and every beetle in the house on its way down. */
export function fernery(): string {
  const plate = openPlate();
  const random = randomFrom(6);
  const ferns = (roots: readonly (readonly [number, number, number, number, number])[], ink: string): string =>
    roots
      .map(([x, y, length, from, to]) =>
        tuft(random, [x, y], 7, { from, to, length, pairs: 26, spread: 0.22, droop: 0.3 }, ink),
      )
      .join('');
  const bars = [-180, -120, -60, 0, 60, 120, 180].map((x) => `M${640 + x * 0.72} 548L${640 + x * 1.12} 640`).join('');
  const beetles = Array.from({ length: 24 }, (_, index) => {
    const turn = (index / 24) * Math.PI * 2 + between(random, -0.1, 0.1);
    const far = between(random, 1.05, 2.05);
    const x = 640 + Math.cos(turn) * 240 * far;
    const y = 600 + Math.sin(turn) * 62 * far;
    if (y < 536 || y > 712) return '';
    const heading = (Math.atan2(640 - x, -(596 - y) * 2.4) * 180) / Math.PI;
    return beetle(x, y, 26 + (y - 536) / 9, heading, inks.ink, '#ff9a6a');
  });
  return plate.close(
    wash(plate, [
      [0, '#0a2a24'],
      [0.55, '#12483a'],
      [1, '#0a1d18'],
    ]) +
      glow(plate, 640, 220, 420, inks.leaf, 0.55) +
      path('M0 0H1280V260Q1180 120 960 96Q900 40 640 56Q360 40 300 110Q90 130 0 300Z', `fill="#06201b"`) +
      path(
        'M0 0H1280V260Q1180 120 960 96Q900 40 640 56Q360 40 300 110Q90 130 0 300Z',
        `fill="${plate.hatch('#0f3a30', 14, 28, 2.4)}"`,
      ) +
      plate.soften(
        ferns(
          [
            [470, 470, 300, -80, 60],
            [820, 470, 310, -60, 80],
            [640, 480, 230, -90, 90],
          ],
          '#2f8a62',
        ),
        2.5,
      ) +
      // The spring.
      path(
        'M842 130C836 240 852 330 846 500H872C868 340 876 240 866 130Z',
        `fill="${plate.fade(inks.snow, 'down', 0.8)}"`,
      ) +
      path('M850 130V490M860 140V480', `stroke="${inks.moon}" stroke-width="2" opacity=".7"`) +
      ferns(
        [
          [330, 520, 330, -80, 70],
          [960, 520, 340, -70, 80],
          [120, 540, 300, -40, 90],
          [1160, 540, 300, -90, 40],
        ],
        '#125040',
      ) +
      path('M0 540Q640 470 1280 540V720H0Z', `fill="#0f2b22"`) +
      path(
        'M60 580q90 -30 190 -6M260 640q120 -20 190 10M900 566q110 -16 200 14M980 650q90 -26 190 4M420 700q90 -18 160 0M760 690q100 -20 170 4M20 660q70 -20 120 -2M1140 600q60 -10 110 6',
        `fill="none" stroke="#23533f" stroke-width="4"`,
      ) +
      oval(640, 600, 520, 120, `fill="${plate.halo('#e0482e', 0.7)}"`) +
      // The grate and what comes up through it.
      path('M492 540H788L856 650H424Z', `fill="#1b0a08"`) +
      path(
        'M508 548H772L836 640H444Z',
        `fill="${plate.blend([
          [0, '#ff7a3c'],
          [0.5, '#e0402e'],
          [1, '#7d1740'],
        ])}"`,
      ) +
      path(bars, `stroke="#140706" stroke-width="11"`) +
      path('M488 578H800M462 612H824', `stroke="#140706" stroke-width="8"`) +
      path('M492 540H788L856 650H424Z', `fill="none" stroke="#2d1512" stroke-width="12"`) +
      path('M486 538H790', `stroke="#ff9a6a" stroke-width="3"`) +
      plate.soften(
        [-130, -46, 46, 130]
          .map((x) =>
            path(
              `M${640 + x - 22} 590L${640 + x * 2.3 - 62} 20H${640 + x * 2.3 + 62}L${640 + x + 22} 590Z`,
              `fill="${plate.fade('#ff7a4a', 'up', 0.5)}"`,
            ),
          )
          .join(''),
        9,
      ) +
      plate.soften(
        path(
          'M560 560C520 480 600 440 560 360S620 240 590 160C660 240 620 320 650 380S620 480 640 560ZM690 560C720 500 660 440 700 370S670 260 710 200C730 280 710 340 730 400S700 500 720 560Z',
          `fill="${inks.blush}" opacity=".3"`,
        ),
        11,
      ) +
      beetles.join('') +
      [-70, 30, 96]
        .map((x, index) => beetle(640 + x, 574 + index * 14, 24, 180 - x * 0.4, '#0a0404', '#ffb08a'))
        .join('') +
      group(
        ferns(
          [
            [-40, 720, 350, -10, 70],
            [60, 780, 270, -50, 60],
            [1320, 720, 350, -70, 10],
            [1220, 780, 270, -60, 50],
          ],
          inks.ink,
        ),
        '',
      ) +
      Array.from({ length: 26 }, () =>
        oval(
          between(random, 420, 860),
          between(random, 120, 540),
          between(random, 1, 2.6),
          2,
          `fill="#ffc09a" opacity="${round(between(random, 0.3, 0.9))}"`,
        ),
      ).join('') +
      rim(plate),
  );
}
