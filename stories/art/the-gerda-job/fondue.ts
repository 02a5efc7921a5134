import { cut, paperPicture, snipped, theatreFrame, window } from '../paper.ts';
import { between, type Random, randomFrom } from '../random.ts';
import { box, group, HEIGHT, openSheet, oval, path, round, WIDTH } from '../sheet.ts';
import { inks } from './inks.ts';

/** Blop, seen from above: a crown of gold in the middle of the cauldron, and forks from all sides. */
export function fondue(): string {
  const sheet = openSheet();
  const random = randomFrom(41);
  return sheet.close(
    paperPicture(
      box(0, 0, WIDTH, HEIGHT, `fill="${inks.gold}"`) +
        path(snipped(random, 640, 360, 380, 250), `fill="${inks.butter}" opacity=".6"`) +
        ripples() +
        window(snipped(random, 640, 360, 470, 318, 60), inks.rind) +
        window(snipped(random, 640, 360, 520, 352, 60), inks.wood) +
        window(snipped(random, 640, 360, 590, 396, 60), inks.wine) +
        cut('mid', crown(random)) +
        cut('mid', pineapple()) +
        cut('high', forks()) +
        theatreFrame(inks.ink),
    ),
  );
}

function ripples(): string {
  return [210, 290, 370]
    .map((reach, index) =>
      oval(
        640,
        360,
        reach,
        reach * 0.66,
        `fill="none" stroke="${index % 2 ? inks.rind : inks.cream}" stroke-width="${9 - index * 2}" stroke-dasharray="${60 + index * 40} ${26 + index * 12}" opacity=".7"`,
      ),
    )
    .join('');
}

function crown(random: Random): string {
  const points = 14;
  const ring = (far: number, near: number, ink: string): string => {
    const spikes = Array.from({ length: points }, (_, index) => {
      const angle = (index / points) * Math.PI * 2;
      const step = Math.PI / points;
      const tip = far * between(random, 0.84, 1.14);
      const at = (reach: number, turn: number): string =>
        `${round(640 + Math.cos(angle + turn) * reach)} ${round(360 + Math.sin(angle + turn) * reach * 0.72)}`;
      return `${index === 0 ? 'M' : 'L'}${at(near, -step)}Q${at(near * 1.05, -step * 0.4)} ${at(tip, 0)}Q${at(near * 1.05, step * 0.4)} ${at(near, step)}`;
    });
    return path(`${spikes.join('')}Z`, `fill="${ink}"`);
  };
  const drops = Array.from({ length: 22 }, () => {
    const angle = random() * Math.PI * 2;
    const reach = between(random, 200, 330);
    const size = between(random, 6, 18);
    return oval(
      640 + Math.cos(angle) * reach,
      360 + Math.sin(angle) * reach * 0.66,
      size,
      size * 0.9,
      `fill="${inks.butter}"`,
    );
  });
  return (
    ring(220, 120, inks.rind) +
    ring(186, 108, inks.butter) +
    oval(640, 360, 98, 70, `fill="${inks.rind}"`) +
    oval(640, 366, 84, 58, `fill="${inks.gold}"`) +
    oval(640, 372, 46, 30, `fill="${inks.cream}"`) +
    drops.join('')
  );
}

function pineapple(): string {
  return group(
    path('M-46 0Q-50 -56 0 -60Q50 -56 46 0Q40 56 0 58Q-40 56 -46 0Z', `fill="${inks.rind}"`) +
      path(
        'M-44 -16L20 52M-36 -42L40 34M-10 -58L48 4M44 -16L-20 52M36 -42L-40 34M10 -58L-48 4',
        `stroke="${inks.bark}" stroke-width="5"`,
      ) +
      path(
        'M0 -50Q-50 -70 -60 -112Q-26 -104 -14 -82Q-20 -120 0 -140Q20 -120 14 -82Q26 -104 60 -112Q50 -70 0 -50Z',
        `fill="${inks.fir}"`,
      ) +
      path(
        'M0 -60Q-14 -90 -8 -112M0 -60Q18 -84 34 -92',
        `fill="none" stroke="${inks.mint}" stroke-width="5" stroke-linecap="round"`,
      ),
    'transform="translate(800 530) rotate(24)"',
  );
}

function forks(): string {
  const fork = (angle: number, near: number, ink: string, bread: string): string => {
    const radians = (angle * Math.PI) / 180;
    const x = 640 + Math.cos(radians) * near * 1.25;
    const y = 360 + Math.sin(radians) * near * 0.8;
    return group(
      // The thread of cheese runs towards the middle.
      path('M-20 -8Q-90 20 -150 0Q-90 34 -18 12Z', `fill="${inks.butter}"`) +
        path('M34 -5H420V5H34ZM300 -11H420V11H300Z', `fill="${ink}"`) +
        path('M-34 -34Q-10 -44 30 -36Q44 -8 34 32Q0 44 -34 34Q-44 0 -34 -34Z', `fill="${bread}"`) +
        path('M-34 -34Q-22 -38 -8 -39Q-2 0 -10 38L-34 34Q-44 0 -34 -34Z', `fill="${inks.butter}"`) +
        path('M8 -18h10v8h-10ZM16 8h8v10h-8ZM0 14h6v6h-6Z', `fill="${inks.rind}"`),
      `transform="translate(${round(x)} ${round(y)}) rotate(${angle})"`,
    );
  };
  return (
    fork(18, 290, inks.ink, inks.cream) +
    fork(152, 300, inks.cherry, inks.peach) +
    fork(205, 300, inks.fir, inks.cream) +
    fork(262, 330, inks.plum, inks.peach) +
    fork(322, 290, inks.cherry, inks.cream) +
    fork(112, 320, inks.ink, inks.cream)
  );
}
