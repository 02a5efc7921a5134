import type { DrawnName } from '../../classifier-offer.ts';
import type { Expression } from './expression.ts';
import type { Person } from './person.ts';

/** A person who does not exist, and the face that they make. */
export interface Portrait {
  readonly person: Person;
  readonly expression: Expression;
}

/** Lowered brows drawn together, tight lids, lips pressed thin. */
const anger: Portrait = {
  person: {
    skin: { light: '#f0c6a4', middle: '#dfa582', dark: '#b0745a', line: '#7d3f2c', blush: '#d8604c' },
    lips: { upper: '#a85a4d', lower: '#bd6f60' },
    hair: { style: 'short', light: '#8d8780', dark: '#4d4845' },
    brow: '#3a322d',
    iris: '#4d6a7c',
    clothes: { light: '#3c5a4a', dark: '#22372d' },
    wall: { light: '#c9a227', dark: '#7d5a17' },
    cheekbone: 142,
    jawWidth: 108,
    age: 0.35,
    stubble: 0.1,
  },
  expression: {
    brow: { inner: [21, 290], bend: [76, 270], outer: [122, 255], thickness: 19 },
    eye: { upper: 12, lower: 6, innerDrop: 4, tense: 1 },
    nose: { width: 42, base: 399, wrinkled: 0 },
    mouth: {
      corner: [66, 462],
      top: 455,
      bottom: 475,
      openTop: 460,
      openBottom: 461,
      square: 0.25,
      upperTeeth: 0,
      lowerTeeth: 0,
      tongue: 0,
    },
    folds: { frown: 0.8, forehead: 0, cheek: 0.1, chin: 0.65 },
    jaw: 0,
  },
};

/** Raised brows drawn together, white above the iris, the mouth open and stretched. */
const fear: Portrait = {
  person: {
    skin: { light: '#fadcc3', middle: '#eebf9c', dark: '#c48d6c', line: '#93543c', blush: '#e58c78' },
    lips: { upper: '#b9605c', lower: '#cc7770' },
    hair: { style: 'long', light: '#b5623a', dark: '#5b2717' },
    brow: '#6b3a22',
    iris: '#55784f',
    clothes: { light: '#e3b94f', dark: '#a97b21' },
    wall: { light: '#35566e', dark: '#182a3c' },
    cheekbone: 134,
    jawWidth: 92,
    age: 0,
    stubble: 0,
  },
  expression: {
    brow: { inner: [28, 238], bend: [74, 232], outer: [120, 250], thickness: 12 },
    eye: { upper: 25, lower: 13, innerDrop: 2, tense: 0.6 },
    nose: { width: 36, base: 400, wrinkled: 0 },
    mouth: {
      corner: [58, 470],
      top: 440,
      bottom: 506,
      openTop: 450,
      openBottom: 492,
      square: 0.5,
      upperTeeth: 9,
      lowerTeeth: 5,
      tongue: 12,
    },
    folds: { frown: 0.5, forehead: 0.8, cheek: 0.2, chin: 0.1 },
    jaw: 20,
  },
};

/** The nose wrinkled, the upper lip drawn up, eyes narrowed, the tongue up. */
const disgust: Portrait = {
  person: {
    skin: { light: '#a8714c', middle: '#8a5636', dark: '#5c3521', line: '#331a0f', blush: '#9c4a32' },
    lips: { upper: '#6e3a30', lower: '#8a4b40' },
    hair: { style: 'curls', light: '#4a3c36', dark: '#15100e' },
    brow: '#150e0b',
    iris: '#3a2114',
    clothes: { light: '#d9e2ea', dark: '#8fa3b5' },
    wall: { light: '#b7c9a8', dark: '#66835f' },
    cheekbone: 138,
    jawWidth: 102,
    age: 0.2,
    stubble: 0.15,
  },
  expression: {
    brow: { inner: [28, 280], bend: [76, 270], outer: [122, 274], thickness: 14 },
    eye: { upper: 7, lower: 5, innerDrop: 3, tense: 1 },
    nose: { width: 46, base: 394, wrinkled: 1 },
    mouth: {
      corner: [54, 476],
      top: 432,
      bottom: 500,
      openTop: 446,
      openBottom: 484,
      square: 0.45,
      upperTeeth: 11,
      lowerTeeth: 0,
      tongue: 22,
    },
    folds: { frown: 0.5, forehead: 0, cheek: 0.8, chin: 0.6 },
    jaw: 4,
  },
};

export const portraits: Readonly<Record<DrawnName, Portrait>> = { anger, fear, disgust };
