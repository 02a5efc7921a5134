"""Trains one net on the prepared faces.

    command -p python3 model/training/train.py DATA RUN --net faceres-112 --epochs 12

RUN/checkpoint.pt is written after each epoch; the same command again goes on from there. RUN/log.jsonl has a line an epoch,
RUN/best.pt the averaged weights of the best one. --teacher FILE… (made by teach.py) adds what other nets say to the labels.
"""

import argparse
import json
import math
import time
from copy import deepcopy
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from augment import augmented, live
from data import Source, draw, load
from exported_weights import load_exported
from metrics import FIVE, line, validate
from nets import ARCHITECTURES, Architecture
from pretrained import settle

TRAINING = ('ferplus-train', 'affect-train')
VALIDATION = ('ferplus-valid', 'affect-valid', 'photos')

# One person labelled each AffectNet-like face, and is often wrong; FER+ has ten votes.
SMOOTHING = {'ferplus-train': 0.02, 'affect-train': 0.1}
# How much of a label the teacher replaces, where there is one.
TEACHING = {'ferplus-train': 0.5, 'affect-train': 0.7}
FIVE_WEIGHT = 0.5
AVERAGING = 0.998
MIX = 0.1
SETTLING = 256


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('data', type=Path)
    parser.add_argument('run', type=Path)
    parser.add_argument('--net', choices=ARCHITECTURES, required=True)
    parser.add_argument('--epochs', type=int, default=12)
    parser.add_argument('--faces', type=int, default=40_000, help='faces an epoch')
    parser.add_argument('--batch', type=int, default=64)
    parser.add_argument('--rate', type=float, default=1e-3)
    parser.add_argument('--decay', type=float, default=0.02)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--threads', type=int, default=2)
    parser.add_argument('--start', type=Path, help='weights to start from: best.pt of another run of the same net, or an exported .onnx')
    parser.add_argument('--teacher', type=Path, help='folder with <source>.teacher.npy')
    return parser.parse_args()


def targets_of(source: Source, teacher: Path | None) -> np.ndarray:
    """Shares [N, 8] to learn: votes, smoothed, and what the teacher says."""
    amount = SMOOTHING[source.name]
    targets = source.labels * (1 - amount) + amount / source.labels.shape[1]
    if teacher is None:
        return targets
    told = np.load(teacher / f'{source.name}.teacher.npy')
    share = TEACHING[source.name]
    return np.where(source.labels.sum(axis=1, keepdims=True) > 0, targets * (1 - share) + told * share, told).astype(np.float32)


def loss_of(logits: Tensor, targets: Tensor) -> Tensor:
    """Cross-entropy over all classes, and over the five feelings among themselves as far as the label is one of them, for
    there the game compares."""
    whole = -(targets * functional.log_softmax(logits, dim=1)).sum(dim=1)
    five = targets[:, :FIVE]
    among = -(five * functional.log_softmax(logits[:, :FIVE], dim=1)).sum(dim=1)
    return (whole + FIVE_WEIGHT * among).mean()


def mixed(faces: Tensor, targets: Tensor, random: torch.Generator) -> tuple[Tensor, Tensor]:
    """H. Zhang et al., "mixup", ICLR 2018, on a part of the batches."""
    if torch.rand(1, generator=random).item() > MIX:
        return faces, targets
    share = 0.5 + 0.5 * torch.rand(1, generator=random).item()
    order = torch.randperm(len(faces), generator=random)
    return share * faces + (1 - share) * faces[order], share * targets + (1 - share) * targets[order]


def average(averaged: nn.Module, net: nn.Module, step: int) -> None:
    keep = min(AVERAGING, (1 + step) / (10 + step))
    with torch.no_grad():
        for kept, value in zip(averaged.state_dict().values(), net.state_dict().values(), strict=True):
            if kept.dtype.is_floating_point:
                kept.lerp_(value, 1 - keep)
            else:
                kept.copy_(value)


def optimiser_of(net: nn.Module, pretrained: bool, rate: float, decay: float) -> torch.optim.AdamW:
    """Scales, shifts and biases are not pulled towards zero. A new head learns faster than a body that knows faces."""
    groups = []
    for name, parameter in net.named_parameters():
        groups.append(
            {
                'params': [parameter],
                'lr': rate * (0.5 if pretrained and name.startswith('body.') else 1),
                'weight_decay': decay if parameter.ndim > 1 else 0,
            }
        )
    return torch.optim.AdamW(groups)


