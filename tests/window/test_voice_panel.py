"""The voice as a person meets it in the window: heard with a feeling, set, chosen, and downloaded."""

from dataclasses import replace
from itertools import combinations
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, QUrl
from PySide6.QtTest import QTest

from companion.catalog.catalog import read_catalog
from companion.channel import messages as msg
from companion.engine.models.voice import voices_on_offer
from companion.values import FEELINGS, Affect
from tests.fakes.engine_process import Crash, Run, Send, Step, WaitFor
from tests.fakes.settings_pages import SETTINGS
from tests.fakes.voices import CLONING, SMALL, USUAL, VOICES
from tests.fakes.window_look import LARGE, MIRRORED, NARROW, Look
from tests.fakes.window_meeting import READY, Meeting
from tests.window.controls import (
    Meet,
    activate,
    enter,
    focus,
    nameless,
    press,
    read,
    sent,
    texts_cut_off,
    within,
)

pytestmark = pytest.mark.window

REAL = msgspec.structs.replace(
    VOICES,
    chosen="espeak",
    voices=tuple(
        msgspec.structs.replace(
            voice,
            state=msg.VoiceState.HERE if voice.name == "espeak" else msg.VoiceState.NOT_DOWNLOADED,
            missing="",
        )
        for voice in voices_on_offer(read_catalog(), Path("nowhere"), platform="linux")
    ),
)
"""The voices of the program itself, the starter set here."""


def opened(meet: Meet, *steps: Step, shown: msg.VoiceShown = VOICES, **window: object) -> Meeting:
    meeting = meet(WaitFor("ShowVoice"), Send((shown, msg.VoiceOpened("made-usual rms"))), *steps, **window)
    meeting.person.opens_setting("voice")
    meeting.sees("surprised")
    return meeting


def test_a_named_feeling_is_heard_by_a_click(meet: Meet) -> None:
    meeting = opened(meet)

    for name in ("happy", "afraid"):
        meeting.person.clicks(f"feeling-{name}")

    meeting.wait_until(lambda: len(sent(meeting, msg.TryVoice)) == 2, "two tries")
    assert sent(meeting, msg.TryVoice) == [
        msg.TryVoice(VOICES.sentence, FEELINGS["happy"]),
        msg.TryVoice(VOICES.sentence, FEELINGS["afraid"]),
    ]


def test_a_point_that_is_dragged_is_heard_where_it_is_let_go(meet: Meet) -> None:
    meeting = opened(meet)
    meeting.rests()
    pad, view = meeting.person.item("pad"), meeting.window.view

    def place(across: float, down: float) -> QPoint:
        return pad.mapToScene(QPointF(across * pad.width(), down * pad.height())).toPoint()

    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(view, left, none, place(0.5, 0.55))
    QTest.mouseMove(view, place(0.3, 0.8))
    QTest.mouseMove(view, place(0.1, 0.95))
    assert sent(meeting, msg.TryVoice) == []
    QTest.mouseRelease(view, left, none, place(0.1, 0.95))

    (tried,) = meeting.received(msg.TryVoice)
    assert isinstance(tried, msg.TryVoice)
    assert tried.affect.valence < -0.8
    assert tried.affect.arousal < -0.8
    assert tried.affect.dominance == 0.0


def test_the_arrow_keys_move_the_point_and_space_lets_it_be_heard_again(meet: Meet) -> None:
    meeting = opened(meet)
    focus(meeting, "pad")
    for key in ("Right", "Up", "Space", "PageDown", "Home"):
        press(meeting, key)

    meeting.wait_until(lambda: len(sent(meeting, msg.TryVoice)) == 5, "five tries")
    tried = [each.affect for each in sent(meeting, msg.TryVoice) if isinstance(each, msg.TryVoice)]
    assert tried == [Affect(0.1, 0.0), Affect(0.1, 0.1), Affect(0.1, 0.1), FEELINGS["calm"], Affect()]


