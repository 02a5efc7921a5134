"""Holds an exported net, as onnxruntime runs it, to PyTorch on 100 validation faces.

    command -p python3 model/training/check_export.py DATA RUN [FILE.onnx]    (weights/feelings.onnx unless named)

Compared are the shares of the eight classes, before calibration: with PyTorch computing with the weights as the file holds them
(rounded to half precision; more than 1e-4 apart ends with 1), and with the net as it was trained, which shows what folding and
rounding changed.
"""

import subprocess
import sys
from pathlib import Path

import numpy as np
import torch

from data import load
from export import Exported, load_trained
from metrics import batches, clear_rows, softmax
from nets import ARCHITECTURES
from pretrained import ROOT

SOURCES = ('ferplus-valid', 'affect-valid')
FACES_EACH = 50
LIMIT = 1e-4


def faces_of(data: Path, side: int) -> np.ndarray:
    """uint8 [100, side, side, 3], evenly spread over the clearly labelled faces of both sources."""
    parts = []
    for name in SOURCES:
        source = load(data, name)
        rows = clear_rows(source)
        rows = rows[np.linspace(0, len(rows) - 1, FACES_EACH).round().astype(int)]
        parts += [faces.round().to(torch.uint8).permute(0, 2, 3, 1).numpy() for faces in batches(source, rows, side)]
    return np.ascontiguousarray(np.concatenate(parts))


def load_as_trained(run: Path) -> torch.nn.Module:
    """The averaged weights of a run in full precision, nothing folded."""
    state = torch.load(run / 'best.pt')
    net = ARCHITECTURES[state['net']].make()
    net.load_state_dict(state['weights'])
    return Exported(net).eval()


@torch.no_grad()
def shares_in_pytorch(net: torch.nn.Module, faces: np.ndarray) -> np.ndarray:
    return softmax(net(torch.from_numpy(faces)).numpy())


def shares_in_onnxruntime(file: Path, faces: np.ndarray) -> np.ndarray:
    """Debian has no onnxruntime for Python: Node runs it, as in live use."""
    command = ['node', '--import', 'tsx', 'model/training/check-export.ts', str(file.resolve())]
    answer = subprocess.run(command, cwd=ROOT, input=faces.tobytes(), stdout=subprocess.PIPE, check=True).stdout
    return softmax(np.frombuffer(answer, np.float32).reshape(len(faces), -1).copy())


def main() -> None:
    data, run = Path(sys.argv[1]), Path(sys.argv[2])
    file = Path(sys.argv[3]) if len(sys.argv) > 3 else ROOT / 'model' / 'weights' / 'feelings.onnx'
    rounded, side = load_trained(run)
    faces = faces_of(data, side)
    shares = shares_in_onnxruntime(file, faces)
    apart = {}
    for what, net in (('with the rounded weights', rounded), ('as trained', load_as_trained(run))):
        expected = shares_in_pytorch(net, faces)
        apart[what] = np.abs(shares - expected).max()
        others = int((shares.argmax(axis=1) != expected.argmax(axis=1)).sum())
        print(f'{what}: at most {apart[what]:.1e} apart on {len(faces)} faces, another first class on {others}')
    if apart['with the rounded weights'] > LIMIT:
        sys.exit(f'PyTorch and onnxruntime are more than {LIMIT} apart: the file is not of this run, or its export is wrong.')


if __name__ == '__main__':
    main()
