"""Pictures of the window in each of its looks: drawn without a word from Qt, in colours, and with nothing cut off.

``COMPANION_PICTURES=DIR pytest -m window tests/window/test_pictures.py`` keeps them, to look at and for the docs.
"""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import pytest

from companion.channel.messages import (
    AnswerTimed,
    CalibrationMoved,
    CarryChanged,
    CompanionSaid,
    DownloadMoved,
    EarChanged,
    FaceMoved,
    FeelingPoint,
    Felt,
    HistoryEntry,
    LanguageAsked,
    LevelMeasured,
    MoodMoved,
    MoodTraced,
    Noticed,
    OfferedModel,
    PersonaProposed,
    PersonHeard,
    PhaseChanged,
    Planned,
    SetOffered,
    ShownSetting,
    SoundCheckBegan,
    SoundChecked,
    ToneChanged,
    ToWindow,
    UndoSampleLine,
    WarmingUp,
)
from companion.values import (
    UNKNOWN,
    Affect,
    AffectEstimate,
    Cause,
    Deviation,
    Easing,
    Emotion,
    FaceSegment,
    Layer,
    Mood,
    MoodStep,
    MoodTerm,
    Phase,
    Reading,
    TalkWay,
    Want,
    Who,
)
from tests.fakes.engine_process import Crash, Run, Send, WaitFor
from tests.fakes.personas import GUIDE, LINES, PERSONA, WENNA
from tests.fakes.window_look import LARGE, LOOKS, NARROW, Look, cut_off
from tests.fakes.window_meeting import Meeting

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

pytestmark = pytest.mark.window

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
    HistoryEntry(
        id=number,
        speaker="companion" if number % 2 else "person",
        text=text,
        said_at=NOON + number * 3600,
        is_cut_off=number == 5,
        is_typed=False,
        reading=READINGS.get(number),
        can_undo=number == 2,
    )
    for number, text in reversed(list(enumerate(SAID)))
)
OFFER = SetOffered(
    "These models fit this computer (8 GB of memory); with them I understand and speak much better.",
    (
        OfferedModel(
            "language-model-4b",
            "A language model of 4B",
            "Language model",
            4_220_000_000,
            "Apache-2.0",
            "https://example.org/a",
            False,
        ),
        OfferedModel(
            "recogniser-small",
            "A small recogniser",
            "Recogniser",
            484_000_000,
            "MIT",
            "https://example.org/b",
            False,
        ),
        OfferedModel(
            "voice-82m", "A voice of 82M", "Voice", 90_000_000, "Terms of use", "https://example.org/c", True
        ),
    ),
)
LISTENING: tuple[ToWindow, ...] = (LevelMeasured(-28.0, is_speech=True),)
SPEAKING: tuple[ToWindow, ...] = (
    PhaseChanged(Phase.SPEAKING),
    PersonHeard(1, "Ha, stop there. Tell me about the sea.", "", is_final=True),
    CompanionSaid(
        2, "The sea is grey this morning,", "with small waves coming in from the west.", is_final=False
    ),
    FaceMoved(
        0.0,
        tuple(
            FaceSegment(name, 0.0, value, 0.0, value, Easing.SMOOTH, Layer.LIPS)
            for name, value in (("jaw_drop", 0.55), ("lip_stretcher", 0.2), ("lip_corner_puller_left", 0.4))
        ),
    ),
)
HEARING: tuple[ToWindow, ...] = (
    PhaseChanged(Phase.PERSON_SPEAKING),
    LevelMeasured(-20.0, is_speech=True),
    CompanionSaid(2, "The sea is grey this morning.", "", is_final=True),
    PersonHeard(3, "And is it cold", "in the water", is_final=False),
)
ARABIC: tuple[ToWindow, ...] = (
    PhaseChanged(Phase.SPEAKING),
    PersonHeard(1, "حدثني عن البحر", "", is_final=True),
    CompanionSaid(2, "البحر رمادي هذا الصباح", "مع أمواج صغيرة من الغرب", is_final=False),
)
NO_MICROPHONE: tuple[ToWindow, ...] = (
    EarChanged(
        has_microphone=False,
        is_muted=False,
        is_half_duplex=False,
        why="No microphone was found. Plug one in; until then you can type.",
    ),
    PhaseChanged(Phase.IDLE),
    Noticed(
        "disk",
        "The disk is nearly full: less than 1 GB is free; please make room.",
        is_error=True,
    ),
    Noticed("memory", "The larger model is not used, because less than 6 GB of memory are free."),
    WarmingUp(21.0),
)


