import { openPlate } from '../plate.ts';
import { between, randomFrom } from '../random.ts';
import { box, group, oval, path, round } from '../sheet.ts';
import { frame, glow, hedge, wash } from './house.ts';
import { inks } from './inks.ts';
import { person } from './people.ts';
import { percival } from './pitcher-plant.ts';

/** Morning: two boots, soles up, and the infants' class of Quill with its noses on the glass. */
export function pitcher(): string {
  const plate = openPlate();
  const random = randomFrom(20);
  const boot = (x: number, turn: number): string =>
    group(
      path('M-17 60V-34Q-20 -52 -2 -56L44 -62Q60 -60 58 -44L18 -28L17 60Z', `fill="#1d120d"`) +
        path('M-4 -58L46 -64Q62 -62 60 -46L52 -42Q52 -54 -2 -48Q-16 -46 -16 -34Q-22 -52 -4 -58Z', `fill="#6b4626"`) +
        path('M10 -60l4 9M22 -62l4 9M34 -63l4 9', `stroke="#1d120d" stroke-width="3"`) +
        path('M16 -10H-16M16 6H-16M16 22H-16', `stroke="#3d2a1c" stroke-width="4"`) +
        path('M-17 40H17V60H-17Z', `fill="#2c4a6b"`),
      `transform="translate(${x} 196) rotate(${turn})"`,
    );
  const faces = Array.from({ length: 9 }, (_, index) => {
    const x = 96 + index * 136;
    const near = index === 4;
    return near
      ? ''
      : person('child', x, 560 + between(random, -8, 10), between(random, 190, 236), {
          ink: '#2c4a4c',
          rim: '#fff6dc',
          light: 'right',
        }) + oval(x, 446 + between(random, -6, 10), 22, 18, `fill="${plate.halo('#ffffff', 0.9)}"`);
  });
  return plate.close(
    wash(plate, [
      [0, '#b9dcd0'],
      [0.5, '#f6e6b4'],
      [1, '#6f9a6a'],
    ]) +
      glow(plate, 1010, 150, 560, '#fff8dc', 1) +
      oval(1010, 150, 60, 60, 'fill="#fffdf0"') +
      path('M0 470Q200 410 420 450T860 430T1290 460V600H0Z', `fill="#eef6f2"`) +
      faces.join('') +
      person('marsh', 1236, 590, 300, { ink: '#3b5a58', rim: '#fff6dc', light: 'left' }) +
      // The glass.
      box(0, 0, 1280, 570, `fill="#dff2e4" opacity=".12"`) +
      [0, 130, 262, 394, 526, 658, 790, 922, 1054, 1186].map((x) => box(x + 26, 0, 9, 570, `fill="#24483f"`)).join('') +
      [96, 330].map((y) => box(0, y, 1280, 9, `fill="#24483f"`)).join('') +
      box(0, 566, 1280, 16, `fill="#1a3a32"`) +
      path('M60 0L10 320H44L110 0ZM1130 0L1090 300H1110L1166 0Z', `fill="#fff" opacity=".35"`) +
      box(
        0,
        580,
        1280,
        140,
        `fill="${plate.blend([
          [0, '#8fb07a'],
          [1, '#3f6648'],
        ])}"`,
      ) +
      path('M700 582L1000 582L900 720H420Z', `fill="${plate.fade('#fff8d0', 'down', 0.7)}"`) +
      hedge(random, [-40, 330], 690, 250, '#3f7a50', 90) +
      hedge(random, [990, 1320], 690, 250, '#3f7a50', 90) +
      path('M640 -10V70', `stroke="#24312a" stroke-width="7" stroke-dasharray="14 6"`) +
      glow(plate, 640, 420, 330, '#fff3b0', 0.75) +
      percival(plate, 640, 250, 390, '#ffe9a0') +
      path('M560 246Q640 292 724 246V262Q640 300 556 262Z', `fill="#0e0206"`) +
      boot(606, -9) +
      boot(672, 12) +
      path('M540 250Q640 300 742 250', `fill="none" stroke="#d8405e" stroke-width="18"`) +
      path('M540 248Q640 298 742 248', `fill="none" stroke="#f6a07a" stroke-width="4"`) +
      // The cap, left behind.
      oval(420, 676, 96, 14, `fill="#2c4a34" opacity=".6"`) +
      path('M340 670Q330 606 416 602Q500 604 494 668Q420 686 340 670Z', `fill="#16242c"`) +
      path('M486 656Q540 664 548 680Q500 690 470 676Z', `fill="#0b141a"`) +
      path('M342 656Q420 676 492 654', `fill="none" stroke="${inks.gold}" stroke-width="6"`) +
      oval(416, 640, 13, 13, `fill="${inks.gold}"`) +
      path('M360 630Q372 610 412 610', `fill="none" stroke="#5d7f8c" stroke-width="4" stroke-linecap="round"`) +
      Array.from({ length: 40 }, () =>
        oval(
          between(random, 200, 1100),
          between(random, 40, 640),
          between(random, 1, 2.6),
          2,
          `fill="#fffbe0" opacity="${round(between(random, 0.4, 0.9))}"`,
        ),
      ).join('') +
      frame(random, '#1d3b2c', '#3f6648'),
  );
}
