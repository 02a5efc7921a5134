import { oval, path } from '../sheet.ts';
import { at } from './at.ts';
import { inks } from './inks.ts';

const cowBody =
  'M-104 -98Q-108 -132 -74 -134Q-10 -126 46 -136Q72 -142 84 -164Q92 -178 112 -174Q124 -170 130 -156L152 -124Q158 -110 144 -104Q132 -100 120 -108L106 -116Q96 -92 84 -78L82 0H64L58 -58Q54 -64 48 -60L46 0H28L26 -62Q-10 -54 -46 -62L-50 0H-68L-72 -56Q-76 -60 -80 -54L-84 0H-102L-100 -62Z';
const horns = 'M90 -172Q76 -192 86 -212Q90 -194 104 -176ZM112 -174Q122 -192 114 -212Q132 -198 126 -172Z';
const ear = 'M88 -164Q66 -168 60 -154Q74 -146 92 -154Z';

/** A cow seen from the side, hooves at (x, y), 212 units tall at scale 1, looking right. A suit has seams, patches and a glass eye. */
export function cow(x: number, y: number, scale: number, mirrored = false, suit = false): string {
  const coat = suit ? inks.cream : inks.wood;
  const patch = suit ? inks.ink : inks.bark;
  return at(
    path('M-102 -126Q-126 -118 -122 -66Q-120 -54 -128 -44Q-116 -38 -112 -54Q-108 -96 -96 -104Z', `fill="${patch}"`) +
      path(horns, `fill="${suit ? inks.butter : inks.cream}"`) +
      path(cowBody, `fill="${coat}"`) +
      path('M-36 -62Q-30 -44 -14 -44Q2 -46 6 -62Z', `fill="${inks.blush}"`) +
      path(
        'M-88 -128Q-96 -94 -66 -88Q-34 -86 -40 -112Q-48 -132 -88 -128ZM4 -130Q-4 -100 22 -92Q46 -90 48 -112Q48 -134 4 -130ZM-20 -80Q-30 -64 -10 -64Q8 -68 -4 -80Z',
        `fill="${patch}"`,
      ) +
      path('M132 -150L152 -124Q158 -110 144 -104Q132 -100 120 -108Q122 -130 132 -150Z', `fill="${inks.blush}"`) +
      oval(142, -118, 3.4, 4, `fill="${inks.ink}"`) +
      path(ear, `fill="${patch}"`) +
      (suit
        ? oval(112, -150, 11, 12, `fill="${inks.snow}"`) +
          oval(115, -148, 5, 6, `fill="${inks.ink}"`) +
          path(
            'M-20 -133V-60M84 -164Q96 -140 106 -116',
            `fill="none" stroke="${inks.cherry}" stroke-width="3" stroke-dasharray="7 5"`,
          ) +
          path('M-104 0H-82V-12H-104ZM-70 0H-48V-12H-70ZM26 0H48V-12H26ZM62 0H84V-12H62Z', `fill="${inks.wine}"`)
        : path(
            'M106 -152Q113 -146 121 -151',
            `fill="none" stroke="${inks.ink}" stroke-width="4" stroke-linecap="round"`,
          ) + path('M-104 0H-82V-10H-104ZM-70 0H-48V-10H-70ZM26 0H48V-10H26ZM62 0H84V-10H62Z', `fill="${inks.ink}"`)),
    x,
    y,
    scale,
    mirrored,
  );
}

/** A cowbell on its strap, hung at (x, y). */
export function cowbell(x: number, y: number, scale: number): string {
  return at(
    path('M-26 -24Q0 -40 26 -24L22 4H-22Z', `fill="${inks.cherry}"`) +
      path('M-16 0H16Q20 30 30 44H-30Q-20 30 -16 0Z', `fill="${inks.gold}"`) +
      path('M-10 6Q-14 28 -20 38', `fill="none" stroke="${inks.cream}" stroke-width="4" stroke-linecap="round"`) +
      oval(0, 48, 8, 7, `fill="${inks.bark}"`),
    x,
    y,
    scale,
  );
}

