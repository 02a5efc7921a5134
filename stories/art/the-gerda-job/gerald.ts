import { cut, lightbox, paperPicture, theatreFrame } from '../paper.ts';
import { randomFrom } from '../random.ts';
import { group, openSheet, oval, path } from '../sheet.ts';
import { inks } from './inks.ts';
import { bank, castle } from './mountain.ts';

/** Gerald: under his yellow paint he is oak, and Ottilie has just knocked on him. */
export function gerald(): string {
  const sheet = openSheet();
  const random = randomFrom(37);
  const room = lightbox(
    random,
    [560, 400],
    [
      [330, 260],
      [520, 400],
      [760, 560],
    ],
    [inks.cream, inks.ice, inks.mint, inks.fir],
  );
  return sheet.close(
    paperPicture(
      room +
        cut('mid', view()) +
        cut('high', lamp()) +
        cut('high', table()) +
        cut('high', wheel()) +
        cut('high', fist()) +
        theatreFrame(inks.ink),
    ),
  );
}

// Far up, the castle lets off its midnight fireworks.
function view(): string {
  const star = (x: number, y: number, size: number, ink: string): string =>
    path(
      Array.from({ length: 12 }, (_, index) => {
        const angle = (index / 12) * Math.PI * 2;
        const at = (far: number, turn = 0): string =>
          `${Math.round(x + Math.cos(angle + turn) * far)} ${Math.round(y + Math.sin(angle + turn) * far)}`;
        return `M${at(size * 0.3)}L${at(size, 0.07)}L${at(size, -0.07)}Z`;
      }).join(''),
      `fill="${ink}"`,
    );
  return (
    path('M880 80H1190V390H880Z', `fill="${inks.bark}"`) +
    path('M898 98H1172V372H898Z', `fill="${inks.plum}"`) +
    bank(
      [
        [898, 330],
        [980, 300],
        [1040, 240],
        [1080, 240],
        [1172, 330],
      ],
      inks.mauve,
      372,
    ) +
    castle(1060, 246, 0.3, inks.ink, inks.wine, inks.butter) +
    star(960, 170, 46, inks.gold) +
    star(1120, 150, 36, inks.blush) +
    star(1040, 134, 24, inks.cream) +
    path('M898 340Q1000 316 1172 346V372H898Z', `fill="${inks.snow}"`) +
    path('M1029 98H1041V372H1029ZM898 228H1172V240H898Z', `fill="${inks.bark}"`)
  );
}

function lamp(): string {
  return (
    path('M436 -30H444V90H436ZM360 130Q370 80 440 78Q510 80 520 130Z', `fill="${inks.wine}"`) +
    oval(440, 134, 34, 22, `fill="${inks.butter}"`)
  );
}

function table(): string {
  return (
    path('M60 520H1220L1310 760H-30Z', `fill="${inks.rind}"`) +
    path(
      'M30 580H1250M-10 650H1290M320 520L270 580M760 580L790 650M520 650L500 760',
      `stroke="${inks.wood}" stroke-width="5"`,
    ) +
    oval(520, 606, 390, 60, `fill="${inks.bark}" opacity=".35"`)
  );
}

function wheel(): string {
  return (
    path('M190 400V530A330 110 0 0 0 850 530V400Z', `fill="${inks.rind}"`) +
    path(
      'M190 464A330 110 0 0 0 850 464',
      `fill="none" stroke="${inks.wood}" stroke-width="7" stroke-dasharray="4 18"`,
    ) +
    oval(520, 400, 330, 110, `fill="${inks.gold}"`) +
    oval(520, 398, 292, 92, `fill="none" stroke="${inks.rind}" stroke-width="6" stroke-dasharray="20 13"`) +
    // The painted edelweiss, and the place where the paint has come off: oak, with its rings.
    group(
      Array.from({ length: 7 }, (_, index) =>
        path(
          'M0 -14Q18 -60 0 -104Q-18 -60 0 -14Z',
          `fill="${inks.cream}" transform="rotate(${Math.round((index * 360) / 7)})"`,
        ),
      ).join('') + oval(0, 0, 18, 18, `fill="${inks.rind}"`),
      'transform="translate(440 396) scale(1 .34)"',
    ) +
    path(
      'M640 330L706 340L790 372L838 420L846 520L800 580L740 602L724 540L700 500L716 460L664 440L676 402L620 374Z',
      `fill="${inks.cream}"`,
    ) +
    path(
      'M648 338L704 348L784 378L830 424L838 516L796 570L748 590L734 538L712 500L728 456L678 434L688 400L634 372Z',
      `fill="#b98352"`,
    ) +
    path(
      'M690 366Q760 380 800 426M668 376Q740 396 780 440M700 412Q742 422 764 450M826 440Q836 500 796 556M800 450Q808 500 776 548M774 470Q780 510 758 536',
      `fill="none" stroke="${inks.bark}" stroke-width="5" stroke-linecap="round"`,
    ) +
    oval(744, 410, 8, 5, `fill="${inks.bark}"`) +
    path('M250 596l34-10 10 16-30 14ZM880 620l40-14 6 20-34 10ZM900 570l22 4-6 14-18-4Z', `fill="${inks.butter}"`)
  );
}

function fist(): string {
  const sound = 'M520 236Q470 250 446 296M496 204Q430 222 400 284M726 288Q742 262 740 232M764 304Q788 264 782 218';
  return (
    path(sound, `fill="none" stroke="${inks.wine}" stroke-width="11" stroke-linecap="round"`) +
    group(
      path('M40 -40L200 -330L330 -330L330 -260L120 30Z', `fill="${inks.wine}"`) +
        path('M24 -26L60 -84L140 -22L104 40Z', `fill="${inks.cream}"`) +
        path(
          'M-60 30Q-84 -10 -40 -40Q0 -70 44 -42L96 6Q104 50 60 66Q10 96 -30 76Q-58 64 -60 30Z',
          `fill="${inks.peach}"`,
        ) +
        path(
          'M-58 30Q-40 20 -34 0M-40 62Q-14 48 -8 24M-2 80Q22 62 26 38M-50 -12Q-20 -34 10 -22',
          `fill="none" stroke="${inks.blush}" stroke-width="7" stroke-linecap="round"`,
        ),
      'transform="translate(590 300)"',
    )
  );
}
