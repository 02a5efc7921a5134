"""Describes nets in model/weights/manifest.json. Several exporters write there, each its own entries."""

import hashlib
import json
from pathlib import Path

from onnx import ModelProto, TensorProto, load

WEIGHTS = Path(__file__).resolve().parents[1] / 'weights'
MANIFEST = WEIGHTS / 'manifest.json'


def describe(path: Path, **facts: str) -> dict:
    """What `npm run model -- verify` compares a net with; `facts` are for readers: package, source, licence."""
    content = path.read_bytes()
    graph = load(path).graph
    return {
        'file': path.name,
        'sha256': hashlib.sha256(content).hexdigest(),
        'bytes': len(content),
        **facts,
        'inputs': {value.name: shape(value) for value in graph.input},
        'outputs': {value.name: shape(value) for value in graph.output},
    }


def shape(value) -> str:
    """For instance `uint8[1, 256, 256, 3]`."""
    tensor = value.type.tensor_type
    sizes = ', '.join(str(dim.dim_param or dim.dim_value) for dim in tensor.shape.dim)
    return f'{TensorProto.DataType.Name(tensor.elem_type).lower()}[{sizes}]'


def put(nets: list[dict]) -> None:
    """Puts the entries in the place of those of the same files, and leaves the others. A net that stayed the same keeps
    its golden reading; after a change `npm run model -- golden` writes a new one."""
    old = {net['file']: net for net in json.loads(MANIFEST.read_text())['nets']} if MANIFEST.exists() else {}
    for net in nets:
        before = old.get(net['file'], {})
        golden = {'golden': before['golden']} if 'golden' in before and before['sha256'] == net['sha256'] else {}
        old[net['file']] = {**net, **golden}
    MANIFEST.write_text(json.dumps({'nets': list(old.values())}, indent=2) + '\n')
