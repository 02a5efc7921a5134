import { corners, drops, smoke, wetRoad } from '../air.ts';
import { grip } from '../hand.ts';
import { palette } from '../palette.ts';
import { randomFrom } from '../random.ts';
import { box, group, HEIGHT, openSheet, oval, path, round, type Sheet, WIDTH } from '../sheet.ts';
import { type Eye, houses, lamps, laneMarks, place, roadway, wetLight } from '../street.ts';

const eye: Eye = { x: 720, y: 318, focus: 620, height: 1.3 };
const glass = 'M36 520C60 330 110 150 176 92Q640 40 1110 92C1180 160 1236 330 1256 520Q650 440 36 520Z';

/** In the car at night, keys in hand; at the end of the wet street the sky over the city burns. */
export function start(): string {
  const sheet = openSheet();
  const random = randomFrom(21);

  const sky =
    box(
      0,
      0,
      WIDTH,
      HEIGHT,
      `fill="${sheet.blend([
        [0, palette.night],
        [0.24, palette.indigo],
        [0.46, palette.blood],
      ])}"`,
    ) +
    sheet.spray(
      oval(eye.x, 320, 620, 300, `fill="${sheet.halo(palette.ember, 0.95)}"`) +
        oval(eye.x - 10, 322, 300, 170, `fill="${sheet.halo(palette.flame, 1, 0.1)}"`) +
        oval(eye.x - 20, 326, 150, 86, `fill="${sheet.halo(palette.glow, 1, 0.2)}"`),
      [0, 40, WIDTH, 320],
    );
  const plumes =
    smoke(sheet, random, [684, 300], 300, -150, 70, '#2a1230', palette.flame) +
    smoke(sheet, random, [778, 305], 260, 110, 56, '#23112f', palette.flame);
  const skyline = path(
    'M560 330V268h22v-26h18v14h16v-40h8v-18h4v18h8v40h14v22h20v-34h24v-12h18v46h16v16h20v-52h10v-16h16v22h14v46h22v-28h26v34h30v40Z',
    `fill="#3a1226"`,
  );
  const road =
    roadway(eye, 9, 90, 2, '#10112c') +
    wetRoad(sheet, random, [eye.x, 327], [300, 180], [palette.ember, palette.flame, palette.glow], '#14102a');
  const marks = laneMarks(eye, { half: 0.1, ahead: [5, 7.2, 11, 17, 27], stretch: 1.22 }, palette.pale);
  const town = houses(
    eye,
    {
      walls: ['#0a0d22', '#0f1130', '#17133a', '#22143a', '#2f1536', '#40162f'],
      rim: palette.ember,
      lit: [palette.amber, palette.glow, '#7c4a3a', '#3a3a78', '#3a3a78'],
      share: 0.32,
      half: 9,
      edges: [4.2, 11, 18, 27, 40, 58, 84],
      tall: [9, 21],
    },
    random,
  );
  const lights = [44, 27, 16.5, 10]
    .map((ahead) => {
      const left = place(eye, -4.3, 0, ahead);
      const right = place(eye, 4.3, 0, ahead);
      const wide = 300 / ahead;
      return (
        wetLight(sheet, left[0], left[1] + 2, wide, 900 / ahead, palette.amber, random) +
        wetLight(sheet, right[0], right[1] + 2, wide, 900 / ahead, palette.amber, random) +
        lamps(eye, sheet, 6.4, ahead, palette.amber, palette.pale, '#0a0a1c')
      );
    })
    .join('');
  const parked =
    path(
      'M1010 424c6-30 14-50 34-62 20-8 70-10 112-6 40 4 62 30 100 44 30 8 50 30 50 60v40H1004c-6-30-2-60 6-76Z',
      `fill="#080a1a"`,
    ) +
    path('M1012 420c6-28 14-46 34-57 20-8 70-10 112-6', `fill="none" stroke="${palette.ember}" stroke-width="4"`) +
    path('M1008 436l26 4-2 16-26-4Z', `fill="#b02a22"`);
  const outside =
    sky +
    plumes +
    skyline +
    road +
    marks +
    town +
    lights +
    parked +
    drops(random, 120, [60, 80, 1160, 400], palette.glow);

  const cabin =
    path(`M0 0H1280V720H0Z${glass}`, `fill="${palette.coal}" fill-rule="evenodd"`) +
    path(glass, `fill="none" stroke="#1a1533" stroke-width="16"`) +
    path('M36 520C60 330 110 150 176 92', `fill="none" stroke="${palette.ember}" stroke-width="3" opacity=".55"`) +
    path('M1110 92C1180 160 1236 330 1256 520', `fill="none" stroke="${palette.ember}" stroke-width="3" opacity=".7"`);
  const wipers =
    path(
      'M300 492Q420 420 560 428M820 474Q960 420 1090 446',
      `fill="none" stroke="${palette.ink}" stroke-width="9" stroke-linecap="round"`,
    ) +
    path(
      'M300 488Q420 416 560 424M820 470Q960 416 1090 442',
      `fill="none" stroke="${palette.ember}" stroke-width="2" opacity=".8"`,
    );
  const mirror =
    path('M636 40h26v44h-26Z', `fill="${palette.ink}"`) +
    path(
      'M524 84Q650 70 778 84Q796 88 790 110L782 138Q776 152 756 154Q650 162 546 154Q526 152 522 138L512 110Q508 88 524 84Z',
      `fill="${palette.ink}"`,
    ) +
    path(
      'M534 94Q650 82 768 94Q780 97 776 112L769 134Q765 143 750 144Q650 151 552 144Q537 143 533 134L526 112Q522 97 534 94Z',
      `fill="#1b1c4a"`,
    ) +
    sheet.spray(
      path(
        'M534 94Q650 82 768 94Q780 97 776 112L769 134Q765 143 750 144Q650 151 552 144Q537 143 533 134L526 112Q522 97 534 94Z',
        `fill="${sheet.fade(palette.steel, 'left', 0.8)}"`,
      ),
      [510, 80, 280, 80],
    ) +
    path('M540 152Q650 161 760 152', `fill="none" stroke="${palette.ember}" stroke-width="3"`);
  const dash =
    path('M0 528Q640 428 1280 520V720H0Z', `fill="${palette.ink}"`) +
    sheet.spray(
      path('M0 528Q640 428 1280 520V560Q640 470 0 566Z', `fill="${sheet.fade(palette.ember, 'down', 0.5)}"`) +
        oval(740, 490, 330, 44, `fill="${sheet.halo(palette.flame, 0.9)}"`),
      [0, 440, WIDTH, 130],
    ) +
    path('M0 528Q640 428 1280 520', `fill="none" stroke="${palette.flame}" stroke-width="3" opacity=".7"`);

  const hood = 'M120 720C130 600 190 520 400 512C610 518 660 600 680 720Z';
  const instruments =
    path(hood, `fill="#0b0f26"`) +
    path(
      'M122 704C136 596 194 522 400 514C606 520 660 596 676 704',
      `fill="none" stroke="${palette.flame}" stroke-width="3" opacity=".65"`,
    ) +
    gauge(300, 650, 84) +
    gauge(500, 650, 84);
  return sheet.close(
    outside +
      cabin +
      wipers +
      group(mirror, 'transform="translate(0 -22)"') +
      dash +
      instruments +
      steeringWheel(sheet) +
      keysInHand(sheet) +
      corners(sheet),
  );
}

