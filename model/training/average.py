"""Averages the weights of runs of one net that began alike (M. Wortsman et al., "Model soups", ICML 2022).

    command -p python3 model/training/average.py DATA OUT RUN…

Writes OUT/best.pt. The normalisations' statistics are taken anew, for those of averaged weights are no average.
"""

import sys
from pathlib import Path

import numpy as np
import torch
from torch import nn

from augment import augmented
from data import draw, load
from metrics import line, validate
from nets import ARCHITECTURES
from train import TRAINING, VALIDATION

BATCH = 128
FACES = 8_000


@torch.no_grad()
def renew_statistics(net: nn.Module, data: Path, side: int) -> None:
    """Statistics of training faces, changed as in training, each batch counting alike."""
    for module in net.modules():
        if isinstance(module, nn.BatchNorm2d):
            module.reset_running_stats()
            module.momentum = None
    chance, random = np.random.default_rng(1), torch.Generator().manual_seed(1)
    sources = [load(data, name) for name in TRAINING]
    rows = [np.array_split(draw(source, FACES // len(sources), chance), FACES // BATCH) for source in sources]
    net.train()
    for parts in zip(*rows, strict=True):
        faces = torch.cat([source.pictures(np.sort(part)) for source, part in zip(sources, parts, strict=True)])
        net(augmented(faces, side, random))


def main() -> None:
    data, out, *runs = map(Path, sys.argv[1:])
    torch.set_num_threads(2)
    states = [torch.load(run / 'best.pt') for run in runs]
    [name] = {state['net'] for state in states}
    architecture = ARCHITECTURES[name]
    net = architecture.make()
    weights = [state['weights'] for state in states]
    mean = {
        key: torch.stack([each[key] for each in weights]).mean(0) if value.dtype.is_floating_point else value
        for key, value in weights[0].items()
    }
    net.load_state_dict(mean)
    renew_statistics(net, data, architecture.side)
    out.mkdir(parents=True, exist_ok=True)
    torch.save({'net': name, 'weights': net.state_dict(), 'epoch': max(state['epoch'] for state in states)}, out / 'best.pt')
    print(line(validate(net, [load(data, source) for source in VALIDATION], architecture.side)))


if __name__ == '__main__':
    main()
