import type { Expression } from './expression.ts';
import { bothSides, centred, group, oval, pathData, shape, softLine } from './pen.ts';
import type { Person } from './person.ts';

type Mouth = Expression['mouth'];

/** Narrower than this the opening is a line. */
const leastOpening = 3;

/** Lips around an opening that shows teeth and tongue, or, where it is hardly open, around a line. */
export function mouth({ mouth: held }: Expression, { lips, skin }: Person): string {
  const { corner, top, bottom, openTop, openBottom } = held;
  const [width, y] = corner;
  const { start, toRight, toLeft, bow } = curves(held);
  const opening = `${start}${toRight(openTop)}${toLeft(openBottom)}Z`;
  return (
    `<clipPath id="mouth">${shape(opening)}</clipPath>` +
    centred(
      oval(0, bottom + 9, width * 0.62, 9, `fill="url(#shade)"`),
      shape(opening, `fill="#4a1414"`),
      group(
        `clip-path="url(#mouth)"`,
        tongueAndTeeth(held),
        shape(opening, `fill="none" stroke="#1d0707" stroke-width="8" opacity=".35" filter="url(#soft)"`),
      ),
      shape(`${start}${bow}${toLeft(openTop)}Z`, `fill="${lips.upper}"`),
      shape(`${start}${toRight(openBottom)}${toLeft(bottom)}Z`, `fill="${lips.lower}"`),
      openBottom - openTop < leastOpening
        ? shape(start + toRight(openTop), `fill="none" stroke="#3a1512" stroke-width="4" stroke-linecap="round"`)
        : '',
      oval(0, (bottom + openBottom) / 2, width * 0.3, 3, `fill="#fff" opacity=".22" filter="url(#soft)"`),
      softLine(pathData`M-7 ${top - 22}L-5 ${top - 6}M7 ${top - 22}L5 ${top - 6}`, skin.line, 4, 0.3),
    ) +
    bothSides(oval(width + 5, y + 2, 8, 8, `fill="url(#shade)"`))
  );
}

/** The edges of the lips, from corner to corner. */
function curves({ corner: [width, y], top, square }: Mouth) {
  // Where the curves from the corners have their handles: far out for a box, half way for a bow.
  const reach = width * (0.45 + 0.45 * square);
  const lift = (edge: number) => y + (edge - y) * (0.55 + 0.45 * square);
  const flat = width * 0.16;
  const end = width - 4;
  const toRight = (edge: number) =>
    pathData`C${-end} ${lift(edge)} ${-reach} ${edge} ${-flat} ${edge}H${flat}C${reach} ${edge} ${end} ${lift(edge)} ${width} ${y}`;
  const toLeft = (edge: number) =>
    pathData`C${end} ${lift(edge)} ${reach} ${edge} ${flat} ${edge}H${-flat}C${-reach} ${edge} ${-end} ${lift(edge)} ${-width} ${y}`;
  const bow =
    pathData`C${-width * 0.8} ${lift(top)} ${-width * 0.42} ${top - 1} ${-width * 0.17} ${top - 2}Q${-width * 0.06} ${top - 1} 0 ${top + 3}` +
    pathData`Q${width * 0.06} ${top - 1} ${width * 0.17} ${top - 2}C${width * 0.42} ${top - 1} ${width * 0.8} ${lift(top)} ${width} ${y}`;
  return { start: pathData`M${-width} ${y}`, toRight, toLeft, bow };
}

function tongueAndTeeth({ corner: [width], openTop, openBottom, upperTeeth, lowerTeeth, tongue }: Mouth): string {
  const row = (root: number, edge: number, color: string) =>
    shape(
      pathData`M${-width} ${root}H${width}V${edge}Q0 ${edge + Math.sign(edge - root) * 4} ${-width} ${edge}Z`,
      `fill="${color}"`,
    );
  const gaps = [-39, -26, -13, 0, 13, 26, 39].map((x) => pathData`M${x} ${openTop - 4}v${upperTeeth + 6}`).join('');
  return (
    (tongue > 0 ? oval(0, openBottom + 6, width * 0.62, tongue + 6, `fill="#b9504c"`) : '') +
    (lowerTeeth > 0 ? row(openBottom + 6, openBottom - lowerTeeth, '#e6dfd0') : '') +
    (upperTeeth > 0
      ? row(openTop - 6, openTop + upperTeeth, '#f3eee2') +
        shape(gaps, `stroke="#8d7f70" stroke-width="1" opacity=".35"`)
      : '')
  );
}
