import { cut, paperPicture, rays, snowfall, theatreFrame } from '../paper.ts';
import { randomFrom } from '../random.ts';
import { box, group, HEIGHT, openSheet, oval, path, WIDTH } from '../sheet.ts';
import { inks } from './inks.ts';
import { bank, castle, fir, ridge } from './mountain.ts';

/** The last gondola climbs to the lit castle, with the head of a cow suit in its window. */
export function gondola(): string {
  const sheet = openSheet();
  const random = randomFrom(3);
  const sky = box(
    0,
    0,
    WIDTH,
    HEIGHT,
    `fill="${sheet.blend([
      [0, inks.fir],
      [0.38, inks.mint],
      [0.62, inks.peach],
      [0.8, inks.blush],
    ])}"`,
  );
  const glow = rays([905, 250], 900, 0, 360, 22, `fill="${inks.cream}" opacity=".16"`);
  const peaks =
    cut(
      'low',
      ridge(
        random,
        [
          [-20, 430],
          [140, 300],
          [250, 390],
          [420, 250],
          [560, 400],
          [760, 330],
          [1300, 420],
        ],
        inks.mauve,
      ),
    ) +
    cut(
      'mid',
      ridge(
        random,
        [
          [520, 560],
          [700, 420],
          [800, 330],
          [1010, 326],
          [1120, 420],
          [1300, 520],
        ],
        inks.plum,
      ) + castle(908, 334, 1.06, inks.ink, inks.wine, inks.butter),
    ) +
    cut(
      'mid',
      path(
        'M700 420L800 330L1010 326L1120 420L1066 408L1020 440L960 380L900 430L850 376L800 424L770 398Z',
        `fill="${inks.snow}"`,
      ),
    );
  const slopes =
    cut(
      'mid',
      bank(
        [
          [-30, 560],
          [240, 500],
          [620, 590],
          [900, 500],
          [1310, 600],
        ],
        inks.ice,
      ),
    ) +
    cut(
      'mid',
      [
        [60, 560, 120],
        [150, 540, 90],
        [720, 580, 110],
        [800, 560, 140],
        [1090, 560, 130],
        [1180, 590, 170],
      ]
        .map(([x = 0, y = 0, tall = 0]) => fir(x, y, tall, inks.fir, inks.snow))
        .join(''),
    ) +
    cut(
      'high',
      bank(
        [
          [-30, 640],
          [300, 600],
          [640, 668],
          [1000, 610],
          [1310, 680],
        ],
        inks.snow,
      ),
    ) +
    cut(
      'mid',
      fir(84, 690, 250, inks.pine, inks.ice) +
        fir(212, 712, 180, inks.pine, inks.ice) +
        fir(1188, 700, 230, inks.pine, inks.ice),
    );
  const rope = path('M-20 180Q460 190 842 268', `fill="none" stroke="${inks.ink}" stroke-width="5"`);
  return sheet.close(
    paperPicture(
      sky +
        glow +
        peaks +
        slopes +
        cut('low', rope) +
        cut('high', car()) +
        snowfall(random, 130, inks.snow) +
        theatreFrame(inks.ink),
    ),
  );
}

function car(): string {
  return group(
    path('M-4 -190H6V-100H-4ZM-30 -196H34V-182H-30Z', `fill="${inks.ink}"`) +
      oval(-20, -196, 9, 9, `fill="${inks.gold}"`) +
      oval(24, -196, 9, 9, `fill="${inks.gold}"`) +
      path(
        'M-120 -80Q-112 -110 -80 -110H80Q112 -110 120 -80L130 60Q128 92 96 92H-96Q-128 92 -130 60Z',
        `fill="${inks.cherry}"`,
      ) +
      path('M-128 34H128L130 60Q128 92 96 92H-96Q-128 92 -130 60Z', `fill="${inks.wine}"`) +
      path('M-100 -74Q-98 -88 -84 -88H-50V14H-108ZM-34 -88H84Q98 -88 100 -74L108 14H-34Z', `fill="${inks.butter}"`) +
      group(suitHead(), `clip-path="url(#pane)"`) +
      '<clipPath id="pane"><path d="M-100 -110H120V14H-108Z"/></clipPath>' +
      path('M-50 -92H-34V16H-50Z', `fill="${inks.cherry}"`) +
      path('M-116 -82H116', `stroke="${inks.cream}" stroke-width="3" stroke-dasharray="2 10" stroke-linecap="round"`) +
      path(
        'M0 52L-14 38Q-14 26 -6 27L0 33L6 27Q14 26 14 38ZM-70 50L-80 40Q-80 31 -74 32L-70 36L-66 32Q-60 31 -60 40ZM70 50L60 40Q60 31 66 32L70 36L74 32Q80 31 80 40Z',
        `fill="${inks.cream}"`,
      ) +
      path(
        'M-120 -80Q-112 -110 -80 -110H80Q112 -110 120 -80L114 -96Q104 -126 80 -126H-80Q-108 -126 -118 -96Z',
        `fill="${inks.snow}"`,
      ),
    'transform="translate(372 386) rotate(4) scale(1.12)"',
  );
}

// The head of the cow suit, looking out: two glass eyes that look past each other.
function suitHead(): string {
  return group(
    path('M-70 40Q-60 0 0 -6Q60 0 74 60V120H-70Z', `fill="${inks.cream}"`) +
      path('M-50 40Q-20 20 -6 60Q-20 90 -56 80ZM40 20Q66 30 64 70Q44 70 40 20Z', `fill="${inks.ink}"`) +
      path(
        'M-44 -96Q-76 -110 -70 -142Q-54 -118 -26 -114ZM44 -96Q76 -110 70 -142Q54 -118 26 -114Z',
        `fill="${inks.gold}"`,
      ) +
      path('M-46 -78Q-96 -96 -104 -66Q-80 -46 -44 -58ZM46 -78Q96 -96 104 -66Q80 -46 44 -58Z', `fill="${inks.ink}"`) +
      path('M-50 -76Q-46 -116 0 -116Q46 -116 50 -76Q54 -30 38 6H-38Q-54 -30 -50 -76Z', `fill="${inks.cream}"`) +
      path('M8 -114Q50 -112 50 -72Q52 -52 46 -34Q10 -40 8 -114Z', `fill="${inks.ink}"`) +
      path('M-46 4Q-50 -24 0 -26Q50 -24 46 4Q42 40 0 42Q-42 40 -46 4Z', `fill="${inks.blush}"`) +
      oval(-18, 0, 6, 8, `fill="${inks.wine}"`) +
      oval(18, 0, 6, 8, `fill="${inks.wine}"`) +
      path('M-22 24Q0 34 24 20', `fill="none" stroke="${inks.wine}" stroke-width="4" stroke-linecap="round"`) +
      oval(-25, -66, 18, 20, `fill="${inks.snow}" stroke="${inks.rind}" stroke-width="2"`) +
      oval(27, -68, 18, 20, `fill="${inks.snow}" stroke="${inks.rind}" stroke-width="2"`) +
      oval(-33, -60, 8, 9, `fill="${inks.ink}"`) +
      oval(33, -75, 8, 9, `fill="${inks.ink}"`) +
      path('M-3 -114V-28', `stroke="${inks.cherry}" stroke-width="3" stroke-dasharray="7 5"`),
    'transform="translate(56 -6) scale(.92)"',
  );
}
