"""Makes ``model_state.npz``: what the default language model's state behind words tells of feelings and of danger.

``python models/training/model_state.py --model FILE [--states FILE] [--out FOLDER]``

``--model`` is the language model's file. Its states are taken by the program's own engine, a fifth of a second each,
and kept in ``--states``, so that what was begun can be gone on with. It learns from the lines about danger of all six
languages (``guard_lines``), some thousand drawn once, from ``feelings.tsv``, and from ``written.tsv``; one line in
ten is held back, and how well those are told is printed.
"""

import argparse
import csv
import hashlib
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import guard_lines
import numpy as np
import torch
from material import FELT as FELT_COLUMNS
from material import INTENSITY as INTENSITY_COLUMN
from material import LABELS, SENTENCES, is_held_back, own
from numpy.typing import NDArray
from torch.nn import functional as F

from companion.encoder import model_state as reading
from companion.thinking.llama_cpp_engine import LlamaCppModel
from companion.values import CancelToken, Grade

Floats = NDArray[np.float64]

ENGLISH: Final = 2000
"""So many English lines about danger, …"""
EACH: Final = 350
"""… so many of each other language, …"""
WRITTEN: Final = 800
"""… and so many English lines about feelings are drawn."""
RIDGE: Final = 1000.0
"""Weight of the squared weights of feelings; of 300 to 10,000 the best on Chinese lines of another hand."""
DECAY: Final = 0.02
"""Weight of the squared weights of danger and of emotions, as shares of a line (guess)."""
STEPS: Final = 100


@dataclass(frozen=True, slots=True)
class Row:
    """A line and what it is to be read as; NaN where nothing is known."""

    text: str
    truth: Floats
    """(OUTPUTS,)."""


def rows() -> list[Row]:
    """Return all that it learns from."""
    found = []
    for language in guard_lines.LANGUAGES:
        lines = sorted(guard_lines.danger(language), key=lambda line: _drawn(line.text))
        for line in lines[: ENGLISH if language == "en" else EACH]:
            truth = np.full(reading.OUTPUTS, np.nan)
            truth[reading.DANGER] = line.kind != "none" and line.grade >= Grade.RISK
            found.append(Row(line.text, truth))
    return [*found, *_in_other_languages(), *_in_english()]


