import type { Plate } from '../plate.ts';
import { randomFrom } from '../random.ts';
import { group, oval, path, round } from '../sheet.ts';
import { inks } from './inks.ts';

/** Percival: a pitcher plant, `tall` units from his lip to his foot, hung at `x y` (the middle of his mouth). */
export function percival(plate: Plate, x: number, y: number, tall: number, lit: string): string {
  const random = randomFrom(17);
  const body = 'M-46 0Q-44 40 -56 86Q-66 150 -34 186Q-10 204 14 196Q54 178 58 120Q60 70 46 0Z';
  const spots = Array.from({ length: 46 }, () =>
    oval(-50 + random() * 104, 26 + random() * 150, 2 + random() * 5, 2.4 + random() * 4, ''),
  );
  const ribs = [-0.7, -0.35, 0, 0.35, 0.7].map(
    (share) => `M${round(share * 46)} 6Q${round(share * 62)} 100 ${round(share * 30)} 190`,
  );
  return group(
    path(
      'M0 196Q-30 240 40 250Q110 250 96 190Q88 120 120 -60Q126 -150 60 -220',
      `fill="none" stroke="#2f6b3a" stroke-width="8"`,
    ) +
      path(
        'M-15 -10Q-16 -34 -56 -52Q-84 -112 -4 -128Q84 -126 92 -62Q40 -40 17 -10Z',
        `fill="${plate.blend([
          [0, '#2f6b3a'],
          [1, '#a8324c'],
        ])}" stroke="#12351f" stroke-width="2.500"`,
      ) +
      path(
        'M-4 -16Q-10 -50 -40 -84M2 -16Q0 -70 6 -112M9 -16Q24 -54 62 -84',
        `fill="none" stroke="#f0b46a" stroke-width="2" opacity=".6"`,
      ) +
      path(
        body,
        `fill="${plate.blend([
          [0, '#8e2440'],
          [0.3, '#b8783a'],
          [0.65, '#6f9a44'],
          [1, '#1f5536'],
        ])}"`,
      ) +
      `<g clip-path="${plate.clip(body)}">` +
      group(spots.join(''), `fill="${inks.wine}" opacity=".55"`) +
      path(ribs.join(''), `fill="none" stroke="#12351f" stroke-width="2" opacity=".6"`) +
      oval(20, 96, 44, 90, `fill="${plate.halo(lit, 0.85)}"`) +
      path('M-46 0Q-44 40 -56 86Q-66 150 -34 186', `fill="none" stroke="#04120d" stroke-width="30" opacity=".45"`) +
      '</g>' +
      path('M-22 4L-30 180M-18 4L-24 180', `stroke="#d8e8a0" stroke-width="1.500" opacity=".5"`) +
      oval(0, 0, 52, 17, `fill="#2a0712"`) +
      oval(0, 4, 42, 10, `fill="#0e0206"`) +
      oval(0, 0, 52, 17, `fill="none" stroke="#d8405e" stroke-width="9"`) +
      oval(0, 0, 52, 17, `fill="none" stroke="#f6a07a" stroke-width="2"`) +
      path(
        Array.from({ length: 24 }, (_, index) => {
          const turn = (index / 24) * Math.PI * 2;
          return `M${round(Math.cos(turn) * 47)} ${round(Math.sin(turn) * 14)}L${round(Math.cos(turn) * 57)} ${round(Math.sin(turn) * 21)}`;
        }).join(''),
        `stroke="#6d1230" stroke-width="2"`,
      ),
    `transform="translate(${round(x)} ${round(y)}) scale(${(tall / 200).toFixed(3)})"`,
  );
}
