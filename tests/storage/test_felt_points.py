"""How both sides felt over time, read off the database."""

import pytest

from companion.storage.database import Database
from companion.storage.feelings import Feelings, Felt
from companion.storage.felt_points import FeltPoints
from companion.storage.utterances import Utterances
from companion.values import (
    Affect,
    AffectEstimate,
    Cause,
    Deviation,
    FeltPoint,
    Mood,
    MoodStep,
    MoodTerm,
    Reading,
    Speaker,
    Utterance,
    Who,
)

SESSION = "a" * 32
EPOCH = 1.7e9
SURE = Deviation(0.1, 0.1, 0.1)


@pytest.fixture
def points(database: Database) -> FeltPoints:
    return FeltPoints(database)


def felt(
    database: Database, number: int, valence: float, *, cause: str = "", is_unsure: bool = False
) -> None:
    """Keep an utterance, how it was understood, and a step of the companion's that follows it."""
    at = EPOCH + 60 * number
    Utterances(database).keep(Utterance(SESSION, number, Speaker.PERSON, f"words {number}", at))
    read = AffectEstimate(Affect(valence, 0.2), SURE)
    causes = (Cause(cause, Who.SELF, number, 0.5, is_sure=True),) if cause else ()
    before, after = Mood(Affect(0.1), Affect(), at), Mood(Affect(valence / 2), Affect(), at + 1)
    terms = (MoodTerm("decay", Affect(0.01)), MoodTerm("contagion", Affect(valence / 2)))
    Feelings(database).keep(
        Felt(
            (Reading(SESSION, number, read, words=read, tone=None, causes=causes, is_unsure=is_unsure),),
            steps=(MoodStep(before, after, terms, SESSION, number),),
        )
    )


def test_each_reading_is_told_with_its_utterance_and_cause(database: Database, points: FeltPoints) -> None:
    for number in (1, 2, 3):
        felt(database, number, -0.5, cause=f"cause {number}")

    found = points.person(since=EPOCH + 120, until=EPOCH + 1000, most=10)

    assert found == (
        FeltPoint(EPOCH + 120, Affect(-0.5, 0.2), 1, SESSION, 2, "cause 2"),
        FeltPoint(EPOCH + 180, Affect(-0.5, 0.2), 1, SESSION, 3, "cause 3"),
    )


def test_each_step_is_told_with_what_moved_it_most(database: Database, points: FeltPoints) -> None:
    felt(database, 1, -0.8)

    (point,) = points.companion(since=0.0, until=EPOCH + 1000, most=10)

    assert point == FeltPoint(EPOCH + 61, Affect(-0.4), 1, SESSION, 1, "contagion")


def test_of_many_averages_are_told_with_the_strongest_cause(database: Database, points: FeltPoints) -> None:
    for number in range(1, 101):
        felt(
            database,
            number,
            0.2 if number != 30 else -0.9,
            cause="the exam" if number == 30 else "nothing much",
        )

    found = points.person(since=EPOCH, until=EPOCH + 6060, most=10)

    assert len(found) == 10
    assert sum(point.count for point in found) == 100
    assert all(EPOCH <= point.at < EPOCH + 6060 for point in found)
    (strong,) = (point for point in found if point.number == 30)
    assert strong.cause == "the exam"
    assert strong.affect.valence == pytest.approx((9 * 0.2 - 0.9) / 10)
    assert len(points.companion(since=EPOCH, until=EPOCH + 6070, most=10)) == 10


def test_what_is_unsure_is_told_so_and_an_average_if_most_is(database: Database, points: FeltPoints) -> None:
    for number in range(1, 5):
        felt(database, number, 0.1, is_unsure=number > 1)

    assert [point.is_unsure for point in points.person(since=0.0, until=2e9, most=4)] == [
        False,
        True,
        True,
        True,
    ]
    (average,) = points.person(since=EPOCH, until=EPOCH + 600, most=1)
    assert average.is_unsure
