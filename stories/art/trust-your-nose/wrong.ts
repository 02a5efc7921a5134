import { openPlate } from '../plate.ts';
import { randomFrom } from '../random.ts';
import { group, oval, path, round } from '../sheet.ts';
import { glow, rim, snowfall, wash } from './house.ts';
import { inks } from './inks.ts';
import { palmhouse } from './palmhouse.ts';

/** Down the hill, bareheaded: the house shines behind, and the cap fills with snow. */
export function wrong(): string {
  const plate = openPlate();
  const random = randomFrom(23);
  const steps = Array.from({ length: 20 }, (_, index) => {
    const share = index / 19;
    const x = 700 - Math.sin(share * 3.1) * 120 + share * 110;
    const y = 366 + share ** 1.5 * 226;
    const size = 2.5 + share * 7;
    return oval(x + (index % 2 === 0 ? -size : size), y, size, size * 0.42, '');
  });
  return plate.close(
    wash(plate, [
      [0, '#060f1e'],
      [0.45, '#163650'],
      [1, '#4a7a92'],
    ]) +
      glow(plate, 640, 240, 420, '#8fd0a0', 0.6) +
      palmhouse(plate, 640, 346, 0.4) +
      path('M-10 420Q260 330 560 346Q760 336 960 372Q1140 400 1290 380V720H-10Z', `fill="#7fa9b8"`) +
      path(
        'M-10 420Q260 330 560 346Q760 336 960 372Q1140 400 1290 380V720H-10Z',
        `fill="${plate.fade(inks.snow, 'down', 0.7)}"`,
      ) +
      path('M-10 560Q300 470 640 520T1290 500V720H-10Z', `fill="#a9cad4"`) +
      path('M-10 560Q300 470 640 520T1290 500V720H-10Z', `fill="${plate.fade('#2d566c', 'up', 0.8)}"`) +
      oval(640, 360, 200, 40, `fill="${plate.halo('#d8e8a0', 0.8)}"`) +
      [90, 190, 1130, 1220]
        .map((x, index) =>
          path(
            `M${x} ${440 - (index % 2) * 20}V${300 - (index % 2) * 30}m0 60l-26 -30m26 14l22 -34m-22 0l-14 -26`,
            `fill="none" stroke="#0c2030" stroke-width="7" stroke-linecap="round"`,
          ),
        )
        .join('') +
      group(steps.join(''), `fill="#3f6b80"`) +
      // The lamp.
      oval(830, 610, 300, 76, `fill="${plate.halo(inks.lamp, 0.9)}"`) +
      path('M950 180L700 640H1180Z', `fill="${plate.fade(inks.lamp, 'down', 0.3)}"`) +
      path('M944 640L947 190H955L958 640Z', `fill="#081018"`) +
      path('M930 640H972L966 610H936Z', `fill="#081018"`) +
      glow(plate, 951, 160, 190, inks.lamp, 0.95) +
      path('M932 190L924 136H978L970 190Z', 'fill="#fff2c0"') +
      path('M918 136L951 104L984 136Z', `fill="#081018"`) +
      path('M920 132Q950 92 982 132Q950 116 920 132Z', `fill="${inks.moon}"`) +
      path('M924 136L932 190M978 136L970 190M951 136V190', `stroke="#081018" stroke-width="4"`) +
      // Who walks away: hair, collar up, hands in pockets.
      path('M800 650L760 712H860L840 650Z', `fill="#1d3a4c" opacity=".5"`) +
      group(
        path('M-30 0L-38 -104Q-40 -150 -16 -156H16Q42 -150 38 -104L30 0H6L3 -34H-3L-6 0Z', `fill="${inks.lamp}"`) +
          path('M-33 0L-41 -104Q-43 -150 -19 -156H13Q39 -150 35 -104L27 0H3L0 -34H-6L-9 0Z', `fill="#08131b"`) +
          path('M-20 -150Q-24 -176 -2 -178Q20 -176 18 -150L10 -142H-12Z', `fill="#08131b"`) +
          oval(0, -186, 19, 22, `fill="${inks.lamp}"`) +
          oval(-3, -186, 19, 22, `fill="#08131b"`) +
          path('M-20 -192Q-16 -218 4 -212Q22 -210 18 -190L14 -200L8 -194L2 -202L-6 -194L-12 -200Z', `fill="#08131b"`) +
          path(
            'M-14 -206q10 -8 24 0M-30 -150q10 -8 24 -6M8 -155q16 0 22 8',
            `stroke="${inks.moon}" stroke-width="5" stroke-linecap="round" fill="none"`,
          ),
        'transform="translate(812 652) scale(1.060)"',
      ) +
      // The post with the cap.
      path('M230 720L238 420H284L292 720Z', `fill="#0a131a"`) +
      path('M284 420L292 720', `stroke="${inks.lamp}" stroke-width="4" opacity=".8"`) +
      path('M284 470Q330 470 330 500', `fill="none" stroke="#0a131a" stroke-width="9" stroke-linecap="round"`) +
      group(
        path('M-92 30Q-110 -66 6 -74Q120 -70 108 30Q10 58 -92 30Z', `fill="#0d1a22"`) +
          path('M100 14Q170 26 184 54Q120 66 74 40Z', `fill="#081016"`) +
          path('M100 14Q170 26 184 54', `fill="none" stroke="${inks.lamp}" stroke-width="3.500"`) +
          path('M-92 22Q10 50 106 20', `fill="none" stroke="${inks.gold}" stroke-width="9"`) +
          oval(8, -12, 21, 21, `fill="${inks.gold}"`) +
          path(
            'M-96 -10Q-84 -78 6 -84Q96 -82 112 -14Q84 -40 60 -34Q36 -52 8 -40Q-22 -54 -46 -34Q-74 -40 -96 -10Z',
            `fill="${inks.moon}"`,
          ) +
          path('M60 -70Q100 -56 110 10', `fill="none" stroke="${inks.lamp}" stroke-width="4"`),
        'transform="translate(262 436)"',
      ) +
      path('M170 720Q260 660 360 690L420 720Z', `fill="#dcebec"`) +
      snowfall(random, 340, [0, 0, 1280, 720]) +
      oval(round(300), 704, 120, 20, `fill="${plate.halo(inks.moon, 0.5)}"`) +
      rim(plate),
  );
}
