import { corners, embers, smoke, wetRoad } from '../air.ts';
import { figure } from '../figure.ts';
import { fire } from '../fire.ts';
import { palette } from '../palette.ts';
import { between, type Random, randomFrom } from '../random.ts';
import { box, group, HEIGHT, openSheet, oval, path, type Sheet, WIDTH } from '../sheet.ts';
import { type Eye, houses, lamps, laneMarks, roadway } from '../street.ts';
import { airliner } from './airliner.ts';

const eye: Eye = { x: 430, y: 500, focus: 620, height: 2.1 };

/** The cover: the last plane climbs out over the burning avenue, and a car is still on its way. */
export function cover(): string {
  const sheet = openSheet();
  const random = randomFrom(6);
  return sheet.close(
    sky(random, sheet) +
      skyline(random, sheet) +
      avenue(random, sheet) +
      embers(random, 130, [60, 130, 760, 470], [palette.amber, palette.flame, palette.glow]) +
      car(sheet) +
      airliner(sheet, [792, 196], 12.4, { heading: 70, pitch: 35, bank: -18, elevation: 31 }) +
      corners(sheet),
  );
}

function sky(random: Random, sheet: Sheet): string {
  const stars = Array.from(
    { length: 80 },
    () => `M${Math.round(WIDTH * random())} ${Math.round(210 * random() ** 1.5)}h${between(random, 1.4, 3).toFixed(1)}`,
  ).join('');
  return (
    box(
      0,
      0,
      WIDTH,
      HEIGHT,
      `fill="${sheet.blend([
        [0, palette.indigo],
        [0.14, palette.dusk],
        [0.34, palette.violet],
        [0.52, '#b4485c'],
        [0.68, palette.flame],
      ])}"`,
    ) +
    path(stars, `stroke="${palette.moon}" stroke-width="2" opacity=".75"`) +
    sheet.spray(
      oval(830, 330, 640, 330, `fill="${sheet.halo(palette.rose, 0.95, 0.05)}"`) +
        oval(eye.x + 120, 490, 660, 300, `fill="${sheet.halo(palette.amber, 1, 0.1)}"`) +
        oval(eye.x + 30, 500, 330, 170, `fill="${sheet.halo(palette.pale, 1, 0.2)}"`),
      [0, 0, WIDTH, 510],
    )
  );
}

function skyline(random: Random, sheet: Sheet): string {
  return (
    smoke(sheet, random, [330, 486], 470, -210, 84, '#2a1438', palette.ember) +
    smoke(sheet, random, [530, 492], 360, -120, 54, '#3a1838', palette.flame) +
    path(
      'M230 510V436h26v-40h20v30h24v-56h10v-24h4v24h10v50h22v26h26v-44h30v-18h24v52h20v20h24v-66h12v-12h20v24h16v54h28v-38h34v46h24v-20h30v30h40v26h80v20Z',
      `fill="#5f1730"`,
    )
  );
}

function avenue(random: Random, sheet: Sheet): string {
  const road =
    roadway(eye, 14, 90, 5, '#150f2c') +
    wetRoad(sheet, random, [eye.x, 507], [560, 213], [palette.ember, palette.flame, palette.glow], '#150f2c');
  const marks = laneMarks(eye, { half: 0.14, ahead: [6.2, 9, 13, 19, 28], stretch: 1.2 }, palette.pale);
  const town = houses(
    eye,
    {
      walls: ['#080a1c', '#0d0f2a', '#1a1236', '#2c1438', '#431634'],
      rim: palette.flame,
      lit: [palette.amber, palette.glow, palette.amber, '#7c4a3a', '#2b2b68', '#2b2b68'],
      share: 0.44,
      half: 14,
      edges: [9, 15, 22, 32, 46, 68],
      tall: [6.6, 9.6],
    },
    random,
  );
  const lights = [40, 25].map((ahead) => lamps(eye, sheet, 10, ahead, palette.amber, palette.pale, '#0a0a1c')).join('');
  return (
    town +
    sheet.spray(oval(eye.x, 500, 660, 240, `fill="${sheet.halo(palette.ember, 0.62)}"`), [0, 260, WIDTH, 400]) +
    road +
    marks +
    lights +
    oval(eye.x + 4, 470, 240, 150, `fill="${sheet.halo(palette.flame, 0.7)}"`) +
    fire(random, 318, 516, 230, 136, 7) +
    figure('running', 462, 538, 52, '#1c0a18') +
    figure('running', 408, 530, 40, '#1c0a18') +
    figure('throwing', 342, 534, 44, '#1c0a18')
  );
}

// From behind, in the right-hand lane; the fire ahead draws its roof, and its tail lights lie in the wet road.
function car(sheet: Sheet): string {
  const tail = (x: number): string =>
    oval(x, 4, 150, 96, `fill="${sheet.halo('#ff2a20', 0.85)}"`) +
    path(`M${x - 32} -14H${x + 32}L${x + 30} 14H${x - 30}Z`, `fill="#ff3b25"`) +
    path(`M${x - 25} -6H${x + 25}V4H${x - 25}Z`, `fill="${palette.pale}"`);
  const roof =
    'M-140 18Q-140 -18 -118 -34L-90 -92Q-80 -110 -58 -113Q0 -119 58 -113Q80 -110 90 -92L118 -34Q140 -18 140 18';
  const glass = 'M-88 -40L-68 -90Q-64 -98 -54 -99Q0 -104 54 -99Q64 -98 68 -90L88 -40Q0 -48 -88 -40Z';
  return group(
    sheet.spray(
      oval(-100, 160, 120, 74, `fill="${sheet.halo('#ff2a20', 1, 0.05)}"`) +
        oval(104, 160, 120, 74, `fill="${sheet.halo('#ff2a20', 1, 0.05)}"`),
      [-240, 80, 480, 150],
    ) +
      oval(0, 106, 158, 15, `fill="${palette.ink}"`) +
      path('M-130 60H-84V112H-130ZM84 60H130V112H84Z', `fill="${palette.ink}"`) +
      path('M-150 -40h26v18h-22ZM150 -40h-26v18h22Z', `fill="#0a0c20"`) +
      path(`${roof}V76Q138 90 124 90H-124Q-138 90 -140 76Z`, `fill="#0a0c20"`) +
      path(
        glass,
        `fill="${sheet.blend([
          [0, palette.amber],
          [0.5, palette.ember],
          [1, palette.blood],
        ])}"`,
      ) +
      path(
        'M-58 -44V-64Q-58 -72 -50 -72H-26Q-18 -72 -18 -64V-46ZM18 -46V-64Q18 -72 26 -72H50Q58 -72 58 -64V-44Z',
        `fill="#1c0a18"`,
      ) +
      oval(-38, -78, 14, 17, `fill="#1c0a18"`) +
      path(roof, `fill="none" stroke="${palette.amber}" stroke-width="5"`) +
      path('M-118 -30Q0 -40 118 -30', `fill="none" stroke="${palette.ember}" stroke-width="3"`) +
      path('M-138 46Q0 56 138 46', `fill="none" stroke="${palette.blood}" stroke-width="4"`) +
      path('M-36 18H36V40H-36Z', `fill="${palette.dawn}" opacity=".75"`) +
      tail(-104) +
      tail(104),
    'transform="translate(590 574) scale(.84)"',
  );
}
