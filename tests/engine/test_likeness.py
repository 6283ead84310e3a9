"""Words are read by what knows their language: the network, or the regressions of another one."""

import numpy as np
import pytest

from companion.encoder.encoder import Encoded
from companion.encoder.guard import Heard, Likelihoods
from companion.encoder.head import WIDTH
from companion.engine.likeness import Likeness
from companion.values import CrisisKind, Danger, Grade, Rule

NOTHING = np.zeros((1, WIDTH), np.float32)
ENCODED = Encoded(NOTHING, NOTHING, np.ones(1, np.float32), ((1,),))
OTHERS = ("de", "fr", "es", "ja", "zh")


class Reader:
    """Tells its name as what is likely, and danger as sure."""

    def __init__(self, share: float) -> None:
        self.share = share

    def heard(self, words: str, beside: object) -> Heard:
        return Heard(self.danger(words), {Rule.HUMAN: 1.0})

    def odds(self, encoded: Encoded) -> tuple[None, ...]:
        return (None,)

    def danger(self, words: str) -> Danger:
        grades = dict.fromkeys((Grade.HINT, Grade.RISK, Grade.ACUTE), 1 / 3)
        return Danger(dict.fromkeys(CrisisKind, 0.0), self.share, grades, 0.0)

    def spoken(self, sentence: str) -> Likelihoods:
        return {(Rule.HUMAN, None): self.share}


def a_likeness(*languages: str) -> Likeness:
    pieces = {language: Reader(at + 1.0) for at, language in enumerate(languages)}
    english = Reader(0.0)
    return Likeness(english, english, pieces, lambda text: float(text.startswith("I ")))  # type: ignore[arg-type]


def test_english_is_read_by_the_network() -> None:
    heard = a_likeness("de").heard("I can't go on with this", ENCODED)

    assert heard.danger == Reader(0.0).danger("")
    assert heard.asks == {Rule.HUMAN: 1.0}
    assert a_likeness("de").spoken("I can't go on with this") == {(Rule.HUMAN, None): 0.0}


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
    likeness = a_likeness(*OTHERS)
    share = OTHERS.index(language) + 1.0

    assert likeness.heard(text, ENCODED) == Heard(Reader(share).danger(""))
    assert likeness.spoken(text) == {(Rule.HUMAN, None): share}


def test_of_a_language_that_nothing_knows_nothing_is_told() -> None:
    assert a_likeness("ja").heard("ich kann das nicht mehr", ENCODED) == Heard()
    assert a_likeness("ja").spoken("ich kann das nicht mehr") == {}
