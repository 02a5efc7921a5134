import type { Feeling } from '../../game/feeling.ts';

interface FeelingLook {
  readonly emoji: string;
  /** 0xRRGGBB */
  readonly colour: number;
}

/** The old game's colours, one for each feeling. */
export const feelingLooks = {
  happy: { emoji: '😄', colour: 0xf8edcc },
  sad: { emoji: '😢', colour: 0x0071b6 },
  anger: { emoji: '😠', colour: 0x8a0508 },
  fear: { emoji: '😨', colour: 0xd6ccc6 },
  disgust: { emoji: '🤢', colour: 0x7a9703 },
} as const satisfies Record<Feeling, FeelingLook>;

/** The colour of messages that no feeling led to: Discord's own brand colour. */
export const neutralColour = 0x5865f2;
