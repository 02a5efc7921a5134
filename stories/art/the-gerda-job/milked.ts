import { cut, lightbox, paperPicture, theatreFrame } from '../paper.ts';
import { randomFrom } from '../random.ts';
import { group, openSheet, oval, path } from '../sheet.ts';
import { inks } from './inks.ts';
import { alois } from './servants.ts';
import { beams, bucket, hay, lantern, stool } from './stable-things.ts';

/** Five in the morning: Alois rubs his hands, and Duchess has seen many come and go. */
export function milked(): string {
  const sheet = openSheet();
  const random = randomFrom(39);
  const barn = lightbox(
    random,
    [800, 300],
    [
      [260, 230],
      [440, 350],
      [680, 520],
    ],
    [inks.snow, inks.ice, inks.mint, '#3d837b'],
  );
  return sheet.close(
    paperPicture(
      barn +
        cut('mid', beams()) +
        cut('mid', clock()) +
        cut('high', lantern(1010, 40)) +
        oval(1010, 196, 150, 150, `fill="${sheet.halo(inks.butter, 0.7)}"`) +
        cut(
          'mid',
          hay(
            random,
            [
              [-30, 600],
              [300, 560],
              [700, 610],
              [1310, 570],
            ],
            inks.rind,
          ),
        ) +
        cut('high', alois(760, 650, 2.05, true)) +
        cut('mid', bucket(1010, 672, 1.25) + stool(1130, 680, 1.1)) +
        cut('high', rail()) +
        cut('high', duchess()) +
        cut(
          'high',
          hay(
            random,
            [
              [-30, 680],
              [240, 690],
              [620, 700],
              [1310, 686],
            ],
            inks.gold,
          ),
        ) +
        theatreFrame(inks.ink),
    ),
  );
}

function clock(): string {
  return (
    path('M560 74L640 30L720 74V206H560Z', `fill="${inks.bark}"`) +
    path('M540 82L640 24L740 82L730 96L640 46L550 96Z', `fill="${inks.wine}"`) +
    oval(640, 142, 52, 52, `fill="${inks.cream}"`) +
    path('M640 98v10M640 176v10M596 142h10M674 142h10', `stroke="${inks.ink}" stroke-width="5"`) +
    path('M637 142V102H643V142ZM640 140L660 172L654 176L635 144Z', `fill="${inks.cherry}"`) +
    path('M610 206V262M670 206V250', `stroke="${inks.ink}" stroke-width="3"`) +
    path('M602 262Q610 244 618 262L616 288H604ZM662 250Q670 232 678 250L676 276H664Z', `fill="${inks.fir}"`)
  );
}

function rail(): string {
  return (
    path('M-30 520H560V560H-30ZM500 440H548V760H500Z', `fill="${inks.wood}"`) +
    path('M-10 532H540M512 460V700', `stroke="${inks.bark}" stroke-width="4" stroke-dasharray="70 20"`)
  );
}

// Her face from the front: half shut eyes, a straw, and all the patience in the world.
function duchess(): string {
  return group(
    path(
      'M-96 -190Q-170 -250 -130 -330Q-110 -260 -62 -226ZM96 -190Q170 -250 130 -330Q110 -260 62 -226Z',
      `fill="${inks.cream}"`,
    ) +
      path(
        'M-96 -170Q-190 -200 -220 -150Q-170 -110 -92 -122ZM96 -170Q190 -200 220 -150Q170 -110 92 -122Z',
        `fill="${inks.bark}"`,
      ) +
      path(
        'M-110 -160Q-190 -176 -204 -150Q-166 -126 -104 -136ZM110 -160Q190 -176 204 -150Q166 -126 104 -136Z',
        `fill="${inks.blush}"`,
      ) +
      path(
        'M-100 -180Q-90 -236 0 -240Q90 -236 100 -180Q104 -90 78 -10Q60 60 0 62Q-60 60 -78 -10Q-104 -90 -100 -180Z',
        `fill="${inks.wood}"`,
      ) +
      path('M-22 -238Q-40 -120 -30 -40H30Q40 -120 22 -238Q0 -244 -22 -238Z', `fill="${inks.cream}"`) +
      path('M-40 -236Q0 -280 40 -236Q24 -196 10 -210Q0 -186 -10 -210Q-26 -196 -40 -236Z', `fill="${inks.bark}"`) +
      path('M-92 0Q-100 -56 0 -60Q100 -56 92 0Q84 76 0 78Q-84 76 -92 0Z', `fill="${inks.blush}"`) +
      path('M-48 -14Q-38 -30 -26 -12Q-34 0 -48 -14ZM48 -14Q38 -30 26 -12Q34 0 48 -14Z', `fill="${inks.wine}"`) +
      path('M-44 44Q0 60 44 40', `fill="none" stroke="${inks.wine}" stroke-width="6" stroke-linecap="round"`) +
      oval(-62, -128, 19, 17, `fill="${inks.snow}"`) +
      oval(62, -128, 19, 17, `fill="${inks.snow}"`) +
      oval(-58, -124, 10, 11, `fill="${inks.ink}"`) +
      oval(66, -124, 10, 11, `fill="${inks.ink}"`) +
      path(
        'M-86 -132Q-62 -158 -38 -132Q-62 -140 -86 -132ZM38 -132Q62 -158 86 -132Q62 -140 38 -132ZM-84 -150H-40V-132H-84ZM40 -150H84V-132H40Z',
        `fill="${inks.wood}"`,
      ) +
      path('M-84 -132H-40M40 -132H84', `stroke="${inks.bark}" stroke-width="5" stroke-linecap="round"`) +
      path('M30 46L150 84L154 76L36 36ZM120 74l30-20 4 8-26 18Z', `fill="${inks.butter}"`),
    'transform="translate(268 480) rotate(-3) scale(1.22)"',
  );
}
