import { cut, paperPicture, rays, theatreFrame, window } from '../paper.ts';
import { box, group, HEIGHT, openSheet, oval, path, polygon, WIDTH } from '../sheet.ts';
import { pudding } from './animals.ts';
import { inks } from './inks.ts';

/** The east corridor: armour and ancestors on either hand, and across the small door at its end a dog like two sofas. */
export function corridor(): string {
  const sheet = openSheet();
  const frames = [
    ['M470 460V170H810V460Z', inks.mauve],
    ['M350 530V104H930V530Z', inks.plum],
    ['M190 630V40H1090V630Z', '#331731'],
  ] as const;
  return sheet.close(
    paperPicture(
      box(0, 0, WIDTH, HEIGHT, `fill="${inks.wine}"`) +
        door() +
        rays([640, 330], 420, 0, 360, 20, `fill="#9fd8de" opacity=".22"`) +
        window(frames[0][0], frames[0][1]) +
        cut('mid', portrait(396, 300, 0.7, 0) + portrait(884, 300, 0.7, 1)) +
        window(frames[1][0], frames[1][1]) +
        cut('mid', knight(268, 548, 0.94) + knight(1012, 548, 0.94, true)) +
        window(frames[2][0], frames[2][1]) +
        cut('mid', portrait(108, 300, 1.1, 2) + portrait(1172, 300, 1.1, 3)) +
        damask() +
        floor() +
        cut('mid', sconce(190, 236) + sconce(1090, 236)) +
        oval(190, 210, 120, 120, `fill="${sheet.halo(inks.butter, 0.6)}"`) +
        oval(1090, 210, 120, 120, `fill="${sheet.halo(inks.butter, 0.6)}"`) +
        oval(640, 420, 260, 260, `fill="${sheet.halo('#9fd8de', 0.55)}"`) +
        cut('high', pudding(610, 652, 1.78)) +
        theatreFrame(inks.ink),
    ),
  );
}

function door(): string {
  return (
    path('M540 460V300Q540 210 640 204Q740 210 740 300V460Z', `fill="#9fd8de"`) +
    path('M556 460V304Q558 228 640 222Q722 228 724 304V460Z', `fill="${inks.bark}"`) +
    path('M598 226V460M640 222V460M682 226V460', `stroke="${inks.ink}" stroke-width="4"`) +
    path('M556 300H640L628 312L640 324H556ZM556 410H640L628 422L640 434H556Z', `fill="${inks.ink}"`) +
    oval(702, 356, 8, 8, `fill="${inks.gold}"`)
  );
}

// The pattern of the wallpaper on the nearest walls.
function damask(): string {
  const leaf = (x: number, y: number): string =>
    `M${x} ${y + 26}Q${x - 20} ${y} ${x} ${y - 26}Q${x + 20} ${y} ${x} ${y + 26}ZM${x - 14} ${y + 18}Q${x - 32} ${y + 2} ${x - 26} ${y - 14}Q${x - 12} ${y} ${x - 14} ${y + 18}ZM${x + 14} ${y + 18}Q${x + 32} ${y + 2} ${x + 26} ${y - 14}Q${x + 12} ${y} ${x + 14} ${y + 18}Z`;
  const places = [60, 140, 1140, 1220].flatMap((x, column) =>
    [90, 480, 570, 660].map((y) => leaf(x, y + (column % 2) * 40)),
  );
  return path(places.join(''), `fill="${inks.plum}"`);
}

// A candle on the wall.
function sconce(x: number, y: number): string {
  return (
    path(
      `M${x - 30} ${y + 20}Q${x} ${y + 70} ${x + 30} ${y + 20}L${x + 8} ${y + 36}V${y + 80}H${x - 8}V${y + 36}Z`,
      `fill="${inks.gold}"`,
    ) +
    path(`M${x - 10} ${y + 24}V${y - 20}H${x + 10}V${y + 24}Z`, `fill="${inks.cream}"`) +
    path(
      `M${x} ${y - 58}Q${x + 18} ${y - 34} ${x} ${y - 20}Q${x - 18} ${y - 34} ${x} ${y - 58}Z`,
      `fill="${inks.butter}"`,
    )
  );
}

