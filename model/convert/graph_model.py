"""Turns a TensorFlow.js graph model into ONNX, node by node. Knows the operations of the nets that are converted here
and no others."""

import base64
import json
from pathlib import Path

import numpy as np
from onnx import ModelProto

from onnx_net import OnnxNet
from tfjs_weights import Weight, read_weights

TO_NCHW = [0, 3, 1, 2]
TO_NHWC = [0, 2, 3, 1]


class GraphModel:
    """A graph model being rebuilt inside `net`, on an input `x` (NCHW) in place of its placeholder."""

    def __init__(self, path: Path, net: OnnxNet, x: str):
        content = json.loads(path.read_text())
        self._net = net
        self._weights = read_weights(content['weightsManifest'], path.parent)
        self._x = x
        self._made: dict[str, str] = {}
        for node in content['modelTopology']['node']:
            self._made[node['name']] = self._convert(node)

    def tensor(self, name: str) -> str:
        """The ONNX name of a graph node's first output."""
        return self._made[name]

    def _weight(self, name: str) -> Weight:
        return self._weights[name.split(':')[0]]

    def _ints(self, name: str) -> list[int]:
        return [int(v) for v in self._weight(name).value().reshape(-1)]

    def _convert(self, node: dict) -> str:
        op, attr = node['op'], node.get('attr', {})
        inputs = [name for name in node.get('input', []) if not name.startswith('^')]
        net = self._net
        match op:
            case 'Const':
                return ''
            case 'Placeholder':
                return self._x
            case 'Identity':
                return self._made[inputs[0]]
            case '_FusedConv2D' | 'DepthwiseConv2dNative':
                return self._convolution(op, attr, inputs)
            case 'Relu':
                return net.node('Relu', [self._made[inputs[0]]])
            case 'AddV2':
                return self._add(inputs)
            case 'MaxPool':
                return net.node(
                    'MaxPool',
                    [self._made[inputs[0]]],
                    kernel_shape=_spatial(attr['ksize']),
                    strides=_spatial(attr['strides']),
                    auto_pad='SAME_UPPER' if _text(attr['padding']) == 'SAME' else 'VALID',
                )
            case 'Pad':
                pairs = self._weight(inputs[1]).value()[TO_NCHW]
                return net.node(
                    'Pad', [self._made[inputs[0]], net.constant(pairs.T.reshape(-1).astype(np.int64))], mode='constant'
                )
            case 'Reshape':
                shape = net.constant(np.array(self._ints(inputs[1]), np.int64))
                return net.node('Reshape', [net.node('Transpose', [self._made[inputs[0]]], perm=TO_NHWC), shape])
        raise NotImplementedError(f'{op} ({node["name"]})')

    def _convolution(self, op: str, attr: dict, inputs: list[str]) -> str:
        fused = [_text({'s': name}) for name in attr.get('fused_ops', {}).get('list', {}).get('s', [])]
        bias = self._weight(inputs[2]).mapped(np.ravel) if 'BiasAdd' in fused else None
        build = self._net.depthwise if 'epthwise' in op else self._net.conv
        x = build(
            self._made[inputs[0]],
            self._weight(inputs[1]),
            _spatial(attr['strides'])[0],
            bias,
            _text(attr['padding']),
        )
        for name in fused:
            if name == 'Relu':
                x = self._net.node('Relu', [x])
            elif name != 'BiasAdd':
                raise NotImplementedError(f'{op} fused with {name}')
        return x

    def _add(self, inputs: list[str]) -> str:
        net = self._net
        sides = []
        for name in inputs:
            if self._made[name]:
                sides.append(self._made[name])
            else:
                sides.append(net.constant(self._weight(name).value().reshape(1, -1, 1, 1)))
        return net.node('Add', sides)


def _text(attribute: dict) -> str:
    return base64.b64decode(attribute['s']).decode()


def _spatial(attribute: dict) -> list[int]:
    """The two middle numbers of an NHWC list."""
    return [int(v) for v in attribute['list']['i']][1:3]
