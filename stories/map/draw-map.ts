import { box, path } from '../art/sheet.ts';
import { outlineText, textWidth } from '../fonts/outline-text.ts';
import type { Room, Story } from '../story.ts';
import { drawFeelingFace } from './draw-feeling-face.ts';
import { drawRoomCard, noteSize, titleSize } from './draw-room-card.ts';
import { drawSign, drawWay } from './draw-way.ts';
import { feelingInks, mapInksOf } from './inks.ts';
import { layoutMap, type Size } from './layout-map.ts';
import { mapGraphOf, type Way } from './map-graph.ts';
import type { Drawing } from './picture.ts';

const faceRadius = 13;
const facePitch = 29;
const headHeight = 84;
const margin = 28;
const widestCard = 236;
/** Titles and faces drawn larger than they lie: small enough for 40 rooms, large enough to read. */
const pixelsPerUnit = 1.25;

const flow = 'down';

function sizeOf(room: Room): Size {
  const text = Math.max(textWidth(room.title, titleSize), textWidth(room.id, noteSize));
  const isLong = text > widestCard - 40;
  return { width: Math.min(widestCard, Math.max(110, text + 40)), height: isLong ? 84 : 60 };
}

const signOf = ({ feelings }: Way): Size => ({ width: feelings.length * facePitch + 4, height: facePitch + 3 });

function drawFaces(way: Way, { x, y }: { readonly x: number; readonly y: number }): string {
  return way.feelings
    .map(({ feeling, isConditional }, index) =>
      drawFeelingFace(
        feeling,
        { x: x + (index - (way.feelings.length - 1) / 2) * facePitch, y },
        faceRadius,
        isConditional,
      ),
    )
    .join('');
}

/**
 * Draws a whole story for its author: every room with its title and id, every way in the colours of the feelings that lead
 * along it (a dashed face: only sometimes), the start and the endings marked. `lit`: a room to be shown as the present one.
 */
export async function drawMap(
  story: Pick<Story, 'title' | 'start' | 'rooms' | 'colours'>,
  options: { readonly lit?: string } = {},
): Promise<Drawing> {
  const inks = mapInksOf(story.colours);
  const { rooms, ways } = mapGraphOf(story);
  const layout = await layoutMap(
    rooms.map((room) => ({ id: room.id, ...sizeOf(room) })),
    ways.map((way) => ({ from: way.from, to: way.to, sign: signOf(way) })),
    { flow },
  );
  const width = Math.max(layout.width, textWidth(story.title, 34)) + 2 * margin;
  const height = layout.height + headHeight + margin;
  const lines = layout.ways.map(({ curve }, index) =>
    drawWay(curve, { strands: (ways[index]?.feelings ?? []).map(({ feeling }) => feelingInks[feeling]) }, inks),
  );
  const signs = layout.ways.map(({ sign }, index) => {
    const way = ways[index];
    return way === undefined || sign === undefined ? '' : drawSign(sign, inks) + drawFaces(way, sign);
  });
  const cards = layout.rooms.map((placed, index) => {
    const room = rooms[index];
    if (room === undefined) return '';
    return drawRoomCard(
      {
        title: room.title,
        note: room.id,
        isStart: room.id === story.start,
        ...(room.kind === 'ending' ? { ending: room.ending } : {}),
        isPresent: room.id === options.lit,
      },
      placed,
      inks,
    );
  });
  const [pixelWidth, pixelHeight] = [Math.round(width * pixelsPerUnit), Math.round(height * pixelsPerUnit)];
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width.toFixed(1)} ${height.toFixed(1)}" width="${pixelWidth}" height="${pixelHeight}">` +
    box(-2, -2, width + 4, height + 4, `fill="${inks.ground}"`) +
    path(outlineText(story.title, { x: margin, y: 54, size: 34 }), `fill="${inks.text}"`) +
    `<g transform="translate(${((width - layout.width) / 2).toFixed(1)} ${headHeight})">` +
    `${lines.join('')}${signs.join('')}${cards.join('')}</g></svg>`;
  return { svg, width: pixelWidth, height: pixelHeight };
}
