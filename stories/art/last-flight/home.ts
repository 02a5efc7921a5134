import { corners, embers, smoke } from '../air.ts';
import { palette } from '../palette.ts';
import { type Random, randomFrom } from '../random.ts';
import { box, group, HEIGHT, openSheet, oval, path, polygon, type Sheet, WIDTH } from '../sheet.ts';

const dark = '#12060f';

/** The house at night: the door hangs broken, the hall is lit, and somebody's shadow falls down the steps. */
export function home(): string {
  const sheet = openSheet();
  const random = randomFrom(30);
  return sheet.close(
    street(random, sheet) +
      facade(sheet) +
      hall(sheet) +
      steps(sheet) +
      door(sheet) +
      embers(random, 34, [860, 20, 420, 460], [palette.amber, palette.flame]) +
      corners(sheet),
  );
}

function street(random: Random, sheet: Sheet): string {
  return (
    box(
      0,
      0,
      WIDTH,
      HEIGHT,
      `fill="${sheet.blend([
        [0, palette.night],
        [0.4, palette.indigo],
        [0.75, palette.blood],
      ])}"`,
    ) +
    sheet.spray(
      oval(1210, 520, 420, 420, `fill="${sheet.halo(palette.ember, 1, 0.1)}"`) +
        oval(1200, 540, 220, 190, `fill="${sheet.halo(palette.flame, 1, 0.1)}"`),
      [860, 80, 420, 470],
    ) +
    smoke(sheet, random, [1190, 470], 480, -110, 92, '#1d1132', palette.ember) +
    path('M1040 560V470h26v-20h30v30h22v-64h36v50h26v-24h40v40h60v80Z', `fill="#1c0c24"`) +
    path(
      'M1208 600L1218 380L1190 316L1166 300L1188 306L1186 250L1198 304L1222 352L1230 250L1212 196L1234 236L1240 150L1246 236L1276 176L1250 262L1242 350L1284 280V310L1248 384L1250 600Z',
      `fill="${palette.ink}"`,
    )
  );
}

function facade(sheet: Sheet): string {
  const boards = Array.from({ length: 21 }, (_, index) => `M0 ${40 + index * 25}H1050`).join('');
  const pane = (x: number): string =>
    box(x - 12, 212, 194, 240, `fill="#0a0d26"`) +
    box(x, 224, 170, 214, `fill="#131747"`) +
    sheet.spray(box(x, 224, 170, 214, `fill="${sheet.fade(palette.steel, 'down', 0.8)}"`), [x, 224, 170, 214]) +
    path(`M${x + 85} 224v214M${x} 330h170`, `stroke="#0a0d26" stroke-width="9"`) +
    box(x - 20, 448, 210, 14, `fill="#2a3272"`);
  return (
    box(0, 0, 1050, 560, `fill="#161c4b"`) +
    path(boards, `stroke="#0d1134" stroke-width="4"`) +
    sheet.spray(
      box(0, 0, 380, 560, `fill="${sheet.fade(palette.ink, 'right', 0.8)}"`) +
        oval(640, 360, 430, 390, `fill="${sheet.halo(palette.flame, 0.55)}"`) +
        box(860, 0, 190, 560, `fill="${sheet.fade('#8a2430', 'left', 0.7)}"`),
      [0, 0, 1050, 560],
    ) +
    path('M1050 0V560', `stroke="${palette.flame}" stroke-width="5"`) +
    pane(160) +
    pane(846) +
    // A torch behind the left curtain: whoever is in there is still searching.
    oval(246, 352, 66, 70, `fill="${sheet.halo(palette.glow, 0.95, 0.1)}"`) +
    path('M160 224h66q10 110-20 214h-46ZM330 224h-40q-4 120 14 214h26Z', `fill="#0c0f34" opacity=".92"`) +
    path('M160 330h170M245 224v214', `stroke="#0a0d26" stroke-width="9"`) +
    path('M966 300l-22 26 6 40 34 22 32-18V306l-20-12Z', `fill="#05071a"`) +
    path(
      'M944 326L930 270M950 366L926 420M984 388L980 438M966 300L972 224M944 326L906 330',
      `stroke="${palette.moon}" stroke-width="2.5" opacity=".7"`,
    ) +
    path('M420 96L640 6L860 96L852 114H428Z', `fill="#0b0e2a"`) +
    path('M420 96L640 6L860 96', `fill="none" stroke="${palette.steel}" stroke-width="4"`) +
    sheet.spray(path('M428 114H852L846 98H434Z', `fill="${sheet.halo(palette.amber, 0.9)}"`), [420, 96, 440, 20]) +
    path('M452 114h34V560h-34ZM794 114h34V560h-34Z', `fill="#0d1136"`) +
    path('M484 114V536M796 114V536', `stroke="${palette.amber}" stroke-width="5"`)
  );
}

