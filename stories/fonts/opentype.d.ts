/** The little of opentype.js that text outlines need; the package brings no types of its own. */
declare module 'opentype.js' {
  export interface Path {
    /** The path as SVG's `d`, rounded to `decimalPlaces`. */
    toPathData(decimalPlaces?: number): string;
  }
  export interface Glyph {
    readonly index: number;
    /** In font units. */
    readonly advanceWidth: number;
    getPath(x: number, y: number, fontSize: number): Path;
  }
  export interface Font {
    readonly unitsPerEm: number;
    charToGlyphIndex(character: string): number;
    charToGlyph(character: string): Glyph;
    /** In font units. */
    getKerningValue(left: Glyph, right: Glyph): number;
  }
  const opentype: { readonly parse: (bytes: ArrayBuffer) => Font };
  export default opentype;
}
