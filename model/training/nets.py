"""The nets that were compared, by name. All take float faces [n, 3, side, side] of 0..255 (RGB) and give logits [n, 8]."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import torch
from torch import Tensor, nn

from classes import CLASSES
from ellipse import inside_ellipse
from pretrained import Faceres

# Half axes of the face's oval, in half sides of the square: about where AffectNet-like faces end, see `oval`.
OVAL_WIDTH = 0.7
OVAL_HEIGHT = 0.95


class Conv(nn.Sequential):
    """Convolution, normalisation, activation."""

    def __init__(self, inputs: int, outputs: int, kernel: int, stride: int = 1, groups: int = 1, activation: bool = True):
        layers: list[nn.Module] = [
            nn.Conv2d(inputs, outputs, kernel, stride, kernel // 2, groups=groups, bias=False),
            nn.BatchNorm2d(outputs),
        ]
        super().__init__(*layers, *([nn.ReLU(inplace=True)] if activation else []))


class Residual(nn.Module):
    """K. He et al., "Deep Residual Learning for Image Recognition", CVPR 2016: two convolutions and a short cut."""

    def __init__(self, inputs: int, outputs: int, stride: int):
        super().__init__()
        self.body = nn.Sequential(Conv(inputs, outputs, 3, stride), Conv(outputs, outputs, 3, activation=False))
        same = inputs == outputs and stride == 1
        self.shortcut = nn.Identity() if same else Conv(inputs, outputs, 1, stride, activation=False)

    def forward(self, x: Tensor) -> Tensor:
        return torch.relu(self.shortcut(x) + self.body(x))


class Head(nn.Sequential):
    def __init__(self, features: int, dropout: float):
        super().__init__(nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Dropout(dropout), nn.Linear(features, len(CLASSES)))


def oval(side: int) -> Tensor:
    """What the net sees of the square, 1 inside: float [1, 1, side, side]. AffectNet-like faces come with a black surround and
    FER+ faces do not; a net that sees the corners learns to tell the collections apart by them, and then reads a photo as FER+
    was labelled: rarely disgust, surprise for fear (README.md, "The oval")."""
    return inside_ellipse(side, OVAL_WIDTH, OVAL_HEIGHT).float().reshape(1, 1, side, side)


class FaceNet(nn.Module):
    """A body that gives feature maps [n, features, ., .] of the face's oval, and a head for the classes."""

    def __init__(self, body: nn.Module, features: int, side: int, dropout: float):
        super().__init__()
        self.body = body
        self.head = Head(features, dropout)
        self.register_buffer('oval', oval(side), persistent=False)

    def forward(self, faces: Tensor) -> Tensor:
        return self.head(self.body(faces * self.oval))


class Levelled(nn.Module):
    def forward(self, faces: Tensor) -> Tensor:
        return (faces - 127.5) / 64


def residual(widths: list[int], depths: list[int], side: int) -> FaceNet:
    layers: list[nn.Module] = [Levelled(), Conv(3, widths[0], 3, 2)]
    inputs = widths[0]
    for stage, (width, depth) in enumerate(zip(widths, depths, strict=True)):
        for block in range(depth):
            layers.append(Residual(inputs, width, 2 if stage > 0 and block == 0 else 1))
            inputs = width
    return FaceNet(nn.Sequential(*layers), inputs, side, dropout=0.2)


def faceres(side: int) -> FaceNet:
    """A face recognition net that an npm package ships, with a new head."""
    body = Faceres()
    return FaceNet(body, body.features, side, dropout=0.3)


def mobilenet(side: int) -> FaceNet:
    """The same net with fresh weights: what the start is worth."""
    net = faceres(side)
    for module in net.body.modules():
        if isinstance(module, nn.Conv2d | nn.BatchNorm2d):
            module.reset_parameters()
    return net


@dataclass(frozen=True)
class Architecture:
    side: int
    pretrained: bool
    build: Callable[[int], FaceNet]

    def make(self) -> FaceNet:
        return self.build(self.side)


ARCHITECTURES = {
    'faceres-128': Architecture(128, True, faceres),
    'faceres-112': Architecture(112, True, faceres),
    'faceres-96': Architecture(96, True, faceres),
    'mobilenet-112': Architecture(112, False, mobilenet),
    'residual-96': Architecture(96, False, partial(residual, [32, 64, 128, 256], [1, 2, 2, 1])),
    'residual-64': Architecture(64, False, partial(residual, [32, 64, 128, 256], [1, 2, 2, 1])),
    'residual-64-small': Architecture(64, False, partial(residual, [24, 48, 96, 192], [1, 1, 2, 1])),
}
