import { layoutMap } from '../map/layout-map.ts';
import { mapGraphOf } from '../map/map-graph.ts';
import type { Story } from '../story.ts';
import { type PassagePosition, passageSize } from './to-twee.ts';

/** Twine's grid, in its pixels. */
const grid = 25;
/** Twine draws nothing on an arrow, but arrows need room. */
const sign = { width: 20, height: 20 };

const onGrid = (length: number): number => Math.max(0, Math.round(length / grid) * grid);

/**
 * Where the rooms lie on Twine's map: in layers from the start down, none on another.
 * @throws Error where the layout gives up.
 */
export async function passagePositions(
  story: Pick<Story, 'start' | 'rooms'>,
): Promise<ReadonlyMap<string, PassagePosition>> {
  const { rooms, ways } = mapGraphOf(story);
  // Larger than a passage, so that none touches another when it is moved onto the grid.
  const size = { width: passageSize.width + grid, height: passageSize.height + grid };
  const layout = await layoutMap(
    rooms.map(({ id }) => ({ id, ...size })),
    ways.map(({ from, to }) => ({ from, to, sign })),
    { flow: 'down' },
  );
  return new Map(
    layout.rooms.map(({ id, x, y }) => [
      id,
      { left: onGrid(x - passageSize.width / 2), top: onGrid(y - passageSize.height / 2) },
    ]),
  );
}
