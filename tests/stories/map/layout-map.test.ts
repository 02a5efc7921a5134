import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from '../../../stories/map/curve.ts';
import { type Box, layoutMap, type SizedRoom, type SizedWay } from '../../../stories/map/layout-map.ts';
import { mapGraphOf } from '../../../stories/map/map-graph.ts';
import { anyStory } from '../../game/builders.ts';

const anySize = fc.record({ width: fc.integer({ min: 40, max: 260 }), height: fc.integer({ min: 30, max: 160 }) });
const anyFlow = fc.constantFrom('down', 'right');
const anyShape = fc.option(fc.double({ min: 0.3, max: 2, noNaN: true }), { nil: undefined });

const anyGraph = fc.integer({ min: 1, max: 14 }).chain((count) => {
  const anyRoom = fc.integer({ min: 0, max: count - 1 }).map((room) => `r${room}`);
  return fc.record({
    rooms: fc.tuple(
      ...Array.from({ length: count }, (_, room) => anySize.map((size) => ({ id: `r${room}`, ...size }))),
    ),
    ways: fc.uniqueArray(fc.record({ from: anyRoom, to: anyRoom, sign: fc.option(anySize, { nil: undefined }) }), {
      maxLength: 30,
      selector: ({ from, to }) => `${from} ${to}`,
    }),
  });
});

/** How far two boxes reach into each other; negative where they lie apart. */
function overlap(one: Box, other: Box): number {
  const across = (one.width + other.width) / 2 - Math.abs(one.x - other.x);
  const down = (one.height + other.height) / 2 - Math.abs(one.y - other.y);
  return Math.min(across, down);
}

/** How far a point lies from the rim of a box. */
function fromRim(point: Point, { x, y, width, height }: Box): number {
  const [dx, dy] = [Math.abs(point.x - x) - width / 2, Math.abs(point.y - y) - height / 2];
  return Math.abs(Math.max(dx, dy));
}

const tolerance = 1.5;

function check(
  { rooms, ways }: { readonly rooms: readonly SizedRoom[]; readonly ways: readonly SizedWay[] },
  layout: Awaited<ReturnType<typeof layoutMap>>,
): void {
  expect(layout.rooms.map(({ id }) => id)).toEqual(rooms.map(({ id }) => id));
  expect(layout.ways.map(({ from, to }) => [from, to])).toEqual(ways.map(({ from, to }) => [from, to]));
  const signs = layout.ways.flatMap(({ sign }) => (sign === undefined ? [] : [sign]));
  const boxes: readonly Box[] = [...layout.rooms, ...signs];
  for (const [index, box] of boxes.entries()) {
    for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBeLessThan(tolerance);
    expect(box.x - box.width / 2).toBeGreaterThan(0);
    expect(box.y - box.height / 2).toBeGreaterThan(0);
    expect(box.x + box.width / 2).toBeLessThan(layout.width);
    expect(box.y + box.height / 2).toBeLessThan(layout.height);
  }
  const byId = new Map(layout.rooms.map((room) => [room.id, room]));
  for (const { from, to, curve } of layout.ways) {
    const [first, last] = [curve[0], curve.at(-1)];
    const [leaves, enters] = [byId.get(from), byId.get(to)];
    if (first === undefined || last === undefined || leaves === undefined || enters === undefined)
      throw new Error(`The way from ${from} to ${to} has no ends.`);
    expect(curve.length % 3).toBe(1);
    expect(fromRim(first, leaves)).toBeLessThan(tolerance);
    expect(fromRim(last, enters)).toBeLessThan(tolerance);
  }
}

describe('a layout', () => {
  it('puts no room on another or on a sign, keeps all inside, and ends every way at its rooms', async () => {
    await fc.assert(
      fc.asyncProperty(anyGraph, anyFlow, anyShape, async (graph, flow, shape) => {
        const ways = graph.ways.map(({ sign, ...way }) => (sign === undefined ? way : { ...way, sign }));
        const options = shape === undefined ? { flow } : { flow, shape };
        check({ rooms: graph.rooms, ways }, await layoutMap(graph.rooms, ways, options));
      }),
      { numRuns: 60 },
    );
  });

  it('is right for every story, and the same each time', async () => {
    await fc.assert(
      fc.asyncProperty(anyStory, async (story) => {
        const graph = mapGraphOf(story);
        const rooms = graph.rooms.map(({ id }) => ({ id, width: 120, height: 60 }));
        const ways = graph.ways.map(({ from, to }) => ({ from, to, sign: { width: 60, height: 24 } }));
        const layout = await layoutMap(rooms, ways, { flow: 'down' });
        check({ rooms, ways }, layout);
        expect(await layoutMap(rooms, ways, { flow: 'down' })).toEqual(layout);
      }),
      { numRuns: 40 },
    );
  });

  it('of nothing is empty', async () => {
    expect(await layoutMap([], [], { flow: 'down' })).toMatchObject({ rooms: [], ways: [] });
  });

  it('takes any text for an id: nothing in it is understood by Graphviz', async () => {
    const rooms = ['a"b', 'sign 0', 'room <b>', '\\N', 'x:n'].map((id) => ({ id, width: 80, height: 40 }));
    const ways = rooms.map(({ id }) => ({ from: id, to: rooms[0]?.id ?? '', sign: { width: 20, height: 20 } }));
    check({ rooms, ways }, await layoutMap(rooms, ways, { flow: 'right' }));
  });
});

describe("a story's graph", () => {
  it('has every room once, the start first, and every direction in one way', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const { rooms, ways } = mapGraphOf(story);
        expect(rooms[0]?.id).toBe(story.start);
        expect(rooms.map(({ id }) => id).sort()).toEqual(Object.keys(story.rooms).sort());
        const told = ways.flatMap(({ from, to, feelings }) =>
          feelings.map(({ feeling }) => `${from} ${feeling} ${to}`),
        );
        const written = Object.values(story.rooms).flatMap((room) =>
          room.kind === 'ending'
            ? []
            : Object.entries(room.directions).flatMap(([feeling, list]) =>
                list.map(({ to }) => `${room.id} ${feeling} ${to}`),
              ),
        );
        expect(told.sort()).toEqual([...new Set(written)].sort());
        expect(new Set(ways.map(({ from, to }) => `${from} ${to}`)).size).toBe(ways.length);
      }),
    );
  });
});
