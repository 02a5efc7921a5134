import { corners } from '../air.ts';
import { palette } from '../palette.ts';
import { between, type Random, randomFrom } from '../random.ts';
import { box, group, HEIGHT, openSheet, oval, type Point, path, polygon, round, type Sheet, WIDTH } from '../sheet.ts';

const lamp: Point = [880, 150];
const hit: Point = [770, 268];

/** From inside: the cracked windscreen catches one street lamp; all else falls into darkness. */
export function crash(): string {
  const sheet = openSheet();
  const random = randomFrom(77);
  const glass = 'M-20 560L150 60Q640 -30 1180 20L1310 500Q660 420 -20 560Z';

  const night =
    box(0, 0, WIDTH, HEIGHT, `fill="${palette.coal}"`) +
    sheet.spray(
      oval(lamp[0], lamp[1], 760, 520, `fill="${sheet.halo(palette.indigo, 1, 0.1)}"`) +
        oval(lamp[0], lamp[1], 420, 330, `fill="${sheet.halo('#6b3a2a', 1, 0.05)}"`) +
        oval(lamp[0], lamp[1], 230, 190, `fill="${sheet.halo(palette.amber, 1, 0.08)}"`),
    );
  const wall = path(
    'M-20 560V150L210 190L230 260L420 300V470ZM1300 60L1130 120L1110 250L1010 290V450L1310 500Z',
    `fill="#070a1b"`,
  );
  const post =
    group(
      path(
        'M1010 470L1000 130Q998 96 966 98L880 110',
        `fill="none" stroke="${palette.ink}" stroke-width="15" stroke-linecap="round"`,
      ) +
        path('M1004 470L994 130Q992 102 966 104L900 112', `fill="none" stroke="${palette.amber}" stroke-width="3"`) +
        path('M930 92L846 104Q828 110 830 128L920 118Q936 112 930 92Z', `fill="${palette.ink}"`) +
        path('M832 126L918 116L912 128L840 136Z', `fill="${palette.pale}"`),
      'transform="rotate(-9 880 150)"',
    ) + oval(876, 138, 70, 54, `fill="${sheet.halo(palette.pale, 1, 0.15)}"`);
  const outside = night + wall + post + bonnet(random, sheet) + cracks(randomFrom(77), sheet);

  const cabin =
    path(`M-30 -30H1310V750H-30Z${glass}`, `fill="${palette.ink}" fill-rule="evenodd"`) +
    path('M150 60L-20 560', `fill="none" stroke="${palette.indigo}" stroke-width="6"`) +
    path('M1180 20L1310 500', `fill="none" stroke="${palette.amber}" stroke-width="4" opacity=".6"`) +
    path('M1310 500Q660 420 -20 560', `fill="none" stroke="${palette.ember}" stroke-width="3" opacity=".55"`);
  const airbag =
    path('M250 760C220 640 280 556 380 560C420 520 520 516 566 552C660 548 720 640 700 760Z', `fill="#0b0f29"`) +
    sheet.spray(
      path(
        'M250 760C220 640 280 556 380 560C420 520 520 516 566 552C660 548 720 640 700 760Z',
        `fill="${sheet.fade('#4a4a86', 'down', 0.8)}"`,
      ),
      [220, 500, 500, 220],
    ) +
    path(
      'M380 560C420 600 400 660 440 720M566 552C540 600 560 650 530 720M566 552C600 590 640 600 672 640',
      `fill="none" stroke="#05070f" stroke-width="4" opacity=".7"`,
    ) +
    path(
      'M384 558C424 520 518 518 566 553C626 552 672 586 690 640',
      `fill="none" stroke="${palette.amber}" stroke-width="4" opacity=".8"`,
    );
  const ring = 'M104 770A366 344 0 0 1 836 770H786A316 296 0 0 0 154 770Z';
  const wheel =
    path(ring, `fill="${palette.ink}"`) +
    sheet.spray(path(ring, `fill="${sheet.fade('#6a4034', 'down', 0.95)}"`), [100, 420, 740, 300]) +
    path('M106 760A364 340 0 0 1 834 760', `fill="none" stroke="${palette.amber}" stroke-width="5"`);
  const shards = glassCrumbs(random);
  return sheet.close(
    outside +
      cabin +
      airbag +
      wheel +
      shards +
      sheet.spray(
        box(0, 300, WIDTH, 420, `fill="${sheet.fade(palette.ink, 'up', 0.66)}"`) +
          box(0, 0, 520, HEIGHT, `fill="${sheet.fade(palette.ink, 'right', 0.75)}"`),
      ) +
      corners(sheet),
  );
}

