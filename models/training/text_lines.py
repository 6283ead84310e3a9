"""Learns a head of ``companion.encoder.text_heads`` from lines of text, beside what people say in our own talks."""

import json
from pathlib import Path
from typing import Final

import numpy as np
import torch
from guard_lines import LANGUAGES, strong, talked
from inner_layer import Learned, learned
from material import SENTENCES
from numpy.typing import NDArray

from companion.encoder.meaning import open_encoder
from companion.encoder.text_heads import INNER
from companion.encoder.trunk import WIDTH, mean_of_tokens, open_trunk

Floats = NDArray[np.float32]

TESTS: Final = Path(__file__).parents[2] / "tests" / "lab" / "evaluation" / "collections"


def learned_of_lines(
    name: str,
    *,
    talked_lines: int,
    counts: float,
    passes: int,
    heads: int = 1,
    widened: float = 0.0,
    with_strong: bool = False,
) -> Learned:
    """Return a head that finds the lines marked 1 in a file; lines of talks are other words.

    Args:
        name: Of the file in ``sentences``: language, 1 or 0, and the line, parted by tabs.
        talked_lines: Number of lines of talks.
        counts: Weight of each of them; a written line has 1.
        passes: Over all lines.
        heads: Number of heads that are learned each by itself, of ``INNER`` together.
        widened: Added to the spread by which each input is scaled.
        with_strong: The persons' lines of strong models' talks are other words, too.
    """
    rows = [line.split("\t") for line in (SENTENCES / name).read_text(encoding="utf-8").splitlines()]
    everyday = sorted({line for language in LANGUAGES for line in talked("P", language)})
    chosen = np.random.default_rng(0).permutation(len(everyday))[:talked_lines]
    others = [everyday[place] for place in chosen]
    if with_strong:
        others += [words for language in LANGUAGES for _, words, _ in strong(language)]
    others = [text for text in others if open_trunk().pieces.tokens(text)]
    inputs = inputs_of([text for *_, text in rows] + others)
    truth = torch.tensor([[float(kind)] for _, kind, _ in rows] + [[0.0]] * len(others))
    weights = torch.tensor([1.0] * len(rows) + [counts] * len(others))
    scale = inputs[: len(rows)].mean(0), inputs[: len(rows)].std(0) + widened
    return learned(inputs, truth, weights, scale, size=INNER // heads, passes=passes, heads=heads)


def tell(found: Learned, name: str, marked: str, bar: float) -> None:
    """Print how many lines of a collection have log odds above a bar, those that are marked and the others."""
    rows = [json.loads(line) for line in (TESTS / name).read_text(encoding="utf-8").splitlines()]
    is_found = found.odds(inputs_of([row["person"] for row in rows])) > bar
    is_one = np.array([row[marked] for row in rows])
    print(
        f"{bar:.1f}: {is_found[is_one].mean():.2f} of {is_one.sum()} found, "
        f"{is_found[~is_one].sum()} of {(~is_one).sum()} others"
    )


def inputs_of(texts: list[str]) -> Floats:
    """Return (n, 2 * WIDTH) of the texts with words: the mean of their tokens, and what they are about."""
    trunk, encoder = open_trunk(), open_encoder()
    found = []
    for text in texts:
        seen = mean_of_tokens(trunk, text)
        if seen is not None:
            found.append(np.concatenate([seen, encoder.encode([text])[0]]))
    return np.array(found, np.float32).reshape(-1, 2 * WIDTH)
