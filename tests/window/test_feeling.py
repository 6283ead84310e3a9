from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from companion.channel.messages import (
    CalibrateTone,
    CalibrationMoved,
    CancelCalibration,
    CarryChanged,
    CheckIn,
    CorrectReading,
    EngineReady,
    FeelingPoint,
    FeelingsReset,
    Felt,
    MoodMoved,
    MoodTraced,
    PersonHeard,
    ResetFeelings,
    SetTone,
    ToneChanged,
    UndoCheckIn,
    UndoCorrection,
    UndoMoodStep,
)
from companion.values import Affect, MoodTerm
from companion.window.feelings.feeling import Feeling
from tests.fakes.engine_process import Send, WaitFor
from tests.fakes.noting_engine import NotingEngine
from tests.fakes.readings import SAD, SESSION, mood_step, reading
from tests.fakes.window_meeting import Meeting

if TYPE_CHECKING:
    from companion.window.feelings.feeling_model import FeelingModel

READING = reading(SAD, "sadness", number=5)
STEP = mood_step(
    Affect(0.2),
    Affect(-0.3),
    MoodTerm("decay", Affect(0.001)),
    MoodTerm("contagion", Affect(-0.2)),
    MoodTerm("bad news", Affect(-0.3)),
    number=5,
)
MOVED = MoodMoved(STEP, can_undo=True)
TRACE = MoodTraced(
    (
        FeelingPoint(100.0, Affect(-1.0, 1.0)),
        FeelingPoint(200.0, Affect(1.0, 0.0), is_unsure=True),
    ),
    (FeelingPoint(150.0, Affect(0.0, -1.0)),),
)


def test_nothing_is_told_before_anything_was_felt() -> None:
    feeling = Feeling()

    assert (feeling.line(), feeling.can_object, feeling.reading_rows()) == ("", False, ())
    assert (feeling.mood_line("Robin"), feeling.mood_rows(), feeling.can_undo) == ("", (), False)
    assert (feeling.tone_words(), feeling.places()) == ("", ())


def test_a_reading_stays_until_the_person_says_something_else() -> None:
    feeling = Feeling().with_event(Felt(READING))
    same = feeling.with_event(PersonHeard(5, "I failed.", "", is_final=True))
    other = feeling.with_event(PersonHeard(7, "And", "", is_final=False))

    assert same.line() == "You seemed sad"
    assert other.line() == ""


def test_a_reading_that_comes_late_does_not_stand_under_newer_words() -> None:
    feeling = Feeling().with_event(PersonHeard(7, "And", "", is_final=False)).with_event(Felt(READING))

    assert feeling.line() == ""


def test_while_one_speaks_nothing_can_be_objected_to() -> None:
    feeling = Feeling().with_event(Felt(READING, is_final=False))

    assert feeling.line() != ""
    assert not feeling.can_object


def test_the_mood_is_told_with_what_moved_it_the_strongest_first() -> None:
    feeling = Feeling().with_event(MOVED)

    assert feeling.mood_line("Robin") == "Robin feels low, in a neutral mood"
    assert [(row.what, row.amount) for row in feeling.mood_rows()] == [
        ("You had bad news", "less pleasant by 0.30"),
        ("Your feeling rubbed off", "less pleasant by 0.20"),
    ]
    assert [(row.what, row.amount) for row in feeling.moved_rows()] == [
        ("You had bad news", "less happy"),
        ("Your feeling rubbed off", "less happy"),
    ]
    assert feeling.can_undo


def test_two_taps_make_a_check_in() -> None:
    first, nothing = Feeling().tapped_check_in(valence=4)
    second, sent = first.tapped_check_in(arousal=1)

    assert nothing is None
    assert not first.has_checked_in
    assert sent == CheckIn(1.0, -0.5)
    assert second.has_checked_in
    assert second.check_in.affect is None


def test_a_correction_names_the_utterance_it_is_about() -> None:
    feeling = Feeling().with_event(Felt(READING)).objected()
    feeling, _ = feeling.tapped_correction(valence=3)
    feeling, sent = feeling.tapped_correction(arousal=4)

    assert sent == CorrectReading(SESSION, 5, Affect(0.5, 1.0))
    assert not feeling.has_objected


def test_who_objected_is_asked_how_it_was_until_they_said_so_or_went_on() -> None:
    objected = Feeling().with_event(Felt(READING)).objected()
    unknown = objected.with_event(Felt(replace(READING, is_told=True, is_unsure=True)))
    told = unknown.with_event(Felt(replace(READING, is_told=True)))
    gone_on = unknown.with_event(PersonHeard(7, "Well", "", is_final=False))

    assert (unknown.has_objected, told.has_objected, gone_on.has_objected) == (True, False, False)


def test_who_takes_their_objection_back_is_not_asked_how_it_was_meant() -> None:
    wrong = Felt(replace(READING, is_told=True, is_unsure=True), can_undo=True)
    objected = Feeling().with_event(Felt(READING)).objected().with_event(wrong)

    back = objected.taken_back().with_event(Felt(READING))

    assert (objected.can_take_back, objected.has_objected) == (True, True)
    assert (back.can_take_back, back.has_objected, back.can_object) == (False, False, True)


