import { cut, lightbox, paperPicture, theatreFrame } from '../paper.ts';
import { between, type Random, randomFrom } from '../random.ts';
import { group, openSheet, oval, path, round } from '../sheet.ts';
import { cow } from './animals.ts';
import { at } from './at.ts';
import { inks } from './inks.ts';
import { frauKnoll } from './servants.ts';

/** The castle's kitchen: the cauldron of fondue over the fire, and Frau Knoll before it. */
export function kitchen(): string {
  const sheet = openSheet();
  const random = randomFrom(16);
  const hearth = lightbox(
    random,
    [520, 440],
    [
      [290, 250],
      [430, 350],
      [640, 480],
    ],
    [inks.butter, inks.gold, inks.cherry, inks.wine],
  );
  return sheet.close(
    paperPicture(
      hearth +
        cut('mid', fire(random)) +
        cut('high', group(cauldron(), 'transform="translate(0 -66)"')) +
        cut('mid', group(steam(), 'transform="translate(0 -66)"')) +
        cut('high', rack()) +
        cut(
          'high',
          path('M-30 640H1310V760H-30Z', `fill="${inks.plum}"`) +
            path('M-30 656H1310', `stroke="${inks.mauve}" stroke-width="5" stroke-dasharray="60 22"`),
        ) +
        cut('high', frauKnoll(930, 690, 1.5)) +
        theatreFrame(inks.ink),
    ),
  );
}

function fire(random: Random): string {
  const tongues = (ink: string, tall: number, count: number): string =>
    path(
      Array.from({ length: count }, (_, index) => {
        const x = 250 + (540 / count) * (index + 0.5);
        const top = tall * between(random, 0.6, 1.1);
        return `M${round(x - 44)} 650Q${round(x - 40)} ${round(650 - top * 0.5)} ${round(x + between(random, -16, 16))} ${round(650 - top)}Q${round(x + 44)} ${round(650 - top * 0.4)} ${round(x + 40)} 650Z`;
      }).join(''),
      `fill="${ink}"`,
    );
  return tongues(inks.cherry, 170, 9) + tongues(inks.gold, 120, 9) + tongues(inks.cream, 66, 8);
}

function cauldron(): string {
  const bubble = (x: number, y: number, size: number): string =>
    oval(x, y, size, size * 0.6, `fill="${inks.butter}"`) +
    oval(x - size * 0.25, y - size * 0.15, size * 0.4, size * 0.18, `fill="${inks.cream}"`);
  return (
    path('M514 -30H526V300H514Z', `fill="${inks.ink}"`) +
    path('M270 372Q520 60 770 372', `fill="none" stroke="${inks.ink}" stroke-width="12"`) +
    path('M240 370Q230 600 400 622H640Q810 600 800 370Z', `fill="${inks.wood}"`) +
    path('M240 370Q230 600 400 622H470Q320 580 300 372Z', `fill="${inks.rind}"`) +
    oval(520, 370, 290, 66, `fill="${inks.rind}"`) +
    oval(520, 368, 262, 52, `fill="${inks.gold}"`) +
    bubble(400, 372, 34) +
    bubble(560, 352, 26) +
    bubble(650, 382, 40) +
    bubble(490, 394, 20) +
    path(
      'M310 400Q330 470 322 500Q312 520 306 498Q306 460 284 396ZM690 414Q700 460 694 476Q684 488 680 470Q682 440 664 420Z',
      `fill="${inks.butter}"`,
    ) +
    // The pineapple that floats in it.
    at(
      path('M-22 0Q-30 -46 0 -56Q30 -46 22 0Z', `fill="${inks.rind}"`) +
        path('M-22 -10L14 -52M-8 2L24 -30M22 -10L-14 -52M8 2L-24 -30', `stroke="${inks.bark}" stroke-width="3"`) +
        path(
          'M0 -50Q-26 -66 -22 -88Q-8 -78 -4 -66Q-6 -88 4 -98Q10 -80 6 -66Q14 -80 26 -84Q26 -64 0 -50Z',
          `fill="${inks.fir}"`,
        ),
      470,
      376,
      1,
      false,
      -14,
    )
  );
}

function steam(): string {
  return path(
    'M420 330Q370 280 420 230Q462 184 424 130Q474 170 456 226Q420 284 452 330ZM620 326Q580 270 626 216Q664 160 630 90Q690 150 664 216Q630 276 656 326Z',
    `fill="${inks.cream}" opacity=".55"`,
  );
}

function rack(): string {
  const ham = 'M-8 0H8V26Q52 60 44 112Q30 150 0 148Q-30 150 -44 112Q-52 60 -8 26Z';
  const pan = (x: number, long: number, size: number): string =>
    path(`M${x - 5} 96V${96 + long}H${x + 5}V96Z`, `fill="${inks.ink}"`) +
    oval(x, 96 + long + size * 0.8, size, size, `fill="${inks.bark}"`) +
    oval(x - 4, 96 + long + size * 0.8 - 4, size * 0.74, size * 0.74, `fill="${inks.rind}"`);
  return (
    path('M-30 60H1310V98H-30Z', `fill="${inks.ink}"`) +
    pan(120, 70, 52) +
    pan(1190, 90, 56) +
    pan(1080, 40, 40) +
    group(
      path(ham, `fill="${inks.wine}"`) +
        path('M-20 60Q-30 100 -10 126', `fill="none" stroke="${inks.blush}" stroke-width="8" stroke-linecap="round"`),
      'transform="translate(960 92)"',
    ) +
    group(path(ham, `fill="${inks.wine}"`), 'transform="translate(870 92) scale(.8)"') +
    // The cow suit, hung up by its back.
    group(
      path('M-4 -10H4V40H-4Z', `fill="${inks.ink}"`) + cow(0, 176, 1, true, true),
      'transform="translate(240 84) rotate(6)"',
    )
  );
}