def started(architecture: Architecture, start: Path | None, source: Source, seed: int) -> nn.Module:
    """The net as training begins: with weights of its own, of another run (.pt) or of an export (.onnx)."""
    net = architecture.make()
    if start is not None and start.suffix == '.pt':
        net.load_state_dict(torch.load(start)['weights'])
        return net
    if start is not None:
        load_exported(net, start)
    if architecture.pretrained:
        rows = np.random.default_rng(seed).choice(len(source.faces), SETTLING, replace=False)
        settle(net, live(source.pictures(np.sort(rows)), architecture.side))
    return net


def main() -> None:
    args = parse()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    args.run.mkdir(parents=True, exist_ok=True)
    architecture = ARCHITECTURES[args.net]
    sources = [load(args.data, name) for name in TRAINING]
    targets = [targets_of(source, args.teacher) for source in sources]
    validation = [load(args.data, name) for name in VALIDATION]

    net = started(architecture, args.start, sources[1], args.seed)
    net = net.to(memory_format=torch.channels_last)
    averaged = deepcopy(net)
    optimiser = optimiser_of(net, architecture.pretrained, args.rate, args.decay)
    steps_an_epoch = args.faces // args.batch
    total = args.epochs * steps_an_epoch
    warm = min(300, total // 10)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(step / warm, 0.5 * (1 + math.cos(math.pi * min(step / total, 1))) + 0.003)
    )
    epoch, best = 0, 0.0
    checkpoint = args.run / 'checkpoint.pt'
    if checkpoint.exists():
        state = torch.load(checkpoint)
        net.load_state_dict(state['net'])
        averaged.load_state_dict(state['averaged'])
        optimiser.load_state_dict(state['optimiser'])
        schedule.load_state_dict(state['schedule'])
        epoch, best = state['epoch'], state['best']

    while epoch < args.epochs:
        start = time.monotonic()
        chance = np.random.default_rng([args.seed, epoch])
        random = torch.Generator().manual_seed(args.seed * 1000 + epoch)
        rows = [draw(source, args.faces // len(sources), chance) for source in sources]
        order = chance.permutation(np.concatenate([np.stack([np.full(len(r), s), r], 1) for s, r in enumerate(rows)]))
        net.train()
        running = 0.0
        for step in range(steps_an_epoch):
            batch = order[step * args.batch : (step + 1) * args.batch]
            faces = torch.from_numpy(np.stack([sources[s].faces[r] for s, r in batch])).permute(0, 3, 1, 2).float()
            goal = torch.from_numpy(np.stack([targets[s][r] for s, r in batch]))
            faces, goal = mixed(augmented(faces, architecture.side, random), goal, random)
            faces = faces.contiguous(memory_format=torch.channels_last)
            with torch.autocast('cpu', torch.bfloat16):
                logits = net(faces)
            loss = loss_of(logits.float(), goal)
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 5)
            optimiser.step()
            schedule.step()
            average(averaged, net, epoch * steps_an_epoch + step)
            running += loss.item()
            if step % 100 == 99:
                print(f'  {step + 1}/{steps_an_epoch} loss {running / (step + 1):.3f} {(step + 1) * args.batch / (time.monotonic() - start):.0f} faces/s', flush=True)
        epoch += 1
        result = validate(averaged, validation, architecture.side)
        print(f'{args.run.name} epoch {epoch}: loss {running / steps_an_epoch:.3f}; {line(result)}', flush=True)
        with (args.run / 'log.jsonl').open('a') as log:
            log.write(json.dumps({'epoch': epoch, 'loss': running / steps_an_epoch, 'seconds': time.monotonic() - start, **result}) + '\n')
        score = sum(value['accuracy'] + value['balanced'] for value in result.values())
        if score > best:
            best = score
            torch.save({'net': args.net, 'weights': averaged.state_dict(), 'epoch': epoch}, args.run / 'best.pt')
        torch.save(
            {
                'net': net.state_dict(),
                'averaged': averaged.state_dict(),
                'optimiser': optimiser.state_dict(),
                'schedule': schedule.state_dict(),
                'epoch': epoch,
                'best': best,
            },
            checkpoint,
        )


if __name__ == '__main__':
    main()
