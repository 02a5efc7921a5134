import { centred, oval, pathData, shape, softLine } from './pen.ts';
import type { HairStyle, Person } from './person.ts';

const behind: Readonly<Record<HairStyle, string>> = {
  short: 'M-150 300C-172 120 -90 52 0 52S172 120 150 300Z',
  long: 'M-172 600C-200 420 -190 300 -176 220C-160 96 -80 48 0 48S160 96 176 220C190 300 200 420 172 600C120 590 -120 590 -172 600Z',
  curls: 'M-150 300C-176 120 -90 40 0 40S176 120 150 300Z',
};

const front: Readonly<Record<HairStyle, string>> = {
  short:
    'M-146 296C-176 130 -96 50 4 50C104 50 172 130 146 296C140 236 132 196 112 168C70 140 40 164 -10 148C-50 138 -84 146 -112 172C-132 200 -140 236 -146 296Z',
  long: 'M-150 380C-186 180 -120 56 0 56S186 180 150 380C152 300 140 220 96 178C60 150 10 150 -26 108C-50 170 -132 190 -150 380Z',
  curls:
    'M-146 290C-170 120 -96 46 0 46S170 120 146 290C142 230 132 186 104 156C60 128 -60 128 -104 156C-132 186 -142 230 -146 290Z',
};

/** What is seen of the hair behind neck and ears. */
export function hairBehind({ hair: { style } }: Person): string {
  return centred(shape(behind[style], `fill="url(#hair)"`));
}

/** What frames the forehead. */
export function hairInFront({ hair }: Person): string {
  return centred(
    shape(front[hair.style], `fill="${hair.style === 'curls' ? hair.dark : 'url(#hair)'}"`),
    hair.style === 'curls' ? curls(hair) : strands(hair),
  );
}

function strands({ style, light }: Person['hair']): string {
  const paths =
    style === 'short'
      ? 'M-120 150C-90 90 -40 74 10 74M-96 150C-70 110 -30 96 30 92M110 150C100 110 70 90 40 84M-60 140C-40 120 0 112 50 116'
      : 'M-30 90C-80 120 -140 180 -152 300M-36 84C-110 110 -160 200 -166 340M-20 92C40 140 130 160 150 300M0 80C80 110 150 160 164 320M-168 380C-176 440 -172 500 -164 570M168 380C176 440 172 500 164 570';
  return softLine(paths, light, 5, 0.4);
}

/** Locks in three rings over the crown, the outer one first. */
function curls({ light, dark }: Person['hair']): string {
  const locks = [...ringOfCurls(140, 126, 21, 19), ...ringOfCurls(122, 106, 18, 20), ...ringOfCurls(92, 78, 12, 22)];
  return locks
    .map(
      ([x, y, size]) =>
        oval(x, y, size, size * 0.92, `fill="${dark}"`) +
        softLine(
          pathData`M${x - size * 0.6} ${y + size * 0.2}Q${x - size * 0.4} ${y - size * 0.7} ${x + size * 0.3} ${y - size * 0.5}T${x + size * 0.3} ${y + size * 0.4}`,
          light,
          4,
          0.7,
        ),
    )
    .join('');
}

function ringOfCurls(
  rx: number,
  ry: number,
  count: number,
  size: number,
): (readonly [x: number, y: number, radius: number])[] {
  return Array.from({ length: count }, (_, index) => {
    const angle = Math.PI * (1.06 - (1.12 * index) / (count - 1));
    const wobble = 1 + 0.025 * Math.sin(index * 2.4);
    return [
      Math.cos(angle) * rx * wobble,
      176 - Math.sin(angle) * ry * wobble,
      size * (1 + 0.12 * Math.sin(index * 1.7)),
    ];
  });
}
