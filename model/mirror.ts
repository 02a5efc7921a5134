/** Square RGB images, one after the other, each turned left to right. */
export function mirrored(images: Uint8Array, side: number): Uint8Array {
  const turned = new Uint8Array(images.length);
  const rowBytes = side * 3;
  for (let row = 0; row < images.length; row += rowBytes) {
    for (let x = 0; x < rowBytes; x += 3) {
      const from = row + x;
      const to = row + rowBytes - 3 - x;
      turned[to] = images[from] ?? 0;
      turned[to + 1] = images[from + 1] ?? 0;
      turned[to + 2] = images[from + 2] ?? 0;
    }
  }
  return turned;
}
