"""Makes faces look as players' photos do: turned, shifted and scaled as a detector errs, grey, tinted, dark, blurred, small,
compressed, partly hidden, cut out along an outline. Works on a batch: float [n, 3, 128, 128] of 0..255 in, [n, 3, side, side] out.

Both sources get every change: whether a face is grey or coloured, masked or not, blurred or sharp, tight or loose must not tell
where it comes from."""

import math

import torch
from torch import Tensor
from torch.nn import functional
from torchvision.io import ImageReadMode, decode_jpeg, encode_jpeg

from ellipse import inside_ellipse

STORED_SIDE = 128
# The part of the stored square that the live reader shows the net.
LIVE_SIDE = 112

TURN = 15 / 180 * math.pi
SCALE = 0.12
SHIFT = 0.06

GREY = 0.3
SURROUND = 0.5
OUTLINE = 0.3
SMALL = 0.3
JPEG = 0.15
CUT_OUT = 0.2
MASK = 0.06
GLASSES = 0.06
NOISE = 0.2
# Darker than this, of 255, outside of the core of a face (half axes in half sides) is taken for surround.
BLACK = 16
CORE_WIDTH = 0.5
CORE_HEIGHT = 0.75


def augmented(faces: Tensor, side: int, random: torch.Generator) -> Tensor:
    faces = surrounded(placed(faces, side, random), random)
    faces = made_small(faces, random)
    faces = coloured(faces, random)
    faces = outlined(faces, random)
    faces = with_noise(faces, random)
    faces = cut_out(faces, random)
    faces = covered(faces, random)
    return compressed(faces, random).clamp(0, 255)


def live(faces: Tensor, side: int) -> Tensor:
    """The faces as the reader shows them, unchanged."""
    margin = (STORED_SIDE - LIVE_SIDE) // 2
    inner = faces[:, :, margin : margin + LIVE_SIDE, margin : margin + LIVE_SIDE]
    if side == LIVE_SIDE:
        return inner
    return functional.interpolate(inner, (side, side), mode='bilinear', antialias=True, align_corners=False)


def uniform(count: int, low: float, high: float, random: torch.Generator) -> Tensor:
    return torch.rand(count, generator=random) * (high - low) + low


def some(count: int, share: float, random: torch.Generator) -> Tensor:
    return torch.rand(count, generator=random) < share


def placed(faces: Tensor, side: int, random: torch.Generator) -> Tensor:
    """Turned, scaled, shifted and, half of them, mirrored."""
    count = len(faces)
    # Triangular: a detector errs little more often than much.
    turn = uniform(count, -TURN, TURN, random) + uniform(count, -TURN, TURN, random)
    scale = LIVE_SIDE / STORED_SIDE * torch.exp(uniform(count, -SCALE, SCALE, random))
    mirror = some(count, 0.5, random).float() * -2 + 1
    theta = torch.zeros(count, 2, 3)
    theta[:, 0, 0] = scale * turn.cos() * mirror
    theta[:, 0, 1] = -scale * turn.sin()
    theta[:, 1, 0] = scale * turn.sin() * mirror
    theta[:, 1, 1] = scale * turn.cos()
    theta[:, :, 2] = uniform(count * 2, -2 * SHIFT, 2 * SHIFT, random).reshape(count, 2)
    grid = functional.affine_grid(theta, [count, 3, side, side], align_corners=False)
    if side * 2 <= STORED_SIDE:
        faces = functional.avg_pool2d(faces, 2)
    return functional.grid_sample(faces, grid, padding_mode='border', align_corners=False)


def made_small(faces: Tensor, random: torch.Generator) -> Tensor:
    """A part of the batch shrunk to one of a few sizes and enlarged again."""
    side = faces.shape[-1]
    chosen = some(len(faces), SMALL, random)
    size = int(uniform(1, 24, side, random))
    if chosen.any():
        little = functional.interpolate(faces[chosen], (size, size), mode='bilinear', antialias=True, align_corners=False)
        faces[chosen] = functional.interpolate(little, (side, side), mode='bilinear', align_corners=False)
    return faces


