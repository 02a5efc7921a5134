"""Reads the weights of an exported net back, to train on from what ships."""

from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from nets import FaceNet
from pretrained import SameConv


def load_exported(net: FaceNet, file: Path) -> None:
    """Fills `net` (a pretrained one, as built) with an exported net's weights. Its normalisations do nothing until
    `pretrained.settle` has seen faces, for the file holds them folded.

    @raises KeyError The file holds another net."""
    tensors = {
        tensor.name.removeprefix('net.').removesuffix('.half'): torch.from_numpy(numpy_helper.to_array(tensor).astype(np.float32))
        for tensor in onnx.load(str(file)).graph.initializer
    }
    with torch.no_grad():
        for name, layer in net.named_modules():
            if isinstance(layer, SameConv):
                layer.conv.weight.copy_(tensors[f'{name}.conv.weight'])
                layer.norm.bias.copy_(tensors[f'{name}.conv.bias'])
        output = net.head[-1]
        output.weight.copy_(tensors['head.3.weight'])
        output.bias.copy_(tensors['head.3.bias'])
