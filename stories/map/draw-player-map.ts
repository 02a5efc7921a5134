import { box, group, oval, path } from '../art/sheet.ts';
import { outlineText, textWidth, wrapText } from '../fonts/outline-text.ts';
import type { Story } from '../story.ts';
import { drawFeelingFace } from './draw-feeling-face.ts';
import { drawRoomCard } from './draw-room-card.ts';
import { drawSign, drawWay } from './draw-way.ts';
import { feelingInks, type MapInks, mapInksOf, marks } from './inks.ts';
import { type Box, layoutMap, type MapLayout, type Size } from './layout-map.ts';
import type { Drawing } from './picture.ts';
import { type PlayerMap, type PlayerWay, playerMapOf, type Travels, type Walk } from './player-map.ts';

export interface PlayerMapWords {
  /** E.g. "5 moves". */
  readonly moves: string;
}

/** The room's small picture as a data address (PNG or JPEG, 16 by 9). */
export type PictureOf = (room: string) => string | undefined;

/** As messages show it: 16 by 9. */
const wideFrame: Size = { width: 1280, height: 720 };
const headHeight = 92;
const margin = 26;
/** So many rooms and no more have their pictures on the map. */
export const mostPictures = 12;
const largestScale = 1.5;
/** Where a map of many rooms is drawn small, the picture has more pixels, so that zooming in shows the titles. */
const smallestPixelScale = 0.85;
const mostPixels = 2560;
const faceRadius = 15;
const numberSize = 19;
const titleSize = 23;

const cardWithPicture = { width: 208, height: 117 + 72 } as const;
const cardWithout = { width: 208, height: 84 } as const;
const fogSize = { width: 104, height: 72 } as const;

/** Which moves they were: up to three numbers, else how often. */
const numbersOf = ({ moves }: Walk): string => (moves.length <= 3 ? moves.join(' ') : `×${moves.length}`);

const walkWidth = (walk: Walk): number => 2 * faceRadius + 6 + textWidth(numbersOf(walk), numberSize) + 10;

function signOf(way: PlayerWay): { readonly sign?: Size } {
  if (way.kind !== 'taken') return {};
  const sign = { width: way.walks.reduce((sum, walk) => sum + walkWidth(walk), 0) + 2, height: 2 * faceRadius + 8 };
  return { sign };
}

function drawWalks(walks: readonly Walk[], sign: Box, inks: MapInks): string {
  let left = sign.x - sign.width / 2 + 5;
  const drawn = walks.map((walk) => {
    const face = drawFeelingFace(walk.feeling, { x: left + faceRadius, y: sign.y }, faceRadius);
    const at = { x: left + 2 * faceRadius + 5, y: sign.y + numberSize * 0.36, size: numberSize };
    left += walkWidth(walk);
    return face + path(outlineText(numbersOf(walk), at), `fill="${marks.number}"`);
  });
  return drawSign(sign, inks) + drawn.join('');
}

function drawFog({ x, y }: Box, inks: MapInks): string {
  const puffs = [
    [-28, 8, 26, 20],
    [26, 10, 28, 20],
    [-6, -10, 30, 22],
    [4, 14, 36, 20],
  ] as const;
  return (
    puffs.map(([dx, dy, rx, ry]) => oval(x + dx, y + dy, rx, ry, `fill="${inks.fog}" fill-opacity=".75"`)).join('') +
    path(outlineText('?', { x, y: y + 14, size: 34, anchor: 'middle' }), `fill="${inks.mist}"`)
  );
}

function drawLine(way: PlayerWay, placed: MapLayout['ways'][number], inks: MapInks): string {
  if (way.kind === 'taken')
    return drawWay(placed.curve, { strands: way.walks.map(({ feeling }) => feelingInks[feeling]), width: 6 }, inks);
  return drawWay(placed.curve, { strands: [way.kind === 'known' ? inks.mist : inks.edge], isDashed: true }, inks);
}

