import { openPlate } from '../plate.ts';
import { between, randomFrom } from '../random.ts';
import { box, group, oval, path, round } from '../sheet.ts';
import { beatrice } from './beatrice.ts';
import { beetle, glow, rim, wash } from './house.ts';
import { inks } from './inks.ts';

/** The boiler house: the true flower on a coal barrow, in the light of the fire, with beetles in rings as at the opera. */
export function boiler(): string {
  const plate = openPlate();
  const random = randomFrom(13);
  const bricks = Array.from({ length: 15 }, (_, row) => `M0 ${row * 38}H1280`).join('');
  const joints = Array.from({ length: 15 }, (_, row) =>
    Array.from({ length: 17 }, (__, column) => `M${column * 84 + (row % 2) * 42} ${row * 38}v38`).join(''),
  ).join('');
  const audience = [1.5, 2, 2.6].flatMap((far, ring) =>
    Array.from({ length: 9 + ring * 3 }, (_, index) => {
      const count = 9 + ring * 3;
      const turn = Math.PI * (0.06 + (0.88 * (index + 0.5)) / count) + between(random, -0.04, 0.04);
      const x = 560 + Math.cos(turn) * 205 * far;
      const y = 618 + Math.sin(turn) * 36 * far;
      const heading = (Math.atan2(560 - x, (y - 560) * 2) * 180) / Math.PI;
      return y > 716 ? '' : beetle(x, y, 28 + ring * 5, heading, '#0a0405', '#ff9a6a');
    }),
  );
  return plate.close(
    wash(plate, [
      [0, '#1f0d12'],
      [0.6, '#45161c'],
      [1, '#120709'],
    ]) +
      path(bricks + joints, `stroke="#180a0d" stroke-width="3"`) +
      path('M-10 0H1290V190Q1180 40 900 30Q640 -10 380 30Q100 40 -10 190Z', `fill="#12080b"`) +
      path('M-10 190Q100 40 380 30Q640 -10 900 30Q1180 40 1290 190', `fill="none" stroke="#5c232a" stroke-width="9"`) +
      glow(plate, 1010, 400, 720, '#ff5a2a', 0.8) +
      // The boiler.
      path('M830 640V260Q830 110 1030 110Q1230 110 1230 260V640Z', `fill="#140c0e"`) +
      path('M830 640V260Q830 110 1030 110Q1230 110 1230 260V640Z', `fill="${plate.hatch('#2a1618', 13, 90, 2)}"`) +
      path('M832 640V260Q832 112 1030 112', `fill="none" stroke="#ff8a4a" stroke-width="4" opacity=".7"`) +
      Array.from({ length: 15 }, (_, index) => oval(846 + index * 26.5, 300, 5, 5, `fill="#5a3028"`)).join('') +
      path('M1000 112V0H1060V112Z', `fill="#140c0e"`) +
      path('M1140 140Q1180 60 1290 70V110Q1200 100 1180 160Z', `fill="#140c0e"`) +
      oval(1030, 210, 46, 46, `fill="#e9dcb4"`) +
      oval(1030, 210, 46, 46, `fill="none" stroke="#6b4a22" stroke-width="8"`) +
      path('M1030 210L1058 184', `stroke="#8e1b1b" stroke-width="5"`) +
      path(
        'M1000 232A36 36 0 0 1 1000 190M1060 232A36 36 0 0 0 1066 200',
        `fill="none" stroke="#3a2a18" stroke-width="4"`,
      ) +
      path('M916 590V440Q916 372 1030 372Q1144 372 1144 440V590Z', `fill="#ffb24a"`) +
      path(
        'M924 590Q930 470 962 520Q970 410 1004 480Q1020 388 1050 470Q1076 420 1090 516Q1120 470 1136 590Z',
        `fill="#ff6a24"`,
      ) +
      path('M950 590Q962 510 984 540Q1006 450 1030 520Q1050 480 1068 540Q1096 520 1110 590Z', `fill="#fff0b0"`) +
      path('M916 590V440Q916 372 1030 372Q1144 372 1144 440V590Z', `fill="none" stroke="#0c0607" stroke-width="14"`) +
      path('M1144 400L1226 372V610L1144 590Z', `fill="#1d1012"`) +
      path('M1150 404L1220 380V600L1150 584Z', `fill="${plate.fade('#ff8a4a', 'right', 0.6)}"`) +
      glow(plate, 1030, 500, 280, '#ffce7a', 0.95) +
      // Floor, coal, firelight.
      path('M0 600H1280V720H0Z', `fill="#1a0b0d"`) +
      path('M900 600L520 720H1280V600Z', `fill="${plate.fade('#ff7a3a', 'left', 0.6)}"`) +
      oval(620, 650, 470, 90, `fill="${plate.halo('#ff7a3a', 0.55)}"`) +
      path('M0 640Q40 520 110 500Q170 470 230 540Q290 560 330 660H0Z', `fill="#0a0606"`) +
      path(
        'M60 560l30 -24l34 16l-8 30zM140 530l34 -12l20 26l-28 14zM190 600l34 -20l26 24l-30 20zM90 610l36 -16l18 30l-40 6z',
        `fill="#1d1214" stroke="#6b2f28" stroke-width="2"`,
      ) +
      // The barrow.
      path('M420 590H720L676 650H470Z', `fill="#2a1a16"`) +
      path('M420 590H720L712 600H428Z', `fill="#8a4a2a"`) +
      path('M716 596L840 566L846 578L712 612Z', `fill="#1a0f0d"`) +
      oval(450, 660, 38, 38, `fill="none" stroke="#0c0607" stroke-width="12"`) +
      path('M450 622V698M412 660H488M424 634L476 686M476 634L424 686', `stroke="#0c0607" stroke-width="5"`) +
      path('M680 640L700 700H716L700 630Z', `fill="#0c0607"`) +
      glow(plate, 570, 360, 380, '#ff9a5a', 0.45) +
      beatrice(plate, 570, 590, 500, { open: 0.72, light: '#ffb06a' }) +
      // Three blankets and a hot-water bottle.
      path(
        'M440 596Q470 540 540 556Q600 540 660 560Q700 566 706 600Q640 622 570 612Q500 624 440 596Z',
        `fill="#7a2f3a"`,
      ) +
      path(
        'M452 590Q500 562 560 574Q640 560 700 594M476 604Q520 580 590 594Q640 584 690 602',
        `fill="none" stroke="#c86a5a" stroke-width="4"`,
      ) +
      path(
        'M470 574l10 30M500 566l8 40M534 560l6 48M640 560l-4 46M670 566l-6 36',
        `stroke="#3f6b6a" stroke-width="9" opacity=".8"`,
      ) +
      path('M600 578h30v26h-30z', `fill="#c9a15a" stroke="#3a1c12" stroke-width="2.500" stroke-dasharray="5 4"`) +
      path('M690 596q-4 -34 24 -38q34 0 30 40q-26 12 -54 -2zM706 560v-14h16v14z', `fill="#b8454a"`) +
      plate.soften(
        path(
          'M520 250C480 190 560 150 520 90S570 10 540 -40H640C600 20 650 60 610 110S650 200 600 250ZM420 420C380 380 430 330 400 280S440 220 430 180C470 230 440 290 460 330S450 400 440 430Z',
          `fill="${inks.moon}" opacity=".32"`,
        ),
        13,
      ) +
      group(audience.join(''), '') +
      Array.from({ length: 40 }, () =>
        oval(
          between(random, 700, 1260),
          between(random, 60, 600),
          between(random, 1, 2.8),
          2,
          `fill="#ffc27a" opacity="${round(between(random, 0.3, 0.9))}"`,
        ),
      ).join('') +
      box(0, 0, 260, 720, `fill="${plate.fade('#060303', 'right', 0.8)}"`) +
      rim(plate),
  );
}
