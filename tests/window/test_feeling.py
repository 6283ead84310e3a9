from dataclasses import replace

import pytest

from companion.channel import messages as msg
from companion.values import Affect, MoodTerm, Want
from companion.window.feelings.feeling import Feeling
from tests.fakes.engine_process import Send, WaitFor
from tests.fakes.guarded import IN_DANGER, NO_DANGER, OFFERED
from tests.fakes.noting_engine import NotingEngine
from tests.fakes.readings import SAD, SESSION, mood_step, reading
from tests.fakes.settings_pages import SETTINGS
from tests.fakes.window_look import Look
from tests.fakes.window_meeting import Meeting
from tests.tables import each_row
from tests.window.controls import Meet, activate, press, sent

READING = reading(SAD, "sadness", number=5)
WRONG = replace(READING, is_told=True, is_unsure=True)


STEP = mood_step(
    Affect(0.2),
    Affect(-0.3),
    MoodTerm("decay", Affect(0.001)),
    MoodTerm("contagion", Affect(-0.2)),
    MoodTerm("bad news", Affect(-0.3)),
    number=5,
)
MOVED = msg.MoodMoved(STEP, can_undo=True)


def test_nothing_is_told_before_anything_was_felt() -> None:
    feeling = Feeling()

    assert (feeling.line(), feeling.can_object, feeling.reading_rows()) == ("", False, ())
    assert (feeling.mood_line("Robin"), feeling.mood_rows(), feeling.can_undo) == ("", (), False)
    assert (feeling.tone_words(), feeling.places()) == ("", ())


def test_a_reading_stays_until_the_person_says_something_else() -> None:
    feeling = Feeling().with_event(msg.Felt(READING))
    same = feeling.with_event(msg.PersonHeard(5, "I failed.", "", is_final=True))
    other = feeling.with_event(msg.PersonHeard(7, "And", "", is_final=False))

    assert same.line() == "You seemed sad"
    assert other.line() == ""


PLANNED = msg.Planned(6, Want.BE_HEARD, False, Affect(0.1))


def test_a_clear_feeling_stands_below_the_words_once_they_are_answered() -> None:
    heard = Feeling().with_event(msg.PersonHeard(5, "I failed.", "", is_final=True))
    felt = heard.with_event(msg.Felt(READING))

    answered = felt.with_event(PLANNED)
    gone_on = answered.with_event(msg.PersonHeard(7, "And", "", is_final=False))
    again = gone_on.with_event(msg.Felt(reading(SAD, "sadness", number=7)))

    assert (felt.clear_line(), answered.clear_line(), again.clear_line()) == ("", "You seemed sad", "")


@each_row(("planned",), [(IN_DANGER,), (OFFERED,)])
def test_below_words_that_tell_of_a_danger_no_feeling_stands(planned: msg.Planned) -> None:
    felt = Feeling().with_event(msg.Felt(READING))

    cared_for = felt.with_event(planned)

    assert cared_for.clear_line() == ""
    assert cared_for.with_event(NO_DANGER).clear_line() == "You seemed sad"


def test_a_reading_that_comes_late_does_not_stand_under_newer_words() -> None:
    feeling = (
        Feeling().with_event(msg.PersonHeard(7, "And", "", is_final=False)).with_event(msg.Felt(READING))
    )

    assert feeling.line() == ""


def test_with_the_words_goes_what_was_felt_in_them() -> None:
    feeling = Feeling().with_event(msg.Felt(READING))
    other = feeling.with_event(msg.Unsaid(((READING.session, READING.number + 2),)))

    assert other == feeling
    assert feeling.with_event(msg.Unsaid(((READING.session, READING.number),))).line() == ""


def test_while_one_speaks_nothing_can_be_objected_to() -> None:
    feeling = Feeling().with_event(msg.Felt(READING, is_final=False))

    assert feeling.line() != ""
    assert not feeling.can_object


def test_the_mood_is_told_with_what_moved_it_the_strongest_first() -> None:
    feeling = Feeling().with_event(MOVED)

    assert feeling.mood_line("Robin") == "Robin feels low now, and neutral overall"
    assert [(row.what, row.amount) for row in feeling.mood_rows()] == [
        ("You had bad news", "less pleasant by 0.30"),
        ("Your feeling rubbed off", "less pleasant by 0.20"),
    ]
    assert [(row.what, row.amount) for row in feeling.moved_rows()] == [
        ("You had bad news", "less happy"),
        ("Your feeling rubbed off", "less happy"),
    ]
    assert feeling.can_undo


