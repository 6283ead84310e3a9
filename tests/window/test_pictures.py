"""The window in each of its looks: drawn without a word from Qt, and with nothing cut off."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QPointF

from companion.channel import messages as msg
from companion.values import (
    UNKNOWN,
    Affect,
    AffectEstimate,
    Cause,
    Deviation,
    Emotion,
    FeltPoint,
    MoodTerm,
    Phase,
    Reading,
    Want,
    Who,
)
from companion.window.talk.conversation import Link
from tests.fakes.engine_process import Send, WaitFor
from tests.fakes.personas import GUIDE, LINES, PERSONA, WENNA
from tests.fakes.readings import mood_step
from tests.fakes.window_look import LARGE, LOOKS, NARROW, Look
from tests.fakes.window_states import HEARS, STATES
from tests.window.controls import Meet, activate, texts_cut_off

pytestmark = pytest.mark.window


@pytest.mark.skipif(sys.platform != "linux", reason="only there are the fonts chosen by a file")
def test_pages_in_letters_that_no_font_has_are_not_drawn_as_boxes(tmp_path: Path) -> None:
    no_fonts = tmp_path / "fonts.conf"
    no_fonts.write_text("<fontconfig></fontconfig>")

    done = subprocess.run(
        [sys.executable, "-m", "tests.pictures", "--only", "japanese", str(tmp_path / "pictures")],
        env=os.environ | {"FONTCONFIG_FILE": str(no_fonts)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert "No font here has the letters of japanese" in done.stderr
    assert done.returncode != 0
    assert not (tmp_path / "pictures").exists()


NOON = 1_700_000_000.0
SAID = (
    "Hello there.",
    "Good morning! How did you sleep?",
    "Not too bad, thank you. And you?",
    "I do not sleep, but I had a quiet night.",
    "What do you do in a quiet night, then? Do you listen to the street, or to the rain on the roof?",
    "Mostly I wait, and I think about what you said yesterday about the garden, the roses, and",
    "Ha, stop there. Tell me about the sea.",
    "The sea is grey this morning, with small waves coming in from the west, one after the other.",
)
SAD = AffectEstimate(Affect(-0.52, -0.31, -0.24), Deviation(0.21, 0.24, 0.3))
READING = Reading(
    "a" * 32,
    5,
    SAD,
    words=SAD,
    tone=SAD,
    emotions=(Emotion("sadness", 0.71, 0.6), Emotion("nervousness", 0.42, 0.25), Emotion("fear", 0.2, 0.3)),
    causes=(
        Cause("I failed the exam", Who.SELF, 5, 0.6, is_sure=True),
        Cause("my brother did not even call", Who.OTHER, 3, 0.3),
    ),
)
READINGS = {
    6: replace(READING, causes=()),
    4: replace(READING, affect=UNKNOWN, words=None, tone=None, emotions=(), causes=(), is_unsure=True),
    2: replace(READING, is_told=True, is_unsure=True),
    0: replace(READING, tone=None),
}
HISTORY = tuple(
    msg.HistoryEntry(
        id=number,
        speaker="companion" if number % 2 else "person",
        text=text,
        said_at=NOON + number * 3600,
        is_cut_off=number == 5,
        reading=READINGS.get(number),
        can_undo=number == 2,
    )
    for number, text in reversed(list(enumerate(SAID)))
)
MIND = msg.OfferedModel("mind", "A language model of 4B", "Language model", 4_220_000_000, "MIT", "", False)
VOICE = msg.OfferedModel("voice", "A voice of 82M", "Voice", 90_000_000, "Terms of use", "", must_accept=True)
OFFER = msg.SetOffered(
    "With these models I understand and speak much better on this computer.", (MIND, VOICE)
)
LISTENING: tuple[msg.ToWindow, ...] = (msg.LevelMeasured(-28.0, is_speech=True),)
ARABIC: tuple[msg.ToWindow, ...] = (
    msg.PhaseChanged(Phase.SPEAKING),
    msg.PersonHeard(1, "حدثني عن البحر", "", is_final=True),
    msg.CompanionSaid(2, "البحر رمادي هذا الصباح", "مع أمواج صغيرة من الغرب", is_final=False),
)
STEP = mood_step(
    Affect(0.2, 0.05, 0.1),
    Affect(-0.18, -0.05, 0.02),
    MoodTerm("decay", Affect(-0.01, 0.0, 0.0)),
    MoodTerm("bad news", Affect(-0.25, 0.04, -0.06)),
    MoodTerm("contagion", Affect(-0.12, -0.09, -0.02)),
    number=5,
)
FAILED_EXAM: tuple[msg.ToWindow, ...] = (
    msg.PersonHeard(5, "I failed the exam, and my brother did not even call.", "", is_final=True),
    msg.Felt(READING),
    msg.ToneChanged(is_on=True, is_known=False),
    msg.MoodMoved(STEP, can_undo=True),
)
PLANNED = msg.Planned(6, Want.BE_HEARD, False, Affect(-0.3, -0.1))
TOLD = "No wonder that hurts, after all that work. It sounds lonely, too. What was the call to be about?"
ANSWERED = *FAILED_EXAM, PLANNED, msg.CompanionSaid(6, TOLD, "", is_final=True)
UNSURE: tuple[msg.ToWindow, ...] = (
    msg.PersonHeard(5, "Das war heute wirklich kein schöner Tag.", "", is_final=True),
    msg.Felt(Reading("a" * 32, 5, SAD, words=None, tone=None, is_unsure=True)),
)


def points(step: float, *felt: tuple[float, float]) -> tuple[FeltPoint, ...]:
    return tuple(
        FeltPoint(NOON + 45 * place + step, Affect(*each), is_unsure=place == 1, is_told=place == 4)
        for place, each in enumerate(felt)
    )


TRACE = msg.MoodTraced(
    points(0, (0.3, 0.1), (0.1, 0.0), (0.4, 0.5), (-0.4, 0.3), (-0.6, -0.2), (-0.52, -0.31)),
    points(6, (0.2, 0.05), (0.2, 0.0), (0.3, 0.2), (0.1, 0.15), (-0.1, 0.0), (-0.18, -0.05)),
)
CALIBRATING: tuple[msg.ToWindow, ...] = (
    msg.ToneChanged(is_on=True, is_known=False),
    msg.CalibrationMoved(11.0, 30.0, is_running=True),
    msg.EarChanged(False, is_muted=False, is_half_duplex=False, why="I am getting to know your voice."),
    msg.PhaseChanged(Phase.IDLE),
)
UNSET_PERSONA = msgspec.structs.replace(WENNA, is_set=False)
PROPOSED = msg.PersonaProposed(
    "wenna", "Wenna, because you want calm and somebody who listens: she has time and few words."
)
ASKED: tuple[msg.ToWindow, ...] = (
    msg.PersonHeard(1, "Ich hatte heute einen langen Tag.", "", is_final=True),
    msg.CompanionSaid(2, "Das klingt anstrengend. Was war denn los?", "", is_final=True),
    msg.LanguageAsked("de"),
)
SHOWN = (
    Look("first-start", (*LISTENING, UNSET_PERSONA)),
    Look("offer", (OFFER, msg.DownloadMoved("mind", 13, 42, True)), "openOffer"),
    Look("history", ANSWERED, "openHistory", HISTORY),
    Look("settings", opens="openSettings"),
    Look("mood", FAILED_EXAM, "openMood", trace=TRACE),
    Look("mood-below", FAILED_EXAM, "openMood", trace=TRACE, scroll=1.0),
    Look("why", ANSWERED, "why"),
    Look("line", ANSWERED, "sayOtherwise"),
    Look("language", ASKED),
)
"""What there is to be looked at, which is shown where room is shortest."""
PICTURES = (
    *(
        replace(shown, size=LARGE.size, font_scale=LARGE.font_scale, language=LARGE.language)
        for shown in SHOWN
    ),
    Look("contrast-history", HEARS, "openHistory", HISTORY, scheme="contrast"),
    Look("mirrored", (*ARABIC, *FAILED_EXAM), "openMood", trace=TRACE, is_mirrored=True),
    Look("narrow-calibrating", CALIBRATING, "openMood", scroll=1.0, size=NARROW.size),
    Look("narrow-unsure", UNSURE, "openMood", size=NARROW.size),
    Look("narrow-language", ASKED, size=NARROW.size),
    Look("narrow-answer", ANSWERED, size=NARROW.size),
)


@pytest.mark.parametrize("look", PICTURES, ids=lambda look: look.name)
def test_a_look_is_drawn_whole(look: Look, meet: Meet) -> None:
    meeting = meet(Send(look.says), history=look.history, trace=look.trace, look=look)
    if look.opens:
        meeting.person.clicks(look.opens)
    if look.opens == "openHistory":
        meeting.sees(HISTORY[0].text)
    if look.trace.person:
        meeting.wait_until(lambda: len(meeting.person.items("trace")) == 2, "both traces")
    if look.scroll:
        meeting.person.scrolls(look.scroll)

    assert texts_cut_off(meeting) == []
    assert meeting.window.view.grabWindow().size().toTuple() == look.size


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
def test_every_state_of_the_conversation_is_drawn_whole(look: Look, meet: Meet) -> None:
    meeting = meet(look=look)
    window, cut = meeting.window, {}
    for state in STATES:
        window.conversation.begin_anew()
        for message in (*HEARS, *state.says):
            window.link.arrived.emit(message)
        window.conversation.set_link(state.link, 5.0)
        window.view.setProperty("page", state.page)
        meeting.rests()
        if state.shows:
            meeting.person.scrolls_to(state.shows)
        cut[state.name] = texts_cut_off(meeting)
        window.conversation.set_link(Link.READY, 0.0)

    assert {state: texts for state, texts in cut.items() if texts} == {}


@pytest.mark.parametrize("size", [(960, 700), NARROW.size], ids=["wide", "narrow"])
def test_the_question_about_a_language_is_drawn_whole_in_german(meet: Meet, size: tuple[int, int]) -> None:
    meeting = meet(Send(ASKED), size=size)
    meeting.sees("Set to Deutsch")
    meeting.window.use_language("de")
    assert texts_cut_off(meeting) == []

    meeting.person.clicks("yes")
    meeting.wait_until(lambda: meeting.person.items("yes") == [], "that it is set")

    assert texts_cut_off(meeting) == []


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
def test_the_persona_is_drawn_whole(look: Look, meet: Meet) -> None:
    theme = {"interface.theme": msg.ShownSetting(look.scheme, "system")}
    settings = msgspec.structs.replace(PERSONA, settings=PERSONA.settings | theme)
    steps = WaitFor("ShowPersona"), Send((settings, WENNA, GUIDE))
    meeting = meet(*steps, lines=LINES, look=look)
    meeting.person.opens_setting("persona")
    meeting.wait_until(lambda: bool(meeting.window.persona.property("isThere")), "the persona")
    cut = {"foldTexts": texts_cut_off(meeting)}  # which is unfolded at first
    for fold in ("foldTraits", "foldLines", "foldNature", "foldCard"):
        activate(meeting, fold)
        cut[fold] = texts_cut_off(meeting)
        activate(meeting, fold)

    assert {fold: texts for fold, texts in cut.items() if texts} == {}


def test_the_questions_for_a_persona_are_drawn_whole(meet: Meet) -> None:
    steps = WaitFor("ShowPersona"), Send((UNSET_PERSONA, GUIDE, PROPOSED))
    meeting = meet(*steps, lines=LINES, look=LARGE)
    meeting.person.opens_setting("persona")
    meeting.wait_until(lambda: bool(meeting.window.persona.property("isThere")), "the persona")

    assert texts_cut_off(meeting) == []


def test_questions_in_the_history_are_drawn_whole(meet: Meet) -> None:
    meeting = meet(history=HISTORY[1:])
    meeting.person.clicks("openHistory")
    meeting.sees(HISTORY[1].text)
    assert texts_cut_off(meeting) == []

    meeting.person.clicks("edit")
    assert texts_cut_off(meeting) == []
    meeting.person.clicks("wordsCancel")
    meeting.person.clicks("delete")

    assert texts_cut_off(meeting) == []


@pytest.mark.parametrize("place", [0, 2, 6], ids=["reply", "cut off", "corrected"])
def test_with_large_letters_in_a_narrow_window_no_button_of_the_history_is_cut_off(
    meet: Meet, place: int
) -> None:
    meeting = meet(history=HISTORY, look=replace(NARROW, font_scale=2.0))
    meeting.window.view.setProperty("page", "history")
    meeting.rests()
    listed = meeting.person.item("historyList")

    listed.setProperty("currentIndex", place)
    meeting.rests()

    delete = meeting.person.item("delete")
    assert delete.mapToItem(listed, QPointF(delete.width(), 0)).x() <= listed.width() - 10, (
        "beside the scroll bar"
    )


def test_with_large_letters_what_moved_a_mood_has_room_beside_or_above_how_much(meet: Meet) -> None:
    meeting = meet(Send(FAILED_EXAM), look=replace(NARROW, font_scale=2.0))
    meeting.window.view.setProperty("page", "mood")
    meeting.rests()

    rows = meeting.person.items("movedRow")
    assert rows
    assert all(row.childItems()[0].width() >= row.width() / 2 for row in rows)


def test_why_a_reply_of_the_history_was_made_so_is_drawn_whole(meet: Meet) -> None:
    history = (msgspec.structs.replace(HISTORY[0], plan=PLANNED), *HISTORY[1:])
    meeting = meet(Send(ANSWERED), history=history, size=NARROW.size)
    meeting.person.clicks("openHistory")
    meeting.sees(HISTORY[0].text)
    meeting.person.clicks("turnWhyButton")
    meeting.sees("You probably wanted to be heard.")

    assert texts_cut_off(meeting) == []


def test_a_reading_that_was_called_wrong_is_drawn_whole(meet: Meet) -> None:
    unknown = replace(READING, affect=UNKNOWN, emotions=(), causes=(), is_unsure=True, is_told=True)
    steps = (
        Send((*FAILED_EXAM, PLANNED)),
        WaitFor("CorrectReading"),
        Send((msg.Felt(unknown, can_undo=True),)),
    )
    meeting = meet(*steps, trace=TRACE, size=NARROW.size)
    meeting.sees("You sounded sad")
    meeting.person.clicks("thatIsWrong")
    meeting.sees("Undo")

    assert texts_cut_off(meeting) == []
    meeting.person.clicks("sayHow")
    meeting.wait_until(lambda: meeting.person.items("takeBack") != [], "the mood panel")

    assert texts_cut_off(meeting) == []


DENSE = """
import sys
from PySide6.QtGui import QGuiApplication, QColor
from PySide6.QtQuick import QQuickWindow, QSGRendererInterface
QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)
application = QGuiApplication(["companion"])
from companion.window.window import CompanionWindow
from tests.fakes.window_person import WindowPerson
window = CompanionWindow(["nothing"], is_software=True, scheme="light")
window.show()
window.view.resize(500, 600)
person = WindowPerson(window)
person.rests()
picture = window.view.grabWindow()
button = person.item("openHistory")
corner = button.mapToScene(button.position() * 0)
ratio = picture.width() / window.view.width()
left, top = round(corner.x() * ratio), round(corner.y() * ratio)
dark = sum(
    picture.pixelColor(x, y).lightness() < 100
    for x in range(left, left + round(button.width() * ratio))
    for y in range(top, top + round(button.height() * ratio))
)
print(ratio, dark)
window.close()
"""


def test_icons_are_drawn_on_a_dense_screen_too() -> None:
    ended = subprocess.run(
        [sys.executable, "-c", DENSE],
        cwd=Path(__file__).parents[2],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": "2"},
        capture_output=True,
        text=True,
        check=False,
    )

    ratio, dark = map(float, ended.stdout.split())
    assert ratio == 2
    assert dark > 100, ended.stderr
