import { group, path } from './sheet.ts';

/** Four fingers laid over a steering wheel's rim, `radius` from its hub; the angles are in degrees, clockwise from the top. */
export function grip(
  hub: readonly [x: number, y: number],
  radius: number,
  angles: readonly number[],
  skin: string,
  rim: string,
): string {
  const finger =
    path('M-15 52V-20Q-15 -38 0 -38Q15 -38 15 -20V52Q15 66 0 66Q-15 66 -15 52Z', `fill="${skin}"`) +
    path(
      'M-15 30V-20Q-15 -38 0 -38Q11 -38 14 -26',
      `fill="none" stroke="${rim}" stroke-width="4" stroke-linecap="round"`,
    );
  return angles
    .map((angle) =>
      group(finger, `transform="translate(${hub[0]} ${hub[1]}) rotate(${angle}) translate(0 ${-radius})"`),
    )
    .join('');
}
