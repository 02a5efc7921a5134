import { oval, path } from '../sheet.ts';
import { at } from './at.ts';
import { inks } from './inks.ts';

/** The Baron, feet at (x, y), 300 units tall: hardly wider than his shadow, with a moustache and tails. */
export function baron(x: number, y: number, scale: number): string {
  return at(
    path('M-16 -150L-22 0H-36L-30 6H-6L-2 -130H2L10 6H34L28 0H20L16 -150Z', `fill="${inks.ink}"`) +
      path('M-26 -236Q0 -252 26 -236L22 -140L40 -66L20 -74L0 -132L-20 -74L-40 -66L-22 -140Z', `fill="${inks.ink}"`) +
      path('M-8 -242H8L5 -178L0 -170L-5 -178Z', `fill="${inks.snow}"`) +
      path('M-9 -236L0 -230L9 -236V-224L0 -230L-9 -224Z', `fill="${inks.cherry}"`) +
      path(
        'M-24 -234Q-44 -196 -38 -146L-28 -148Q-30 -190 -16 -222ZM24 -234Q44 -196 38 -146L28 -148Q30 -190 16 -222Z',
        `fill="${inks.ink}"`,
      ) +
      path('M-15 -282Q-16 -254 0 -244Q16 -254 15 -282Z', `fill="${inks.peach}"`) +
      path('M-17 -278Q-14 -302 0 -302Q14 -302 17 -278Q10 -290 0 -290Q-10 -290 -17 -278Z', `fill="${inks.ink}"`) +
      path('M0 -262Q-14 -270 -34 -258Q-16 -258 0 -256Q16 -258 34 -258Q14 -270 0 -262Z', `fill="${inks.ink}"`) +
      oval(-6, -274, 2, 2.4, `fill="${inks.ink}"`) +
      oval(6, -274, 2, 2.4, `fill="${inks.ink}"`),
    x,
    y,
    scale,
  );
}

/** Ottilie, feet at (x, y), 190 units tall: small, round, with a bun and an apron cut in hearts. Eyes shut, she listens. */
export function ottilie(x: number, y: number, scale: number, mirrored = false, turn = 0): string {
  return at(
    oval(0, -184, 15, 13, `fill="${inks.snow}"`) +
      path('M-30 -108Q-66 -40 -62 0H62Q66 -40 30 -108Q0 -124 -30 -108Z', `fill="${inks.wine}"`) +
      path('M-20 -104Q-42 -44 -40 -8H40Q42 -44 20 -104Z', `fill="${inks.cream}"`) +
      path(
        'M0 -34L-12 -48Q-12 -58 -5 -57L0 -52L5 -57Q12 -58 12 -48ZM-24 -12L-31 -21Q-31 -27 -27 -27L-24 -24L-21 -27Q-17 -27 -17 -21ZM24 -12L17 -21Q17 -27 21 -27L24 -24L27 -27Q31 -27 31 -21Z',
        `fill="${inks.cherry}"`,
      ) +
      path(
        'M-30 -106Q-54 -86 -50 -54L-38 -54Q-36 -80 -20 -92ZM30 -106Q54 -86 50 -54L38 -54Q36 -80 20 -92Z',
        `fill="${inks.plum}"`,
      ) +
      oval(0, -140, 28, 30, `fill="${inks.peach}"`) +
      path('M-30 -140Q-32 -176 0 -176Q32 -176 30 -140Q22 -162 0 -162Q-22 -162 -30 -140Z', `fill="${inks.snow}"`) +
      path(
        'M-16 -140Q-11 -134 -5 -140M6 -140Q12 -134 17 -140M-8 -124Q0 -117 8 -124',
        `fill="none" stroke="${inks.ink}" stroke-width="2.6" stroke-linecap="round"`,
      ) +
      oval(-17, -130, 6, 4, `fill="${inks.blush}"`) +
      oval(17, -130, 6, 4, `fill="${inks.blush}"`),
    x,
    y,
    scale,
    mirrored,
    turn,
  );
}

/** A guest at a gala from behind, feet at (x, y), about 200 units tall: gown or tails, a silhouette with one cut ornament. */
export function guest(x: number, y: number, scale: number, gown: boolean, ink: string, trim: string): string {
  return at(
    gown
      ? path('M-16 -150Q-30 -120 -16 -104Q-62 -50 -70 0H70Q62 -50 16 -104Q30 -120 16 -150Z', `fill="${ink}"`) +
          oval(0, -172, 17, 20, `fill="${ink}"`) +
          path('M-10 -186Q-22 -206 0 -212Q22 -206 10 -186Z', `fill="${ink}"`) +
          path('M-6 -212Q-2 -236 12 -240Q10 -222 2 -210Z', `fill="${trim}"`) +
          path('M-56 -12Q0 8 56 -12L50 -26Q0 -6 -50 -26Z', `fill="${trim}"`)
      : path('M-30 -150Q0 -164 30 -150L34 -84L24 0H6L0 -66L-6 0H-24L-34 -84Z', `fill="${ink}"`) +
          oval(0, -176, 17, 20, `fill="${ink}"`) +
          path('M-10 -152L0 -130L10 -152L0 -158Z', `fill="${trim}"`),
    x,
    y,
    scale,
  );
}

/** One of you, feet at (x, y), 150 units tall: a white waiter's jacket, and a tuft of hair that will not lie down. */
export function thief(
  x: number,
  y: number,
  scale: number,
  mirrored = false,
  arms: 'down' | 'up' | 'out' = 'down',
): string {
  const reach = {
    down: 'M-24 -96Q-40 -74 -36 -46L-26 -46Q-26 -70 -14 -84ZM24 -96Q40 -74 36 -46L26 -46Q26 -70 14 -84Z',
    up: 'M-24 -94Q-48 -110 -46 -142L-36 -144Q-34 -120 -14 -106ZM24 -94Q48 -110 46 -142L36 -144Q34 -120 14 -106Z',
    out: 'M-24 -98Q-48 -92 -62 -72L-54 -66Q-40 -80 -16 -80ZM20 -98Q46 -100 66 -86L62 -76Q44 -86 16 -80Z',
  }[arms];
  return at(
    path('M-22 -52L-24 0H-32L-30 6H-6L-2 -44H2L6 6H30L32 0H24L22 -52Z', `fill="${inks.ink}"`) +
      path(reach, `fill="${inks.ice}"`) +
      path('M-26 -98Q0 -108 26 -98L24 -44Q0 -38 -24 -44Z', `fill="${inks.snow}"`) +
      path('M-8 -102L0 -92L8 -102L6 -46H-6Z', `fill="${inks.cherry}" opacity=".9"`) +
      oval(0, -122, 20, 21, `fill="${inks.peach}"`) +
      path(
        'M-21 -122Q-24 -146 -4 -146Q-6 -156 6 -160Q4 -150 10 -146Q24 -142 21 -122Q12 -136 0 -134Q-12 -136 -21 -122Z',
        `fill="${inks.bark}"`,
      ) +
      oval(-7, -120, 2.4, 3, `fill="${inks.ink}"`) +
      oval(8, -120, 2.4, 3, `fill="${inks.ink}"`),
    x,
    y,
    scale,
    mirrored,
  );
}
