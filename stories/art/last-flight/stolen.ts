import { corners } from '../air.ts';
import { palette } from '../palette.ts';
import { between, type Random, randomFrom } from '../random.ts';
import { box, group, HEIGHT, openSheet, oval, type Point, path, polygon, type Sheet, WIDTH } from '../sheet.ts';

const opening = 'M770 70H1090V400H770Z';

/** The ransacked room: an empty drawer in the light from the window, where a plane climbs away. */
export function stolen(): string {
  const sheet = openSheet();
  const random = randomFrom(19);
  return sheet.close(
    room(sheet) +
      window(sheet) +
      lightOnFloor(sheet) +
      shaft(sheet) +
      dresser(sheet) +
      curtains(sheet) +
      debris(random) +
      corners(sheet),
  );
}

function room(sheet: Sheet): string {
  const stripes = Array.from({ length: 27 }, (_, index) => `M${index * 50 + 10} 0V506`).join('');
  const planks = Array.from({ length: 15 }, (_, index) => `M${-900 + index * 220} 720L${120 + index * 76} 522`).join(
    '',
  );
  return (
    box(0, 0, WIDTH, 520, `fill="#171d50"`) +
    path(stripes, `stroke="#141946" stroke-width="20"`) +
    path('M0 522H1280V720H0Z', `fill="#101437"`) +
    path(planks, `stroke="#0a0d28" stroke-width="3"`) +
    box(0, 500, WIDTH, 24, `fill="#0c1034"`) +
    path('M0 500H1280', `stroke="#2b3478" stroke-width="3"`) +
    sheet.spray(
      box(0, 0, 420, HEIGHT, `fill="${sheet.fade(palette.ink, 'right', 0.75)}"`) +
        box(1080, 0, 200, HEIGHT, `fill="${sheet.fade(palette.ink, 'left', 0.8)}"`) +
        box(0, 0, WIDTH, 120, `fill="${sheet.fade(palette.ink, 'down', 0.6)}"`),
    ) +
    // A pale patch where a picture hung; the picture hangs on by one corner.
    box(214, 130, 120, 96, `fill="#222a68"`) +
    group(
      box(-62, 0, 124, 98, `fill="#0a0d2a"`) +
        box(-50, 12, 100, 74, `fill="#39407e"`) +
        path('M-50 86L-16 44L6 66L26 40L50 70V86Z', `fill="#1a1f54"`) +
        path('M-62 0H62', `stroke="${palette.steel}" stroke-width="3"`),
      'transform="translate(262 150) rotate(27)"',
    )
  );
}

function window(sheet: Sheet): string {
  const sky =
    box(
      760,
      60,
      340,
      350,
      `fill="${sheet.blend([
        [0, '#2b3a84'],
        [0.45, '#7a6aa8'],
        [0.75, palette.rose],
        [1, palette.dawn],
      ])}"`,
    ) +
    sheet.spray(oval(900, 410, 260, 130, `fill="${sheet.halo(palette.pale, 1, 0.1)}"`), [760, 60, 340, 350]) +
    path(
      'M770 400v-34h30v-22h24v30h20v-48h26v40h34v-20h30v26h24v-40h8v-16h6v16h16v40h40v-24h30v20h38v32Z',
      `fill="#2a2058"`,
    );
  const plane =
    path('M790 344Q880 280 958 200L966 206Q890 288 796 352Z', `fill="${palette.pale}" opacity=".8"`) +
    group(
      path(
        'M-62 4Q-66-6-54-7L40-9Q62-6 66 0Q62 6 40 8L-40 9ZM-60-4L-78-34H-64L-40-6ZM8 0L-30 44H-16L34 4ZM4-8L-16-34H-6L26-8Z',
        `fill="#12153f"`,
      ) + path('M-54-7L40-9Q62-6 66 0', `fill="none" stroke="${palette.pale}" stroke-width="3"`),
      'transform="translate(994 166) rotate(-40) scale(1.05)"',
    );
  return (
    group(sky + plane, `clip-path="${sheet.clip(opening)}"`) +
    path('M930 70V400M770 236H1090', `stroke="#0b0e2c" stroke-width="10"`) +
    path(opening, `fill="none" stroke="#0b0e2c" stroke-width="22"`) +
    path('M752 414H1110V432H752Z', `fill="${palette.steel}"`) +
    path('M752 414H1110', `stroke="${palette.dawn}" stroke-width="4"`)
  );
}

function lightOnFloor(sheet: Sheet): string {
  const panes =
    'M250 646L470 646L436 670L206 670ZM490 646L720 646L716 670L456 670ZM190 678L424 678L380 708L130 708ZM446 678L714 678L710 708L402 708Z';
  return sheet.spray(
    oval(520, 640, 460, 110, `fill="${sheet.halo(palette.steel, 0.75)}"`) +
      path(panes, `fill="${palette.moon}" fill-opacity=".55"`),
    [60, 530, 920, 190],
  );
}

function shaft(sheet: Sheet): string {
  return sheet.spray(
    path('M758 70L758 400L700 560L120 720L60 720L280 360Z', `fill="${sheet.fade(palette.moon, 'left', 0.42)}"`) +
      path('M758 210L758 400L640 470L250 460L300 370Z', `fill="${sheet.fade(palette.pale, 'left', 0.36)}"`),
    [60, 60, 700, 660],
  );
}

