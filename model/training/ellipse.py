"""Ellipses in a square of pixels, in half sides from its middle."""

import torch
from torch import Tensor


def inside_ellipse(side: int, width: float | Tensor, height: float | Tensor, across: float | Tensor = 0.0, down: float | Tensor = 0.0) -> Tensor:
    """Which pixels lie in an ellipse: bool [..., side, side]. Half axes and the centre's place are numbers, or tensors [..., 1, 1]."""
    line = torch.linspace(-1, 1, side)
    return ((line.reshape(1, -1) - across) / width) ** 2 + ((line.reshape(-1, 1) - down) / height) ** 2 < 1
