"""The prepared faces and how training draws from them."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

# A class is drawn in proportion to its number of faces to this power: 1 as found, 0 each class alike. FER+ has ninety
# happy faces for one that is disgusted.
BALANCE = 0.35


@dataclass(frozen=True)
class Source:
    """Faces uint8 [N, 128, 128, 3], their labels as shares [N, 8]; zeros where there is none."""

    name: str
    faces: np.ndarray
    labels: np.ndarray

    @property
    def usable(self) -> np.ndarray:
        return np.flatnonzero(self.labels.sum(axis=1) > 0)

    def pictures(self, rows: np.ndarray) -> Tensor:
        """The faces in `rows` as nets take them: float [n, 3, 128, 128]."""
        return torch.from_numpy(self.faces[rows]).permute(0, 3, 1, 2).float()


def load(data: Path, name: str) -> Source:
    faces = np.load(data / f'{name}.faces.npy', mmap_mode='r')
    return Source(name, faces, np.load(data / f'{name}.labels.npy'))


def draw(source: Source, count: int, random: np.random.Generator) -> np.ndarray:
    """Rows of one epoch, rare classes oftener than they occur."""
    rows = source.usable
    classes = source.labels[rows].argmax(axis=1)
    sizes = np.bincount(classes, minlength=source.labels.shape[1])
    weights = sizes[classes] ** (BALANCE - 1.0)
    return random.choice(rows, count, p=weights / weights.sum())
