import { openPlate } from '../plate.ts';
import { randomFrom } from '../random.ts';
import { box, oval, path, polygon } from '../sheet.ts';
import { arched, glow, hedge, rim, snowfall, wash } from './house.ts';
import { inks } from './inks.ts';
import { person } from './people.ts';

/** The porch: jungle behind lit glass, snow before it, a small watch in a large cap, and the note. */
export function gate(): string {
  const plate = openPlate();
  const random = randomFrom(1);
  const glass = 'M330 640V260A310 250 0 0 1 950 260V640Z';
  const bars = [
    ...[407, 484, 562, 718, 796, 873].map((x) => `M${x} 640V0`),
    ...[150, 240, 330, 420, 510].map((y) => `M330 ${y}H950`),
  ].join('');
  const leaves =
    hedge(random, [320, 510], 660, 540, '#123f30', 90) +
    hedge(random, [790, 980], 660, 580, '#123f30', 90) +
    hedge(random, [500, 800], 670, 170, '#1d5a3c', 70);
  return plate.close(
    wash(plate, [
      [0, '#071420'],
      [0.6, inks.night],
      [1, inks.dusk],
    ]) +
      glow(plate, 640, 330, 620, inks.leaf, 0.5) +
      [40, 176, 1000, 1136].map((x) => arched(x, 170, 112, 480, '#12453f', inks.iron)).join('') +
      hedge(random, [30, 290], 660, 300, '#0b2c28', 80) +
      hedge(random, [990, 1250], 660, 300, '#0b2c28', 80) +
      path('M0 150H340V178H0ZM940 150H1280V178H940Z', `fill="${inks.iron}"`) +
      path('M0 128Q160 118 340 132V152H0ZM940 132Q1120 118 1280 128V152H940Z', `fill="${inks.snow}" opacity=".85"`) +
      `<g clip-path="${plate.clip(glass)}">` +
      box(
        320,
        0,
        640,
        650,
        `fill="${plate.blend([
          [0, '#1d5b49'],
          [0.36, '#6da765'],
          [0.66, '#d8b85a'],
          [1, inks.lamp],
        ])}"`,
      ) +
      oval(640, 450, 330, 330, `fill="${plate.halo('#fff3c4', 1)}"`) +
      plate.soften(hedge(random, [340, 960], 650, 210, '#4f8f52', 70), 3) +
      leaves +
      '</g>' +
      path(glass, `fill="${plate.fade('#fff6dc', 'right', 0.1)}"`) +
      `<g clip-path="${plate.clip(glass)}">` +
      path(bars, `fill="none" stroke="${inks.iron}" stroke-width="6"`) +
      '</g>' +
      path(glass, `fill="none" stroke="${inks.iron}" stroke-width="17"`) +
      path('M640 20V640', `stroke="${inks.iron}" stroke-width="15"`) +
      path('M622 452v56M658 452v56', `stroke="${inks.gold}" stroke-width="6" stroke-linecap="round"`) +
      path('M316 262A324 262 0 0 1 964 262Q900 40 640 8Q380 40 316 262Z', `fill="${inks.snow}" opacity=".9"`) +
      path('M0 640Q300 610 640 628T1280 632V720H0Z', `fill="#6f98a4"`) +
      path('M0 640Q300 610 640 628T1280 632V720H0Z', `fill="${plate.fade(inks.snow, 'up', 0.6)}"`) +
      path(
        polygon([
          [400, 632],
          [880, 632],
          [1080, 720],
          [200, 720],
        ]),
        `fill="${plate.fade(inks.lamp, 'down', 0.95)}"`,
      ) +
      path('M560 632L520 720H600L610 632ZM700 632L740 720H800L760 632Z', `fill="#4a6d63" opacity=".25"`) +
      path(
        'M470 712l14 -4M500 700l13 -4M484 690l11 -4M512 682l10 -4M500 672l9 -3',
        `stroke="#37545c" stroke-width="7" stroke-linecap="round" opacity=".7"`,
      ) +
      person('watch', 520, 662, 214, { ink: '#041010', rim: inks.lamp, light: 'right' }) +
      path('M975 306h34', `stroke="${inks.gold}" stroke-width="6" stroke-linecap="round"`) +
      path('M992 306q14 4 10 18q-4 8 -12 6', `fill="none" stroke="${inks.gold}" stroke-width="4"`) +
      glow(plate, 992, 360, 130, inks.lamp, 0.5) +
      path('M966 330L1018 324L1024 398L972 404Z', `fill="${inks.moon}"`) +
      path('M976 346l34 -4M977 358l36 -4M978 370l26 -3M980 384l34 -4', `stroke="${inks.violet}" stroke-width="3.500"`) +
      snowfall(random, 260, [0, 0, 1280, 720]) +
      rim(plate),
  );
}