function hall(sheet: Sheet): string {
  return (
    path('M522 140H758V520H522Z', `fill="#07091c"`) +
    path('M540 156H740V520H540Z', `fill="${palette.flame}"`) +
    path('M540 156L590 196V430L540 520Z', `fill="#cf5a1a"`) +
    path('M740 156L690 196V430L740 520Z', `fill="#e27a26"`) +
    path('M540 520L590 430H690L740 520Z', `fill="#f2a64a"`) +
    path('M590 196H690V430H590Z', `fill="${palette.glow}"`) +
    sheet.spray(oval(640, 262, 150, 170, `fill="${sheet.halo(palette.pale, 1, 0.25)}"`), [540, 156, 200, 364]) +
    path('M640 156V196', `stroke="${dark}" stroke-width="3"`) +
    path('M618 214L632 194H648L662 214Z', `fill="${dark}"`) +
    // Pictures knocked askew, a drawer's things on the floor.
    path('M553 236l20 22-2 50-22-14Z', `fill="#7a2c12"`) +
    path('M712 260l16-10 2 58-16 2Z', `fill="#9a4416"`) +
    path('M664 452l22-4 6 8-24 4ZM566 474l24-6 6 9-26 6ZM700 486l18 2 2 10-20-2Z', `fill="${palette.pale}"`) +
    intruder() +
    path('M522 140H758V520H740V156H540V520H522Z', `fill="#0a0d2a"`) +
    path('M540 520V156H740', `fill="none" stroke="${palette.pale}" stroke-width="3" opacity=".8"`) +
    // The lock side of the frame is split where the door was forced.
    path('M540 316l-16 10 12 8-14 14 18 4ZM540 352l-10 16 12 4Z', `fill="${palette.glow}"`)
  );
}

function intruder(): string {
  return group(
    oval(0, -196, 16, 20, `fill="${dark}"`) +
      // Hood and shoulders, a coat to the thighs, legs apart; a bar hangs from the right hand.
      path(
        'M-15 -186Q-20 -218 0 -220Q20 -218 15 -186L18 -178Q42 -172 47 -152L56 -106L50 -74L39 -76L42 -104L34 -130L33 -78H-33L-34 -130L-42 -104L-39 -76L-50 -74L-56 -106L-47 -152Q-42 -172 -18 -178Z',
        `fill="${dark}"`,
      ) +
      path('M-33 -82H33L36 -6L46 0H16L12 -10L4 -62H-4L-14 -10L-18 0H-48L-36 -6Z', `fill="${dark}"`) +
      path('M46 -84L60 -18Q62 -8 52 -8', `fill="none" stroke="${dark}" stroke-width="6" stroke-linecap="round"`),
    'transform="translate(640 478)"',
  );
}

