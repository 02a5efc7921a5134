import { between, type Random } from '../random.ts';
import { group, oval, path, round } from '../sheet.ts';

export type Person = 'watch' | 'fennick' | 'marsh' | 'vole' | 'pell' | 'child';

// Drawn 100 units tall, the feet at the origin, those seen from the side facing right.
const OUTLINES: Readonly<Record<Person, string>> = {
  watch:
    'M-17 -70Q-27 -52 -24 -32L-18 -29L-12 -56ZM17 -70Q27 -52 24 -32L18 -29L12 -56Z' +
    'M-14 -3L-18 -56Q-18 -73 -7 -75L7 -75Q18 -73 18 -56L14 -3Q9 1 3 -1L2 -14H-2L-3 -1Q-9 1 -14 -3Z' +
    'M-7 -74Q-8 -84 0 -85Q8 -84 7 -74Z' +
    'M-15 -84Q-18 -98 -3 -100Q16 -101 16 -85Q6 -79 -15 -84ZM-15 -84Q0 -77 17 -85L18 -82Q2 -73 -14 -81Z',
  fennick:
    'M-11 0L-12 -30Q-17 -60 -3 -72Q8 -77 12 -69L15 -52Q11 -44 12 -34L13 -2L16 0H4L1 -26L-2 -26L-3 0Z' +
    'M6 -68Q2 -80 8 -85Q17 -88 20 -80L23 -77L20 -75Q21 -68 13 -67Z' +
    'M2 -81Q3 -91 14 -90Q22 -88 26 -81L25 -79Q14 -84 2 -79Z',
  marsh:
    'M-17 0Q-13 -30 -6 -50L-8 -71Q-5 -77 0 -77Q7 -77 7 -70L5 -50Q14 -26 17 0Z' +
    'M-3 -76L-3 -81Q-6 -88 -2 -92Q5 -95 8 -88L10 -84L8 -82Q8 -77 3 -76Z' +
    'M-7 -90Q-13 -92 -10 -97Q-5 -101 -1 -96Q6 -97 8 -90Q2 -93 -3 -87Z',
  vole:
    'M-13 0L-14 -11Q-27 -22 -25 -44Q-23 -66 -7 -69L7 -69Q22 -66 25 -44Q27 -22 14 -11L14 0H3L2 -10H-2L-3 0Z' +
    'M-8 -68Q-11 -80 0 -83Q11 -80 8 -68ZM-15 -80Q0 -76 15 -80L14 -83Q11 -84 10 -86L11 -104Q0 -107 -11 -104L-10 -86Q-11 -84 -14 -83Z',
  pell:
    'M-15 0Q-11 -30 -6 -48L-9 -68Q-6 -75 0 -75Q8 -75 9 -67L5 -48Q12 -28 15 0Z' +
    'M-4 -74L-4 -79Q-6 -87 1 -89Q8 -88 7 -79L4 -74ZM-19 -86Q0 -94 20 -87Q21 -84 0 -83Q-20 -83 -19 -86ZM-8 -88Q-8 -97 1 -97Q10 -97 10 -88Z',
  child:
    'M-18 0L-20 -36Q-17 -50 0 -50Q17 -50 20 -36L18 0H4V-8H-4V0ZM-15 -66Q-15 -84 0 -84Q15 -84 15 -66Q14 -50 0 -50Q-14 -50 -15 -66Z' +
    'M-17 -72Q-15 -90 0 -90Q15 -90 17 -72Q0 -80 -17 -72ZM-4 -91A4 4 0 1 1 4 -91A4 4 0 1 1 -4 -91Z',
};

/** A person as a silhouette `tall` units high, with a rim of light on the side that `light` names. */
export function person(
  who: Person,
  x: number,
  y: number,
  tall: number,
  look: { readonly ink: string; readonly rim?: string; readonly light?: 'left' | 'right'; readonly mirrored?: boolean },
): string {
  const scale = tall / 100;
  const side = (look.light === 'left' ? 1 : -1) * (look.mirrored === true ? -1 : 1);
  const shift = round((side * Math.max(1.4, tall / 110)) / scale);
  // One path a part: parts that turn against one another would cut holes where they overlap.
  const outline = OUTLINES[who]
    .split(/(?=M)/)
    .map((part) => path(part, ''))
    .join('');
  return group(
    (look.rim === undefined ? '' : group(outline, `fill="${look.rim}"`)) +
      group(outline, `fill="${look.ink}" transform="translate(${look.rim === undefined ? 0 : shift} 0)"`),
    `transform="translate(${round(x)} ${round(y)}) scale(${look.mirrored === true ? -scale : scale} ${scale})"`,
  );
}

