import { corners, embers, smoke } from '../air.ts';
import { figure } from '../figure.ts';
import { fire } from '../fire.ts';
import { palette } from '../palette.ts';
import { type Random, randomFrom } from '../random.ts';
import { box, group, HEIGHT, openSheet, oval, path, type Sheet, WIDTH } from '../sheet.ts';
import { type Eye, houses, roadway } from '../street.ts';

const eye: Eye = { x: 500, y: 330, focus: 620, height: 1.3 };

/** The main street burns, and a car swerves out of the smoke with its headlights full on. */
export function traffic(): string {
  const sheet = openSheet();
  const random = randomFrom(12);
  const sky =
    box(
      0,
      0,
      WIDTH,
      HEIGHT,
      `fill="${sheet.blend([
        [0, '#1a1030'],
        [0.46, palette.blood],
      ])}"`,
    ) +
    sheet.spray(
      oval(eye.x, 330, 760, 400, `fill="${sheet.halo(palette.ember, 1, 0.12)}"`) +
        oval(eye.x, 340, 420, 260, `fill="${sheet.halo(palette.flame, 1, 0.15)}"`) +
        oval(eye.x, 346, 230, 150, `fill="${sheet.halo(palette.glow, 1, 0.2)}"`),
      [0, 0, WIDTH, 420],
    );
  const plumes = sheet.spray(
    smoke(sheet, random, [430, 320], 420, -250, 130, '#26122f', '#c2411f') +
      smoke(sheet, random, [610, 320], 420, 200, 120, '#1f1030', '#c2411f'),
    [0, 0, WIDTH, 400],
  );
  const town = houses(
    eye,
    {
      walls: ['#0b0818', '#160c20', '#210e26', '#321126', '#471423'],
      rim: palette.flame,
      lit: [palette.flame, palette.amber, palette.glow, '#3a1730', '#3a1730', '#3a1730'],
      share: 0.42,
      half: 9.5,
      edges: [6, 13, 21, 33, 52],
      tall: [9, 17],
    },
    random,
  );
  const road =
    roadway(eye, 9.5, 60, 1.4, '#150b1c') +
    sheet.spray(
      oval(500, 350, 520, 240, `fill="${sheet.halo(palette.ember, 1, 0.1)}"`) +
        oval(500, 350, 300, 130, `fill="${sheet.halo(palette.amber, 1, 0.15)}"`) +
        oval(760, 640, 560, 120, `fill="${sheet.halo(palette.glow, 0.95, 0.1)}"`),
      [0, 345, WIDTH, 375],
    );
  const far =
    fire(random, 380, 352, 230, 130, 7) +
    path('M372 358l20-22 26-2 14-18 46 2 12 16 26 4 30-4 8-16 40 4 10 20 34 16Z', `fill="#1c0a18"`) +
    figure('throwing', 348, 384, 74, '#1c0a18') +
    figure('standing', 436, 366, 50, '#1c0a18') +
    figure('running', 596, 372, 56, '#1c0a18', true) +
    figure('running', 546, 396, 92, '#14070f', true) +
    figure('running', 494, 386, 76, '#14070f', true);
  return sheet.close(
    sky +
      plumes +
      town +
      burningWindow(random, sheet, 850, 150, 1, -26) +
      burningWindow(random, sheet, 1120, 96, 1.7, -20) +
      road +
      far +
      wreck(random, sheet) +
      car(sheet) +
      embers(random, 220, [0, 0, WIDTH, 660], [palette.amber, palette.flame, palette.glow]) +
      corners(sheet),
  );
}

function wreck(random: Random, sheet: Sheet): string {
  return (
    oval(200, 470, 340, 260, `fill="${sheet.halo(palette.flame, 0.75)}"`) +
    smoke(sheet, random, [150, 420], 420, -150, 120, '#150818', palette.ember) +
    fire(random, 50, 520, 300, 270, 6) +
    path(
      'M30 560L40 520Q60 500 96 498L118 462Q126 452 142 452H262Q278 452 288 464L316 500Q352 506 362 526L370 560Q360 574 330 574H70Q40 574 30 560Z',
      `fill="#0a0510"`,
    ) +
    path('M128 466h60v30h-80ZM202 466h58l26 30h-84Z', `fill="${palette.flame}"`) +
    path(
      'M96 498L118 462Q126 452 142 452H262Q278 452 288 464L316 500Q352 506 362 526',
      `fill="none" stroke="${palette.amber}" stroke-width="4"`,
    ) +
    oval(106, 574, 36, 36, `fill="#0a0510"`) +
    oval(300, 574, 36, 36, `fill="#0a0510"`) +
    fire(random, 150, 470, 120, 130, 4) +
    sheet.spray(oval(200, 612, 230, 44, `fill="${sheet.halo(palette.flame, 0.9)}"`), [0, 560, 440, 110]) +
    figure('running', 420, 588, 190, '#0a0510', true)
  );
}