// The bonnet is folded up in front of the glass, and steam leaves it.
function bonnet(random: Random, sheet: Sheet): string {
  const edge = 'M260 552Q420 478 560 446L690 424L742 404L790 432Q1000 424 1310 486';
  const steam = Array.from({ length: 12 }, (_, index) => {
    const size = 34 + index * 9;
    return oval(
      716 - index * 30 - index * index * 0.6 + between(random, -14, 14),
      392 - index * 25,
      size,
      size * 0.8,
      `fill="${sheet.halo('#a98a86', Math.round(64 - index * 4.4) / 100)}"`,
    );
  }).join('');
  return (
    sheet.spray(steam, [200, 0, 560, 420]) +
    path(`${edge}V640H300Z`, `fill="#070919"`) +
    sheet.spray(path(`${edge}V640H300Z`, `fill="${sheet.fade('#7a4028', 'down', 0.7)}"`), [300, 340, 980, 220]) +
    path('M742 404L790 432L760 480H620Z', `fill="#05070f" opacity=".7"`) +
    path(edge, `fill="none" stroke="${palette.amber}" stroke-width="4" stroke-linejoin="round"`) +
    path(
      'M742 404L620 480M790 432L760 480M560 446L470 500',
      `fill="none" stroke="${palette.ember}" stroke-width="3" opacity=".7"`,
    )
  );
}

function cracks(random: Random, sheet: Sheet): string {
  const rays: Point[][] = [];
  const count = 23;
  for (let index = 0; index < count; index++) {
    const angle = (index / count) * Math.PI * 2 + between(random, -0.09, 0.09);
    const points: Point[] = [];
    let bend = angle;
    for (let away = 16, step = 0; away < 1000; away *= between(random, 1.45, 1.62), step++) {
      bend += between(random, -0.06, 0.06);
      points.push([hit[0] + Math.cos(bend) * away, hit[1] + Math.sin(bend) * away * 0.86]);
      if (step > 4 && random() < 0.22) break;
    }
    rays.push(points);
  }
  const bright: string[] = [];
  const dim: string[] = [];
  const facets: string[] = [];
  const put = (from: Point, to: Point, thick: number): void => {
    const lit = Math.hypot((from[0] + to[0]) / 2 - lamp[0], (from[1] + to[1]) / 2 - lamp[1]) < 330;
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    const length = Math.hypot(dx, dy) || 1;
    const [nx, ny] = [(-dy / length) * thick, (dx / length) * thick];
    (lit ? bright : dim).push(
      `M${round(from[0])} ${round(from[1])}L${round((from[0] + to[0]) / 2 + nx)} ${round((from[1] + to[1]) / 2 + ny)}L${round(to[0])} ${round(to[1])}L${round((from[0] + to[0]) / 2 - nx)} ${round((from[1] + to[1]) / 2 - ny)}Z`,
    );
  };
  rays.forEach((ray, index) => {
    const next = rays[(index + 1) % rays.length] ?? ray;
    ray.forEach((point, step) => {
      const before = step === 0 ? hit : ray[step - 1];
      if (before) put(before, point, Math.max(0.9, 3.4 - step * 0.35));
      const across = next[step];
      if (across && step < 6 && random() < 0.86 - step * 0.07) {
        put(point, across, Math.max(0.8, 2 - step * 0.2));
        const outer = next[step + 1];
        const own = ray[step + 1];
        if (outer && own && random() < 0.3) facets.push(polygon([point, across, outer, own]));
      }
    });
  });
  return (
    path(facets.slice(0, 24).join(''), `fill="${sheet.halo(palette.glow, 0.34, 0.1)}"`) +
    path(dim.join(''), `fill="#6f7fb8" opacity=".62"`) +
    path(bright.join(''), `fill="${palette.glow}"`) +
    oval(hit[0], hit[1], 60, 52, `fill="${sheet.halo(palette.pale, 0.85, 0.1)}"`)
  );
}

function glassCrumbs(random: Random): string {
  const crumbs = Array.from({ length: 70 }, () => {
    const x = between(random, 560, 1240);
    const y = 492 + (x - 560) * 0.02 + 170 * random() ** 1.8;
    const size = between(random, 2, 7);
    return polygon([
      [x, y],
      [x + size * between(random, 0.6, 1.4), y - size * random()],
      [x + size, y + size * between(random, 0.3, 0.9)],
    ]);
  });
  return (
    path(crumbs.slice(0, 40).join(''), `fill="${palette.amber}" opacity=".75"`) +
    path(crumbs.slice(40).join(''), `fill="${palette.moon}" opacity=".45"`)
  );
}
