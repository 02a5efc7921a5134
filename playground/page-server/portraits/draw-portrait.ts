import { brows } from './brows.ts';
import { eyes } from './eyes.ts';
import { folds } from './folds.ts';
import { hairBehind, hairInFront } from './hair.ts';
import { head } from './head.ts';
import { mouth } from './mouth.ts';
import { nose } from './nose.ts';
import { side } from './pen.ts';
import type { Person } from './person.ts';
import type { Portrait } from './portraits.ts';

/** An SVG document of 640 by 640: head and shoulders of a person who does not exist. */
export function drawPortrait({ person, expression }: Portrait): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="36 20 568 568" width="${side}" height="${side}">`,
    paints(person),
    `<rect width="${side}" height="${side}" fill="url(#wall)"/>`,
    hairBehind(person),
    head(expression, person),
    eyes(expression, person),
    nose(expression, person),
    folds(expression, person),
    mouth(expression, person),
    brows(expression, person),
    hairInFront(person),
    '</svg>',
  ].join('\n');
}

function paints({ skin, hair, wall, clothes }: Person): string {
  const down = (id: string, { light, dark }: { readonly light: string; readonly dark: string }) =>
    `<linearGradient id="${id}" x1="0" y1="0" x2=".3" y2="1"><stop offset="0" stop-color="${light}"/><stop offset="1" stop-color="${dark}"/></linearGradient>`;
  const spot = (id: string, color: string, opacity: number) =>
    `<radialGradient id="${id}"><stop offset="0" stop-color="${color}" stop-opacity="${opacity}"/><stop offset="1" stop-color="${color}" stop-opacity="0"/></radialGradient>`;
  const blur = (id: string, deviation: number) =>
    `<filter id="${id}" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="${deviation}"/></filter>`;
  return (
    `<defs>${down('wall', wall)}${down('hair', hair)}${down('clothes', clothes)}` +
    `<radialGradient id="skin" cx=".42" cy=".4" r=".7"><stop offset="0" stop-color="${skin.light}"/><stop offset=".6" stop-color="${skin.middle}"/><stop offset="1" stop-color="${skin.dark}"/></radialGradient>` +
    `${spot('blush', skin.blush, 0.4)}${spot('shade', skin.line, 0.5)}` +
    `${blur('soft', 1.4)}${blur('softer', 5)}${blur('softest', 16)}</defs>`
  );
}
