import { cut, paperPicture, rays, theatreFrame, window } from '../paper.ts';
import { between, type Random, randomFrom } from '../random.ts';
import { box, HEIGHT, openSheet, oval, path, round, WIDTH } from '../sheet.ts';
import { gerda } from './cheese.ts';
import { inks } from './inks.ts';

/** A vault's opening: a round arch over (x, foot). */
const arch = (x: number, foot: number, half: number, tall: number): string =>
  `M${x - half} ${foot}V${foot - tall + half}A${half} ${half} 0 0 1 ${x + half} ${foot - tall + half}V${foot}Z`;

/** The cellar: arch behind arch of stolen cheeses, and at the end a golden wheel on velvet, too well lit to be true. */
export function cellar(): string {
  const sheet = openSheet();
  const random = randomFrom(23);
  const depth = [
    [96, 250, 444, inks.butter],
    [170, 356, 500, inks.gold],
    [290, 500, 560, inks.rind],
    [470, 640, 640, inks.wood],
  ] as const;
  const arches = depth
    .map(([half, tall, foot, ink], index) => {
      const shelves = index === 0 ? '' : cut('mid', wheels(random, half, foot, index));
      return (
        window(arch(600, foot, half, tall), index === 3 ? inks.bark : ink) +
        (index === 3 ? cut('mid', shelf(random)) : shelves)
      );
    })
    .join('');
  return sheet.close(
    paperPicture(
      box(0, 0, WIDTH, HEIGHT, `fill="${inks.cream}"`) +
        rays([600, 120], 520, 62, 56, 3, `fill="${inks.snow}" opacity=".9"`) +
        arches +
        path('M504 444H696L1000 760H200Z', `fill="${inks.butter}" opacity=".55"`) +
        oval(600, 560, 190, 40, `fill="${inks.bark}" opacity=".35"`) +
        cut('high', stool()) +
        cut('high', grating()) +
        cut('high', path('M-30 690Q300 660 600 700T1310 680V760H-30Z', `fill="${inks.ink}"`)) +
        theatreFrame(inks.ink),
    ),
  );
}

// The two sides of one arch: boards with wheels on them, smaller the deeper.
function wheels(random: Random, half: number, foot: number, index: number): string {
  const size = 9 + index * 7;
  return [-1, 1]
    .flatMap((side) =>
      [0, 1, 2, 3].map((row) => {
        const x = 600 + side * (half + size * 1.5);
        const y = foot - 20 - row * size * 3.1;
        const ink = [inks.gold, inks.cream, inks.blush, inks.butter][Math.floor(random() * 4)] ?? inks.gold;
        return (
          path(
            `M${round(x - size * 1.7)} ${round(y)}h${round(size * 3.4)}v${round(size * 0.4)}h${round(-size * 3.4)}Z`,
            `fill="${inks.bark}"`,
          ) +
          oval(x, y - size, size, size, `fill="${ink}"`) +
          oval(x, y - size, size * 0.6, size * 0.6, `fill="none" stroke="${inks.rind}" stroke-width="2"`)
        );
      }),
    )
    .join('');
}

// The nearest shelves, right and left, each wheel with its label.
function shelf(random: Random): string {
  const papers = [inks.gold, inks.cherry, inks.cream, inks.blush, inks.mint, inks.rind] as const;
  const side = (left: number, right: number): string =>
    [0, 1, 2, 3]
      .map((row) => {
        const y = 190 + row * 150;
        const board = path(`M${left} ${y}H${right}V${y + 18}H${left}Z`, `fill="${inks.ink}"`);
        const stock: string[] = [];
        for (let x = left + 52; x < right - 30; x += between(random, 92, 108)) {
          const size = between(random, 40, 54);
          const ink = papers[Math.floor(random() * papers.length)] ?? inks.gold;
          stock.push(
            oval(x, y - size, size, size, `fill="${ink}"`) +
              oval(
                x,
                y - size,
                size * 0.8,
                size * 0.8,
                `fill="none" stroke="${inks.bark}" stroke-width="3" stroke-dasharray="9 7"`,
              ) +
              path(`M${round(x - 22)} ${round(y - size - 11)}h44v22h-44Z`, `fill="${inks.snow}"`) +
              path(
                `M${round(x - 15)} ${round(y - size - 3)}h26M${round(x - 15)} ${round(y - size + 4)}h18`,
                `stroke="${inks.plum}" stroke-width="3"`,
              ),
          );
        }
        return stock.join('') + board;
      })
      .join('');
  return side(-20, 200) + side(1000, 1300);
}

function stool(): string {
  return (
    path('M520 470H680L700 590H500Z', `fill="${inks.wine}"`) +
    path('M500 452Q600 430 700 452L690 482Q600 506 510 482Z', `fill="${inks.cherry}"`) +
    path(
      'M506 480q10 26 19 2q10 26 19 4q10 26 19 5q10 26 19 4q10 26 19 4q10 26 19 0q10 24 19-1q10 24 19-4q10 24 19-4Q600 506 506 480Z',
      `fill="${inks.gold}"`,
    ) +
    gerda(600, 372, 84) +
    path('M540 520H660V560H540Z', `fill="${inks.gold}" stroke="${inks.rind}" stroke-width="4"`) +
    // Five letters that nobody needs to read: G E R D A, as a stencil cuts them.
    path(
      'M566 530H552V550H566V540H560M586 530H574V550H586M574 540H583M594 550V530H604V540H594L604 550M614 530V550Q626 550 626 540Q626 530 614 530M636 550L642 530L648 550M638 543H646',
      `fill="none" stroke="${inks.wine}" stroke-width="3.4"`,
    )
  );
}

function grating(): string {
  return (
    path(arch(1180, 680, 62, 190), `fill="${inks.ink}"`) +
    path(arch(1180, 672, 48, 170), `fill="${inks.fir}"`) +
    path(
      'M1152 520V672M1180 506V672M1208 520V672M1132 570H1228M1132 626H1228',
      `stroke="${inks.ink}" stroke-width="9"`,
    ) +
    path(
      'M1120 548Q1064 534 1040 556M1120 590Q1050 576 1012 604M1120 634Q1070 626 1046 646',
      `fill="none" stroke="${inks.ice}" stroke-width="6" stroke-linecap="round" opacity=".9"`,
    )
  );
}
