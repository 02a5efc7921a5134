/**
 * What a picture of the report is drawn with. Colours are classes with plain values, not variables: librsvg (sharp) knows
 * no others. Each picture brings its own ground, for a page may be dark where the reader's system is light.
 */
const style = `
.ground{fill:#fff}.ink{fill:#1f2328}.faint{fill:#59636e}.main{fill:#0969da}.mark{fill:#bc4c00}.over{fill:#fff}
.grid{stroke:#d1d9e0}.axis{stroke:#818b98}.line{stroke:#0969da}.mark-line{stroke:#bc4c00}
@media (prefers-color-scheme:dark){
.ground{fill:#0d1117}.ink{fill:#e6edf3}.faint{fill:#9198a1}.main{fill:#4493f8}.mark{fill:#f0883e}.over{fill:#0d1117}
.grid{stroke:#30363d}.axis{stroke:#656c76}.line{stroke:#4493f8}.mark-line{stroke:#f0883e}}
`.trim();

export type Fill = 'ink' | 'faint' | 'main' | 'mark' | 'over';
export type Stroke = 'grid' | 'axis' | 'line' | 'mark-line';

/** A number as it stands in the picture: a tenth of a pixel is enough. */
const short = (value: number): string => String(Number(value.toFixed(1)));

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

export interface TextStyle {
  readonly fill?: Fill;
  readonly size?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly isBold?: boolean;
  /** Turned to be read from below. */
  readonly isUpright?: boolean;
}

export function text(x: number, y: number, content: string, style: TextStyle = {}): string {
  const { fill = 'ink', size = 12, anchor = 'start', isBold = false, isUpright = false } = style;
  const turn = isUpright ? ` transform="rotate(-90 ${short(x)} ${short(y)})"` : '';
  const weight = isBold ? ' font-weight="600"' : '';
  return `<text x="${short(x)}" y="${short(y)}" class="${fill}" font-size="${size}" text-anchor="${anchor}"${weight}${turn}>${escaped(content)}</text>`;
}

export function rectangle(x: number, y: number, width: number, height: number, fill: Fill, opacity = 1): string {
  const see = opacity === 1 ? '' : ` fill-opacity="${Number(opacity.toFixed(3))}"`;
  return `<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" class="${fill}"${see}/>`;
}

export function line(points: readonly (readonly [x: number, y: number])[], stroke: Stroke, extra = ''): string {
  const path = points.map(([x, y]) => `${short(x)},${short(y)}`).join(' ');
  return `<polyline points="${path}" fill="none" class="${stroke}"${extra}/>`;
}

export function dot(x: number, y: number, radius: number, fill: Fill): string {
  return `<circle cx="${short(x)}" cy="${short(y)}" r="${short(radius)}" class="${fill}"/>`;
}

/** The whole file. @param description What the picture shows, for those who do not see it. */
export function sheet(
  width: number,
  height: number,
  title: string,
  description: string,
  parts: readonly string[],
): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="system-ui,sans-serif">`,
    `<title>${escaped(title)}</title>`,
    `<desc>${escaped(description)}</desc>`,
    `<style>${style}</style>`,
    `<rect width="${width}" height="${height}" rx="6" class="ground"/>`,
    text(20, 28, title, { size: 15, isBold: true }),
    ...parts,
    '</svg>\n',
  ].join('\n');
}

export const percent = (share: number, digits = 0): string => `${(share * 100).toFixed(digits)} %`;