// Fire stands out of a window of the right-hand houses, whose lines run down to the vanishing point.
function burningWindow(random: Random, sheet: Sheet, x: number, y: number, scale: number, slant: number): string {
  return (
    oval(x, y, 170 * scale, 150 * scale, `fill="${sheet.halo(palette.ember, 0.7)}"`) +
    group(
      box(-26, -8, 52, 70, `fill="${palette.amber}"`) +
        path('M-26 30H26M0 30V62', `stroke="#1c0a18" stroke-width="5"`) +
        fire(random, -32, 24, 64, 120, 3),
      `transform="translate(${x} ${y}) skewY(${slant}) scale(${scale})"`,
    )
  );
}

function car(sheet: Sheet): string {
  const body =
    'M640 588L634 486Q636 452 668 440L742 376L800 302Q812 288 836 286L1000 282Q1080 284 1126 302L1204 352L1262 372Q1278 380 1276 410L1272 500Q1266 520 1240 522L1120 580L1010 612Q820 628 660 610Q642 606 640 588Z';
  const glass = 'M764 382L818 312Q824 304 838 303L966 299Q980 300 984 312L1002 386Q880 372 764 382Z';
  const lamp = (x: number, y: number): string =>
    oval(x, y, 260, 230, `fill="${sheet.halo(palette.flame, 0.6)}"`) +
    oval(x, y, 150, 134, `fill="${sheet.halo(palette.glow, 0.9, 0.1)}"`) +
    oval(x, y, 74, 66, `fill="${sheet.halo(palette.pale, 1, 0.5)}"`) +
    oval(x, y, 38, 33, 'fill="#fffaf0"') +
    oval(x, y, 420, 9, `fill="${sheet.halo(palette.pale, 0.9, 0.05)}"`) +
    oval(x, y, 7, 190, `fill="${sheet.halo(palette.pale, 0.8, 0.05)}"`);
  const lights = lamp(706, 492) + lamp(944, 502);
  const tyreSmoke = sheet.spray(
    oval(1190, 560, 200, 90, `fill="${sheet.halo('#8b6a78', 0.9, 0.1)}"`) +
      oval(1070, 610, 170, 60, `fill="${sheet.halo('#8b6a78', 0.8, 0.1)}"`),
    [860, 440, 420, 280],
  );
  return group(
    oval(960, 620, 330, 40, `fill="#07040c" opacity=".85"`) +
      oval(1066, 574, 44, 62, `fill="#05030a"`) +
      oval(1222, 508, 28, 48, `fill="#05030a"`) +
      oval(674, 600, 34, 44, `fill="#05030a"`) +
      path(body, `fill="#0d0714"`) +
      path(
        glass,
        `fill="${sheet.blend([
          [0, palette.ember],
          [1, '#2a0f24'],
        ])}"`,
      ) +
      path('M1004 312Q1070 306 1110 320L1178 362L1022 386Z', `fill="#4a1628"`) +
      figure('standing', 900, 470, 130, '#0d0714') +
      path('M668 440L742 376Q880 362 1010 386L1006 452Q820 430 668 440Z', `fill="#1d0d1f"`) +
      path(
        'M742 376L800 302Q812 288 836 286L1000 282Q1080 284 1126 302L1204 352L1262 372',
        `fill="none" stroke="${palette.amber}" stroke-width="6" stroke-linecap="round"`,
      ) +
      path(
        'M668 440Q820 426 1006 452M1010 386L1262 376',
        `fill="none" stroke="${palette.flame}" stroke-width="3" opacity=".8"`,
      ) +
      path('M760 500L890 504L886 540L766 536Z', `fill="#05030a"`) +
      path('M650 566Q830 590 1014 572', `fill="none" stroke="${palette.flame}" stroke-width="4" opacity=".7"`) +
      path('M1012 392Q1040 376 1056 396L1050 412L1016 410Z', `fill="#0d0714"`) +
      path(
        'M1026 566A46 64 0 0 1 1108 566M1196 500A30 50 0 0 1 1250 500',
        `fill="none" stroke="${palette.ember}" stroke-width="5"`,
      ) +
      path('M1022 470L1262 426', `fill="none" stroke="${palette.ember}" stroke-width="3" opacity=".7"`) +
      tyreSmoke +
      lights,
    'transform="rotate(5 900 480)"',
  );
}
