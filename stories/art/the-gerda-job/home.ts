import { cut, lightbox, paperPicture, rays, theatreFrame } from '../paper.ts';
import { randomFrom } from '../random.ts';
import { group, openSheet, oval, path } from '../sheet.ts';
import { gerda } from './cheese.ts';
import { inks } from './inks.ts';
import { ottilie } from './people.ts';

/** Ottilie's kitchen at first light: Gerda has a chair of her own, and Ottilie listens. */
export function home(): string {
  const sheet = openSheet();
  const random = randomFrom(31);
  const room = lightbox(
    random,
    [640, 300],
    [
      [260, 230],
      [430, 350],
      [650, 500],
    ],
    [inks.snow, inks.peach, inks.blush, '#d9786f'],
  );
  return sheet.close(
    paperPicture(
      room +
        rays([640, 230], 700, 0, 360, 24, `fill="${inks.snow}" opacity=".3"`) +
        cut('mid', dawnWindow()) +
        cut('mid', dresser() + stove()) +
        cut('high', chair() + gerda(640, 420, 116)) +
        cut('high', ottilie(806, 640, 1.7, false, -9)) +
        cut('mid', path('M-30 690H1310V760H-30Z', `fill="${inks.bark}"`)) +
        cut('high', table()) +
        theatreFrame(inks.ink),
    ),
  );
}

function dawnWindow(): string {
  return (
    path('M470 60H810V320H470Z', `fill="${inks.bark}"`) +
    path('M486 76H794V304H486Z', `fill="${inks.butter}"`) +
    oval(640, 250, 64, 64, `fill="${inks.snow}"`) +
    path('M486 304V230L560 170L620 250L690 150L794 260V304Z', `fill="${inks.mint}"`) +
    path('M690 150L654 200L686 190L706 206L730 192Z', `fill="${inks.snow}"`) +
    path('M632 76H648V304H632ZM486 180H794V194H486Z', `fill="${inks.bark}"`) +
    path('M450 40H560Q540 180 462 250ZM830 40H720Q740 180 818 250Z', `fill="${inks.cherry}"`) +
    path(
      'M470 70h12v12h-12ZM500 90h12v12h-12ZM476 130h12v12h-12ZM506 150h12v12h-12ZM798 70h12v12h-12ZM768 90h12v12h-12ZM792 130h12v12h-12ZM762 150h12v12h-12Z',
      `fill="${inks.cream}"`,
    ) +
    path('M436 28H844V50H436Z', `fill="${inks.bark}"`)
  );
}

function dresser(): string {
  const plate = (x: number, y: number): string =>
    oval(x, y, 34, 34, `fill="${inks.snow}"`) +
    oval(x, y, 24, 24, `fill="none" stroke="${inks.fir}" stroke-width="4" stroke-dasharray="6 5"`) +
    path(`M${x} ${y + 10}l-9-10q0-9 5-8l4 4 4-4q5-1 5 8Z`, `fill="${inks.cherry}"`);
  return (
    path('M60 150H360V700H60Z', `fill="${inks.wood}"`) +
    path('M48 130H372V156H48ZM76 290H344V304H76ZM60 430H360V452H60Z', `fill="${inks.bark}"`) +
    plate(124, 254) +
    plate(210, 254) +
    plate(296, 254) +
    plate(166, 394) +
    plate(254, 394) +
    path('M84 480H200V650H84ZM220 480H336V650H220Z', `fill="${inks.rind}"`) +
    path(
      'M142 580l-22-24q0-20 12-18l10 10 10-10q12-2 12 18ZM278 580l-22-24q0-20 12-18l10 10 10-10q12-2 12 18Z',
      `fill="${inks.cream}"`,
    )
  );
}

function stove(): string {
  return (
    path('M1130 -30H1170V300H1130Z', `fill="${inks.ink}"`) +
    path('M1000 300H1270V700H1000Z', `fill="${inks.fir}"`) +
    path('M980 284H1290V310H980Z', `fill="${inks.pine}"`) +
    [0, 1, 2, 3]
      .map((row) =>
        path(
          [0, 1, 2, 3].map((column) => `M${1012 + column * 64} ${324 + row * 64}h52v52h-52Z`).join(''),
          `fill="${row % 2 ? inks.mint : '#3d837b'}"`,
        ),
      )
      .join('') +
    path('M1060 590H1210V680H1060Z', `fill="${inks.ink}"`) +
    path('M1086 676Q1080 630 1106 606Q1116 636 1136 612Q1150 640 1166 622Q1190 650 1180 676Z', `fill="${inks.gold}"`) +
    path('M1040 270H1140L1130 286H1050ZM1140 274L1210 262V270L1142 282Z', `fill="${inks.ink}"`) +
    path('M1060 268Q1072 252 1090 264Q1110 250 1124 268Z', `fill="${inks.snow}"`) +
    oval(1082, 264, 8, 5, `fill="${inks.gold}"`) +
    oval(1108, 264, 8, 5, `fill="${inks.gold}"`)
  );
}

function chair(): string {
  return (
    path('M520 700L536 280Q580 214 640 226Q700 214 744 280L760 700H728L720 560H560L552 700Z', `fill="${inks.wine}"`) +
    path('M640 290l-26-28q0-24 14-21l12 12 12-12q14-3 14 21Z', `fill="${inks.butter}"`) +
    path('M540 536H740L756 566H524Z', `fill="${inks.cherry}"`)
  );
}

function table(): string {
  const egg = (x: number): string =>
    oval(x, 632, 56, 15, `fill="${inks.snow}"`) +
    path(`M${x - 34} 628q14-14 30-4q22-10 38 6q-6 10-34 8q-28 2-34-10Z`, `fill="${inks.cream}"`) +
    oval(x, 628, 11, 6, `fill="${inks.gold}"`);
  return (
    group(
      path('M220 640L1060 640L1120 720H160Z', `fill="${inks.cream}"`) +
        path(
          'M190 676H1090M174 700H1106M300 640L250 720M420 640L392 720M540 640L532 720M660 640L668 720M780 640L806 720M900 640L946 720',
          `stroke="${inks.cherry}" stroke-width="5" opacity=".55"`,
        ),
      'transform="translate(-10 -8)"',
    ) +
    group(
      egg(300) +
        egg(430) +
        path('M520 640q40-30 84-2v10h-84Z', `fill="${inks.rind}"`) +
        path('M640 612H676L672 652H644Z', `fill="${inks.fir}"`),
      'transform="translate(-10 12)"',
    )
  );
}
