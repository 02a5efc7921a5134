import { openPlate } from '../plate.ts';
import { randomFrom } from '../random.ts';
import { group, oval, path } from '../sheet.ts';
import { beatrice } from './beatrice.ts';
import { damp, dome, frame, glow, hedge, rim, rings, wash } from './house.ts';
import { inks } from './inks.ts';

/** Under the dome: the flower in her pool of lamplight, the rope, the moon in the glass. */
export function roundhouse(): string {
  const plate = openPlate();
  const random = randomFrom(2);
  const post = (x: number, y: number, tall: number): string =>
    path(`M${x - 4} ${y}L${x - 2.5} ${y - tall}H${x + 2.5}L${x + 4} ${y}Z`, `fill="${inks.gold}"`) +
    oval(x, y - tall - 5, 6, 6, `fill="${inks.lamp}"`) +
    oval(x, y, 13, 4, `fill="${inks.amber}"`);
  return plate.close(
    wash(plate, [
      [0, inks.night],
      [0.45, inks.dusk],
      [0.75, inks.moss],
      [1, inks.pine],
    ]) +
      oval(812, 128, 320, 320, `fill="${plate.halo(inks.mist, 0.55)}"`) +
      oval(812, 128, 54, 54, `fill="${inks.moon}"`) +
      path('M790 108q14 -12 28 -4q-4 16 -20 16zM826 146q12 -6 18 6q-12 8 -20 2z', `fill="${inks.snow}" opacity=".7"`) +
      dome(640, -70, 720, 560, inks.iron, 7) +
      damp(random, 260, [200, 20, 900, 330]) +
      plate.soften(hedge(random, [60, 1240], 500, 300, '#1c5c4c', 110), 2.4) +
      oval(640, 470, 520, 250, `fill="${plate.halo(inks.leaf, 0.5)}"`) +
      hedge(random, [-20, 400], 540, 360, inks.deep, 120) +
      hedge(random, [900, 1310], 540, 360, inks.deep, 120) +
      path('M0 540Q640 470 1280 540V720H0Z', `fill="${inks.pine}"`) +
      rings(640, 600, 900, 0.2, inks.deep) +
      path('M634 0V44M606 66L622 44H652L668 66Z', `fill="${inks.iron}" stroke="${inks.iron}" stroke-width="5"`) +
      oval(640, 590, 430, 96, `fill="${plate.halo(inks.gold, 0.75)}"`) +
      path('M640 60L470 590H810Z', `fill="${plate.fade(inks.lamp, 'down', 0.2)}"`) +
      glow(plate, 640, 430, 330, inks.lamp, 0.5) +
      path('M520 590Q524 640 560 660H720Q756 640 760 590Z', `fill="#5b3017"`) +
      path('M520 590Q524 640 560 660H720Q756 640 760 590Z', `fill="${plate.hatch('#2c1509', 8, 90, 3)}"`) +
      path('M520 590Q524 640 560 660H720Q756 640 760 590Z', `fill="${plate.fade(inks.ink, 'left', 0.9)}"`) +
      path('M522 612H758', `stroke="${inks.gold}" stroke-width="5" opacity=".8"`) +
      oval(640, 590, 120, 17, `fill="#241307"`) +
      beatrice(plate, 640, 592, 450, { open: 0.42, isPaper: true, light: inks.lamp }) +
      group(
        path(
          'M408 640Q460 676 520 668Q600 700 640 700Q690 700 764 668Q820 676 872 640',
          `fill="none" stroke="#8e1b33" stroke-width="9"`,
        ) +
          path(
            'M408 637Q460 673 520 665Q600 697 640 697Q690 697 764 665Q820 673 872 637',
            `fill="none" stroke="${inks.rose}" stroke-width="2.500"`,
          ),
        '',
      ) +
      post(408, 676, 44) +
      post(520, 706, 48) +
      post(764, 706, 48) +
      post(872, 676, 44) +
      rim(plate) +
      frame(random, inks.ink, '#0e2f29'),
  );
}
