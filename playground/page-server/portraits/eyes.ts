import type { Expression } from './expression.ts';
import { bothSides, centred, group, oval, pathData, shape, softLine } from './pen.ts';
import type { Person } from './person.ts';

/** The middle of an eye, and half its width. */
const x = 68;
const y = 302;
const half = 38;

/** Eyes that look straight ahead: the lids cover the iris as they do, and the fold above follows the brow. */
export function eyes({ eye, brow }: Expression, person: Person): string {
  const { skin } = person;
  const inner = [x - half, y + eye.innerDrop] as const;
  const outer = [x + half, y] as const;
  const upper = y - eye.upper * 1.34;
  const lower = y + eye.lower * 1.34;
  const opening = pathData`M${inner}C${x - 22} ${upper + 2} ${x + 12} ${upper} ${outer}C${x + 18} ${lower} ${x - 16} ${lower + 1} ${inner}Z`;
  const lid = pathData`M${x - half - 3} ${y + eye.innerDrop + 2}C${x - 22} ${upper} ${x + 14} ${upper - 3} ${x + half + 6} ${y + 1}`;
  const crease = Math.min(upper - 6, (upper + Math.max(brow.bend[1], brow.inner[1])) / 2 + 8);
  const irisY = y - 1 + (eye.lower - eye.upper) * 0.12;
  return (
    `<clipPath id="eye">${shape(opening)}</clipPath>` +
    bothSides(
      oval(x, y - 4, 50, 32, `fill="url(#shade)"`),
      shape(opening, `fill="#f4efe8"`),
      group(
        `clip-path="url(#eye)"`,
        oval(x, irisY, 15, 15, `fill="${person.iris}"`),
        oval(x, irisY, 15, 15, `fill="none" stroke="#1a120c" stroke-width="2" opacity=".6"`),
        oval(x, irisY, 7, 7, `fill="#0d0806"`),
        shape(lid, `fill="none" stroke="#2a1a12" stroke-width="12" opacity=".28"`),
      ),
      shape(lid, `fill="none" stroke="#23150d" stroke-width="5" stroke-linecap="round"`),
      shape(
        pathData`M${inner}C${x - 16} ${lower + 2} ${x + 18} ${lower + 1} ${outer}`,
        `fill="none" stroke="${skin.line}" stroke-width="2.5" opacity=".8"`,
      ),
      softLine(
        pathData`M${x - 30} ${y + eye.innerDrop - 6}C${x - 18} ${crease} ${x + 16} ${crease - 2} ${x + 40} ${y - 8}`,
        skin.line,
        3,
        0.55,
      ),
      // The bag under the eye rises as the lower lid is drawn tight.
      softLine(
        pathData`M${x - 34} ${lower + 14 - eye.tense * 6}C${x - 12} ${lower + 18 - eye.tense * 8} ${x + 16} ${lower + 16 - eye.tense * 8} ${x + 34} ${lower + 6}`,
        skin.line,
        4,
        0.25 + 0.4 * eye.tense + 0.2 * person.age,
      ),
    ) +
    centred(oval(-x + 5, irisY - 6, 3.6, 3.6, `fill="#fff"`), oval(x + 5, irisY - 6, 3.6, 3.6, `fill="#fff"`))
  );
}
