import { box, path } from '../art/sheet.ts';
import { type Curve, flatten, heading, lengthen, lengthOf, type Point, pathOf, shift, shorten } from './curve.ts';
import type { MapInks } from './inks.ts';

export interface WayLook {
  /** The colours of the strands, side by side. */
  readonly strands: readonly string[];
  readonly width?: number;
  readonly isDashed?: boolean;
}

const gap = 1.5;

function tip(line: readonly Point[], { strands, width = 4 }: WayLook, inks: MapInks): string {
  const end = line.at(-1);
  if (end === undefined) return '';
  const before = shorten(line, 12).at(-1) ?? end;
  const { x, y } = heading([before, end], 1);
  const half = (strands.length * (width + gap)) / 2 + 5;
  const length = Math.min(22, half * 1.5);
  const foot = { x: end.x - x * length, y: end.y - y * length };
  const corners = [end, { x: foot.x - y * half, y: foot.y + x * half }, { x: foot.x + y * half, y: foot.y - x * half }];
  const ink = strands.length === 1 ? strands[0] : inks.text;
  return path(`${pathOf(corners)}Z`, `fill="${ink}" stroke="${inks.deep}" stroke-width="2" stroke-linejoin="round"`);
}

/** A way: a strand of colour for each feeling, side by side on a dark bed, with one arrow's tip at the end. */
export function drawWay(curve: Curve, look: WayLook, inks: MapInks): string {
  const { strands, width = 4, isDashed = false } = look;
  const line = lengthen(flatten(curve), 10);
  const tipped = shorten(line, Math.min(8, lengthOf(line) / 2));
  const whole = strands.length * (width + gap) - gap;
  const bed = path(
    pathOf(tipped),
    `fill="none" stroke="${isDashed ? inks.ground : inks.deep}" stroke-width="${whole + 6}" stroke-linejoin="round"`,
  );
  const dash = isDashed ? ' stroke-dasharray="2 10" stroke-linecap="round"' : ' stroke-linejoin="round"';
  const drawn = strands.map((ink, index) => {
    const offset = (index - (strands.length - 1) / 2) * (width + gap);
    return path(pathOf(shift(tipped, offset)), `fill="none" stroke="${ink}" stroke-width="${width}"${dash}`);
  });
  return bed + drawn.join('') + (isDashed ? '' : tip(line, look, inks));
}

/** The ground of what is written on a way. */
export function drawSign(
  sign: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  },
  inks: MapInks,
): string {
  const { x, y, width, height } = sign;
  const radius = Math.min(width, height) / 2;
  return box(
    x - width / 2,
    y - height / 2,
    width,
    height,
    `rx="${radius}" fill="${inks.deep}" stroke="${inks.edge}" stroke-width="1.5"`,
  );
}
