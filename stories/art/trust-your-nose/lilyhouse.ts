import { openPlate } from '../plate.ts';
import { between, randomFrom } from '../random.ts';
import { box, group, oval, path, round } from '../sheet.ts';
import { dome, frame, glow, hedge, rim, wash } from './house.ts';
import { inks } from './inks.ts';
import { person } from './people.ts';

/** The pond at night: a red lamp, a camera on three legs, and lily pads like tables. */
export function lilyhouse(): string {
  const plate = openPlate();
  const random = randomFrom(8);
  const pad = (x: number, y: number, wide: number): string => {
    const high = wide * 0.3;
    return (
      oval(x, y + high * 0.26, wide * 1.02, high, `fill="#04120f" opacity=".7"`) +
      oval(x, y, wide, high, `fill="#0c2f26"`) +
      oval(x, y - high * 0.16, wide, high, `fill="#3f8f5f"`) +
      oval(x, y - high * 0.1, wide * 0.93, high * 0.86, `fill="#1d5c45"`) +
      path(
        Array.from({ length: 14 }, (_, index) => {
          const turn = (index / 14) * Math.PI * 2;
          return `M${round(x)} ${round(y - high * 0.1)}L${round(x + Math.cos(turn) * wide * 0.9)} ${round(y - high * 0.1 + Math.sin(turn) * high * 0.82)}`;
        }).join(''),
        `stroke="#0f3d30" stroke-width="3"`,
      ) +
      path(
        `M${round(x - wide * 0.9)} ${round(y - high * 0.5)}A${wide} ${round(high)} 0 0 1 ${round(x + wide * 0.9)} ${round(y - high * 0.5)}`,
        `fill="none" stroke="#a5d6b6" stroke-width="2.500" opacity=".8"`,
      )
    );
  };
  const streaks = Array.from({ length: 46 }, (_, index) => {
    const deep = index / 46;
    const y = 420 + deep * 290;
    const wide = between(random, 8, 30) + deep * 54;
    const x = 800 + between(random, -1, 1) * (10 + deep * 70);
    return `M${round(x - wide)} ${round(y)}q${round(wide)} ${round(-2 - deep * 3)} ${round(wide * 2)} 0q${round(-wide)} ${round(2 + deep * 3)} ${round(-wide * 2)} 0z`;
  });
  const petals = [-64, -40, -18, 0, 18, 40, 64].map((turn) =>
    path(
      'M0 0C-20 -22 -16 -66 0 -84C16 -66 20 -22 0 0Z',
      `fill="${Math.abs(turn) > 30 ? '#dfe9d8' : inks.moon}" stroke="#b9cfc0" stroke-width="1.500" transform="rotate(${turn})"`,
    ),
  );
  return plate.close(
    wash(plate, [
      [0, '#081c26'],
      [0.4, '#12404a'],
      [0.56, '#1d5a50'],
      [1, '#04100f'],
    ]) +
      dome(640, -160, 960, 500, inks.iron, 7) +
      plate.soften(hedge(random, [-40, 1320], 420, 230, '#24705c', 96), 2) +
      hedge(random, [-40, 620], 424, 190, '#0d3a33', 92) +
      hedge(random, [960, 1320], 424, 210, '#0d3a33', 92) +
      glow(plate, 800, 352, 330, '#e0382e', 0.85) +
      box(
        0,
        412,
        1280,
        308,
        `fill="${plate.blend([
          [0, '#0f3b38'],
          [0.3, '#08262a'],
          [1, '#030c0e'],
        ])}"`,
      ) +
      box(0, 404, 1280, 12, `fill="#06181a"`) +
      oval(800, 430, 190, 60, `fill="${plate.halo('#e0382e', 0.7)}"`) +
      path(streaks.join(''), `fill="#ff5a44" opacity=".85"`) +
      // The lamp, the camera, Miss Pell.
      path('M792 404V330M770 404H830', `stroke="#051010" stroke-width="6"`) +
      path('M776 330H824L816 286H784Z', `fill="#ff3b30"`) +
      path('M786 328H814L809 294H791Z', `fill="#ffb0a0"`) +
      path('M772 330H828M780 286H820L812 276H788Z', `stroke="#051010" stroke-width="6" fill="#051010"`) +
      glow(plate, 800, 310, 120, '#ff5a44', 0.9) +
      person('pell', 690, 410, 216, { ink: '#041010', rim: '#ff6a54', light: 'right' }) +
      path('M712 268Q734 292 756 282', `fill="none" stroke="#041010" stroke-width="12" stroke-linecap="round"`) +
      path('M750 252L786 246L790 284L754 290Z', `fill="#ff8a70"`) +
      path('M756 258l26 -4M758 268l20 -3M759 278l26 -4', `stroke="#5a0f12" stroke-width="3"`) +
      group(
        path('M-34 -96H24V-52H-34ZM24 -86L44 -92V-56L24 -62Z', `fill="#041010"`) +
          path('M-6 -52L-36 4M-2 -52L0 4M2 -52L34 4', `stroke="#041010" stroke-width="6"`) +
          path('M-34 -96V-52', `stroke="#ff6a54" stroke-width="3"`) +
          path('M-34 -96H24Q30 -70 4 -66Q-30 -40 -34 -96Z', `fill="#041010"`),
        'transform="translate(924 408) scale(1.280)"',
      ) +
      pad(250, 500, 150) +
      pad(520, 470, 90) +
      pad(1060, 490, 120) +
      pad(980, 610, 210) +
      pad(430, 630, 250) +
      pad(-10, 660, 170) +
      pad(1290, 680, 200) +
      oval(640, 560, 60, 8, `fill="#02100f" opacity=".6"`) +
      glow(plate, 1000, 540, 170, '#e8fff0', 0.4) +
      group(
        petals.join('') + path('M-12 -14Q0 -40 12 -14Z', `fill="${inks.gold}"`),
        'transform="translate(1000 584) scale(1.250)"',
      ) +
      path('M956 590Q1000 606 1046 590Q1000 622 956 590Z', `fill="#0f3d30"`) +
      rim(plate) +
      frame(random, inks.ink, '#0d3029', 'left'),
  );
}
