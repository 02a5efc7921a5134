import { openPlate } from '../plate.ts';
import { between, randomFrom } from '../random.ts';
import { oval, path, round } from '../sheet.ts';
import { beatrice } from './beatrice.ts';
import { dome, glow, hedge, rim, wash } from './house.ts';
import { inks } from './inks.ts';

/** Paper, wire and velvet: what a knuckle found. */
export function tock(): string {
  const plate = openPlate();
  const random = randomFrom(22);
  const hole =
    'M474 566L506 520L556 540L590 498L640 528L694 496L730 534L786 520L782 574L830 606L778 640L768 700L700 684L650 740H590L560 690L498 694L506 630L462 610Z';
  const columns = Array.from({ length: 15 }, (_, row) =>
    [480, 590, 700].map((x) => `M${x} ${556 + row * 13}h${round(between(random, 70, 96))}`).join(''),
  ).join('');
  const wire = Array.from({ length: 6 }, (_, row) =>
    Array.from({ length: 8 }, (__, column) => {
      const [x, y] = [466 + column * 52 + (row % 2) * 26, 490 + row * 44];
      return `M${x} ${y}l26 15v29l-26 15l-26 -15v-29z`;
    }).join(''),
  ).join('');
  const flap = (d: string, edge: string): string =>
    path(d, `fill="#5d1434"`) +
    path(d, `fill="${plate.fade('#1d0410', 'up', 0.75)}"`) +
    path(edge, `fill="none" stroke="${inks.blush}" stroke-width="4" stroke-linecap="round"`);
  return plate.close(
    wash(plate, [
      [0, '#0c2b30'],
      [0.6, '#1d5547'],
      [1, '#081a16'],
    ]) +
      dome(640, -260, 900, 960, inks.iron, 7) +
      plate.soften(hedge(random, [-40, 1320], 640, 420, '#2a7058', 110), 4) +
      glow(plate, 640, 260, 620, inks.lamp, 0.8) +
      beatrice(plate, 640, 890, 1060, { open: 0.6, isPaper: true, light: '#ffe6a0' }) +
      path(hole, `fill="#efe6c8"`) +
      `<g clip-path="${plate.clip(hole)}">` +
      path('M484 536h180', `stroke="#2c2820" stroke-width="16"`) +
      path(columns, `stroke="#6b6450" stroke-width="4.500" opacity=".65"`) +
      path('M548 480L532 740M742 480L756 740', `stroke="#b8853f" stroke-width="17"`) +
      path('M552 480L536 740M746 480L760 740', `stroke="#7a5220" stroke-width="5"`) +
      path(wire, `fill="none" stroke="#55686a" stroke-width="3.500"`) +
      path(hole, `fill="none" stroke="#2a1a12" stroke-width="30" opacity=".4"`) +
      '</g>' +
      path(hole, `fill="none" stroke="#fff6d8" stroke-width="4.500" stroke-linejoin="round"`) +
      // Velvet that peels away from it.
      flap(
        'M474 566L506 520Q450 500 410 540Q380 600 396 690Q430 640 474 566Z',
        'M506 520Q450 500 410 540Q384 592 394 676',
      ) +
      flap('M590 498L640 528L694 496Q690 440 640 430Q596 440 590 498Z', 'M592 492Q598 440 640 430Q688 440 693 490') +
      flap('M786 520L782 574L830 606Q880 600 896 560Q850 520 786 520Z', 'M790 520Q850 522 896 560') +
      // The Mayor's glove.
      path('M1300 380L1090 440L1056 590L1300 640Z', `fill="#0a1416"`) +
      path('M1300 380L1090 440', `stroke="${inks.gold}" stroke-width="4"`) +
      path('M1100 430L1076 596L1036 586L1060 434Z', `fill="#dcd5c0"`) +
      path(
        'M1056 444Q960 430 906 462Q872 484 878 510Q884 526 908 522Q882 538 890 558Q900 572 924 564Q906 582 918 596Q932 606 956 592Q958 610 976 608Q1010 604 1046 572Z',
        `fill="#fbf8ea"`,
      ) +
      path(
        'M878 510Q896 500 930 506M890 558Q906 542 940 542M918 596Q928 578 954 572M956 592Q962 578 982 578',
        `fill="none" stroke="#b8ae94" stroke-width="4.500" stroke-linecap="round"`,
      ) +
      path(
        'M852 470l-30 -30M838 512l-42 -8M850 556l-34 22',
        `stroke="#fff2b0" stroke-width="9" stroke-linecap="round"`,
      ) +
      // The thread, and the child that found it.
      path('M398 686C340 720 330 590 270 600S216 640 198 634', `fill="none" stroke="${inks.blush}" stroke-width="5"`) +
      path(
        'M-20 640Q90 590 150 614Q176 606 194 618Q214 620 210 636Q204 648 186 644Q160 668 120 668Q50 690 -20 740Z',
        `fill="#f1c9a0"`,
      ) +
      path(
        'M150 614Q176 606 194 618M160 630q20 -4 34 4M186 644Q168 640 158 648',
        `fill="none" stroke="#a8704a" stroke-width="3.500" stroke-linecap="round"`,
      ) +
      path('M-20 620Q50 590 92 602L104 676Q50 690 -20 744Z', `fill="#3f6b8a"`) +
      path('M92 602L104 676', `stroke="#dcebf0" stroke-width="8"`) +
      Array.from({ length: 18 }, () => {
        const [x, y] = [between(random, 400, 900), between(random, 380, 700)];
        return path(
          `M${round(x)} ${round(y)}l${round(between(random, 8, 20))} ${round(between(random, -8, 8))}l${round(between(random, -8, 6))} ${round(between(random, 8, 16))}z`,
          `fill="${random() < 0.6 ? '#efe6c8' : inks.rose}"`,
        );
      }).join('') +
      oval(640, 300, 300, 300, `fill="${plate.halo('#fff2c0', 0.14)}"`) +
      rim(plate),
  );
}