SOUND_TEST: tuple[ToWindow, ...] = (
    SoundCheckBegan(9.0),
    EarChanged(has_microphone=False, is_muted=False, is_half_duplex=False, why="I'm testing the sound."),
    PhaseChanged(Phase.IDLE),
)
SOUND_GOOD = SoundChecked(
    is_good=True,
    sentence="My voice reaches the microphone 12 dB softer than I play it. I remove 38 dB, so you can interrupt me"
    " freely.",
    echo_db=-12.0,
    room_db=-69.6,
    delay=0.14,
    subtracted_db=20.2,
    suppressed_db=38.0,
)
SOUND_CLIPS = SoundChecked(
    is_good=False,
    sentence="The sound is too loud for your microphone. Turn down the speakers or the microphone level, then test "
    "again.",
)

TIMED: tuple[ToWindow, ...] = tuple(
    AnswerTimed(
        0.42 + more,
        {
            "notice": 0.12,
            "read": 0.06,
            "wait": 0.002,
            "think": 0.11 + more,
            "cut": 0.04,
            "speak": 0.03,
            "hold": 0.003,
            "play": 0.055,
        },
    )
    for more in (0.31, 0.05, 0.09, 0.0)
)

FAILED_EXAM: tuple[ToWindow, ...] = (
    PersonHeard(5, "I failed the exam, and my brother did not even call.", "", is_final=True),
    Felt(READING),
    CarryChanged(0.3, 0.1),
    ToneChanged(is_on=True, is_known=False),
    MoodMoved(
        MoodStep(
            Mood(Affect(0.2, 0.05, 0.1), Affect(0.15, 0.0, 0.1), NOON),
            Mood(Affect(-0.18, -0.05, 0.02), Affect(0.12, 0.0, 0.1), NOON + 5),
            (
                MoodTerm("decay", Affect(-0.01, 0.0, 0.0)),
                MoodTerm("bad news", Affect(-0.25, 0.04, -0.06)),
                MoodTerm("contagion", Affect(-0.12, -0.09, -0.02)),
            ),
            READING.session,
            READING.number,
        ),
        can_undo=True,
    ),
)
PLANNED = Planned(
    6,
    Want.BE_HEARD,
    False,
    Affect(-0.3, -0.1),
)
ANSWERED: tuple[ToWindow, ...] = (
    *FAILED_EXAM,
    PLANNED,
    CompanionSaid(
        6,
        "No wonder that hurts, after all that work. It sounds lonely, too. What was the call to be about?",
        "",
        is_final=True,
    ),
)
LINE_KEPT = Noticed("sample line", "I'll say it like that.", undo=UndoSampleLine(3))
UNSURE: tuple[ToWindow, ...] = (
    PersonHeard(5, "Das war heute wirklich kein schöner Tag.", "", is_final=True),
    Felt(Reading("a" * 32, 5, SAD, words=None, tone=None, is_unsure=True)),
)
TRACE = MoodTraced(
    tuple(
        FeelingPoint(NOON + 45 * place, Affect(valence, arousal), is_unsure=place == 1, is_told=place == 4)
        for place, (valence, arousal) in enumerate(
            ((0.3, 0.1), (0.1, 0.0), (0.4, 0.5), (-0.4, 0.3), (-0.6, -0.2), (-0.52, -0.31))
        )
    ),
    tuple(
        FeelingPoint(NOON + 45 * place + 6, Affect(valence, arousal))
        for place, (valence, arousal) in enumerate(
            ((0.2, 0.05), (0.2, 0.0), (0.3, 0.2), (0.1, 0.15), (-0.1, 0.0), (-0.18, -0.05))
        )
    ),
)
CALIBRATING: tuple[ToWindow, ...] = (
    ToneChanged(is_on=True, is_known=False),
    CalibrationMoved(11.0, 30.0, is_running=True),
    EarChanged(
        has_microphone=False, is_muted=False, is_half_duplex=False, why="I am getting to know your voice."
    ),
    PhaseChanged(Phase.IDLE),
)


UNSET_PERSONA = msgspec.structs.replace(WENNA, is_set=False)
PROPOSED = PersonaProposed(
    "wenna", "Wenna, because you want calm and somebody who listens: she has time and few words."
)


