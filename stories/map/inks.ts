import type { Feeling } from '../../game/feeling.ts';

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

export const inks = {
  deep: '#0a0e22',
  ground: '#141a3d',
  card: '#232b5c',
  edge: '#4a5596',
  fog: '#39427a',
  mist: '#8e99cf',
  text: '#f3f5ff',
  faint: '#aeb8e6',
  feature: '#141833',
  won: '#ffcb47',
  lost: '#c3c8dc',
  present: '#ffffff',
} as const;
