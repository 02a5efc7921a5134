import type { Feeling } from '../../game/feeling.ts';
import { contrastOf, leastContrast } from '../colours.ts';
import type { ColourScheme } from '../story.ts';

/**
 * The colours of maps, on a dark ground. Those of the feelings are kept apart in hue and lightness after Okabe and Ito, so
 * that colour-blind people tell them apart too; a drawn face always stands beside them.
 */
export const feelingInks = {
  happy: '#f9d949',
  sad: '#56b4f5',
  anger: '#ff6b45',
  fear: '#e6a8f2',
  disgust: '#2fc795',
} as const satisfies Record<Feeling, string>;

/** What means the same on every map. */
export const marks = {
  /** The features of faces and the signs of endings. */
  feature: '#141833',
  won: '#ffcb47',
  lost: '#c3c8dc',
  /** What is written on dark: numbers beside faces, the text of a road. */
  number: '#ffffff',
} as const;

/** The colours of one story's map, all of them made of its ground and its ink. */
export interface MapInks {
  readonly ground: string;
  readonly text: string;
  /** Under ways, and behind what is written on them: darker than the ground. */
  readonly deep: string;
  /** The ground where white can be read on it, else darker. */
  readonly dusk: string;
  readonly card: string;
  readonly edge: string;
  readonly fog: string;
  readonly mist: string;
  readonly faint: string;
}

const channelsOf = (colour: string): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** A colour on the way from one to another: `share` is how much there is of the second. */
function mix(from: string, to: string, share: number): string {
  const target = channelsOf(to);
  const mixed = channelsOf(from).map((channel, index) =>
    Math.round(channel + ((target[index] ?? 0) - channel) * share),
  );
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** The colours of a map whose author chose these two. */
export function mapInksOf({ ground, ink }: Pick<ColourScheme, 'ground' | 'ink'>): MapInks {
  const deep = mix(ground, '#000000', 0.55);
  return {
    ground,
    text: ink,
    deep,
    dusk: contrastOf(ground, marks.number) >= leastContrast ? ground : deep,
    card: mix(ground, ink, 0.1),
    edge: mix(ground, ink, 0.32),
    fog: mix(ground, ink, 0.2),
    mist: mix(ground, ink, 0.55),
    faint: mix(ground, ink, 0.72),
  };
}
