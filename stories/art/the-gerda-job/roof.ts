import { cut, lightbox, paperPicture, snowfall, theatreFrame } from '../paper.ts';
import { randomFrom } from '../random.ts';
import { group, openSheet, oval, path, round } from '../sheet.ts';
import { gerda } from './cheese.ts';
import { inks } from './inks.ts';
import { bank, ridge } from './mountain.ts';
import { guest, thief } from './people.ts';

/** On the castle's roof under a huge moon: a glass dome that glows, a chimney, and you with the cheese in your arms. */
export function roof(): string {
  const sheet = openSheet();
  const random = randomFrom(8);
  const sky = lightbox(
    random,
    [770, 240],
    [
      [190, 190],
      [330, 300],
      [520, 430],
      [800, 620],
    ],
    [inks.cream, inks.ice, inks.mint, '#3d837b', inks.fir],
  );
  return sheet.close(
    paperPicture(
      sky +
        cut(
          'low',
          ridge(
            random,
            [
              [-20, 400],
              [110, 300],
              [240, 420],
              [420, 350],
              [600, 470],
              [800, 430],
            ],
            inks.pine,
          ),
        ) +
        cut(
          'mid',
          bank(
            [
              [-30, 500],
              [200, 470],
              [420, 540],
              [800, 520],
            ],
            inks.mint,
          ),
        ) +
        village(sheet.halo(inks.butter, 0.85)) +
        oval(1040, 300, 330, 300, `fill="${sheet.halo(inks.butter, 0.7)}"`) +
        cut('mid', dome()) +
        cut('high', tiles()) +
        cut('mid', chimney()) +
        cut('mid', thief(742, 420, 1.42, false, 'out') + gerda(806, 322, 58)) +
        snowfall(random, 120, inks.snow) +
        theatreFrame(inks.ink),
    ),
  );
}

// Far down in the valley, with one window lit.
function village(glow: string): string {
  return (
    cut(
      'low',
      path(
        'M126 566V530L160 500L194 530V566ZM240 590V560L266 538L292 560V590ZM70 600V574L92 556L114 574V600ZM214 580V510L226 486L238 510V580Z',
        `fill="${inks.pine}"`,
      ) +
        path(
          'M116 534L160 494L204 534L194 536L160 506L126 536ZM232 563L266 532L300 563L292 566L266 543L240 566ZM62 577L92 550L122 577L114 580L92 561L70 580Z',
          `fill="${inks.snow}"`,
        ),
    ) +
    oval(160, 544, 76, 76, `fill="${glow}"`) +
    path('M151 532h18v22h-18Z', `fill="${inks.butter}"`)
  );
}

// The ballroom's glass dome, with the tiny people who waltz in it.
function dome(): string {
  const ribs = [-0.72, -0.36, 0, 0.36, 0.72]
    .map((share) => `M1060 124Q${1060 + share * 240} 220 ${1060 + share * 200} 460`)
    .join('');
  const shell = 'M860 460Q870 130 1060 122Q1250 130 1260 460';
  return (
    path(`${shell}Z`, `fill="${inks.butter}"`) +
    group(
      guest(940, 400, 0.72, true, inks.rind, inks.gold) +
        guest(1004, 390, 0.68, false, inks.rind, inks.cream) +
        guest(1100, 384, 0.7, true, inks.rind, inks.gold) +
        guest(1168, 376, 0.7, false, inks.rind, inks.cream),
      'opacity=".7"',
    ) +
    path(
      `${ribs}M880 300Q1060 260 1240 300M920 204Q1060 176 1200 204`,
      `fill="none" stroke="${inks.wine}" stroke-width="8"`,
    ) +
    path(shell, `fill="none" stroke="${inks.wine}" stroke-width="14"`) +
    path('M1052 124V66H1068V124ZM1060 70L1094 56L1060 42Z', `fill="${inks.wine}"`)
  );
}

function tiles(): string {
  const rows = Array.from({ length: 9 }, (_, row) =>
    Array.from({ length: 22 }, (_, index) => {
      const x = 330 + index * 50 + (row % 2) * 25 - row * 22;
      return `M${x} ${round(470 - (x - 420) * 0.157 + row * 42)}l50 -7.8v30q-25 30 -50 4Z`;
    }).join(''),
  );
  const outline = 'M420 470L1320 330V760H200Z';
  return (
    path(outline, `fill="${inks.ink}"`) +
    group(
      rows.map((d, row) => path(d, `fill="${row % 2 ? inks.wine : inks.plum}"`)).join(''),
      'clip-path="url(#plane)"',
    ) +
    `<clipPath id="plane"><path d="${outline}"/></clipPath>` +
    path(
      'M392 474Q420 446 470 452Q620 420 760 410T1060 358T1320 318V352Q1210 364 1150 396T1010 392Q930 440 880 412T740 446Q680 480 620 446T500 486Q430 520 400 496Z',
      `fill="${inks.snow}"`,
    )
  );
}

function chimney(): string {
  const bricks = Array.from({ length: 5 }, (_, row) =>
    Array.from({ length: 3 }, (_, index) => `M${548 + index * 42 - (row % 2) * 16} ${300 + row * 30}h34v20h-34Z`).join(
      '',
    ),
  ).join('');
  return (
    path('M530 270H668V434Q600 470 530 460Z', `fill="${inks.cherry}"`) +
    path(bricks, `fill="${inks.wine}"`) +
    path('M516 244H682V282H516Z', `fill="${inks.plum}"`) +
    path(
      'M508 250Q520 208 568 222Q604 194 642 220Q686 212 692 250Q676 264 650 252Q612 270 584 252Q540 268 508 250Z',
      `fill="${inks.snow}"`,
    )
  );
}
