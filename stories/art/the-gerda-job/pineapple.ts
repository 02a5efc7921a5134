import { cut, lightbox, paperPicture, theatreFrame } from '../paper.ts';
import { randomFrom } from '../random.ts';
import { group, openSheet, oval, path } from '../sheet.ts';
import { inks } from './inks.ts';

/** Midnight: the golden knife stands in Gerda, and the little sticks have drawn up round her like an army. */
export function pineapple(): string {
  const sheet = openSheet();
  const random = randomFrom(43);
  const hall = lightbox(
    random,
    [640, 400],
    [
      [330, 270],
      [500, 400],
      [720, 560],
    ],
    [inks.butter, inks.cherry, inks.wine, inks.plum],
  );
  return sheet.close(
    paperPicture(
      hall +
        cut('high', smile()) +
        cut('mid', cloth()) +
        cut('mid', army(430, 0.72, [250, 340, 430, 850, 940, 1030])) +
        cut('high', wheel()) +
        cut('high', knife()) +
        cut('mid', army(560, 1.02, [110, 230, 350, 930, 1050, 1170])) +
        cut('high', army(690, 1.32, [80, 226, 372, 518, 664, 810, 956, 1102, 1240])) +
        theatreFrame(inks.ink),
    ),
  );
}

function smile(): string {
  return (
    path('M180 -30Q300 60 520 90L640 250L760 90Q980 60 1100 -30Z', `fill="${inks.ink}"`) +
    path('M560 60L640 260L720 60Z', `fill="${inks.snow}"`) +
    path('M588 196L640 222L692 196V248L640 224L588 248Z', `fill="${inks.cherry}"`) +
    path('M500 -30Q496 120 560 176Q640 236 720 176Q784 120 780 -30Z', `fill="${inks.peach}"`) +
    path('M640 -30Q676 40 662 70Q640 92 618 70Q604 40 640 -30Z', `fill="${inks.blush}"`) +
    path(
      'M640 96Q606 76 568 92Q528 104 506 74Q516 132 574 122Q616 114 640 118Q664 114 706 122Q764 132 774 74Q752 104 712 92Q674 76 640 96Z',
      `fill="${inks.ink}"`,
    ) +
    path('M584 136Q640 164 696 136Q676 186 640 188Q604 186 584 136Z', `fill="${inks.wine}"`) +
    path('M594 142Q640 164 686 142L680 156Q640 174 600 156Z', `fill="${inks.snow}"`)
  );
}

function cloth(): string {
  return (
    path('M-30 430Q640 350 1310 430V760H-30Z', `fill="${inks.snow}"`) +
    path(
      'M-30 500Q640 420 1310 500M-30 600Q640 520 1310 600',
      `fill="none" stroke="${inks.ice}" stroke-width="6" stroke-dasharray="40 18"`,
    )
  );
}

function wheel(): string {
  return (
    path('M430 420V500A210 76 0 0 0 850 500V420Z', `fill="${inks.rind}"`) +
    oval(640, 420, 210, 76, `fill="${inks.gold}"`) +
    oval(640, 418, 184, 62, `fill="none" stroke="${inks.rind}" stroke-width="5" stroke-dasharray="16 10"`) +
    group(
      Array.from({ length: 7 }, (_, index) =>
        path(
          'M0 -12Q16 -52 0 -92Q-16 -52 0 -12Z',
          `fill="${inks.cream}" transform="rotate(${Math.round((index * 360) / 7)})"`,
        ),
      ).join(''),
      'transform="translate(600 412) scale(1 .36)"',
    ) +
    path('M640 424L726 488Q776 478 818 458L838 520Q790 556 724 570L640 500Z', `fill="${inks.butter}"`) +
    path('M640 424L726 488L724 570L640 500Z', `fill="${inks.cream}"`) +
    oval(690, 500, 8, 10, `fill="${inks.rind}"`) +
    oval(668, 480, 5, 7, `fill="${inks.rind}"`) +
    oval(704, 536, 5, 6, `fill="${inks.rind}"`)
  );
}

function knife(): string {
  return group(
    path('M-16 -190Q-30 -60 0 20Q14 -60 16 -190Z', `fill="${inks.butter}"`) +
      path('M-16 -190Q-30 -60 0 20Q-6 -80 0 -190Z', `fill="${inks.cream}"`) +
      path('M-44 -206Q0 -220 44 -206V-188Q0 -200 -44 -188Z', `fill="${inks.gold}"`) +
      path('M-14 -206V-300Q0 -322 14 -300V-206Z', `fill="${inks.cherry}"`) +
      path('M-14 -232H14V-222H-14ZM-14 -262H14V-252H-14ZM-14 -290H14V-280H-14Z', `fill="${inks.butter}"`) +
      oval(0, -318, 17, 17, `fill="${inks.gold}"`),
    'transform="translate(640 436) rotate(7) scale(.82)"',
  );
}

function army(y: number, scale: number, places: readonly number[]): string {
  const soldier = (x: number, index: number): string =>
    group(
      path('M-3 -160H3V30H-3Z', `fill="${inks.bark}"`) +
        path(`M2 -160L44 -146L2 -130Z`, `fill="${[inks.cherry, inks.fir, inks.plum][index % 3]}"`) +
        oval(0, -106, 18, 18, `fill="${inks.cherry}"`) +
        oval(-6, -112, 5, 4, `fill="${inks.blush}"`) +
        path('M-28 -88H28V-58H-28Z', `fill="${inks.butter}"`) +
        path('M-28 -64H28V-54H-28Z', `fill="${inks.rind}"`) +
        path('M-40 -56Q0 -66 40 -56L6 -12Q0 -6 -6 -12Z', `fill="${inks.gold}"`) +
        path('M-40 -56Q0 -66 40 -56L36 -48Q0 -58 -36 -48Z', `fill="${inks.rind}"`) +
        path('M-16 -46L-5 -18M0 -50V-16M16 -46L5 -18', `stroke="${inks.rind}" stroke-width="3.4"`),
      `transform="translate(${x} ${y + (index % 2) * 8}) scale(${scale})"`,
    );
  return places.map(soldier).join('');
}