/** The layout that fills the frame best, of a map that flows down and one that flows to the right. */
async function bestLayout(
  map: PlayerMap,
  card: Size,
  frame: Size,
): Promise<{ readonly layout: MapLayout; readonly scale: number }> {
  const space = { width: frame.width - 2 * margin, height: frame.height - headHeight - margin };
  const rooms = [...map.seen.map(({ id }) => ({ id, ...card })), ...map.fog.map((id) => ({ id, ...fogSize }))];
  const ways = map.ways.map((way) => ({ from: way.from, to: way.to, ...signOf(way) }));
  const tries = [];
  for (const flow of ['right', 'down'] as const) {
    const layout = await layoutMap(rooms, ways, { flow, shape: space.height / space.width });
    tries.push({ layout, scale: Math.min(space.width / layout.width, space.height / layout.height, largestScale) });
  }
  const [first, ...others] = tries;
  if (first === undefined) throw new Error('There is no way to lay a map out.');
  return others.reduce((best, each) => (each.scale > best.scale ? each : best), first);
}

function drawHead(title: string, moves: string, width: number, inks: MapInks): string {
  const movesWidth = textWidth(moves, 30);
  const [line = ''] = wrapText(title, { size: 44, width: width - 4 * margin - movesWidth, lines: 1 });
  return (
    path(outlineText(line, { x: margin + 8, y: 62, size: 44 }), `fill="${inks.text}"`) +
    path(outlineText(moves, { x: width - margin - 8, y: 60, size: 30, anchor: 'end' }), `fill="${inks.faint}"`)
  );
}

/**
 * Draws what a player has seen of a story: the rooms with their titles, the road of this play with the numbers of its moves,
 * the present room marked, and what is still unseen as fog. `frame`: the shape of the whole, in units of which a card is 208 wide.
 */
export async function drawPlayerMap(
  story: Pick<Story, 'title' | 'start' | 'rooms' | 'colours'>,
  travels: Travels,
  words: PlayerMapWords,
  pictureOf?: PictureOf,
  frame: Size = wideFrame,
): Promise<Drawing> {
  const inks = mapInksOf(story.colours);
  const map = playerMapOf(story, travels);
  const hasPictures = pictureOf !== undefined && map.seen.length <= mostPictures;
  const { layout, scale } = await bestLayout(map, hasPictures ? cardWithPicture : cardWithout, frame);
  const byId = new Map(layout.rooms.map((room) => [room.id, room]));
  const lines = layout.ways.map((placed, index) => {
    const way = map.ways[index];
    return way === undefined ? '' : drawLine(way, placed, inks);
  });
  const signs = layout.ways.map(({ sign }, index) => {
    const way = map.ways[index];
    return way?.kind === 'taken' && sign !== undefined ? drawWalks(way.walks, sign, inks) : '';
  });
  const fog = map.fog.map((id) => {
    const at = byId.get(id);
    return at === undefined ? '' : drawFog(at, inks);
  });
  // The present room comes last: its mark stands above its card, and nothing may cover it.
  const inOrder = [...map.seen].sort(
    (one, other) => Number(one.id === travels.present) - Number(other.id === travels.present),
  );
  const cards = inOrder.map((room) => {
    const at = byId.get(room.id);
    if (at === undefined) return '';
    const picture = hasPictures ? pictureOf?.(room.id) : undefined;
    return drawRoomCard(
      {
        title: room.title,
        titleSize,
        isStart: room.id === story.start,
        isPresent: room.id === travels.present,
        ...(room.kind === 'ending' ? { ending: room.ending } : {}),
        ...(picture === undefined ? {} : { picture }),
      },
      at,
      inks,
    );
  });
  const pixelScale = Math.min(mostPixels / frame.width, Math.max(1, smallestPixelScale / scale));
  const [width, height] = [Math.round(frame.width * pixelScale), Math.round(frame.height * pixelScale)];
  const left = (frame.width - layout.width * scale) / 2;
  const top = headHeight + (frame.height - headHeight - margin - layout.height * scale) / 2;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${frame.width} ${frame.height}" width="${width}" height="${height}">` +
    '<defs><radialGradient id="ground" cx=".5" cy=".4" r=".8">' +
    `<stop offset="0" stop-color="${inks.card}"/><stop offset="1" stop-color="${inks.ground}"/></radialGradient></defs>` +
    box(-2, -2, frame.width + 4, frame.height + 4, 'fill="url(#ground)"') +
    drawHead(story.title, words.moves, frame.width, inks) +
    group(
      [...lines, ...fog, ...signs, ...cards].join(''),
      `transform="translate(${left.toFixed(1)} ${top.toFixed(1)}) scale(${scale.toFixed(4)})"`,
    ) +
    '</svg>';
  return { svg, width, height };
}
