"""The nets that were compared, by name. All take float faces [n, 3, side, side] of 0..255 (RGB) and give logits [n, 8]."""

from collections.abc import Callable
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from classes import CLASSES
from pretrained import Faceres


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


class ResidualNet(nn.Module):
    def __init__(self, widths: list[int], depths: list[int], dropout: float = 0.2):
        super().__init__()
        layers: list[nn.Module] = [Conv(3, widths[0], 3, 2)]
        inputs = widths[0]
        for stage, (width, depth) in enumerate(zip(widths, depths, strict=True)):
            for block in range(depth):
                layers.append(Residual(inputs, width, 2 if stage > 0 and block == 0 else 1))
                inputs = width
        self.features = nn.Sequential(*layers)
        self.head = Head(inputs, dropout)

    def forward(self, faces: Tensor) -> Tensor:
        return self.head(self.features((faces - 127.5) / 64))


class Pretrained(nn.Module):
    """A face recognition net that an npm package ships, with a new head."""

    def __init__(self, body: nn.Module, dropout: float = 0.3):
        super().__init__()
        self.body = body
        self.head = Head(body.features, dropout)

    def forward(self, faces: Tensor) -> Tensor:
        return self.head(self.body(faces))


class FromNothing(nn.Module):
    """The same net with fresh weights: what the start is worth."""

    def __init__(self, features: nn.Module, dropout: float = 0.3):
        super().__init__()
        for module in features.modules():
            if isinstance(module, nn.Conv2d | nn.BatchNorm2d):
                module.reset_parameters()
        self.features = features
        self.head = Head(features.features, dropout)

    def forward(self, faces: Tensor) -> Tensor:
        return self.head(self.features(faces))


@dataclass(frozen=True)
class Architecture:
    side: int
    make: Callable[[], nn.Module]


ARCHITECTURES = {
    'faceres-128': Architecture(128, lambda: Pretrained(Faceres())),
    'faceres-112': Architecture(112, lambda: Pretrained(Faceres())),
    'faceres-96': Architecture(96, lambda: Pretrained(Faceres())),
    'mobilenet-112': Architecture(112, lambda: FromNothing(Faceres())),
    'residual-96': Architecture(96, lambda: ResidualNet([32, 64, 128, 256], [1, 2, 2, 1])),
    'residual-64': Architecture(64, lambda: ResidualNet([32, 64, 128, 256], [1, 2, 2, 1])),
    'residual-64-small': Architecture(64, lambda: ResidualNet([24, 48, 96, 192], [1, 1, 2, 1])),
}
