/** One letter for a name of one word, two for more. */
export function avatarInitials(name: string): string {
  const [first = '', second = ''] = name.split(/\s+/).filter((word) => word !== '');
  return `${Array.from(first)[0] ?? '?'}${Array.from(second)[0] ?? ''}`.toUpperCase();
}

/** Relative luminance of a channel of 0..255 (WCAG 2.2, "relative luminance"). */
function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** Black or white, whichever stands out more on `colour` (`#rrggbb`; white on anything else). */
export function inkOn(colour: string): string {
  const match = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour);
  if (match === null) return '#fff';
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => linear(Number.parseInt(part, 16)));
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return 1.05 / (luminance + 0.05) >= (luminance + 0.05) / 0.05 ? '#fff' : '#000';
}
