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
        self._shapes: dict[str, list[int]] = {}
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
            case '_FusedConv2D' | 'DepthwiseConv2dNative' | 'FusedDepthwiseConv2dNative':
                return self._convolution(op, attr, inputs)
            case 'Relu' | 'Sigmoid':
                return net.node(op, [self._made[inputs[0]]])
            case 'Prelu':
                return self._prelu(self._made[inputs[0]], inputs[1])
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
                shape = net.constant(np.array(self._shape(inputs[1]), np.int64))
                return net.node('Reshape', [net.node('Transpose', [self._made[inputs[0]]], perm=TO_NHWC), shape])
            case 'Shape' | 'StridedSlice':
                return ''
            case 'Pack':
                self._shapes[node['name']] = [self._ints(name)[0] if name in self._weights else 0 for name in inputs]
                return ''
            case 'ConcatV2':
                *parts, axis = inputs
                return net.node('Concat', [self._made[name] for name in parts], axis=self._ints(axis)[0])
            case 'ResizeBilinear':
                return self._resize(self._made[inputs[0]], self._ints(inputs[1]))
            case 'Mean':
                axes = [TO_NCHW.index(axis) for axis in self._ints(inputs[1])]
                keepdims = int(attr['keep_dims']['b'])
                return net.node('ReduceMean', [self._made[inputs[0]]], axes=axes, keepdims=keepdims)
            case 'Softmax':
                return net.node('Softmax', [self._made[inputs[0]]], axis=1)
            case 'DepthToSpace':
                return net.node('DepthToSpace', [self._made[inputs[0]]], blocksize=int(attr['block_size']['i']))
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
            elif name == 'Prelu':
                x = self._prelu(x, inputs[3])
            elif name != 'BiasAdd':
                raise NotImplementedError(f'{op} fused with {name}')
        return x

    def _shape(self, name: str) -> list[int]:
        """A shape is a constant, or packed from the batch size, which is only known at run time, and constants: ONNX's 0
        keeps the batch size, the first of the input's sizes, as it is."""
        return self._shapes[name] if name in self._shapes else self._ints(name)

    def _prelu(self, x: str, slope: str) -> str:
        """Not as ONNX's PRelu: on pictures of faces onnxruntime 1.30 takes five times as long for a whole net with it."""
        net = self._net
        positive = net.node('Relu', [x])
        negative = net.node('Sub', [x, positive])
        slopes = net.constant(self._weight(slope).value().reshape(-1, 1, 1))
        return net.node('Add', [positive, net.node('Mul', [negative, slopes])])

    def _resize(self, x: str, size: list[int]) -> str:
        """To `size` (height, width) as TensorFlow does with half_pixel_centers; batch and channels stay."""
        net = self._net
        start, end = net.constant(np.array([0], np.int64)), net.constant(np.array([2], np.int64))
        kept = net.node('Slice', [net.node('Shape', [x]), start, end])
        whole = net.node('Concat', [kept, net.constant(np.array(size, np.int64))], axis=0)
        return net.node('Resize', [x, '', '', whole], mode='linear', coordinate_transformation_mode='half_pixel')

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
