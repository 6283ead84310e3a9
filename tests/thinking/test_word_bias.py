import pytest
from companion.thinking.word_bias import (
    KNOWN_WORDS,
    LARGEST_BIAS,
    WordTokens,
    token_bias,
    word_bias,
    word_tokens,
)
from hypothesis import given
from hypothesis import strategies as st

from companion.thinking.language_model import ReplyLimits
from companion.values import Strategy


@given(st.frozensets(st.sampled_from(Strategy)), st.floats(-1.0, 1.0))
def test_no_bias_is_larger_than_the_largest(strategies: frozenset[Strategy], valence: float) -> None:
    assert all(0.0 < abs(by) <= LARGEST_BIAS for by in word_bias(strategies, valence).values())


@given(st.floats(-1.0, 1.0), st.floats(-1.0, 1.0))
def test_a_brighter_feeling_favours_bright_words_and_avoids_sober_ones(one: float, other: float) -> None:
    darker, brighter = (word_bias((), valence) for valence in sorted((one, other)))

    assert darker.get("glad", 0.0) <= brighter.get("glad", 0.0)
    assert darker.get("heavy", 0.0) >= brighter.get("heavy", 0.0)


def test_words_that_suit_what_a_clause_does_are_favoured() -> None:
    assert word_bias([Strategy.QUESTION], 0.0)["what"] > 0
    assert "what" not in word_bias([Strategy.CELEBRATE], 0.0)


@pytest.mark.parametrize("valence", [-1.0, 0.0, 1.0])
def test_harsh_words_and_words_of_a_mould_are_always_avoided(valence: float) -> None:
    bias = word_bias(Strategy, valence)

    assert bias["worthless"] == -LARGEST_BIAS
    assert bias["overwhelming"] == -LARGEST_BIAS


@given(st.frozensets(st.sampled_from(Strategy)), st.floats(-1.0, 1.0))
def test_every_word_with_a_bias_is_known_before(strategies: frozenset[Strategy], valence: float) -> None:
    assert set(word_bias(strategies, valence)) <= KNOWN_WORDS


def test_a_bias_that_is_not_mild_is_refused() -> None:
    with pytest.raises(ValueError, match="more than 2"):
        ReplyLimits(bias={"glad": 2.1})


VOCABULARY = [
    "glad",
    " glad",
    "Glad",
    " Glad",
    "wonder",
    " wonder",
    "con",
    "gratulations",
    "ful",
    " W",
    "onder",
]


def pieces_of(text: str) -> list[tuple[int, str]]:
    """Take the longest token of a small vocabulary each time; a letter where none fits."""
    pieces = []
    while text:
        fitting = [token for token in VOCABULARY if text.startswith(token)]
        token = max(fitting, key=len, default=text[0])
        pieces.append((VOCABULARY.index(token) if fitting else 100 + ord(token), token))
        text = text[len(token) :]
    return pieces


def test_a_word_of_one_token_is_known_in_all_its_forms() -> None:
    assert word_tokens("glad", pieces_of) == WordTokens(whole=(0, 1, 2, 3))


def test_a_longer_word_is_known_by_a_first_token_that_tells_it_from_others() -> None:
    assert word_tokens("wonderful", pieces_of) == WordTokens(first=(4, 5))


def test_a_longer_word_whose_first_token_begins_many_others_is_left_out() -> None:
    assert word_tokens("congratulations", pieces_of) == WordTokens()


def test_a_token_that_is_a_word_has_the_bias_of_that_word() -> None:
    tokens = {"wonder": WordTokens(whole=(4,)), "wonderful": WordTokens(first=(4, 5))}

    assert token_bias({"wonder": -1.0, "wonderful": 1.0}, tokens.__getitem__) == {4: -1.0, 5: 1.0}
