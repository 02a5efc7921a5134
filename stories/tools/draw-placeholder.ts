import { between, type Random, randomFrom } from '../art/random.ts';
import { box, group, HEIGHT, openSheet, oval, type Point, path, polygon, type Sheet, WIDTH } from '../art/sheet.ts';

export type Mood = 'night' | 'dawn' | 'storm';

interface Inks {
  /** The sky, from the top down. */
  readonly sky: readonly [string, string, string];
  readonly light: string;
  /** The hills, from the farthest to the nearest. */
  readonly hills: readonly string[];
  readonly window: string;
}

const inksOf: Readonly<Record<Mood, Inks>> = {
  night: {
    sky: ['#0b1026', '#1d2750', '#6a4a78'],
    light: '#ffe3a8',
    hills: ['#33336b', '#232652', '#161a3c', '#0b0e24'],
    window: '#ffc964',
  },
  dawn: {
    sky: ['#41609c', '#e39a7c', '#ffdc9b'],
    light: '#fff2c9',
    hills: ['#a9708c', '#744a76', '#472f5a', '#241c3c'],
    window: '#ffe9a6',
  },
  storm: {
    sky: ['#0a0f14', '#1b2a33', '#3d5356'],
    light: '#93b3b0',
    hills: ['#26373d', '#1a282d', '#10191d', '#080d10'],
    window: '#0d1417',
  },
};

/** What every placeholder shows, for its alt text. */
export const placeholderAlt: Readonly<Record<Mood, string>> = {
  night: 'Night: hills in layers under a low moon, a few firs, and a small house with one lit window.',
  dawn: 'Dawn: the sun rises behind hills in layers, and a small house among firs has its window lit.',
  storm: 'Storm: rain over dark hills in layers; the window of the small house among the firs is dark.',
};

/** The edge of a hill from left to right: a few waves laid over each other. */
function ridge(random: Random, height: number, swing: number): readonly Point[] {
  const waves = [1, 2.3, 5.1].map((pitch) => ({ pitch, phase: between(random, 0, 7), swing: swing / pitch }));
  return Array.from({ length: 65 }, (_, step) => {
    const x = (WIDTH * step) / 64;
    const wave = waves.reduce(
      (sum, each) => sum + each.swing * Math.sin(each.phase + (each.pitch * Math.PI * 2 * step) / 64),
      0,
    );
    return [x, height + wave] as const;
  });
}

const heightAt = (edge: readonly Point[], x: number): number => edge[Math.round((x / WIDTH) * 64)]?.[1] ?? HEIGHT;

function fir(x: number, y: number, size: number, ink: string): string {
  const tiers = [0, 1, 2].map((tier) => {
    const top = y - size + (tier * size) / 4;
    const half = size * (0.13 + tier * 0.08);
    return polygon([
      [x, top],
      [x + half, top + size * 0.42],
      [x - half, top + size * 0.42],
    ]);
  });
  return path(tiers.join(''), `fill="${ink}"`);
}

function house(sheet: Sheet, x: number, y: number, { hills, window, light }: Inks, isLit: boolean): string {
  const ink = hills.at(-1) ?? '#000';
  const walls = polygon([
    [x - 46, y + 30],
    [x - 46, y - 34],
    [x, y - 74],
    [x + 46, y - 34],
    [x + 46, y + 30],
  ]);
  const glow = isLit ? oval(x + 14, y - 14, 110, 84, `fill="${sheet.halo(light, 0.55)}"`) : '';
  return (
    glow +
    box(x - 34, y - 78, 13, 36, `fill="${ink}"`) +
    path(walls, `fill="${ink}"`) +
    box(x + 4, y - 28, 20, 26, `fill="${window}"`) +
    box(x + 13, y - 28, 2, 26, `fill="${ink}"`)
  );
}

function rain(random: Random): string {
  const streaks = Array.from({ length: 170 }, () => {
    const [x, y, length] = [between(random, -60, WIDTH), between(random, -40, HEIGHT), between(random, 18, 54)];
    return `M${Math.round(x)} ${Math.round(y)}l${Math.round(length * 0.28)} ${Math.round(length)}`;
  });
  return path(streaks.join(''), 'fill="none" stroke="#c7dcda" stroke-width="1.5" opacity=".3"');
}

function stars(random: Random): string {
  const points = Array.from({ length: 90 }, () =>
    oval(between(random, 0, WIDTH), 300 * random() ** 1.4, between(random, 0.7, 1.9), between(random, 0.7, 1.9), ''),
  );
  return group(points.join(''), 'fill="#f4ecd8" opacity=".75"');
}

/** A picture to begin with until the room has its own: an SVG of 1280 by 720, the same one for the same seed. */
export function drawPlaceholder(mood: Mood, seed: number): string {
  const random = randomFrom(seed);
  const sheet = openSheet();
  const inks = inksOf[mood];
  const [top, middle, low] = inks.sky;
  const lightX = between(random, 260, 1020);
  const lightY = mood === 'dawn' ? 400 : between(random, 130, 220);
  const houseX = lightX > WIDTH / 2 ? between(random, 220, 480) : between(random, 800, 1060);
  const parts = [
    box(
      0,
      0,
      WIDTH,
      HEIGHT,
      `fill="${sheet.blend([
        [0, top],
        [0.5, middle],
        [0.8, low],
      ])}"`,
    ),
    mood === 'night' ? stars(random) : '',
    sheet.spray(oval(lightX, lightY, 470, 380, `fill="${sheet.halo(inks.light, 0.5)}"`)),
    mood === 'storm' ? '' : oval(lightX, lightY, 58, 58, `fill="${inks.light}"`),
  ];
  for (const [layer, ink] of inks.hills.entries()) {
    const edge = ridge(random, 400 + layer * 78, 54 - layer * 8);
    const size = 46 + layer * 40;
    const firs = Array.from({ length: 9 - layer }, () => {
      const x = between(random, 0, WIDTH);
      return layer >= 2 && Math.abs(x - houseX) < 140
        ? ''
        : fir(x, heightAt(edge, x) + 12, size * between(random, 0.7, 1.2), ink);
    });
    if (layer === 3) parts.push(house(sheet, houseX, heightAt(edge, houseX) - 16, inks, mood !== 'storm'));
    const body = polygon([...edge, [WIDTH, HEIGHT], [0, HEIGHT]]);
    parts.push(firs.join(''), path(body, `fill="${ink}"`));
    if (layer < 3) parts.push(box(0, 470 + layer * 78, WIDTH, 150, `fill="${sheet.fade(low, 'up', 0.22)}"`));
  }
  if (mood === 'storm') parts.push(rain(random));
  return sheet.close(parts.join('\n'));
}
