/** Bytes from a file's beginning that tell whether it moves: a PNG's metadata before its pictures is shorter than this. */
export const tellingBytes = 64 * 1024;

function letters(view: DataView, offset: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(offset + index)));
}

/** In a WebP the flags of its first chunk say it. */
function isAnimatedWebp(view: DataView): boolean {
  return letters(view, 8) === 'WEBP' && letters(view, 12) === 'VP8X' && (view.getUint8(20) & 0b10) !== 0;
}

/** In a PNG a chunk `acTL` stands before the first picture's. */
function isAnimatedPng(view: DataView): boolean {
  let offset = 8;
  while (offset + 8 <= view.byteLength) {
    const chunk = letters(view, offset + 4);
    if (chunk === 'acTL') return true;
    if (chunk === 'IDAT') return false;
    offset += 12 + view.getUint32(offset);
  }
  return false;
}

/** Whether a picture's first bytes (`tellingBytes`, or all of it) say that it moves; every GIF counts as if it did. */
export function isAnimated(start: Uint8Array<ArrayBuffer>): boolean {
  if (start.length < 21) return false;
  const view = new DataView(start.buffer, start.byteOffset, start.byteLength);
  switch (letters(view, 0)) {
    case 'GIF8':
      return true;
    case 'RIFF':
      return isAnimatedWebp(view);
    case '\x89PNG':
      return isAnimatedPng(view);
    default:
      return false;
  }
}
