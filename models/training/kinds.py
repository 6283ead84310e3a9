"""Makes ``life.npz``, ``privacy.npz``, ``updates.npz`` or ``occurrences.npz``: of what kind a text is, if of any.

``PYTHONPATH=. python models/training/kinds.py life`` (or ``privacy``, ``updates``, ``occurrences``)

A head learns from lines written for it in six languages, of which a part only comes near (``sentences/NAME.tsv``:
language, kind, text), and from lines of everyday talks (``NAME_talk.tsv``); that of life also from the plainest words
("I hate tomatoes.", ``life_plain.tsv``), which people's own ways leave out; that of privacy also from lines of people
in danger ("if I went quiet, would you tell anyone") and from single sentences of talks, which are no such wish; to
that of updates of a danger such sentences are about something else. Prints
how other hands' lines and talks are told (``NAME_test.tsv``, ``NAME_plain_test.tsv``, ``NAME_talk_test.tsv``). Three
minutes on one core.
"""

import sys
from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np
import torch
from guard_lines import LANGUAGES, strong
from inner_layer import Floats, Learned, learned
from material import SENTENCES
from numpy.typing import NDArray
from text_lines import inputs_of
from torch.nn.functional import cross_entropy, one_hot

from companion.encoder.text_heads import (
    KINDS_INNER,
    SURE_OF_CALL,
    SURE_OF_CLEAR,
    SURE_OF_ELSEWHERE,
    SURE_OF_LIFE,
    SURE_OF_OCCURRENCE,
    SURE_OF_OFF,
    SURE_OF_UNSAFE,
    SURE_OF_WHO,
)
from companion.encoder.trunk import FOLDER
from companion.guarding.plain import sentences_in
from companion.values import DangerUpdate, LifeFact, Occurrence, PrivacyWish

KINDS: Final[
    Mapping[
        str,
        Mapping[LifeFact, float]
        | Mapping[PrivacyWish, float]
        | Mapping[DangerUpdate, float]
        | Mapping[Occurrence, float],
    ]
] = {
    "occurrences": SURE_OF_OCCURRENCE,
    "life": SURE_OF_LIFE,
    "updates": dict(
        zip(
            DangerUpdate,
            (SURE_OF_CLEAR, SURE_OF_CLEAR, SURE_OF_CALL, SURE_OF_UNSAFE, SURE_OF_ELSEWHERE),
            strict=True,
        )
    ),
    "privacy": {PrivacyWish.WHO_READS: SURE_OF_WHO, PrivacyWish.OFF_RECORD: SURE_OF_OFF},
}
"""Kinds by the name of their file, each with the probability from which a text is of it."""
NONE: Final = "none"
HEADS: Final = 3
PASSES: Final = {"life": 18, "privacy": 12, "updates": 25, "occurrences": 20}
TALKED_COUNTS: Final = {"life": 3.0, "privacy": 3.0, "updates": 3.0, "occurrences": 1.0}
"""Weight of a line of a talk; a written line has 1. At 0 a sixth of what people say is taken for a fact of life."""

DANGER_COUNTS: Final = 0.3
"""Weight of a line of somebody in danger, and of a sentence of a strong model's talk. At 0 one hint of danger in thirty
is taken for a question who reads."""

ELSEWHERE: Final = 3000
"""Sentences of talks that stand for words about something else than a danger."""


def main(name: str) -> None:
    """Read, learn, tell, write."""
    kinds = (*KINDS[name], NONE)
    (written, labels), (talked, talked_labels) = (
        _read(kinds, f"{name}.tsv", f"{name}_plain.tsv"),
        _read(kinds, f"{name}_talk.tsv"),
    )
    others, kind = written[:0], NONE
    if name == "privacy":
        others = np.concatenate([_dangers(), _of_talks()])
    elif name == "updates":
        others, kind = _of_talks(ELSEWHERE), DangerUpdate.ELSEWHERE
    other_labels = np.full(len(others), kinds.index(kind))
    found = learned(
        np.concatenate([written, talked, others]),
        one_hot(torch.from_numpy(np.concatenate([labels, talked_labels, other_labels])), len(kinds)).float(),
        torch.tensor(
            [1.0] * len(written) + [TALKED_COUNTS[name]] * len(talked) + [DANGER_COUNTS] * len(others)
        ),
        (written.mean(0), written.std(0) + 1e-4),
        size=KINDS_INNER // HEADS,
        passes=PASSES[name],
        heads=HEADS,
        loss=lambda outputs, truth: cross_entropy(outputs, truth, reduction="none"),
    )
    found.write(FOLDER / f"{name}.npz")
    for test in (f"{name}_test.tsv", f"{name}_plain_test.tsv", f"{name}_talk_test.tsv"):
        if (SENTENCES / test).exists():
            _tell(test, KINDS[name], found)


def _tell(name: str, least: Mapping[str, float], found: Learned) -> None:
    """Print how many lines of each kind are found as that, and how many others are taken for any."""
    kinds = (*least, NONE)
    inputs, labels = _read(kinds, name)
    odds = found.outputs(inputs)
    shares = np.exp(odds - odds.max(1, keepdims=True))
    likeliest = shares[:, :-1].argmax(1)
    is_any = 1 - shares[:, -1] / shares.sum(1) >= np.array([*least.values()])[likeliest]
    said = np.where(is_any, likeliest, len(kinds) - 1)
    print(f"{name}: {(is_any & (labels < len(kinds) - 1)).sum()} of {(labels < len(kinds) - 1).sum()} found")
    for place, kind in enumerate(kinds):
        print(f"  {kind}: {(said[labels == place] == place).sum()} of {(labels == place).sum()}")


def _dangers() -> Floats:
    """Return the inputs of what people say in danger, and of what only sounds like it."""
    files = sorted(SENTENCES.glob("danger_w.*.tsv"))
    rows = [row for file in files for row in file.read_text(encoding="utf-8").splitlines()[1:]]
    return inputs_of([row.split("\t")[0] for row in rows])


def _of_talks(most: int | None = None) -> Floats:
    """Return the inputs of single sentences that people say in talks of strong models, of some if ``most`` says so."""
    said = [words for language in LANGUAGES for _, words, _ in strong(language)]
    parts = sorted({each for words in said for each in sentences_in(words) if any(map(str.isalnum, each))})
    chosen = np.random.default_rng(0).permutation(len(parts))[:most]
    return inputs_of([parts[place] for place in chosen])


def _read(kinds: Sequence[str], *names: str) -> tuple[Floats, NDArray[np.int64]]:
    """Return the inputs and the kinds, by number, of the lines of files, as far as these exist."""
    files = [SENTENCES / name for name in names]
    texts = [file.read_text(encoding="utf-8") for file in files if file.exists()]
    rows = [line.split("\t") for text in texts for line in text.splitlines()]
    return inputs_of([text for *_, text in rows]), np.array(
        [kinds.index(kind) for _, kind, _ in rows], np.int64
    )


if __name__ == "__main__":
    main(sys.argv[1])
