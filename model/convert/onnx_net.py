"""Builds an ONNX graph node by node. Feature maps are NCHW inside; images come in as the bytes that sharp gives, NHWC."""

import numpy as np
from onnx import ModelProto, TensorProto, checker, helper, numpy_helper

from tfjs_weights import Weight

# Opset 13 and IR 8: old enough for every onnxruntime of the last years, new enough for all that is used here.
OPSET = 13
IR_VERSION = 8


class OnnxNet:
    def __init__(self, name: str):
        self.name = name
        self._nodes = []
        self._constants = []
        self._inputs = []
        self._outputs = []
        self._count = 0

    def node(self, op: str, inputs: list[str], **attributes) -> str:
        self._count += 1
        output = f'{op.lower()}_{self._count}'
        self._nodes.append(helper.make_node(op, inputs, [output], **attributes))
        return output

    def constant(self, value) -> str:
        self._count += 1
        name = f'constant_{self._count}'
        self._constants.append(numpy_helper.from_array(np.asarray(value), name))
        return name

    def weight(self, weight: Weight) -> str:
        """Keeps the stored form, so that the file stays as small as the original; onnxruntime folds the rest at load."""
        if weight.scale is None:
            name = self.constant(weight.stored)
            return name if weight.stored.dtype != np.float16 else self.cast(name)
        wide = self.cast(self.constant(weight.stored))
        scaled = self.node('Mul', [wide, self.constant(np.float32(weight.scale))])
        return self.node('Add', [scaled, self.constant(np.float32(weight.minimum))])

    def cast(self, name: str) -> str:
        return self.node('Cast', [name], to=TensorProto.FLOAT)

    def image(self, size: int, batch: str | int) -> str:
        """An input of RGB bytes [batch, size, size, 3], as float NCHW of 0..255."""
        self._inputs.append(helper.make_tensor_value_info('image', TensorProto.UINT8, [batch, size, size, 3]))
        return self.node('Transpose', [self.cast('image')], perm=[0, 3, 1, 2])

    def output(self, name: str, source: str, shape: list) -> None:
        self._nodes.append(helper.make_node('Identity', [source], [name]))
        self._outputs.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, shape))

    def conv(self, x: str, filters: Weight, stride: int = 1, bias: Weight | None = None, padding: str = 'SAME') -> str:
        """A convolution with TensorFlow's HWIO filters and its padding (SAME puts the odd pixel after)."""
        turned = filters.mapped(lambda a: a.transpose(3, 2, 0, 1))
        return self._conv(x, turned, 1, stride, bias, padding)

    def depthwise(
        self, x: str, filters: Weight, stride: int = 1, bias: Weight | None = None, padding: str = 'SAME'
    ) -> str:
        """A depthwise convolution with TensorFlow's HWC1 filters."""
        turned = filters.mapped(lambda a: a.transpose(2, 3, 0, 1))
        return self._conv(x, turned, turned.stored.shape[0], stride, bias, padding)

    def _conv(self, x: str, filters: Weight, group: int, stride: int, bias: Weight | None, padding: str) -> str:
        inputs = [x, self.weight(filters)] + ([self.weight(bias)] if bias else [])
        return self.node(
            'Conv',
            inputs,
            group=group,
            strides=[stride, stride],
            auto_pad='SAME_UPPER' if padding == 'SAME' else 'VALID',
        )

    def per_channel(self, x: str, op: str, values: np.ndarray) -> str:
        return self.node(op, [x, self.constant(values.astype(np.float32).reshape(1, -1, 1, 1))])

    def model(self) -> ModelProto:
        """The net, without the nodes and constants that no output needs."""
        needed = {value.name for value in self._outputs}
        nodes = []
        for node in reversed(self._nodes):
            if needed.intersection(node.output):
                needed.update(node.input)
                nodes.insert(0, node)
        constants = [constant for constant in self._constants if constant.name in needed]
        graph = helper.make_graph(nodes, self.name, self._inputs, self._outputs, constants)
        model = helper.make_model(
            graph, producer_name='emotion-escape', ir_version=IR_VERSION, opset_imports=[helper.make_opsetid('', OPSET)]
        )
        checker.check_model(model)
        return model