def test_a_reset_leaves_the_mood_that_follows_and_the_choice_of_tone() -> None:
    feeling = Feeling().with_event(Felt(READING)).with_event(ToneChanged(is_on=True, is_known=True))
    left = (
        feeling.with_event(FeelingsReset())
        .with_event(ToneChanged(is_on=True, is_known=False))
        .with_event(MOVED)
    )

    assert left.line() == ""
    assert left.mood_line("Robin") != ""
    assert left.tone is not None


def test_a_calibration_shows_how_far_it_is() -> None:
    feeling = Feeling().with_event(CalibrationMoved(12.0, 30.0, is_running=True))

    assert feeling.is_calibrating
    assert feeling.calibration_progress == pytest.approx(0.4)
    assert not feeling.with_event(
        CalibrationMoved(30.0, 30.0, is_running=False, sentence="Done.")
    ).is_calibrating


def test_both_sides_places_are_told_where_they_are_known() -> None:
    felt = Feeling().with_event(Felt(READING)).with_event(MOVED)
    unsure = Feeling().with_event(Felt(replace(READING, is_unsure=True)))

    assert felt.places() == (
        (True, READING.affect.affect),
        (False, MOVED.step.after.emotion),
    )
    assert unsure.places() == ()


# ---- the model ----------------------------------------------------------------------------------------------


@pytest.fixture
def engine() -> NotingEngine:
    return NotingEngine()


@pytest.fixture
def model(engine: NotingEngine, application: object) -> "FeelingModel":
    from companion.window.feelings.feeling_model import FeelingModel

    model = FeelingModel(engine)
    model.apply(EngineReady("Robin", "0.1.0"))
    model.set_ready(is_ready=True)
    return model


@pytest.mark.window
def test_a_lost_engine_takes_its_feelings_with_it(model: "FeelingModel") -> None:
    model.apply(Felt(READING))

    model.set_ready(is_ready=False)

    assert model.property("line") == ""


# ---- the window ---------------------------------------------------------------------------------------------

Meet = Callable[..., Meeting]
SPOKEN = (PersonHeard(5, "I failed the exam.", "", is_final=True), Felt(READING))


@pytest.mark.window
def test_how_it_was_understood_stands_under_the_words_and_can_be_called_wrong(meet: Meet) -> None:
    wrong = Felt(replace(READING, is_told=True, is_unsure=True))
    meeting = meet(Send(SPOKEN), WaitFor("CorrectReading"), Send((wrong,)))
    meeting.sees("You seemed sad")

    meeting.person.clicks("thatIsWrong")
    meeting.sees("You said this was wrong")
    meeting.person.clicks("sayHow")
    meeting.sees("Thanks. How did you feel?")
    moods = max(meeting.person.items("scrolled"), key=lambda item: float(item.property("contentHeight")))
    moods.setProperty("contentY", meeting.person.items("correctValence")[0].mapToItem(moods, 0, 0).y() - 90)
    _tap(meeting, "correctValence", 3)
    _tap(meeting, "correctArousal", 0)
    meeting.wait_until(lambda: len(meeting.received(CorrectReading)) == 2, "both corrections")

    assert meeting.received(CorrectReading) == [
        CorrectReading(SESSION, 5),
        CorrectReading(SESSION, 5, Affect(0.5, -1.0)),
    ]


@pytest.mark.window
def test_what_was_called_wrong_can_be_taken_back_under_the_words(meet: Meet) -> None:
    wrong = Felt(replace(READING, is_told=True, is_unsure=True), can_undo=True)
    meeting = meet(
        Send(SPOKEN), WaitFor("CorrectReading"), Send((wrong,)), WaitFor("UndoCorrection"), Send(SPOKEN)
    )
    meeting.sees("You seemed sad")
    meeting.person.clicks("thatIsWrong")
    meeting.sees("You said this was wrong")

    meeting.person.clicks("takeBackCaption")
    meeting.sees("You seemed sad")

    assert meeting.received(UndoCorrection) == [UndoCorrection(SESSION, 5)]
    assert meeting.person.sees("Not right?")
    assert not meeting.person.sees("Say how you felt")


