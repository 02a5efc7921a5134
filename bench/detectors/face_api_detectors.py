"""The architectures of @vladmandic/face-api's two detectors (MIT), which ship as weights only. Read from its TypeScript
sources (src/tinyFaceDetector, src/tinyYolov2, src/ssdMobilenetv1); nothing here is trained or changed."""

import numpy as np
from onnx import ModelProto

from onnx_net import OnnxNet
from tfjs_weights import Weight

Weights = dict[str, Weight]

TINY_SIZE = 416
TINY_MEAN_RGB = np.array([117.001, 114.697, 97.404])
TINY_LAYERS = 6

SSD_SIZE = 512
SSD_EPSILON = np.float32(0.0010000000474974513)
SSD_STRIDE_2 = (2, 4, 6, 12)
SSD_BOXES = 5118


def tiny(weights: Weights) -> ModelProto:
    """Logits and box codes [1, 13, 13, 25]: five anchors a cell, each centre x and y, width, height, score."""
    net = OnnxNet('face-api tiny_face_detector')
    x = net.per_channel(net.image(TINY_SIZE, 1), 'Sub', TINY_MEAN_RGB)
    x = net.node('Div', [x, net.constant(np.float32(255))])
    for layer in range(TINY_LAYERS):
        bias = weights[f'conv{layer}/bias']
        if layer == 0:
            x = net.conv(x, weights['conv0/filters'], 1, bias, 'VALID')
        else:
            x = net.depthwise(x, weights[f'conv{layer}/depthwise_filter'])
            x = net.conv(x, weights[f'conv{layer}/pointwise_filter'], 1, bias)
        x = net.node('LeakyRelu', [x], alpha=0.1)
        stride = 1 if layer == TINY_LAYERS - 1 else 2
        x = net.node('MaxPool', [x], kernel_shape=[2, 2], strides=[stride, stride], auto_pad='SAME_UPPER')
    x = net.conv(x, weights['conv8/filters'], 1, weights['conv8/bias'], 'VALID')
    net.output('cells', net.node('Transpose', [x], perm=[0, 2, 3, 1]), [1, 13, 13, 25])
    return net.model()


def ssd(weights: Weights) -> ModelProto:
    """Scores [1, 5118], box codes and anchors [5118, 4] (top, left, bottom, right in shares of the square)."""
    net = OnnxNet('face-api ssd_mobilenetv1')
    unit = net.node('Div', [net.image(SSD_SIZE, 1), net.constant(np.float32(127.5))])
    x = _pointwise(net, weights, 'MobilenetV1/Conv2d_0_pointwise', net.node('Sub', [unit, net.constant(np.float32(1))]), 2)
    maps = []
    for layer in range(1, 14):
        x = _depthwise(net, weights, f'MobilenetV1/Conv2d_{layer}_depthwise', x, 2 if layer in SSD_STRIDE_2 else 1)
        x = _pointwise(net, weights, f'MobilenetV1/Conv2d_{layer}_pointwise', x, 1)
        if layer in (11, 13):
            maps.append(x)
    for layer in range(8):
        x = _pointwise(net, weights, f'Prediction/Conv2d_{layer}_pointwise', x, 1 + layer % 2)
        if layer % 2 == 1:
            maps.append(x)
    codes, classes = ([_predict(net, weights, kind, x, at) for at, x in enumerate(maps)] for kind in ('Box', 'Class'))
    at = [net.constant(np.array([number], np.int64)) for number in (1, 2, 2)]
    face = net.node('Slice', [net.node('Concat', classes, axis=1), *at])
    net.output('scores', net.node('Sigmoid', [net.node('Flatten', [face], axis=1)]), [1, SSD_BOXES])
    net.output('codes', net.node('Concat', codes, axis=1), [1, SSD_BOXES, 4])
    net.output('anchors', net.constant(weights['Output/extra_dim'].value()), [1, SSD_BOXES, 4])
    return net.model()


def _clipped(net: OnnxNet, x: str) -> str:
    return net.node('Clip', [x, net.constant(np.float32(0)), net.constant(np.float32(6))])


def _pointwise(net: OnnxNet, weights: Weights, name: str, x: str, stride: int) -> str:
    bias = weights[f'{name}/convolution_bn_offset']
    return _clipped(net, net.conv(x, weights[f'{name}/weights'], stride, bias))


def _depthwise(net: OnnxNet, weights: Weights, name: str, x: str, stride: int) -> str:
    gamma, beta, mean, variance = (
        weights[f'{name}/BatchNorm/{part}'].value() for part in ('gamma', 'beta', 'moving_mean', 'moving_variance')
    )
    x = net.depthwise(x, weights[f'{name}/depthwise_weights'], stride)
    scale = gamma / np.sqrt(variance + SSD_EPSILON)
    return _clipped(net, net.per_channel(net.per_channel(x, 'Mul', scale), 'Add', beta - mean * scale))


def _predict(net: OnnxNet, weights: Weights, kind: str, x: str, at: int) -> str:
    name = f'Prediction/BoxPredictor_{at}/{"BoxEncoding" if kind == "Box" else "Class"}Predictor'
    x = net.conv(x, weights[f'{name}/weights'], 1, weights[f'{name}/biases'])
    shape = net.constant(np.array([1, -1, 4 if kind == 'Box' else 3], np.int64))
    return net.node('Reshape', [net.node('Transpose', [x], perm=[0, 2, 3, 1]), shape])
