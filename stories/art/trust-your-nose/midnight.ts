import { openPlate } from '../plate.ts';
import { between, randomFrom } from '../random.ts';
import { box, oval, path, polygon, round } from '../sheet.ts';
import { frame, glow, lantern, rim, snowfall, wash } from './house.ts';
import { inks } from './inks.ts';
import { crowd, person } from './people.ts';

/** Twelve: the doors are open, and a whole town with lanterns looks at one cap. */
export function midnight(): string {
  const plate = openPlate();
  const random = randomFrom(15);
  const arch = 'M300 560V300A340 250 0 0 1 980 300V560Z';
  const ticks = Array.from({ length: 12 }, (_, index) => {
    const turn = (index / 12) * Math.PI * 2;
    const long = index % 3 === 0 ? 20 : 11;
    return `M${round(640 + Math.sin(turn) * 92)} ${round(134 - Math.cos(turn) * 92)}L${round(640 + Math.sin(turn) * (92 - long))} ${round(134 - Math.cos(turn) * (92 - long))}`;
  });
  const lights = Array.from({ length: 16 }, (_, index) =>
    lantern(
      plate,
      330 + index * 42 + between(random, -14, 14),
      420 + between(random, -40, 60),
      between(random, 20, 38),
      between(random, 60, 120),
    ),
  );
  return plate.close(
    wash(plate, [
      [0, '#06191b'],
      [0.6, '#0d3630'],
      [1, '#061412'],
    ]) +
      `<g clip-path="${plate.clip(arch)}">` +
      box(
        290,
        40,
        700,
        530,
        `fill="${plate.blend([
          [0, '#0a1c33'],
          [0.6, '#2d5a78'],
          [1, '#e0a85a'],
        ])}"`,
      ) +
      Array.from({ length: 11 }, (_, index) => {
        const [x, y] = [290 + index * 66 + (index % 2) * 8, 388 - ((index * 29) % 58)];
        return (
          path(
            `M${x} 560V${y}L${x + 28} ${y - 30}L${x + 56} ${y}V560Z`,
            `fill="${index % 2 === 0 ? '#16374d' : '#1d4660'}"`,
          ) +
          path(
            `M${x - 4} ${y + 4}L${x + 28} ${y - 32}L${x + 60} ${y + 4}Q${x + 28} ${y - 12} ${x - 4} ${y + 4}Z`,
            `fill="${inks.snow}" opacity=".9"`,
          ) +
          box(x + 22, y + 16, 11, 15, `fill="${inks.lamp}"`)
        );
      }).join('') +
      snowfall(random, 150, [300, 60, 680, 460]) +
      glow(plate, 640, 500, 420, inks.gold, 0.9) +
      crowd(random, [290, 1000], 470, 42, { ink: '#33251c', rim: inks.gold }) +
      lights.slice(0, 8).join('') +
      crowd(random, [270, 1010], 520, 60, { ink: '#1c1512', rim: inks.gold, raised: 0.2 }) +
      lights.slice(8).join('') +
      crowd(random, [280, 1010], 580, 84, { ink: '#0a0808', rim: '#ffd58a' }) +
      // The tuba.
      path(
        'M830 470C840 520 850 560 880 570M836 460C860 520 900 520 910 560',
        `fill="none" stroke="#7a4a16" stroke-width="22" stroke-linecap="round"`,
      ) +
      oval(826, 440, 66, 50, `fill="${inks.gold}"`) +
      oval(
        822,
        438,
        54,
        39,
        `fill="${plate.blend([
          [0, '#2a1606'],
          [1, '#a8691e'],
        ])}"`,
      ) +
      oval(818, 436, 22, 15, `fill="#120a04"`) +
      '</g>' +
      path(arch, `fill="none" stroke="${inks.iron}" stroke-width="20"`) +
      path(arch, `fill="none" stroke="${inks.gold}" stroke-width="2.500" opacity=".8"`) +
      // The doors, thrown open.
      path('M300 300L180 250V620L300 560Z', `fill="#1d5b52" opacity=".75"`) +
      path('M980 300L1100 250V620L980 560Z', `fill="#1d5b52" opacity=".75"`) +
      path(
        'M300 300L180 250V620L300 560ZM240 275V590M300 390L180 372M300 480L180 500M980 300L1100 250V620L980 560ZM1040 275V590M980 390L1100 372M980 480L1100 500',
        `fill="none" stroke="${inks.iron}" stroke-width="9"`,
      ) +
      // The light along the floor.
      path('M0 560H1280V720H0Z', `fill="#0a211d"`) +
      path(
        polygon([
          [300, 558],
          [980, 558],
          [1240, 720],
          [40, 720],
        ]),
        `fill="${plate.fade(inks.gold, 'down', 0.85)}"`,
      ) +
      path(
        'M300 558L40 720M470 558L340 720M640 558V720M810 558L940 720M980 558L1240 720M210 616H1070M120 672H1160',
        `stroke="#0a211d" stroke-width="3" opacity=".55"`,
      ) +
      // The clock.
      glow(plate, 640, 134, 250, inks.lamp, 0.8) +
      oval(640, 134, 122, 122, `fill="${inks.iron}"`) +
      oval(640, 134, 114, 114, `fill="${plate.halo('#fff6d8', 1, 0.6)}"`) +
      oval(640, 134, 106, 106, `fill="#fbeec4"`) +
      path(ticks.join(''), `stroke="#1d1408" stroke-width="6"`) +
      path('M636 150L634 66L640 54L646 66L644 150Z', `fill="#1d1408"`) +
      path('M635 156L631 92L640 76L649 92L645 156Z', `fill="#7d1740" opacity=".9"`) +
      oval(640, 134, 9, 9, `fill="#1d1408"`) +
      oval(640, 134, 118, 118, `fill="none" stroke="${inks.gold}" stroke-width="5"`) +
      // Who waits inside.
      path('M616 716L560 560H600L650 716Z', `fill="#04100e" opacity=".4"`) +
      person('marsh', 226, 706, 350, { ink: '#040c0b', rim: inks.gold, light: 'right' }) +
      person('vole', 1060, 712, 330, { ink: '#040c0b', rim: inks.gold, light: 'left' }) +
      person('watch', 640, 716, 250, { ink: '#030a09', rim: '#ffe2a0', light: 'left' }) +
      rim(plate) +
      frame(random, inks.ink, '#0e2f29'),
  );
}
