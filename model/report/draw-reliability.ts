import type { Evaluation } from '../evaluate.ts';
import { plot } from './plot.ts';
import { dot, line, percent, rectangle, sheet, text } from './sheet.ts';

const field = { left: 76, top: 62, width: 340, height: 300 } as const;

/** Pixels of the row of bars that shows how many faces a bin has. */
const bars = 46;

/** How often the reader is right where it says how sure it is: on the dashed line where it is neither too sure nor too shy. */
export function drawReliability(name: string, { reliability, ece, eceFloor, found }: Evaluation): string {
  const { x, y, frame } = plot({
    ...field,
    across: `confidence (grey: how many of ${found} faces)`,
    up: 'right of these',
  });
  const most = Math.max(1, ...reliability.map(({ n }) => n));
  const share = 1 / reliability.length;
  const filled = reliability.map((bin, index) => ({ ...bin, from: index * share })).filter(({ n }) => n > 0);
  const counts = filled.map(({ n, from }) => {
    const height = Math.max(1, (n / most) * bars);
    return rectangle(x(from) + 1, y(0) - height, x(share) - x(0) - 2, height, 'faint', 0.3);
  });
  const gaps = filled.map(({ confidence, accuracy }) =>
    line(
      [
        [x(confidence), y(confidence)],
        [x(confidence), y(accuracy)],
      ],
      'mark-line',
      ' stroke-width="2"',
    ),
  );
  const dots = filled.map(({ confidence, accuracy, n }) =>
    dot(x(confidence), y(accuracy), 3 + 4 * Math.sqrt(n / most), 'main'),
  );
  const error = `expected calibration error ${ece.toFixed(3)}; by chance alone ${eceFloor.toFixed(3)}`;
  const says = filled.map((bin) => `${percent(bin.confidence)} sure: ${percent(bin.accuracy)} right (${bin.n})`);
  return sheet(440, 420, `${name}: how sure, how right`, `${says.join('; ')}. The ${error}.`, [
    text(20, 46, error, { fill: 'faint' }),
    ...counts,
    ...frame,
    line(
      [
        [x(0), y(0)],
        [x(1), y(1)],
      ],
      'axis',
      ' stroke-dasharray="5 4"',
    ),
    ...gaps,
    line(
      filled.map(({ confidence, accuracy }) => [x(confidence), y(accuracy)]),
      'line',
      ' stroke-width="1.5"',
    ),
    ...dots,
  ]);
}
