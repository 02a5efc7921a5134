import { openSheet, type Sheet } from './sheet.ts';

/** A sheet that also has an engraver's tools: hatching, and a blur for mist and glow. */
export interface Plate extends Sheet {
  /** Parallel engraved lines; `gap` is their distance in units, `angle` their turn in degrees, clockwise from level. */
  hatch(ink: string, gap: number, angle: number, weight: number): string;
  /** Its content out of focus; `blur` is the deviation in units. */
  soften(content: string, blur: number): string;
}

/** An empty plate of 1280 by 720 units. */
export function openPlate(): Plate {
  const sheet = openSheet();
  const tools = new Map<string, string>();
  const tool = (shape: string): string => {
    const id = tools.get(shape) ?? `t${tools.size}`;
    tools.set(shape, id);
    return `url(#${id})`;
  };
  return {
    ...sheet,
    hatch: (ink, gap, angle, weight) =>
      tool(
        `<pattern id="@" width="${gap * 6}" height="${gap}" patternUnits="userSpaceOnUse" patternTransform="rotate(${angle})">` +
          `<path d="M0 ${gap / 2}q${gap * 1.5} ${-weight} ${gap * 3} 0t${gap * 3} 0" fill="none" stroke="${ink}" stroke-width="${weight}"/></pattern>`,
      ),
    soften: (content, blur) =>
      `<g filter="${tool(
        `<filter id="@" filterUnits="userSpaceOnUse" x="-60" y="-60" width="1400" height="840"><feGaussianBlur stdDeviation="${blur}"/></filter>`,
      )}">${content}</g>`,
    close: (content) => {
      const defs = [...tools].map(([shape, id]) => shape.replace('@', id)).join('\n');
      return sheet.close(`${defs === '' ? '' : `<defs>\n${defs}\n</defs>\n`}${content}`);
    },
  };
}