def test_who_objected_is_asked_how_it_was_until_they_said_so_or_went_on() -> None:
    objected = Feeling().with_event(msg.Felt(READING)).objected().with_event(msg.Felt(WRONG))
    told = objected.with_event(msg.Felt(replace(READING, is_told=True)))
    gone_on = objected.with_event(msg.PersonHeard(7, "Well", "", is_final=False))

    assert (objected.has_objected, told.has_objected, gone_on.has_objected) == (True, False, False)


def test_a_reset_leaves_the_mood_that_follows_and_the_choice_of_tone() -> None:
    known, anew = msg.ToneChanged(is_on=True, is_known=True), msg.ToneChanged(is_on=True, is_known=False)
    left = Feeling()
    for event in (msg.Felt(READING), known, msg.FeelingsReset(), anew, MOVED):
        left = left.with_event(event)

    assert left.line() == ""
    assert left.mood_line("Robin") != ""
    assert left.tone is not None


def test_a_calibration_shows_how_far_it_is() -> None:
    feeling = Feeling().with_event(msg.CalibrationMoved(12.0, 30.0, is_running=True))

    assert feeling.is_calibrating
    assert feeling.calibration_progress == pytest.approx(0.4)
    assert not feeling.with_event(
        msg.CalibrationMoved(30.0, 30.0, is_running=False, sentence="Done.")
    ).is_calibrating


def test_both_sides_places_are_told_where_they_are_known() -> None:
    felt = Feeling().with_event(msg.Felt(READING)).with_event(MOVED)
    unsure = Feeling().with_event(msg.Felt(replace(READING, is_unsure=True)))

    assert felt.places() == ((True, READING.affect.affect), (False, MOVED.step.after.emotion))
    assert unsure.places() == ()


@pytest.mark.window
def test_a_lost_engine_takes_its_feelings_with_it(application: object) -> None:
    from companion.window.feelings.feeling_model import FeelingModel

    model = FeelingModel(NotingEngine())
    model.apply(msg.EngineReady("Robin", "0.1.0"))
    model.set_ready(is_ready=True)
    model.apply(msg.Felt(READING))

    model.set_ready(is_ready=False)

    assert model.property("line") == ""


SPOKEN = (
    msg.PersonHeard(5, "I failed the exam.", "", is_final=True),
    msg.Felt(READING),
    msg.Planned(6, None, False, Affect(0.0)),
)


@pytest.mark.window
def test_how_it_was_understood_stands_under_the_words_and_can_be_called_wrong_and_back(meet: Meet) -> None:
    wrong = WaitFor("CorrectReading"), Send((msg.Felt(WRONG, can_undo=True),))
    meeting = meet(Send(SPOKEN), *wrong, WaitFor("UndoCorrection"), Send(SPOKEN), *wrong)
    meeting.sees("You seemed sad")
    meeting.person.clicks("thatIsWrong")
    meeting.sees("You said this was wrong")

    meeting.person.clicks("takeBackCaption")
    meeting.sees("You seemed sad")
    assert meeting.received(msg.UndoCorrection) == [msg.UndoCorrection(SESSION, 5)]
    assert meeting.person.sees("Not right?")
    assert not meeting.person.sees("Say how you felt")

    meeting.person.clicks("thatIsWrong")
    meeting.sees("You said this was wrong")
    meeting.person.clicks("sayHow")
    meeting.sees("Thanks. How did you feel?")
    tap(meeting, "correctValence", 3)
    tap(meeting, "correctArousal", 0)
    meeting.wait_until(lambda: len(meeting.received(msg.CorrectReading)) == 3, "all corrections")

    assert meeting.received(msg.CorrectReading) == [
        msg.CorrectReading(SESSION, 5),
        msg.CorrectReading(SESSION, 5),
        msg.CorrectReading(SESSION, 5, Affect(0.5, -1.0)),
    ]


