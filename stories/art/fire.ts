import { palette } from './palette.ts';
import { between, type Random } from './random.ts';
import { path, round } from './sheet.ts';

/** A fire on the ground from `left`, so wide and so tall: four inks, each inside the last, hottest in the heart. */
export function fire(random: Random, left: number, base: number, width: number, tall: number, tongues: number): string {
  const layers = [
    [palette.ember, 1, 1],
    [palette.flame, 0.78, 0.86],
    [palette.amber, 0.56, 0.7],
    [palette.pale, 0.3, 0.46],
  ] as const;
  const reaches = Array.from({ length: tongues }, (_, index) => {
    const middle = 1 - Math.abs((index + 0.5) / tongues - 0.5) * 1.5;
    return middle * between(random, 0.6, 1.1);
  });
  const sways = reaches.map(() => between(random, -0.5, 0.9));
  return layers
    .map(([ink, high, wide]) => {
      const start = left + (width * (1 - wide)) / 2;
      const step = (width * wide) / tongues;
      const licks = reaches.map((reach, index) => {
        const x = start + index * step;
        const tip = base - tall * high * reach;
        const sway = (sways[index] ?? 0) * step;
        const valley = base - tall * high * reach * 0.22;
        return (
          `C${round(x - step * 0.1)} ${round(base - tall * high * reach * 0.45)} ${round(x + step * 0.9 + sway)} ${round(tip + tall * high * reach * 0.4)} ${round(x + step * 0.55 + sway)} ${round(tip)}` +
          `C${round(x + step * 1.3 + sway)} ${round(tip + tall * high * reach * 0.36)} ${round(x + step * 0.7)} ${round(valley)} ${round(x + step)} ${round(index === reaches.length - 1 ? base : valley)}`
        );
      });
      return path(`M${round(start)} ${round(base)}${licks.join('')}Z`, `fill="${ink}"`);
    })
    .join('');
}
