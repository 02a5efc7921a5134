import { corners, drops, smoke, wetRoad } from '../air.ts';
import { grip } from '../hand.ts';
import { palette } from '../palette.ts';
import { between, type Random, randomFrom } from '../random.ts';
import { box, group, openSheet, oval, path, round, type Sheet, WIDTH } from '../sheet.ts';
import { type Eye, houses, roadway, wetLight } from '../street.ts';

const eye: Eye = { x: 800, y: 196, focus: 600, height: 1.25 };
const dashboard = 'M0 392Q760 300 1280 372V720H0Z';

/** The car radio throws pink and teal over the dashboard; neon outside, and far off the first smoke. */
export function music(): string {
  const sheet = openSheet();
  const random = randomFrom(9);

  const sky =
    box(
      0,
      0,
      WIDTH,
      260,
      `fill="${sheet.blend([
        [0, palette.night],
        [1, palette.dusk],
      ])}"`,
    ) +
    sheet.spray(
      oval(eye.x, 210, 420, 190, `fill="${sheet.halo('#7a2a7c', 1, 0.1)}"`) +
        oval(eye.x + 6, 212, 120, 60, `fill="${sheet.halo(palette.ember, 1, 0.15)}"`),
      [300, 0, 900, 260],
    );
  const plume = smoke(sheet, random, [eye.x + 8, 192], 215, -150, 46, '#1a1036', palette.ember);
  const skyline = path(
    'M690 205v-28h14v-16h10v-22h12v30h18v-42h14v18h14v24h16v-34h6v-12h4v12h8v50h20v-24h16v14h18v-30h16v60Z',
    `fill="#21153f"`,
  );
  const road =
    roadway(eye, 9, 90, 1.5, '#0e0f2b') +
    wetRoad(sheet, random, [eye.x - 120, 205], [330, 190], ['#a02472', palette.pink], '#14103a') +
    wetRoad(sheet, random, [eye.x + 150, 205], [310, 190], ['#17807f', palette.teal], '#14103a') +
    wetRoad(sheet, random, [eye.x, 203], [60, 120], [palette.ember, palette.amber], '#14103a');
  const town = houses(
    eye,
    {
      walls: ['#0b0c26', '#12113a', '#1b1648', '#271a52', '#30195a', '#351a55'],
      rim: palette.pink,
      lit: ['#3c3a86', '#3c3a86', palette.teal, palette.pink, palette.glow],
      share: 0.3,
      half: 9,
      edges: [3.6, 9, 15, 23, 34, 50, 76],
      tall: [9, 20],
    },
    random,
  );
  const signs = neonSigns(sheet);
  const reflections = [
    [222, 262, 90, palette.pink],
    [420, 240, 60, palette.teal],
    [566, 226, 40, palette.pink],
    [1010, 232, 54, palette.teal],
    [1150, 254, 84, palette.pink],
  ] as const;
  const outside =
    sky +
    plume +
    skyline +
    road +
    town +
    signs +
    reflections.map(([x, y, width, ink]) => wetLight(sheet, x, y, width, 120, ink, random)).join('') +
    drops(random, 70, [20, 10, 1240, 350], palette.moon);

  const dash =
    path(dashboard, `fill="${palette.coal}"`) +
    sheet.spray(
      path('M0 392Q760 300 1280 372V440Q760 372 0 470Z', `fill="${sheet.fade(palette.violet, 'down', 0.75)}"`) +
        oval(560, 380, 320, 60, `fill="${sheet.halo(palette.pink, 0.9)}"`) +
        oval(930, 376, 320, 60, `fill="${sheet.halo(palette.teal, 0.8)}"`),
      [0, 300, WIDTH, 180],
    ) +
    path('M0 392Q760 300 1280 372', `fill="none" stroke="${palette.pink}" stroke-width="3" opacity=".8"`);

  return sheet.close(
    outside + ghost(sheet, random) + dash + vents() + radio(sheet, random) + wheel(sheet) + corners(sheet),
  );
}

