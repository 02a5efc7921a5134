import { openPlate, type Plate } from '../plate.ts';
import { between, type Random, randomFrom } from '../random.ts';
import { box, group, oval, path, round } from '../sheet.ts';
import { arched, glow, rim, snowfall, wash } from './house.ts';
import { inks } from './inks.ts';

function orangeTree(random: Random, x: number, base: number, size: number): string {
  const puffs: string[] = [];
  const lit: string[] = [];
  const fruit: string[] = [];
  for (let index = 0; index < 26; index++) {
    const turn = index * 2.4;
    const far = size * 0.42 * Math.sqrt(index / 26);
    const [px, py] = [x + Math.cos(turn) * far, base - size * 1.06 + Math.sin(turn) * far];
    puffs.push(oval(px, py, size * 0.13, size * 0.12, ''));
    if (index % 2 === 0)
      lit.push(path(`M${round(px)} ${round(py)}q10 -14 22 -6q-6 14 -22 6q-14 8 -20 -4q8 -10 20 -2z`, ''));
    if (index % 3 === 0)
      fruit.push(oval(px + between(random, -8, 8), py + between(random, -6, 6), size * 0.034, size * 0.034, ''));
  }
  return (
    path(`M${x - 5} ${base - size * 0.3}V${base - size}h10V${base - size * 0.3}Z`, `fill="#1b1009"`) +
    group(puffs.join(''), `fill="#0d332a"`) +
    group(lit.join(''), `fill="#1f5d42"`) +
    group(fruit.join(''), `fill="#f2922e"`) +
    path(
      `M${x - size * 0.2} ${base - size * 0.32}H${x + size * 0.2}L${x + size * 0.16} ${base}H${x - size * 0.16}Z`,
      `fill="#1c3c44"`,
    ) +
    path(`M${x - size * 0.2} ${base - size * 0.28}H${x + size * 0.2}`, `stroke="#4b8389" stroke-width="4"`)
  );
}

function candle(plate: Plate, x: number, y: number, tall: number): string {
  return (
    box(x - 6, y - tall, 12, tall, `fill="#e9dcb4"`) +
    path(`M${x - 18} ${y}h36l-10 -12h-16z`, `fill="${inks.gold}"`) +
    path(`M${x} ${y - tall - 2}q-9 -12 0 -30q9 18 0 30z`, `fill="#fff4c8"`) +
    glow(plate, x, y - tall - 14, 110, inks.gold, 0.75)
  );
}

