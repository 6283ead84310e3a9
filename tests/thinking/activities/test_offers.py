"""Which activity may be offered."""

from datetime import UTC, datetime

import pytest

from companion.thinking.activities.kind import ActivityKind
from companion.thinking.activities.offers import MOST_REFUSALS, REST, Happened, Offers, day_of, to_offer

NOON = datetime(2026, 5, 6, 12, tzinfo=UTC).timestamp()
EVENING = NOON + 7 * 3600.0
DAY = 86400.0


def test_the_one_that_was_offered_longest_ago_comes_first() -> None:
    offers = Offers()
    for number, kind in enumerate((ActivityKind.STORY, ActivityKind.BREATHING, ActivityKind.WORD_GAME)):
        offers = offers.after(kind, Happened.OFFERED, NOON + number)

    assert to_offer(offers, (), NOON + REST + 60.0, UTC, seed=0) is ActivityKind.STORY


def test_after_an_offer_there_is_a_rest() -> None:
    offers = Offers().after(ActivityKind.STORY, Happened.OFFERED, NOON)

    assert to_offer(offers, (), NOON + REST - 1.0, UTC, seed=0) is None
    assert to_offer(offers, (), NOON + REST, UTC, seed=0) not in {None, ActivityKind.STORY}


def test_a_no_holds_until_the_next_day() -> None:
    offers = Offers().after(ActivityKind.BREATHING, Happened.REFUSED, NOON)
    today = {to_offer(offers, (), NOON + 60.0, UTC, seed=seed) for seed in range(5)}
    tomorrow = {to_offer(offers, (), NOON + DAY, UTC, seed=seed) for seed in range(5)}

    assert ActivityKind.BREATHING not in today
    assert ActivityKind.BREATHING in tomorrow


def test_after_two_refusals_nothing_more_is_offered_that_day() -> None:
    offers = Offers()
    for kind in (ActivityKind.BREATHING, ActivityKind.STORY):
        offers = offers.after(kind, Happened.REFUSED, NOON)
    assert len(offers.refused) == MOST_REFUSALS

    assert to_offer(offers, (), NOON + 60.0, UTC, seed=0) is None
    assert to_offer(offers, (), NOON + DAY, UTC, seed=0) is not None


def test_what_was_begun_was_not_offered() -> None:
    offers = Offers().after(ActivityKind.STORY, Happened.OFFERED, NOON)
    offers = offers.after(ActivityKind.DAY, Happened.BEGUN, NOON + 1.0)

    assert offers.last is ActivityKind.STORY
    assert offers.tried == {ActivityKind.STORY: NOON, ActivityKind.DAY: NOON + 1.0}


def test_the_night_belongs_to_the_day_before() -> None:
    midnight = datetime(2026, 5, 7, tzinfo=UTC).timestamp()

    assert day_of(midnight + 3600.0, UTC) == day_of(NOON, UTC)
    assert day_of(midnight + 5 * 3600.0, UTC) != day_of(NOON, UTC)


@pytest.mark.parametrize("words", ["I have to talk to my landlord.", "I don't know how to tell her."])
def test_a_hard_talk_is_offered_to_whom_one_lies_ahead(words: str) -> None:
    assert to_offer(Offers(), (words,), NOON, UTC, seed=0) is ActivityKind.HARD_TALK


def test_the_day_is_told_in_the_evening() -> None:
    at_noon = {to_offer(Offers(), (), NOON, UTC, seed=seed) for seed in range(5)}
    at_night = {to_offer(Offers(), (), EVENING, UTC, seed=seed) for seed in range(5)}

    assert ActivityKind.DAY in at_night - at_noon
