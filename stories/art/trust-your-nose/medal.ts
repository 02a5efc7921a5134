import { openPlate } from '../plate.ts';
import { randomFrom } from '../random.ts';
import { box, group, oval, path, round } from '../sheet.ts';
import { glow, rim, snowfall, wash } from './house.ts';
import { inks } from './inks.ts';
import { person } from './people.ts';

/** A handsome medal, close by; far behind it, in the snow, what it was given for. */
export function medal(): string {
  const plate = openPlate();
  const random = randomFrom(19);
  const star = Array.from({ length: 20 }, (_, index) => {
    const turn = (index / 20) * Math.PI * 2;
    const far = index % 2 === 0 ? 124 : 96;
    return `${index === 0 ? 'M' : 'L'}${round(Math.sin(turn) * far)} ${round(-Math.cos(turn) * far)}`;
  }).join('');
  return plate.close(
    wash(plate, [
      [0, '#0c1f33'],
      [0.55, '#3a6a80'],
      [0.8, '#a9cdd6'],
      [1, '#6f9aa8'],
    ]) +
      oval(960, 150, 360, 300, `fill="${plate.halo('#cfe8ea', 0.7)}"`) +
      path('M560 400Q700 340 820 380T1060 350T1290 380V520H560Z', `fill="#2f5b70"`) +
      // The gate and its lamps.
      path('M760 190H810V470H760ZM1130 190H1180V480H1130Z', `fill="#122a36"`) +
      path('M752 186H818V170H752ZM1122 186H1188V170H1122Z', `fill="${inks.snow}"`) +
      path('M760 240Q690 250 640 300V470M1180 240Q1240 250 1290 300', `fill="none" stroke="#122a36" stroke-width="9"`) +
      Array.from({ length: 6 }, (_, index) =>
        path(`M${660 + index * 18} ${296 - index * 9}V470`, `stroke="#122a36" stroke-width="5"`),
      ).join('') +
      glow(plate, 785, 140, 130, inks.lamp, 0.9) +
      path('M772 166L766 122H804L798 166Z', `fill="${inks.lamp}"`) +
      path('M760 122L785 98L810 122Z', `fill="#122a36"`) +
      // Snow and the road.
      path('M500 470Q800 430 1290 466V720H500Z', `fill="#dcebec"`) +
      path('M500 470Q800 430 1290 466V720H500Z', `fill="${plate.fade('#5d8798', 'up', 0.7)}"`) +
      path(
        'M980 476C940 540 820 600 640 720M1010 476C1000 540 900 620 780 720',
        `fill="none" stroke="#8fb3bf" stroke-width="9"`,
      ) +
      // The sledge with the crate, going.
      group(
        path('M-100 -150L60 -160V0L-100 6Z', `fill="#5a3b22"`) +
          path('M60 -160L112 -150V-8L60 0Z', `fill="#38230f"`) +
          path('M-100 -150L-52 -164L112 -150L60 -160Z', `fill="#8a6238"`) +
          path('M-102 -152L-54 -168L114 -152V-146L60 -154L-102 -144Z', `fill="#f3fafa"`) +
          path('M-100 -110L60 -118M-100 -70L60 -76M-100 -30L60 -34', `stroke="#2a190d" stroke-width="4"`) +
          path('M-96 -148L56 -2M56 -156L-96 4', `stroke="#73502f" stroke-width="12"`) +
          path('M-24 -118l20 26h-11v30h-18v-30h-11z', `fill="#140b07"`) +
          path(
            'M-120 18Q0 26 120 4Q140 -4 138 -22',
            `fill="none" stroke="#101820" stroke-width="9" stroke-linecap="round"`,
          ),
        'transform="translate(980 470)"',
      ) +
      path('M1092 420L1240 404M1092 440L1240 410', `stroke="#101820" stroke-width="3.500"`) +
      [0, 1, 2]
        .map((index) =>
          person('fennick', 1140 + index * 48, 478 - index * 3, 124, { ink: '#0f2029', rim: '#8fb3bf', light: 'left' }),
        )
        .join('') +
      person('fennick', 846, 496, 176, { ink: '#0b1820', rim: '#e8f4f4', light: 'left' }) +
      path('M862 388L884 384', `stroke="#0b1820" stroke-width="12" stroke-linecap="round"`) +
      path(
        'M800 520q8 4 14 0M770 546q9 4 16 0M736 578q10 5 18 0M694 616q12 5 22 0',
        `stroke="#7fa5b2" stroke-width="8" stroke-linecap="round"`,
      ) +
      snowfall(random, 260, [480, 0, 800, 720]) +
      // The coat.
      path('M-20 -20H500Q600 120 590 330Q610 540 660 740H-20Z', `fill="#0b161d"`) +
      path('M-20 -20H500Q600 120 590 330Q610 540 660 740H-20Z', `fill="${plate.hatch('#16262f', 9, 62, 2)}"`) +
      path('M500 -20Q600 120 590 330Q610 540 660 740', `fill="none" stroke="#9fc4d0" stroke-width="4"`) +
      path('M150 -20Q180 120 130 260L250 180L330 -20Z', `fill="#13242d"`) +
      path('M130 260Q110 460 140 740', `fill="none" stroke="#050c10" stroke-width="6"`) +
      [330, 480, 630]
        .map(
          (y) =>
            oval(
              84,
              y,
              21,
              21,
              `fill="${plate.blend([
                [0, '#ffe7a8'],
                [1, '#9a661c'],
              ])}"`,
            ) + oval(84, y, 13, 13, `fill="none" stroke="#7a4d14" stroke-width="2"`),
        )
        .join('') +
      // The medal.
      glow(plate, 372, 430, 280, inks.lamp, 0.75) +
      path('M306 150H438L420 300L372 330L324 300Z', `fill="${inks.wine}"`) +
      path('M340 150H404L394 316L372 330L350 316Z', `fill="#f1e4c8"`) +
      path('M362 150H382L378 326L372 330L366 326Z', `fill="${inks.wine}"`) +
      box(296, 134, 152, 22, `fill="${inks.gold}"`) +
      oval(372, 330, 17, 17, `fill="none" stroke="${inks.gold}" stroke-width="8"`) +
      group(
        path(
          `${star}Z`,
          `fill="${plate.blend([
            [0, '#fff3c0'],
            [0.5, '#e6a53a'],
            [1, '#8f5a16'],
          ])}"`,
        ) +
          oval(0, 0, 84, 84, `fill="#8f5a16"`) +
          oval(
            0,
            0,
            78,
            78,
            `fill="${plate.blend([
              [0, '#ffe9a8'],
              [0.6, '#e0a23c'],
              [1, '#b37420'],
            ])}"`,
          ) +
          // A nose, in profile: what else would they have put on it.
          path(
            'M10 -56Q-4 -44 -6 -24Q-10 -4 -34 18Q-40 30 -24 32L-14 34Q-22 42 -10 48Q2 60 26 56',
            `fill="none" stroke="#7a4d14" stroke-width="7" stroke-linecap="round" stroke-linejoin="round"`,
          ) +
          path('M-16 22q8 -8 14 2', `fill="none" stroke="#7a4d14" stroke-width="5" stroke-linecap="round"`) +
          path('M-60 -40A74 74 0 0 1 30 -68', `fill="none" stroke="#fff8dc" stroke-width="5" stroke-linecap="round"`),
        'transform="translate(372 456)"',
      ) +
      rim(plate),
  );
}
