import { cut, lightbox, paperPicture, rays, theatreFrame } from '../paper.ts';
import { randomFrom } from '../random.ts';
import { group, openSheet, path } from '../sheet.ts';
import { inks } from './inks.ts';
import { baron, guest } from './people.ts';

/** The gala: guests stand in the way of the light, and the Baron on his stairs waits beside the golden knife. */
export function ballroom(): string {
  const sheet = openSheet();
  const random = randomFrom(21);
  const hall = lightbox(
    random,
    [640, 330],
    [
      [330, 290],
      [480, 390],
      [660, 520],
    ],
    [inks.cream, inks.butter, inks.gold, inks.cherry],
  );
  const light = rays([640, 130], 640, 0, 360, 26, `fill="${inks.snow}" opacity=".3"`);
  return sheet.close(
    paperPicture(
      hall +
        cut('low', arcade()) +
        light +
        cut('mid', stairs()) +
        cut('mid', baron(640, 462, 0.92)) +
        cut('mid', table()) +
        cut('high', group(chandelier(), 'transform="translate(160 -12) scale(.75)"')) +
        cut('high', curtain() + group(curtain(), 'transform="translate(1280 0) scale(-1 1)"')) +
        cut('mid', crowd(640, 0.92, inks.plum, inks.cherry, [200, 330, 440, 850, 960, 1090])) +
        cut('high', crowd(742, 1.36, inks.ink, inks.wine, [96, 270, 1010, 1190])) +
        theatreFrame(inks.ink),
    ),
  );
}

// Three tall windows with the night behind them, and the pillars between.
function arcade(): string {
  const pane = (x: number): string => `M${x - 50} 430V210Q${x - 50} 150 ${x} 140Q${x + 50} 150 ${x + 50} 210V430Z`;
  const bars = (x: number): string => `M${x} 140V430M${x - 50} 236H${x + 50}M${x - 50} 330H${x + 50}`;
  const pillar = (x: number): string =>
    `M${x - 22} 440V424L${x - 14} 414V176L${x - 24} 162V148H${x + 24}V162L${x + 14} 176V414L${x + 22} 424V440Z`;
  const places = [430, 640, 850];
  return (
    path(places.map(pane).join(''), `fill="${inks.mint}"`) +
    path('M380 430Q430 396 480 430ZM590 430Q650 400 690 430ZM800 430Q846 392 900 430Z', `fill="${inks.snow}"`) +
    path(places.map(bars).join(''), `stroke="${inks.rind}" stroke-width="6"`) +
    path([325, 535, 745, 955].map(pillar).join(''), `fill="${inks.gold}"`)
  );
}

function stairs(): string {
  const steps = [0, 1, 2, 3].map((step) => {
    const wide = 150 + step * 46;
    const y = 446 + step * 32;
    return path(
      `M${640 - wide} ${y}H${640 + wide}V${y + 32}H${640 - wide}Z`,
      `fill="${step % 2 ? inks.wine : inks.cherry}"`,
    );
  });
  return (
    path('M30 574Q640 520 1250 574V760H30Z', `fill="${inks.rind}"`) +
    path(
      'M100 640Q640 570 1180 640M60 700Q640 610 1220 700',
      `fill="none" stroke="${inks.gold}" stroke-width="6" stroke-dasharray="26 18"`,
    ) +
    steps.join('') +
    path('M596 446H684L720 574H560Z', `fill="${inks.butter}"`)
  );
}

function table(): string {
  return (
    path('M470 560H810L830 590L820 690H460L450 590Z', `fill="${inks.snow}"`) +
    path(
      'M450 590q19 26 38 0q19 26 38 0q19 26 38 0q19 26 38 0q19 26 38 0q19 26 38 0q19 26 38 0q19 26 38 0q19 26 38 0q19 26 38 0L810 560H470Z',
      `fill="${inks.cream}"`,
    ) +
    path('M556 546Q640 520 724 546L740 570Q640 592 540 570Z', `fill="${inks.wine}"`) +
    path('M540 570l-16 8 8-18ZM740 570l16 8-8-18Z', `fill="${inks.gold}"`) +
    path(
      'M562 552L676 536Q704 536 716 550Q690 560 566 562Z',
      `fill="${inks.butter}" stroke="${inks.rind}" stroke-width="3"`,
    ) +
    path('M520 548L564 550V564L520 562Q512 555 520 548Z', `fill="${inks.bark}"`)
  );
}

function chandelier(): string {
  const candle = (x: number, y: number): string =>
    path(`M${x - 6} ${y}V${y - 30}H${x + 6}V${y}Z`, `fill="${inks.snow}"`) +
    path(
      `M${x} ${y - 58}Q${x + 13} ${y - 40} ${x} ${y - 30}Q${x - 13} ${y - 40} ${x} ${y - 58}Z`,
      `fill="${inks.butter}"`,
    );
  const drop = (x: number, y: number): string => `M${x} ${y}l7 13-7 13-7-13Z`;
  return (
    path('M634 -20H646V90H634Z', `fill="${inks.wine}"`) +
    path(
      'M470 150Q500 214 640 214Q780 214 810 150Q780 190 640 190Q500 190 470 150ZM540 130Q560 178 640 178Q720 178 740 130Q712 158 640 158Q568 158 540 130Z',
      `fill="${inks.wine}"`,
    ) +
    path('M626 80H654L662 214Q640 240 618 214Z', `fill="${inks.wine}"`) +
    path(
      [480, 520, 560, 600, 640, 680, 720, 760, 800].map((x) => drop(x, 204 + 22 - Math.abs(x - 640) * 0.24)).join(''),
      `fill="${inks.snow}"`,
    ) +
    candle(472, 152) +
    candle(540, 132) +
    candle(740, 132) +
    candle(808, 152) +
    candle(640, 84)
  );
}

function curtain(): string {
  return (
    path('M-30 -30H330Q300 140 190 240Q110 320 96 520L110 760H-30Z', `fill="${inks.wine}"`) +
    path(
      'M60 -30Q80 200 40 400M140 -30Q150 140 84 300M226 -30Q214 110 130 222',
      `fill="none" stroke="${inks.ink}" stroke-width="10" opacity=".4" stroke-linecap="round"`,
    )
  );
}

function crowd(y: number, scale: number, ink: string, trim: string, places: readonly number[]): string {
  return places
    .map((x, index) => guest(x, y + (index % 2) * 14, scale * (0.94 + (index % 3) * 0.06), index % 2 === 0, ink, trim))
    .join('');
}
