import { cut, lightbox, paperPicture, snowfall, theatreFrame } from '../paper.ts';
import { between, type Random, randomFrom } from '../random.ts';
import { openSheet, oval, path, round } from '../sheet.ts';
import { at } from './at.ts';
import { inks } from './inks.ts';

/** The Baron's study: a green lamp, the red ledger open in its light, and a bear that has seen you. */
export function study(): string {
  const sheet = openSheet();
  const random = randomFrom(18);
  const room = lightbox(
    random,
    [560, 420],
    [
      [260, 210],
      [420, 330],
      [640, 500],
    ],
    [inks.cream, '#cfe0a0', '#7fa36e', inks.fir],
  );
  return sheet.close(
    paperPicture(
      room +
        cut('mid', shelves(random)) +
        cut('mid', windowPane()) +
        snowfall(random, 46, inks.snow, [60, 120, 200, 320]) +
        cut('high', clock()) +
        cut('high', bear()) +
        cut('high', desk()) +
        cut('mid', ledger() + lamp()) +
        theatreFrame(inks.ink),
    ),
  );
}

function shelves(random: Random): string {
  const papers = [inks.wine, inks.plum, inks.pine, inks.bark, inks.cherry, inks.rind];
  const row = (y: number): string => {
    const books: string[] = [];
    for (let x = 320; x < 820; ) {
      const wide = Math.round(between(random, 16, 34));
      const tall = Math.round(between(random, 74, 106));
      const ink = papers[Math.floor(random() * papers.length)] ?? inks.wine;
      if (random() > 0.12) {
        books.push(path(`M${x} ${y}v${-tall}h${wide}v${tall}Z`, `fill="${ink}"`));
        books.push(
          path(`M${x + 3} ${y - tall * 0.72}h${wide - 6}v7h${6 - wide}Z`, `fill="${inks.butter}" opacity=".75"`),
        );
      }
      x += wide + 2;
    }
    return books.join('') + path(`M300 ${y}H840V${y + 14}H300Z`, `fill="${inks.bark}"`);
  };
  return path('M300 20H316V620H300ZM824 20H840V620H824Z', `fill="${inks.bark}"`) + row(150) + row(280) + row(410);
}

function windowPane(): string {
  return (
    path('M50 470V220Q50 110 160 100Q270 110 270 220V470Z', `fill="${inks.pine}"`) +
    path('M66 456V222Q70 124 160 116Q250 124 254 222V456Z', `fill="${inks.mint}"`) +
    path('M110 456V300H150V270L172 230L194 270V456Z', `fill="${inks.pine}"`) +
    path('M164 300h16v30h-16Z', `fill="${inks.butter}"`) +
    path('M154 116H166V456H154ZM66 280H254V292H66Z', `fill="${inks.pine}"`) +
    path('M60 456Q110 420 160 442Q220 418 262 456Z', `fill="${inks.snow}"`) +
    path('M36 456H284V480H36Z', `fill="${inks.bark}"`)
  );
}

function clock(): string {
  return at(
    path('M-56 -520Q0 -590 56 -520V-400H44V-40H60V0H-60V-40H-44V-400H-56Z', `fill="${inks.bark}"`) +
      path('M-30 -370H30V-70H-30Z', `fill="${inks.ink}"`) +
      oval(0, -464, 44, 44, `fill="${inks.cream}"`) +
      path('M0 -464L-6 -500H6ZM0 -464L-24 -488L-18 -494Z', `fill="${inks.ink}"`) +
      path('M-3 -370H3V-170H-3Z', `fill="${inks.gold}"`) +
      oval(0, -156, 22, 22, `fill="${inks.gold}"`),
    900,
    664,
    1,
  );
}

