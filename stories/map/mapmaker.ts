import sharp from 'sharp';
import type { Step } from '../../game/session.ts';
import type { Artist } from '../draw-art.ts';
import type { Story } from '../story.ts';
import { drawPlayerMap, mostPictures, type PictureOf, type PlayerMapWords } from './draw-player-map.ts';
import { drawRoad, mostStops, type RoadWords } from './draw-road.ts';
import type { Size } from './layout-map.ts';
import { type Drawing, drawingAsWebp } from './picture.ts';
import { playerMapOf, type Travels } from './player-map.ts';

/** Draws players' maps and roads, with small pictures of the rooms where they can be drawn; as WebP they are below 300 KB. */
export interface Mapmaker {
  /** @throws Error where it cannot be drawn. */
  drawPlayerMap(story: Story, travels: Travels, words: PlayerMapWords): Promise<Buffer>;
  /** The same map as a drawing, in a frame of another shape. @throws Error where it cannot be drawn. */
  sketchPlayerMap(story: Story, travels: Travels, words: PlayerMapWords, frame: Size): Promise<Drawing>;
  /** The road of a play that has ended: 1280 by 720 pixels. @throws Error where it cannot be drawn. */
  drawRoad(story: Story, road: readonly Step[], ending: 'win' | 'fail', words: RoadWords): Promise<Buffer>;
}

const smallSize = { width: 416, height: 234 } as const;
const backdropSize = { width: 320, height: 180 } as const;
/** Small pictures kept in memory: some 3 MB. */
const recentLimit = 120;

const asAddress = (jpeg: Buffer): string => `data:image/jpeg;base64,${jpeg.toString('base64')}`;

/** Makes a mapmaker that shrinks the pictures of `artist`. A room whose picture cannot be drawn is shown without one. */
export function createMapmaker(artist: Pick<Artist, 'draw'>): Mapmaker {
  const recent = new Map<string, string>();

  const small = async (story: Story, room: string): Promise<string | undefined> => {
    const key = `${story.id} ${story.version} ${room}`;
    const known = recent.get(key);
    if (known !== undefined) return known;
    try {
      const { bytes } = await artist.draw(story, room);
      const shrunk = await sharp(bytes).resize(smallSize.width, smallSize.height).jpeg({ quality: 82 }).toBuffer();
      const address = asAddress(shrunk);
      recent.set(key, address);
      const [oldest] = recent.keys();
      if (recent.size > recentLimit && oldest !== undefined) recent.delete(oldest);
      return address;
    } catch {
      return undefined;
    }
  };

  const picturesOf = async (story: Story, rooms: Iterable<string>): Promise<PictureOf> => {
    const pictures = new Map<string, string>();
    for (const room of new Set(rooms)) {
      const picture = await small(story, room);
      if (picture !== undefined) pictures.set(room, picture);
    }
    return (room) => pictures.get(room);
  };

  const picturesSeen = async (story: Story, travels: Travels): Promise<PictureOf | undefined> => {
    const rooms = playerMapOf(story, travels).seen.map(({ id }) => id);
    return rooms.length > mostPictures ? undefined : picturesOf(story, rooms);
  };

  const backdropOf = async (story: Story, room: string): Promise<string | undefined> => {
    try {
      const { bytes } = await artist.draw(story, room);
      const blurred = sharp(bytes)
        .resize(backdropSize.width, backdropSize.height)
        .blur(4)
        .modulate({ brightness: 0.7 });
      return asAddress(await blurred.jpeg({ quality: 80 }).toBuffer());
    } catch {
      return undefined;
    }
  };

  return {
    async drawPlayerMap(story, travels, words) {
      return drawingAsWebp(await drawPlayerMap(story, travels, words, await picturesSeen(story, travels)));
    },
    async sketchPlayerMap(story, travels, words, frame) {
      return drawPlayerMap(story, travels, words, await picturesSeen(story, travels), frame);
    },
    async drawRoad(story, road, ending, words) {
      const last = road.at(-1)?.to ?? story.start;
      const rooms = [road[0]?.from ?? story.start, ...road.map(({ to }) => to)];
      const shown =
        rooms.length <= mostStops ? rooms : [...rooms.slice(0, mostStops / 2), ...rooms.slice(-mostStops / 2)];
      const pictureOf = await picturesOf(story, shown);
      const backdrop = await backdropOf(story, last);
      return drawingAsWebp(
        drawRoad(story, road, ending, words, { pictureOf, ...(backdrop === undefined ? {} : { backdrop }) }),
      );
    },
  };
}
