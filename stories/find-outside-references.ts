const forbidden: readonly RegExp[] = [
  /<!DOCTYPE/i,
  /<!ENTITY/i,
  /<\?xml-stylesheet/i,
  /@import/i,
  /<(?:[\w-]+:)?script/i,
  /<(?:[\w-]+:)?foreignObject/i,
  // UTF-16, in which none of the above would be recognised.
  /\0/,
];
const links = /(?:\bhref|\bsrc)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi;
const urls = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)]*))\s*\)/gi;
const inside = /^\s*(#|data:image\/(png|jpeg|webp|gif)[;,])/i;

function offsetOfOutside(svg: string, pattern: RegExp): number | undefined {
  for (const found of svg.matchAll(pattern)) {
    const target = found.slice(1).find((group) => group !== undefined) ?? '';
    if (!inside.test(target)) return found.index;
  }
  return undefined;
}

/**
 * Where an SVG first refers to something outside itself, or holds what can fetch or run something: the offset in the text.
 * `undefined` where it stands for itself: references are `#ids` and embedded images.
 */
export function findOutsideReference(svg: string): number | undefined {
  const offsets = [
    ...forbidden.map((pattern) => pattern.exec(svg)?.index),
    offsetOfOutside(svg, links),
    offsetOfOutside(svg, urls),
  ].filter((offset) => offset !== undefined);
  return offsets.length === 0 ? undefined : Math.min(...offsets);
}
