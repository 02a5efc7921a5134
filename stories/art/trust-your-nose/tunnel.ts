import { openPlate } from '../plate.ts';
import { between, randomFrom } from '../random.ts';
import { group, oval, path, polygon, round } from '../sheet.ts';
import { beetle, glow, lantern, rim, wash } from './house.ts';
import { inks } from './inks.ts';

/** The pipe walk: a lantern, a wheel's track full of beetles, and something red that breathes at the end. */
export function tunnel(): string {
  const plate = openPlate();
  const random = randomFrom(12);
  const [eyeX, eyeY] = [560, 330];
  const at = (x: number, y: number, share: number): readonly [number, number] => [
    eyeX + (x - eyeX) * share,
    eyeY + (y - eyeY) * share,
  ];
  const ring = (share: number): string => {
    const [left, floor] = at(-60, 760, share);
    const [right] = at(1340, 760, share);
    const [, spring] = at(0, 210, share);
    const [middle, crown] = at(640, -230, share);
    return `M${round(left)} ${round(floor)}V${round(spring)}Q${round(left)} ${round(crown)} ${round(middle)} ${round(crown)}Q${round(right)} ${round(crown)} ${round(right)} ${round(spring)}V${round(floor)}`;
  };
  const depth = [1.1, 0.86, 0.68, 0.54, 0.43, 0.34, 0.27, 0.21, 0.17, 0.135];
  const courses = Array.from({ length: 15 }, (_, index) => {
    const turn = Math.PI * (index / 14);
    const [x, y] = [640 - Math.cos(turn) * 700, 240 - Math.sin(turn) * 430];
    const [farX, farY] = at(x, y, 0.13);
    return `M${round(x)} ${round(y)}L${round(farX)} ${round(farY)}`;
  });
  const pipe = (x: number, y: number, thick: number, ink: string, shine: string): string => {
    const near = at(x, y, 1.3);
    const far = at(x, y, 0.13);
    return (
      path(
        polygon([
          [near[0], near[1] - thick * 1.3],
          [near[0], near[1] + thick * 1.3],
          [far[0], far[1] + thick * 0.13],
          [far[0], far[1] - thick * 0.13],
        ]),
        `fill="${ink}"`,
      ) +
      path(
        polygon([
          [near[0], near[1] - thick * 0.9],
          [near[0], near[1] - thick * 0.5],
          [far[0], far[1] - thick * 0.05],
          [far[0], far[1] - thick * 0.09],
        ]),
        `fill="${shine}"`,
      ) +
      depth
        .slice(0, 7)
        .map((share) => {
          const [px, py] = at(x, y, share);
          return path(
            `M${round(px)} ${round(py - thick * share * 1.24)}v${round(thick * share * 2.48)}`,
            `stroke="#0c0808" stroke-width="${round(16 * share)}"`,
          );
        })
        .join('')
    );
  };
  const march = Array.from({ length: 15 }, (_, index) => {
    const share = 1.02 * 0.84 ** index;
    const [x, y] = at(480 + between(random, -34, 34), 690, share);
    return beetle(x, y, 74 * share, 16 + between(random, -14, 14), '#080404', '#ffb070');
  });
  return plate.close(
    wash(plate, [
      [0, '#1a0f0d'],
      [1, '#0a0706'],
    ]) +
      path(`${ring(1.1)}Z`, `fill="#33201a"`) +
      path(courses.join(''), `stroke="#170d0a" stroke-width="4"`) +
      depth
        .map((share) => path(ring(share), `fill="none" stroke="#170d0a" stroke-width="${round(7 * share + 1)}"`))
        .join('') +
      path(
        polygon([at(-60, 760, 1.1), at(1340, 760, 1.1), at(1340, 760, 0.13), at(-60, 760, 0.13)]),
        `fill="#241713"`,
      ) +
      path(`${ring(0.15)}Z`, `fill="#c2263c"`) +
      glow(plate, 565, 350, 120, '#ff8a5a', 1) +
      glow(plate, 565, 350, 520, '#d8304a', 0.85) +
      plate.soften(
        path(
          'M500 380C440 340 470 290 540 300S600 230 690 270S720 380 640 390S540 420 500 380Z',
          `fill="${inks.rose}" opacity=".45"`,
        ),
        16,
      ) +
      pipe(-40, 210, 46, '#3d3f3a', '#8a8f80') +
      pipe(-40, 380, 62, '#5c2f1a', '#c87a3a') +
      pipe(1330, 110, 50, '#5c2f1a', '#f0a85a') +
      pipe(1330, 470, 70, '#3d3f3a', '#c4c8a8') +
      // The track of one wheel.
      path(polygon([at(440, 760, 1.1), at(526, 760, 1.1), at(526, 760, 0.14), at(440, 760, 0.14)]), `fill="#0f0908"`) +
      path(polygon([at(436, 760, 1.1), at(446, 760, 1.1), at(446, 760, 0.14), at(436, 760, 0.14)]), `fill="#7a4a34"`) +
      oval(880, 600, 520, 190, `fill="${plate.halo(inks.gold, 0.4)}"`) +
      march.join('') +
      // Chalk on the bricks.
      group(
        path(
          'M0 0q10 -26 20 0q4 14 18 -2M52 -20v24M44 -12h18M78 2q-8 -20 8 -20q10 2 6 20M-4 40h90M10 54q20 -10 40 0t40 -2',
          `fill="none" stroke="#e6dcc0" stroke-width="4" stroke-linecap="round" opacity=".5"`,
        ),
        'transform="translate(1010 250) skewY(-8) scale(1.200)"',
      ) +
      group(
        path(
          'M0 0l16 -22l12 22M6 -8h16M44 -20q-14 10 0 20M60 0v-22l16 22v-22',
          `fill="none" stroke="#e6dcc0" stroke-width="3" stroke-linecap="round" opacity=".4"`,
        ),
        'transform="translate(170 292) skewY(10)"',
      ) +
      // The hand with the lantern.
      path('M1300 420Q1200 400 1120 372L1106 392Q1180 450 1300 500Z', `fill="#080606"`) +
      oval(1110, 380, 20, 16, `fill="#080606"`) +
      path('M1300 420Q1200 400 1120 372', `fill="none" stroke="${inks.lamp}" stroke-width="3"`) +
      path('M1106 384V420', `stroke="#080606" stroke-width="6"`) +
      lantern(plate, 1106, 480, 120, 420) +
      rim(plate),
  );
}
