import type { Plate } from '../plate.ts';
import { randomFrom } from '../random.ts';
import { box, group, oval, path, round } from '../sheet.ts';
import { beatrice } from './beatrice.ts';
import { glow, hedge } from './house.ts';
import { inks } from './inks.ts';

/** The Palm House from outside at night, lit from within; `x y` is the middle of its foot, and it is 1160 units wide at scale 1. */
export function palmhouse(plate: Plate, x: number, y: number, scale: number): string {
  const random = randomFrom(29);
  const domeLine = 'M-210 -190V-250C-210 -430 -90 -500 0 -510C90 -500 210 -430 210 -250V-190Z';
  const wing = (side: number): string =>
    `M${side * 200} 0V-150Q${side * 210} -232 ${side * 300} -240H${side * 470}Q${side * 570} -232 ${side * 580} -120V0Z`;
  const ribs = [-0.85, -0.62, -0.36, -0.12, 0.12, 0.36, 0.62, 0.85].map(
    (share) => `M${round(share * 210)} -190V-250C${round(share * 210)} -420 ${round(share * 100)} -500 0 -510`,
  );
  const bars = [-1, 1].flatMap((side) =>
    Array.from({ length: 9 }, (_, index) => `M${side * (240 + index * 40)} 0V${index > 7 ? -180 : -236}`),
  );
  const rows = [-60, -120, -180].map((row) => `M-580 ${row}H-200M200 ${row}H580`);
  const light = plate.blend([
    [0, '#1f6b58'],
    [0.5, '#6fae68'],
    [0.85, '#f2c860'],
    [1, '#ffe9a8'],
  ]);
  const body = 'M-210 0V-190H210V0Z';
  return group(
    glow(plate, 0, -200, 620, '#b8d878', 0.6) +
      path(wing(-1), `fill="${light}"`) +
      path(wing(1), `fill="${light}"`) +
      path(domeLine, `fill="${light}"`) +
      path(body, `fill="#f2cf70"`) +
      `<g clip-path="${plate.clip(`${wing(-1)}${wing(1)}${domeLine}${body}`)}">` +
      hedge(random, [-570, -210], 10, 210, '#1a5a3e', 66) +
      hedge(random, [220, 580], 10, 210, '#1a5a3e', 66) +
      plate.soften(hedge(random, [-200, 210], 0, 330, '#4d8f56', 80), 3) +
      // Her shape, against the light.
      oval(0, -330, 190, 170, `fill="${plate.halo('#fff6d0', 0.9)}"`) +
      beatrice(plate, 0, -40, 440, { open: 0.62, light: '#ffc6c0' }) +
      path('M-90 -50H90L72 4H-72Z', `fill="#3a1c10"`) +
      path('M-90 -50H90V-40H-90Z', `fill="${inks.amber}"`) +
      '</g>' +
      path(ribs.join('') + bars.join('') + rows.join(''), `fill="none" stroke="${inks.iron}" stroke-width="5"`) +
      path(
        `${wing(-1)}${wing(1)}${domeLine}${body}`,
        `fill="none" stroke="${inks.iron}" stroke-width="10" stroke-linejoin="round"`,
      ) +
      path(
        'M-210 -300C-180 -380 -100 -400 0 -404C100 -400 180 -380 210 -300M-214 -190H214',
        `fill="none" stroke="${inks.iron}" stroke-width="6"`,
      ) +
      path(
        'M-140 0V-190M-70 0V-190M0 0V-190M70 0V-190M140 0V-190M-210 -100H210',
        `fill="none" stroke="${inks.iron}" stroke-width="6"`,
      ) +
      path(
        'M-180 -360C-140 -470 -70 -506 0 -514C70 -506 140 -470 180 -360C130 -440 70 -470 0 -474C-70 -470 -130 -440 -180 -360ZM-575 -170Q-560 -236 -470 -246H-300Q-230 -240 -214 -190Q-250 -222 -300 -224H-470Q-540 -218 -575 -170ZM575 -170Q560 -236 470 -246H300Q230 -240 214 -190Q250 -222 300 -224H470Q540 -218 575 -170Z',
        `fill="${inks.moon}" opacity=".95"`,
      ) +
      path('M0 -514V-580M0 -574L44 -562L0 -548Z', `fill="${inks.iron}" stroke="${inks.iron}" stroke-width="5"`) +
      oval(0, -524, 16, 12, `fill="${inks.iron}"`) +
      box(-600, -6, 1200, 14, `fill="#0c2a30"`),
    `transform="translate(${x} ${y}) scale(${scale})"`,
  );
}