function neonSigns(sheet: Sheet): string {
  const tube = (d: string, ink: string): string =>
    path(d, `fill="none" stroke="${ink}" stroke-width="16" opacity=".28" stroke-linejoin="round"`) +
    path(d, `fill="none" stroke="${ink}" stroke-width="6" stroke-linejoin="round" stroke-linecap="round"`) +
    path(d, `fill="none" stroke="${palette.pale}" stroke-width="1.8" stroke-linejoin="round" stroke-linecap="round"`);
  return (
    oval(222, 120, 230, 210, `fill="${sheet.halo(palette.pink, 0.6)}"`) +
    oval(1120, 110, 230, 190, `fill="${sheet.halo(palette.teal, 0.55)}"`) +
    oval(430, 130, 120, 110, `fill="${sheet.halo(palette.teal, 0.5)}"`) +
    tube('M186 24L258 8V196L186 204Z', palette.pink) +
    tube('M206 52l32-6M206 84l32-5M206 116l32-4M206 148l32-3', palette.pink) +
    tube('M410 92a26 30 0 1 0 .1 0ZM410 108v30l14 8', palette.teal) +
    tube('M560 112l34 8v60l-34-4Z', palette.pink) +
    tube('M1010 78l40-10 0 78-40 4Z', palette.teal) +
    tube('M1126 118a17 14 -20 1 0 .1 0ZM1143 128V34L1196 18V106', palette.pink) +
    tube('M1179 96a17 14 -20 1 0 .1 0ZM1143 56L1196 40', palette.pink)
  );
}

function levels(random: Random): number[] {
  return Array.from({ length: 18 }, (_, index) => {
    const wave = 0.62 + 0.26 * Math.sin(index * 0.7 + 0.9) + 0.2 * Math.sin(index * 1.7 + 2);
    return Math.min(1, Math.max(0.24, wave * between(random, 0.85, 1.15)));
  });
}

function ghost(sheet: Sheet, random: Random): string {
  const bars = levels(random)
    .map((level, index) =>
      box(
        520 + index * 25,
        346 - level * 60,
        15,
        level * 60,
        `fill="${sheet.fade(index < 9 ? palette.pink : palette.teal, 'up', 0.34)}"`,
      ),
    )
    .join('');
  return group(bars, 'transform="skewX(-4) translate(18 0)"');
}

function vents(): string {
  const vent = (x: number): string => {
    const slats = Array.from({ length: 4 }, (_, index) => `M${x + 14} ${436 + index * 13}h132`).join('');
    return (
      path(`M${x} 416q80-12 160 0v74q-80 8-160 0Z`, `fill="${palette.ink}" stroke="#2b2b68" stroke-width="3"`) +
      path(slats, `stroke="#232457" stroke-width="5" stroke-linecap="round"`) +
      path(`M${x + 6} 415q74-10 148 0`, `fill="none" stroke="${palette.pink}" stroke-width="3" opacity=".7"`)
    );
  };
  return vent(1096);
}

function cellInk(cell: number, top: number): string {
  if (cell >= top) return '#161a44';
  if (cell === top - 1) return palette.pale;
  if (cell > 5) return palette.pink;
  return cell > 3 ? '#a04fd0' : palette.teal;
}