function steps(sheet: Sheet): string {
  const flights = [
    [520, 548, 470, 810],
    [548, 584, 440, 840],
    [584, 628, 404, 876],
    [628, 682, 360, 920],
    [682, 740, 310, 970],
  ] as const;
  const riserOf = (top: number, bottom: number): number => top + (bottom - top) * 0.58;
  const lawn =
    path('M0 552H1280V720H0Z', `fill="#0a0e2a"`) +
    sheet.spray(
      oval(640, 690, 560, 160, `fill="${sheet.halo(palette.ember, 0.75)}"`) +
        box(900, 552, 380, 168, `fill="${sheet.fade('#7a2430', 'left', 0.5)}"`),
      [60, 552, 1220, 168],
    ) +
    path(
      'M0 566q60-56 130-32t120-18q90-30 150 44l40 34-70 26H0ZM850 570q60-70 140-40 60-40 130 0 80-30 160 20v60H900Z',
      `fill="#05071a"`,
    ) +
    path(
      'M250 516q90-30 150 44M850 570q30-50 80-52',
      `fill="none" stroke="${palette.ember}" stroke-width="3" opacity=".7"`,
    );
  const treads = flights
    .map(
      ([top, bottom, left, right], index) =>
        path(
          polygon([
            [left + 14, top],
            [right - 14, top],
            [right, riserOf(top, bottom)],
            [left, riserOf(top, bottom)],
          ]),
          `fill="${index % 2 ? '#2a3272' : '#262d6a'}"`,
        ) +
        path(
          polygon([
            [left, riserOf(top, bottom)],
            [right, riserOf(top, bottom)],
            [right, bottom],
            [left, bottom],
          ]),
          `fill="#0f1338"`,
        ),
    )
    .join('');
  const light = 'M540 520H740L930 740H350Z';
  const risers = flights
    .map(([top, bottom, left, right]) =>
      path(
        polygon([
          [left, riserOf(top, bottom)],
          [right, riserOf(top, bottom)],
          [right, bottom],
          [left, bottom],
        ]),
        `fill="#2a0f22" opacity=".55"`,
      ),
    )
    .join('');
  // Feet in the hall, the head on the lowest steps: the lamp stands low behind the figure.
  const shadow =
    'M592 478H616L632 548H648L664 478H688L692 540L704 610L726 650Q732 664 720 668L690 632L684 646Q676 654 664 657Q680 668 676 684Q668 704 640 704Q612 704 604 684Q600 668 616 657Q604 654 596 646L590 632L560 668Q548 664 554 650L576 610L588 540Z';
  return (
    lawn +
    treads +
    sheet.spray(
      path(
        light,
        `fill="${sheet.blend([
          [0, palette.glow],
          [0.5, palette.amber],
          [1, palette.flame],
        ])}" opacity=".9"`,
      ),
      [340, 520, 600, 200],
    ) +
    risers +
    path(shadow, `fill="${dark}" opacity=".94"`)
  );
}

function door(sheet: Sheet): string {
  const leaf = 'M742 222L902 176L936 566L774 612Z';
  return (
    path(leaf, `fill="#0c1032"`) +
    sheet.spray(path(leaf, `fill="${sheet.fade('#b8521e', 'right', 0.75)}"`), [740, 170, 200, 450]) +
    path('M776 252l88-24 10 112-88 24ZM790 400l88-24 10 124-88 26Z', `fill="#0a0d2a"`) +
    path(
      'M776 252l88-24M776 252l10 112M790 400l88-24M790 400l10 126',
      `fill="none" stroke="${palette.ember}" stroke-width="3"`,
    ) +
    path('M742 222L774 612', `stroke="${palette.pale}" stroke-width="6"`) +
    path('M742 222L902 176', `stroke="${palette.amber}" stroke-width="3"`) +
    oval(904, 392, 9, 9, `fill="${palette.amber}"`) +
    // The upper hinge is torn out of the frame.
    path('M742 222l-14-8 6 16-16 2 18 10-10 14 22-8Z', `fill="#0c1032" stroke="${palette.pale}" stroke-width="2"`) +
    path('M884 330l14 8-6 14 16 12-8 18 18 10', `fill="none" stroke="${palette.amber}" stroke-width="3"`)
  );
}