def test_it_is_shown_which_feeling_is_heard_and_while_it_is(meet: Meet) -> None:
    happy = FEELINGS["happy"]
    meeting = opened(
        meet,
        WaitFor("TryVoice"),
        Send((msg.TryStarted(happy),)),
        WaitFor("SetVoice"),
        Send((msg.TryEnded(),)),
    )

    meeting.person.clicks("feeling-happy")
    meeting.sees("Speaking")
    assert meeting.person.item("pointWords").property("text") == "happy"
    activate(meeting, "voice-auto")
    meeting.wait_until(lambda: not meeting.window.voice.property("isSounding"), "silence")


def test_why_it_was_not_said_is_told_in_the_panel(meet: Meet) -> None:
    busy = msg.TryEnded("I am busy with an answer just now; try it again in a moment.")
    meeting = opened(meet, WaitFor("TryVoice"), Send((busy,)))

    meeting.person.clicks("feeling-sad")

    meeting.sees(str(busy.sentence))


def test_another_sentence_is_said_with_enter(meet: Meet) -> None:
    meeting = opened(meet)
    focus(meeting, "sentence")
    meeting.person.presses(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    meeting.person.types("good night")
    press(meeting, "Return")

    assert meeting.received(msg.TryVoice) == [msg.TryVoice("good night", Affect())]


@pytest.mark.parametrize(("key", "value"), [("expressiveness", "0.85"), ("rate", "1.18"), ("pitch", "0.96")])
def test_how_it_speaks_is_set_by_keyboard(key: str, value: str, meet: Meet) -> None:
    meeting = opened(meet)
    focus(meeting, key, "slider")
    press(meeting, "Right")

    assert meeting.received(msg.SetVoice) == [msg.SetVoice(key, value)]


def test_a_voice_and_its_speaker_are_chosen(meet: Meet) -> None:
    auto = msgspec.structs.replace(VOICES, chosen="auto", speaker="")
    awb = msgspec.structs.replace(VOICES, speaker="awb"), msg.VoiceOpened("made-usual awb")
    meeting = opened(meet, WaitFor("SetVoice"), Send((VOICES,)), WaitFor("SetVoice"), Send(awb), shown=auto)
    activate(meeting, "voice-made-usual")
    meeting.wait_until(
        lambda: bool(meeting.person.item("voice-made-usual").property("checked")), "made-usual"
    )
    activate(meeting, "speakers")
    activate(meeting, "speaker-awb")

    meeting.sees("Current voice: made-usual awb")
    assert sent(meeting, msg.SetVoice) == [
        msg.SetVoice("voice", "made-usual"),
        msg.SetVoice("speaker", "awb"),
    ]
    assert meeting.person.item("speaker-awb").property("checked")


def test_a_voice_that_cannot_speak_any_more_says_what_to_do(meet: Meet) -> None:
    meeting = opened(meet, shown=msgspec.structs.replace(VOICES, chosen="made-absent"))

    assert not meeting.person.item("voice-made-absent").isEnabled()
    meeting.sees("Not on this computer; on Debian and Ubuntu: sudo apt install absent.")


CLONED = msgspec.structs.replace(
    VOICES,
    voices=(USUAL, msgspec.structs.replace(CLONING, state=msg.VoiceState.HERE)),
    chosen="made-cloning",
    speaker="",
)


def test_a_recording_is_taken_on_once_the_right_to_it_is_confirmed(meet: Meet, tmp_path: Path) -> None:
    kept = msgspec.structs.replace(CLONED, references=1)
    meeting = opened(meet, WaitFor("KeepReference"), Send((kept,)), shown=CLONED)
    button = meeting.person.item("takeOn")
    assert not button.isEnabled()
    file = tmp_path / "my voice.wav"
    meeting.window.voice.takeOn(QUrl.fromLocalFile(str(file)))  # nothing is taken on before that
    activate(meeting, "right")
    meeting.wait_until(button.isEnabled, "the right is confirmed")

    meeting.window.voice.takeOn(QUrl.fromLocalFile(str(file)))

    assert meeting.received(msg.KeepReference) == [msg.KeepReference(str(file), has_right=True)]
    meeting.sees("I use the voice in your recording.")
    assert not meeting.person.item("takeOn").isEnabled()


RECORDING = msg.RecordingMoved(10.0, 20.0, is_running=True)


def test_reading_aloud_is_recorded_with_progress_and_can_be_broken_off(meet: Meet) -> None:
    over = msg.RecordingMoved(0.0, 20.0, is_running=False, sentence="The microphone has gone.")
    steps = WaitFor("RecordReference"), Send((RECORDING,)), WaitFor("CancelRecording"), Send((over,))
    meeting = opened(meet, *steps, shown=CLONED)
    activate(meeting, "right")
    meeting.wait_until(meeting.person.item("record").isEnabled, "the right is confirmed")
    activate(meeting, "record")

    meeting.sees("This is an ordinary day.")
    assert meeting.received(msg.RecordReference) == [msg.RecordReference(has_right=True)]
    assert meeting.window.voice.property("recorded") == 0.5
    assert meeting.person.items("takeOn") == []
    meeting.wait_until(lambda: meeting.person.focus == "cancelRecording", "the keyboard on the way out")
    activate(meeting, "cancelRecording")
    meeting.sees("The microphone has gone.")
    assert meeting.person.items("takeOn") != []


def test_the_recording_is_deleted_when_the_person_wants_it(meet: Meet) -> None:
    kept = msgspec.structs.replace(CLONED, references=1)
    meeting = opened(meet, WaitFor("ForgetReferences"), Send((CLONED,)), shown=kept)
    activate(meeting, "forgetRecording")

    meeting.sees("I can clone a recorded voice")
    assert meeting.received(msg.ForgetReferences) == [msg.ForgetReferences()]


def test_what_a_publisher_forbids_stands_beside_the_voice_and_its_licence_before_the_download(
    meet: Meet,
) -> None:
    meeting = opened(meet)
    meeting.sees("The publisher doesn't allow commercial use.")
    meeting.sees("Licence: Made Public Licence")
    meeting.sees("1.9 GB")
    assert meeting.person.items("takeOn") == [], "only a voice that clones asks for a recording"
    button = meeting.person.item("get-made-cloning")
    assert not button.isEnabled()

    activate(meeting, "licence")

    meeting.wait_until(button.isEnabled, "the licence is accepted")


def test_a_voice_is_downloaded_with_progress_and_can_then_be_chosen(meet: Meet) -> None:
    here = msgspec.structs.replace(SMALL, state=msg.VoiceState.HERE)
    after = msgspec.structs.replace(VOICES, voices=(USUAL, here, CLONING))
    half = msg.DownloadMoved("made-small", 46_000_000, 92_000_000, True)
    whole = msg.DownloadMoved("made-small", 92_000_000, 92_000_000, False, "You can choose it now.")
    steps = WaitFor("GetModels"), Send((half,)), WaitFor("SetVoice"), Send((whole,))
    meeting = opened(meet, *steps, WaitFor("ShowVoice"), Send((after,)))
    activate(meeting, "get-made-small")
    meeting.sees("46 MB of 92 MB")
    assert meeting.received(msg.GetModels) == [msg.GetModels(("made-small",))]
    assert not meeting.window.offer.property("isThere")
    activate(meeting, "voice-auto")

    meeting.sees("You can choose it now")
    meeting.wait_until(lambda: meeting.person.item("voice-made-small").isEnabled(), "the voice is here")
    assert meeting.person.items("get-made-small") == []


def test_an_engine_that_dies_ends_what_sounds_and_comes(meet: Meet) -> None:
    steps = WaitFor("TryVoice"), Send((msg.TryStarted(FEELINGS["sad"]),)), WaitFor("GetModels"), Crash()
    meeting = opened(meet, *steps, then=[Run((Send(READY),))])
    meeting.person.clicks("feeling-sad")
    meeting.sees("Speaking")
    activate(meeting, "get-made-small")

    meeting.wait_until(lambda: meeting.engine.starts == 2, "another engine")
    meeting.wait_until(lambda: meeting.person.items("cancelVoice") == [], "no download")
    assert not meeting.window.voice.property("isSounding")


def test_every_control_has_a_name_and_a_role_and_the_point_tells_where_it_is(meet: Meet) -> None:
    meeting = opened(meet)
    activate(meeting, "speakers")

    assert nameless(meeting) == []
    feelings = [item for item in meeting.person.visible_items() if item.objectName()[:8] == "feeling-"]
    assert all(read(feeling)[0] for feeling in feelings)
    meeting.person.clicks("feeling-happy")
    name, description = read(meeting.person.item("pad"))
    assert name == "Feeling to try"
    assert description.startswith("happy, pleasant +0.80, energetic +0.50.")


@pytest.mark.parametrize(
    "look",
    [
        replace(LARGE, name="voice"),
        replace(LARGE, name="voice-list", opens="licence"),
        replace(NARROW, name="voice-manner", opens="pitch slider"),
        replace(NARROW, name="voice-recording", opens="right"),
        replace(LARGE, name="voice-recording-now", opens="cancelRecording", says=(RECORDING,)),
        replace(MIRRORED, name="voice-list-mirrored", opens="get-kokoro-82m"),
    ],
    ids=lambda look: look.name,
)
def test_the_panel_is_drawn_whole(look: Look, meet: Meet) -> None:
    steps = WaitFor("TryVoice"), Send((msg.TryStarted(FEELINGS["happy"]), *look.says))
    shown = CLONED if "recording" in look.name else REAL
    meeting = opened(meet, *steps, shown=shown, look=look)
    meeting.person.clicks("feeling-happy")
    meeting.wait_until(lambda: bool(meeting.window.voice.property("isSounding")), "it sounds")
    if "list" in look.name:
        activate(meeting, "speakers")
        meeting.rests()
    if look.opens:
        within(meeting, *look.opens.split()).forceActiveFocus()

    assert texts_cut_off(meeting) == []


@pytest.mark.parametrize(
    "look", [Look("narrow", size=(320, 640)), Look("large", size=(620, 1200), font_scale=2.0)]
)
def test_no_name_on_the_map_lies_over_another(look: Look, meet: Meet) -> None:
    meeting = opened(meet, look=look)
    dots = [item for item in meeting.person.visible_items() if item.objectName().startswith("feeling-")]
    places = {dot.objectName(): dot.mapRectToScene(QRectF(0, 0, dot.width(), dot.height())) for dot in dots}

    met = [pair for pair in combinations(places, 2) if places[pair[0]].intersects(places[pair[1]])]

    assert len(places) == len(FEELINGS)
    assert met == []


@pytest.mark.parametrize("is_mirrored", [False, True])
def test_a_download_grows_from_where_the_language_begins(is_mirrored: bool, meet: Meet) -> None:
    model = msg.OfferedModel(
        "other", "Other", "Hearing", 4, "MIT", "https://example.org/mit", must_accept=False
    )
    moved = msg.DownloadMoved("other", 1, 4, is_running=True)
    look = Look("mirrored", is_mirrored=is_mirrored)
    meeting = meet(Send((msg.SetOffered("Why.", (model,)), moved)), look=look)
    enter(meeting, "openOffer")
    meeting.wait_until(lambda: meeting.person.items("progress") != [], "the offer")

    fill, whole = meeting.person.item("progress"), meeting.person.item("progressLine")

    meeting.wait_until(lambda: 0 < fill.width() == pytest.approx(whole.width() / 4), "a quarter")
    assert fill.x() == pytest.approx(whole.width() - fill.width() if is_mirrored else 0)


def test_a_voice_that_may_not_suit_says_so_and_another_kind_is_chosen(meet: Meet) -> None:
    why = "One voice is all there is."
    meeting = opened(meet, Send((SETTINGS,)), shown=msgspec.structs.replace(VOICES, misfit=why))

    meeting.sees(why)
    meeting.person.clicks("voice.sounds_like-man")

    meeting.wait_until(
        lambda: msg.SetSetting("voice.sounds_like", "man") in sent(meeting, msg.SetSetting), "a choice"
    )
