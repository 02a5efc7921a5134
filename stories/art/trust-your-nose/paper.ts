import { openPlate } from '../plate.ts';
import { between, randomFrom } from '../random.ts';
import { box, group, oval, path, round } from '../sheet.ts';
import { beatrice } from './beatrice.ts';
import { beetle, dome, glow, hedge, rim, wash } from './house.ts';
import { inks } from './inks.ts';
import { crowd, person } from './people.ts';

/** Cut through the floor: above, applause for paper; below, the other one, and whom she blooms for. */
export function paper(): string {
  const plate = openPlate();
  const random = randomFrom(18);
  const hats = [
    [260, 130, -20],
    [400, 90, 24],
    [860, 84, -30],
    [1020, 140, 16],
  ] as const;
  const bricks = Array.from(
    { length: 6 },
    (_, row) =>
      `M0 ${420 + row * 50}H1280${Array.from({ length: 14 }, (__, column) => `M${column * 98 + (row % 2) * 49} ${420 + row * 50}v50`).join('')}`,
  ).join('');
  const vault = 'M250 720V560Q250 440 640 440Q1030 440 1030 560V720Z';
  return plate.close(
    wash(plate, [
      [0, '#0b2a33'],
      [0.5, '#1c5a4c'],
      [1, '#0d0608'],
    ]) +
      dome(640, -190, 820, 590, inks.iron, 6) +
      hedge(random, [-30, 420], 370, 240, '#134437', 90) +
      hedge(random, [860, 1310], 370, 240, '#134437', 90) +
      path('M560 -20L430 360H850L720 -20Z', `fill="${plate.fade('#fff6d0', 'down', 0.75)}"`) +
      glow(plate, 640, 230, 330, inks.lamp, 0.7) +
      beatrice(plate, 640, 352, 330, { open: 0.55, isPaper: true, light: inks.lamp }) +
      // What the front row would see if it did not cry so: newsprint and wire.
      path('M654 268L672 252L690 262L708 248L704 280L686 306L668 300L658 316Z', `fill="#e8e0c4"`) +
      path('M664 272h36M664 282h32M664 292h24M662 302h12', `stroke="#4a4436" stroke-width="2.500"`) +
      path('M566 256l-10 16l10 12l-8 16M578 262l-8 14l8 12', `fill="none" stroke="#c9d3d0" stroke-width="3"`) +
      path('M560 350H720L704 396H576Z', `fill="#6b3a1c"`) +
      path('M556 348H724V357H556Z', `fill="${inks.gold}"`) +
      crowd(random, [-20, 520], 380, 52, { ink: '#06120f', rim: inks.gold, raised: 0.55 }) +
      crowd(random, [770, 1300], 380, 52, { ink: '#06120f', rim: inks.gold, raised: 0.55 }) +
      person('watch', 540, 400, 150, { ink: '#030a09', rim: inks.lamp, light: 'right' }) +
      hats
        .map(([x, y, turn]) =>
          group(
            path(
              'M-24 3Q0 11 24 3Q26 -2 16 -3L15 -24Q0 -29 -15 -24L-16 -3Q-26 -2 -24 3Z',
              `fill="#06120f" stroke="${inks.gold}" stroke-width="2"`,
            ),
            `transform="translate(${x} ${y}) rotate(${turn})"`,
          ),
        )
        .join('') +
      // The floor, cut.
      box(0, 396, 1280, 324, `fill="#3a2320"`) +
      path(bricks, `stroke="#1d100f" stroke-width="4"`) +
      box(0, 396, 1280, 324, `fill="${plate.fade('#080405', 'up', 0.9)}"`) +
      box(0, 392, 1280, 16, `fill="#c9b98c"`) +
      box(0, 392, 1280, 4, `fill="#fff0c0"`) +
      path(vault, `fill="#2a0b12"`) +
      `<g clip-path="${plate.clip(vault)}">` +
      glow(plate, 640, 620, 400, '#ff5a34', 0.95) +
      path('M850 690V560Q850 520 900 520Q950 520 950 560V690Z', `fill="#140709"`) +
      path('M864 680V580Q870 540 900 540Q930 540 936 580V680Z', `fill="#ffb04e"`) +
      path('M872 680Q880 590 896 640Q906 570 928 680Z', `fill="#fff0b0"`) +
      glow(plate, 900, 620, 150, '#ffc070', 0.9) +
      box(240, 684, 800, 40, `fill="#5a231c"`) +
      beatrice(plate, 640, 690, 236, { open: 1, light: '#ffcf8a' }) +
      path('M570 688Q610 664 640 676Q676 662 712 688Q640 706 570 688Z', `fill="#7a2f3a"`) +
      person('fennick', 470, 694, 150, { ink: '#120609', rim: '#ff9a5a', light: 'right' }) +
      Array.from({ length: 20 }, (_, index) =>
        beetle(
          540 + index * 17 + between(random, -5, 5),
          702 + (index % 3) * 5,
          13,
          between(random, -40, 40),
          '#0a0405',
          '#ff9a6a',
        ),
      ).join('') +
      Array.from({ length: 26 }, () =>
        oval(
          between(random, 300, 1000),
          between(random, 470, 680),
          between(random, 0.8, 2.2),
          1.6,
          `fill="#ffc27a" opacity="${round(between(random, 0.3, 0.9))}"`,
        ),
      ).join('') +
      '</g>' +
      path(vault, `fill="none" stroke="#8a4a38" stroke-width="12"`) +
      rim(plate),
  );
}