def coloured(faces: Tensor, random: torch.Generator) -> Tensor:
    count = len(faces)
    weights = torch.tensor([0.299, 0.587, 0.114]).reshape(1, 3, 1, 1)
    luminance = (faces * weights).sum(1, keepdim=True)
    saturation = torch.where(some(count, GREY, random), torch.zeros(count), uniform(count, 0.5, 1.4, random))
    faces = luminance + (faces - luminance) * saturation.reshape(-1, 1, 1, 1)
    tint = torch.exp(uniform(count * 3, -0.12, 0.12, random)).reshape(count, 3, 1, 1)
    tint = torch.where(some(count, 0.5, random).reshape(-1, 1, 1, 1), tint, torch.ones_like(tint))
    middle = faces.mean((1, 2, 3), keepdim=True)
    contrast = torch.exp(uniform(count, -0.4, 0.4, random)).reshape(-1, 1, 1, 1)
    faces = ((faces - middle) * contrast + middle).clamp(0, 255) * tint
    gamma = torch.exp(uniform(count, -0.5, 0.5, random)).reshape(-1, 1, 1, 1)
    brightness = torch.exp(uniform(count, -0.35, 0.25, random)).reshape(-1, 1, 1, 1)
    return (255 * (faces.clamp(0, 255) / 255) ** gamma * brightness).clamp(0, 255)


def surrounded(faces: Tensor, random: torch.Generator) -> Tensor:
    """Half of those that come with a black surround get another face's pixels there."""
    side = faces.shape[-1]
    chosen = some(len(faces), SURROUND, random).reshape(-1, 1, 1, 1)
    black = (faces.amax(1, keepdim=True) < BLACK) & ~inside_ellipse(side, CORE_WIDTH, CORE_HEIGHT) & chosen
    return torch.where(black, faces.roll(1, 0), faces)


def outlined(faces: Tensor, random: torch.Generator) -> Tensor:
    """What lies outside an oval becomes black, as in AffectNet-like faces."""
    count, side = len(faces), faces.shape[-1]
    across, down = uniform(count * 2, -0.08, 0.08, random).reshape(2, count, 1, 1)
    width = uniform(count, 0.55, 0.9, random).reshape(-1, 1, 1)
    height = uniform(count, 0.75, 1.1, random).reshape(-1, 1, 1)
    keep = inside_ellipse(side, width, height, across, down) | ~some(count, OUTLINE, random).reshape(-1, 1, 1)
    return faces * keep.unsqueeze(1)


def with_noise(faces: Tensor, random: torch.Generator) -> Tensor:
    chosen = some(len(faces), NOISE, random)
    amount = uniform(int(chosen.sum()), 0, 12, random).reshape(-1, 1, 1, 1)
    faces[chosen] += torch.randn(faces[chosen].shape, generator=random) * amount
    return faces


def cut_out(faces: Tensor, random: torch.Generator) -> Tensor:
    """A rectangle of one colour: hair, a hand, a mask, glasses."""
    side = faces.shape[-1]
    for index in some(len(faces), CUT_OUT, random).nonzero().flatten().tolist():
        width, height = (uniform(2, 0.12, 0.4, random) * side).int().tolist()
        left = int(uniform(1, -width / 2, side - width / 2, random))
        top = int(uniform(1, -height / 2, side - height / 2, random))
        faces[index, :, max(top, 0) : top + height, max(left, 0) : left + width] = colour_of(random)
    return faces


def covered(faces: Tensor, random: torch.Generator) -> Tensor:
    """Some wear a mask from below the eyes down, some dark glasses: there the net is to be unsure, not to guess."""
    side = faces.shape[-1]
    for index in some(len(faces), MASK, random).nonzero().flatten().tolist():
        top = int(uniform(1, 0.48, 0.6, random) * side)
        left, right = (uniform(2, 0.02, 0.2, random) * side).int().tolist()
        faces[index, :, top:, left : side - right] = colour_of(random)
    for index in some(len(faces), GLASSES, random).nonzero().flatten().tolist():
        top, height = (uniform(1, 0.24, 0.32, random) * side).int().item(), int(uniform(1, 0.14, 0.24, random) * side)
        gap = int(uniform(1, 0.02, 0.06, random) * side)
        colour = colour_of(random) * 0.4
        faces[index, :, top : top + height, int(0.12 * side) : side // 2 - gap] = colour
        faces[index, :, top : top + height, side // 2 + gap : int(0.88 * side)] = colour
    return faces


def colour_of(random: torch.Generator) -> Tensor:
    return (uniform(1, 0, 255, random) + uniform(3, -20, 20, random)).reshape(3, 1, 1)


def compressed(faces: Tensor, random: torch.Generator) -> Tensor:
    for index in some(len(faces), JPEG, random).nonzero().flatten().tolist():
        quality = int(uniform(1, 20, 75, random))
        data = encode_jpeg(faces[index].clamp(0, 255).to(torch.uint8), quality)
        faces[index] = decode_jpeg(data, ImageReadMode.RGB).float()
    return faces
