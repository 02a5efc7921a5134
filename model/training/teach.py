"""Asks trained nets about the training faces, for a smaller net to learn from (G. Hinton et al., "Distilling the Knowledge in
a Neural Network", 2015).

    command -p python3 model/training/teach.py DATA OUT RUN…

OUT/<source>.teacher.npy: float32 [N, 8], the mean over the runs of the shares for each face and its mirror image.
"""

import sys
from pathlib import Path

import numpy as np
import torch

from data import load
from metrics import line, figures, clear_rows, logits_of, softmax
from nets import ARCHITECTURES
from train import TRAINING, VALIDATION


def main() -> None:
    data, out, *runs = map(Path, sys.argv[1:])
    torch.set_num_threads(2)
    out.mkdir(parents=True, exist_ok=True)
    for name in (*VALIDATION, *TRAINING):
        source = load(data, name)
        rows = np.arange(len(source.faces)) if name in TRAINING else clear_rows(source)
        shares = np.zeros((len(rows), source.labels.shape[1]), np.float32)
        for run in runs:
            state = torch.load(run / 'best.pt')
            architecture = ARCHITECTURES[state['net']]
            net = architecture.make().to(memory_format=torch.channels_last)
            net.load_state_dict(state['weights'])
            shares += softmax(logits_of(net, source, rows, architecture.side, mirror=True)) / len(runs)
        if name in TRAINING:
            np.save(out / f'{name}.teacher.npy', shares)
        else:
            print(line({name: figures(shares, source.labels[rows])}), flush=True)


if __name__ == '__main__':
    main()
