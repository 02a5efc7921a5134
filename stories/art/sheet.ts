export const WIDTH = 1280;
export const HEIGHT = 720;

export type Point = readonly [x: number, y: number];
export type Side = 'up' | 'down' | 'left' | 'right';

/** A sheet collects the paints that its shapes ask for, so that a picture carries no paint that it does not use. */
export interface Sheet {
  /** A glow: full in the middle of the shape, gone at its rim. `hold` is how far (0 to 1) it stays full. */
  halo(color: string, strength?: number, hold?: number): string;
  /** Full at one side of the shape, gone at the side it is named after. */
  fade(color: string, towards: Side, strength?: number): string;
  /** Several inks one after the other, from the top (or the left) of the shape down (or right); positions from 0 to 1. */
  blend(stops: readonly (readonly [position: number, color: string])[], axis?: 'x' | 'y'): string;
  /** Limits what is drawn to a path; gives the value for `clip-path`. */
  clip(outline: string): string;
  /** Shades its content with sprayed grain instead of smooth transparency. Costs about 0.1 s a full sheet; give the box where you can. */
  spray(content: string, box?: readonly [x: number, y: number, width: number, height: number]): string;
  /** The finished SVG document. */
  close(content: string): string;
}

const VECTORS: Readonly<Record<Side, string>> = {
  up: 'x1="0" y1="1" x2="0" y2="0"',
  down: 'x1="0" y1="0" x2="0" y2="1"',
  left: 'x1="1" y1="0" x2="0" y2="0"',
  right: 'x1="0" y1="0" x2="1" y2="0"',
};

/** An empty sheet of 1280 by 720 units. */
export function openSheet(): Sheet {
  const paints = new Map<string, string>();
  const paint = (shape: string): string => {
    const id = paints.get(shape) ?? `p${paints.size}`;
    paints.set(shape, id);
    return `url(#${id})`;
  };

  const sheet: Sheet = {
    halo: (color, strength = 1, hold = 0) =>
      paint(
        `<radialGradient id="@"><stop offset="${hold}" stop-color="${color}" stop-opacity="${strength}"/>` +
          `<stop offset="${Math.round(hold * 55 + 45) / 100}" stop-color="${color}" stop-opacity="${Math.round(strength * 36) / 100}"/>` +
          `<stop offset="1" stop-color="${color}" stop-opacity="0"/></radialGradient>`,
      ),
    fade: (color, towards, strength = 1) =>
      paint(
        `<linearGradient id="@" ${VECTORS[towards]}><stop offset="0" stop-color="${color}" stop-opacity="${strength}"/>` +
          `<stop offset="1" stop-color="${color}" stop-opacity="0"/></linearGradient>`,
      ),
    blend: (stops, axis = 'y') =>
      paint(
        `<linearGradient id="@" ${VECTORS[axis === 'y' ? 'down' : 'right']}>` +
          `${stops.map(([position, color]) => `<stop offset="${position}" stop-color="${color}"/>`).join('')}</linearGradient>`,
      ),
    clip: (outline) => paint(`<clipPath id="@"><path d="${outline}"/></clipPath>`),
    spray: (content, box = [0, 0, WIDTH, HEIGHT]) => {
      const [x, y, width, height] = box;
      return `<g filter="${paint(sprayFilter(x, y, width, height))}">${content}</g>`;
    },
    close: (content) => {
      const defs = [...paints].map(([shape, id]) => shape.replace('@', id)).join('\n');
      return (
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">\n` +
        `<defs>\n${defs}\n</defs>\n${content.trim()}\n</svg>\n`
      );
    },
  };
  return sheet;
}

// Keeps a pixel where its opacity and the noise there add up to enough: a gradient dissolves into grain like sprayed ink.
// The noise is one tile, repeated: drawing it for the whole sheet would take three times as long.
function sprayFilter(x: number, y: number, width: number, height: number): string {
  return (
    `<filter id="@" filterUnits="userSpaceOnUse" x="${x}" y="${y}" width="${width}" height="${height}" color-interpolation-filters="sRGB">` +
    `<feTurbulence type="fractalNoise" baseFrequency=".72" numOctaves="1" seed="7" stitchTiles="stitch" x="${x}" y="${y}" width="200" height="200"/>` +
    `<feTile x="${x}" y="${y}" width="${width}" height="${height}" result="n"/>` +
    `<feComposite in="SourceAlpha" in2="n" operator="arithmetic" k2="2.5" k3="2" k4="-1.75" result="m"/>` +
    `<feColorMatrix in="SourceGraphic" values="1 0 0 0 0 0 1 0 0 0 0 0 1 0 0 0 0 0 60 0"/>` +
    `<feComposite in2="m" operator="in"/></filter>`
  );
}

/** One digit after the point is finer than any screen shows here. */
export function round(value: number): number {
  return Math.round(value * 10) / 10 || 0;
}

/** A closed path through the points. */
export function polygon(points: readonly Point[]): string {
  return `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}Z`;
}

export function path(d: string, attributes: string): string {
  return `<path d="${d}" ${attributes}/>`;
}

export function box(x: number, y: number, width: number, height: number, attributes: string): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" ${attributes}/>`;
}

export function oval(x: number, y: number, radiusX: number, radiusY: number, attributes: string): string {
  return `<ellipse cx="${round(x)}" cy="${round(y)}" rx="${round(radiusX)}" ry="${round(radiusY)}" ${attributes}/>`;
}

export function group(content: string, attributes: string): string {
  return `<g ${attributes}>${content}</g>`;
}
