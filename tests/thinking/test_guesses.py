"""Several guesses of what is wanted, checked against the next words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.thinking.guesses import MOST, Guess, Guesses, checked, guesses, is_doubtful
from companion.thinking.situation import Understanding
from companion.values import Situation, Want


def understood(**likely: float) -> Understanding:
    """Return what is wanted with these probabilities, the rest even."""
    named = {Want[name.upper()]: each for name, each in likely.items()}
    rest = (1.0 - sum(named.values())) / (len(Want) - len(named))
    wants = {want: named.get(want, rest) for want in Want}
    want = max(wants, key=lambda each: wants[each])
    return Understanding(Situation(want, wants[want]), wants)


FLAT = understood()
TORN = guesses(understood(advice=0.4, be_heard=0.35))


def wanted(before: Guesses, words: str, now: Understanding = FLAT) -> Want:
    return checked(before, words, now, has_shifted=False).situation.want


def test_the_likeliest_few_are_kept() -> None:
    kept = guesses(understood(advice=0.4, be_heard=0.3, play=0.2))

    assert [guess.want for guess in kept] == [Want.ADVICE, Want.BE_HEARD, Want.PLAY]
    assert len(kept) == MOST


def test_who_agrees_wants_what_was_guessed_the_more_surely() -> None:
    agreed = checked(TORN, "Exactly.", FLAT, has_shifted=False)
    went_on = checked(TORN, "Tomorrow.", FLAT, has_shifted=False)

    assert agreed.situation.want is went_on.situation.want is Want.ADVICE
    assert agreed.wants[Want.ADVICE] > went_on.wants[Want.ADVICE]


def test_who_says_what_they_meant_is_believed() -> None:
    assert wanted(TORN, "I was only chatting.") is Want.COMPANY


def test_an_answer_that_says_little_leaves_the_guess_standing() -> None:
    assert wanted(TORN, "On Friday at ten.") is Want.ADVICE


def test_another_topic_begins_without_a_prior() -> None:
    now = understood(play=0.3)

    after = checked(TORN, "By the way.", now, has_shifted=True)

    assert after.wants == pytest.approx(now.wants)


def test_without_earlier_guesses_nothing_changes() -> None:
    assert checked((), "Exactly.", FLAT, has_shifted=False) is FLAT


def test_two_close_guesses_are_in_doubt() -> None:
    assert is_doubtful((Guess(Want.ADVICE, 0.4), Guess(Want.COMFORT, 0.35)))
    assert not is_doubtful((Guess(Want.ADVICE, 0.6), Guess(Want.COMFORT, 0.3)))
    assert not is_doubtful((Guess(Want.ADVICE, 1.0),))


def test_two_guesses_that_the_same_reply_answers_leave_no_doubt() -> None:
    assert not is_doubtful((Guess(Want.BE_HEARD, 0.4), Guess(Want.COMFORT, 0.4)))


def test_the_more_the_words_say_the_less_what_was_believed_counts() -> None:
    now = understood(company=0.3)
    long = "On Friday at ten, in the big hall by the river, where we were last year."

    assert wanted(TORN, "On Friday.", now) is Want.ADVICE
    assert wanted(TORN, long, now) is Want.COMPANY


def test_beside_a_question_nothing_that_was_believed_counts() -> None:
    now = understood(information=0.3)

    after = checked(TORN, "Really?", now, has_shifted=False)

    assert after.wants == pytest.approx(now.wants)


@given(
    st.lists(st.floats(0.0, 1.0), min_size=len(Want), max_size=len(Want)).filter(lambda all: sum(all) > 0.01),
    st.text(max_size=40),
    st.booleans(),
)
def test_what_is_wanted_stays_a_distribution(weights: list[float], words: str, has_shifted: bool) -> None:
    wants = {want: each / sum(weights) for want, each in zip(Want, weights, strict=True)}
    now = Understanding(Situation(Want.PLAY, wants[Want.PLAY]), wants)

    after = checked(TORN, words, now, has_shifted=has_shifted)

    assert sum(after.wants.values()) == pytest.approx(1.0)
    assert all(0.0 < each <= 1.0 for each in after.wants.values())
    assert after.situation.want_probability == max(after.wants.values())
