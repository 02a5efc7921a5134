import type { Feeling } from '../../game/feeling.ts';
import type { Evaluation } from '../evaluate.ts';
import { feelings } from '../feeling.ts';
import { percent, rectangle, sheet, text } from './sheet.ts';

const cell = { width: 72, height: 58 } as const;
const left = 96;
const top = 84;
const gap = 2;

/** Above this share of a row a cell is so dark that its text must be light. */
const darkShare = 0.8;

/** The confusion matrix: a row for each feeling that the images have, in shares of the row, with counts. */
export function drawConfusion(name: string, { confusion, n, accuracy, balancedAccuracy }: Evaluation): string {
  const truths = feelings.filter((feeling) => confusion[feeling] !== undefined);
  const isMissed = truths.some((truth) => confusion[truth]?.missed !== undefined);
  const answers: readonly (Feeling | 'missed')[] = isMissed ? [...feelings, 'missed'] : feelings;
  const width = left + answers.length * cell.width + 20;
  const bottom = top + truths.length * cell.height;
  const heads = answers.map((answer, column) =>
    text(left + (column + 0.5) * cell.width, top - 10, answer, { anchor: 'middle' }),
  );
  const rows = truths.flatMap((truth, row) => {
    const counts = confusion[truth] ?? {};
    const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
    const y = top + row * cell.height;
    const cells = answers.flatMap((answer, column) => drawCell(column, y, counts[answer] ?? 0, total));
    return [text(left - 10, y + cell.height / 2 + 4, truth, { anchor: 'end' }), ...cells];
  });
  const sum = `${n} images, accuracy ${percent(accuracy, 1)}, balanced ${percent(balancedAccuracy, 1)}`;
  return sheet(width, bottom + 46, `${name}: what was read as what`, `Rows: the truth; columns: the reading. ${sum}.`, [
    text(20, 46, 'rows: the truth; columns: the reading', { fill: 'faint' }),
    ...heads,
    ...rows,
    text(left, bottom + 26, sum, { fill: 'faint' }),
  ]);
}

function drawCell(column: number, y: number, count: number, total: number): string[] {
  const share = count / total;
  const x = left + column * cell.width;
  const middle = x + cell.width / 2;
  const fill = share > darkShare ? 'over' : 'ink';
  const field = rectangle(x, y, cell.width - gap, cell.height - gap, 'main', 0.05 + 0.95 * share);
  if (count === 0) return [field];
  return [
    field,
    text(middle, y + 26, percent(share), { anchor: 'middle', fill, isBold: true, size: 13 }),
    text(middle, y + 42, String(count), { anchor: 'middle', fill, size: 11 }),
  ];
}