/** Pudding, lying, paws at (x, y), 200 units tall and 420 wide: mostly hair, with a key on his collar and an aerial in his mouth. */
export function pudding(x: number, y: number, scale: number): string {
  return at(
    path(
      'M-206 0Q-226 -18 -216 -34Q-238 -52 -216 -70Q-226 -96 -196 -102Q-202 -132 -168 -132Q-160 -162 -128 -148Q-112 -178 -84 -158Q-64 -180 -42 -160Q-20 -178 0 -156Q22 -168 40 -150Q34 -176 58 -186Q66 -214 96 -206Q112 -226 134 -210Q160 -222 176 -198Q204 -192 200 -160Q220 -144 204 -124Q214 -100 190 -90Q186 -68 158 -64Q176 -40 196 -34Q214 -26 208 0Q160 8 110 0Q90 10 60 0Q30 10 0 0Q-30 10 -60 0Q-90 10 -120 0Q-150 10 -206 0Z',
      `fill="${inks.bark}"`,
    ) +
      path(
        'M-150 -120Q-130 -96 -140 -64M-110 -128Q-88 -100 -98 -60M-62 -132Q-44 -104 -54 -62M-16 -126Q2 -100 -8 -58M-180 -76Q-166 -50 -178 -20M-128 -40Q-116 -24 -124 -6M-30 -34Q-18 -20 -26 -4',
        `fill="none" stroke="${inks.wood}" stroke-width="7" stroke-linecap="round"`,
      ) +
      path(
        'M70 -190Q40 -176 44 -116Q54 -88 74 -108Q90 -150 92 -196ZM172 -198Q206 -186 208 -130Q200 -98 180 -116Q164 -150 156 -200Z',
        `fill="${inks.ink}"`,
      ) +
      path('M92 -128Q88 -84 126 -80Q166 -82 164 -128Q150 -146 128 -146Q104 -146 92 -128Z', `fill="${inks.wood}"`) +
      oval(128, -134, 17, 12, `fill="${inks.ink}"`) +
      oval(104, -160, 8, 9, `fill="${inks.snow}"`) +
      oval(152, -160, 8, 9, `fill="${inks.snow}"`) +
      oval(106, -159, 4.5, 5.5, `fill="${inks.ink}"`) +
      oval(150, -159, 4.5, 5.5, `fill="${inks.ink}"`) +
      path(
        'M128 -122V-104M104 -104Q128 -88 152 -104',
        `fill="none" stroke="${inks.ink}" stroke-width="4" stroke-linecap="round"`,
      ) +
      path('M140 -98L176 -150', `stroke="${inks.ice}" stroke-width="4" stroke-linecap="round"`) +
      oval(177, -152, 6, 6, `fill="${inks.cherry}"`) +
      path('M72 -84Q126 -48 176 -80L174 -66Q126 -34 76 -70Z', `fill="${inks.cherry}"`) +
      path(
        'M124 -50A13 13 0 1 1 124 -24A13 13 0 1 1 124 -50ZM124 -44A7 7 0 1 0 124 -30A7 7 0 1 0 124 -44ZM120 -26H128V14H142V8H136V4H142V-2H128Z',
        `fill="${inks.gold}" fill-rule="evenodd"`,
      ),
    x,
    y,
    scale,
  );
}

/** Pudding at full gallop to the right, his paws about at (x, y), 260 units tall and 460 wide: ears and tongue fly behind him. */
export function puddingRunning(x: number, y: number, scale: number, turn: number): string {
  return at(
    path(
      'M-150 -96Q-206 -60 -246 -10L-222 4Q-180 -30 -130 -46ZM-120 -70Q-150 -20 -204 22L-184 38Q-124 6 -84 -46ZM92 -92Q150 -60 214 -58L218 -34Q140 -34 76 -56ZM70 -70Q120 -24 184 -8L178 16Q100 0 40 -44Z',
      `fill="${inks.ink}"`,
    ) +
      path('M-170 -130Q-226 -150 -236 -200Q-214 -190 -204 -206Q-192 -168 -146 -154Z', `fill="${inks.bark}"`) +
      path(
        'M-180 -60Q-204 -86 -182 -108Q-190 -140 -156 -146Q-144 -172 -112 -160Q-92 -182 -62 -164Q-40 -182 -16 -164Q10 -180 34 -160Q60 -172 80 -150Q120 -150 128 -110Q130 -66 90 -54Q70 -34 40 -46Q14 -28 -14 -44Q-44 -26 -70 -44Q-100 -28 -122 -46Q-158 -36 -180 -60Z',
        `fill="${inks.bark}"`,
      ) +
      path(
        'M-140 -126Q-122 -104 -132 -76M-92 -136Q-72 -110 -84 -74M-40 -138Q-20 -112 -32 -72M10 -134Q30 -108 18 -72',
        `fill="none" stroke="${inks.wood}" stroke-width="7" stroke-linecap="round"`,
      ) +
      path(
        'M82 -150Q74 -206 124 -220Q150 -236 172 -214Q200 -214 204 -182L236 -160Q246 -140 222 -134Q170 -120 132 -124Z',
        `fill="${inks.bark}"`,
      ) +
      path('M186 -180L236 -160Q246 -140 222 -134Q190 -128 168 -140Q164 -170 186 -180Z', `fill="${inks.wood}"`) +
      path('M124 -214Q60 -236 36 -204Q30 -188 52 -184Q90 -192 118 -178Z', `fill="${inks.ink}"`) +
      path('M196 -134Q176 -108 140 -104Q120 -96 124 -112Q150 -128 166 -138Z', `fill="${inks.cherry}"`) +
      oval(234, -156, 12, 10, `fill="${inks.ink}"`) +
      oval(170, -190, 9, 10, `fill="${inks.snow}"`) +
      oval(173, -188, 4.5, 5.5, `fill="${inks.ink}"`) +
      path('M88 -150Q96 -120 130 -112L126 -98Q84 -106 74 -146Z', `fill="${inks.wine}"`),
    x,
    y,
    scale,
    false,
    turn,
  );
}
