import { cut, paperPicture, rays, snipped, snowfall, theatreFrame, window } from '../paper.ts';
import { between, type Random, randomFrom } from '../random.ts';
import { box, group, HEIGHT, openSheet, oval, path, polygon, round, WIDTH } from '../sheet.ts';
import { inks } from './inks.ts';
import { guest, ottilie } from './people.ts';

/** Everybody eats: a stone basin heaped with Gerda, lanterns on strings, and Ottilie in the middle of it all. */
export function shared(): string {
  const sheet = openSheet();
  const random = randomFrom(35);
  return sheet.close(
    paperPicture(
      box(0, 0, WIDTH, HEIGHT, `fill="${inks.blush}"`) +
        rays([640, 420], 900, 0, 360, 30, `fill="${inks.peach}" opacity=".9"`) +
        window(snipped(random, 640, 420, 420, 330), inks.cherry) +
        window(snipped(random, 640, 400, 620, 430), inks.plum) +
        cut('mid', garland()) +
        cut('mid', ottilie(640, 560, 1.75)) +
        cut('high', basin(random)) +
        cut('mid', eaters()) +
        cut('high', accordionist() + dancers()) +
        snowfall(random, 110, inks.snow, [0, 0, WIDTH, 420]) +
        theatreFrame(inks.ink),
    ),
  );
}

function garland(): string {
  const papers = [inks.butter, inks.blush, inks.mint, inks.cream, inks.gold] as const;
  const string = (x1: number, y1: number, x2: number, y2: number, sag: number): string => {
    const lamps = [0.12, 0.31, 0.5, 0.69, 0.88].map((share, index) => {
      const x = x1 + (x2 - x1) * share;
      const y = y1 + (y2 - y1) * share + sag * 4 * share * (1 - share) * 0.5;
      return (
        path(`M${round(x - 7)} ${round(y)}h14v8h-14Z`, `fill="${inks.ink}"`) +
        oval(x, y + 32, 25, 27, `fill="${papers[index % 5]}"`) +
        path(
          `M${round(x - 9)} ${round(y + 8)}Q${round(x - 14)} ${round(y + 32)} ${round(x - 9)} ${round(y + 57)}M${round(x + 9)} ${round(y + 8)}Q${round(x + 14)} ${round(y + 32)} ${round(x + 9)} ${round(y + 57)}`,
          `fill="none" stroke="${inks.rind}" stroke-width="2.5"`,
        )
      );
    });
    return (
      path(
        `M${x1} ${y1}Q${(x1 + x2) / 2} ${(y1 + y2) / 2 + sag} ${x2} ${y2}`,
        `fill="none" stroke="${inks.ink}" stroke-width="4"`,
      ) + lamps.join('')
    );
  };
  return string(-10, 90, 640, 30, 120) + string(640, 30, 1290, 90, 120);
}

function basin(random: Random): string {
  const chunks = Array.from({ length: 46 }, () => {
    const reach = random();
    const x = 640 + between(random, -1, 1) * 250 * (1 - reach * 0.62);
    const y = 560 - reach * 108;
    const size = between(random, 20, 40);
    const ink = [inks.gold, inks.butter, inks.gold, inks.cream][Math.floor(random() * 4)] ?? inks.gold;
    const wedge = polygon([
      [x - size, y + size * 0.4],
      [x + size * between(random, -0.4, 0.4), y - size * 0.8],
      [x + size, y + size * 0.3],
    ]);
    const rind = polygon([
      [x - size, y + size * 0.4],
      [x + size, y + size * 0.3],
      [x + size * 0.92, y + size * 0.62],
      [x - size * 0.92, y + size * 0.72],
    ]);
    return { y, drawn: path(wedge, `fill="${ink}"`) + path(rind, `fill="${inks.rind}"`) };
  });
  return (
    chunks
      .sort((one, other) => one.y - other.y)
      .map(({ drawn }) => drawn)
      .join('') +
    path('M340 572H940Q930 640 800 652H480Q350 640 340 572Z', `fill="${inks.mint}"`) +
    path('M326 560H954V588H326Z', `fill="${inks.ice}"`) +
    path('M520 652H760L790 720H490Z', `fill="${inks.fir}"`) +
    [430, 535, 640, 745, 850]
      .map((x) => path(`M${x} 640l-15-16q0-14 9-13l6 7 6-7q9-1 9 13Z`, `fill="${inks.fir}"`))
      .join('')
  );
}

