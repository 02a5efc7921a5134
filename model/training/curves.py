"""Draws what the runs' logs tell.

    command -p python3 model/training/curves.py OUT.svg RUN…
"""

import json
import sys
from io import StringIO
from pathlib import Path

import matplotlib

matplotlib.use('svg')
import matplotlib.pyplot as plt  # noqa: E402

PANELS = [
    ('loss', lambda entry: entry['loss']),
    ('FER+ faces, accuracy', lambda entry: entry['ferplus-valid']['accuracy']),
    ('FER+ faces, balanced', lambda entry: entry['ferplus-valid']['balanced']),
    ('AffectNet-like faces, accuracy', lambda entry: entry['affect-valid']['accuracy']),
    ('whole photos, accuracy', lambda entry: entry['photos']['accuracy']),
]


def main() -> None:
    target, *runs = map(Path, sys.argv[1:])
    plt.rcParams['svg.hashsalt'] = 'emotion-escape'
    figure, axes = plt.subplots(1, len(PANELS), figsize=(18, 3.6), constrained_layout=True)
    for run in runs:
        entries = [json.loads(text) for text in (run / 'log.jsonl').read_text().splitlines()]
        for axis, (title, value) in zip(axes, PANELS, strict=True):
            axis.plot([entry['epoch'] for entry in entries], [value(entry) for entry in entries], label=run.name)
            axis.set_title(title, fontsize=10)
            axis.set_xlabel('epoch')
            axis.grid(alpha=0.3)
    axes[0].legend(fontsize=8)
    drawn = StringIO()
    figure.savefig(drawn, format='svg', metadata={'Date': None})
    # Read aloud instead of the picture; matplotlib writes none.
    title = f"<title>Loss and accuracy of {', '.join(run.name for run in runs)}, by epoch</title>"
    target.write_text(drawn.getvalue().replace('\n <metadata>', f'\n {title}\n <metadata>', 1))


if __name__ == '__main__':
    main()
