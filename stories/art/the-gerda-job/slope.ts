import { cut, paperPicture, rays, snowfall, theatreFrame } from '../paper.ts';
import { between, type Random, randomFrom } from '../random.ts';
import { box, group, HEIGHT, openSheet, oval, path, polygon, round, WIDTH } from '../sheet.ts';
import { puddingRunning } from './animals.ts';
import { gerda } from './cheese.ts';
import { inks } from './inks.ts';
import { castle, fir, ridge } from './mountain.ts';
import { baron, thief } from './people.ts';

/** Downhill: the cheese, you on it, a dog behind you, and the Baron on skis with his golden knife. */
export function slope(): string {
  const sheet = openSheet();
  const random = randomFrom(27);
  const sky = box(
    0,
    0,
    WIDTH,
    HEIGHT,
    `fill="${sheet.blend([
      [0, inks.plum],
      [0.5, inks.mauve],
      [0.9, inks.blush],
    ])}"`,
  );
  return sheet.close(
    paperPicture(
      sky +
        rays([1090, 560], 1300, 150, 140, 14, `fill="${inks.peach}" opacity=".2"`) +
        cut(
          'low',
          ridge(
            random,
            [
              [500, 420],
              [700, 280],
              [860, 400],
              [1040, 300],
              [1300, 420],
            ],
            inks.wine,
          ),
        ) +
        cut('mid', castle(182, 148, 0.5, inks.ink, inks.wine, inks.butter)) +
        cut('high', hill('M-30 110Q240 150 520 340T1310 690V760H-30Z', inks.ice)) +
        cut(
          'mid',
          fir(330, 270, 120, inks.fir, inks.snow) +
            fir(60, 190, 110, inks.fir, inks.snow) +
            fir(700, 470, 130, inks.fir, inks.snow),
        ) +
        cut('mid', skier()) +
        cut('high', hill('M-30 330Q200 360 420 480T900 690L960 760H-30Z', inks.snow)) +
        village(sheet.halo(inks.butter, 0.9)) +
        cut('mid', spray(random)) +
        cut('high', puddingRunning(254, 468, 0.8, 20)) +
        cut('high', rider()) +
        cut('high', fir(70, 740, 330, inks.pine, inks.ice) + fir(214, 760, 210, inks.pine, inks.ice)) +
        snowfall(random, 150, inks.snow) +
        theatreFrame(inks.ink),
    ),
  );
}

const hill = (outline: string, ink: string): string => path(outline, `fill="${ink}"`);

function skier(): string {
  return group(
    path('M-120 14Q20 -2 140 10L160 -4L150 22Q20 14 -122 26Z', `fill="${inks.cherry}"`) +
      baron(0, 8, 0.72) +
      path('M20 -196L96 -216Q112 -214 118 -204Q100 -198 24 -188Z', `fill="${inks.butter}"`) +
      path('M-28 -120L-110 -30M30 -120L-30 0', `stroke="${inks.ink}" stroke-width="5"`),
    'transform="translate(524 292) rotate(24) scale(1.08)"',
  );
}

function village(glow: string): string {
  return (
    cut(
      'mid',
      path(
        'M1040 640V600L1076 566L1112 600V640ZM1180 650V606L1214 576L1248 606V650ZM1130 634V540L1146 500L1162 540V634Z',
        `fill="${inks.plum}"`,
      ) +
        path(
          'M1030 604L1076 560L1122 604L1112 606L1076 574L1040 606ZM1170 610L1214 570L1258 610L1248 612L1214 584L1180 612Z',
          `fill="${inks.snow}"`,
        ),
    ) +
    oval(1076, 612, 90, 90, `fill="${glow}"`) +
    path('M1066 600h20v24h-20Z', `fill="${inks.butter}"`)
  );
}

function spray(random: Random): string {
  const clods = Array.from({ length: 46 }, () => {
    const along = random();
    const x = 430 + along * 350 + between(random, -26, 26);
    const y = 500 + along * 110 - between(random, 0, 150) * (1 - along * 0.5) + 20;
    const size = between(random, 5, 26) * (1.1 - along * 0.5);
    return polygon([
      [x - size, y],
      [x - size * 0.3, y - size * 0.9],
      [x + size * 0.8, y - size * 0.6],
      [x + size, y + size * 0.5],
      [x, y + size * 0.8],
    ]);
  });
  return path(clods.join(''), `fill="${inks.snow}"`);
}

function rider(): string {
  const speed = [0, 1, 2, 3]
    .map((line) => `M${round(-130 - line * 26)} ${-190 + line * 62}h${-80 - line * 18}`)
    .join('');
  return group(
    path(speed, `stroke="${inks.cream}" stroke-width="7" stroke-linecap="round"`) +
      gerda(0, -6, 104, 1, 40) +
      group(thief(0, 0, 1.25, false, 'up'), 'transform="translate(-6 -88) rotate(-14)"') +
      path('M-18 -214Q-90 -236 -140 -214Q-96 -206 -120 -186Q-66 -196 -14 -200Z', `fill="${inks.cherry}"`),
    'transform="translate(838 520) rotate(20)"',
  );
}
