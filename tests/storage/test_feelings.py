from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.storage.database import Database, open_database
from companion.storage.feelings import CheckedIn, Feelings, Felt, FeltPoints, ReadingAt
from companion.storage.utterances import Utterances
from companion.values import (
    UNKNOWN,
    Affect,
    AffectEstimate,
    Cause,
    Deviation,
    Emotion,
    FeltPoint,
    Mood,
    MoodStep,
    MoodTerm,
    Reading,
    Speaker,
    Utterance,
    Who,
)
from tests.storage.forget_said import forget_said
from tests.support.kept_feelings import kept_check_ins, kept_readings

SESSION = "a" * 32
SAD = AffectEstimate(Affect(-0.6, -0.3, -0.2), Deviation(0.2, 0.25, 0.3))
EXAM = Utterance(SESSION, 1, Speaker.PERSON, "Zwetschgen: I failed the exam.", 1.7e9)
DOG = Utterance(SESSION, 3, Speaker.PERSON, "And the dog is ill.", 1.7e9 + 20)
READING = Reading(
    SESSION,
    3,
    SAD,
    words=SAD,
    tone=UNKNOWN,
    emotions=(Emotion("sadness", 0.7, 0.6), Emotion("fear", 0.3, 0.4)),
    causes=(Cause("the dog is ill", Who.OTHER, 3, 0.6, is_sure=True), Cause("Zwetschgen", Who.SELF, 1, 0.3)),
    do_disagree=True,
)
CALM = Mood(Affect(0.1), Affect(0.05), at=1.7e9)
MOVED = Mood(Affect(-0.1, 0.0, 0.1), Affect(0.04), at=1.7e9 + 21)
STEP = MoodStep(CALM, MOVED, (MoodTerm("contagion", Affect(-0.2)),), SESSION, 3)


def read(feelings: Feelings, number: int) -> Reading | None:
    found = feelings.reading_at(SESSION, number)
    return None if found is None else found.reading


@pytest.fixture
def feelings(database: Database) -> Feelings:
    utterances = Utterances(database)
    utterances.keep(EXAM)
    utterances.keep(DOG)
    return Feelings(database)


def test_a_corrected_reading_takes_the_place_of_the_first(database: Database, feelings: Feelings) -> None:
    feelings.keep(Felt((READING,)))
    told = replace(READING, affect=UNKNOWN, causes=(), is_told=True)

    feelings.keep(Felt((told,)))

    assert kept_readings(database) == (told,)


def test_nothing_is_kept_of_an_utterance_deleted_meanwhile(database: Database, feelings: Feelings) -> None:
    feelings.keep(Felt((replace(READING, number=5),)))

    assert kept_readings(database) == ()


def test_a_deleted_utterance_takes_its_reading_and_all_that_quotes_it_and_the_link_of_its_step(
    database: Database, feelings: Feelings
) -> None:
    feelings.keep(Felt((READING,)))
    feelings.keep(Felt((Reading(SESSION, 1, SAD, words=SAD, tone=None),)))
    feelings.keep(Felt(steps=(replace(STEP, number=1),)))

    forget_said(database, SESSION, 1)

    assert read(feelings, 1) is None
    left = read(feelings, 3)
    assert left is not None
    assert left.causes == READING.causes[:1]
    assert feelings.steps(limit=10) == (replace(STEP, session="", number=0),)


def test_the_words_of_a_deleted_cause_leave_the_file(tmp_path: Path) -> None:
    file = tmp_path / "companion.db"
    with open_database(file, None) as database:
        Utterances(database).keep(EXAM)
        Utterances(database).keep(DOG)
        Feelings(database).keep(Felt((READING,)))
        forget_said(database, SESSION, 1)

        assert b"Zwetschgen" not in file.read_bytes()
    assert not any(b"Zwetschgen" in each.read_bytes() for each in tmp_path.iterdir())


def test_corrected_words_are_not_felt_as_the_old_ones_were(database: Database, feelings: Feelings) -> None:
    feelings.keep(Felt((READING,)))
    feelings.keep(Felt((Reading(SESSION, 1, SAD, words=SAD, tone=None),)))

    Utterances(database).keep(replace(EXAM, text="I passed the exam."))

    assert read(feelings, 1) is None
    left = read(feelings, 3)
    assert left is not None
    assert left.causes == READING.causes[:1]


