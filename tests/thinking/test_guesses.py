"""Several guesses of what is wanted, checked against the next words."""

import pytest

from companion.thinking.guesses import Guesses, checked, guesses
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


def test_who_agrees_wants_what_was_guessed_the_more_surely() -> None:
    agreed = checked(TORN, "Exactly.", FLAT, has_shifted=False)
    went_on = checked(TORN, "Tomorrow.", FLAT, has_shifted=False)

    assert agreed.situation.want is went_on.situation.want is Want.ADVICE
    assert agreed.wants[Want.ADVICE] > went_on.wants[Want.ADVICE]


def test_who_says_what_they_meant_is_believed() -> None:
    assert wanted(TORN, "I was only chatting.") is Want.COMPANY


def test_another_topic_begins_without_a_prior() -> None:
    now = understood(play=0.3)

    after = checked(TORN, "By the way.", now, has_shifted=True)

    assert after.wants == pytest.approx(now.wants)