const HATS = [
  '',
  'M-11 -8Q-10 -22 0 -22Q10 -22 11 -8L16 -6Q0 -10 -16 -6Z',
  'M-10 -8L-9 -32H9L10 -8L16 -6Q0 -10 -16 -6Z',
  'M-24 -8Q0 -20 24 -8Q0 -4 -24 -8ZM-10 -10Q-8 -24 2 -22Q12 -20 11 -10Z',
  'M-12 -4Q-14 -20 0 -20Q16 -20 14 -6L20 -3L12 -4Q0 -10 -12 -4Z',
  'M-14 4Q-16 -18 0 -19Q16 -18 14 4Q10 -10 0 -10Q-10 -10 -14 4ZM-6 -22A6 6 0 1 1 6 -22A6 6 0 1 1 -6 -22Z',
] as const;

/** A crowd seen from behind or against the light: heads and shoulders with hats of all kinds, from `left` to `right`. */
export function crowd(
  random: Random,
  [left, right]: readonly [number, number],
  base: number,
  size: number,
  look: { readonly ink: string; readonly rim?: string; readonly raised?: number },
): string {
  const parts: string[] = [];
  const arms: string[] = [];
  for (let x = left; x < right; x += size * between(random, 0.62, 0.95)) {
    const y = base - size * between(random, 0.1, 0.75);
    const hat = HATS[Math.floor(random() * HATS.length)] ?? '';
    const scale = (size / 44) * between(random, 0.9, 1.12);
    const body = `M-13 2A13 15 0 1 1 13 2A13 15 0 1 1 -13 2ZM-38 120Q-38 24 -12 18H12Q38 24 38 120Z${hat}`;
    parts.push(
      `<path d="${body}" transform="translate(${round(x)} ${round(y)}) scale(${scale.toFixed(2)}) rotate(${round(between(random, -6, 6))})"/>`,
    );
    if (random() < (look.raised ?? 0)) {
      const side = random() < 0.5 ? -1 : 1;
      const elbow = between(random, 10, 20) * side;
      arms.push(
        group(
          path(`M${side * 22} 50L${round(side * 22 + elbow)} 2L${round(side * 20 + elbow * 0.6)} -30`, '') +
            path(
              `M${round(side * 20 + elbow * 0.6)} -32m-3 2l-6 -9m8 4l-1 -11m5 10l4 -10m0 13l8 -6`,
              'stroke-width="4"',
            ),
          `transform="translate(${round(x)} ${round(y)}) scale(${scale.toFixed(2)})"`,
        ),
      );
    }
  }
  const raised =
    arms.length === 0
      ? ''
      : group(
          arms.join(''),
          `fill="none" stroke="${look.ink}" stroke-width="9" stroke-linecap="round" stroke-linejoin="round"`,
        );
  return (
    (look.rim === undefined ? '' : group(parts.join(''), `fill="${look.rim}" transform="translate(0 -3)"`)) +
    raised +
    group(parts.join(''), `fill="${look.ink}"`)
  );
}

/** A parrot on a perch, facing right, `size` units from crown to tail. */
export function parrot(x: number, y: number, size: number, ink: string, rim: string): string {
  const outline =
    'M-4 -38Q-14 -50 -22 -52Q-8 -56 2 -44Q2 -54 -4 -62Q12 -58 12 -43Q24 -42 26 -32Q38 -34 40 -20Q39 -10 31 -6Q33 -14 28 -18Q25 -20 21 -20Q22 -8 12 4Q4 14 -4 18L-22 62L-27 58L-20 34L-34 56L-37 50L-20 12Q-22 -10 -10 -26Q-4 -38 4 -40Z';
  const scale = size / 104;
  return group(
    path(outline, `fill="${rim}"`) +
      path(outline, `fill="${ink}" transform="translate(-2.4 1.6)"`) +
      path(
        'M-16 -4Q-6 -14 2 -4Q0 14 -14 30Q-22 12 -16 -4Z',
        `fill="none" stroke="${rim}" stroke-width="1.2" opacity=".7"`,
      ) +
      oval(14, -31, 2.2, 2.2, `fill="${rim}"`) +
      path('M-2 14l-2 9M6 12l1 10', `stroke="${ink}" stroke-width="3"`),
    `transform="translate(${round(x)} ${round(y)}) scale(${scale.toFixed(3)})"`,
  );
}
