"""Makes the small model that reads a voice, from EmoDB: one command, the same file each time.

``python models/training/tone.py --data DIR [--out FILE]``

``--data`` holds ``emodb16k`` (CC0) and ``cremad_ratings`` (ODbL), from which a constant was taken that is shown again.
What is fitted, and how, is in ``tests/lab/evaluation/tone_fit.py``, which the measurement uses too.
"""

import argparse
import json
from dataclasses import fields
from pathlib import Path

import numpy as np

from companion.feeling.tone import CLASSES, FORMAT, MODEL, ToneModel
from companion.values import TONE_FIGURES
from tests.lab.evaluation.tone_fit import fit
from tests.lab.evaluation.tone_recordings import listeners_scatter, read_emodb


def main() -> None:
    """Read, fit, write."""
    parser = argparse.ArgumentParser(description="make the small model that reads a voice")
    parser.add_argument(
        "--data", type=Path, required=True, help="the folder that holds emodb16k and cremad_ratings"
    )
    parser.add_argument("--out", type=Path, default=MODEL, help="where the model is written")
    arguments = parser.parse_args()
    for name, row in zip(CLASSES, listeners_scatter(arguments.data), strict=True):
        print(f"what listeners hear in {name} scatters by {row.round(2).tolist()}")
    examples = read_emodb(arguments.data)
    model = fit(examples)
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    _save(model, arguments.out)
    print(
        f"{len(examples)} recordings of {len(model.speakers)} speakers: {arguments.out.stat().st_size} bytes"
    )


def _save(model: ToneModel, path: Path) -> None:
    """Write a model's file: JSON, one line for each array, six significant digits."""
    lines = [f'"format": {FORMAT}', f'"figures": {json.dumps(TONE_FIGURES)}']
    for field in fields(model):
        value = getattr(model, field.name)
        told = list(value) if field.name == "speakers" else _rounded(value)
        lines.append(f"{json.dumps(field.name)}: {json.dumps(told)}")
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", "utf-8")


def _rounded(values: np.ndarray) -> object:
    rounded = np.vectorize(lambda value: float(f"{value:.6g}"))(values)
    return np.asarray(rounded).tolist()


if __name__ == "__main__":
    main()
