import { cut, lightbox, paperPicture, snowfall, theatreFrame } from '../paper.ts';
import { randomFrom } from '../random.ts';
import { openSheet, oval, path } from '../sheet.ts';
import { cow, cowbell } from './animals.ts';
import { inks } from './inks.ts';
import { beams, bucket, hay, lantern, stool } from './stable-things.ts';

/** The stable: a real cow looks at the cow that you are, and a stool and a bucket are waiting. */
export function stable(): string {
  const sheet = openSheet();
  const random = randomFrom(14);
  const barn = lightbox(
    random,
    [640, 270],
    [
      [250, 210],
      [430, 330],
      [680, 500],
    ],
    [inks.cream, inks.butter, inks.gold, inks.rind],
  );
  const night =
    path('M930 150H1120V320H930Z', `fill="${inks.fir}"`) +
    snowfall(random, 40, inks.snow, [930, 150, 190, 170]) +
    path('M930 320Q980 286 1030 306Q1080 290 1120 312V320Z', `fill="${inks.snow}"`);
  const frame = path(
    'M914 134H1136V336H914ZM930 150V320H1120V150ZM1018 150H1032V320H1018ZM930 228H1120V240H930Z',
    `fill="${inks.bark}" fill-rule="evenodd"`,
  );
  return sheet.close(
    paperPicture(
      barn +
        cut('mid', beams()) +
        night +
        cut('mid', frame) +
        cut(
          'mid',
          hay(
            random,
            [
              [-30, 560],
              [200, 500],
              [520, 590],
              [800, 540],
              [1310, 580],
            ],
            inks.gold,
          ),
        ) +
        cut('high', cow(340, 640, 2.05)) +
        cut('high', cow(960, 650, 1.9, true, true) + cowbell(792, 396, 1.2)) +
        cut('high', lantern(640, 40)) +
        oval(640, 196, 180, 180, `fill="${sheet.halo(inks.snow, 0.6)}"`) +
        cut('mid', stool(610, 664, 1) + bucket(716, 668, 0.9)) +
        cut(
          'high',
          hay(
            random,
            [
              [-30, 650],
              [160, 640],
              [400, 690],
              [760, 684],
              [1050, 690],
              [1310, 640],
            ],
            inks.butter,
          ),
        ) +
        theatreFrame(inks.ink),
    ),
  );
}
