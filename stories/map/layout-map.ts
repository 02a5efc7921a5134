import { instance, type Viz } from '@viz-js/viz';
import { z } from 'zod';
import type { Curve, Point } from './curve.ts';

/** A rectangle around its middle. All lengths of a layout are in units of which text is 16 high; y points down. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface SizedRoom extends Size {
  readonly id: string;
}

export interface SizedWay {
  readonly from: string;
  readonly to: string;
  /** How much space what is written on it needs; absent where nothing is. */
  readonly sign?: Size;
}

export interface PlacedRoom extends Box {
  readonly id: string;
}

export interface PlacedWay {
  readonly from: string;
  readonly to: string;
  /** Where what is written on the way stands; the way leads through it. */
  readonly sign?: Box;
  /** From the edge of the box of `from` (through the sign) to the edge of the box of `to`. */
  readonly curve: Curve;
}

/** Where everything lies: rooms and ways in the order in which they were given. */
export interface MapLayout extends Size {
  readonly rooms: readonly PlacedRoom[];
  readonly ways: readonly PlacedWay[];
}

export interface LayoutOptions {
  /** Which way the story flows. */
  readonly flow: 'down' | 'right';
  /** Height by width of the whole, where it shall fill a frame of that shape; else as compact as it comes. */
  readonly shape?: number;
}

/** Graphviz counts positions in points and sizes in inches. */
const pointsPerInch = 72;
const margin = 12;

const placed = z.object({
  bb: z.string(),
  objects: z.array(z.object({ name: z.string(), pos: z.string() })).default([]),
  edges: z.array(z.object({ pos: z.string() })).default([]),
});

let loading: Promise<Viz> | undefined;

function graphviz(): Promise<Viz> {
  loading ??= instance();
  return loading;
}

const numbersOf = (text: string): readonly number[] => text.split(/[ ,]/).map(Number);

const inches = ({ width, height }: Size) => ({ width: width / pointsPerInch, height: height / pointsPerInch });

const roomName = (id: string): string => `room ${id}`;
const signName = (index: number): string => `sign ${index}`;

function graphOf(rooms: readonly SizedRoom[], ways: readonly SizedWay[], { flow, shape }: LayoutOptions) {
  return {
    directed: true,
    graphAttributes: {
      rankdir: flow === 'down' ? 'TB' : 'LR',
      nodesep: 0.35,
      ranksep: 0.45,
      ...(shape === undefined ? {} : { ratio: shape }),
    },
    nodeAttributes: { shape: 'box', fixedsize: true, label: '' },
    edgeAttributes: { dir: 'none' },
    // What is written on a way is a node of its own: so nothing covers it, and it covers nothing.
    nodes: [
      ...rooms.map((room) => ({ name: roomName(room.id), attributes: inches(room) })),
      ...ways.flatMap(({ sign }, index) =>
        sign === undefined ? [] : [{ name: signName(index), attributes: inches(sign) }],
      ),
    ],
    edges: ways.flatMap(({ from, to, sign }, index) =>
      sign === undefined
        ? [{ tail: roomName(from), head: roomName(to) }]
        : [
            { tail: roomName(from), head: signName(index) },
            { tail: signName(index), head: roomName(to) },
          ],
    ),
  };
}

/**
 * Lays a graph out with Graphviz's "dot": rooms in layers, none on another, and curved ways between them.
 * @throws Error where Graphviz gives up.
 */
export async function layoutMap(
  rooms: readonly SizedRoom[],
  ways: readonly SizedWay[],
  options: LayoutOptions,
): Promise<MapLayout> {
  const viz = await graphviz();
  const { bb, objects, edges } = placed.parse(viz.renderJSON(graphOf(rooms, ways, options)));
  const [left = 0, bottom = 0, right = 0, top = 0] = numbersOf(bb);
  const pointAt = (x: number, y: number): Point => ({ x: x - left + margin, y: top - y + margin });
  const middles = new Map(
    objects.map(({ name, pos }) => {
      const [x = 0, y = 0] = numbersOf(pos);
      return [name, pointAt(x, y)];
    }),
  );
  const middleOf = (name: string): Point => {
    const middle = middles.get(name);
    if (middle === undefined) throw new Error(`Graphviz left out "${name}".`);
    return middle;
  };
  const curves = edges.map(({ pos }): Curve => {
    const numbers = numbersOf(pos);
    return Array.from({ length: Math.floor(numbers.length / 2) }, (_, each) =>
      pointAt(numbers[2 * each] ?? 0, numbers[2 * each + 1] ?? 0),
    );
  });
  let taken = 0;
  const nextCurve = (): Curve => {
    const curve = curves[taken];
    if (curve === undefined) throw new Error('Graphviz left out a way.');
    taken += 1;
    return curve;
  };
  return {
    width: right - left + 2 * margin,
    height: top - bottom + 2 * margin,
    rooms: rooms.map(({ id, width, height }) => ({ id, width, height, ...middleOf(roomName(id)) })),
    ways: ways.map(({ from, to, sign }, index) => {
      if (sign === undefined) return { from, to, curve: nextCurve() };
      const [before, after] = [nextCurve(), nextCurve()];
      // Straight through the sign.
      const through = [before.at(-1), after[0]].filter((point) => point !== undefined);
      return { from, to, sign: { ...sign, ...middleOf(signName(index)) }, curve: [...before, ...through, ...after] };
    }),
  };
}
