"""Both sides' feelings over time: what is asked for, drawn and pointed at."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.channel import messages as msg
from companion.values import Affect, FeltPoint
from companion.window.feelings.feeling_trace import DAY, FeelingTrace, point_words
from tests.fakes.window_meeting import Meeting
from tests.window.controls import Meet, activate, nameless, press, read

SESSION = "a" * 32
NOW = 1_000_000.0
TRACE = msg.MoodTraced(
    (
        FeltPoint(NOW - 900, Affect(-1.0, 1.0), cause="the exam", session=SESSION, number=5),
        FeltPoint(NOW - 100, Affect(1.0, 0.0), is_unsure=True, session=SESSION, number=7),
    ),
    (FeltPoint(NOW - 500, Affect(0.0, -1.0), cause="thanked", session=SESSION, number=5, can_undo=True),),
    NOW - 1000,
    NOW,
)
AVERAGES = msg.MoodTraced(
    (FeltPoint(NOW - 900_000, Affect(0.5), cause="the sea", count=40),), (), NOW - 1_000_000, NOW
)


def shown(trace: msg.MoodTraced, state: FeelingTrace | None = None) -> FeelingTrace:
    asking = (state or FeelingTrace()).asking(NOW)
    assert asking.asked is not None
    return asking.answered(msg.Answer(asking.asked.number, trace))


def asked(state: FeelingTrace) -> msg.MoodTrace:
    query = state.asking(NOW).asked
    assert query is not None
    assert isinstance(query.asked, msg.MoodTrace)
    return query.asked


def spell(at: float) -> str:
    return f"at {at:.0f}"


def test_a_day_up_to_now_is_asked_for_first_and_any_stretch_on_request() -> None:
    state = FeelingTrace()

    assert (asked(state).since, asked(state).until) == (NOW - DAY, None)
    assert asked(state.spanning("all")).since == 0.0
    before = state.earlier(NOW)
    assert (asked(before).since, asked(before).until) == (NOW - 2 * DAY, NOW - DAY)
    assert asked(before.later(NOW)).until is None


def test_points_lie_in_the_stretch_that_the_engine_told() -> None:
    state = shown(TRACE)

    first, second = state.dots("person", "valence")
    assert (first.x, second.x) == pytest.approx((0.1, 0.9))
    assert (first.y, first.is_unsure) == (0.0, False)
    assert (second.y, second.is_unsure) == (1.0, True)
    assert [(dot.x, dot.y) for dot in state.dots("companion", "arousal")] == [(0.5, 0.0)]


def test_an_answer_to_an_earlier_question_is_dropped() -> None:
    first = FeelingTrace().asking(NOW)
    assert first.asked is not None
    second = first.spanning("year").asking(NOW)

    assert second.answered(msg.Answer(first.asked.number, TRACE)).extent is None


def test_the_keyboard_goes_through_both_sides_points_in_the_order_of_time() -> None:
    state = shown(TRACE).stepped(1)
    assert (state.side, state.point) == ("person", TRACE.person[1])

    before = state.stepped(-1)
    assert (before.side, before.point) == ("companion", TRACE.companion[0])
    assert before.stepped(-1).stepped(-1).point == TRACE.person[0]
    assert shown(TRACE).stepped(-100_000).point == TRACE.person[0]
    assert before.stepped(100_000).point == TRACE.person[1]


def test_a_reading_is_called_wrong_from_its_point_and_said_how_it_was_meant() -> None:
    state = shown(TRACE).pointed(0.1, 0.0, "valence")
    assert state.can_object

    state, sent = state.objecting()
    assert sent == msg.CorrectReading(SESSION, 5)
    state, nothing = state.tapped(valence=3)
    state, sent = state.tapped(arousal=0)

    assert nothing is None
    assert sent == msg.CorrectReading(SESSION, 5, Affect(0.5, -1.0))
    assert not state.has_objected


def test_what_was_felt_anew_leaves_the_point_that_is_looked_at() -> None:
    state = shown(TRACE).pointed(0.1, 0.0, "valence").objecting()[0].out_of_date()
    told = FeltPoint(
        NOW - 900, Affect(), session=SESSION, number=5, is_told=True, is_unsure=True, can_undo=True
    )

    state = shown(msg.MoodTraced((told,), (), NOW - 1000, NOW), state)

    assert state.point == told
    assert state.has_objected
    assert state.undoing() == msg.UndoCorrection(SESSION, 5)


def test_each_point_is_told_with_its_cause() -> None:
    first = point_words(shown(TRACE).pointed(0.1, 0.0, "valence"), "Robin", spell)
    other = point_words(shown(TRACE).pointed(0.5, 0.0, "arousal"), "Robin", spell)
    average = point_words(shown(AVERAGES).stepped(1), "Robin", spell)

    assert (first["who"], first["when"], first["felt"]) == ("You", "at 999100", "very upset")
    assert first["cause"] == "Cause: “the exam”"
    assert (other["who"], other["cause"]) == ("Robin", "Cause: You said thank you")
    assert average["felt"] == "content (average of 40)"
    assert average["cause"] == "Strongest cause: “the sea”"
    assert point_words(FeelingTrace(), "Robin", spell)["who"] == ""


def test_a_point_that_was_called_wrong_is_not_told_as_what_the_person_said() -> None:
    wrong = FeltPoint(NOW - 900, Affect(0.03, 0.04), session=SESSION, number=5, is_told=True, is_unsure=True)

    told = point_words(shown(msg.MoodTraced((wrong,), (), NOW - 1000, NOW)).stepped(1), "Robin", spell)

    assert (told["felt"], told["cause"]) == ("You said this was wrong", "")


@pytest.mark.parametrize("cause", ["", "decay", "rest"])
def test_of_a_point_without_a_cause_or_moved_by_time_alone_no_cause_is_told(cause: str) -> None:
    point = FeltPoint(NOW - 900, Affect(0.3, 0.1), session=SESSION, number=5, cause=cause)

    told = point_words(shown(msg.MoodTraced((), (point,), NOW - 1000, NOW)).stepped(1), "Robin", spell)

    assert (told["who"], told["cause"]) == ("Robin", "")


points = st.lists(
    st.builds(FeltPoint, st.floats(0.0, 1e10), st.builds(Affect, *[st.floats(-1.0, 1.0)] * 3)), max_size=9
).map(tuple)


@given(points, points, st.floats(0.0, 1e10), st.floats(0.0, 1e10))
def test_any_trace_lies_within_its_drawing(
    person: tuple[FeltPoint, ...], companion: tuple[FeltPoint, ...], since: float, until: float
) -> None:
    state = shown(msg.MoodTraced(person, companion, since, until))

    for side in ("person", "companion"):
        for dot in state.dots(side, "valence"):
            assert 0.0 <= dot.x <= 1.0
            assert 0.0 <= dot.y <= 1.0


def opened(meet: Meet) -> Meeting:
    """Open the page of moods, with a chart for each dimension."""
    meeting = meet(trace=TRACE, size=(960, 900))
    meeting.person.clicks("openMood")
    meeting.wait_until(lambda: len(meeting.person.items("trace")) == 2, "both traces")
    return meeting


@pytest.mark.window
def test_charts_and_controls_are_told_and_a_stretch_is_chosen_and_left_for_the_one_before(meet: Meet) -> None:
    meeting = opened(meet)
    assert all("You: from" in read(chart)[1] for chart in meeting.person.items("trace"))
    assert nameless(meeting) == []

    meeting.window.trace.show("month")
    meeting.window.trace.earlier()
    meeting.wait_until(lambda: len(meeting.received(msg.Query)) >= 3, "three questions")

    asked = [one.asked for one in meeting.received(msg.Query) if isinstance(one, msg.Query)]
    day, month, before = (one for one in asked if isinstance(one, msg.MoodTrace))
    assert (day.until, month.until) == (None, None)
    assert month.since is not None
    assert before.until == pytest.approx(month.since, abs=5)


@pytest.mark.window
def test_the_arrow_keys_tell_each_step_and_a_click_calls_it_wrong(meet: Meet) -> None:
    meeting = opened(meet)

    meeting.person.items("trace")[0].forceActiveFocus()
    press(meeting, "End")
    meeting.sees("perhaps very content, but I'm not sure")
    press(meeting, "Left")
    meeting.sees("Cause: You said thank you")
    press(meeting, "Home")
    meeting.sees("Cause: “the exam”")
    activate(meeting, "pointWrong")
    meeting.sees("How did you feel?")

    assert meeting.received(msg.CorrectReading) == [msg.CorrectReading(SESSION, 5)]


@pytest.mark.window
def test_pointing_at_a_step_tells_it(meet: Meet) -> None:
    from PySide6.QtCore import QPoint
    from PySide6.QtTest import QTest

    meeting = opened(meet)

    places = (item.mapToScene(item.position() * 0) for item in meeting.person.items("dot"))
    place = min(places, key=lambda at: at.y())
    QTest.mouseMove(meeting.person.view, QPoint(round(place.x()) + 3, round(place.y()) + 3))

    meeting.wait_until(lambda: bool(meeting.person.items("moodPoint")), "the point is told")


@pytest.mark.window
def test_the_arrow_keys_go_on_from_the_step_that_the_pointer_rests_on(meet: Meet) -> None:
    from PySide6.QtCore import Q_ARG, QMetaObject, Qt

    meeting = opened(meet)
    chart, last = (
        min(meeting.person.items(name), key=lambda item: item.mapToScene(item.position() * 0).y())
        for name in ("trace", "dot")
    )
    place = last.mapToItem(chart, last.position() * 0)

    def rests() -> None:  # as each frame on a screen tells of the pointer
        where = [Q_ARG("double", place.x() + 3), Q_ARG("double", place.y() + 3)]
        assert QMetaObject.invokeMethod(chart, "point", Qt.ConnectionType.DirectConnection, *where)

    rests()
    meeting.sees("perhaps very content, but I'm not sure")
    chart.forceActiveFocus()
    press(meeting, "Home")
    rests()

    assert meeting.person.sees("Cause: “the exam”")
