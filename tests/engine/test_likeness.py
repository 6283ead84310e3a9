"""Words are read for danger by what knows their language: the head on the trunk, or the regressions beside it."""

import numpy as np
import pytest

from companion.encoder.danger import NONE, OUTPUTS, DangerReader
from companion.encoder.danger_pieces import BUCKETS, DangerPieces
from companion.encoder.encoder import Encoded
from companion.encoder.head import WIDTH
from companion.encoder.known import Known
from companion.encoder.wording import PIECES
from companion.engine.likeness import Likeness


def encoded(familiarity: float) -> Encoded:
    vectors = np.zeros((1, WIDTH), np.float32)
    return Encoded(vectors, vectors, np.full(1, familiarity, np.float32), ((3,),))


def a_likeness(*languages: str) -> Likeness:
    """Return one in which the head thinks of no danger, and each language's regressions of another kind of it."""
    zeros = np.zeros((1, WIDTH), np.float32)
    known = Known(zeros, zeros, np.zeros(WIDTH, np.float32), np.ones(WIDTH, np.float32))
    pieces = np.zeros((PIECES, OUTPUTS), np.float32)
    head = DangerReader(
        known, np.zeros((1, OUTPUTS), np.float32), np.eye(OUTPUTS, dtype=np.float32)[NONE], pieces
    )
    nothing = np.zeros((BUCKETS, OUTPUTS), np.float32)
    return Likeness(
        head,
        {
            language: DangerPieces(language, nothing, np.eye(OUTPUTS, dtype=np.float32)[at])
            for at, language in enumerate(languages)
        },
    )


def kind_read(likeness: Likeness, text: str, familiarity: float) -> int | None:
    """Return the number of the likeliest kind; ``NONE`` for none."""
    danger = likeness.read(text, encoded(familiarity))
    return None if danger is None else int(np.argmax([*danger.kinds.values(), danger.none]))


def test_what_the_trunk_knows_is_read_by_its_head() -> None:
    assert kind_read(a_likeness("de"), "ich will nicht mehr", 0.9) == NONE


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("ich kann das nicht mehr", "de"),
        ("je ne veux plus de tout ça", "fr"),
        ("ya no quiero nada de esto", "es"),
        ("もう全部いやだ", "ja"),
        ("我不想活了", "zh"),
        ("我不想活了の", "zh"),
    ],
)
def test_anything_else_is_read_in_its_language(text: str, language: str) -> None:
    languages = ("de", "fr", "es", "ja", "zh")

    assert kind_read(a_likeness(*languages), text, 0.0) == languages.index(language)


def test_of_a_language_that_nothing_knows_nothing_is_told() -> None:
    assert kind_read(a_likeness("ja"), "ich kann das nicht mehr", 0.0) is None
