import { openPlate, type Plate } from '../plate.ts';
import { between, randomFrom } from '../random.ts';
import { group, oval, path, round } from '../sheet.ts';
import { dome, frame, glow, hedge, rim, wash } from './house.ts';
import { inks } from './inks.ts';
import { parrot } from './people.ts';
import { percival } from './pitcher-plant.ts';

function sundew(plate: Plate, x: number, y: number, size: number, turn: number): string {
  const hairs: string[] = [];
  const beads: string[] = [];
  for (let index = -9; index <= 9; index++) {
    const angle = (index / 9) * 2.5;
    const reach = size * (0.5 + 0.18 * Math.cos(angle * 2));
    const [hx, hy] = [Math.sin(angle) * reach, -size - Math.cos(angle) * reach * 0.7];
    hairs.push(`M0 ${-size}L${round(hx)} ${round(hy)}`);
    beads.push(oval(hx, hy, size * 0.05, size * 0.05, ''));
  }
  return group(
    path(
      `M0 0Q${round(size * 0.1)} ${round(-size * 0.5)} 0 ${-size}`,
      `stroke="#7a2440" stroke-width="${round(size / 16)}" fill="none"`,
    ) +
      oval(0, -size, size * 0.26, size * 0.2, `fill="#a8324c"`) +
      path(hairs.join(''), `stroke="#e0607a" stroke-width="2"`) +
      group(beads.join(''), `fill="#ffe6d0"`) +
      oval(0, -size, size * 0.7, size * 0.6, `fill="${plate.halo(inks.blush, 0.3)}"`),
    `transform="translate(${x} ${y}) rotate(${turn})"`,
  );
}

function trap(x: number, y: number, size: number, turn: number): string {
  const teeth = Array.from({ length: 9 }, (_, index) => {
    const share = (index - 4) / 4;
    return `M${round(share * size * 0.46)} ${round(-Math.sqrt(1 - share * share * 0.8) * size * 0.3)}l${round(share * size * 0.16)} ${round(-size * 0.28)}`;
  }).join('');
  const half = (side: number): string =>
    group(
      path(
        `M${-size * 0.5} 0Q0 ${round(-size * 0.64)} ${size * 0.5} 0Q0 ${round(-size * 0.1)} ${-size * 0.5} 0Z`,
        `fill="${side < 0 ? '#c23a52' : '#5f9a4a'}"`,
      ) + path(teeth, `stroke="#a9cf7a" stroke-width="3" stroke-linecap="round"`),
      `transform="rotate(${side * 44 + 90}) translate(0 ${-size * 0.1})"`,
    );
  return group(
    path(`M0 0Q-10 ${round(size * 0.6)} 0 ${round(size * 1.4)}`, `stroke="#2f6b3a" stroke-width="8" fill="none"`) +
      half(1) +
      half(-1),
    `transform="translate(${x} ${y}) rotate(${turn})"`,
  );
}

/** The insect-eaters' house, with Percival in the middle of it. */
export function carnivores(): string {
  const plate = openPlate();
  const random = randomFrom(10);
  const flies = Array.from({ length: 26 }, () => {
    const [x, y] = [between(random, 380, 900), between(random, 60, 420)];
    return path(`M${round(x)} ${round(y)}l-8 -6q4 -6 8 2q4 -8 8 -2zM${round(x - 2)} ${round(y)}h5v7h-5z`, '');
  });
  return plate.close(
    wash(plate, [
      [0, '#0c1f1c'],
      [0.5, '#2a4a2c'],
      [1, '#0a1a12'],
    ]) +
      glow(plate, 640, 330, 560, '#d8a83c', 0.7) +
      dome(640, -220, 860, 920, inks.iron, 7) +
      plate.soften(hedge(random, [-40, 1320], 720, 420, '#4a7a3c', 110), 3) +
      hedge(random, [-40, 380], 730, 340, '#143a24', 96) +
      hedge(random, [920, 1320], 730, 340, '#143a24', 96) +
      path('M640 0V70', `stroke="#0b0f0c" stroke-width="7" stroke-dasharray="14 6"`) +
      [
        [200, 210, 150],
        [1090, 180, 170],
        [330, 330, 110],
        [960, 360, 120],
        [80, 340, 120],
        [1200, 400, 110],
      ]
        .map(([x = 0, y = 0, tall = 0]) => percival(plate, x, y, tall, inks.amber))
        .join('') +
      glow(plate, 640, 420, 330, inks.lamp, 0.6) +
      percival(plate, 640, 296, 330, inks.lamp) +
      parrot(628, 66, 116, '#0a120c', '#d8f29a') +
      group(flies.join(''), `fill="#080c08" opacity=".8"`) +
      sundew(plate, 120, 730, 170, -14) +
      sundew(plate, 250, 740, 120, 12) +
      sundew(plate, 1040, 740, 150, -10) +
      sundew(plate, 1190, 730, 190, 12) +
      trap(400, 600, 130, -18) +
      trap(900, 620, 140, 20) +
      trap(330, 680, 100, -40) +
      trap(980, 690, 90, 34) +
      // The notice.
      path('M596 720V640M684 720V640', `stroke="#140d08" stroke-width="10"`) +
      path('M540 614L742 606L746 672L542 676Z', `fill="#e9dcb4"`) +
      path('M540 614L742 606L746 672L542 676Z', `fill="none" stroke="#6b4a22" stroke-width="6"`) +
      path('M566 628l150 -5M566 640l120 -4M566 652l140 -4M566 663l90 -2', `stroke="#5a1a1a" stroke-width="4.500"`) +
      rim(plate) +
      frame(random, inks.ink, '#123020', 'both'),
  );
}
