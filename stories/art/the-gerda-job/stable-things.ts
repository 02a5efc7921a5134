import { between, type Random } from '../random.ts';
import { oval, type Point, path, round } from '../sheet.ts';
import { at } from './at.ts';
import { inks } from './inks.ts';
import { bank } from './mountain.ts';

/** The stable's posts and roof beams. */
export function beams(): string {
  return (
    path('M-30 -30H1310V66H-30ZM110 40H170V760H110ZM1170 40H1230V760H1170Z', `fill="${inks.bark}"`) +
    path('M170 66H260L170 190ZM1170 66H1080L1170 190Z', `fill="${inks.bark}"`) +
    path(
      'M-30 30H1310M126 70V700M1190 70V700',
      `fill="none" stroke="${inks.wood}" stroke-width="5" stroke-dasharray="90 26"`,
    )
  );
}

/** A heap of hay through the points, with stalks that stick out of it. */
export function hay(random: Random, points: readonly Point[], ink: string): string {
  const stalks = points.flatMap(([x, y]) =>
    Array.from({ length: 9 }, () => {
      const foot = x + between(random, -120, 120);
      return `M${round(foot)} ${round(y + 34)}l${round(between(random, -34, 34))} ${round(between(random, -60, -26))}l8 4Z`;
    }),
  );
  const straws = points.flatMap(([x, y]) =>
    Array.from({ length: 8 }, () => {
      const [left, low] = [x + between(random, -130, 130), y + between(random, 40, 110)];
      return `M${round(left)} ${round(low)}q20 ${round(between(random, -18, 10))} 46 ${round(between(random, -10, 10))}`;
    }),
  );
  return (
    path(stalks.join(''), `fill="${ink}"`) +
    bank(points, ink) +
    path(straws.join(''), `fill="none" stroke="${inks.rind}" stroke-width="3" stroke-linecap="round" opacity=".55"`)
  );
}

/** A stable lantern on its chain; (x, y) is where the chain comes from. */
export function lantern(x: number, y: number): string {
  return at(
    path('M-2 -60H2V90H-2Z', `fill="${inks.ink}"`) +
      path('M-26 98Q0 74 26 98ZM-34 98H34V108H-34ZM-30 206H30L36 222H-36Z', `fill="${inks.ink}"`) +
      path('M-28 108H28L24 206H-24Z', `fill="${inks.cream}"`) +
      path('M0 130Q18 164 0 190Q-18 164 0 130Z', `fill="${inks.gold}"`) +
      path(
        'M-28 108L-24 206M28 108L24 206M-10 108V206M10 108V206',
        `fill="none" stroke="${inks.ink}" stroke-width="4"`,
      ),
    x,
    y,
    1,
  );
}

/** A milking stool, its feet at (x, y). */
export function stool(x: number, y: number, scale: number): string {
  return at(
    path('M-44 -56L-58 0H-46L-30 -52ZM44 -56L58 0H46L30 -52ZM-6 -56H6V-6H-6Z', `fill="${inks.bark}"`) +
      oval(0, -58, 60, 14, `fill="${inks.bark}"`) +
      oval(0, -64, 60, 14, `fill="${inks.wood}"`) +
      path('M0 -58L-9 -66Q-9 -72 -4 -71L0 -68L4 -71Q9 -72 9 -66Z', `fill="${inks.bark}"`),
    x,
    y,
    scale,
  );
}

/** A milk bucket with its handle up, its foot at (x, y). */
export function bucket(x: number, y: number, scale: number): string {
  return at(
    path('M-48 -74Q0 -150 48 -74', `fill="none" stroke="${inks.ink}" stroke-width="5"`) +
      path('M-52 -76H52L40 0H-40Z', `fill="${inks.mint}"`) +
      oval(0, -76, 52, 12, `fill="${inks.fir}"`) +
      path('M-50 -58Q0 -46 50 -58L48 -48Q0 -36 -48 -48ZM-44 -20Q0 -8 44 -20L42 -10Q0 2 -42 -10Z', `fill="${inks.fir}"`),
    x,
    y,
    scale,
  );
}