function gauge(x: number, y: number, radius: number): string {
  const ticks = Array.from({ length: 11 }, (_, index) => {
    const angle = Math.PI * (0.86 + (index * 1.28) / 10);
    const [cos, sin] = [Math.cos(angle) * radius, Math.sin(angle) * radius];
    return `M${round(x + cos * 0.86)} ${round(y + sin * 0.86)}L${round(x + cos * 0.7)} ${round(y + sin * 0.7)}`;
  });
  return (
    oval(x, y, radius, radius, `fill="#070a1c" stroke="${palette.dusk}" stroke-width="4"`) +
    path(ticks.join(''), `stroke="${palette.teal}" stroke-width="4" opacity=".85"`) +
    path(
      `M${x} ${y}l${-radius * 0.62} ${radius * 0.1}`,
      `stroke="${palette.flame}" stroke-width="6" stroke-linecap="round"`,
    )
  );
}

function steeringWheel(sheet: Sheet): string {
  const ring = 'M82 770A318 312 0 0 1 718 770L668 770A268 262 0 0 0 132 770Z';
  return (
    path(ring, `fill="${palette.ink}"`) +
    path('M330 720Q340 660 400 656Q460 660 470 720Z', `fill="${palette.ink}"`) +
    sheet.spray(path(ring, `fill="${sheet.fade('#6a2a26', 'down', 0.95)}"`), [80, 450, 640, 270]) +
    path('M84 768A316 310 0 0 1 716 768', `fill="none" stroke="${palette.flame}" stroke-width="5"`) +
    // The left hand: four fingers laid over the rim, the back of the hand below them.
    path('M40 720Q96 640 158 560Q196 530 216 552L268 640Q220 690 206 720Z', `fill="#080a1a"`) +
    grip([400, 770], 292, [-46, -39.5, -33, -26.5], '#0b0d22', palette.amber)
  );
}

