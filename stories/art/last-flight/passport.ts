import { corners, wisp } from '../air.ts';
import { palette } from '../palette.ts';
import { between, type Random, randomFrom } from '../random.ts';
import { box, group, HEIGHT, openSheet, oval, path, round, type Sheet } from '../sheet.ts';

/** From the window seat at dawn: the wing, the clouds, the city small below; the passport lies on the tray. */
export function passport(): string {
  const sheet = openSheet();
  const random = randomFrom(8);
  return sheet.close(view(random, sheet) + wall(sheet) + tray(sheet) + seat(sheet) + corners(sheet) + booklet(sheet));
}

// A cabin window of the given middle and half width; `grow` widens it for the frame around it.
function pane(x: number, grow: number): string {
  const [left, right, top, bottom] = [x - 236 - grow, x + 236 + grow, 30 - grow, 536 + grow];
  return (
    `M${x - 100} ${top}H${x + 100}C${x + 200} ${top} ${right} ${top + 76} ${right} ${top + 176}V${bottom - 176}C${right} ${bottom - 76} ${x + 200} ${bottom} ${x + 100} ${bottom}` +
    `H${x - 100}C${x - 200} ${bottom} ${left} ${bottom - 76} ${left} ${bottom - 176}V${top + 176}C${left} ${top + 76} ${x - 200} ${top} ${x - 100} ${top}Z`
  );
}

function view(random: Random, sheet: Sheet): string {
  const sky =
    box(
      300,
      0,
      980,
      350,
      `fill="${sheet.blend([
        [0, palette.dusk],
        [0.3, '#6a5a9c'],
        [0.62, palette.rose],
        [0.86, palette.dawn],
        [1, palette.pale],
      ])}"`,
    ) +
    sheet.spray(
      box(300, 0, 980, 190, `fill="${sheet.fade(palette.indigo, 'down', 0.9)}"`) +
        oval(470, 330, 420, 200, `fill="${sheet.halo(palette.pale, 1, 0.12)}"`) +
        path(
          'M560 206Q700 184 900 196Q1100 206 1290 178V196Q1100 222 900 208Q700 202 560 206ZM330 152Q420 130 520 142Q640 156 760 146Q640 168 520 160Q420 152 330 168Z',
          `fill="${palette.rose}" fill-opacity=".55"`,
        ),
      [300, 0, 980, 350],
    ) +
    oval(470, 330, 46, 46, 'fill="#fffaf0"');
  const land =
    path('M300 342H1280V560H300Z', `fill="#6b5a94"`) +
    sheet.spray(
      path('M300 342H1280V560H300Z', `fill="${sheet.fade(palette.dusk, 'up', 1)}"`) +
        path('M300 342H1280V400H300Z', `fill="${sheet.fade(palette.dawn, 'down', 1)}"`) +
        oval(470, 346, 150, 60, `fill="${sheet.halo(palette.pale, 1, 0.1)}"`),
      [300, 342, 980, 210],
    ) +
    path(
      'M310 470C400 432 470 452 520 440S560 404 610 390L616 392C574 408 566 438 528 450S400 446 310 492Z',
      `fill="${palette.pale}" opacity=".75"`,
    );
  return sky + land + city(random, sheet) + clouds(random, sheet) + wing(sheet);
}

function city(random: Random, sheet: Sheet): string {
  const lights = Array.from({ length: 190 }, () => {
    const deep = random() ** 1.3;
    const street = Math.floor(random() * 9) - 4;
    const across = random() < 0.6 ? street * 0.25 : between(random, -1, 1);
    const size = 1.3 + deep * 2.2;
    return `M${round(486 + across * (60 + deep * 120) - deep * 20)} ${round(384 + deep * 76)}h${round(size)}v${round(size * 0.7)}h-${round(size)}z`;
  });
  const fires = [
    [420, 408],
    [500, 402],
    [548, 420],
    [446, 432],
  ] as const;
  return (
    path('M396 396h10v-8h12v8h14v-14h9v10h12v-20h8v20h14v-12h10v16h16v-22h8v22h16v-10h12v10h20v8Z', `fill="#4a3c78"`) +
    path(lights.join(''), `fill="${palette.glow}"`) +
    fires
      .map(
        ([x, y], index) =>
          wisp([x, y], 118 - index * 16, 84 + index * 14, 7 + index, sheet.fade('#3a2a58', 'up', 0.9)) +
          oval(x + 1, y, 12, 7, `fill="${sheet.halo(palette.flame, 1, 0.2)}"`),
      )
      .join('')
  );
}

