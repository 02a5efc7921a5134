import { openPlate } from '../plate.ts';
import { between, randomFrom } from '../random.ts';
import { box, group, oval, path, round } from '../sheet.ts';
import { beatrice } from './beatrice.ts';
import { glow, rim, wash } from './house.ts';
import { inks } from './inks.ts';

/** Fennick holds out his whistle, with all that he has to lose behind him. */
export function plea(): string {
  const plate = openPlate();
  const random = randomFrom(14);
  const head =
    'M1046 440Q1066 380 1050 300L1062 250Q1060 168 960 150Q872 146 838 196Q792 204 776 232Q808 226 846 234L838 262Q842 276 834 288L796 322Q792 334 812 338L820 344Q784 352 782 378Q806 384 826 380L828 392Q818 404 824 424Q834 452 884 452L900 500Q792 540 772 640L760 740H1300V600Q1250 496 1120 466Z';
  const whistle = 'M-30 -12H26L34 -18H44V12H34L26 6Q20 26 -2 26Q-30 24 -30 -12Z';
  return plate.close(
    wash(plate, [
      [0, '#1c0a10'],
      [0.6, '#431219'],
      [1, '#150709'],
    ]) +
      glow(plate, 520, 560, 700, '#ff6a2e', 0.75) +
      Array.from({ length: 12 }, (_, row) =>
        path(
          `M0 ${row * 62}H1280${Array.from({ length: 11 }, (__, column) => `M${column * 128 + (row % 2) * 64} ${row * 62}v62`).join('')}`,
          `stroke="#1a0a0d" stroke-width="4" opacity=".6"`,
        ),
      ).join('') +
      plate.soften(
        path(
          'M640 0C600 120 690 170 650 290S700 430 660 520H740C770 430 700 340 750 240S700 90 760 0Z',
          `fill="${inks.moon}" opacity=".14"`,
        ),
        18,
      ) +
      beatrice(plate, 240, 900, 1130, { open: 0.85, light: '#ffb06a' }) +
      box(0, 0, 420, 720, `fill="${plate.fade('#0a0306', 'right', 0.55)}"`) +
      glow(plate, 560, 560, 330, inks.gold, 0.55) +
      path(head, `fill="#ff9a52"`) +
      path(head, `fill="#120709" transform="translate(6 4)"`) +
      path('M782 232Q852 214 920 226Q1000 238 1060 268', `fill="none" stroke="#43201c" stroke-width="6"`) +
      path('M850 170Q900 150 960 158M846 186Q930 166 1040 214', `fill="none" stroke="#5a2a22" stroke-width="4"`) +
      path(
        'M846 236L838 262Q842 278 836 290L798 324Q794 338 816 342L836 348L836 388Q820 404 828 426Q840 452 890 454L906 498Q960 480 1010 440L1016 262Q940 236 846 236Z',
        `fill="${plate.blend(
          [
            [0, '#f0ab74'],
            [0.45, '#a85a3c'],
            [1, '#3a1714'],
          ],
          'x',
        )}"`,
      ) +
      path('M842 266Q862 246 904 262Q872 264 846 278Z', `fill="#e6dccb"`) +
      path(
        'M856 288Q872 280 892 290M860 292Q876 300 890 292',
        `fill="none" stroke="#35120f" stroke-width="4.500" stroke-linecap="round"`,
      ) +
      path(
        'M896 296q14 4 24 -2M900 304q12 6 22 4M858 310q18 16 40 12',
        `fill="none" stroke="#6b2f24" stroke-width="3" stroke-linecap="round"`,
      ) +
      path('M862 300q9 12 3 22q-9 -4 -3 -22z', `fill="#d4f0f4"`) +
      path('M800 326Q796 338 818 342Q834 338 838 326', `fill="none" stroke="#6b2f24" stroke-width="3"`) +
      path(
        'M826 338Q790 344 780 378Q796 398 824 390Q860 410 896 390Q908 372 884 354Q856 330 826 338Z',
        `fill="#e6dccb"`,
      ) +
      path(
        'M826 342Q800 356 794 384M846 344Q830 364 830 388M866 350Q858 372 866 392',
        `fill="none" stroke="#a89a86" stroke-width="3.500"`,
      ) +
      path('M980 262Q1030 270 1050 300L1048 400Q1016 390 1006 350Q996 300 980 262Z', `fill="#cfc3b0"`) +
      path(
        'M976 300q28 -10 32 20q0 28 -24 34q-14 -22 -8 -54z',
        `fill="#7a3a2c" stroke="#35120f" stroke-width="3.500"`,
      ) +
      path('M828 236L846 234L1064 262L1050 300Q960 240 846 250Z', `fill="#120709"`) +
      path('M900 460L960 540L1000 720M1120 470Q1060 560 1050 720', `fill="none" stroke="#3a1a18" stroke-width="6"`) +
      path('M906 498L870 590L930 560L990 620L1010 500Z', `fill="#7a2430"`) +
      // The arm that holds out the whistle.
      path(
        'M960 640Q800 660 690 560L640 500',
        `fill="none" stroke="#ff9a52" stroke-width="90" stroke-linecap="round" stroke-linejoin="round"`,
      ) +
      path(
        'M966 648Q804 668 694 568L646 508',
        `fill="none" stroke="#120709" stroke-width="88" stroke-linecap="round" stroke-linejoin="round"`,
      ) +
      path('M700 520L630 590', `stroke="#5a2a22" stroke-width="10"`) +
      path(
        'M668 470Q640 430 600 424Q556 420 540 440Q536 452 560 456L590 458Q560 462 548 474Q546 486 568 486L596 482Q572 494 572 506Q580 514 606 506L640 540Z',
        `fill="#ff9a52"`,
      ) +
      path(
        'M672 476Q644 438 604 431Q562 428 548 444Q548 452 566 454L600 456Q566 466 556 476Q556 484 572 482L604 476Q580 494 580 504Q588 508 610 500L648 546Z',
        `fill="#1c0a0c"`,
      ) +
      path('M560 450Q520 480 540 560M584 500Q600 540 560 566', `fill="none" stroke="#d8b070" stroke-width="4"`) +
      glow(plate, 548, 596, 190, inks.lamp, 0.95) +
      group(
        path(
          whistle,
          `fill="${plate.blend([
            [0, '#fff0b8'],
            [0.45, '#e8a93c'],
            [1, '#8a5216'],
          ])}"`,
        ) +
          path('M6 -12h14v9h-14z', `fill="#3a1f08"`) +
          path('M-22 4Q-16 18 0 18', `fill="none" stroke="#fff6d0" stroke-width="3.500" stroke-linecap="round"`) +
          oval(-8, -16, 6, 6, `fill="none" stroke="#d8a040" stroke-width="4"`),
        'transform="translate(548 596) rotate(14) scale(1.700)"',
      ) +
      Array.from({ length: 46 }, () =>
        oval(
          between(random, 380, 1240),
          between(random, 20, 700),
          between(random, 1, 3),
          2,
          `fill="#ffc27a" opacity="${round(between(random, 0.3, 0.9))}"`,
        ),
      ).join('') +
      rim(plate),
  );
}
