from hypothesis import given
from hypothesis import strategies as st

from companion.hearing.redecoding import Agreement, agree, settle

words = st.lists(st.sampled_from(["we", "were", "all", "there", "their", "when", "it", "began"]), max_size=12)


def after(*readings: str) -> Agreement:
    state = Agreement()
    for reading in readings:
        state = agree(state, tuple(reading.split()))
    return state


def test_one_reading_alone_makes_nothing_stable() -> None:
    assert after("turn the light") == Agreement((), ("turn", "the", "light"))


def test_words_that_two_readings_in_a_row_share_from_the_front_are_stable() -> None:
    state = after("turn the like", "turn the light on")

    assert state == Agreement(("turn", "the"), ("light", "on"))


def test_case_and_punctuation_do_not_keep_words_from_agreeing() -> None:
    state = after("Turn the light.", "turn the light, please")

    assert state.stable == ("turn", "the", "light,")


def test_a_word_in_the_middle_that_changed_keeps_those_behind_it_from_agreeing() -> None:
    state = after("a b c d", "a x c d")

    assert state == Agreement(("a",), ("x", "c", "d"))


def test_a_later_reading_that_contradicts_stable_words_is_laid_beside_them() -> None:
    state = after("we where all", "we where all there", "we were all there when")

    assert state.stable == ("we", "where", "all", "there")
    assert state.changing == ("when",)


def test_a_reading_that_lost_the_beginning_does_not_repeat_words() -> None:
    state = after("one two three four", "one two three four", "two three four five")

    assert state == Agreement(("one", "two", "three", "four"), ("five",))


def test_a_closed_stretch_makes_all_its_words_stable_and_leaves_the_rest() -> None:
    before = after("in the end we", "in the end we went")

    closed, rest = settle(before, ("in", "the", "end"))

    assert closed == ("in", "the", "end")
    assert rest == Agreement(("we",), ("went",))


def test_a_closed_stretch_adds_the_words_that_were_still_changing() -> None:
    closed, rest = settle(after("in the end we"), ("In", "the", "end,"))

    assert closed == ("In", "the", "end,")
    assert rest == Agreement((), ("we",))


@given(st.lists(words, max_size=8))
def test_stable_words_are_never_taken_back(readings: list[list[str]]) -> None:
    state = Agreement()
    for reading in readings:
        following = agree(state, tuple(reading))
        assert following.stable[: len(state.stable)] == state.stable
        state = following


@given(st.lists(words, max_size=5), words)
def test_closing_a_stretch_takes_no_stable_word_back(readings: list[list[str]], last: list[str]) -> None:
    state = Agreement()
    for reading in readings:
        state = agree(state, tuple(reading))

    closed, rest = settle(state, tuple(last))

    assert (closed + rest.stable)[: len(state.stable)] == state.stable


@given(words)
def test_two_equal_readings_make_all_of_it_stable(reading: list[str]) -> None:
    twice = agree(agree(Agreement(), tuple(reading)), tuple(reading))

    assert twice == Agreement(tuple(reading))
