import { openPlate } from '../plate.ts';
import { randomFrom } from '../random.ts';
import { oval, path } from '../sheet.ts';
import { glow, lantern, rim, snowfall, wash } from './house.ts';
import { inks } from './inks.ts';
import { palmhouse } from './palmhouse.ts';
import { person } from './people.ts';

/** The cover: the Palm House on its hill in the snow, her shape in the light, and one small watch. */
export function cover(): string {
  const plate = openPlate();
  const random = randomFrom(24);
  const steps = Array.from({ length: 12 }, (_, index) => {
    const share = index / 11;
    return oval(
      404 - share * 190 + (index % 2 === 0 ? -5 : 5),
      662 + share * 66,
      5 + share * 5,
      2.4 + share * 2,
      `fill="#4f7f90"`,
    );
  });
  return plate.close(
    wash(plate, [
      [0, '#050d1c'],
      [0.5, '#10304a'],
      [1, '#3f7288'],
    ]) +
      oval(1090, 120, 300, 300, `fill="${plate.halo('#bfe0ea', 0.6)}"`) +
      oval(1090, 120, 52, 52, `fill="${inks.moon}"`) +
      path(
        'M1068 100q16 -12 30 -2q-4 18 -22 18zM1102 140q12 -6 18 6q-12 8 -20 2z',
        `fill="${inks.snow}" opacity=".7"`,
      ) +
      path('M-10 520Q120 420 240 470T480 440L640 500L820 430T1100 460T1290 420V640H-10Z', `fill="#0e2a3c"`) +
      palmhouse(plate, 640, 610, 1) +
      path('M-10 600Q300 580 640 606T1290 596V720H-10Z', `fill="#9fc4d0"`) +
      path('M-10 600Q300 580 640 606T1290 596V720H-10Z', `fill="${plate.fade('#234e64', 'up', 0.8)}"`) +
      path('M580 606H700L860 720H400Z', `fill="${plate.fade('#ffe9a8', 'down', 0.9)}"`) +
      path('M60 604H440L380 660H-20ZM840 604H1220L1300 660H900Z', `fill="${plate.fade('#c8e07a', 'down', 0.55)}"`) +
      steps.join('') +
      glow(plate, 470, 600, 120, inks.gold, 0.6) +
      person('watch', 424, 668, 150, { ink: '#040d10', rim: inks.lamp, light: 'right' }) +
      lantern(plate, 468, 610, 40, 90) +
      path('M446 590L466 590', `stroke="#040d10" stroke-width="11" stroke-linecap="round"`) +
      path(
        'M1180 720L1196 470M1192 560l-44 -60M1194 520l40 -60M1190 610l50 -40M1166 520l-8 -30',
        `fill="none" stroke="#061420" stroke-width="13" stroke-linecap="round"`,
      ) +
      path(
        'M40 720L52 500M50 590l-40 -50M52 560l44 -56',
        `fill="none" stroke="#061420" stroke-width="11" stroke-linecap="round"`,
      ) +
      snowfall(random, 330, [0, 0, 1280, 720]) +
      rim(plate),
  );
}
