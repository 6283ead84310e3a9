"""The phrases of a text are its words, and two and three in a row."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.encoder.phrases import PLACES, places, weighed


def test_whose_it_is_makes_another_phrase() -> None:
    mine, yours = set(places("my mother sang")), set(places("your mother sang"))

    assert mine != yours
    assert mine & yours


def test_capitals_and_marks_of_print_change_nothing() -> None:
    assert np.array_equal(places("I don\u2019t"), places("i don't"))


@given(st.text())
def test_any_text_has_places_in_order_each_once(text: str) -> None:
    found = places(text)

    assert np.all(np.diff(found) > 0)
    assert found.min() >= 0
    assert found.max() < PLACES


def test_a_text_weighs_one_unless_nothing_in_it_is_known() -> None:
    found = places("my mother sang")

    assert np.linalg.norm(weighed(found, np.ones(PLACES, np.float32))) == pytest.approx(1.0)
    assert not weighed(found, np.zeros(PLACES, np.float32)).any()
