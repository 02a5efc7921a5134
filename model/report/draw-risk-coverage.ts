import type { Evaluation } from '../evaluate.ts';
import { plot } from './plot.ts';
import { dot, line, percent, sheet, text } from './sheet.ts';

const field = { left: 76, top: 62, width: 340, height: 300 } as const;

/** How often the reader is right if it answers only the surest faces; marked: where the rule for clear readings lies. */
export function drawRiskCoverage(name: string, evaluation: Evaluation): string {
  const { riskCoverage, clearShare, clearAccuracy, found } = evaluation;
  const least = Math.min(clearAccuracy, ...riskCoverage.map(({ accuracy }) => accuracy));
  const lowest = Math.min(0.9, Math.max(0, Math.floor(least * 10 - 1) / 10));
  const { x, y, frame } = plot({ ...field, across: 'answered faces', up: 'right of these', lowest });
  const answeringAll = riskCoverage.at(-1)?.accuracy ?? 0;
  const rule = `${percent(clearShare, 1)} answered, ${percent(clearAccuracy, 1)} right`;
  const all = `answering all: ${percent(answeringAll, 1)} right`;
  const points = riskCoverage.map(({ coverage, accuracy }): [number, number] => [x(coverage), y(accuracy)]);
  return sheet(440, 420, `${name}: answer less, err less`, `Of ${found} faces clear readings: ${rule}; ${all}.`, [
    text(20, 46, 'the surest faces first, by confidence', { fill: 'faint' }),
    ...frame,
    line(
      [
        [x(clearShare), y(lowest)],
        [x(clearShare), y(clearAccuracy)],
      ],
      'mark-line',
      ' stroke-dasharray="4 3"',
    ),
    line(
      [
        [x(0), y(clearAccuracy)],
        [x(clearShare), y(clearAccuracy)],
      ],
      'mark-line',
      ' stroke-dasharray="4 3"',
    ),
    line(points, 'line', ' stroke-width="2" stroke-linejoin="round"'),
    dot(x(clearShare), y(clearAccuracy), 5, 'mark'),
    text(x(0) + 10, y(lowest) - 44, 'clear readings:', { fill: 'mark', isBold: true }),
    text(x(0) + 10, y(lowest) - 28, rule, { fill: 'mark', isBold: true }),
    text(x(0) + 10, y(lowest) - 10, all, { fill: 'faint' }),
  ]);
}
