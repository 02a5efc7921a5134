import { openPlate } from '../plate.ts';
import { between, randomFrom } from '../random.ts';
import { group, oval, path, round } from '../sheet.ts';
import { beatrice } from './beatrice.ts';
import { dome, glow, hedge, wash } from './house.ts';
import { inks } from './inks.ts';
import { crowd } from './people.ts';

/** She is open, and the whole town says the same word. */
export function bloom(): string {
  const plate = openPlate();
  const random = randomFrom(16);
  const rays = Array.from({ length: 22 }, (_, index) => {
    const turn = ((index + 0.5) / 22) * Math.PI * 2;
    const wide = 0.055 + (index % 3) * 0.02;
    const at = (angle: number, far: number): string =>
      `${round(640 + Math.cos(angle) * far)} ${round(330 + Math.sin(angle) * far)}`;
    return `M640 330L${at(turn - wide, 900)}L${at(turn + wide, 900)}Z`;
  });
  const hats = [
    [300, 190, -24],
    [430, 110, 18],
    [880, 140, -14],
    [1010, 230, 30],
    [190, 300, 12],
    [1120, 330, -28],
  ] as const;
  const stars = Array.from({ length: 60 }, () =>
    oval(between(random, 0, 1280), between(random, 0, 180), between(random, 0.8, 2.2), between(random, 0.8, 2.2), ''),
  );
  return plate.close(
    wash(plate, [
      [0, '#0b2238'],
      [0.4, '#1d5a56'],
      [0.75, '#c98a2e'],
      [1, '#3a2010'],
    ]) +
      group(stars.join(''), `fill="${inks.moon}"`) +
      glow(plate, 640, 360, 700, inks.gold, 0.95) +
      group(path(rays.join(''), ''), `fill="#fff0b8" opacity=".16"`) +
      dome(640, -110, 780, 690, '#0a1d1c', 8) +
      // Roof lights that stand open.
      path(
        'M250 96L352 40L330 10L226 60ZM928 40L1030 96L1056 60L950 10Z',
        `fill="#0c2d3f" stroke="#0a1d1c" stroke-width="8"`,
      ) +
      hedge(random, [-40, 330], 560, 380, '#12402f', 100) +
      hedge(random, [960, 1320], 560, 380, '#12402f', 100) +
      oval(640, 330, 330, 330, `fill="${plate.halo('#fff6d0', 0.95)}"`) +
      plate.soften(
        path(
          'M560 210C500 160 590 110 540 40S600 -50 560 -80H700C660 -10 740 50 700 110S760 190 720 230Z',
          `fill="#dff0b0" opacity=".35"`,
        ),
        14,
      ) +
      beatrice(plate, 640, 566, 540, { open: 1, light: '#fff2b8' }) +
      path('M470 566H810L770 640H520Z', `fill="#2a160c"`) +
      path('M470 566H810L804 576H476Z', `fill="#e0943c"`) +
      path('M480 560Q560 520 640 544Q720 522 804 562Q720 588 640 578Q560 590 480 560Z', `fill="#8a3040"`) +
      // The townspeople, the nearest ones darkest.
      crowd(random, [-20, 470], 560, 54, { ink: '#4d2f16', rim: '#ffd98a', raised: 0.3 }) +
      crowd(random, [820, 1300], 560, 54, { ink: '#4d2f16', rim: '#ffd98a', raised: 0.3 }) +
      crowd(random, [-40, 1320], 640, 74, { ink: '#26150c', rim: '#ffc862', raised: 0.32 }) +
      // A child on shoulders, holding its nose.
      group(
        path('M-30 60Q-34 10 0 6Q34 10 30 60Z', `fill="#1a0e08"`) +
          oval(0, -24, 27, 29, `fill="#1a0e08"`) +
          path('M-28 -30Q-24 -62 0 -62Q26 -62 28 -30Q0 -44 -28 -30Z', `fill="#1a0e08"`) +
          path('M24 36Q52 10 30 -14', `fill="none" stroke="#1a0e08" stroke-width="13" stroke-linecap="round"`) +
          path('M-27 -24Q-24 -50 0 -53', `fill="none" stroke="#ffc862" stroke-width="3"`),
        'transform="translate(250 520)"',
      ) +
      group(
        path('M-26 60Q-30 10 0 6Q30 10 26 60Z', `fill="#1a0e08"`) +
          oval(0, -22, 24, 26, `fill="#1a0e08"`) +
          oval(-22, -42, 10, 10, `fill="#1a0e08"`) +
          oval(22, -42, 10, 10, `fill="#1a0e08"`) +
          path('M-24 20L-58 -30M24 20L58 -34', `stroke="#1a0e08" stroke-width="12" stroke-linecap="round"`) +
          path('M24 -24Q22 -44 0 -47', `fill="none" stroke="#ffc862" stroke-width="3"`),
        'transform="translate(1010 528)"',
      ) +
      crowd(random, [-60, 1340], 736, 104, { ink: '#0d0705', rim: '#ffb84a' }) +
      hats
        .map(([x, y, turn]) =>
          group(
            path(
              'M-30 4Q0 14 30 4Q32 -2 20 -3L19 -30Q0 -36 -19 -30L-20 -3Q-32 -2 -30 4Z',
              `fill="#1a0e08" stroke="#ffc862" stroke-width="2"`,
            ),
            `transform="translate(${x} ${y}) rotate(${turn})"`,
          ),
        )
        .join('') +
      Array.from({ length: 60 }, () =>
        oval(
          between(random, 240, 1040),
          between(random, 30, 520),
          between(random, 1.2, 3.4),
          2.2,
          `fill="#fff2b8" opacity="${round(between(random, 0.4, 0.95))}"`,
        ),
      ).join(''),
  );
}
