"""Rebuilds the peers' expression nets as ONNX, from the packages that ship them (both MIT), into `bench/peers/nets`.

    npm ci --prefix bench
    command -p python3 bench/peers/convert/convert.py     # Debian: python3-onnx, python3-numpy

Peers only: nothing of this reaches users. Uses the ways of model/convert. Same packages in, same bytes out;
tests/model/agreement.test.ts holds the results to the libraries' own JavaScript.
"""

import sys
from pathlib import Path

import numpy as np
from onnx import ModelProto

ROOT = Path(__file__).resolve().parents[3]
sys.path.append(str(ROOT / 'model' / 'convert'))

from face_api_net import face_expression  # noqa: E402
from graph_model import GraphModel  # noqa: E402
from onnx_net import OnnxNet  # noqa: E402
from tfjs_weights import read_manifest  # noqa: E402

PACKAGES = ROOT / 'bench' / 'node_modules' / '@vladmandic'
NETS = ROOT / 'bench' / 'peers' / 'nets'

HUMAN_SIZE = 64
# Human's src/tfjs/constants.ts: how it weighs red, green and blue into grey.
HUMAN_GREY = np.array([0.2989, 0.5870, 0.1140])


def human_emotion(path: Path) -> ModelProto:
    """Probabilities [n, 7] of angry, disgust, fear, happy, sad, surprise, neutral; grey -1..1 inside, as in Human's
    src/gear/emotion.ts."""
    net = OnnxNet('Human emotion')
    weighed = net.per_channel(net.image(HUMAN_SIZE, 'n'), 'Mul', HUMAN_GREY / 255)
    channels = net.constant(np.array([1], np.int64))
    grey = net.node('ReduceSum', [weighed, channels], keepdims=1)
    middled = net.node('Sub', [grey, net.constant(np.float32(0.5))])
    graph = GraphModel(path, net, net.node('Mul', [middled, net.constant(np.float32(2))]))
    net.output('probabilities', graph.tensor('Identity'), ['n', 7])
    return net.model()


def main() -> None:
    if not PACKAGES.is_dir():
        sys.exit(f'{PACKAGES} is missing: run `npm ci --prefix bench` first.')
    face_api = PACKAGES / 'face-api' / 'model' / 'face_expression_model-weights_manifest.json'
    nets = {
        'face-api-expression': face_expression(read_manifest(face_api)),
        'human-emotion': human_emotion(PACKAGES / 'human' / 'models' / 'emotion.json'),
    }
    NETS.mkdir(exist_ok=True)
    for name, model in nets.items():
        (NETS / f'{name}.onnx').write_bytes(model.SerializeToString(deterministic=True))


if __name__ == '__main__':
    main()