@pytest.mark.window
def test_the_mood_panel_opens_by_a_key_and_tells_how_it_feels_and_why(meet: Meet) -> None:
    from PySide6.QtCore import Qt

    meeting = meet(Send((MOVED, CarryChanged(0.3, 0.1))))
    meeting.sees("Listening")

    meeting.person.presses(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    meeting.sees("Robin feels low, in a neutral mood")
    meeting.sees("You had bad news")
    assert not meeting.person.sees("How much of your last feeling remains")
    meeting.person.clicks("foldFigures")
    meeting.sees("How much of your last feeling remains")
    meeting.person.clicks("undoMood")

    assert meeting.received(UndoMoodStep) == [UndoMoodStep(SESSION, 5)]


@pytest.mark.window
def test_a_check_in_is_made_and_taken_back_with_the_keyboard_alone(meet: Meet) -> None:
    from PySide6.QtCore import Qt

    meeting = meet()
    meeting.person.clicks("openMood")
    meeting.sees("How are you?")

    while meeting.person.focus != "tapValence":
        meeting.person.presses(Qt.Key.Key_Tab)
    meeting.person.presses(Qt.Key.Key_Space)
    meeting.sees("very unpleasant")
    while meeting.person.focus != "tapArousal":
        meeting.person.presses(Qt.Key.Key_Tab)
    meeting.person.presses(Qt.Key.Key_Return)
    meeting.sees("Thank you. This outweighs")

    assert meeting.received(CheckIn) == [CheckIn(-1.0, -1.0)]
    while meeting.person.focus != "takeCheckInBack":
        meeting.person.presses(Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    meeting.person.presses(Qt.Key.Key_Space)
    meeting.sees("What you tell me here outweighs")
    assert meeting.received(UndoCheckIn) == [UndoCheckIn()]


@pytest.mark.window
def test_tone_can_be_switched_off_and_calibrated(meet: Meet) -> None:
    from PySide6.QtCore import Qt

    on, off = ToneChanged(is_on=True, is_known=False), ToneChanged(is_on=False, is_known=False)
    running = CalibrationMoved(3.0, 30.0, is_running=True)
    meeting = meet(Send((on,)), WaitFor("CalibrateTone"), Send((running,)), WaitFor("SetTone"), Send((off,)))
    meeting.person.clicks("openMood")
    meeting.sees("I don't know your normal voice yet")

    _brought_into_sight(meeting, "calibrate")
    meeting.person.clicks("calibrate")
    meeting.sees("This is an ordinary day.")
    _brought_into_sight(meeting, "cancelCalibration")
    meeting.person.presses(Qt.Key.Key_Space)
    meeting.received(CancelCalibration)
    _brought_into_sight(meeting, "tone")
    meeting.person.clicks("tone")

    assert meeting.received(CalibrateTone) == [CalibrateTone()]
    assert meeting.received(SetTone) == [SetTone(is_on=False)]


@pytest.mark.window
def test_feelings_are_forgotten_after_a_question_only(meet: Meet) -> None:
    from PySide6.QtCore import Qt

    meeting = meet()
    meeting.person.clicks("openMood")
    meeting.sees("Delete mood data")

    _brought_into_sight(meeting, "resetFeelings")
    meeting.person.clicks("resetFeelings")
    meeting.sees("Permanently delete all mood data")
    assert meeting.person.focus == "keepFeelings"
    meeting.person.presses(Qt.Key.Key_Space)
    meeting.sees("Delete mood data")
    assert not any(isinstance(message, ResetFeelings) for message in meeting.engine.received(0))
    meeting.person.clicks("resetFeelings")
    meeting.person.clicks("confirmReset")

    assert meeting.received(ResetFeelings) == [ResetFeelings()]


@pytest.mark.window
def test_every_control_of_the_mood_panel_has_a_name_and_a_role(meet: Meet) -> None:
    from PySide6.QtGui import QAccessible

    meeting = meet(Send((*SPOKEN, MOVED, ToneChanged(is_on=True, is_known=False))), trace=TRACE)
    meeting.person.clicks("openMood")
    meeting.wait_until(lambda: len(meeting.person.items("trace")) == 2, "both traces")

    for item in meeting.person.visible_items():
        is_chart = item.objectName() == "trace"
        if is_chart or (item.property("activeFocusOnTab") and item.isEnabled()):
            interface = QAccessible.queryAccessibleInterface(item)
            assert interface is not None, item
            assert interface.text(QAccessible.Text.Name), item
            assert interface.role() != QAccessible.Role.NoRole, item
            if is_chart:
                assert "You: from" in interface.text(QAccessible.Text.Description)


def _brought_into_sight(meeting: Meeting, name: str) -> None:
    from PySide6.QtCore import Qt

    meeting.person.item(name).forceActiveFocus(Qt.FocusReason.TabFocusReason)


def _tap(meeting: Meeting, name: str, step: int) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    buttons = sorted(meeting.person.items(name), key=lambda each: each.mapToScene(each.position() * 0).x())
    buttons[step].forceActiveFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(meeting.person.view, Qt.Key.Key_Space)


@pytest.mark.window
def test_on_the_plane_no_words_hide_the_other_sides_point(meet: Meet) -> None:
    from PySide6.QtCore import QRectF

    felt = Felt(reading(replace(SAD, affect=Affect(0.35, 0.34)), "joy", number=5))
    meeting = meet(Send((*SPOKEN, felt, MoodMoved(mood_step(Affect(0.2), Affect(0.5, 0.28), number=5)))))
    meeting.person.clicks("openMood")
    meeting.wait_until(lambda: len(meeting.person.items("moodPlace")) == 2, "both points")

    def area(name: str, place: int) -> QRectF:
        item = meeting.person.items(name)[place]
        return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))

    meeting.wait_until(lambda: area("moodPlace", 0) != area("moodPlace", 1), "the points at their places")
    words = [area("moodPlaceWords", place) for place in range(2)]
    assert not words[0].intersects(words[1])
    assert not any(words[place].intersects(area("moodPlace", 1 - place)) for place in range(2))
