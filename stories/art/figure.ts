import { group, oval, path } from './sheet.ts';

export type Pose = 'running' | 'throwing' | 'standing';

// Drawn 100 units tall, the feet at the origin.
const LIMBS: Readonly<
  Record<
    Pose,
    { readonly body: string; readonly arms: string; readonly legs: string; readonly head: readonly [number, number] }
  >
> = {
  running: {
    body: 'M-2-46L9-76',
    arms: 'M8-76L-8-66L-14-52M10-75L22-62L34-68',
    legs: 'M-1-46L14-32L8-8L15-6M-3-46L-12-26L-32-20L-34-26',
    head: [15, -90],
  },
  throwing: {
    body: 'M0-46L-3-77',
    arms: 'M-4-77L-20-90L-16-108M-2-76L16-68L28-76',
    legs: 'M1-46L14-24L16-2L23-1M-1-46L-14-26L-22-3L-16-1',
    head: [0, -91],
  },
  standing: {
    body: 'M0-46L0-78',
    arms: 'M-7-77L-14-60L-12-40M7-77L14-60L13-40',
    legs: 'M4-48L7-24L8-2M-4-48L-7-24L-8-2',
    head: [0, -91],
  },
};

/** A person as a silhouette: no face, only the way the weight falls. */
export function figure(pose: Pose, x: number, y: number, tall: number, ink: string, mirrored = false): string {
  const { body, arms, legs, head } = LIMBS[pose];
  const limb = (d: string, width: number): string =>
    path(d, `fill="none" stroke="${ink}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"`);
  const scale = tall / 98;
  return group(
    limb(legs, 8) + limb(body, 17) + limb(arms, 6) + oval(head[0], head[1], 6.2, 7.6, `fill="${ink}"`),
    `transform="translate(${x} ${y}) scale(${(mirrored ? -scale : scale).toFixed(2)} ${scale.toFixed(2)})"`,
  );
}
