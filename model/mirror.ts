/** Square RGB images, one after the other, each turned left to right. */
export function mirrored(images: Uint8Array, side: number): Uint8Array {
  const turned = new Uint8Array(images.length);
  const rowBytes = side * 3;
  for (let row = 0; row < images.length; row += rowBytes) {
    for (let x = 0; x < rowBytes; x += 3) {
      const from = row + x;
      turned.set(images.subarray(from, from + 3), row + rowBytes - 3 - x);
    }
  }
  return turned;
}
