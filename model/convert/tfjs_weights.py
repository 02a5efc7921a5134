"""Reads weights as TensorFlow.js stores them: a JSON manifest beside one or more binary shards."""

import json
import math
from dataclasses import dataclass
from pathlib import Path

import numpy as np


@dataclass(frozen=True)
class Weight:
    """A weight in its stored form. The value is `stored * scale + minimum` where `scale` is given, else `stored`."""

    stored: np.ndarray
    scale: float | None = None
    minimum: float = 0.0

    def value(self) -> np.ndarray:
        if self.scale is None:
            return self.stored.astype(np.float32) if self.stored.dtype == np.float16 else self.stored
        return (self.stored.astype(np.float32) * np.float32(self.scale) + np.float32(self.minimum)).astype(np.float32)

    def mapped(self, change) -> 'Weight':
        """The same weight with its stored array reshaped or transposed by `change`."""
        return Weight(np.ascontiguousarray(change(self.stored)), self.scale, self.minimum)


def read_weights(groups: list, folder: Path) -> dict[str, Weight]:
    """Weights by name, from a `weightsManifest` (a list of groups of shards)."""
    weights: dict[str, Weight] = {}
    for group in groups:
        data = b''.join((folder / shard).read_bytes() for shard in group['paths'])
        offset = 0
        for entry in group['weights']:
            quantization = entry.get('quantization')
            dtype = np.dtype(quantization['dtype'] if quantization else entry['dtype'])
            count = math.prod(entry['shape'])
            stored = np.frombuffer(data, dtype, count, offset).reshape(entry['shape'])
            offset += count * dtype.itemsize
            scaled = quantization is not None and 'scale' in quantization
            weights[entry['name']] = (
                Weight(stored, quantization['scale'], quantization['min']) if scaled else Weight(stored)
            )
        if offset != len(data):
            raise ValueError(f'{folder}: {len(data) - offset} bytes of weights left over')
    return weights


def read_manifest(path: Path) -> dict[str, Weight]:
    """Weights of a net whose architecture lives in code (`*-weights_manifest.json`, as face-api ships them)."""
    return read_weights(json.loads(path.read_text()), path.parent)
