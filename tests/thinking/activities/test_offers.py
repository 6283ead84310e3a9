"""Which activity may be offered."""

from datetime import UTC, datetime

from companion.thinking.activities.activity import MOST_REFUSALS, REST, Happened, Offers, to_offer
from companion.thinking.activities.requests import ActivityKind

NOON = datetime(2026, 5, 6, 12, tzinfo=UTC).timestamp()
DAY = 86400.0


def test_the_one_that_was_offered_longest_ago_comes_first() -> None:
    offers = Offers()
    for number, kind in enumerate((ActivityKind.STORY, ActivityKind.BREATHING)):
        offers = offers.with_event(kind, Happened.OFFERED, NOON + number)

    assert to_offer(offers, (), NOON + REST + 60.0, UTC, seed=0) is ActivityKind.STORY


def test_a_no_holds_until_the_next_day() -> None:
    offers = Offers().with_event(ActivityKind.BREATHING, Happened.REFUSED, NOON)
    today = {to_offer(offers, (), NOON + 60.0, UTC, seed=seed) for seed in range(5)}
    tomorrow = {to_offer(offers, (), NOON + DAY, UTC, seed=seed) for seed in range(5)}

    assert ActivityKind.BREATHING not in today
    assert ActivityKind.BREATHING in tomorrow


def test_after_two_refusals_nothing_more_is_offered_that_day() -> None:
    offers = Offers()
    for kind in (ActivityKind.BREATHING, ActivityKind.STORY):
        offers = offers.with_event(kind, Happened.REFUSED, NOON)
    assert len(offers.refused) == MOST_REFUSALS

    assert to_offer(offers, (), NOON + 60.0, UTC, seed=0) is None
    assert to_offer(offers, (), NOON + DAY, UTC, seed=0) is not None