function eaters(): string {
  const bread = (x: number, y: number): string =>
    path(
      `M${x - 26} ${y}Q${x - 30} ${y - 30} ${x} ${y - 30}Q${x + 30} ${y - 30} ${x + 26} ${y}Z`,
      `fill="${inks.rind}"`,
    ) +
    path(
      `M${x - 18} ${y - 3}Q${x - 20} ${y - 22} ${x} ${y - 22}Q${x + 20} ${y - 22} ${x + 18} ${y - 3}Z`,
      `fill="${inks.cream}"`,
    );
  return (
    guest(250, 660, 1.15, true, inks.wine, inks.butter) +
    guest(370, 640, 1.02, false, inks.pine, inks.cream) +
    guest(930, 642, 1.05, true, inks.fir, inks.blush) +
    guest(1040, 664, 1.15, false, inks.wine, inks.butter) +
    path('M394 506L446 424L460 434L404 540Z', `fill="${inks.pine}"`) +
    path('M912 510L846 428L832 440L902 548Z', `fill="${inks.fir}"`) +
    path('M252 500L326 386L342 396L284 520Z', `fill="${inks.wine}"`) +
    bread(454, 424) +
    bread(838, 432) +
    bread(340, 384)
  );
}

function accordionist(): string {
  return group(
    path('M-60 130Q-80 -30 0 -50Q80 -30 60 130Z', `fill="${inks.ink}"`) +
      oval(0, -84, 34, 38, `fill="${inks.peach}"`) +
      path('M-48 -96H48L30 -110Q28 -150 0 -150Q-28 -150 -30 -110Z', `fill="${inks.fir}"`) +
      path(
        'M-14 -90Q-9 -84 -4 -90M6 -90Q11 -84 16 -90M-8 -68Q2 -60 12 -68',
        `fill="none" stroke="${inks.ink}" stroke-width="3.4" stroke-linecap="round"`,
      ) +
      path('M-96 -10H-66V92H-96ZM66 -22H98V80H66Z', `fill="${inks.cherry}"`) +
      path(
        'M-66 -8L-48 4L-30 -10L-12 2L6 -12L24 0L42 -14L66 -20V78L42 72L24 84L6 70L-12 84L-30 72L-48 86L-66 90Z',
        `fill="${inks.cream}"`,
      ) +
      path('M-48 4V86M-30 -10V72M-12 2V84M6 -12V70M24 0V84M42 -14V72', `stroke="${inks.wine}" stroke-width="4"`) +
      path('M-88 6h14v10h-14ZM-88 26h14v10h-14ZM-88 46h14v10h-14ZM-88 66h14v10h-14Z', `fill="${inks.snow}"`),
    'transform="translate(1130 590) scale(1.2)"',
  );
}

function dancers(): string {
  return group(
    path('M-46 20Q-60 120 -110 200H10Q-10 90 -14 20Z', `fill="${inks.cherry}"`) +
      path('M-100 178Q-40 196 4 176L8 200H-110Z', `fill="${inks.cream}"`) +
      path('M-46 24Q-34 6 -14 24L-10 80H-44Z', `fill="${inks.snow}"`) +
      oval(-30, -14, 25, 28, `fill="${inks.peach}"`) +
      path(
        'M-56 -14Q-60 -52 -30 -50Q2 -50 -6 -20Q-22 -36 -44 -24Q-50 20 -64 34Q-66 4 -56 -14Z',
        `fill="${inks.bark}"`,
      ) +
      path('M26 30Q50 10 76 30L84 110L100 200H76L58 120L42 200H18L30 110Z', `fill="${inks.ink}"`) +
      oval(50, -8, 26, 28, `fill="${inks.peach}"`) +
      path(
        'M34 -4Q39 2 44 -4M54 -4Q59 2 64 -4M-44 -8Q-39 -2 -34 -8M-24 -8Q-19 -2 -14 -8M-36 4Q-29 10 -22 4',
        `fill="none" stroke="${inks.ink}" stroke-width="3" stroke-linecap="round"`,
      ) +
      path('M24 -12Q26 -42 52 -40Q80 -38 76 -8Q62 -24 24 -12Z', `fill="${inks.wine}"`) +
      path('M-20 40L40 44L38 58L-22 56ZM-44 40L-84 -20L-74 -26L-30 30Z', `fill="${inks.snow}"`),
    'transform="translate(150 500)"',
  );
}
