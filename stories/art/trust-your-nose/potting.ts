import { openPlate, type Plate } from '../plate.ts';
import { between, type Random, randomFrom } from '../random.ts';
import { box, group, HEIGHT, oval, path, round, WIDTH } from '../sheet.ts';
import { arched, glow, rim, snowfall, wash } from './house.ts';
import { inks } from './inks.ts';
import { person } from './people.ts';

function pots(plate: Plate, x: number, y: number, count: number, size: number): string {
  return Array.from({ length: count }, (_, index) => {
    const top = y - index * size * 0.3;
    const lean = index % 2 === 0 ? 2 : -3;
    return (
      path(
        `M${x - size * 0.36 + lean} ${round(top)}L${x - size * 0.5 + lean} ${round(top - size * 0.86)}H${x + size * 0.5 + lean}L${x + size * 0.36 + lean} ${round(top)}Z`,
        `fill="${plate.blend(
          [
            [0, '#3a1c12'],
            [0.6, '#8a4422'],
            [1, '#c8743a'],
          ],
          'x',
        )}"`,
      ) +
      box(
        x - size * 0.56 + lean,
        top - size * 0.98,
        size * 1.12,
        size * 0.2,
        `fill="${plate.blend(
          [
            [0, '#46220f'],
            [0.6, '#a3542a'],
            [1, '#e09450'],
          ],
          'x',
        )}"`,
      )
    );
  }).join('');
}

function tools(random: Random): string {
  const hung = [240, 300, 352].map(
    (x, index) =>
      path(`M${x} 120V${330 + index * 16}`, `stroke="#1a120c" stroke-width="9"`) +
      path(
        index === 1
          ? `M${x - 24} 346l4 64q20 26 40 0l4 -64z`
          : `M${x - 26} ${330 + index * 16}h52M${x - 22} ${330 + index * 16}v50M${x} ${330 + index * 16}v54M${x + 22} ${330 + index * 16}v50`,
        `fill="${index === 1 ? '#1a120c' : 'none'}" stroke="#1a120c" stroke-width="7"`,
      ),
  );
  const twine = Array.from({ length: 5 }, (_, index) =>
    path(
      `M${450 + index * 5} 96q${round(between(random, -12, 12))} 60 ${round(between(random, -8, 8))} 110`,
      `fill="none" stroke="#6b4a22" stroke-width="2.500"`,
    ),
  );
  return hung.join('') + twine.join('');
}

/** Fennick's shed: one lamp, one kettle, towers of pots, and a brass label on a nail. */
export function potting(): string {
  const plate = openPlate();
  const random = randomFrom(3);
  const planks = Array.from({ length: 14 }, (_, index) => `M${index * 98} 0V560`).join('');
  return plate.close(
    wash(plate, [
      [0, '#160f0a'],
      [0.7, '#2c1c10'],
      [1, '#120c08'],
    ]) +
      path(planks, `stroke="#0e0906" stroke-width="4"`) +
      box(0, 0, WIDTH, 560, `fill="${plate.hatch('#0e0906', 12, 90, 1.4)}" opacity=".6"`) +
      glow(plate, 760, 330, 560, inks.gold, 0.85) +
      arched(
        520,
        66,
        170,
        250,
        plate.blend([
          [0, '#0d2b40'],
          [1, '#3f7288'],
        ]),
        '#0d0805',
      ) +
      snowfall(random, 40, [526, 90, 158, 220]) +
      path('M520 316q40 -24 84 -8t86 -6v16h-170z', `fill="${inks.snow}"`) +
      tools(random) +
      box(0, 150, 210, 12, `fill="#0d0805"`) +
      box(0, 296, 190, 12, `fill="#0d0805"`) +
      pots(plate, 58, 150, 2, 62) +
      pots(plate, 140, 150, 3, 54) +
      pots(plate, 60, 296, 3, 58) +
      pots(plate, 136, 296, 1, 66) +
      // The label, polished like a medal.
      glow(plate, 930, 196, 150, inks.lamp, 0.75) +
      path('M930 128v20M884 168L930 142L976 168', `fill="none" stroke="#0d0805" stroke-width="3"`) +
      `<rect x="868" y="166" width="124" height="62" rx="9" fill="${plate.blend([
        [0, '#ffe7a8'],
        [0.5, '#e0a23c'],
        [1, '#8a5a18'],
      ])}"/>` +
      path('M884 184h92M884 197h70M884 210h84', `stroke="#6b4310" stroke-width="4"`) +
      // Bench.
      box(0, 540, WIDTH, 26, `fill="#5a3517"`) +
      box(0, 540, WIDTH, 5, `fill="${inks.gold}" opacity=".55"`) +
      box(0, 566, WIDTH, HEIGHT - 566, `fill="#120b07"`) +
      oval(760, 546, 420, 22, `fill="${plate.halo(inks.lamp, 0.9)}"`) +
      group(
        path('M-34 0Q-44 -20 -30 -44H30Q44 -20 34 0Z', `fill="#101413"`) +
          path(
            'M-18 -46Q0 -58 18 -46M34 -30Q58 -34 62 -52L70 -52Q66 -20 36 -14',
            `fill="none" stroke="#101413" stroke-width="7"`,
          ) +
          path('M-30 -44Q0 -104 30 -44', `fill="none" stroke="#101413" stroke-width="6"`) +
          path('M30 -44Q44 -20 34 0', `fill="none" stroke="${inks.lamp}" stroke-width="2"`),
        'transform="translate(620 540) scale(1.15)"',
      ) +
      plate.soften(
        path(
          'M696 470C700 430 664 420 690 380S680 320 706 290C716 330 700 350 712 384S716 440 704 470Z',
          `fill="${inks.moon}" opacity=".5"`,
        ),
        6,
      ) +
      group(
        path('M-22 0H22V-10H-22ZM-14 -10Q-24 -34 -9 -44H9Q24 -34 14 -10Z', `fill="#1a130c"`) +
          path('M-13 -44Q-22 -72 -8 -96H8Q22 -72 13 -44Z', `fill="${inks.lamp}" opacity=".9"`) +
          path('M0 -46Q-9 -60 0 -80Q9 -60 0 -46Z', 'fill="#fffdf0"'),
        'transform="translate(790 540) scale(1.2)"',
      ) +
      glow(plate, 790, 460, 200, inks.lamp, 0.95) +
      person('fennick', 500, 640, 400, { ink: '#0b0705', rim: inks.gold, light: 'right' }) +
      path(
        'M536 420Q580 470 628 480L640 470',
        `fill="none" stroke="#0b0705" stroke-width="24" stroke-linecap="round" stroke-linejoin="round"`,
      ) +
      path('M0 566H1280V720H0Z', `fill="#0c0805"`) +
      box(0, 540, WIDTH, 26, `fill="#4a2b12"`) +
      box(0, 540, WIDTH, 4, `fill="${inks.gold}" opacity=".7"`) +
      path('M660 543h190', `stroke="${inks.lamp}" stroke-width="4"`) +
      pots(plate, 1030, 560, 4, 104) +
      pots(plate, 1150, 566, 6, 92) +
      pots(plate, 1240, 590, 2, 120) +
      pots(plate, 250, 600, 2, 96) +
      path(
        'M346 560Q360 520 372 486M352 548q-34 -22 -52 -14q18 22 50 20M360 522q34 -30 58 -22q-16 28 -56 28M370 492q-26 -22 -44 -10q18 18 44 14',
        `fill="#2e5f36" stroke="#2e5f36" stroke-width="4"`,
      ) +
      pots(plate, 350, 612, 1, 84) +
      rim(plate),
  );
}
