import { group } from '../sheet.ts';

/** Puts what is drawn round its own origin at (x, y), turned by degrees. */
export function at(content: string, x: number, y: number, scale: number, mirrored = false, turn = 0): string {
  return group(
    content,
    `transform="translate(${x} ${y})${turn === 0 ? '' : ` rotate(${turn})`} scale(${mirrored ? -scale : scale} ${scale})"`,
  );
}
