import { palette } from './palette.ts';
import { between, type Random } from './random.ts';
import { box, HEIGHT, oval, type Point, path, round, type Sheet, WIDTH } from './sheet.ts';

/** A column of smoke that leaves `from`, leans by `lean` and widens; the fire below lights its folds with sprayed grain. */
export function smoke(
  sheet: Sheet,
  random: Random,
  from: Point,
  height: number,
  lean: number,
  width: number,
  ink: string,
  lit: string,
): string {
  const body: string[] = [];
  const folds: string[] = [];
  for (let step = 0; step <= 1; step += 0.034) {
    const size = width * (0.14 + step ** 0.8 * 0.86) * between(random, 0.7, 1.15);
    const x = from[0] + lean * step ** 1.5 + between(random, -0.55, 0.55) * size;
    const y = from[1] - height * step;
    body.push(oval(x, y, size, size * between(random, 0.74, 0.95), `fill="${ink}"`));
    if (step < 0.8) {
      const strength = Math.round((0.95 - step * 1.1) * 20) / 20;
      if (strength > 0.1)
        folds.push(
          oval(x - size * 0.25, y + size * 0.3, size * 0.8, size * 0.62, `fill="${sheet.halo(lit, strength)}"`),
        );
    }
  }
  const reach = Math.abs(lean) + width * 1.4;
  return (
    body.join('') +
    sheet.spray(folds.join(''), [
      Math.round(from[0] - reach),
      Math.round(from[1] - height),
      Math.round(reach * 2),
      Math.round(height + width),
    ])
  );
}

/** A thread of far smoke, bent by the wind; it thins out upwards. */
export function wisp(from: Point, height: number, lean: number, width: number, paint: string): string {
  const [x, y] = from;
  const top = y - height;
  const left = `C${round(x - width * 0.8)} ${round(y - height * 0.35)} ${round(x + lean * 0.5 + width)} ${round(y - height * 0.55)} ${round(x + lean * 0.5 - width * 0.4)} ${round(y - height * 0.75)}S${round(x + lean * 0.8)} ${round(top)} ${round(x + lean)} ${round(top)}`;
  const right = `C${round(x + lean * 0.9)} ${round(y - height * 0.8)} ${round(x + lean * 0.5 + width * 1.2)} ${round(y - height * 0.7)} ${round(x + lean * 0.5 + width * 1.3)} ${round(y - height * 0.5)}S${round(x + width * 0.8)} ${round(y - height * 0.3)} ${round(x + width * 0.16)} ${round(y)}`;
  return path(`M${round(x)} ${round(y)}${left}${right}Z`, `fill="${paint}"`);
}

/** Sparks that rise and drift, small far ones and a few large near ones. */
export function embers(
  random: Random,
  count: number,
  area: readonly [number, number, number, number],
  inks: readonly string[],
): string {
  const [left, top, width, height] = area;
  return inks
    .map((ink) => {
      const sparks = Array.from({ length: Math.round(count / inks.length) }, () => {
        const x = left + width * random();
        const y = top + height * random();
        const size = 1.2 + 5 * random() ** 5;
        const drift = between(random, -0.6, 1.2) * size;
        return `M${round(x)} ${round(y)}q${round(drift)} ${round(-size)} ${round(drift * 1.6)} ${round(-size * 2.4)}q${round(size)} ${round(size)} ${round(size * 0.5)} ${round(size * 2)}z`;
      });
      return path(sparks.join(''), `fill="${ink}"`);
    })
    .join('');
}

/** Rain on glass: faint beads with a glint each, and here and there the trail of one that ran down. */
export function drops(
  random: Random,
  count: number,
  area: readonly [number, number, number, number],
  bright: string,
): string {
  const [left, top, width, height] = area;
  const beads: string[] = [];
  const glints: string[] = [];
  const trails: string[] = [];
  const disc = (x: number, y: number, size: number): string =>
    `M${round(x - size)} ${round(y)}a${round(size)} ${round(size * 1.2)} 0 1 1 ${round(size * 2)} 0a${round(size)} ${round(size * 1.2)} 0 1 1 ${round(-size * 2)} 0z`;
  for (let index = 0; index < count; index++) {
    const x = left + width * random();
    const y = top + height * random();
    const size = 1.4 + 5 * random() ** 3;
    beads.push(disc(x, y, size));
    glints.push(disc(x + size * 0.3, y + size * 0.35, size * 0.32));
    if (size > 3.4)
      trails.push(`M${round(x)} ${round(y)}l${round(between(random, -3, 3))} ${round(-size * between(random, 5, 12))}`);
  }
  return (
    path(trails.join(''), `fill="none" stroke="${bright}" stroke-width="1.6" opacity=".22"`) +
    path(beads.join(''), `fill="${bright}" opacity=".24"`) +
    path(glints.join(''), `fill="${bright}" opacity=".85"`)
  );
}

/** Light on a wet road, from the horizon towards the eye: a pool of grain, crossed by the dark bands of the puddles' ripples. */
export function wetRoad(
  sheet: Sheet,
  random: Random,
  from: Point,
  spread: readonly [near: number, length: number],
  inks: readonly string[],
  asphalt: string,
): string {
  const [x, y] = from;
  const [near, length] = spread;
  const pools = inks.map((ink, index) => {
    const share = 1 - index * 0.26;
    return oval(x, y + length * 0.3, near * share, length * share * 0.8, `fill="${sheet.halo(ink, 1, 0.08)}"`);
  });
  const ripples: string[] = [];
  for (let index = 0; index < 44; index++) {
    const deep = random() ** 0.8;
    const wide = between(random, 14, 90) * (0.25 + deep);
    const across = between(random, -1, 1) * (26 + near * deep);
    const thick = 1 + deep * between(random, 2, 6);
    const [rx, ry] = [x + across, y + 4 + deep * length];
    ripples.push(
      `M${round(rx - wide)} ${round(ry)}Q${round(rx)} ${round(ry - thick)} ${round(rx + wide)} ${round(ry)}Q${round(rx)} ${round(ry + thick)} ${round(rx - wide)} ${round(ry)}Z`,
    );
  }
  const region = [Math.round(x - near - 20), y, Math.round(near * 2 + 40), length] as const;
  return sheet.spray(pools.join(''), region) + path(ripples.join(''), `fill="${asphalt}" opacity=".82"`);
}

/** Darkens the rim with grain, so that every picture sits in the same frame of ink. */
export function corners(sheet: Sheet): string {
  return sheet.spray(
    box(0, 0, 130, HEIGHT, `fill="${sheet.fade(palette.ink, 'right', 0.6)}"`) +
      box(WIDTH - 130, 0, 130, HEIGHT, `fill="${sheet.fade(palette.ink, 'left', 0.6)}"`) +
      box(0, HEIGHT - 110, WIDTH, 110, `fill="${sheet.fade(palette.ink, 'up', 0.6)}"`),
  );
}