function radio(sheet: Sheet, random: Random): string {
  const lit = levels(random);
  const cells = new Map<string, string>();
  lit.forEach((level, index) => {
    const top = Math.max(1, Math.round(level * 9));
    for (let cell = 0; cell < 9; cell++) {
      const ink = cellInk(cell, top);
      cells.set(ink, `${cells.get(ink) ?? ''}M${520 + index * 28} ${588 - cell * 16}h20v11h-20z`);
    }
  });
  const bars = [...cells].map(([ink, d]) => path(d, `fill="${ink}"`)).join('');
  const knob = (x: number, y: number, radius: number, ink: string, turn: number): string =>
    oval(x, y, radius + 9, radius + 9, `fill="${palette.ink}" stroke="#2b2b68" stroke-width="3"`) +
    oval(
      x,
      y,
      radius,
      radius,
      `fill="${sheet.blend([
        [0, '#2f3170'],
        [0.5, '#14173c'],
        [1, '#090b20'],
      ])}"`,
    ) +
    path(
      `M${round(x - radius * 0.8)} ${round(y - radius * 0.62)}A${radius} ${radius} 0 0 1 ${round(x + radius * 0.8)} ${round(y - radius * 0.62)}`,
      `fill="none" stroke="${ink}" stroke-width="5" stroke-linecap="round"`,
    ) +
    path(
      `M${x} ${y}l${round(Math.sin(turn) * radius * 0.8)} ${round(-Math.cos(turn) * radius * 0.8)}`,
      `stroke="${palette.pale}" stroke-width="6" stroke-linecap="round"`,
    );
  const spill = sheet.spray(
    oval(640, 560, 420, 240, `fill="${sheet.halo(palette.pink, 0.62)}"`) +
      oval(900, 560, 420, 240, `fill="${sheet.halo(palette.teal, 0.55)}"`),
    [200, 380, 1080, 340],
  );
  const frame =
    'M392 432Q770 404 1148 426Q1166 428 1166 446V690Q1166 708 1148 708H392Q374 708 374 690V450Q374 434 392 432Z';
  return (
    spill +
    path(frame, `fill="${palette.ink}" stroke="#2b2b68" stroke-width="4"`) +
    path('M396 434Q770 406 1146 428', `fill="none" stroke="${palette.pale}" stroke-width="3" opacity=".8"`) +
    box(504, 444, 530, 164, `rx="10" fill="#0b0d2c" stroke="${palette.violet}" stroke-width="3"`) +
    bars +
    sheet.spray(box(504, 444, 530, 164, `fill="${sheet.fade(palette.pink, 'right', 0.16)}"`), [504, 444, 530, 164]) +
    knob(440, 540, 42, palette.pink, 2.2) +
    knob(1100, 540, 42, palette.teal, -0.7) +
    Array.from({ length: 6 }, (_, index) =>
      box(
        508 + index * 89,
        634,
        77,
        42,
        `rx="8" fill="#11143a" stroke="${index === 2 ? palette.pink : '#33357a'}" stroke-width="${index === 2 ? 4 : 2}"`,
      ),
    ).join('')
  );
}

function wheel(sheet: Sheet): string {
  return (
    oval(40, 740, 330, 310, `fill="#070a1c"`) +
    sheet.spray(oval(250, 560, 190, 170, `fill="${sheet.halo(palette.violet, 0.6)}"`), [60, 380, 330, 340]) +
    path('M-20 640Q120 600 230 640L330 690V760H-20Z', `fill="${palette.ink}"`) +
    path('M-20 640Q120 600 230 640L330 690', `fill="none" stroke="${palette.pink}" stroke-width="3" opacity=".6"`) +
    oval(40, 740, 382, 362, `fill="none" stroke="${palette.ink}" stroke-width="60"`) +
    sheet.spray(
      oval(40, 740, 382, 362, `fill="none" stroke="${sheet.fade(palette.violet, 'down', 0.9)}" stroke-width="44"`),
      [0, 340, 470, 380],
    ) +
    oval(40, 740, 411, 391, `fill="none" stroke="${palette.pink}" stroke-width="5"`) +
    oval(40, 740, 353, 333, `fill="none" stroke="${palette.teal}" stroke-width="3" opacity=".7"`) +
    path('M180 560Q220 470 262 478L340 560Q330 640 268 720H150Z', `fill="#0a0b22"`) +
    grip([40, 740], 384, [34, 39, 44, 49], '#0d0e2c', palette.pink)
  );
}
