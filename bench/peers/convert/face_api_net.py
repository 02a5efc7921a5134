"""The architecture of @vladmandic/face-api's expression net (MIT), which ships as weights only. Read from its TypeScript
sources (src/faceFeatureExtractor, src/faceProcessor, src/faceExpressionNet); nothing here is trained or changed."""

import numpy as np
from onnx import ModelProto

from onnx_net import OnnxNet
from tfjs_weights import Weight

FACE_SIZE = 112
MEAN_RGB = np.array([122.782, 117.001, 104.298])

Weights = dict[str, Weight]


def face_expression(weights: Weights) -> ModelProto:
    """Probabilities [n, 7] of neutral, happy, sad, angry, fearful, disgusted, surprised."""
    net = OnnxNet('face-api face_expression')
    net.output('probabilities', net.node('Softmax', [_face_processor(net, weights)], axis=1), ['n', 7])
    return net.model()


def _face_processor(net: OnnxNet, weights: Weights) -> str:
    x = net.per_channel(net.image(FACE_SIZE, 'n'), 'Sub', MEAN_RGB)
    x = net.node('Div', [x, net.constant(np.float32(255))])
    for block in range(4):
        x = _dense_block(net, weights, f'dense{block}', x, is_first=block == 0)
    x = net.node('AveragePool', [x], kernel_shape=[7, 7], strides=[2, 2])
    flat = net.node('Flatten', [x], axis=1)
    product = net.node('MatMul', [flat, net.weight(weights['fc/weights'])])
    return net.node('Add', [product, net.weight(weights['fc/bias'])])


def _separable(net: OnnxNet, weights: Weights, name: str, x: str, stride: int) -> str:
    x = net.depthwise(x, weights[f'{name}/depthwise_filter'], stride)
    return net.conv(x, weights[f'{name}/pointwise_filter'], 1, weights[f'{name}/bias'])


def _dense_block(net: OnnxNet, weights: Weights, name: str, x: str, is_first: bool) -> str:
    if is_first:
        first = net.conv(x, weights[f'{name}/conv0/filters'], 2, weights[f'{name}/conv0/bias'])
    else:
        first = _separable(net, weights, f'{name}/conv0', x, 2)
    total = net.node('Relu', [first])
    current = total
    for index in (1, 2, 3):
        out = _separable(net, weights, f'{name}/conv{index}', current, 1)
        total = net.node('Add', [total, out])
        current = net.node('Relu', [total])
    return current
