import { line, percent, text } from './sheet.ts';

/** A square field with shares from `lowest` to 1 on its axes, in pixels of the sheet. */
export interface Plot {
  x(share: number): number;
  y(share: number): number;
  /** Grid, numbers and names of the axes. */
  readonly frame: readonly string[];
}

export interface PlotShape {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly across: string;
  readonly up: string;
  /** Least share on the upright axis; that of the other is 0. Below 1. */
  readonly lowest?: number;
}

const numberGap = 8;

export function plot({ left, top, width, height, across, up, lowest = 0 }: PlotShape): Plot {
  const bottom = top + height;
  const x = (share: number) => left + share * width;
  const y = (share: number) => bottom - ((share - lowest) / (1 - lowest)) * height;
  const rises = ticks(lowest).flatMap((share) => [
    line(
      [
        [left, y(share)],
        [left + width, y(share)],
      ],
      share === lowest ? 'axis' : 'grid',
    ),
    text(left - numberGap, y(share) + 4, percent(share), { fill: 'faint', anchor: 'end', size: 11 }),
  ]);
  const runs = ticks(0).map((share) =>
    text(x(share), bottom + numberGap + 9, percent(share), { fill: 'faint', anchor: 'middle', size: 11 }),
  );
  const names = [
    text(left + width / 2, bottom + 38, across, { anchor: 'middle' }),
    text(left - 48, top + height / 2, up, { anchor: 'middle', isUpright: true }),
  ];
  return { x, y, frame: [...rises, ...runs, ...names] };
}

/** Round shares from `lowest` (a whole tenth) to 1: fifths, or tenths where the range is short. */
function ticks(lowest: number): number[] {
  const step = lowest > 0.45 ? 1 : 2;
  const first = Math.round(lowest * 10);
  const tenths = Array.from({ length: 11 }, (_, tenth) => tenth).filter((tenth) => tenth >= first);
  return tenths.filter((tenth) => (10 - tenth) % step === 0 || tenth === first).map((tenth) => tenth / 10);
}
