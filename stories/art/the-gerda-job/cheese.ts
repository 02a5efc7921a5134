import { group, oval, path } from '../sheet.ts';
import { at } from './at.ts';
import { inks } from './inks.ts';

/** A cheese wheel that stands on its rim or lies flat, `radius` units; on its face the edelweiss that Ottilie presses into hers. */
export function gerda(x: number, y: number, radius: number, flat = 1, turn = 0): string {
  const leaf = 'M0 -10Q11 -34 0 -56Q-11 -34 0 -10Z';
  const flower = Array.from({ length: 7 }, (_, index) =>
    path(leaf, `fill="${inks.cream}" transform="rotate(${Math.round((index * 360) / 7)})"`),
  ).join('');
  const thick = 46;
  const face =
    oval(0, 0, 100, 100, `fill="${inks.gold}"`) +
    oval(0, 0, 88, 88, `fill="none" stroke="${inks.rind}" stroke-width="5" stroke-dasharray="14 9"`) +
    path(
      'M-62 -58A85 85 0 0 1 30 -80',
      `fill="none" stroke="${inks.cream}" stroke-width="9" stroke-linecap="round" opacity=".75"`,
    ) +
    flower +
    oval(0, 0, 11, 11, `fill="${inks.rind}"`);
  const side =
    flat < 1
      ? path(`M-100 0V${thick}A100 ${100 * flat} 0 0 0 100 ${thick}V0Z`, `fill="${inks.rind}"`) +
        path(
          `M-100 ${thick * 0.45}A100 ${100 * flat} 0 0 0 100 ${thick * 0.45}`,
          `fill="none" stroke="${inks.wood}" stroke-width="5" stroke-dasharray="3 12"`,
        )
      : oval(16, 8, 100, 100, `fill="${inks.rind}"`);
  return at(side + group(face, `transform="scale(1 ${flat})"`), x, y, radius / 100, false, turn);
}
