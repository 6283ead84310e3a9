"""Makes ``danger.onnx``: how much words are like those of somebody in danger.

``python models/training/danger.py --base FOLDER --data DIR [--out FOLDER] [--without NAME]``

A network for this question alone, fine-tuned as a whole from the published MiniLM as ``guard.py`` does it, with the
same alterations of its lines (``guard_lines``); one row in ten is held back, and how well those are told is printed.
``--without danger_b`` leaves a file out of training and prints how well its lines are told, by another hand than all
the rest; then nothing is written.
"""

import argparse
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

import guard_lines as lines
import numpy as np
import torch
from export import export
from fine_tune import tokenizer
from guard import Floats, Judging, Row, Task, fine_tune, print_shares, read, read_shipped
from material import is_held_back
from network import published_trunk
from torch import Tensor
from torch.nn import functional as F

from companion.encoder.danger import FILE, NONE, OUTPUT, OUTPUTS

START: Final = 0.0
"""Log odds with which learning begins."""
EVERYDAY_COUNTS: Final = 1.0
"""How much an everyday line counts beside one about danger."""
COLLECTED_COUNTS: Final = 2.0
"""How much a line of part a of the collections counts, which another hand wrote."""


def danger_rows(data: Path) -> list[Row]:
    """Return what a person might say in danger or not; outputs as ``companion.encoder.danger`` has them."""
    found = []
    for line in lines.danger():
        counts = COLLECTED_COUNTS if line.file == "collected" else 1.0
        found.append(Row(line.text, lines.danger_truth(line), counts, False, line.file))
    nothing = np.zeros(OUTPUTS, np.float32)
    nothing[NONE] = 1
    alike = [text for text, is_none in lines.comments_like_danger(data).items() if is_none]
    return [
        *found,
        *(Row(text, nothing, 1.0, False, "comments") for text in alike),
        *(Row(text, nothing, EVERYDAY_COUNTS, True, "everyday") for text in lines.no_danger(data)),
    ]


def loss_of_danger(outputs: Tensor, truth: Tensor) -> Tensor:
    """Return the loss of each row, (n,): of its kind, its grade and whose it is; outputs and truth (n, OUTPUTS)."""
    grades, whose = NONE + 1, OUTPUTS - 2
    errors = F.cross_entropy(outputs[:, :grades], truth[:, :grades], reduction="none", label_smoothing=0.02)
    for part in (slice(grades, whose), slice(whose, OUTPUTS)):
        errors = errors + F.cross_entropy(outputs[:, part], truth[:, part], reduction="none")
    return errors


def _print_shares(rows: tuple[Row, ...], outputs: Floats) -> None:
    odds = np.log(np.exp(outputs[:, :NONE]).sum(1)) - outputs[:, NONE]
    is_danger = np.array([row.truth[NONE] == 0 for row in rows])
    usual = np.array([row.is_everyday for row in rows])
    print_shares(OUTPUT, odds[~is_danger & ~usual], odds[usual], odds[is_danger])


def main() -> int:
    """Learn and write; or print how well a file is told that was left out."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=FILE.parent)
    parser.add_argument("--without", nargs="*", default=[])
    wish = parser.parse_args()
    torch.manual_seed(0)
    made = tokenizer(str(wish.base / "tokenizer.json"))
    rows = danger_rows(wish.data)
    is_back: Callable[[Row], bool] = (
        (lambda row: row.file in wish.without) if wish.without else (lambda row: is_held_back(row.text))
    )
    taught = Task(tuple(row for row in rows if not is_back(row)), loss_of_danger)
    back = Task(tuple(row for row in rows if is_back(row)), loss_of_danger)
    print(len(taught.rows), len(back.rows), flush=True)
    harmless = [row.text for row in taught.rows if row.is_everyday]
    trunk = published_trunk(wish.base / "model.safetensors")
    network = fine_tune(Judging(trunk, [OUTPUTS], START), [taught], made, harmless)
    _print_shares(back.rows, read(network, made, back.rows, 0))
    if wish.without:
        return 0
    export(network, wish.out / FILE.name, [OUTPUT])
    shutil.copyfile(wish.base / "tokenizer.json", wish.out / "tokenizer.json")
    _print_shares(back.rows, read_shipped(wish.out / FILE.name, [back], [OUTPUT])[0])
    return 0


if __name__ == "__main__":
    sys.exit(main())
