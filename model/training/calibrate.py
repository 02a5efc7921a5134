"""Fits the calibration of an exported net on the validation faces, and says what it is worth.

    command -p python3 model/training/calibrate.py DATA RUN [weights/feelings-calibration.json]

The net's logits z become softmax((z + bias) / temperature) over the classes; surprise lends a share of itself to fear; the five
feelings are renormalised. Fitted by the likelihood of the five; every figure printed is cross-validated: each fifth of the faces
is read with what the other four gave.
"""

import json
import sys
from pathlib import Path

import numpy as np
import torch
from scipy.optimize import minimize
from torch import nn

from classes import CLASSES, FEELINGS
from data import Source, load
from export import load_trained
from metrics import batches, clear_rows, figures

FIVE = len(FEELINGS)
FEAR, SURPRISE = CLASSES.index('fear'), CLASSES.index('surprise')
# Each source weighs the same, however many faces it has; a feeling in it as a power of its number, so that the rare
# ones are heard: FER+ has thirty happy faces for one that is disgusted. From .3 to .8 photos read alike; FER+ loses by it.
SOURCES = ('ferplus-valid', 'affect-valid')
RARITY = 0.3
FOLDS = 5
# Holds the biases back: a rare feeling has few faces to tell them.
HOLD = 0.02
BINS = 10


@torch.no_grad()
def logits_of(net: nn.Module, source: Source, rows: np.ndarray, side: int) -> np.ndarray:
    """What the exported net says, in full precision."""
    return np.concatenate(
        [net(faces.round().to(torch.uint8).permute(0, 2, 3, 1)).numpy() for faces in batches(source, rows, side)]
    )


def five_of(values: np.ndarray, logits: np.ndarray, lends: bool) -> np.ndarray:
    """@param values Logarithm of the temperature, five biases, logit of what surprise lends."""
    scaled = logits.copy()
    scaled[:, :FIVE] += values[1 : FIVE + 1]
    scaled /= np.exp(values[0])
    shares = np.exp(scaled - scaled.max(axis=1, keepdims=True))
    shares /= shares.sum(axis=1, keepdims=True)
    five = shares[:, :FIVE].copy()
    if lends:
        five[:, FEAR] += shares[:, SURPRISE] / (1 + np.exp(-values[FIVE + 1]))
    return five / five.sum(axis=1, keepdims=True)


def fit(logits: np.ndarray, truth: np.ndarray, weights: np.ndarray, lends: bool) -> np.ndarray:
    def cost(values: np.ndarray) -> float:
        right = five_of(values, logits, lends)[np.arange(len(truth)), truth]
        return -(weights * np.log(right + 1e-9)).sum() / weights.sum() + HOLD * (values[1 : FIVE + 1] ** 2).sum()

    start = np.zeros(FIVE + 2)
    start[-1] = -2
    return minimize(cost, start, method='L-BFGS-B').x


def weights_of(truth: np.ndarray, which: np.ndarray) -> np.ndarray:
    weights = np.zeros(len(truth))
    for index in range(len(SOURCES)):
        here = which == index
        one = np.bincount(truth[here], minlength=FIVE)[truth[here]] ** -RARITY
        weights[here] = one / one.sum()
    return weights


def calibration_error(five: np.ndarray, truth: np.ndarray) -> float:
    confidence, right = five.max(axis=1), five.argmax(axis=1) == truth
    bins = np.minimum((confidence * BINS).astype(int), BINS - 1)
    return sum(abs(right[bins == b].mean() - confidence[bins == b].mean()) * (bins == b).mean() for b in set(bins))


def floor(five: np.ndarray, random: np.random.Generator, draws: int = 200) -> float:
    """The error that a perfectly calibrated reader would show by chance."""
    return float(np.mean([calibration_error(five, (random.random((len(five), 1)) > five.cumsum(axis=1)).sum(axis=1).clip(0, FIVE - 1)) for _ in range(draws)]))


def main() -> None:
    data, run = Path(sys.argv[1]), Path(sys.argv[2])
    torch.set_num_threads(2)
    net, side = load_trained(run)
    random = np.random.default_rng(1)
    logits, truth, which, folds = [], [], [], []
    for index, name in enumerate(SOURCES):
        source = load(data, name)
        rows = clear_rows(source)
        logits.append(logits_of(net, source, rows, side).astype(np.float64))
        truth.append(source.labels[rows].argmax(axis=1))
        which.append(np.full(len(rows), index))
        folds.append(random.permutation(np.arange(len(rows)) % FOLDS))
    logits, truth, which, folds = map(np.concatenate, (logits, truth, which, folds))
    weights = weights_of(truth, which)
    for lends in (False, True):
        five = np.zeros((len(truth), FIVE))
        for fold in range(FOLDS):
            inside = folds != fold
            five[~inside] = five_of(fit(logits[inside], truth[inside], weights[inside], lends), logits[~inside], lends)
        for index, name in enumerate(SOURCES):
            here = which == index
            result = figures(five[here], np.eye(FIVE)[truth[here]])
            print(
                f"{'surprise lends to fear' if lends else 'surprise lends nothing'}, {name}: accuracy {result['accuracy']:.3f}"
                f" ({result['balanced']:.3f}: {' '.join(f'{r:.2f}' for r in result['recall'])}),"
                f' ece {calibration_error(five[here], truth[here]):.3f} (floor {floor(five[here], random):.3f})'
            )
    values = fit(logits, truth, weights, False)
    calibration = {
        'temperature': round(float(np.exp(values[0])), 4),
        'bias': [round(float(value), 4) for value in values[1 : FIVE + 1]],
    }
    print(json.dumps(calibration))
    if len(sys.argv) > 3:
        lines = [f'  "{name}": {json.dumps(value)}' for name, value in calibration.items()]
        Path(sys.argv[3]).write_text('{\n' + ',\n'.join(lines) + '\n}\n')


if __name__ == '__main__':
    main()