@pytest.mark.window
def test_the_words_at_the_edges_of_the_map_lie_within_it(meet: Meet) -> None:
    from PySide6.QtCore import QRectF, Qt

    meeting = meet(Send((MOVED, SETTINGS)), look=Look("spanish", language="es"))
    meeting.person.presses(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    meeting.sees("desagradable")

    (words,) = [item for item in meeting.person.visible_items() if item.property("text") == "desagradable"]

    place = words.mapRectToItem(words.parentItem(), QRectF(0, 0, words.width(), words.height()))
    assert place.top() >= 0


@pytest.mark.window
def test_the_mood_panel_opens_by_a_key_and_tells_how_it_feels_and_why(meet: Meet) -> None:
    from PySide6.QtCore import Qt

    meeting = meet(Send((MOVED, SETTINGS)))
    meeting.sees("Listening")

    meeting.person.presses(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    meeting.sees("Robin feels low now, and neutral overall")
    meeting.sees("You had bad news")
    assert not meeting.person.sees("How much of your last feeling remains")
    meeting.person.clicks("foldFigures")
    meeting.sees("How much of your last feeling remains: 30%")
    meeting.person.clicks("undoMood")

    assert meeting.received(msg.UndoMoodStep) == [msg.UndoMoodStep(SESSION, 5)]


@pytest.mark.window
def test_a_check_in_is_made_and_taken_back_with_the_keyboard_alone(meet: Meet) -> None:
    from PySide6.QtCore import Qt

    meeting = meet()
    meeting.person.clicks("openMood")
    meeting.sees("How are you?")

    def tabs_to(name: str, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        while meeting.person.focus != name:
            meeting.person.presses(Qt.Key.Key_Tab, modifiers)

    tabs_to("tapValence")
    press(meeting, "Space")
    meeting.sees("very unpleasant")
    tabs_to("tapArousal")
    press(meeting, "Return")
    meeting.sees("Thank you. This outweighs")

    assert meeting.received(msg.CheckIn) == [msg.CheckIn(-1.0, -1.0)]
    tabs_to("takeCheckInBack", Qt.KeyboardModifier.ShiftModifier)
    press(meeting, "Space")
    meeting.sees("What you tell me here outweighs")
    assert meeting.received(msg.UndoCheckIn) == [msg.UndoCheckIn()]


@pytest.mark.window
def test_tone_can_be_switched_off_and_calibrated(meet: Meet) -> None:
    on, off = msg.ToneChanged(is_on=True, is_known=False), msg.ToneChanged(is_on=False, is_known=False)
    running = msg.CalibrationMoved(3.0, 30.0, is_running=True)
    meeting = meet(Send((on,)), WaitFor("CalibrateTone"), Send((running,)), WaitFor("SetTone"), Send((off,)))
    meeting.person.clicks("openMood")
    meeting.sees("I don't know your normal voice yet")

    activate(meeting, "calibrate")
    meeting.sees("This is an ordinary day.")
    activate(meeting, "cancelCalibration")
    meeting.received(msg.CancelCalibration)
    activate(meeting, "tone")

    assert meeting.received(msg.CalibrateTone) == [msg.CalibrateTone()]
    assert meeting.received(msg.SetTone) == [msg.SetTone(is_on=False)]


@pytest.mark.window
def test_feelings_are_forgotten_after_a_question_only(meet: Meet) -> None:
    meeting = meet()
    meeting.person.clicks("openMood")
    meeting.sees("Delete mood data")

    activate(meeting, "resetFeelings")
    meeting.sees("Permanently delete all mood data")
    assert meeting.person.focus == "keepFeelings"
    press(meeting, "Space")
    meeting.sees("Delete mood data")
    assert sent(meeting, msg.ResetFeelings) == []
    activate(meeting, "resetFeelings")
    activate(meeting, "confirmReset")

    assert meeting.received(msg.ResetFeelings) == [msg.ResetFeelings()]


def tap(meeting: Meeting, name: str, step: int) -> None:
    buttons = sorted(meeting.person.items(name), key=lambda each: each.mapToScene(each.position() * 0).x())
    buttons[step].forceActiveFocus()
    press(meeting, "Space")


@pytest.mark.window
def test_on_the_plane_no_words_hide_the_other_sides_point(meet: Meet) -> None:
    from PySide6.QtCore import QRectF

    felt = msg.Felt(reading(replace(SAD, affect=Affect(0.35, 0.34)), "joy", number=5))
    meeting = meet(Send((*SPOKEN, felt, msg.MoodMoved(mood_step(Affect(0.2), Affect(0.5, 0.28), number=5)))))
    meeting.person.clicks("openMood")
    meeting.wait_until(lambda: len(meeting.person.items("moodPlace")) == 2, "both points")

    def area(name: str, place: int) -> QRectF:
        item = meeting.person.items(name)[place]
        return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))

    meeting.wait_until(lambda: area("moodPlace", 0) != area("moodPlace", 1), "the points at their places")
    words = [area("moodPlaceWords", place) for place in range(2)]
    assert not words[0].intersects(words[1])
    assert not any(words[place].intersects(area("moodPlace", 1 - place)) for place in range(2))
