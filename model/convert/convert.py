"""Rebuilds the face reader's nets that others trained as ONNX from the npm packages that ship them, and describes them in the manifest.

    command -p python3 model/convert/convert.py     # Debian: python3-onnx, python3-numpy
    npm run model -- golden                         # where a net has changed

Same packages in, same bytes out. tests/model/agreement.test.ts holds the results to the original libraries.
"""

import json
from pathlib import Path

import numpy as np
from onnx import ModelProto

from graph_model import GraphModel
from manifest import WEIGHTS, describe, put
from onnx_net import OnnxNet

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ROOT / 'node_modules' / '@vladmandic'
BLAZEFACE_SIZE = 256
FACE_MESH_SIZE = 192


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


def face_presence(path: Path) -> ModelProto:
    """Presence [n, 1], 0..1: whether the square shows a face, as the face mesh says beside its 468 points (left out here)."""
    net = OnnxNet('face mesh, presence')
    image = net.node('Div', [net.image(FACE_MESH_SIZE, 'n'), net.constant(np.float32(255))])
    net.output('presence', GraphModel(path, net, image).tensor('Identity_1'), ['n', 1])
    return net.model()


def convert(name: str, model: ModelProto, package: str, source: str, licence: str) -> dict:
    path = WEIGHTS / f'{name}.onnx'
    path.write_bytes(model.SerializeToString(deterministic=True))
    version = json.loads((PACKAGES.parent / package / 'package.json').read_text())['version']
    return describe(path, package=f'{package}@{version}', source=source, licence=licence)


def main() -> None:
    WEIGHTS.mkdir(exist_ok=True)
    nets = [
        convert(
            'blazeface',
            blazeface(PACKAGES / 'human' / 'models' / 'blazeface.json'),
            '@vladmandic/human',
            'MediaPipe BlazeFace, back-facing camera (google/mediapipe)',
            'Apache-2.0',
        ),
        convert(
            'face-presence',
            face_presence(PACKAGES / 'human' / 'models' / 'facemesh.json'),
            '@vladmandic/human',
            'MediaPipe Face Mesh (google/mediapipe), its face flag',
            'Apache-2.0',
        ),
    ]
    put(nets)


if __name__ == '__main__':
    main()
