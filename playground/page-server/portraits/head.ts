import type { Expression } from './expression.ts';
import { bothSides, centred, group, oval, pathData, shape, softLine } from './pen.ts';
import type { Person } from './person.ts';

/** Neck, shoulders, ears and the bare face. */
export function head(expression: Expression, person: Person): string {
  return body(expression, person) + ears(person) + bareFace(expression, person);
}

function body({ jaw }: Expression, { skin, clothes }: Person): string {
  const neck = 'M-66 470V600C-120 618 -200 622 -240 700H240C200 622 120 618 66 600V470Z';
  return centred(
    shape(neck, `fill="${skin.dark}"`),
    `<clipPath id="neck">${shape(neck)}</clipPath>`,
    group(
      `clip-path="url(#neck)"`,
      oval(0, 552 + jaw * 0.7, 92, 40, `fill="#20100a" opacity=".42" filter="url(#softer)"`),
    ),
    shape('M-290 720C-270 640 -180 606 -84 588C-50 640 50 640 84 588C180 606 270 640 290 720Z', `fill="url(#clothes)"`),
    shape('M-84 588C-50 640 50 640 84 588L92 594C56 656 -56 656 -92 594Z', `fill="${clothes.dark}" opacity=".6"`),
  );
}

function ears({ skin, cheekbone }: Person): string {
  return bothSides(
    oval(cheekbone + 3, 326, 16, 34, `fill="${skin.middle}"`),
    softLine(pathData`M${cheekbone + 4} 304q11 8 6 30`, skin.line, 4, 0.5),
  );
}

function bareFace({ jaw }: Expression, { skin, cheekbone, jawWidth, stubble }: Person): string {
  const chin = 548 + jaw;
  const hinge = 448 + jaw * 0.5;
  const cheek = 500 + jaw * 0.8;
  const outline =
    pathData`M0 96C${cheekbone * 0.72} 96 ${cheekbone + 2} 170 ${cheekbone} 280C${cheekbone} 350 ${cheekbone - 4} 400 ${jawWidth + 14} ${hinge}C${jawWidth - 4} ${cheek} ${jawWidth * 0.55} ${chin} 0 ${chin}` +
    pathData`C${-jawWidth * 0.55} ${chin} ${-jawWidth + 4} ${cheek} ${-jawWidth - 14} ${hinge}C${-cheekbone + 4} 400 ${-cheekbone} 350 ${-cheekbone} 280C${-cheekbone - 2} 170 ${-cheekbone * 0.72} 96 0 96Z`;
  const shadowSide = pathData`M${cheekbone * 0.55} 120C${cheekbone + 40} 260 ${cheekbone} 460 30 ${chin + 10}H${cheekbone + 60}V120Z`;
  const beard = 'M-150 380C-110 420 -80 410 -60 412C-30 400 30 400 60 412C80 410 110 420 150 380V600H-150Z';
  return (
    centred(
      `<clipPath id="face">${shape(outline)}</clipPath>`,
      shape(outline, `fill="url(#skin)"`),
      group(
        `clip-path="url(#face)"`,
        shape(beard, `fill="#2b2623" opacity="${stubble}" filter="url(#softest)"`),
        shape(shadowSide, `fill="${skin.dark}" opacity=".5" filter="url(#softest)"`),
      ),
    ) + bothSides(oval(84, 392, 44, 34, `fill="url(#blush)"`))
  );
}