/** The Mayor's cold supper: a swan that melts, and a cheese under glass that does not need light to be noticed. */
export function orangery(): string {
  const plate = openPlate();
  const random = randomFrom(7);
  const reek = [0, 1, 2].map((index) => {
    const x = 600 + index * 42;
    return `M${x} 300C${x - 36} 260 ${x + 40} 230 ${x} 186S${x - 34} 120 ${x + 6} 70`;
  });
  return plate.close(
    wash(plate, [
      [0, '#0d2124'],
      [0.7, '#1c4340'],
      [1, '#0b1a1a'],
    ]) +
      [20, 262, 504, 746, 988, 1230]
        .map((x) =>
          arched(
            x,
            40,
            178,
            420,
            plate.blend([
              [0, '#0c2a40'],
              [0.7, '#3f7a92'],
              [1, '#8fbfc8'],
            ]),
            '#061414',
          ),
        )
        .join('') +
      snowfall(random, 220, [0, 60, 1280, 400]) +
      box(0, 456, 1280, 90, `fill="#0c201e"`) +
      box(0, 456, 1280, 6, `fill="#4b8389" opacity=".6"`) +
      [150, 400, 890, 1130].map((x) => orangeTree(random, x, 560, 280)).join('') +
      glow(plate, 640, 440, 520, inks.gold, 0.55) +
      // The table.
      path('M60 520H1220L1290 610H-10Z', `fill="#f2e6c4"`) +
      path('M60 520H1220L1290 610H-10Z', `fill="${plate.halo('#fff8dc', 0.9)}"`) +
      path('M-10 610H1290V720H-10Z', `fill="#b7a67f"`) +
      path(
        'M-10 610q40 60 80 0t80 0t80 0t80 0t80 0t80 0t80 0t80 0t80 0t80 0t80 0t80 0t80 0t80 0t80 0t80 0V640Q640 690 -10 640Z',
        `fill="#d9c998"`,
      ) +
      box(-10, 610, 1300, 110, `fill="${plate.fade('#1c1208', 'up', 0.85)}"`) +
      candle(plate, 330, 560, 120) +
      candle(plate, 470, 545, 90) +
      candle(plate, 826, 545, 90) +
      candle(plate, 960, 560, 120) +
      // The swan of ice.
      path('M1000 560Q990 500 1050 490Q1120 470 1180 440Q1176 520 1130 560Z', `fill="#9fd0dc" opacity=".9"`) +
      path(
        'M1030 540Q1000 470 1016 420Q1030 376 1068 384Q1090 392 1084 414L1106 424L1078 430Q1054 420 1050 450Q1050 480 1078 508Z',
        `fill="#c9ebf0" opacity=".95"`,
      ) +
      path(
        'M1034 530Q1010 470 1024 420M1090 530Q1140 510 1166 464M1060 540Q1120 526 1150 500',
        `fill="none" stroke="#fff" stroke-width="4" opacity=".8"`,
      ) +
      path(
        'M1064 404q6 10 0 16q-6 -6 0 -16zM1062 436q7 12 0 18q-7 -6 0 -18zM1058 474q6 10 0 16q-6 -6 0 -16z',
        `fill="#fff"`,
      ) +
      oval(1084, 566, 110, 13, `fill="#8fc4d0" opacity=".8"`) +
      // Ham and sandwiches.
      path('M120 566Q116 500 190 492Q262 494 266 540L306 530L312 544L268 562Z', `fill="#c4576a"`) +
      path('M120 566Q116 500 190 492Q220 492 240 506Q180 500 160 566Z', `fill="#f0b9a0"`) +
      oval(200, 568, 116, 12, `fill="#6c8f94"`) +
      [0, 1, 2, 3]
        .map(
          (index) =>
            path(`M${400 + index * 40} 592l24 -36l24 36z`, `fill="#f7edd0" stroke="#b98f4a" stroke-width="3"`) +
            path(`M${406 + index * 40} 584h36`, `stroke="${inks.leaf}" stroke-width="5"`),
        )
        .join('') +
      [0, 1, 2]
        .map(
          (index) =>
            path(`M${850 + index * 40} 592l24 -36l24 36z`, `fill="#f7edd0" stroke="#b98f4a" stroke-width="3"`) +
            path(`M${856 + index * 40} 584h36`, `stroke="${inks.rose}" stroke-width="5"`),
        )
        .join('') +
      // The Old Bishop.
      oval(642, 572, 160, 26, `fill="#5a3517"`) +
      path('M530 556Q530 492 642 484Q754 492 754 556Q700 584 642 584Q584 584 530 556Z', `fill="#e0a23c"`) +
      path('M530 530Q640 560 754 530V556Q700 584 642 584Q584 584 530 556Z', `fill="#b9711f"`) +
      path('M642 532L700 578Q676 584 642 584L610 583Z', `fill="#ffe6a0"`) +
      oval(590, 512, 12, 7, `fill="#a8631c"`) +
      oval(692, 510, 15, 8, `fill="#a8631c"`) +
      oval(640, 502, 9, 5, `fill="#a8631c"`) +
      oval(644, 562, 9, 8, `fill="#d79a3c"`) +
      oval(666, 572, 6, 5, `fill="#d79a3c"`) +
      path(
        'M556 520q12 16 4 34M720 520q-8 14 4 30',
        `stroke="#6f8f3a" stroke-width="7" fill="none" stroke-linecap="round" opacity=".9"`,
      ) +
      path(
        'M500 572V410Q500 300 642 300Q784 300 784 410V572Z',
        `fill="${plate.blend([
          [0, '#e8fff0'],
          [1, '#7fc4a8'],
        ])}" opacity=".2"`,
      ) +
      path(
        'M500 572V410Q500 300 642 300Q784 300 784 410V572',
        `fill="none" stroke="${inks.moon}" stroke-width="4" opacity=".9"`,
      ) +
      path(
        'M526 540V410Q530 346 580 326',
        `fill="none" stroke="#fff" stroke-width="8" opacity=".75" stroke-linecap="round"`,
      ) +
      oval(642, 290, 14, 14, `fill="none" stroke="${inks.moon}" stroke-width="5"`) +
      plate.soften(
        path(reek.join(''), `fill="none" stroke="#c8e07a" stroke-width="20" stroke-linecap="round" opacity=".65"`),
        5,
      ) +
      path(reek.join(''), `fill="none" stroke="#eaf5b4" stroke-width="3" opacity=".7"`) +
      rim(plate),
  );
}