function clouds(random: Random, sheet: Sheet): string {
  const bank = (left: number, right: number, base: number, size: number, ink: string): readonly [string, string] => {
    const bodies: string[] = [box(left, base, right - left, 60, `fill="${ink}"`)];
    const tops: string[] = [];
    for (let x = left; x <= right; x += size * 0.8) {
      const wide = size * between(random, 0.7, 1.35);
      bodies.push(oval(x, base, wide, wide * 0.52, `fill="${ink}"`));
      tops.push(
        oval(
          x - wide * 0.2,
          base - wide * 0.3,
          wide * 0.85,
          wide * 0.3,
          `fill="${sheet.halo(palette.dawn, 0.95, 0.1)}"`,
        ),
      );
    }
    return [bodies.join(''), tops.join('')];
  };
  const [farBodies, farTops] = bank(320, 860, 494, 44, '#77639f');
  const [nearBodies, nearTops] = bank(360, 860, 530, 72, '#5a4a8c');
  const [otherBodies, otherTops] = bank(1020, 1300, 500, 70, '#5a4a8c');
  return (
    farBodies +
    sheet.spray(farTops, [300, 440, 600, 90]) +
    nearBodies +
    otherBodies +
    sheet.spray(nearTops + otherTops, [300, 450, 980, 110])
  );
}

function wing(sheet: Sheet): string {
  const top = 'M584 340L1290 404V650L574 352Z';
  return (
    path(top, `fill="#1d2256"`) +
    sheet.spray(path(top, `fill="${sheet.fade('#94688c', 'down', 0.7)}"`), [560, 336, 720, 230]) +
    path('M700 406L1290 590M640 349L1290 446', `stroke="#12163f" stroke-width="3" opacity=".8"`) +
    path('M574 352L564 282L577 280L604 342L640 362Z', `fill="#1a1e50"`) +
    path('M564 282L577 280L604 342', `fill="none" stroke="${palette.pale}" stroke-width="3.5"`) +
    path('M584 340L1290 404', `stroke="${palette.pale}" stroke-width="5"`) +
    path('M668 386l44 26 26-2-40-16ZM780 432l60 34 30-4-54-20Z', `fill="#12163f"`) +
    oval(572, 350, 20, 20, `fill="${sheet.halo(palette.flame, 1, 0.2)}"`)
  );
}

function wall(sheet: Sheet): string {
  const frame = (x: number): string =>
    path(
      `${pane(x, 40)}${pane(x, 0)}`,
      `fill="${sheet.blend([
        [0, '#3c3c7e'],
        [0.55, '#4a3d7c'],
        [1, '#d39a86'],
      ])}" fill-rule="evenodd"`,
    ) +
    path(pane(x, 0), `fill="none" stroke="#1b1e4e" stroke-width="13"`) +
    path(
      `M${x - 236} 360C${x - 236} 460 ${x - 200} 536 ${x - 100} 536H${x + 100}C${x + 200} 536 ${x + 236} 460 ${x + 236} 360`,
      `fill="none" stroke="${palette.pale}" stroke-width="5"`,
    ) +
    path(pane(x, 40), `fill="none" stroke="#1b1e4e" stroke-width="4" opacity=".7"`);
  return (
    path(`M0 0H1280V720H0Z${pane(600, 0)}${pane(1250, 0)}`, `fill="#2d2e66" fill-rule="evenodd"`) +
    sheet.spray(
      path(
        `M0 0H1280V720H0Z${pane(600, 0)}${pane(1250, 0)}`,
        `fill="${sheet.halo('#a0647c', 0.9, 0.2)}" fill-rule="evenodd"`,
      ) + box(0, 0, 300, HEIGHT, `fill="${sheet.fade(palette.night, 'right', 1)}"`),
    ) +
    frame(600) +
    frame(1250) +
    path('M924 0V600', `stroke="#1b1e4e" stroke-width="5"`) +
    path('M929 0V600', `stroke="${palette.dawn}" stroke-width="2" opacity=".6"`) +
    // The blind, a hand's breadth down.
    path('M380 96Q420 34 500 34H700Q780 34 820 96V110H380Z', `fill="#232660"`) +
    path('M378 110H822', `stroke="${palette.rose}" stroke-width="4"`)
  );
}

