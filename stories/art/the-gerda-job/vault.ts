import { cut, lightbox, paperPicture, theatreFrame } from '../paper.ts';
import { between, type Random, randomFrom } from '../random.ts';
import { group, openSheet, oval, path, round } from '../sheet.ts';
import { gerda } from './cheese.ts';
import { inks } from './inks.ts';

/** The tower room: Gerda under her dome of glass, a web of strings with bells, and a master thief head down in it. */
export function vault(): string {
  const sheet = openSheet();
  const random = randomFrom(12);
  const room = lightbox(
    random,
    [430, 400],
    [
      [210, 240],
      [340, 350],
      [500, 470],
      [720, 620],
    ],
    [inks.cream, '#9fd8de', '#4f9fb0', '#2c6a80', '#1b4258'],
  );
  const floor =
    cut('mid', path('M-30 600Q430 520 1310 610V760H-30Z', `fill="#12303f"`)) +
    path(
      'M60 690Q430 600 820 690M180 650Q430 590 700 650',
      `fill="none" stroke="#2c6a80" stroke-width="5" stroke-dasharray="18 12"`,
    );
  return sheet.close(
    paperPicture(
      room +
        floor +
        path('M800 84H980L640 640H240Z', `fill="${inks.snow}" opacity=".16"`) +
        cut('high', skylight()) +
        cut('mid', pedestal()) +
        cut('low', web(random)) +
        cut('high', fontaine()) +
        theatreFrame(inks.ink),
    ),
  );
}

function skylight(): string {
  return (
    path('M700 -30H1080L1010 110H770Z', `fill="#12303f"`) +
    path('M780 -20H1000L966 84H814Z', `fill="${inks.ice}"`) +
    path('M884 -20H896V84H884ZM806 30H974V38H806Z', `fill="#12303f"`) +
    path('M780 -20Q830 20 880 -4Q940 26 1000 -20Z', `fill="${inks.snow}"`)
  );
}

function pedestal(): string {
  return (
    path('M326 640L344 520H516L534 640Q430 668 326 640Z', `fill="${inks.wine}"`) +
    path('M344 520H516L520 548Q430 574 340 548Z', `fill="${inks.cherry}"`) +
    path('M430 630l-20-22q0-18 11-16l9 9 9-9q11-2 11 16Z', `fill="${inks.butter}"`) +
    oval(430, 518, 130, 28, `fill="${inks.plum}"`) +
    gerda(430, 420, 92) +
    path('M306 514V380Q306 262 430 256Q554 262 554 380V514Q430 552 306 514Z', `fill="${inks.snow}" opacity=".26"`) +
    path('M306 514V380Q306 262 430 256Q554 262 554 380V514', `fill="none" stroke="${inks.snow}" stroke-width="6"`) +
    path(
      'M334 490V390Q338 320 390 296',
      `fill="none" stroke="${inks.snow}" stroke-width="12" stroke-linecap="round" opacity=".9"`,
    ) +
    oval(430, 244, 15, 15, `fill="${inks.snow}"`)
  );
}

function web(random: Random): string {
  const strings: string[] = [];
  const bells: string[] = [];
  for (let index = 0; index < 17; index++) {
    const [x1, y1] = [20, between(random, 60, 660)];
    const [x2, y2] = [1260, between(random, 60, 660)];
    strings.push(`M${x1} ${round(y1)}L${x2} ${round(y2)}`);
    for (let bell = 0; bell < 5; bell++) {
      const share = between(random, 0.06, 0.94);
      const [x, y] = [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share];
      if (Math.hypot(x - 430, y - 400) > 170)
        bells.push(`M${round(x - 3)} ${round(y)}h6q2 10 7 16h-20q5-6 7-16Zm1 17a4 4 0 1 0 8 0Z`);
    }
  }
  return (
    path(strings.join(''), `fill="none" stroke="${inks.cream}" stroke-width="2" opacity=".8"`) +
    path(bells.join(''), `fill="${inks.gold}"`)
  );
}

function fontaine(): string {
  return group(
    path('M-4 -420H4V-130H-4Z', `fill="${inks.butter}"`) +
      path(
        'M-40 -170Q10 -200 40 -160Q20 -120 -30 -130M-30 -150Q10 -130 46 -150',
        `fill="none" stroke="${inks.butter}" stroke-width="8"`,
      ) +
      // Head down: the legs are tied above, the arms hang.
      path('M-22 -170Q-28 -80 -30 -20H30Q30 -90 16 -180L8 -150L2 -30L-4 -160Z', `fill="${inks.ink}"`) +
      path('M-34 -30Q-40 40 -26 84H26Q40 40 34 -30Z', `fill="${inks.ink}"`) +
      path('M-36 8H36V22H-37Z', `fill="${inks.cherry}"`) +
      path(
        'M-30 76Q-76 110 -70 176L-58 176Q-56 130 -18 96ZM30 76Q84 92 104 150L94 156Q74 116 20 96Z',
        `fill="${inks.ink}"`,
      ) +
      oval(-64, 182, 10, 11, `fill="${inks.peach}"`) +
      oval(101, 158, 10, 10, `fill="${inks.peach}"`) +
      oval(0, 116, 29, 32, `fill="${inks.peach}"`) +
      path('M-30 108H30V126H-30Z', `fill="${inks.ink}"`) +
      oval(-11, 117, 6, 5, `fill="${inks.snow}"`) +
      oval(12, 117, 6, 5, `fill="${inks.snow}"`) +
      path('M-8 98Q2 90 10 98', `fill="none" stroke="${inks.cherry}" stroke-width="5" stroke-linecap="round"`) +
      path('M-28 132Q-44 190 -18 226Q-8 196 0 240Q10 194 22 222Q42 184 28 132Q0 152 -28 132Z', `fill="${inks.wine}"`),
    'transform="translate(890 330) rotate(3) scale(1.12)"',
  );
}
