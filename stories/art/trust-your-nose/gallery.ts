import { openPlate } from '../plate.ts';
import { randomFrom } from '../random.ts';
import { box, group, oval, path, round } from '../sheet.ts';
import { dome, glow, hedge, lantern, rim, wash } from './house.ts';
import { inks } from './inks.ts';
import { parrot } from './people.ts';

/** Under the roof: the parrot before the moon, the lantern, and the house far below. */
export function gallery(): string {
  const plate = openPlate();
  const random = randomFrom(5);
  const scrolls = Array.from({ length: 15 }, (_, index) => {
    const x = -20 + index * 92;
    return `M${x} 560V700M${x + 46} 640m-24 0a24 24 0 1 0 48 0a24 24 0 1 0 -48 0M${x + 46} 616V572M${x + 46} 664V700`;
  }).join('');
  const steps = Array.from({ length: 15 }, (_, index) => {
    const turn = index * 0.52;
    const y = 210 + index * 24;
    const reach = 74 * Math.cos(turn);
    return `M1060 ${y}L${round(1060 + reach)} ${round(y + 10)}V${round(y + 18)}L1060 ${y + 8}Z`;
  }).join('');
  return plate.close(
    wash(plate, [
      [0, '#0b2536'],
      [0.4, '#1f5564'],
      [0.7, '#174f45'],
      [1, inks.pine],
    ]) +
      oval(430, 270, 520, 520, `fill="${plate.halo('#cfeee0', 0.7)}"`) +
      oval(430, 270, 196, 196, `fill="${inks.moon}"`) +
      path(
        'M330 200q50 -40 96 -10q10 46 -40 60q-60 6 -56 -50zM470 330q44 -26 80 8q-10 48 -56 40q-40 -10 -24 -48zM380 370q26 -8 36 14q-12 22 -34 12z',
        `fill="${inks.snow}" opacity=".55"`,
      ) +
      dome(640, -240, 1000, 900, inks.iron, 9) +
      plate.soften(hedge(random, [-40, 1320], 700, 300, '#2d7a62', 120), 3) +
      glow(plate, 760, 640, 330, inks.gold, 0.9) +
      hedge(random, [-40, 1320], 730, 250, '#0f4036', 110) +
      // The spiral stair.
      box(1052, 160, 16, 470, `fill="${inks.iron}"`) +
      path(steps, `fill="${inks.iron}"`) +
      path(
        'M1134 230C1160 300 960 330 986 400S1160 470 1134 540S1000 590 1000 620',
        `fill="none" stroke="${inks.iron}" stroke-width="6"`,
      ) +
      // The railing, close by.
      box(0, 690, 1280, 40, `fill="${inks.ink}"`) +
      path(scrolls, `fill="none" stroke="${inks.ink}" stroke-width="8"`) +
      box(0, 548, 1280, 20, `fill="${inks.ink}"`) +
      box(0, 546, 1280, 4, `fill="${inks.mist}" opacity=".7"`) +
      parrot(420, 482, 360, inks.ink, '#d9f2d8') +
      path('M372 520q-6 22 -14 30M438 520q-2 20 -10 30', `stroke="${inks.ink}" stroke-width="13"`) +
      group(
        path('M0 0q26 4 22 26', `fill="none" stroke="${inks.ink}" stroke-width="7"`),
        'transform="translate(756 548)"',
      ) +
      lantern(plate, 776, 628, 92, 300) +
      rim(plate),
  );
}