function tray(sheet: Sheet): string {
  const top = 'M250 604Q640 582 1190 592L1264 720H160Z';
  return (
    path(top, `fill="#34336e"`) +
    sheet.spray(
      path('M400 596Q640 584 900 588L1000 720H270Z', `fill="${sheet.halo(palette.dawn, 1, 0.3)}"`) +
        path(top, `fill="${sheet.fade('#a0647c', 'down', 0.5)}"`),
      [160, 580, 1110, 140],
    ) +
    path('M250 604Q640 582 1190 592', `fill="none" stroke="${palette.pale}" stroke-width="4"`) +
    path('M1016 520H1118L1106 640Q1066 654 1028 640Z', `fill="#8a7cae" opacity=".55"`) +
    path('M1020 556H1114L1106 636Q1066 650 1028 636Z', `fill="#7a3a3a" opacity=".75"`) +
    oval(1067, 520, 51, 10, `fill="none" stroke="${palette.pale}" stroke-width="3"`) +
    path('M1018 524L1030 636', `stroke="${palette.pale}" stroke-width="4" opacity=".9"`)
  );
}

function booklet(sheet: Sheet): string {
  const cover = 'M478 612L706 590L752 696L506 712Z';
  return (
    path('M500 716L756 702L786 712L520 728Z', `fill="#14143c" opacity=".7"`) +
    path('M640 582L828 566L872 640L740 664Z', `fill="${palette.pale}"`) +
    path('M792 569L828 566L872 640L834 647Z', `fill="${palette.rose}"`) +
    path('M668 598l84-8M676 612l70-7M684 626l88-10', `stroke="#8d79a8" stroke-width="5"`) +
    path('M506 712L752 696L754 702L508 719Z', `fill="${palette.pale}"`) +
    path(cover, `fill="#701a30"`) +
    sheet.spray(path(cover, `fill="${sheet.fade('#c8453f', 'right', 1)}"`), [470, 584, 290, 136]) +
    path(cover, `fill="none" stroke="${palette.dawn}" stroke-width="3" stroke-linejoin="round"`) +
    group(
      oval(0, 0, 36, 36, `fill="none" stroke="${palette.glow}" stroke-width="4.5"`) +
        path(
          'M-36 0H36M0-36V36M-28-22Q0-8 28-22M-28 22Q0 8 28 22M0-36Q-30 0 0 36Q30 0 0-36',
          `fill="none" stroke="${palette.glow}" stroke-width="3.5"`,
        ),
      'transform="matrix(1.1 -.1 .3 .84 612 650)"',
    )
  );
}

function seat(sheet: Sheet): string {
  const back = 'M-20 -20H120Q196 20 204 130L222 560Q224 640 190 740H-20Z';
  return (
    path(back, `fill="#0d1032"`) +
    sheet.spray(path(back, `fill="${sheet.fade('#6a4468', 'left', 0.9)}"`), [0, 0, 230, HEIGHT]) +
    path('M36 -20Q110 40 118 150L132 560', `fill="none" stroke="#0a0d2a" stroke-width="5" opacity=".6"`) +
    path('M120 -20Q196 20 204 130L222 560Q224 640 190 740', `fill="none" stroke="${palette.dawn}" stroke-width="5"`)
  );
}