FAILED_DOWNLOAD = DownloadMoved("language-model-4b", 13, 4_220_000_000, False, "The disk is full.")
BY_KEY: tuple[ToWindow, ...] = (
    EarChanged(has_microphone=True, is_muted=False, is_half_duplex=False, way=TalkWay.HOLD),
    PhaseChanged(Phase.IDLE, "Hold the talk key while you speak."),
)
ASKED: tuple[ToWindow, ...] = (
    PersonHeard(1, "Ich hatte heute einen langen Tag.", "", is_final=True),
    CompanionSaid(2, "Das klingt anstrengend. Was war denn los?", "", is_final=True),
    LanguageAsked("de"),
)
SHOWN = (
    Look("talk", SPEAKING, history=HISTORY),
    Look("first-start", (*LISTENING, UNSET_PERSONA)),
    Look("by-key", BY_KEY),
    Look("offer", (*LISTENING, OFFER, DownloadMoved("language-model-4b", 13, 42, True)), "openOffer"),
    Look("history", (*ANSWERED, LINE_KEPT), "openHistory", HISTORY),
    Look("settings", LISTENING, "openSettings"),
    Look("sound", (*LISTENING, SOUND_GOOD), "setting-hearing"),
    Look("latency", (*SPEAKING, *TIMED), "openLatency"),
    Look("mood", (*LISTENING, *FAILED_EXAM), "openMood", trace=TRACE),
    Look("mood-below", (*LISTENING, *FAILED_EXAM), "openMood", trace=TRACE, scroll=1.0),
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
    Look("light", (*SPEAKING, *TIMED, OFFER)),
    Look("dark-hearing", HEARING, scheme="dark"),
    Look("contrast-no-microphone", NO_MICROPHONE, "openHistory", HISTORY, scheme="contrast"),
    Look("mirrored", (*ARABIC, *FAILED_EXAM), "openMood", trace=TRACE, is_mirrored=True),
    Look("narrow-offer-failed", (*SPEAKING, OFFER, FAILED_DOWNLOAD), "openOffer", size=(400, 640)),
    Look("narrow-sound-running", SOUND_TEST, "setting-hearing", size=(400, 640)),
    Look("narrow-sound-clips", (*LISTENING, SOUND_CLIPS), "setting-hearing", size=(400, 640)),
    Look("narrow-calibrating", CALIBRATING, "openMood", scroll=1.0, size=(400, 640)),
    Look("narrow-unsure", (*LISTENING, *UNSURE), "openMood", size=(400, 640)),
    Look("language-english", ASKED),
    Look("narrow-language", ASKED, size=(400, 640)),
    Look("narrow-answer", (*ANSWERED, LINE_KEPT), size=(400, 640)),
)


@pytest.mark.parametrize("look", PICTURES, ids=lambda look: look.name)
def test_a_look_is_drawn_whole(
    look: Look,
    dressed: Callable[[Look], None],
    meet: Callable[..., Meeting],
    keep: Callable[[Meeting, str], "QImage"],
) -> None:
    dressed(look)
    meeting = meet(
        Send(look.says), history=look.history, trace=look.trace, size=look.size, scheme=look.scheme
    )
    if look.opens.startswith("setting-"):
        meeting.person.clicks("openSettings")
    if look.opens:
        meeting.person.clicks(look.opens)
    if look.opens == "openHistory":
        meeting.sees(HISTORY[0].text)
    if look.trace.person:
        meeting.wait_until(lambda: len(meeting.person.items("trace")) == 2, "both traces")
    if look.scroll:
        meeting.person.scrolls(look.scroll)

    picture = keep(meeting, look.name)

    assert (picture.width(), picture.height()) == look.size
    assert cut_off(meeting) == []


@pytest.mark.parametrize("size", [(960, 700), (400, 640)], ids=["wide", "narrow"])
def test_the_question_about_a_language_is_drawn_whole_in_german(
    meet: Callable[..., Meeting], keep: Callable[[Meeting, str], "QImage"], size: tuple[int, int]
) -> None:
    meeting = meet(Send(ASKED), size=size)
    meeting.sees("Set to Deutsch")
    meeting.window.use_language("de")
    keep(meeting, f"language-german-asked-{size[0]}")
    asked = cut_off(meeting)
    meeting.person.clicks("yes")
    meeting.wait_until(lambda: meeting.person.items("yes") == [], "that it is set")
    keep(meeting, f"language-german-set-{size[0]}")
    chosen = cut_off(meeting)
    meeting.window.use_language("en")

    assert (asked, chosen) == ([], [])


FOLDS = ("foldTexts", "foldTraits", "foldLines", "foldNature", "foldCard")


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
def test_the_persona_is_drawn_whole(
    look: Look,
    dressed: Callable[[Look], None],
    meet: Callable[..., Meeting],
    keep: Callable[[Meeting, str], "QImage"],
) -> None:
    from PySide6.QtCore import Qt

    dressed(look)
    theme = {"interface.theme": ShownSetting(look.scheme, "system")}
    settings = msgspec.structs.replace(PERSONA, settings=PERSONA.settings | theme)
    steps = WaitFor("ShowPersona"), Send((settings, WENNA, GUIDE))
    meeting = meet(Send(LISTENING), *steps, lines=LINES, size=look.size, scheme=look.scheme)
    meeting.person.opens_setting("persona")
    meeting.wait_until(lambda: bool(meeting.window.persona.property("isThere")), "the persona")
    cut = {}
    for fold in FOLDS:
        keep(meeting, f"{look.name}-persona-{fold}")
        cut[fold] = cut_off(meeting)
        if fold != "foldTexts":  # which is unfolded at first
            meeting.person.item(fold).forceActiveFocus()
            meeting.person.presses(Qt.Key.Key_Space)
            keep(meeting, f"{look.name}-persona-{fold}-unfolded")
            cut[fold] += cut_off(meeting)
            meeting.person.presses(Qt.Key.Key_Space)

    assert {fold: texts for fold, texts in cut.items() if texts} == {}


