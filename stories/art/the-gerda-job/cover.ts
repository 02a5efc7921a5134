import { cut, lightbox, paperPicture, snowfall, theatreFrame } from '../paper.ts';
import { randomFrom } from '../random.ts';
import { group, openSheet, oval, path } from '../sheet.ts';
import { gerda } from './cheese.ts';
import { inks } from './inks.ts';
import { bank, castle, fir, ridge } from './mountain.ts';

/** The cover: a very long cow walks over the ridge towards the castle, and the moon behind it is a cheese. */
export function cover(): string {
  const sheet = openSheet();
  const random = randomFrom(47);
  const sky = lightbox(
    random,
    [560, 300],
    [
      [320, 290],
      [480, 400],
      [700, 540],
    ],
    [inks.cream, inks.blush, inks.mauve, inks.plum],
  );
  return sheet.close(
    paperPicture(
      sky +
        cut('high', gerda(560, 300, 236)) +
        cut(
          'low',
          ridge(
            random,
            [
              [-20, 520],
              [200, 440],
              [380, 520],
              [700, 470],
              [900, 400],
              [1010, 300],
              [1160, 296],
              [1300, 380],
            ],
            inks.wine,
          ),
        ) +
        cut('mid', castle(1084, 304, 0.86, inks.ink, inks.cherry, inks.butter)) +
        cut(
          'mid',
          bank(
            [
              [-30, 590],
              [300, 560],
              [640, 570],
              [980, 500],
              [1310, 540],
            ],
            inks.ice,
          ),
        ) +
        cut('high', longCow()) +
        cut(
          'high',
          bank(
            [
              [-30, 640],
              [300, 616],
              [700, 630],
              [1000, 590],
              [1310, 620],
            ],
            inks.snow,
          ),
        ) +
        cut(
          'high',
          fir(84, 690, 250, inks.pine, inks.ice) +
            fir(206, 704, 160, inks.pine, inks.ice) +
            fir(1200, 690, 260, inks.pine, inks.ice) +
            fir(1090, 700, 150, inks.pine, inks.ice),
        ) +
        snowfall(random, 120, inks.snow) +
        theatreFrame(inks.ink),
    ),
  );
}

// Front half, middle, back half: six legs, all of them in trousers.
function longCow(): string {
  const leg = (x: number, lean: number): string =>
    path(`M${x} -70H${x + 30}L${x + 30 + lean} 4H${x + 4 + lean}Z`, `fill="${inks.cream}"`) +
    path(`M${x + lean} 0H${x + 32 + lean}L${x + 44 + lean} 18H${x + lean}Z`, `fill="${inks.ink}"`);
  return group(
    path(
      'M-286 -160Q-326 -140 -322 -70Q-320 -54 -330 -40Q-316 -30 -308 -52Q-302 -120 -274 -130Z',
      `fill="${inks.ink}"`,
    ) +
      leg(-270, -24) +
      leg(-216, 18) +
      leg(-60, -20) +
      leg(-6, 20) +
      leg(150, -16) +
      leg(206, 24) +
      path(
        'M-290 -140Q-290 -176 -240 -178Q-120 -160 -30 -176Q80 -160 180 -176Q214 -186 226 -226Q236 -250 270 -244Q292 -238 302 -214L336 -172Q346 -150 326 -142Q306 -138 290 -150L268 -160Q252 -110 236 -60Q120 -40 -20 -56Q-160 -40 -282 -60Z',
        `fill="${inks.cream}"`,
      ) +
      path(
        'M-270 -166Q-286 -112 -236 -104Q-176 -100 -190 -142Q-206 -176 -270 -166ZM-90 -166Q-110 -110 -60 -96Q-10 -96 -12 -140Q-20 -176 -90 -166ZM96 -164Q80 -100 130 -92Q176 -92 178 -130Q172 -172 96 -164Z',
        `fill="${inks.ink}"`,
      ) +
      path(
        'M-150 -170V-50M50 -168V-50',
        `fill="none" stroke="${inks.cherry}" stroke-width="5" stroke-dasharray="12 8"`,
      ) +
      path('M306 -208L336 -172Q346 -150 326 -142Q306 -138 290 -150Q292 -184 306 -208Z', `fill="${inks.blush}"`) +
      oval(324, -160, 5, 6, `fill="${inks.ink}"`) +
      path(
        'M230 -240Q206 -270 220 -304Q228 -274 250 -250ZM262 -246Q280 -276 268 -306Q296 -284 284 -240Z',
        `fill="${inks.butter}"`,
      ) +
      path('M228 -222Q190 -230 182 -208Q204 -192 236 -206Z', `fill="${inks.ink}"`) +
      oval(272, -208, 18, 20, `fill="${inks.snow}"`) +
      oval(277, -204, 8, 10, `fill="${inks.ink}"`) +
      path('M222 -150Q250 -136 270 -152L264 -136Q244 -126 224 -136Z', `fill="${inks.cherry}"`) +
      path('M232 -136H262Q264 -110 272 -100H222Q230 -110 232 -136Z', `fill="${inks.gold}"`),
    'transform="translate(560 612) rotate(-2) scale(1.02)"',
  );
}