def _in_other_languages() -> list[Row]:
    with (SENTENCES / "feelings.tsv").open(encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    found = []
    for line in lines:
        truth = np.full(reading.OUTPUTS, np.nan)
        truth[reading.FELT][:2] = float(line["valence"]), float(line["arousal"])
        truth[reading.NAMED] = [label in line["emotions"].split(",") for label in LABELS]
        found.append(Row(line["line"], truth))
    return found


def _in_english() -> list[Row]:
    written = own("written")
    found = []
    for at in sorted(range(len(written)), key=lambda at: _drawn(written.texts[at]))[:WRITTEN]:
        truth = np.full(reading.OUTPUTS, np.nan)
        truth[reading.FELT] = written.points[at, FELT_COLUMNS]
        truth[reading.INTENSITY] = written.points[at, INTENSITY_COLUMN]
        truth[reading.NAMED] = written.emotions[at]
        found.append(Row(written.texts[at], truth))
    return found


def _drawn(text: str) -> str:
    """Return by what lines are put in an order that is the same each time and has nothing to do with them."""
    return hashlib.sha256(f"drawn {text}".encode()).hexdigest()


def states(texts: Sequence[str], model: Path, kept: Path) -> NDArray[np.float32]:
    """Return the model's state behind each text, (n, WIDTH); those that are in ``kept`` are not taken again."""
    known: dict[str, NDArray[np.float32]] = {}
    if kept.is_file():
        with np.load(kept) as file:
            known = dict(zip(json.loads(str(file["texts"])), file["states"], strict=True))
    missing = [text for text in dict.fromkeys(texts) if text not in known]
    if missing:
        engine = LlamaCppModel(model, threads=2)
        for number, text in enumerate(missing):
            state = engine.state(text, CancelToken())
            if state is None:
                raise ValueError("the language model tells no states")
            known[text] = state.astype(np.float16)
            if number % 500 == 0 or number == len(missing) - 1:
                print(number, len(missing), flush=True)
                np.savez(kept, texts=json.dumps(list(known)), states=np.stack(list(known.values())))
        engine.close()
    return np.stack([known[text] for text in texts]).astype(np.float32)


def fit(inputs: Floats, truth: Floats) -> tuple[Floats, Floats]:
    """Return weights, (WIDTH, OUTPUTS), and bias: ridge regressions of feelings, logistic ones of all else."""
    weights, bias = np.zeros((reading.WIDTH, reading.OUTPUTS)), np.zeros(reading.OUTPUTS)
    for output in (*range(*reading.FELT.indices(reading.OUTPUTS)), reading.INTENSITY):
        known = np.isfinite(truth[:, output])
        mine, wanted = inputs[known], truth[known, output]
        centre, bias[output] = mine.mean(0), wanted.mean()
        spread = (mine - centre).T @ (mine - centre) + RIDGE * np.eye(reading.WIDTH)
        weights[:, output] = np.linalg.solve(spread, (mine - centre).T @ (wanted - bias[output]))
        bias[output] -= centre @ weights[:, output]
    for outputs in (slice(reading.DANGER, reading.DANGER + 1), reading.NAMED):
        known = np.isfinite(truth[:, outputs]).all(1)
        weights[:, outputs], bias[outputs] = _logistic(inputs[known], truth[known, outputs])
    return weights, bias


def _logistic(inputs: Floats, truth: Floats) -> tuple[Floats, Floats]:
    x, y = torch.from_numpy(inputs), torch.from_numpy(truth)
    weights = torch.zeros(x.shape[1], y.shape[1], dtype=x.dtype, requires_grad=True)
    bias = torch.logit(y.mean(0).clamp(1e-3, 1 - 1e-3)).requires_grad_()
    optimizer = torch.optim.LBFGS([weights, bias], max_iter=STEPS, line_search_fn="strong_wolfe")

    def loss() -> torch.Tensor:
        optimizer.zero_grad()
        missed = F.binary_cross_entropy_with_logits(x @ weights + bias, y, reduction="none").mean(0).sum()
        missed = missed + DECAY * (weights**2).sum()
        missed.backward()
        return missed

    optimizer.step(loss)
    return weights.detach().numpy(), bias.detach().numpy()


def main() -> int:
    """Learn, print how well what was held back is told, and write."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--states", type=Path, default=Path("states.npz"))
    parser.add_argument("--out", type=Path, default=reading.FILE.parent)
    wish = parser.parse_args()
    learned = rows()
    raw = states([row.text for row in learned], wish.model, wish.states).astype(np.float64)
    truth = np.stack([row.truth for row in learned])
    back = np.array([is_held_back(row.text) for row in learned])
    centre, scale = raw[~back].mean(0), raw[~back].std(0)
    inputs = (raw - centre) / scale
    weights, bias = fit(inputs[~back], truth[~back])
    told = inputs[back] @ weights + bias
    deviations = []
    for output in range(*reading.FELT.indices(reading.OUTPUTS)):
        known = np.isfinite(truth[back, output])
        missed = told[known, output] - truth[back][known, output]
        deviations.append(missed.std())
        print(output, np.corrcoef(told[known, output], truth[back][known, output])[0, 1], missed.std())
    known = np.isfinite(truth[back, reading.DANGER])
    is_danger = truth[back][known, reading.DANGER] == 1
    odds = told[known, reading.DANGER]
    print("danger", (odds[is_danger] > 0).mean(), (odds[~is_danger] > 0).mean())
    weights = weights / scale[:, np.newaxis]
    np.savez_compressed(
        wish.out / reading.FILE.name,
        weights=weights.astype(np.float16),
        bias=(bias - centre @ weights).astype(np.float32),
        deviations=np.array(deviations, np.float32),
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
