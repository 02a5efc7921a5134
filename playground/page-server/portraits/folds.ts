import type { Expression } from './expression.ts';
import { bothSides, centred, oval, pathData, softLine } from './pen.ts';
import type { Person } from './person.ts';

/** The folds of the skin: what the muscles make, and what years leave. */
export function folds({ folds: deep, brow, nose, mouth, jaw }: Expression, { skin, age }: Person): string {
  const [cornerX, cornerY] = mouth.corner;
  const [browX, browY] = brow.inner;
  const forehead = Math.min(brow.bend[1], browY) - 26;
  return (
    bothSides(
      softLine(
        pathData`M${nose.width + 6} ${nose.base - 20}C${nose.width + 30} ${nose.base - 4} ${cornerX + 18} ${cornerY - 34} ${cornerX + 17} ${cornerY + 4}`,
        skin.line,
        6,
        deep.cheek * 0.85 + age * 0.17,
      ),
      softLine(
        pathData`M${browX - 8} ${browY + 12}C${browX - 14} ${browY - 4} ${browX - 13} ${browY - 18} ${browX - 9} ${browY - 34}`,
        skin.line,
        5,
        deep.frown * 0.9,
      ),
      oval(
        78,
        372 - deep.cheek * 8,
        40,
        24,
        `fill="${skin.light}" opacity="${0.3 * deep.cheek}" filter="url(#softer)"`,
      ),
      softLine('M112 300q14 -4 22 -12M113 307q14 2 24 0', skin.line, 3, age * 0.5),
    ) +
    centred(
      ...[0, 1, 2].map((index) => {
        const [x, y] = [74 - index * 8, forehead - index * 17];
        return softLine(
          pathData`M${-x} ${y + 3}C-44 ${y - 8} -20 ${y + 3} 0 ${y + 2}S44 ${y - 8} ${x} ${y + 3}`,
          skin.line,
          4,
          deep.forehead * (0.75 - index * 0.12),
        );
      }),
      softLine(
        pathData`M-28 ${mouth.bottom + 26}Q0 ${mouth.bottom + 14} 28 ${mouth.bottom + 26}`,
        skin.line,
        5,
        deep.chin * 0.7,
      ),
      oval(0, 522 + jaw, 30, 16, `fill="${skin.light}" opacity=".3" filter="url(#softer)"`),
    )
  );
}
