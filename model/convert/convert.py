"""Rebuilds the face reader's two nets as ONNX from the npm packages that ship them, and writes their manifest.

    command -p python3 model/convert/convert.py     # Debian: python3-onnx, python3-numpy

Same packages in, same bytes out. tests/model/agreement.test.ts holds the results to the original libraries.
"""

import hashlib
import json
from pathlib import Path

import numpy as np
from onnx import ModelProto, TensorProto

from face_api_net import face_expression
from graph_model import GraphModel
from onnx_net import OnnxNet
from tfjs_weights import read_manifest

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ROOT / 'node_modules' / '@vladmandic'
WEIGHTS = ROOT / 'model' / 'weights'
BLAZEFACE_SIZE = 256


def blazeface(path: Path) -> ModelProto:
    """Scores [1, 896] and regressions [1, 896, 16]: box centre and size, then six points, in pixels of the 256-pixel
    square and relative to the anchor's centre."""
    net = OnnxNet('blazeface back')
    unit = net.node('Div', [net.image(BLAZEFACE_SIZE, 1), net.constant(np.float32(127.5))])
    graph = GraphModel(path, net, net.node('Sub', [unit, net.constant(np.float32(1))]))
    logits = net.node('Concat', [graph.tensor('Identity'), graph.tensor('Identity_1')], axis=1)
    net.output('scores', net.node('Sigmoid', [net.node('Flatten', [logits], axis=1)]), [1, 896])
    joined = net.node('Concat', [graph.tensor('Identity_2'), graph.tensor('Identity_3')], axis=1)
    net.output('regressions', joined, [1, 896, 16])
    return net.model()


def describe(name: str, model: ModelProto, package: str, source: str, licence: str) -> dict:
    content = model.SerializeToString(deterministic=True)
    (WEIGHTS / f'{name}.onnx').write_bytes(content)
    return {
        'file': f'{name}.onnx',
        'sha256': hashlib.sha256(content).hexdigest(),
        'bytes': len(content),
        'package': f'{package}@{json.loads((PACKAGES.parent / package / "package.json").read_text())["version"]}',
        'source': source,
        'licence': licence,
        'inputs': {value.name: shape(value) for value in model.graph.input},
        'outputs': {value.name: shape(value) for value in model.graph.output},
    }


def shape(value) -> str:
    """For instance `uint8[1, 256, 256, 3]`."""
    tensor = value.type.tensor_type
    sizes = ', '.join(str(dim.dim_param or dim.dim_value) for dim in tensor.shape.dim)
    return f'{TensorProto.DataType.Name(tensor.elem_type).lower()}[{sizes}]'


def main() -> None:
    WEIGHTS.mkdir(exist_ok=True)
    nets = [
        describe(
            'blazeface',
            blazeface(PACKAGES / 'human' / 'models' / 'blazeface.json'),
            '@vladmandic/human',
            'MediaPipe BlazeFace, back-facing camera (google/mediapipe)',
            'Apache-2.0',
        ),
        describe(
            'face-expression',
            face_expression(read_manifest(PACKAGES / 'face-api' / 'model' / 'face_expression_model-weights_manifest.json')),
            '@vladmandic/face-api',
            'face-api.js face_expression (justadudewhohacks/face-api.js)',
            'MIT',
        ),
    ]
    (WEIGHTS / 'manifest.json').write_text(json.dumps({'nets': nets}, indent=2) + '\n')


if __name__ == '__main__':
    main()
