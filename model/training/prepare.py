"""Prepares the labelled faces once: aligned as the live reader aligns them, in one array a source, with their labels.

    command -p python3 model/training/prepare.py ../shared/faces DATA

DATA/<source>.faces.npy: uint8 [N, 128, 128, 3]. DATA/<source>.labels.npy: float32 [N, 8], each row the share of votes for
the classes of classes.py, or all zeros where people mostly saw no face or could not tell. Sources: ferplus-train, ferplus-valid, affect-train,
affect-valid, photos.
"""

import subprocess
import sys
import tarfile
from pathlib import Path

import numpy as np
from PIL import Image

from classes import CLASSES, FERPLUS_COLUMNS

ROOT = Path(__file__).resolve().parents[2]


def ferplus(source: Path, folder: Path) -> tuple[list[Path], np.ndarray]:
    """For validation only faces count on which the voters agree, as in the folders that `npm run evaluate` reads."""
    data = np.load(source)
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for index, image in enumerate(data['images']):
        files.append(folder / f'{index:05}.png')
        Image.fromarray(image).save(files[-1])
    shares = vote_shares(data['votes'])
    return files, shares * has_majority(data['votes'])[:, None] if 'valid' in source.name else shares


def has_majority(votes: np.ndarray) -> np.ndarray:
    """Whether one answer of the ten, 'unknown' and 'not a face' among them, has more votes than each other."""
    ordered = np.sort(votes, axis=1)
    return (ordered[:, -1] > ordered[:, -2]) & (votes.argmax(axis=1) < 8)


def vote_shares(votes: np.ndarray) -> np.ndarray:
    """As FER+ was meant to be read: a single vote is taken for a slip, and a face that is mostly 'unknown' or 'not a face'
    teaches nothing (E. Barsoum et al., "Training Deep Networks for Facial Expression Recognition with Crowd-Sourced
    Label Distribution", ICMI 2016)."""
    votes = np.where(votes > 1, votes, 0).astype(np.float32)
    shares = votes[:, FERPLUS_COLUMNS]
    usable = shares.sum(axis=1) > votes.sum(axis=1) / 2
    return np.where(usable[:, None], shares / np.maximum(shares.sum(axis=1, keepdims=True), 1), 0)


def labelled(files: list[Path]) -> tuple[list[Path], np.ndarray]:
    """Images that lie in a folder named after their class; other folders are left out."""
    files = [file for file in files if file.parent.name in CLASSES]
    labels = np.zeros((len(files), len(CLASSES)), np.float32)
    for row, file in enumerate(files):
        labels[row, CLASSES.index(file.parent.name)] = 1
    return files, labels


def unpacked(archive: Path, folder: Path) -> list[Path]:
    with tarfile.open(archive) as tar:
        tar.extractall(folder)
    return sorted(folder.rglob('*.jpg'))


def main() -> None:
    shared, data = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
    data.mkdir(parents=True, exist_ok=True)
    sources = {
        'photos': labelled(sorted((shared / 'photos').rglob('*.jpg'))),
        'affect-valid': labelled(sorted((shared / 'affect-valid').rglob('*.jpg'))),
        'ferplus-valid': ferplus(shared / 'ferplus-valid.npz', data / 'ferplus-valid'),
        'affect-train': labelled(unpacked(shared / 'affect-train.tar', data / 'affect-train')),
        'ferplus-train': ferplus(shared / 'ferplus-train.npz', data / 'ferplus-train'),
    }
    running = []
    for name, (files, labels) in sources.items():
        np.save(data / f'{name}.labels.npy', labels)
        (data / f'{name}.txt').write_text('\n'.join(map(str, files)) + '\n')
        command = ['node', '--import', 'tsx', 'model/training/align-faces.ts', data / f'{name}.txt', data / f'{name}.faces.npy']
        running.append(subprocess.Popen([*command, '--photos'] if name == 'photos' else command, cwd=ROOT))
    if any(process.wait() for process in running):
        sys.exit('Not all faces could be aligned; see above.')


if __name__ == '__main__':
    main()
