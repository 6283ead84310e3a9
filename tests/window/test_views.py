"""The window as a person meets it: what it shows, and what keys and buttons do."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from companion.channel.messages import (
    AnswerTimed,
    CancelDownload,
    CheckSound,
    CompanionSaid,
    CorrectReading,
    CorrectWords,
    DeclineOffer,
    DeleteTurn,
    DownloadMoved,
    EarChanged,
    GetModels,
    HistoryEntry,
    Noticed,
    OfferedModel,
    PersonHeard,
    PhaseChanged,
    Planned,
    Say,
    SayAgain,
    SayItLikeThis,
    SetMuted,
    SetOffered,
    SoundCheckBegan,
    SoundChecked,
    Stop,
    UndoCorrection,
    UndoSampleLine,
)
from companion.values import (
    Affect,
    AffectEstimate,
    Deviation,
    Emotion,
    Phase,
    Reading,
    Want,
)
from tests.fakes.engine_process import Crash, Run, Send, WaitFor
from tests.fakes.window_look import Look
from tests.fakes.window_meeting import READY, Meeting

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem

    from companion.window.window import CompanionWindow

pytestmark = pytest.mark.window

Meet = Callable[..., Meeting]
Wait = Callable[[Callable[[], bool], str], None]
OpenWindow = Callable[..., "CompanionWindow"]

HISTORY = tuple(
    HistoryEntry(
        number,
        "person" if number % 2 else "companion",
        f"utterance number {number}",
        1_700_000_000.0 + 60 * number,
        is_cut_off=False,
        is_typed=False,
    )
    for number in range(130, 0, -1)
)
OFFER = SetOffered(
    "These models fit this computer.",
    (
        OfferedModel(
            "mind",
            "A mind",
            "Thinking",
            4_220_000_000,
            "Apache-2.0",
            "https://example.org/a",
            must_accept=False,
        ),
        OfferedModel(
            "voice", "A voice", "Speaking", 90_000_000, "Terms", "https://example.org/t", must_accept=True
        ),
    ),
)


def test_it_says_what_the_companion_does_and_how_to_begin(meet: Meet) -> None:
    meeting = meet()

    meeting.sees("Listening")
    meeting.sees("Robin")
    meeting.sees("Say hello, or type below.")


def test_captions_of_both_sides_appear(meet: Meet) -> None:
    heard = PersonHeard(1, "Tell me", "about the <sea>", is_final=False)
    said = CompanionSaid(2, "The sea", "is grey.", is_final=False)

    meeting = meet(Send((heard, PhaseChanged(Phase.SPEAKING), said)))

    meeting.sees("about the &lt;sea&gt;")
    meeting.sees("The sea <font")
    meeting.sees("Speaking")


def test_captions_of_both_sides_are_told_to_screen_readers_as_they_become_certain(meet: Meet) -> None:
    from tests.fakes.screen_reader import told_of

    meeting = meet(
        Send((PersonHeard(1, "I", "'m sad", is_final=False),)),
        WaitFor("Stop"),
        Send(
            (
                PersonHeard(1, "I'm sad & tired", "", is_final=True),
                CompanionSaid(2, "Oh no.", "That's hard", is_final=False),
                CompanionSaid(2, "Oh no. That's", "hard.", is_final=False),
                CompanionSaid(2, "Oh no. That's", "", is_final=True),
            )
        ),
    )
    meeting.sees("I <font")
    announced: list[str] = []
    captions: Any = meeting.person.item("captions")
    captions.announced.connect(announced.append)

    meeting.window.conversation.stop()
    meeting.wait_until(lambda: len(announced) == 3, "announcements")

    assert announced == ["You: I'm sad & tired", "Robin: Oh no.", "Robin: That's"]
    names = [told.name for told in told_of(meeting.window.view)]
    assert "You: I'm sad & tired" in names
    assert "Robin: Oh no. That's" in names


def test_words_begin_at_the_right_where_the_language_does(
    meet: Meet, dressed: Callable[[Look], None]
) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtQml import QQmlExpression, qmlContext

    dressed(Look("mirrored", is_mirrored=True))
    meeting = meet()

    meeting.person.clicks("openSettings")
    meeting.sees("Boundaries")

    def begins_left(item: "QQuickItem") -> bool:
        context = qmlContext(item)
        assert context is not None
        side, _ = QQmlExpression(context, item, "Number(effectiveHorizontalAlignment)").evaluate()
        return int(side) == Qt.AlignmentFlag.AlignLeft.value

    texts = [item for item in meeting.person.visible_items() if item.inherits("QQuickText")]
    assert [item.property("text") for item in texts if begins_left(item)] == []


def test_an_open_page_has_a_window_to_itself_that_is_too_low_for_its_letters(
    meet: Meet, dressed: Callable[[Look], None]
) -> None:
    from PySide6.QtCore import Qt

    from tests.fakes.screen_reader import by_tab

    dressed(Look("three times as large", font_scale=3.0))
    meeting = meet(size=(960, 710))
    meeting.person.clicks("openHistory")
    meeting.wait_until(lambda: not meeting.person.items("openHistory"), "a bar that gives way")

    reached = [item.objectName() for item in by_tab(meeting.window.view)]
    meeting.person.presses(Qt.Key.Key_Escape)

    assert {"closePanel", "search"} <= set(reached)
    meeting.wait_until(lambda: len(meeting.person.items("openHistory")) == 1, "the bar")


def test_typing_and_enter_sends_and_the_field_is_free_again(meet: Meet) -> None:
    from PySide6.QtCore import Qt

    meeting = meet()

    meeting.person.types("good morning")
    meeting.person.presses(Qt.Key.Key_Return)
    (said,) = meeting.received(Say)

    assert isinstance(said, Say)
    assert said.text == "good morning"
    assert meeting.person.item("text").property("text") == ""


def test_shift_enter_begins_a_new_line(meet: Meet) -> None:
    from PySide6.QtCore import Qt

    meeting = meet()

    meeting.person.types("good")
    meeting.person.presses(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    meeting.person.types("morning")
    meeting.person.presses(Qt.Key.Key_Return)
    (said,) = meeting.received(Say)

    assert isinstance(said, Say)
    assert said.text == "good\nmorning"


def test_what_was_not_accepted_stays_on_the_screen(meet: Meet) -> None:
    from PySide6.QtCore import Qt

    meeting = meet(is_deaf=True)

    meeting.person.types("good morning")
    meeting.person.presses(Qt.Key.Key_Return)

    meeting.sees("Not sent yet: good morning")


def test_a_crash_is_told_and_the_text_reaches_the_next_engine(meet: Meet) -> None:
    from PySide6.QtCore import Qt

    second = Run((Send(READY),))
    meeting = meet(WaitFor("Say"), Crash(), then=[second], is_deaf=True)

    meeting.person.types("good morning")
    meeting.person.presses(Qt.Key.Key_Return)
    (said,) = meeting.received(Say, run=1)

    assert isinstance(said, Say)
    assert said.text == "good morning"
    meeting.sees("Listening")
    meeting.wait_until(lambda: not meeting.person.sees("Not sent yet"), "the text is taken away")


def test_escape_stops_the_reply(meet: Meet) -> None:
    from PySide6.QtCore import Qt

    meeting = meet(Send((PhaseChanged(Phase.SPEAKING),)))
    meeting.sees("Speaking")

    meeting.person.presses(Qt.Key.Key_Escape)

    assert meeting.received(Stop) == [Stop()]


def test_the_stop_button_stops_the_reply(meet: Meet) -> None:
    meeting = meet(Send((PhaseChanged(Phase.SPEAKING),)))
    meeting.sees("Speaking")

    meeting.person.clicks("stop")

    assert meeting.received(Stop) == [Stop()]


def test_control_m_and_the_button_mute(meet: Meet) -> None:
    from PySide6.QtCore import Qt

    muted = EarChanged(has_microphone=True, is_muted=True, is_half_duplex=False)
    meeting = meet(WaitFor("SetMuted"), Send((muted, PhaseChanged(Phase.IDLE))))

    meeting.person.presses(Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    meeting.sees("Muted")
    meeting.person.clicks("mute")
    meeting.wait_until(lambda: len(meeting.received(SetMuted)) == 2, "two commands")

    assert meeting.received(SetMuted) == [SetMuted(is_muted=True), SetMuted(is_muted=False)]


def test_notices_can_be_dismissed_by_keyboard(meet: Meet) -> None:
    from PySide6.QtCore import Qt

    meeting = meet(Send((Noticed("disk", "The disk is nearly full.", is_error=True),)))
    meeting.sees("The disk is nearly full.")

    meeting.person.presses(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    meeting.person.presses(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert meeting.person.focus == "dismiss"
    meeting.person.presses(Qt.Key.Key_Space)

    meeting.wait_until(lambda: not meeting.person.sees("The disk is nearly full."), "the notice goes")


def test_tab_leads_through_every_control_and_back_to_the_text(meet: Meet) -> None:
    from PySide6.QtCore import Qt

    meeting = meet(Send((PhaseChanged(Phase.SPEAKING),)))
    meeting.sees("Speaking")
    meeting.person.types("x")

    visited = [meeting.person.focus]
    for _ in range(13):
        meeting.person.presses(Qt.Key.Key_Tab)
        visited.append(meeting.person.focus)

    assert visited == [
        "text",
        "stop",
        "send",
        "talkMode",
        "helpLines",
        "openCompanions",
        "openMood",
        "openMemories",
        "openKnown",
        "openHistory",
        "openSettings",
        "makeSmall",
        "mute",
        "text",
    ]


def test_every_control_has_a_name_and_a_role_for_screen_readers(meet: Meet) -> None:
    from PySide6.QtGui import QAccessible

    meeting = meet(Send((OFFER, Noticed("disk", "The disk is nearly full."))), history=HISTORY[:3])
    for page in ("history", "offer"):
        meeting.window.view.setProperty("page", page)
        meeting.sees("utterance number 130" if page == "history" else "Thinking")
        for item in meeting.person.visible_items():
            if item.property("activeFocusOnTab") and item.isEnabled():
                interface = QAccessible.queryAccessibleInterface(item)
                assert interface is not None, item
                assert interface.text(QAccessible.Text.Name), item
                assert interface.role() != QAccessible.Role.NoRole, item


def test_history_shows_pages_on_demand_and_searches(meet: Meet) -> None:
    from PySide6.QtCore import Qt

    meeting = meet(history=HISTORY)

    meeting.person.presses(Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    meeting.sees("utterance number 130")
    history = meeting.person.item("historyList")
    assert history.property("count") == 50
    history.setProperty("contentY", history.property("originY"))
    meeting.wait_until(lambda: history.property("count") >= 100, "an older page")
    meeting.person.clicks("search")
    meeting.person.types("number 7")
    meeting.wait_until(lambda: history.property("count") == 11, "what was found: 7 and 70 to 79")
    meeting.person.types("zzz")

    meeting.sees("Nothing found")


def test_the_history_keeps_its_place_when_an_older_page_comes(meet: Meet) -> None:
    meeting = meet(history=HISTORY)
    meeting.person.clicks("openHistory")
    meeting.sees("utterance number 130")
    history = meeting.person.item("historyList")

    history.setProperty("contentY", history.property("originY"))
    topmost_before = {text for text in meeting.person.texts() if text.startswith("utterance")}
    meeting.wait_until(lambda: history.property("count") >= 100, "an older page")
    topmost_after = {text for text in meeting.person.texts() if text.startswith("utterance")}

    assert topmost_before & topmost_after


def test_a_turn_is_copied_said_again_and_deleted_after_a_question(meet: Meet) -> None:
    from PySide6.QtGui import QGuiApplication

    meeting = meet(history=HISTORY[:4])
    meeting.person.clicks("openHistory")
    meeting.sees("utterance number 130")

    meeting.person.clicks("copy")
    meeting.person.clicks("sayAgain")
    meeting.person.clicks("delete")
    meeting.sees("Delete this for good?")
    assert not any(isinstance(message, DeleteTurn) for message in meeting.engine.received(0))
    meeting.person.clicks("confirmDelete")

    assert QGuiApplication.clipboard().text() == "utterance number 130"
    assert meeting.received(SayAgain) == [SayAgain(130)]
    assert meeting.received(DeleteTurn) == [DeleteTurn(130)]
    meeting.wait_until(lambda: not meeting.person.sees("utterance number 130"), "it is gone")


def test_what_is_to_be_deleted_is_seen_with_the_question(meet: Meet) -> None:
    from PySide6.QtCore import QPointF, Qt

    meeting = meet(history=HISTORY)
    meeting.person.clicks("openHistory")
    meeting.sees("utterance number 130")
    meeting.person.clicks("historyList")
    for _ in range(12):  # as far up as there are entries in sight, and some more
        meeting.person.presses(Qt.Key.Key_Up)

    meeting.person.presses(Qt.Key.Key_Delete)

    meeting.sees("Delete this for good?")
    asked = next(turn for turn in meeting.person.items("turn") if turn.property("isCurrent"))
    place = meeting.person.item("historyList")
    meeting.wait_until(lambda: asked.mapToItem(place, QPointF()).y() >= 0, "the utterance above the question")


def test_a_reply_that_is_still_being_said_is_not_called_cut_off(meet: Meet) -> None:
    said = msgspec.structs.replace(HISTORY[0], is_cut_off=True)
    whole = CompanionSaid(130, "utterance number", "", is_final=True)
    meeting = meet(
        Send((PhaseChanged(Phase.SPEAKING), CompanionSaid(130, "utterance", "number 130", is_final=False))),
        WaitFor("Stop"),
        Send((whole, PhaseChanged(Phase.LISTENING))),
        history=(said, *HISTORY[1:4]),
    )
    meeting.person.clicks("openHistory")
    meeting.sees("utterance number 130")
    assert not meeting.person.sees("cut off")

    meeting.person.clicks("stop")

    meeting.sees("cut off")


FELT = AffectEstimate(Affect(-0.5, -0.3), Deviation(0.2, 0.2, 0.3))
SAD = Reading("a" * 32, 9, FELT, words=FELT, tone=None, emotions=(Emotion("sadness", 0.7, 0.5),))


def test_an_utterance_of_any_day_says_how_it_was_understood_and_can_be_called_wrong(meet: Meet) -> None:
    meeting = meet(history=(msgspec.structs.replace(HISTORY[1], reading=SAD), HISTORY[2]))
    meeting.person.clicks("openHistory")
    meeting.sees("You seemed sad")

    meeting.person.clicks("wrongReading")

    assert meeting.received(CorrectReading) == [CorrectReading(SAD.session, 9)]
    assert meeting.person.items("takeReadingBack") == []


def test_what_was_called_wrong_in_the_history_can_be_taken_back(meet: Meet) -> None:
    wrong = replace(SAD, is_told=True, is_unsure=True)
    meeting = meet(history=(msgspec.structs.replace(HISTORY[1], reading=wrong, can_undo=True), HISTORY[2]))
    meeting.person.clicks("openHistory")
    meeting.sees("You said this was wrong")

    meeting.person.clicks("takeReadingBack")

    assert meeting.received(UndoCorrection) == [UndoCorrection(SAD.session, 9)]
    assert meeting.person.items("wrongReading") == []


def test_the_last_words_can_be_corrected_with_the_keyboard_alone(meet: Meet) -> None:
    from PySide6.QtCore import Qt

    meeting = meet(history=HISTORY[1:4])
    meeting.person.presses(Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    meeting.sees("utterance number 129")
    meeting.person.clicks("search")

    meeting.person.presses(Qt.Key.Key_Tab)
    assert meeting.person.focus == "turn"
    while meeting.person.focus != "edit":
        meeting.person.presses(Qt.Key.Key_Tab)
    meeting.person.presses(Qt.Key.Key_Space)
    meeting.person.presses(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    meeting.person.types("better words")
    meeting.person.presses(Qt.Key.Key_Return)

    assert meeting.received(CorrectWords) == [CorrectWords(129, "better words")]


def test_escape_gives_up_an_edit_first_and_closes_the_history_then(meet: Meet) -> None:
    from PySide6.QtCore import Qt

    meeting = meet(history=HISTORY[1:4])
    meeting.person.clicks("openHistory")
    meeting.sees("utterance number 129")
    meeting.person.clicks("edit")
    assert meeting.person.focus == "wordsEditor"

    meeting.person.presses(Qt.Key.Key_Escape)
    assert meeting.person.items("wordsEditor") == []
    assert meeting.person.items("historyPanel") != []
    meeting.person.presses(Qt.Key.Key_Escape)

    assert meeting.person.items("historyPanel") == []
    assert meeting.person.focus == "text"


def test_arrow_keys_walk_through_the_history(meet: Meet) -> None:
    from PySide6.QtCore import Qt

    meeting = meet(history=HISTORY[:5])
    meeting.person.clicks("openHistory")
    meeting.sees("utterance number 130")
    meeting.person.clicks("search")
    meeting.person.presses(Qt.Key.Key_Tab)

    meeting.person.presses(Qt.Key.Key_Up)
    meeting.person.presses(Qt.Key.Key_Up)

    assert meeting.person.item("historyList").property("currentIndex") == 2


def test_the_offer_is_got_after_its_licence_was_accepted(meet: Meet) -> None:
    moved = DownloadMoved("mind", 1_000_000_000, 4_220_000_000, is_running=True)
    meeting = meet(Send((OFFER,)), WaitFor("GetModels"), Send((moved,)))
    meeting.sees("These models fit this computer.")
    assert not meeting.person.item("get").isEnabled()

    meeting.person.clicks("licence")
    meeting.wait_until(lambda: meeting.person.item("get").isEnabled(), "the button")
    meeting.person.clicks("get")

    assert meeting.received(GetModels) == [GetModels(("mind", "voice"))]
    meeting.sees("1 GB of 4.3 GB")
    meeting.person.clicks("cancelDownload")
    assert meeting.received(CancelDownload) == [CancelDownload()]


def test_an_offer_that_has_come_is_closed(meet: Meet) -> None:
    come = tuple(
        DownloadMoved(
            model.name, model.size_bytes, model.size_bytes, is_running=False, sentence="It is here."
        )
        for model in OFFER.models
    )
    meeting = meet(Send((OFFER,)), WaitFor("GetModels"), Send(come))
    meeting.sees("These models fit this computer.")
    meeting.person.clicks("licence")
    meeting.person.clicks("get")
    meeting.sees("It is here.")

    meeting.person.clicks("putAway")

    meeting.wait_until(lambda: not meeting.person.items("offerPanel"), "the offer goes")
    assert meeting.engine.starts == 1


def test_the_offer_can_be_declined(meet: Meet) -> None:
    meeting = meet(Send((OFFER,)))
    meeting.sees("These models fit this computer.")

    meeting.person.clicks("decline")

    assert meeting.received(DeclineOffer) == [DeclineOffer()]
    meeting.wait_until(lambda: not meeting.person.items("openOffer"), "the offer goes")


def test_in_a_narrow_window_the_offer_waits_behind_its_button(meet: Meet) -> None:
    meeting = meet(Send((OFFER,)), size=(420, 640))
    meeting.wait_until(lambda: meeting.person.items("openOffer") != [], "the button")

    assert meeting.person.items("offerPanel") == []
    meeting.person.clicks("openOffer")
    meeting.sees("These models fit this computer.")


def test_an_engine_that_keeps_stopping_can_be_started_again_by_a_button(
    open_window: OpenWindow, wait_until: Wait
) -> None:
    from companion.window.talk.conversation import Link
    from tests.fakes.window_person import WindowPerson

    window = open_window(["nowhere/to/be/found"])
    person = WindowPerson(window)
    for _ in range(7):
        if window.link.link is not Link.STOPPED:
            window.link.start()  # the pauses between the tries are not waited for
    wait_until(lambda: person.sees("The engine keeps stopping."), "the sentence")

    person.clicks("tryAgain")

    wait_until(lambda: window.link.link is not Link.STOPPED, "another try")


def test_the_size_is_kept_for_the_next_time(
    open_window: OpenWindow, tmp_path: Path, application: object
) -> None:
    state_file = tmp_path / "window.json"
    first = open_window(state_file=state_file)
    first.view.resize(700, 610)

    first.close()
    second = open_window(state_file=state_file)

    assert (second.view.width(), second.view.height()) == (700, 610)


def test_the_sound_is_tested_and_its_finding_shown_with_figures(meet: Meet) -> None:
    found = SoundChecked(
        is_good=True, sentence="You can interrupt me freely.", echo_db=-12.0, suppressed_db=38.0
    )
    meeting = meet(WaitFor("CheckSound"), Send((SoundCheckBegan(9.0),)), WaitFor("Stop"), Send((found,)))

    meeting.person.opens_setting("hearing")
    meeting.person.clicks("testSound")
    meeting.received(CheckSound)
    meeting.sees("Testing. Please stay quiet.")
    meeting.sees("Sound test")
    assert not meeting.person.item("testSound").property("enabled")
    meeting.window.link.send(Stop())

    meeting.sees("You can interrupt me freely.")
    meeting.sees("−12 dB")
    meeting.sees("38 dB")
    assert meeting.person.item("testSound").property("enabled")


def test_with_the_microphone_off_the_sound_cannot_be_tested(meet: Meet) -> None:
    meeting = meet(Send((EarChanged(has_microphone=True, is_muted=True, is_half_duplex=False),)))

    meeting.person.opens_setting("hearing")

    meeting.sees("Turn the microphone on first.")
    assert not meeting.person.item("testSound").property("enabled")


TIMED = AnswerTimed(0.42, {"notice": 0.12, "read": 0.06, "think": 0.15, "speak": 0.03, "play": 0.06})


def test_the_answer_time_is_opened_and_closed_with_the_keyboard_alone(meet: Meet) -> None:
    from PySide6.QtCore import Qt

    meeting = meet(Send((TIMED,)))
    meeting.sees("0.4 s")

    while meeting.person.focus != "openLatency":
        meeting.person.presses(Qt.Key.Key_Tab)
    meeting.person.presses(Qt.Key.Key_Return)
    meeting.sees("Answered in 0.42 s")
    meeting.sees("Reading your last words")
    meeting.sees("60 ms")
    assert len(meeting.person.items("answerStage")) == 5
    meeting.person.presses(Qt.Key.Key_Escape)

    assert meeting.person.items("latencyPanel") == []
    assert meeting.person.focus == "text"


def test_screen_readers_are_told_each_stage_with_its_time(meet: Meet) -> None:
    from PySide6.QtGui import QAccessible

    meeting = meet(Send((TIMED, TIMED)))
    meeting.sees("0.4 s")
    meeting.person.clicks("openLatency")
    meeting.sees("Reading your last words")

    told = [
        interface.text(QAccessible.Text.Name)
        for item in meeting.person.visible_items()
        if (interface := QAccessible.queryAccessibleInterface(item)) is not None
    ]

    assert "answered in 0.4 s" in told
    assert "Steps of the reply, in order" in told
    assert "Reading your last words: 60 ms" in told
    assert "Typical for your last 2 messages: 0.42 s" in told


def test_stages_that_do_not_fit_are_reached_with_the_arrow_keys(meet: Meet) -> None:
    from PySide6.QtCore import Qt

    meeting = meet(Send((TIMED,)), size=(440, 400))
    meeting.wait_until(lambda: meeting.person.items("openLatency") != [], "the button")
    meeting.window.view.resize(440, 240)
    meeting.person.clicks("openLatency")
    times = meeting.person.item("answerTimes")
    meeting.wait_until(lambda: times.property("contentHeight") > times.height(), "more than fits")

    while meeting.person.focus != "answerTimes":
        meeting.person.presses(Qt.Key.Key_Tab)
    for _ in range(12):
        meeting.person.presses(Qt.Key.Key_Down)

    assert times.property("contentY") == pytest.approx(times.property("contentHeight") - times.height())


@pytest.mark.parametrize(("page", "scrolled"), [("latency", "answerTimes"), ("boundaries", "scrolled")])
def test_a_page_keeps_the_keyboard_when_all_of_it_fits(meet: Meet, page: str, scrolled: str) -> None:
    from PySide6.QtCore import Qt

    meeting = meet(Send((TIMED,)), size=(700, 240))
    meeting.window.view.setProperty("page", page)
    meeting.wait_until(lambda: meeting.person.items(scrolled) != [], "the page")
    item = meeting.person.item(scrolled)
    meeting.wait_until(lambda: item.property("contentHeight") > item.height(), "more than fits")
    item.forceActiveFocus(Qt.FocusReason.TabFocusReason)

    meeting.window.view.resize(700, 4000)
    meeting.wait_until(lambda: item.property("contentHeight") <= item.height(), "all of it")

    assert meeting.person.focus == scrolled


def test_many_notices_leave_the_face_its_place(meet: Meet) -> None:
    said = (
        "The disk is nearly full.",
        "No microphone is there.",
        "No loudspeaker is there.",
        "Line 3 was left out.",
    )
    notices = tuple(Noticed(f"notice {number}", sentence) for number, sentence in enumerate(said))

    meeting = meet(Send(notices), size=(856, 640))

    meeting.sees("4 things to look at")
    meeting.wait_until(lambda: meeting.person.item("face").height() >= 160, "a face that can be read")
    height = meeting.person.item("face").height()

    meeting.person.clicks("lookAt")

    meeting.sees(said[0])
    meeting.rests()
    assert meeting.person.item("face").height() == height


def test_esc_closes_a_dialog_and_not_the_page_behind_it(meet: Meet) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtTest import QTest

    meeting = meet(history=HISTORY)
    meeting.person.clicks("openHistory")
    meeting.wait_until(lambda: meeting.person.items("exportHistory") != [], "the button")
    meeting.person.clicks("exportHistory")
    meeting.wait_until(lambda: QGuiApplication.focusWindow() is not meeting.person.view, "the dialog")
    dialog = QGuiApplication.focusWindow()
    assert dialog is not None

    QTest.keyClick(dialog, Qt.Key.Key_Escape)

    meeting.wait_until(lambda: not dialog.isVisible(), "no dialog any more")
    assert meeting.person.items("exportHistory") != []


PLANNED = Planned(
    2,
    Want.BE_HEARD,
    False,
    Affect(-0.3, -0.2),
    "I speak as you told me to.",
)


def test_why_a_reply_was_made_so_unfolds_by_keyboard(meet: Meet) -> None:
    from PySide6.QtCore import Qt

    meeting = meet(Send((PLANNED, CompanionSaid(2, "That hurts.", "", is_final=True))))
    meeting.sees("Why?")

    meeting.person.item("why").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    meeting.person.presses(Qt.Key.Key_Return)

    meeting.sees("You probably wanted to be heard.")
    meeting.sees("Intended tone")
    meeting.sees(str(PLANNED.why))
    meeting.person.presses(Qt.Key.Key_Escape)
    meeting.wait_until(lambda: not meeting.person.sees(str(PLANNED.why)), "the panel is closed")


def test_what_a_screen_reader_tells_of_a_plan(meet: Meet) -> None:
    meeting = meet(Send((PLANNED, CompanionSaid(2, "That hurts.", "", is_final=True))))
    meeting.sees("Why?")
    meeting.person.clicks("why")
    meeting.sees(str(PLANNED.why))

    assert accessible_names(meeting, "tone") == ["downcast"]
    assert accessible_names(meeting, "wanted") == ["You probably wanted to be heard."]
    assert accessible_names(meeting, "why") == ["Why this reply"]


def accessible_names(meeting: Meeting, name: str) -> list[str]:
    """What a screen reader says of the items of a name, from top to bottom."""
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QAccessible

    items = sorted(meeting.person.items(name), key=lambda item: item.mapToScene(QPointF(0, 0)).y())
    told = [QAccessible.queryAccessibleInterface(item) for item in items]
    return [each.text(QAccessible.Text.Name) for each in told if each is not None]


def test_the_history_tells_why_of_each_reply_that_it_is_known_of(meet: Meet) -> None:
    newest = msgspec.structs.replace(HISTORY[0], plan=PLANNED)
    meeting = meet(history=(newest, *HISTORY[1:3]))
    meeting.person.clicks("openHistory")
    meeting.sees(newest.text)

    meeting.person.clicks("turnWhyButton")
    meeting.sees("You probably wanted to be heard.")
    meeting.person.clicks("turnWhyButton")

    meeting.wait_until(lambda: not meeting.person.sees("You probably"), "it is folded again")


REPLY = CompanionSaid(2, "I see.", "", is_final=True)


def test_a_reply_is_said_otherwise_where_it_stands_and_that_can_be_undone(meet: Meet) -> None:
    from PySide6.QtCore import Qt

    kept = Noticed("sample line", "I'll say it like that.", undo=UndoSampleLine(7))
    meeting = meet(Send((REPLY,)), WaitFor("SayItLikeThis"), Send((kept,)))
    meeting.sees("Reword this")
    meeting.person.clicks("sayOtherwise")
    assert meeting.person.focus == "lineEditor"
    assert meeting.person.item("lineEditor").property("text") == "I see."

    meeting.person.types("oh")
    meeting.person.presses(Qt.Key.Key_Return)
    (line,) = meeting.received(SayItLikeThis)
    meeting.sees("I'll say it like that.")
    assert meeting.person.focus == "text"
    meeting.person.clicks("undo")

    assert line == SayItLikeThis(None, "I see.oh", 2)
    assert meeting.received(UndoSampleLine) == [UndoSampleLine(7)]


def test_what_is_rewritten_is_the_reply_that_stood_there_though_another_one_came(meet: Meet) -> None:
    next_one = CompanionSaid(4, "And then?", "", is_final=True)
    meeting = meet(Send((REPLY,)), WaitFor("CheckSound"), Send((next_one,)))
    meeting.sees("Reword this")
    meeting.person.clicks("sayOtherwise")
    meeting.person.types("oh")
    meeting.window.link.send(CheckSound())
    meeting.wait_until(lambda: meeting.window.conversation.property("replyNumber") == 4, "the next reply")

    meeting.person.clicks("lineDone")
    (line,) = meeting.received(SayItLikeThis)

    assert line == SayItLikeThis(None, "I see.oh", 2)


def test_escape_leaves_a_reply_as_it_was(meet: Meet) -> None:
    from PySide6.QtCore import Qt

    meeting = meet(Send((REPLY,)))
    meeting.sees("Reword this")
    meeting.person.clicks("sayOtherwise")
    meeting.person.presses(Qt.Key.Key_Escape)

    assert meeting.person.items("lineEditor") == []
    assert meeting.person.focus == "text"
    assert not any(isinstance(message, SayItLikeThis) for message in meeting.engine.received(0))


def test_a_reply_that_still_sounds_cannot_be_rewritten(meet: Meet) -> None:
    meeting = meet(Send((CompanionSaid(2, "I see", "what you mean.", is_final=False),)))

    meeting.sees("what you mean.")
    assert meeting.person.items("sayOtherwise") == []


def test_what_stands_in_the_way_of_a_line_is_told_each_time(meet: Meet) -> None:
    off = Noticed("sample line", "Off the record nothing is kept, so not this either.", is_error=True)
    meeting = meet(Send((REPLY,)), WaitFor("SayItLikeThis"), Send((off,)))
    meeting.sees("Reword this")
    meeting.person.clicks("sayOtherwise")
    meeting.person.types("oh")
    meeting.person.clicks("lineDone")

    meeting.sees(str(off.sentence))
    assert meeting.person.items("undo") == []


@pytest.mark.parametrize("size", [(960, 700), (400, 640)], ids=["wide", "narrow"])
def test_a_reply_of_the_history_is_said_otherwise_and_the_answer_is_seen_there(
    meet: Meet, size: tuple[int, int]
) -> None:
    kept = Noticed("sample line", "I'll say it like that.", undo=UndoSampleLine(7))
    meeting = meet(WaitFor("SayItLikeThis"), Send((kept,)), history=HISTORY[:3], size=size)
    meeting.person.clicks("openHistory")
    meeting.sees(HISTORY[0].text)
    meeting.person.clicks("rewrite")
    meeting.person.types("x")
    meeting.person.clicks("lineDone")
    (line,) = meeting.received(SayItLikeThis)

    assert line == SayItLikeThis(HISTORY[0].id, f"{HISTORY[0].text}x")
    meeting.sees("I'll say it like that.")
    meeting.person.clicks("undo")
    assert meeting.received(UndoSampleLine) == [UndoSampleLine(7)]
