"""Makes ``wishes.npz``: whether words ask the companion to act in the world.

``PYTHONPATH=. python models/training/acting.py``

Learned from ``sentences/acting.LANG.tsv``; the person's words of ``answers.LANG.tsv``, of our own talks and of those of
strong models stand beside them. Three heads are learned, and joined. Prints how the words of another hand are told
(``tests/lab/evaluation/collections/acting.jsonl``). Ten minutes on one core. ``answers.py`` learns which replies claim
to have acted.
"""

import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import numpy as np
import torch
from guard_lines import LANGUAGES, strong, talked
from inner_layer import Learned, learned
from material import written_rows
from numpy.typing import NDArray

from companion.encoder.guard import INNER, WISHES
from companion.encoder.trunk import FOLDER, WIDTH, mean_of_tokens, open_trunk
from companion.values import Rule

Floats = NDArray[np.float32]

TEST: Final = Path(__file__).parents[2] / "tests" / "lab" / "evaluation" / "collections" / "acting.jsonl"
HEADS: Final = 3
TALKED: Final = 8_000
TALKED_COUNTS: Final = 0.3
"""Weight of words of a talk; written ones have 1 (guess)."""
PASSES: Final = 12
WISHED: Final = 1.4, 0.5
"""Log odds of a wish, and the share that they ship as."""


def main() -> None:
    """Read, learn, tell, write."""
    rows = [json.loads(line) for line in TEST.read_text(encoding="utf-8").splitlines()]
    words = [*_wished()]
    wishes = _learned(
        _seen([text for text, *_ in words]), [wish for _, wish, _ in words], [each[2] for each in words]
    )
    is_meant = np.array([row["asks"] for row in rows])
    found = wishes.odds(_seen([row["person"] for row in rows])) > WISHED[0]
    print(
        f"wishes: {found[is_meant].mean():.2f} of {is_meant.sum()} found, "
        f"{found[~is_meant].sum()} of {(~is_meant).sum()} others",
        flush=True,
    )
    wishes.told_apart(*WISHED).write(FOLDER / WISHES)


def _wished() -> Iterator[tuple[str, bool, float]]:
    """Yield words, whether they ask the companion to act, and their weight."""
    for language in LANGUAGES:
        for row in written_rows(f"acting.{language}.tsv"):
            if row["kind"] in {"ask", "other"}:
                yield row["line"], row["kind"] == "ask", 1.0
        for row in written_rows(f"answers.{language}.tsv"):
            if row["rule"] != Rule.ACTING:
                yield row["said"], False, TALKED_COUNTS
        for _, words, _ in strong(language):
            yield words, False, TALKED_COUNTS
    everyday = sorted({line for language in LANGUAGES for line in talked("P", language)})
    for line in random.Random(0).sample(everyday, TALKED):
        yield line, False, TALKED_COUNTS


def _seen(texts: list[str]) -> Floats:
    """Return (n, WIDTH), zeros without words."""
    trunk, nothing = open_trunk(), np.zeros(WIDTH, np.float32)
    found = {text: mean_of_tokens(trunk, text) for text in dict.fromkeys(texts)}
    return np.array([nothing if (mean := found[text]) is None else mean for text in texts], np.float32)


def _learned(inputs: Floats, truth: list[bool], counts: list[float]) -> Learned:
    scale = inputs.mean(0), inputs.std(0) + 1e-4
    given = torch.tensor(truth, dtype=torch.float32)[:, None], torch.tensor(counts)
    return learned(inputs, *given, scale, size=INNER // HEADS, passes=PASSES, heads=HEADS)


if __name__ == "__main__":
    main()
