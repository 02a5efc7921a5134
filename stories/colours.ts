import type { ColourScheme } from './story.ts';

/** What a story has whose author chose no colours: Discord's own blue, and its dark theme for the map. */
export const defaultColours: ColourScheme = { accent: '#5865f2', ground: '#1e1f22', ink: '#f2f3f5' };

/** What WCAG 2.2 asks for text of ordinary size (success criterion 1.4.3). */
export const leastContrast = 4.5;

export function isColour(value: unknown): boolean {
  return typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value);
}

/** A colour `#rrggbb` as a number 0xrrggbb, as Discord takes it. */
export function colourNumber(colour: string): number {
  return Number.parseInt(colour.slice(1), 16);
}

/** WCAG's relative luminance, 0 for black to 1 for white. */
function luminanceOf(colour: string): number {
  const number = colourNumber(colour);
  const [red = 0, green = 0, blue = 0] = [number >> 16, (number >> 8) & 0xff, number & 0xff].map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG's contrast of two colours: 1 for the same, 21 for black and white. */
export function contrastOf(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}
