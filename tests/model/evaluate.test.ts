import { expect, it } from 'vitest';
import type { Feeling } from '../../game/feeling.ts';
import type { Clarity } from '../../game/reading.ts';
import { evaluate, type Judged } from '../../model/evaluate.ts';

const judged = (truth: Feeling, feeling: Feeling, confidence = 0.8, clarity: Clarity = 'clear'): Judged => ({
  truth,
  face: { feeling, confidence, clarity },
});
const missed = (truth: Feeling): Judged => ({ truth, face: undefined });

it('counts a missed face as wrongly read', () => {
  const { n, found, accuracy } = evaluate([judged('sad', 'sad'), missed('sad')]);
  expect({ n, found, accuracy }).toEqual({ n: 2, found: 1, accuracy: 0.5 });
});

it('balances over the feelings that are present', () => {
  const { accuracy, balancedAccuracy, recall } = evaluate([
    judged('happy', 'happy'),
    judged('happy', 'happy'),
    judged('happy', 'happy'),
    judged('fear', 'sad'),
  ]);
  expect({ accuracy, balancedAccuracy, recall }).toEqual({
    accuracy: 0.75,
    balancedAccuracy: 0.5,
    recall: { happy: 1, fear: 0 },
  });
});

it('tells what was taken for what', () => {
  const { confusion } = evaluate([
    judged('anger', 'disgust'),
    judged('anger', 'anger'),
    missed('anger'),
    missed('sad'),
  ]);
  expect(confusion).toEqual({ anger: { disgust: 1, anger: 1, missed: 1 }, sad: { missed: 1 } });
});

it('measures how far confidence is from being right, over found faces only', () => {
  const images = [judged('sad', 'sad', 0.95), judged('sad', 'fear', 0.95), judged('sad', 'sad', 0.55), missed('sad')];
  expect(evaluate(images).ece).toBeCloseTo((2 / 3) * 0.45 + (1 / 3) * 0.45, 9);
});

it('has a last bin that holds full confidence', () => {
  expect(evaluate([judged('sad', 'sad', 1)]).ece).toBe(0);
});

it('tells how many readings are clear and how many of those are right', () => {
  const { clearShare, clearAccuracy } = evaluate([
    judged('sad', 'sad'),
    judged('sad', 'fear'),
    judged('sad', 'sad', 0.4, 'close'),
    judged('sad', 'sad', 0.4, 'blank'),
  ]);
  expect({ clearShare, clearAccuracy }).toEqual({ clearShare: 0.5, clearAccuracy: 0.5 });
});

it('has a figure for everything where no face was found', () => {
  expect(evaluate([missed('fear')])).toEqual({
    n: 1,
    found: 0,
    accuracy: 0,
    balancedAccuracy: 0,
    recall: { fear: 0 },
    confusion: { fear: { missed: 1 } },
    ece: 0,
    eceFloor: 0,
    clearShare: 0,
    clearAccuracy: 0,
    reliability: Array.from({ length: 10 }, () => ({ n: 0, confidence: 0, accuracy: 0 })),
    riskCoverage: [],
  });
});