function dresser(sheet: Sheet): string {
  const closed = (y: number): string =>
    box(316, y, 348, 62, `fill="#1f2158" stroke="#090b24" stroke-width="4"`) +
    box(456, y + 26, 68, 9, `rx="4" fill="${palette.steel}"`);
  const floor: Point[] = [
    [318, 396],
    [662, 396],
    [708, 448],
    [272, 448],
  ];
  return (
    path('M690 322L742 560V640H684Z', `fill="#07091c" opacity=".7"`) +
    path('M296 320H684V640H296Z', `fill="#15174a"`) +
    path('M684 320V640', `stroke="${palette.moon}" stroke-width="5"`) +
    closed(496) +
    closed(566) +
    path('M280 296H700L692 322H288Z', `fill="${palette.steel}"`) +
    sheet.spray(
      path('M280 296H700L692 322H288Z', `fill="${sheet.fade(palette.pale, 'left', 1)}"`),
      [270, 290, 440, 34],
    ) +
    path('M316 338H664V400H316Z', `fill="#05070f"`) +
    // The open drawer: its floor, its two sides, its front; nothing in it.
    path(polygon(floor), `fill="#565fae"`) +
    sheet.spray(path(polygon(floor), `fill="${sheet.fade(palette.pale, 'left', 1)}"`), [260, 390, 460, 60]) +
    path('M318 352L318 396L272 448L246 448L246 372Z', `fill="#2c3078"`) +
    path('M662 352L662 396L708 448L734 448L734 372Z', `fill="#171a4e"`) +
    path('M318 352L246 372M662 352L734 372', `stroke="${palette.moon}" stroke-width="5"`) +
    path('M246 372V450M734 372V450', `stroke="#0a0d2a" stroke-width="3"`) +
    path('M240 446H740L730 540H250Z', `fill="#2a2e74"`) +
    sheet.spray(
      path('M240 446H740L730 540H250Z', `fill="${sheet.fade(palette.steel, 'left', 0.9)}"`),
      [240, 440, 500, 104],
    ) +
    path('M238 446H742', `stroke="${palette.pale}" stroke-width="7"`) +
    box(446, 482, 88, 13, `rx="6" fill="${palette.pale}"`)
  );
}

function curtains(sheet: Sheet): string {
  const left =
    'M736 44H802C806 130 790 190 748 236C700 286 620 276 540 214C560 224 600 226 628 212C660 196 690 200 706 160C720 124 730 90 736 44Z';
  const right =
    'M1062 44H1140C1152 170 1140 300 1104 380C1084 424 1040 452 980 456C1024 430 1044 350 1050 260C1056 160 1060 110 1062 44Z';
  return (
    path('M690 36H1170', `stroke="${palette.ink}" stroke-width="13" stroke-linecap="round"`) +
    path('M690 32H1170', `stroke="${palette.steel}" stroke-width="2"`) +
    path(left, `fill="#414a98"`) +
    path(right, `fill="#363e88"`) +
    sheet.spray(
      path(left, `fill="${sheet.fade(palette.moon, 'left', 1)}"`) +
        path(right, `fill="${sheet.fade(palette.dawn, 'right', 0.7)}"`),
      [520, 40, 640, 420],
    ) +
    path(
      'M756 50C760 130 740 190 700 226Q660 250 610 236M780 50C784 130 766 190 728 232M1088 50C1098 180 1088 300 1050 400M1114 50C1126 180 1112 310 1080 400',
      `fill="none" stroke="#232a6c" stroke-width="4"`,
    ) +
    path(left, `fill="none" stroke="${palette.pale}" stroke-width="2" opacity=".6"`)
  );
}

function debris(random: Random): string {
  const paper = (x: number, y: number, size: number, lean: number, flat: number): string =>
    polygon([
      [x, y],
      [x + size, y - size * 0.1 * flat],
      [x + size + lean, y + size * 0.62 * flat],
      [x + lean, y + size * 0.74 * flat],
    ]);
  const onFloor = Array.from({ length: 12 }, () =>
    paper(between(random, 60, 880), between(random, 612, 690), between(random, 34, 66), between(random, -26, 26), 0.5),
  ).join('');
  const inAir = paper(440, 220, 40, -14, 0.9) + paper(160, 420, 46, 16, 0.8) + paper(820, 480, 40, -12, 0.7);
  return (
    path(onFloor, `fill="${palette.moon}" opacity=".9"`) +
    path(inAir, `fill="${palette.pale}"`) +
    // A chair on its back, its legs in the air.
    group(
      path('M-8 4H176V24H-8ZM-2 -52H172V-34H-2Z', `fill="#05071a"`) +
        path('M20 -36H38V6H20ZM86 -36H104V6H86Z', `fill="#05071a"`) +
        path('M154 -172H190L200 26H166Z', `fill="#0a0d2a"`) +
        path('M180 -168L330 -150V-130L182 -144ZM188 -10L340 -2V20L190 20ZM262 -146H280V12H262Z', `fill="#05071a"`) +
        path(
          'M154 -172L166 24M-2 -52H160M-8 4H164M154 -172H190M190 -167L330 -150M192 -10L340 -2',
          `fill="none" stroke="${palette.moon}" stroke-width="4.5"`,
        ),
      'transform="translate(884 652)"',
    )
  );
}
