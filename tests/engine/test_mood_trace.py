from companion.engine.mood_trace import mood_trace
from companion.storage.feelings import CheckedIn, ReadingAt
from companion.values import (
    UNKNOWN,
    Affect,
    AffectEstimate,
    Cause,
    Deviation,
    Mood,
    MoodStep,
    MoodTerm,
    Reading,
    Who,
)

SAD = AffectEstimate(Affect(-0.5, -0.2), Deviation(0.1, 0.1, 0.1))
READ = ReadingAt(
    100.0,
    Reading("a" * 32, 1, SAD, words=SAD, tone=None, causes=(Cause("the exam", Who.SELF, 1, 0.5),)),
)
UNSURE = ReadingAt(300.0, Reading("a" * 32, 3, UNKNOWN, words=None, tone=None, is_unsure=True))
STEP = MoodStep(
    Mood(Affect(0.2), Affect(), 90.0),
    Mood(Affect(-0.1), Affect(), 101.0),
    (MoodTerm("decay", Affect(-0.01)), MoodTerm("bad news", Affect(-0.3, 0.1))),
)


def test_both_sides_are_told_in_the_order_of_time_with_their_causes() -> None:
    trace = mood_trace([READ, UNSURE], [CheckedIn(200.0, 0.5, 0.0)], [STEP], STEP.after, limit=9)

    assert [(point.at, point.cause, point.is_unsure, point.is_told) for point in trace.person] == [
        (100.0, "the exam", False, False),
        (200.0, "", False, True),
        (300.0, "", True, False),
    ]
    assert [(point.at, point.affect, point.cause) for point in trace.companion] == [
        (101.0, Affect(-0.1), "bad news")
    ]


def test_the_companions_side_goes_on_to_now() -> None:
    trace = mood_trace([], [], [STEP], Mood(Affect(0.05), Affect(), 500.0), limit=9)

    assert [(point.at, point.affect) for point in trace.companion] == [
        (101.0, Affect(-0.1)),
        (500.0, Affect(0.05)),
    ]


def test_only_the_last_points_are_told() -> None:
    trace = mood_trace([READ, UNSURE], [], [STEP], Mood(Affect(), Affect(), 500.0), limit=1)

    assert [point.at for point in (*trace.person, *trace.companion)] == [300.0, 500.0]


def test_where_nothing_was_felt_there_is_nothing_to_tell() -> None:
    trace = mood_trace([], [], [], STEP.after, limit=9)

    assert (trace.person, trace.companion) == ((), ())
