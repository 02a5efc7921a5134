import { openPlate } from '../plate.ts';
import { between, type Random, randomFrom } from '../random.ts';
import { box, oval, path, round } from '../sheet.ts';
import { arched, glow, rim, snowfall, wash } from './house.ts';
import { inks } from './inks.ts';

function straw(random: Random): string {
  const stalks = Array.from({ length: 90 }, () => {
    const x = between(random, 120, 540);
    const y = 298 - (x - 96) * 0.04 - between(random, 0, 16);
    return `M${round(x)} ${round(y + 6)}q${round(between(random, -16, 16))} ${round(between(random, -20, -8))} ${round(between(random, -36, 36))} ${round(between(random, -34, 4))}`;
  });
  return path(stalks.join(''), `fill="none" stroke="${inks.gold}" stroke-width="3" stroke-linecap="round"`);
}

/** The yard: a crate as large as a cottage, one wheel's track, and the only roof without snow. */
export function yard(): string {
  const plate = openPlate();
  const random = randomFrom(11);
  const bricks = Array.from(
    { length: 14 },
    (_, row) =>
      `M800 ${300 + row * 20}h400${Array.from({ length: 10 }, (__, column) => `M${802 + column * 42 + (row % 2) * 20} ${300 + row * 20}v20`).join('')}`,
  ).join('');
  const slates = Array.from({ length: 5 }, (_, row) => {
    const [y, inset] = [214 + row * 19, 66 - row * 14];
    return `M${770 + inset} ${y}H${1230 - inset}${Array.from({ length: 13 }, (__, column) => `M${784 + inset + column * 31 + (row % 2) * 15} ${y}v18`).join('')}`;
  }).join('');
  const boards = Array.from({ length: 7 }, (_, index) => `M96 ${318 + index * 40}H470`).join('');
  return plate.close(
    wash(plate, [
      [0, '#050f1c'],
      [0.5, '#123045'],
      [0.72, '#2d5a70'],
      [1, inks.steel],
    ]) +
      oval(700, 112, 420, 420, `fill="${plate.halo('#8fc0d4', 0.55)}"`) +
      oval(700, 112, 46, 46, `fill="${inks.moon}"`) +
      path('M0 500Q140 440 260 470T520 454T820 486V580H0Z', `fill="#2d5a70"`) +
      glow(plate, 650, 440, 200, inks.leaf, 0.4) +
      box(440, 330, 306, 250, `fill="#0f2c38"`) +
      [580, 634, 688]
        .map((x) =>
          arched(
            x,
            346,
            44,
            190,
            plate.blend([
              [0, '#2f7a62'],
              [1, '#d8b85a'],
            ]),
            '#081c22',
          ),
        )
        .join('') +
      path('M430 332Q600 236 760 332Z', `fill="#123a48"`) +
      path('M520 270L540 332M600 284V332M680 294L670 332', `stroke="#0a222c" stroke-width="4"`) +
      path('M424 334Q600 222 766 334Q600 262 424 334Z', `fill="${inks.moon}" opacity=".9"`) +
      // The boiler house.
      box(800, 300, 400, 270, `fill="#3a1d1c"`) +
      path(bricks, `fill="none" stroke="#1c0c10" stroke-width="2.500"`) +
      box(800, 300, 400, 270, `fill="${plate.fade('#0a1620', 'right', 0.9)}"`) +
      path('M770 306L850 196H1150L1230 306Z', `fill="#150c14"`) +
      path(slates, `fill="none" stroke="#33212b" stroke-width="2.500"`) +
      path('M850 196H1150', `stroke="#7fa9b8" stroke-width="3" opacity=".7"`) +
      oval(1000, 250, 230, 70, `fill="${plate.halo(inks.amber, 0.35)}"`) +
      path('M1066 210V70H1128V210Z', `fill="#2a1416"`) +
      path('M1058 84H1136V66H1058Z', `fill="#1a0c10"`) +
      plate.soften(
        path(
          'M1080 64C1050 30 1120 10 1100 -30H1290V40C1230 70 1210 30 1170 60C1150 76 1126 60 1114 66Z',
          `fill="#8fb0c0" opacity=".8"`,
        ) + oval(1100, 34, 26, 30, `fill="${inks.amber}" opacity=".5"`),
        7,
      ) +
      path('M930 570V412Q930 366 985 366Q1040 366 1040 412V570Z', `fill="#0d0709"`) +
      path('M944 570V414Q944 380 985 380Q1026 380 1026 414V570Z', `fill="#2b1413"`) +
      path('M964 570V384M985 570V380M1006 570V384', `stroke="#12080a" stroke-width="4"`) +
      oval(1012, 480, 4, 7, `fill="#ff8a4a"`) +
      glow(plate, 1012, 480, 60, '#ff6a3a', 0.7) +
      path('M944 563H1026V571H944Z', `fill="#ff9a4e"`) +
      // Snow, with the light from under the door on it.
      path('M0 560Q200 520 480 548Q760 572 900 566H1280V720H0Z', `fill="#b4d3dc"`) +
      path('M0 560Q200 520 480 548Q760 572 900 566H1280V720H0Z', `fill="${plate.fade('#244b60', 'up', 0.85)}"`) +
      path('M944 570H1026L1120 690H850Z', `fill="${plate.fade('#ff8a4a', 'down', 0.7)}"`) +
      path('M986 572C960 620 820 640 640 622S300 640 180 730', `fill="none" stroke="#315a6e" stroke-width="11"`) +
      path(
        'M986 575C960 624 820 645 640 627S304 645 186 730',
        `fill="none" stroke="#e6f4f4" stroke-width="3" opacity=".8"`,
      ) +
      // The crate on its sledge.
      path('M60 606Q300 640 520 596L560 570', `fill="none" stroke="#0b0d12" stroke-width="13" stroke-linecap="round"`) +
      path('M96 300L470 286V590L96 604Z', `fill="#5a3b22"`) +
      path('M470 286L562 262V566L470 590Z', `fill="#2c1b12"`) +
      path(boards, `stroke="#2a190d" stroke-width="5"`) +
      path('M96 300L470 286V590L96 604Z', `fill="${plate.hatch('#3a2412', 11, 1, 1.6)}"`) +
      path('M96 300L130 299L500 590L470 590L96 330ZM96 604L96 574L440 287L470 286V310L130 603Z', `fill="#73502f"`) +
      path('M96 300h26v303h-26zM444 287h26v304h-26z', `fill="#7d5935"`) +
      path('M282 350l46 62h-26v66h-40v-66h-26z', `fill="#140b07"`) +
      path('M96 300L470 286L562 262L190 272Z', `fill="#0c0806"`) +
      straw(random) +
      path('M190 272L562 262L590 116L214 136Z', `fill="#4a301b"`) +
      path('M190 272L562 262L590 116L214 136Z', `fill="${plate.hatch('#2a190d', 24, -2, 4)}"`) +
      path('M214 136L590 116L592 104Q400 96 212 124Z', `fill="${inks.moon}"`) +
      path(
        'M96 604Q200 588 300 598Q420 580 480 588L562 566Q600 580 640 578Q500 640 280 636Q120 640 60 622Z',
        `fill="#cfe4e8" opacity=".85"`,
      ) +
      snowfall(random, 170, [0, 0, 1280, 720]) +
      rim(plate),
  );
}
