import { box, group, oval, path } from '../art/sheet.ts';
import { outlineText, wrapText } from '../fonts/outline-text.ts';
import { type MapInks, marks } from './inks.ts';
import type { Box } from './layout-map.ts';

/** A room as it stands on a map. */
export interface RoomCard {
  readonly title: string;
  /** The height of its letters; `titleSize` where it is not given. */
  readonly titleSize?: number;
  /** A second, smaller line: an author's map names the id. */
  readonly note?: string;
  readonly ending?: 'win' | 'fail';
  readonly isStart: boolean;
  /** A small picture as a data address (PNG or JPEG), 16 by 9. */
  readonly picture?: string;
  /** Where the player stands now. */
  readonly isPresent?: boolean;
}

export const titleSize = 19;
export const noteSize = 13;
const lineHeightShare = 1.27;
const padding = 14;

/** A star for a won ending, a cross for a lost one, in a disc. */
export function drawVerdict(ending: 'win' | 'fail', x: number, y: number, radius: number, rim: string): string {
  const shape =
    ending === 'win'
      ? path(
          'M0 -68L20 -24L66 -20L31 10L42 56L0 32L-42 56L-31 10L-66 -20L-20 -24Z',
          `fill="${marks.feature}" stroke="${marks.feature}" stroke-width="8" stroke-linejoin="round"`,
        )
      : path('M-36 -36L36 36M36 -36L-36 36', `stroke="${marks.feature}" stroke-width="24" stroke-linecap="round"`);
  return group(
    oval(0, 0, 100, 100, `fill="${ending === 'win' ? marks.won : marks.lost}" stroke="${rim}" stroke-width="14"`) +
      shape,
    `transform="translate(${x} ${y}) scale(${radius / 100})"`,
  );
}

function drawStart(x: number, y: number, radius: number, inks: MapInks): string {
  return group(
    oval(0, 0, 100, 100, `fill="${inks.text}" stroke="${inks.ground}" stroke-width="14"`) +
      path(
        'M-28 -48L52 0L-28 48Z',
        `fill="${inks.ground}" stroke="${inks.ground}" stroke-width="12" stroke-linejoin="round"`,
      ),
    `transform="translate(${x} ${y}) scale(${radius / 100})"`,
  );
}

/** A pin on the map: "you are here". */
export function drawPin(x: number, y: number, size: number): string {
  return group(
    path(
      'M0 0C-14 -34 -42 -44 -42 -78A42 42 0 1 1 42 -78C42 -44 14 -34 0 0Z',
      `fill="#ff4f6d" stroke="#ffffff" stroke-width="9"`,
    ) + oval(0, -78, 16, 16, 'fill="#ffffff"'),
    `transform="translate(${x} ${y}) scale(${size / 120})"`,
  );
}

const edgeOf = ({ ending, isPresent }: RoomCard, inks: MapInks): string => {
  if (isPresent === true) return inks.text;
  if (ending === undefined) return inks.edge;
  return ending === 'win' ? marks.won : marks.lost;
};

/** Draws a room's card into its box: its picture if it has one, its title, and the marks of the start and of endings. */
export function drawRoomCard(card: RoomCard, at: Box, inks: MapInks): string {
  const { x, y, width, height } = at;
  const [left, top] = [x - width / 2, y - height / 2];
  const pictureHeight = card.picture === undefined ? 0 : (width * 9) / 16;
  const size = card.titleSize ?? titleSize;
  const lineHeight = size * lineHeightShare;
  const lines = wrapText(card.title, { size, width: width - 2 * padding, lines: 2 });
  const noteHeight = card.note === undefined ? 0 : noteSize + 6;
  const textHeight = lines.length * lineHeight + noteHeight;
  const firstLine = top + pictureHeight + (height - pictureHeight - textHeight) / 2 + lineHeight * 0.76;
  const title = lines
    .map((line, index) => outlineText(line, { x, y: firstLine + index * lineHeight, size, anchor: 'middle' }))
    .join('');
  const note =
    card.note === undefined
      ? ''
      : path(
          outlineText(card.note, { x, y: firstLine + lines.length * lineHeight - 2, size: noteSize, anchor: 'middle' }),
          `fill="${inks.faint}"`,
        );
  const outline = `M${left + 14} ${top}h${width - 28}a14 14 0 0 1 14 14v${height - 28}a14 14 0 0 1 -14 14h${28 - width}a14 14 0 0 1 -14 -14v${28 - height}a14 14 0 0 1 14 -14Z`;
  const clip = `card-${Math.round(x)}-${Math.round(y)}`;
  const picture =
    card.picture === undefined
      ? ''
      : `<clipPath id="${clip}"><path d="${outline}"/></clipPath>` +
        group(
          `<image href="${card.picture}" x="${left}" y="${top}" width="${width}" height="${pictureHeight}" preserveAspectRatio="xMidYMid slice"/>`,
          `clip-path="url(#${clip})"`,
        );
  const glow =
    card.isPresent === true
      ? [18, 12, 6]
          .map((spread) =>
            box(
              left - spread,
              top - spread,
              width + 2 * spread,
              height + 2 * spread,
              `rx="${14 + spread}" fill="${inks.text}" fill-opacity=".09"`,
            ),
          )
          .join('')
      : '';
  return [
    glow,
    path(outline, `fill="${inks.card}"`),
    picture,
    path(outline, `fill="none" stroke="${edgeOf(card, inks)}" stroke-width="${card.isPresent === true ? 5 : 3}"`),
    path(title, `fill="${inks.text}"`),
    note,
    card.isStart ? drawStart(left, top, 15, inks) : '',
    card.ending === undefined ? '' : drawVerdict(card.ending, left + width - 2, top + 2, 18, inks.ground),
    card.isPresent === true ? drawPin(left + width * 0.8, top + 8, 50) : '',
  ].join('');
}
