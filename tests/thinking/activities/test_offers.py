"""Which activity may be offered."""

from datetime import UTC, datetime

import msgspec
import pytest

from companion.thinking.activities.kind import ActivityKind
from companion.thinking.activities.offers import MOST_REFUSALS, REST, Offers, day_of, to_offer

NOON = datetime(2026, 5, 6, 12, tzinfo=UTC).timestamp()
EVENING = NOON + 7 * 3600.0
DAY = 86400.0


def test_the_one_that_was_offered_longest_ago_comes_first() -> None:
    offers = Offers()
    for number, kind in enumerate((ActivityKind.STORY, ActivityKind.BREATHING, ActivityKind.WORD_GAME)):
        offers = offers.after_offer(kind, NOON + number)

    assert to_offer(offers, (), NOON + REST + 60.0, UTC, seed=0) is ActivityKind.STORY


def test_after_an_offer_there_is_a_rest() -> None:
    offers = Offers().after_offer(ActivityKind.STORY, NOON)

    assert to_offer(offers, (), NOON + REST - 1.0, UTC, seed=0) is None
    assert to_offer(offers, (), NOON + REST, UTC, seed=0) not in {None, ActivityKind.STORY}


def test_a_no_holds_until_the_next_day() -> None:
    offers = Offers(refused={ActivityKind.BREATHING: NOON})
    today = {to_offer(offers, (), NOON + 60.0, UTC, seed=seed) for seed in range(5)}
    tomorrow = {to_offer(offers, (), NOON + DAY, UTC, seed=seed) for seed in range(5)}

    assert ActivityKind.BREATHING not in today
    assert ActivityKind.BREATHING in tomorrow


def test_after_two_refusals_nothing_more_is_offered_that_day() -> None:
    refused = {ActivityKind.BREATHING: NOON, ActivityKind.STORY: NOON}
    assert len(refused) == MOST_REFUSALS

    assert to_offer(Offers(refused=refused), (), NOON + 60.0, UTC, seed=0) is None
    assert to_offer(Offers(refused=refused), (), NOON + DAY, UTC, seed=0) is not None


def test_what_was_offered_outlasts_a_session() -> None:
    offers = Offers().after_offer(ActivityKind.STORY, NOON).after_refusal(ActivityKind.STORY, NOON)

    assert msgspec.json.decode(msgspec.json.encode(offers), type=Offers) == offers


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