def test_an_utterance_kept_again_as_it_was_keeps_its_reading(database: Database, feelings: Feelings) -> None:
    feelings.keep(Felt((READING,)))

    Utterances(database).keep(DOG)

    assert feelings.reading_at(SESSION, 3) == ReadingAt(DOG.said_at, READING)


def test_what_an_utterance_did_to_the_mood_can_be_replaced_with_all_that_followed(feelings: Feelings) -> None:
    first, second, third = replace(STEP, number=1), STEP, MoodStep(MOVED, CALM, ())
    feelings.keep(Felt(steps=(first, second, third)))

    feelings.replace_steps(SESSION, 3, (MoodStep(CALM, CALM, ()),))
    feelings.replace_steps(SESSION, 7, ())

    assert feelings.steps(limit=10) == (first, MoodStep(CALM, CALM, ()))
    assert feelings.steps(limit=1) == (MoodStep(CALM, CALM, ()),)


def test_what_was_learned_last_is_known(feelings: Feelings) -> None:
    assert feelings.learned("baseline") is None

    feelings.keep(Felt(learned={"baseline": b'{"valence":0.1}'}))
    feelings.keep(Felt(learned={"baseline": b'{"valence":0.2}'}))

    assert feelings.learned("baseline") == b'{"valence":0.2}'

    feelings.unlearn("baseline")

    assert feelings.learned("baseline") is None


def test_what_came_of_an_event_is_kept_whole_or_not_at_all(database: Database, feelings: Feelings) -> None:
    with pytest.raises(ValueError, match="JSON"):
        feelings.keep(Felt((READING,), steps=(STEP,), learned={"baseline": b"{"}))

    assert kept_readings(database) == ()
    assert feelings.steps(limit=10) == ()


def test_one_check_in_is_dropped_and_no_other(database: Database, feelings: Feelings) -> None:
    earlier, later = CheckedIn(1.7e9, 0.5, -0.5), CheckedIn(1.7e9 + 0.1, -0.5, 0.0)
    feelings.keep(Felt(check_in=earlier))
    feelings.keep(Felt(check_in=later))

    feelings.keep(Felt(dropped_check_in=later.at))

    assert kept_check_ins(database) == (earlier,)


def test_a_reset_leaves_the_words_and_forgets_all_feeling(database: Database, feelings: Feelings) -> None:
    feelings.keep(Felt((READING,)))
    feelings.keep(Felt(check_in=CheckedIn(1.7e9, 0.5, -0.5), steps=(STEP,), learned={"baseline": b"{}"}))
    assert kept_check_ins(database) == (CheckedIn(1.7e9, 0.5, -0.5),)

    feelings.reset()

    assert kept_readings(database) == ()
    assert feelings.steps(limit=10) == ()
    assert kept_check_ins(database) == ()
    assert feelings.learned("baseline") is None
    assert Utterances(database).latest(10) == (EXAM, DOG)


affects = st.builds(Affect, *[st.floats(-1.0, 1.0)] * 3)
estimates = st.builds(
    AffectEstimate, affects, st.builds(Deviation, *[st.floats(0.0, 1.0, exclude_min=True)] * 3)
)
emotions = st.builds(Emotion, st.text(max_size=20), st.floats(0.0, 1.0), st.floats(0.0, 1.0))
causes = st.builds(
    Cause, st.text(max_size=40), st.sampled_from(Who), st.sampled_from((1, 3)), st.floats(0.01, 1.0)
)
readings = st.builds(
    Reading,
    st.just(SESSION),
    st.sampled_from((1, 3)),
    estimates,
    words=st.none() | estimates,
    tone=st.none() | estimates,
    emotions=st.lists(emotions, max_size=3).map(tuple),
    causes=st.lists(causes, max_size=3).map(tuple),
    is_unsure=st.booleans(),
    do_disagree=st.booleans(),
    is_told=st.booleans(),
)


@given(reading=readings)
def test_any_reading_is_read_as_kept(tmp_path_factory: pytest.TempPathFactory, reading: Reading) -> None:
    with open_database(tmp_path_factory.mktemp("any") / "companion.db", None) as database:
        Utterances(database).keep(EXAM)
        Utterances(database).keep(DOG)

        Feelings(database).keep(Felt((reading,)))

        assert read(Feelings(database), reading.number) == reading


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
