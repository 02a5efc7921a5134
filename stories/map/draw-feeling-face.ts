import type { Feeling } from '../../game/feeling.ts';
import { group, oval, path } from '../art/sheet.ts';
import type { Point } from './curve.ts';
import { feelingInks, marks } from './inks.ts';

const line = (width: number): string =>
  `fill="none" stroke="${marks.feature}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"`;
const solid = `fill="${marks.feature}"`;
const eyes = (y: number, radius: number): string =>
  oval(-36, y, radius, radius, solid) + oval(36, y, radius, radius, solid);

/** What makes each feeling plain on a disc of radius 100, without colour and in no language. */
const features: Readonly<Record<Feeling, string>> = {
  happy:
    path('M-54 -18Q-36 -46 -18 -18M18 -18Q36 -46 54 -18', line(14)) +
    path('M-56 14Q0 30 56 14Q44 72 0 72Q-44 72 -56 14Z', solid),
  sad:
    path('M-62 -34L-22 -52M62 -34L22 -52', line(13)) +
    eyes(-14, 12) +
    path('M-38 58Q0 16 38 58', line(14)) +
    path('M52 6Q70 34 52 42Q34 34 52 6Z', 'fill="#ffffff"'),
  anger: path('M-64 -48L-16 -22M64 -48L16 -22', line(17)) + eyes(-4, 13) + path('M-40 54Q0 26 40 54', line(15)),
  fear:
    oval(-34, -20, 27, 31, 'fill="#ffffff"') +
    oval(34, -20, 27, 31, 'fill="#ffffff"') +
    eyes(-16, 11) +
    oval(0, 50, 21, 26, solid),
  disgust:
    path('M-58 -38L-26 -20L-58 -4M58 -38L26 -20L58 -4', line(14)) +
    path('M-52 36Q-26 18 0 36T52 34', line(14)) +
    path(
      'M2 38Q6 78 28 74Q44 70 38 36Z',
      `fill="#ff8fa0" stroke="${marks.feature}" stroke-width="9" stroke-linejoin="round"`,
    ),
};

/** A feeling as a small face on a disc of its colour; a conditional one is smaller, in a dashed ring. */
export function drawFeelingFace(feeling: Feeling, at: Point, radius: number, isConditional = false): string {
  const disc = oval(0, 0, 100, 100, `fill="${feelingInks[feeling]}"`);
  const ring = oval(
    0,
    0,
    122,
    122,
    `fill="none" stroke="${feelingInks[feeling]}" stroke-width="18" stroke-dasharray="38 26"`,
  );
  const scale = (radius / (isConditional ? 131 : 100)).toFixed(4);
  return group(
    disc + (isConditional ? ring : '') + features[feeling],
    `transform="translate(${at.x.toFixed(1)} ${at.y.toFixed(1)}) scale(${scale})"`,
  );
}
