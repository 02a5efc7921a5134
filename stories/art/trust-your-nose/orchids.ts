import { blade } from '../leaves.ts';
import { openPlate } from '../plate.ts';
import { between, randomFrom } from '../random.ts';
import { group, oval, path, round } from '../sheet.ts';
import { dome, glow, hedge, rim, wash } from './house.ts';
import { inks } from './inks.ts';
import { person } from './people.ts';

/** Among the orchids: a round man in a tall hat, a crystal bottle, and a cloud of violets. */
export function orchids(): string {
  const plate = openPlate();
  const random = randomFrom(9);
  const orchid = (x: number, y: number, size: number, turn: number, petal: string, heart: string): string =>
    group(
      [-150, 150, 0]
        .map((each) =>
          path(
            'M0 0C-12 -14 -11 -36 0 -44C11 -36 12 -14 0 0Z',
            `fill="${petal}" opacity=".86" transform="rotate(${each})"`,
          ),
        )
        .join('') +
        [-78, 78]
          .map((each) =>
            path('M0 0C-24 -12 -26 -38 0 -44C26 -38 24 -12 0 0Z', `fill="${petal}" transform="rotate(${each})"`),
          )
          .join('') +
        path('M-9 2Q-16 20 0 28Q16 20 9 2Z', `fill="${heart}"`) +
        path('M-20 -4l-14 -2M20 -4l14 -2M0 -14v-20', `stroke="${heart}" stroke-width="1.500" opacity=".6"`) +
        oval(0, 2, 6, 7, `fill="${inks.lamp}"`) +
        oval(-3, 0, 1.5, 1.5, `fill="${inks.plum}"`) +
        oval(3, 0, 1.5, 1.5, `fill="${inks.plum}"`),
      `transform="translate(${round(x)} ${round(y)}) rotate(${round(turn)}) scale(${round(size * 10) / 10})"`,
    );
  const spray = (
    x: number,
    length: number,
    lean: number,
    count: number,
    size: number,
    petal: string,
    heart: string,
  ): string => {
    const blooms = Array.from({ length: count }, (_, index) => {
      const share = (index + 1) / count;
      return orchid(
        x + lean * share ** 2 + (index % 2 === 0 ? -16 : 16) * size,
        40 + length * share,
        size * (1.12 - share * 0.4),
        between(random, -26, 26),
        petal,
        heart,
      );
    });
    return (
      path(
        `M${x} -10Q${x} ${40 + length * 0.5} ${x + lean} ${40 + length}`,
        `fill="none" stroke="#0d3a2e" stroke-width="5"`,
      ) + blooms.join('')
    );
  };
  const mist = Array.from({ length: 30 }, (_, index) => {
    const share = index / 30;
    return oval(
      706 - share * 560 + between(random, -30, 30),
      330 + between(random, -1, 1) * (20 + share * 190),
      34 + share * 78,
      26 + share * 62,
      '',
    );
  });
  const drops = Array.from({ length: 90 }, () => {
    const share = random() ** 0.8;
    return oval(700 - share * 560, 330 + between(random, -1, 1) * (14 + share * 200), between(random, 1, 3.6), 2.4, '');
  });
  return plate.close(
    wash(plate, [
      [0, '#101c30'],
      [0.5, '#223a4c'],
      [1, '#0a1d20'],
    ]) +
      glow(plate, 840, 250, 600, '#c8a0d8', 0.6) +
      dome(760, -260, 900, 980, inks.iron, 6) +
      plate.soften(hedge(random, [-40, 1320], 720, 420, '#2c5f66', 110), 3) +
      glow(plate, 1010, 210, 260, inks.lamp, 0.75) +
      path('M1010 0V150M984 176L996 150H1024L1036 176Z', `fill="${inks.iron}" stroke="${inks.iron}" stroke-width="5"`) +
      oval(1010, 184, 18, 18, `fill="#fff2c4"`) +
      hedge(random, [640, 1320], 740, 270, '#12383c', 96) +
      spray(640, 170, -10, 4, 0.9, '#e6c9e4', inks.rose) +
      spray(1190, 330, -40, 6, 1.1, '#f3dce4', inks.rose) +
      spray(1080, 90, 10, 3, 0.8, '#d5a9cf', inks.wine) +
      person('vole', 850, 720, 540, { ink: '#0a0b14', rim: inks.lamp, light: 'right', mirrored: true }) +
      path(
        'M790 400Q740 420 716 380',
        `fill="none" stroke="#0a0b14" stroke-width="34" stroke-linecap="round" stroke-linejoin="round"`,
      ) +
      path(
        'M960 430Q1010 470 1016 540L1024 720',
        `fill="none" stroke="#0a0b14" stroke-width="30" stroke-linecap="round"`,
      ) +
      path('M1016 530L1060 720', `stroke="${inks.gold}" stroke-width="6"`) +
      oval(1014, 526, 12, 12, `fill="${inks.gold}"`) +
      // The bottle and its rubber bulb.
      path('M690 352H736L744 384L720 398L688 386Z', `fill="#d9c4ff" stroke="#fff" stroke-width="2.500"`) +
      path('M694 366h46l2 16l-22 12l-28 -10z', `fill="${inks.violet}"`) +
      path('M706 352V336H722V352Z', `fill="${inks.gold}"`) +
      path('M722 342Q756 330 766 352', `fill="none" stroke="${inks.gold}" stroke-width="4"`) +
      oval(774, 366, 17, 21, `fill="#8e2f4c"`) +
      path('M700 342l-14 -8v16z', `fill="${inks.gold}"`) +
      glow(plate, 712, 366, 90, '#e8d8ff', 0.9) +
      plate.soften(group(mist.join(''), `fill="${inks.violet}" opacity=".2"`), 14) +
      plate.soften(path('M690 340L150 120V560Z', `fill="${plate.fade('#d9c4ff', 'left', 0.55)}"`), 16) +
      group(drops.join(''), `fill="#efe4ff" opacity=".85"`) +
      spray(80, 380, 60, 6, 1.7, '#f6dfe6', inks.rose) +
      spray(250, 150, 24, 3, 1.3, '#d9b3dc', inks.wine) +
      spray(410, 70, 6, 2, 1.1, '#efd3df', inks.rose) +
      blade(random, [-20, 780], 380, 56, 24, inks.ink, '#12303a') +
      blade(random, [130, 800], 280, 44, -8, inks.ink, '#12303a') +
      blade(random, [330, 800], 220, 40, 26, inks.ink, '#12303a') +
      blade(random, [1270, 780], 300, 48, -16, inks.ink, '#12303a') +
      rim(plate),
  );
}
