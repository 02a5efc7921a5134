import { oval, path } from '../sheet.ts';
import { at } from './at.ts';
import { inks } from './inks.ts';

/** Frau Knoll from behind, feet at (x, y), 300 units tall and nearly as wide, her ladle raised. */
export function frauKnoll(x: number, y: number, scale: number): string {
  return at(
    path('M64 -190L128 -290L138 -284L80 -178Z', `fill="${inks.bark}"`) +
      path('M112 -288Q108 -330 142 -334Q172 -324 160 -292Q136 -276 112 -288Z', `fill="${inks.rind}"`) +
      path('M-58 -206Q-120 -120 -116 0H116Q120 -120 58 -206Q0 -226 -58 -206Z', `fill="${inks.ink}"`) +
      path(
        'M-54 -204Q-110 -176 -104 -96Q-84 -84 -76 -100Q-74 -150 -34 -186ZM40 -206Q96 -190 92 -250L74 -256Q74 -216 34 -184Z',
        `fill="${inks.plum}"`,
      ) +
      path(
        'M-14 -112Q-64 -140 -60 -96Q-56 -76 -14 -98ZM14 -112Q64 -140 60 -96Q56 -76 14 -98ZM-14 -114H14V-96H-14ZM-10 -98L-40 -14L-16 -20L0 -90L16 -20L40 -14L10 -98Z',
        `fill="${inks.snow}"`,
      ) +
      oval(0, -232, 40, 36, `fill="${inks.bark}"`) +
      path(
        'M-44 -246Q-84 -266 -60 -298Q-50 -330 -8 -318Q30 -340 56 -306Q90 -276 44 -246Q0 -232 -44 -246Z',
        `fill="${inks.snow}"`,
      ) +
      path('M-44 -246Q0 -232 44 -246L42 -228Q0 -214 -42 -228Z', `fill="${inks.ice}"`) +
      oval(83, -256, 14, 13, `fill="${inks.peach}"`),
    x,
    y,
    scale,
  );
}

/** Alois, feet at (x, y), 210 units tall: bent, a felt hat with a feather, and a moustache that he sees about as far as. */
export function alois(x: number, y: number, scale: number, mirrored = false): string {
  return at(
    path('M-40 -70L-46 0H-58L-56 8H-22L-14 -56L8 0H0L2 8H36L30 -70Z', `fill="${inks.bark}"`) +
      path('M-50 -60Q-60 -132 -12 -152Q36 -158 42 -118L38 -58Q-6 -46 -50 -60Z', `fill="${inks.fir}"`) +
      path('M-12 -150L-26 -56M22 -150L18 -54', `fill="none" stroke="${inks.butter}" stroke-width="6"`) +
      path(
        'M-8 -140Q16 -88 62 -92L66 -78Q8 -64 -28 -126ZM24 -138Q44 -104 72 -104L74 -92Q36 -88 12 -122Z',
        `fill="${inks.pine}"`,
      ) +
      oval(72, -86, 13, 10, `fill="${inks.peach}"`) +
      oval(80, -97, 12, 9, `fill="${inks.peach}"`) +
      path('M2 -186Q0 -140 34 -138Q62 -140 66 -164Q78 -164 76 -174Q66 -178 64 -190Z', `fill="${inks.peach}"`) +
      path(
        'M30 -160Q58 -172 66 -158Q92 -150 104 -168Q102 -132 62 -144Q20 -126 6 -154Q20 -154 30 -160Z',
        `fill="${inks.snow}"`,
      ) +
      path(
        'M-12 -188Q34 -208 84 -184L80 -176Q34 -196 -10 -176ZM2 -190Q2 -224 32 -226Q64 -224 66 -192Q34 -206 2 -190Z',
        `fill="${inks.wine}"`,
      ) +
      path('M10 -206Q-10 -236 -24 -240Q-14 -220 4 -198Z', `fill="${inks.butter}"`) +
      path('M44 -174Q50 -178 56 -174', `fill="none" stroke="${inks.ink}" stroke-width="4" stroke-linecap="round"`),
    x,
    y,
    scale,
    mirrored,
  );
}