function bear(): string {
  return at(
    path(
      'M-70 0Q-96 -150 -74 -260Q-120 -280 -134 -350Q-130 -376 -108 -362Q-96 -330 -56 -322Q-64 -372 -48 -396Q-66 -426 -42 -434Q-26 -440 -20 -424Q0 -432 20 -424Q26 -440 42 -434Q66 -426 48 -396Q64 -372 56 -322Q96 -330 108 -362Q130 -376 134 -350Q120 -280 74 -260Q96 -150 70 0Z',
      `fill="${inks.bark}"`,
    ) +
      path('M-44 -30Q-56 -150 -30 -226Q0 -246 30 -226Q56 -150 44 -30Q0 -10 -44 -30Z', `fill="${inks.wood}"`) +
      oval(0, -366, 27, 20, `fill="${inks.rind}"`) +
      path('M-11 -378Q0 -386 11 -378Q6 -366 0 -364Q-6 -366 -11 -378Z', `fill="${inks.ink}"`) +
      path('M-22 -354Q0 -338 22 -354L16 -346L10 -350L4 -342L-4 -342L-10 -350L-16 -346Z', `fill="${inks.snow}"`) +
      oval(-22, -396, 7, 7, `fill="${inks.butter}"`) +
      oval(22, -396, 7, 7, `fill="${inks.butter}"`) +
      oval(-21, -395, 3, 4, `fill="${inks.ink}"`) +
      oval(21, -395, 3, 4, `fill="${inks.ink}"`) +
      path(
        'M-128 -352l-12 -14 2 18ZM-118 -362l-4 -18 12 16ZM-106 -362l4 -16 6 18ZM128 -352l12 -14-2 18ZM118 -362l4 -18-12 16ZM106 -362l-4 -16-6 18Z',
        `fill="${inks.cream}"`,
      ) +
      path('M-96 0H96V22H-96Z', `fill="${inks.ink}"`),
    1100,
    668,
    1.16,
  );
}

function desk(): string {
  return (
    path('M150 552H800L846 600H104Z', `fill="${inks.wood}"`) +
    path('M104 600H846V626H104Z', `fill="${inks.bark}"`) +
    path('M130 626H820V760H130Z', `fill="${inks.ink}"`) +
    path('M170 646H440V700H170ZM510 646H780V700H510Z', `fill="${inks.bark}"`) +
    oval(305, 672, 12, 9, `fill="${inks.gold}"`) +
    oval(645, 672, 12, 9, `fill="${inks.gold}"`)
  );
}

function ledger(): string {
  const lines = (left: number, lean: number): string =>
    Array.from({ length: 5 }, (_, index) => {
      const y = 556 - index * 17;
      return `M${round(left + lean * index)} ${y}h${index === 3 ? 70 : 108}`;
    }).join('');
  return (
    path('M336 586L372 466H600L640 586Q560 576 488 592Q420 576 336 586Z', `fill="${inks.cherry}"`) +
    path('M352 576L382 470Q440 456 486 474L488 584Q420 566 352 576Z', `fill="${inks.snow}"`) +
    path('M624 576L592 470Q534 456 486 474L488 584Q560 566 624 576Z', `fill="${inks.cream}"`) +
    path(lines(372, 5), `fill="none" stroke="${inks.plum}" stroke-width="4" stroke-dasharray="22 6 34 6"`) +
    path(lines(500, -1), `fill="none" stroke="${inks.plum}" stroke-width="4" stroke-dasharray="30 6 16 6"`) +
    path('M560 490l-9-9q0-8 5-7l4 4 4-4q5-1 5 7Z', `fill="${inks.cherry}"`)
  );
}

function lamp(): string {
  return (
    path('M712 560V424H728V560ZM670 556H770V572H670Z', `fill="${inks.gold}"`) +
    path('M620 420Q630 344 720 340Q810 344 820 420Z', `fill="${inks.fir}"`) +
    path('M648 396Q660 362 706 356', `fill="none" stroke="${inks.mint}" stroke-width="9" stroke-linecap="round"`) +
    path('M628 420H812L806 430H634Z', `fill="${inks.cream}"`)
  );
}
