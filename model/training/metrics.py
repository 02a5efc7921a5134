"""Figures of merit over the five feelings, renormalised, as `npm run evaluate` counts them."""

from collections.abc import Iterator

import numpy as np
import torch
from torch import Tensor, nn

from augment import live
from classes import FEELINGS
from data import Source

FIVE = len(FEELINGS)
BATCH = 128


def batches(source: Source, rows: np.ndarray, side: int) -> Iterator[Tensor]:
    """The faces in `rows` as the reader shows them, in their order: float [n, 3, side, side]."""
    for start in range(0, len(rows), BATCH):
        yield live(source.pictures(rows[start : start + BATCH]), side)


@torch.no_grad()
def logits_of(net: nn.Module, source: Source, rows: np.ndarray, side: int, mirror: bool = False) -> np.ndarray:
    """Logits [n, 8] of the faces in `rows`; with `mirror`, averaged with those of the mirror images."""
    net.eval()
    parts = []
    for faces in batches(source, rows, side):
        faces = faces.contiguous(memory_format=torch.channels_last)
        with torch.autocast('cpu', torch.bfloat16):
            answer = net(faces).float()
            if mirror:
                answer = (answer + net(faces.flip(3)).float()) / 2
        parts.append(answer.numpy())
    return np.concatenate(parts)


def clear_rows(source: Source) -> np.ndarray:
    """Validation faces whose label is one of the five feelings."""
    return np.flatnonzero((source.labels.sum(axis=1) > 0) & (source.labels.argmax(axis=1) < FIVE))


def figures(logits: np.ndarray, labels: np.ndarray) -> dict[str, float | list[float]]:
    truth, read = labels.argmax(axis=1), logits[:, :FIVE].argmax(axis=1)
    recall = [float((read[truth == feeling] == feeling).mean()) for feeling in range(FIVE)]
    return {'accuracy': float((read == truth).mean()), 'balanced': float(np.mean(recall)), 'recall': recall}


def validate(net: nn.Module, sources: list[Source], side: int, mirror: bool = False) -> dict[str, dict]:
    result = {}
    for source in sources:
        rows = clear_rows(source)
        result[source.name] = figures(logits_of(net, source, rows, side, mirror), source.labels[rows])
    return result


def line(result: dict[str, dict]) -> str:
    return '; '.join(
        f"{name} {value['accuracy']:.3f} ({value['balanced']:.3f}: {' '.join(f'{recall:.2f}' for recall in value['recall'])})"
        for name, value in result.items()
    )


def softmax(logits: Tensor | np.ndarray) -> np.ndarray:
    return torch.softmax(torch.as_tensor(logits), dim=1).numpy()
