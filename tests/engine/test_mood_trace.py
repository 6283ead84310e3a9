from companion.engine.mood_trace import mood_trace
from companion.storage.felt_points import FeltPoint
from companion.values import Affect, Mood

SESSION = "a" * 32
READ = FeltPoint(100.0, Affect(-0.5, -0.2), 1, SESSION, 1, "the exam")
MANY = FeltPoint(200.0, Affect(0.1), 40, SESSION, 3, "good news")
STEP = FeltPoint(101.0, Affect(-0.1), 1, SESSION, 1, "bad news")


def test_a_point_names_its_utterance_so_that_it_can_be_called_wrong_and_an_average_does_not() -> None:
    trace = mood_trace([READ, MANY], [STEP], None, since=0.0, until=300.0)

    assert [(point.cause, point.session, point.number, point.count) for point in trace.person] == [
        ("the exam", SESSION, 1, 1),
        ("good news", "", 0, 40),
    ]
    assert (trace.since, trace.until) == (0.0, 300.0)


def test_the_companions_side_goes_on_to_now() -> None:
    trace = mood_trace([], [STEP], Mood(Affect(0.05), Affect(), 500.0), since=0.0, until=500.0)

    assert [(point.at, point.affect) for point in trace.companion] == [
        (101.0, Affect(-0.1)),
        (500.0, Affect(0.05)),
    ]


def test_what_can_be_undone_is_told_of_each_point_that_is_no_average() -> None:
    trace = mood_trace(
        [READ, MANY],
        [STEP],
        None,
        since=0.0,
        until=300.0,
        can_take_back=lambda point: True,
        can_undo=lambda point: point.number == 1,
    )

    assert [point.can_undo for point in trace.person] == [True, False]
    assert [point.can_undo for point in trace.companion] == [True]