function keysInHand(sheet: Sheet): string {
  const key = group(
    path(
      'M0 -13H-118L-134 2L-126 14H-112L-104 24L-94 14H-84L-76 24L-64 13H-56L-48 20L-38 13H0Z',
      `fill="${palette.ink}" stroke="${palette.glow}" stroke-width="4" stroke-linejoin="round"`,
    ) +
      path('M-10 0H-120', `stroke="${palette.amber}" stroke-width="3"`) +
      path('M-6 -34Q42 -44 52 0Q42 44 -6 34Z', `fill="#0b0d22" stroke="${palette.glow}" stroke-width="4"`),
    'transform="translate(876 462) rotate(33)"',
  );
  const ring =
    oval(884, 556, 32, 40, `fill="none" stroke="${palette.amber}" stroke-width="5"`) +
    group(
      // The tag is a small plane: where all this is meant to end.
      path(
        'M0 -46Q9 -40 9 -24L9 -8L58 26V38L9 22L7 50L24 64V72L0 65L-24 72V64L-7 50L-9 22L-58 38V26L-9 -8L-9 -24Q-9 -40 0 -46Z',
        `fill="#12163c" stroke="${palette.glow}" stroke-width="4" stroke-linejoin="round"`,
      ),
      'transform="translate(864 634) rotate(14) scale(.84)"',
    ) +
    path('M877 595L869 600', `stroke="${palette.amber}" stroke-width="5"`);
  const back =
    'M1300 760V650C1220 604 1150 566 1110 530C1080 502 1050 472 1010 456C980 444 945 438 920 448C896 456 888 472 890 492C892 508 898 518 910 523C898 532 898 553 912 561C906 576 914 595 930 599C930 616 944 630 966 630C988 652 1022 682 1042 704L1062 760Z';
  const thumb =
    'M1036 590C1000 540 956 512 926 496C902 484 872 470 864 483C858 496 884 514 908 530C940 552 968 584 1000 622Z';
  return (
    key +
    ring +
    path(back, `fill="#080a1a"`) +
    sheet.spray(path(back, `fill="${sheet.fade('#5a2428', 'down', 0.8)}"`), [860, 430, 420, 290]) +
    path(
      'M1300 650C1220 604 1150 566 1110 530C1080 502 1050 472 1010 456C980 444 945 438 920 448C896 456 888 472 890 492',
      `fill="none" stroke="${palette.flame}" stroke-width="5"`,
    ) +
    path(
      'M910 523Q934 530 952 548M912 561Q934 566 956 584M930 599Q952 604 972 618',
      `fill="none" stroke="${palette.ink}" stroke-width="5"`,
    ) +
    path(thumb, `fill="#0a0c20"`) +
    path(
      'M1036 590C1000 540 956 512 926 496C902 484 872 470 864 483',
      `fill="none" stroke="${palette.amber}" stroke-width="5" stroke-linecap="round"`,
    ) +
    path('M1118 534L1040 706L1062 760H1300V650Q1190 590 1118 534Z', `fill="#05070f"`) +
    path(
      'M1118 534L1040 706M1118 534Q1190 590 1300 650',
      `fill="none" stroke="${palette.flame}" stroke-width="4" opacity=".8"`,
    )
  );
}
