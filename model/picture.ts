/** A decoded picture in memory: sRGB, 8 bits a channel, rows from the top, three bytes a pixel. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** The part of a picture that a square covers, or what there is of it. */
export function cut({ width, height, pixels }: Picture, square: { left: number; top: number; side: number }): Picture {
  const size = {
    width: Math.min(square.side, width - square.left),
    height: Math.min(square.side, height - square.top),
  };
  const part = new Uint8Array(size.width * size.height * 3);
  for (let row = 0; row < size.height; row += 1) {
    const start = ((square.top + row) * width + square.left) * 3;
    part.set(pixels.subarray(start, start + size.width * 3), row * size.width * 3);
  }
  return { ...size, pixels: part };
}
