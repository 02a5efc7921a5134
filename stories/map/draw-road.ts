import type { Step } from '../../game/session.ts';
import { box, group, oval, path } from '../art/sheet.ts';
import { outlineText, textWidth, wrapText } from '../fonts/outline-text.ts';
import type { Story } from '../story.ts';
import { type Curve, flatten, type Point, pathOf, pointAlong } from './curve.ts';
import { drawFeelingFace } from './draw-feeling-face.ts';
import type { PictureOf } from './draw-player-map.ts';
import { drawVerdict } from './draw-room-card.ts';
import { feelingInks, type MapInks, mapInksOf, marks } from './inks.ts';
import type { Drawing } from './picture.ts';

export interface RoadWords {
  /** E.g. "Won". */
  readonly verdict: string;
  /** E.g. "5 moves". */
  readonly moves: string;
}

export interface RoadBackdrop {
  /** Small pictures of the rooms. */
  readonly pictureOf?: PictureOf;
  /** Behind everything: a data address (PNG or JPEG, 16 by 9), dark and blurred already. */
  readonly backdrop?: string;
}

const frame = { width: 1280, height: 720 } as const;
const headHeight = 150;
const footHeight = 30;
const edge = 52;
/** A longer road is drawn with its middle left out. */
export const mostStops = 60;

/** Stops in a row, by the number of stops: few and large, or many and small. */
function columnsFor(stops: number): number {
  if (stops <= 5) return stops;
  if (stops <= 10) return Math.ceil(stops / 2);
  if (stops <= 21) return Math.ceil(stops / 3);
  if (stops <= 36) return Math.ceil(stops / 4);
  return 12;
}

interface Stop extends Point {
  readonly radius: number;
}

/** The stops in rows that turn back at their ends, as a road winds up a hill. */
function stopsOf(count: number): readonly Stop[] {
  const columns = columnsFor(count);
  const rows = Math.ceil(count / columns);
  const height = (frame.height - headHeight - footHeight) / rows;
  // Where the road turns back it needs room beside the titles.
  const side = rows === 1 ? 50 : 110;
  const width = (frame.width - 2 * side) / columns;
  const radius = Math.min(96, width * 0.31, height * (rows === 1 ? 0.29 : 0.26));
  return Array.from({ length: count }, (_, index) => {
    const row = Math.floor(index / columns);
    const along = index % columns;
    const column = row % 2 === 0 ? along : columns - 1 - along;
    const sway =
      (along % 2 === 0 ? 1 : -1) * Math.min(34, height * (rows === 1 ? 0.07 : 0.045)) * (columns > 1 ? 1 : 0);
    return { x: side + (column + 0.5) * width, y: headHeight + (row + 0.42) * height + sway, radius };
  });
}

function curveBetween(from: Stop, to: Stop): Curve {
  if (Math.abs(from.x - to.x) < from.radius) {
    // A turn at the end of a row bulges outwards.
    const out = from.x > frame.width / 2 ? 1 : -1;
    const bulge = out * from.radius * 2.45;
    return [from, { x: from.x + bulge, y: from.y }, { x: to.x + bulge, y: to.y }, to];
  }
  const middle = (from.x + to.x) / 2;
  return [from, { x: middle, y: from.y }, { x: middle, y: to.y }, to];
}

function drawStop(
  stop: Stop,
  title: string,
  picture: string | undefined,
  rim: string,
  index: number,
  inks: MapInks,
): string {
  const { x, y, radius } = stop;
  const clip = `stop-${index}`;
  const wide = (radius * 2 * 16) / 9;
  const filling =
    picture === undefined
      ? oval(x, y, radius, radius, `fill="${inks.card}"`)
      : `<clipPath id="${clip}"><circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${radius.toFixed(1)}"/></clipPath>` +
        `<image href="${picture}" x="${(x - wide / 2).toFixed(1)}" y="${(y - radius).toFixed(1)}" width="${wide.toFixed(1)}" height="${(2 * radius).toFixed(1)}" preserveAspectRatio="xMidYMid slice" clip-path="url(#${clip})"/>`;
  const size = Math.min(27, radius * 0.36);
  const lines = size < 12 ? [] : wrapText(title, { size, width: radius * 2.75, lines: 2 });
  const text = lines.map((line, each) =>
    outlineText(line, { x, y: y + radius + size * (1.35 + each * 1.2), size, anchor: 'middle' }),
  );
  return (
    oval(x, y, radius + 9, radius + 9, `fill="${inks.deep}"`) +
    filling +
    oval(x, y, radius, radius, `fill="none" stroke="${rim}" stroke-width="6"`) +
    path(
      text.join(''),
      `fill="${marks.number}" stroke="${inks.deep}" stroke-width="${(size / 4).toFixed(1)}" stroke-linejoin="round" paint-order="stroke"`,
    )
  );
}

function drawLeg(from: Stop, to: Stop, ink: string, inks: MapInks): string {
  const line = flatten(curveBetween(from, to));
  const width = Math.max(9, from.radius * 0.24);
  const stroke = (colour: string, thick: number, extra = ''): string =>
    path(
      pathOf(line),
      `fill="none" stroke="${colour}" stroke-width="${thick.toFixed(1)}" stroke-linecap="round" ${extra}`,
    );
  return (
    stroke(inks.deep, width + 8) +
    stroke(ink, width) +
    stroke(
      inks.deep,
      Math.max(1.5, width * 0.1),
      `stroke-dasharray="${width.toFixed(1)} ${width.toFixed(1)}" stroke-opacity=".55"`,
    )
  );
}