// A carpet that runs to the door over tiles, which grow towards the eye.
function floor(): string {
  const rows = [460, 486, 520, 566, 630, 720] as const;
  const across = (share: number, y: number): number => 640 + (share - 0.5) * (340 + ((y - 460) / 260) * 900);
  const tiles = rows.slice(0, -1).flatMap((top, row) => {
    const low = rows[row + 1] ?? 720;
    return Array.from({ length: 12 }, (_, column) =>
      (row + column) % 2 === 0
        ? polygon([
            [across(column / 12, top), top],
            [across((column + 1) / 12, top), top],
            [across((column + 1) / 12, low), low],
            [across(column / 12, low), low],
          ])
        : '',
    );
  });
  return (
    path('M470 460H810L1260 720V760H20V720Z', `fill="${inks.mauve}"`) +
    path(tiles.join(''), `fill="${inks.plum}"`) +
    path('M560 460H720L960 720V760H320V720Z', `fill="${inks.cherry}"`) +
    path('M572 460H580L356 720V760H336V720ZM708 460H700L924 720V760H944V720Z', `fill="${inks.gold}"`)
  );
}

// An ancestor in a gold frame: all of them thin, all of them with the moustache.
function portrait(x: number, y: number, scale: number, kind: number): string {
  const hat = [
    'M-30 -52Q0 -96 30 -52Z',
    'M-26 -48Q-40 -84 0 -80Q40 -84 26 -48Z',
    'M-24 -50V-92H24V-50ZM-40 -50H40V-42H-40Z',
    'M-28 -46Q-30 -88 0 -86Q34 -92 28 -46Q60 -70 50 -30Q40 -46 28 -40Z',
  ][kind];
  return group(
    path('M-66 -110H66V110H-66Z', `fill="${inks.gold}"`) +
      path('M-50 -94H50V94H-50Z', `fill="${inks.pine}"`) +
      path('M-44 94Q-40 30 0 26Q40 30 44 94Z', `fill="${inks.ink}"`) +
      path('M-14 30L0 60L14 30Z', `fill="${inks.snow}"`) +
      oval(0, -16, 24, 36, `fill="${inks.peach}"`) +
      path(`${hat}`, `fill="${inks.wine}"`) +
      path('M0 -4Q-16 -14 -40 -2Q-18 -2 0 4Q18 -2 40 -2Q16 -14 0 -4Z', `fill="${inks.ink}"`) +
      path('M-16 -24H-6V-18H-16ZM6 -24H16V-18H6Z', `fill="${inks.ink}"`),
    `transform="translate(${x} ${y}) scale(${scale})"`,
  );
}

function knight(x: number, y: number, scale: number, mirrored = false): string {
  return group(
    path(
      'M60 20V-330H68V20ZM64 -330L40 -372L64 -440L88 -372ZM68 -360Q104 -350 108 -316Q84 -326 68 -316Z',
      `fill="${inks.ice}"`,
    ) +
      path('M-34 -150L-40 0H-62L-54 14H-12L-4 -130H4L12 14H54L62 0H40L34 -150Z', `fill="${inks.mint}"`) +
      path('M-54 -270Q0 -296 54 -270L40 -140Q0 -122 -40 -140Z', `fill="${inks.ice}"`) +
      path(
        'M-54 -268Q-92 -240 -78 -170L-58 -170Q-60 -214 -38 -240ZM54 -268Q92 -240 78 -170L58 -170Q60 -214 38 -240Z',
        `fill="${inks.mint}"`,
      ) +
      path('M0 -190l-16-16q0-16 9-14l7 7 7-7q9-2 9 14Z', `fill="${inks.cherry}"`) +
      path('M-32 -288V-326Q-28 -364 0 -366Q28 -364 32 -326V-288Q0 -276 -32 -288Z', `fill="${inks.ice}"`) +
      path(
        'M-28 -326H28V-316H-28ZM-14 -306H-8V-292H-14ZM-2 -306H4V-290H-2ZM10 -306H16V-292H10Z',
        `fill="${inks.ink}"`,
      ) +
      path('M0 -364Q-10 -420 -56 -410Q-30 -400 -24 -372Q-14 -356 0 -364Z', `fill="${inks.cherry}"`),
    `transform="translate(${x} ${y}) scale(${mirrored ? -scale : scale} ${scale})"`,
  );
}