def test_the_questions_for_a_persona_are_drawn_whole(
    dressed: Callable[[Look], None], meet: Callable[..., Meeting], keep: Callable[[Meeting, str], "QImage"]
) -> None:
    dressed(LARGE)
    steps = WaitFor("ShowPersona"), Send((UNSET_PERSONA, GUIDE, PROPOSED))
    meeting = meet(Send(LISTENING), *steps, lines=LINES, size=LARGE.size)
    meeting.person.opens_setting("persona")
    meeting.wait_until(lambda: bool(meeting.window.persona.property("isThere")), "the persona")

    keep(meeting, "large-persona-guide")

    assert cut_off(meeting) == []


def test_a_crashed_engine_and_one_that_stays_down_are_drawn_whole(
    meet: Callable[..., Meeting], keep: Callable[[Meeting, str], "QImage"]
) -> None:
    from companion.window.talk.conversation import Link

    meeting = meet(Send(SPEAKING), WaitFor("Say"), Crash(), then=[Run((Crash(),))], is_deaf=True)
    meeting.window.link.say("And what about the mountains?")
    meeting.wait_until(
        lambda: meeting.window.link.link is Link.PAUSING and meeting.person.sees("Next try"), "a crash"
    )
    keep(meeting, "crashed")
    assert cut_off(meeting) == []

    while meeting.window.link.link is not Link.STOPPED:
        meeting.wait_until(lambda: meeting.window.link.link in (Link.PAUSING, Link.STOPPED), "another crash")
        if meeting.window.link.link is Link.PAUSING:
            meeting.window.link.start()  # the pauses are not waited for
    meeting.sees("The engine keeps stopping.")
    keep(meeting, "stopped")
    assert cut_off(meeting) == []


def test_questions_in_the_history_are_drawn_whole(
    meet: Callable[..., Meeting], keep: Callable[[Meeting, str], "QImage"]
) -> None:
    meeting = meet(Send(SPEAKING), history=HISTORY[1:])
    meeting.person.clicks("openHistory")
    meeting.sees(HISTORY[1].text)
    keep(meeting, "history-felt")
    assert cut_off(meeting) == []

    meeting.person.clicks("edit")
    keep(meeting, "history-edit")
    assert cut_off(meeting) == []
    meeting.person.clicks("wordsCancel")
    meeting.person.clicks("delete")
    keep(meeting, "history-delete")

    assert cut_off(meeting) == []


def test_why_a_reply_of_the_history_was_made_so_is_drawn_whole(
    meet: Callable[..., Meeting], keep: Callable[[Meeting, str], "QImage"]
) -> None:
    history = (msgspec.structs.replace(HISTORY[0], plan=PLANNED), *HISTORY[1:])
    meeting = meet(Send(ANSWERED), history=history, size=NARROW.size)
    meeting.person.clicks("openHistory")
    meeting.sees(HISTORY[0].text)
    meeting.person.clicks("turnWhyButton")
    meeting.sees("You probably wanted to be heard.")

    keep(meeting, "narrow-history-why")

    assert cut_off(meeting) == []


def test_a_reading_that_was_called_wrong_is_drawn_whole(
    meet: Callable[..., Meeting], keep: Callable[[Meeting, str], "QImage"]
) -> None:
    unknown = replace(READING, affect=UNKNOWN, emotions=(), causes=(), is_unsure=True, is_told=True)
    wrong = Felt(unknown, can_undo=True)
    steps = Send((*LISTENING, *FAILED_EXAM)), WaitFor("CorrectReading"), Send((wrong,))
    meeting = meet(*steps, trace=TRACE, size=NARROW.size)
    meeting.sees("You sounded sad")
    meeting.person.clicks("thatIsWrong")
    meeting.sees("Undo")

    keep(meeting, "narrow-felt-wrong")
    assert cut_off(meeting) == []
    meeting.person.clicks("sayHow")
    meeting.wait_until(lambda: meeting.person.items("takeBack") != [], "the mood panel")
    keep(meeting, "narrow-mood-wrong")

    assert cut_off(meeting) == []


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