function drawHead(title: string, ending: 'win' | 'fail', words: RoadWords, inks: MapInks): string {
  const verdict = `${words.verdict} · ${words.moves}`;
  const size = 34;
  const width = textWidth(verdict, size);
  const ink = ending === 'win' ? marks.won : marks.lost;
  const [line = ''] = wrapText(title, { size: 58, width: frame.width - 2 * edge - width - 150, lines: 1 });
  const right = frame.width - edge;
  return (
    path(outlineText(line, { x: edge, y: 92, size: 58 }), `fill="${marks.number}"`) +
    box(
      right - width - 108,
      40,
      width + 108,
      68,
      `rx="34" fill="${inks.deep}" fill-opacity=".82" stroke="${ink}" stroke-width="3"`,
    ) +
    drawVerdict(ending, right - width - 70, 74, 25, inks.deep) +
    path(outlineText(verdict, { x: right - width - 32, y: 86, size }), `fill="${ink}"`)
  );
}

interface Shown {
  readonly room: string;
  /** The step that led there; absent at the start. */
  readonly step?: Step;
  /** Moves were left out before this one. */
  readonly isAfterGap: boolean;
}

function shownOf(road: readonly Step[], start: string): readonly Shown[] {
  const all: Shown[] = [
    { room: road[0]?.from ?? start, isAfterGap: false },
    ...road.map((step) => ({ room: step.to, step, isAfterGap: false })),
  ];
  if (all.length <= mostStops) return all;
  const half = mostStops / 2;
  return [...all.slice(0, half), ...all.slice(-half).map((shown, index) => ({ ...shown, isAfterGap: index === 0 }))];
}

/**
 * Draws the whole road of a play that has ended: every room in the order in which it was entered, and between two rooms the
 * feeling that led on. Made to be shared: 1280 by 720, and it tells no room that the road did not touch.
 */
export function drawRoad(
  story: Pick<Story, 'title' | 'start' | 'rooms' | 'colours'>,
  road: readonly Step[],
  ending: 'win' | 'fail',
  words: RoadWords,
  { pictureOf, backdrop }: RoadBackdrop = {},
): Drawing {
  const inks = mapInksOf(story.colours);
  const shown = shownOf(road, story.start);
  const stops = stopsOf(shown.length);
  const legs = shown.map(({ step, isAfterGap }, index) => {
    const [from, to] = [stops[index - 1], stops[index]];
    if (step === undefined || from === undefined || to === undefined) return '';
    return drawLeg(from, to, isAfterGap ? inks.fog : feelingInks[step.feeling], inks);
  });
  const faces = shown.map(({ step, isAfterGap }, index) => {
    const [from, to] = [stops[index - 1], stops[index]];
    if (step === undefined || from === undefined || to === undefined) return '';
    const middle = pointAlong(flatten(curveBetween(from, to)), 0.5);
    const radius = Math.max(15, from.radius * 0.36);
    if (isAfterGap)
      return path(outlineText('…', { ...middle, size: radius * 2.4, anchor: 'middle' }), `fill="${inks.text}"`);
    return (
      oval(middle.x, middle.y, radius + 5, radius + 5, `fill="${inks.deep}"`) +
      drawFeelingFace(step.feeling, middle, radius)
    );
  });
  const rooms = shown.map(({ room, step }, index) => {
    const stop = stops[index];
    if (stop === undefined) return '';
    const isLast = index === shown.length - 1;
    const ink = ending === 'win' ? marks.won : marks.lost;
    const rim = isLast ? ink : step === undefined ? marks.number : feelingInks[step.feeling];
    return (
      drawStop(stop, story.rooms[room]?.title ?? room, pictureOf?.(room), rim, index, inks) +
      (isLast
        ? drawVerdict(ending, stop.x + stop.radius * 0.72, stop.y - stop.radius * 0.72, stop.radius * 0.34, inks.deep)
        : '')
    );
  });
  const image =
    backdrop === undefined
      ? ''
      : `<image href="${backdrop}" x="0" y="0" width="${frame.width}" height="${frame.height}" preserveAspectRatio="xMidYMid slice"/>` +
        box(0, 0, frame.width, frame.height, `fill="${inks.deep}" fill-opacity=".5"`);
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${frame.width} ${frame.height}" width="${frame.width}" height="${frame.height}">` +
    '<defs><linearGradient id="ground" x1="0" y1="0" x2=".4" y2="1">' +
    `<stop offset="0" stop-color="${inks.dusk}"/><stop offset="1" stop-color="${inks.deep}"/></linearGradient></defs>` +
    box(-2, -2, frame.width + 4, frame.height + 4, 'fill="url(#ground)"') +
    image +
    drawHead(story.title, ending, words, inks) +
    group([...legs, ...rooms, ...faces].join(''), '') +
    '</svg>';
  return { svg, ...frame };
}
