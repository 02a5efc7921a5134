"""Writes faces of the developers' shared folder as folders of images, for fit-calibration.ts:

    command -p python3 model/training/extract-faces.py ../shared/faces /tmp/faces     # Debian: python3-numpy, python3-pil

OUT/affect/<label>/*.jpg: 400 a label of affect-train. OUT/ferplus/<label>/*.png: up to 600 a label of ferplus-train, where
six of ten people or more agree.
"""

import sys
import tarfile
from collections import Counter
from pathlib import Path

import numpy as np
from PIL import Image

LABELS = {0: 'neutral', 1: 'happy', 2: 'surprise', 3: 'sad', 4: 'anger', 5: 'disgust', 6: 'fear'}
AFFECT_EACH = 400
FERPLUS_EACH = 600
AGREEING = 6


def extract_affect(source: Path, out: Path, order: np.random.Generator) -> None:
    with tarfile.open(source) as archive:
        files = [member for member in archive.getmembers() if member.isfile()]
        taken: Counter = Counter()
        for index in order.permutation(len(files)):
            member = files[index]
            label = Path(member.name).parent.name
            taken[label] += 1
            if taken[label] <= AFFECT_EACH:
                target = out / label / Path(member.name).name
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(archive.extractfile(member).read())


def extract_ferplus(source: Path, out: Path, order: np.random.Generator) -> None:
    data = np.load(source)
    votes, images = data['votes'], data['images']
    taken: Counter = Counter()
    for index in order.permutation(len(votes)):
        label = LABELS.get(int(votes[index].argmax()))
        if label is None or votes[index].max() < AGREEING or taken[label] >= FERPLUS_EACH:
            continue
        taken[label] += 1
        target = out / label / f'{index}.png'
        target.parent.mkdir(parents=True, exist_ok=True)
        Image.fromarray(images[index]).save(target)


if __name__ == '__main__':
    shared, out = Path(sys.argv[1]), Path(sys.argv[2])
    order = np.random.default_rng(1)
    extract_affect(shared / 'affect-train.tar', out / 'affect', order)
    extract_ferplus(shared / 'ferplus-train.npz', out / 'ferplus', order)
