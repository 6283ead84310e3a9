from companion.remembering.lingering import HALF_LIFE, Shown, felt_now
from companion.values import Affect

NOW = 1.7e9
CRIED = Shown(Affect(-0.8, 0.2, -0.4), (0.9,), NOW)
PLAIN = Shown(Affect(0.1, 0.0, 0.0), (0.1,), NOW + 30)
GLAD = Shown(Affect(0.6, 0.4, 0.2), (0.2,), NOW + 30)


def test_a_feeling_outlasts_the_words_that_showed_it() -> None:
    felt = felt_now(PLAIN, CRIED, NOW + 30)

    assert felt is not None
    assert felt.emotions == CRIED.emotions
    assert -0.8 < felt.felt.valence < -0.7


def test_the_stronger_feeling_counts() -> None:
    assert felt_now(GLAD, CRIED, NOW + 2 * HALF_LIFE) == GLAD
    assert felt_now(PLAIN, CRIED, NOW + 9 * HALF_LIFE) == PLAIN


def test_a_clock_that_was_set_back_makes_no_feeling_stronger() -> None:
    assert felt_now(None, CRIED, NOW - 86400) == CRIED
