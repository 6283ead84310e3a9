from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.encoder.encoder import Encoded
from companion.encoder.head import WIDTH
from companion.encoder.strategy import (
    FAMILIES,
    FIGURES,
    INPUTS,
    STRATEGIES,
    StrategyJudge,
    family_of,
    form_of,
    open_strategy_judge,
)
from companion.encoder.wording import PIECES
from companion.values import PartBroken, PartMissing, Strategy

TRUNK = "ab" * 32
QUESTION, GOODBYE = STRATEGIES.index(Strategy.QUESTION), STRATEGIES.index(Strategy.GOODBYE)


class PiecesOnly:
    """An encoder that sees no meaning, and as pieces the lengths of the words."""

    trunk_hash = TRUNK

    def encode(self, texts: Sequence[str]) -> Encoded:
        nothing = np.zeros((len(texts), WIDTH), np.float32)
        pieces = tuple(tuple(sorted({len(word) for word in text.split()})) for text in texts)
        return Encoded(nothing, nothing, np.ones(len(texts), np.float32), pieces)


def arrays() -> dict[str, Any]:
    """Weights by which a question mark means a question, and a word of seven letters a goodbye."""
    weights = np.zeros((INPUTS, len(STRATEGIES)), np.float16)
    weights[2 * WIDTH, QUESTION] = 3.0
    pieces = np.zeros((PIECES, len(STRATEGIES)), np.float16)
    pieces[7, GOODBYE] = 3.0
    return {"weights": weights, "bias": np.zeros(len(STRATEGIES), np.float32), "pieces": pieces}


def judge(folder: Path, *, trunk: str = TRUNK) -> StrategyJudge:
    np.savez(folder / "strategy.npz", trunk=np.frombuffer(trunk.encode("ascii"), np.uint8), **arrays())
    return open_strategy_judge(PiecesOnly(), folder)


def test_form_and_words_both_tell_the_strategy(tmp_path: Path) -> None:
    asked, parted = judge(tmp_path).judge([("Hm.", "Why?"), ("Hm.", "goodbye")])

    assert asked.ranked()[0] is Strategy.QUESTION
    assert parted.ranked()[0] is Strategy.GOODBYE
    assert sum(asked.probabilities) == pytest.approx(1)


def test_no_replies_are_judged_as_none(tmp_path: Path) -> None:
    assert judge(tmp_path).judge([]) == ()


def test_a_judge_made_for_another_trunk_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PartBroken, match="another trunk"):
        judge(tmp_path, trunk="cd" * 32)


def test_a_judge_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(PartMissing):
        open_strategy_judge(PiecesOnly(), tmp_path)


def test_words_taken_up_from_the_person_are_seen() -> None:
    echo = form_of("The boiler broke.", "the boiler broke")
    other = form_of("The boiler broke.", "what now")

    assert echo[6] == 1.0
    assert other[6] == 0.0


@given(person=st.text(max_size=80), reply=st.text(max_size=80))
def test_form_is_finite_whatever_was_said(person: str, reply: str) -> None:
    form = form_of(person, reply)

    assert len(form) == FIGURES
    assert np.isfinite(form).all()


def test_every_strategy_belongs_to_one_family() -> None:
    assert sum(len(family) for family in FAMILIES.values()) == len(STRATEGIES)
    assert {family_of(strategy) for strategy in STRATEGIES} == set(FAMILIES)
