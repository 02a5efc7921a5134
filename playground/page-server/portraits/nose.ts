import type { Expression } from './expression.ts';
import { bothSides, centred, oval, pathData, shape, softLine } from './pen.ts';
import type { Person } from './person.ts';

/** Bridge, tip and wings; wrinkled where the upper lip is drawn up. */
export function nose({ nose: { width, base, wrinkled } }: Expression, { skin }: Person): string {
  const wrinkles = [0, 1, 2].map((index) =>
    softLine(
      pathData`M${3 + index * 3} ${303 + index * 13}Q${14 + index * 2} ${300 + index * 13} ${22 + index * 5} ${312 + index * 15}`,
      skin.line,
      3.6,
      0.85 * wrinkled,
    ),
  );
  return (
    centred(
      shape(
        pathData`M-13 296C-12 335 ${-width} ${base - 36} ${-width} ${base - 12}Q0 ${base + 16} ${width} ${base - 12}C${width} ${base - 36} 12 335 13 296Z`,
        `fill="${skin.middle}" opacity=".55" filter="url(#softer)"`,
      ),
      oval(-3, 340, 6, 38, `fill="${skin.light}" opacity=".5" filter="url(#softer)"`),
      oval(0, base - 20, 15, 12, `fill="${skin.light}" opacity=".75" filter="url(#softer)"`),
    ) +
    bothSides(
      oval(20, 320, 12, 34, `fill="url(#shade)" opacity=".6"`),
      shape(
        pathData`M${width * 0.42} ${base + 2}Q${width * 0.55} ${base - 9} ${width * 0.82} ${base - 3}Q${width * 0.72} ${base + 5} ${width * 0.42} ${base + 2}Z`,
        `fill="#2a130c" opacity=".8"`,
      ),
      softLine(
        pathData`M${width - 8} ${base - 28}C${width + 4} ${base - 22} ${width + 5} ${base - 2} ${width - 6} ${base}`,
        skin.line,
        4,
        0.75,
      ),
      softLine(pathData`M0 ${base + 7}Q${width * 0.3} ${base + 7} ${width * 0.45} ${base + 2}`, skin.line, 3.5, 0.7),
      ...wrinkles,
    )
  );
}
