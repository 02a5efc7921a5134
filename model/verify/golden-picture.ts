/** A coloured shape of the picture; centre and half axes in 64ths of the picture's side. */
interface Ellipse {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: readonly [number, number, number];
}

/** A round face with hair, brows, eyes, nose and an open mouth: enough for a detector to take it for a face. */
const shapes: readonly Ellipse[] = [
  { x: 32, y: 29, width: 21, height: 25, colour: [58, 40, 30] },
  { x: 32, y: 34, width: 17, height: 22, colour: [214, 164, 134] },
  { x: 25, y: 26, width: 5, height: 1, colour: [58, 40, 30] },
  { x: 39, y: 26, width: 5, height: 1, colour: [58, 40, 30] },
  { x: 25, y: 30, width: 4, height: 2, colour: [240, 236, 230] },
  { x: 39, y: 30, width: 4, height: 2, colour: [240, 236, 230] },
  { x: 25, y: 30, width: 2, height: 2, colour: [40, 30, 26] },
  { x: 39, y: 30, width: 2, height: 2, colour: [40, 30, 26] },
  { x: 32, y: 38, width: 3, height: 2, colour: [186, 132, 104] },
  { x: 32, y: 46, width: 7, height: 3, colour: [150, 60, 58] },
];

/**
 * Draws the input of a golden reading in whole numbers only, so that every machine and language gives the same bytes.
 * @param count Images, one after the other; each second one is the negative of the drawn face.
 * @returns `count` × side × side RGB bytes.
 */
export function goldenPicture(count: number, side: number): Uint8Array {
  const bytes = new Uint8Array(count * side * side * 3);
  let at = 0;
  for (let image = 0; image < count; image += 1) {
    for (let row = 0; row < side; row += 1) {
      for (let column = 0; column < side; column += 1) {
        for (const value of colourAt(column, row, side)) {
          bytes[at] = image % 2 === 0 ? value : 255 - value;
          at += 1;
        }
      }
    }
  }
  return bytes;
}

/** The topmost shape's colour; behind them a ground that grows lighter downwards. */
function colourAt(column: number, row: number, side: number): readonly number[] {
  const shape = shapes.findLast(({ x, y, width, height }) => {
    const across = (64 * column - x * side) * height;
    const down = (64 * row - y * side) * width;
    return across * across + down * down < (width * height * side) ** 2;
  });
  const ground = 90 + Math.floor((row * 100) / side);
  return shape?.colour ?? [ground, ground, ground];
}
