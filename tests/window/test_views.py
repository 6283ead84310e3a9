"""The window as a person meets it: what it shows, and what keys and buttons do."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from companion.channel import messages as msg
from companion.values import Affect, Phase, Reading, Want
from companion.window.talk.conversation import Link
from companion.window.window import CompanionWindow
from tests.fakes import readings
from tests.fakes.engine_process import Send, Step, WaitFor
from tests.fakes.readings import reading
from tests.fakes.screen_reader import by_tab, told_of
from tests.fakes.window_look import Look
from tests.fakes.window_meeting import Meeting
from tests.fakes.window_person import WindowPerson
from tests.window.controls import Meet, enter, nameless, press, read, texts_said

pytestmark = pytest.mark.window

Wait = Callable[[Callable[[], bool], str], None]
OpenWindow = Callable[..., CompanionWindow]

HISTORY = tuple(
    msg.HistoryEntry(n, ("companion", "person")[n % 2], f"utterance number {n}", 1.7e9 + 60 * n, False)
    for n in range(130, 0, -1)
)
"""Utterances, neither cut off nor typed, the newest first."""
MIND = msg.OfferedModel("mind", "A mind", "Thinking", 4_220_000_000, "MIT", "https://example.org/a", False)
VOICE = msg.OfferedModel("voice", "A voice", "Speaking", 90_000_000, "Terms", "https://example.org/t", True)
OFFER = msg.SetOffered("These models fit this computer.", (MIND, VOICE))


def in_history(
    meet: Meet, *steps: Step, history: Sequence[msg.HistoryEntry] = HISTORY, **how: object
) -> Meeting:
    """Open the history once it can be read."""
    meeting = meet(*steps, history=history, **how)
    meeting.person.clicks("openHistory")
    meeting.sees(history[0].text)
    return meeting


def test_captions_of_both_sides_appear(meet: Meet) -> None:
    heard = msg.PersonHeard(1, "Tell me", "about the <sea>", is_final=False)
    said = msg.CompanionSaid(2, "The sea", "is grey.", is_final=False)

    meeting = meet(Send((heard, msg.PhaseChanged(Phase.SPEAKING), said)))

    meeting.sees("about the <sea>")
    meeting.sees("The sea<font")
    meeting.sees("Speaking")


def test_captions_of_both_sides_are_told_to_screen_readers_as_they_become_certain(meet: Meet) -> None:
    meeting = meet(
        Send((msg.PersonHeard(1, "I", "'m sad", is_final=False),)),
        WaitFor("Stop"),
        Send(
            (
                msg.PersonHeard(1, "I'm sad & tired", "", is_final=True),
                msg.CompanionSaid(2, "Oh no.", "That's hard", is_final=False),
                msg.CompanionSaid(2, "Oh no. That's", "hard.", is_final=False),
                msg.CompanionSaid(2, "Oh no. That's", "", is_final=True),
            )
        ),
    )
    meeting.sees("I<font")
    announced: list[str] = []
    captions: Any = meeting.person.item("captions")
    captions.announced.connect(announced.append)

    meeting.window.conversation.stop()
    meeting.wait_until(lambda: len(announced) == 3, "announcements")

    assert announced == ["You: I'm sad & tired", "Robin: Oh no.", "Robin: That's"]
    names = [told.name for told in told_of(meeting.window.view)]
    assert "You: I'm sad & tired" in names
    assert "Robin: Oh no. That's" in names


def test_words_begin_at_the_right_where_the_language_does(meet: Meet) -> None:
    meeting = meet(look=Look("mirrored", is_mirrored=True))

    meeting.person.clicks("openSettings")
    meeting.sees("Boundaries")

    def begins_left(item: "QQuickItem") -> bool:
        context = qmlContext(item)
        assert context is not None
        side, _ = QQmlExpression(context, item, "Number(effectiveHorizontalAlignment)").evaluate()
        return int(side) == Qt.AlignmentFlag.AlignLeft.value

    texts = [item for item in meeting.person.visible_items() if item.inherits("QQuickText")]
    assert [item.property("text") for item in texts if begins_left(item)] == []


def test_an_open_page_has_a_window_to_itself_that_is_too_low_for_its_letters(meet: Meet) -> None:
    meeting = meet(look=Look("three times as large", size=(960, 710), font_scale=3.0))
    meeting.person.clicks("openHistory")
    meeting.wait_until(lambda: not meeting.person.items("openHistory"), "a bar that gives way")

    reached = [item.objectName() for item in by_tab(meeting.window.view)]
    press(meeting, "Escape")

    assert {"closePanel", "search"} <= set(reached)
    meeting.wait_until(lambda: len(meeting.person.items("openHistory")) == 1, "the bar")


def test_enter_sends_and_frees_the_field_and_shift_enter_begins_a_new_line(meet: Meet) -> None:
    meeting = meet()

    meeting.person.types("good")
    meeting.person.presses(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    meeting.person.types("morning")
    press(meeting, "Return")

    assert texts_said(meeting) == ["good\nmorning"]
    assert meeting.person.item("text").property("text") == ""


def test_escape_closes_an_open_page_before_it_stops_the_reply(meet: Meet) -> None:
    meeting = meet(Send((msg.PhaseChanged(Phase.SPEAKING),)))
    meeting.sees("Speaking")
    meeting.window.view.setProperty("page", "memories")

    press(meeting, "Escape")
    meeting.wait_until(lambda: meeting.window.view.property("page") == "", "the page to close")
    meeting.rests()
    assert meeting.person.sees("Speaking")
    press(meeting, "Escape")

    assert meeting.received(msg.Stop) == [msg.Stop()]


def test_the_stop_button_says_at_once_that_it_stops_the_thinking(meet: Meet) -> None:
    meeting = meet(Send((msg.PhaseChanged(Phase.PREPARING),)))
    meeting.sees("Thinking")

    meeting.person.clicks("stop")

    meeting.sees("Stopping")
    assert read(meeting.person.item("stop"))[0] == "Stop"
    assert meeting.received(msg.Stop) == [msg.Stop()]


def test_control_m_and_the_button_mute(meet: Meet) -> None:
    muted = msg.EarChanged(has_microphone=True, is_muted=True, is_half_duplex=False)
    meeting = meet(WaitFor("SetMuted"), Send((muted, msg.PhaseChanged(Phase.IDLE))))

    meeting.person.presses(Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    meeting.sees("Muted")
    meeting.person.clicks("mute")
    meeting.wait_until(lambda: len(meeting.received(msg.SetMuted)) == 2, "two commands")

    assert meeting.received(msg.SetMuted) == [msg.SetMuted(is_muted=True), msg.SetMuted(is_muted=False)]


def test_tab_leads_through_every_control_and_back_to_the_text(meet: Meet) -> None:
    meeting = meet(Send((msg.PhaseChanged(Phase.SPEAKING),)))
    meeting.sees("Speaking")
    meeting.person.types("x")
    pages = ("openCompanions", "openMood", "openMemories", "openKnown", "openHistory", "openSettings")
    order = ["stop", "send", "talkMode", "helpLines", *pages, "makeSmall", "mute", "text"]

    visited = []
    for _ in order:
        press(meeting, "Tab")
        visited.append(meeting.person.focus)

    assert visited == order


def test_every_control_has_a_name_and_a_role_for_screen_readers(meet: Meet) -> None:
    meeting = meet(Send((OFFER, msg.Noticed("disk", "The disk is nearly full."))), history=HISTORY[:3])
    for page, seen in (("history", "utterance number 130"), ("offer", "Thinking")):
        meeting.window.view.setProperty("page", page)
        meeting.sees(seen)
        assert nameless(meeting) == []


def test_history_shows_pages_on_demand_keeps_its_place_and_searches(meet: Meet) -> None:
    meeting = meet(history=HISTORY)

    def turns() -> set[str]:
        return {text for text in meeting.person.texts() if text.startswith("utterance")}

    meeting.person.presses(Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    meeting.sees("utterance number 130")
    meeting.sees("aren't saved here")
    history = meeting.person.item("historyList")
    assert history.property("count") == 50
    history.setProperty("contentY", history.property("originY"))
    topmost = turns()
    meeting.wait_until(lambda: history.property("count") >= 100, "an older page")
    assert topmost & turns()
    meeting.person.clicks("search")
    meeting.person.types("number 7")
    meeting.wait_until(lambda: history.property("count") == 11, "what was found: 7 and 70 to 79")
    meeting.person.types("zzz")

    meeting.sees("Nothing found")


def test_a_turn_is_copied_said_again_and_deleted_after_a_question(meet: Meet) -> None:
    meeting = in_history(meet, history=HISTORY[:4])

    meeting.person.clicks("copy")
    meeting.person.clicks("sayAgain")
    meeting.person.clicks("delete")
    meeting.sees("Delete this for good?")
    assert not any(isinstance(message, msg.DeleteTurn) for message in meeting.engine.received(0))
    meeting.person.clicks("confirmDelete")

    assert QGuiApplication.clipboard().text() == "utterance number 130"
    assert meeting.received(msg.SayAgain) == [msg.SayAgain(130)]
    assert meeting.received(msg.DeleteTurn) == [msg.DeleteTurn(130)]
    meeting.wait_until(lambda: not meeting.person.sees("utterance number 130"), "it is gone")


def test_what_is_to_be_deleted_is_seen_with_the_question(meet: Meet) -> None:
    meeting = in_history(meet)
    meeting.person.clicks("historyList")
    for _ in range(12):  # as far up as there are entries in sight, and some more
        meeting.person.presses(Qt.Key.Key_Up)

    meeting.person.presses(Qt.Key.Key_Delete)

    meeting.sees("Delete this for good?")
    asked = next(turn for turn in meeting.person.items("turn") if turn.property("isCurrent"))
    assert asked.property("text") != HISTORY[0].text, "the arrow keys lead away from the newest"
    place = meeting.person.item("historyList")
    meeting.wait_until(lambda: asked.mapToItem(place, QPointF()).y() >= 0, "the utterance above the question")


def test_a_reply_that_is_still_being_said_is_not_called_cut_off(meet: Meet) -> None:
    said = msgspec.structs.replace(HISTORY[0], is_cut_off=True)
    whole = msg.CompanionSaid(130, "utterance number", "", is_final=True)
    begun = (
        msg.PhaseChanged(Phase.SPEAKING),
        msg.CompanionSaid(130, "utterance", "number 130", is_final=False),
    )
    over = Send((whole, msg.PhaseChanged(Phase.LISTENING)))
    meeting = in_history(meet, Send(begun), WaitFor("Stop"), over, history=(said, *HISTORY[1:4]))
    assert not meeting.person.sees("cut off")

    meeting.person.clicks("stop")

    meeting.sees("cut off")


SAD = reading(readings.SAD, "sadness", number=9)
WRONG = replace(SAD, is_told=True, is_unsure=True)
TAKEN_BACK = msg.UndoCorrection(SAD.session, 9)


@pytest.mark.parametrize(
    ("understood", "told", "button", "wish", "other"),
    [
        (SAD, "You seemed sad", "wrongReading", msg.CorrectReading(SAD.session, 9), "takeReadingBack"),
        (WRONG, "You said this was wrong", "takeReadingBack", TAKEN_BACK, "wrongReading"),
    ],
    ids=["as it was understood", "called wrong"],
)
def test_an_utterance_of_any_day_says_how_it_was_understood_and_can_be_called_wrong_and_back(
    understood: Reading, told: str, button: str, wish: msg.ToEngine, other: str, meet: Meet
) -> None:
    entry = msgspec.structs.replace(HISTORY[1], reading=understood, can_undo=understood is WRONG)
    meeting = in_history(meet, history=(entry, HISTORY[2]))
    meeting.sees(told)

    meeting.person.clicks(button)

    assert meeting.received(type(wish)) == [wish]
    assert meeting.person.items(other) == []


def test_the_last_words_can_be_corrected_with_the_keyboard_alone(meet: Meet) -> None:
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
    press(meeting, "Return")

    assert meeting.received(msg.CorrectWords) == [msg.CorrectWords(129, "better words")]


def test_escape_gives_up_an_edit_first_and_closes_the_history_then(meet: Meet) -> None:
    meeting = in_history(meet, history=HISTORY[1:4])
    meeting.person.clicks("edit")
    assert meeting.person.focus == "wordsEditor"

    press(meeting, "Escape")
    assert meeting.person.items("wordsEditor") == []
    assert meeting.person.items("historyPanel") != []
    press(meeting, "Escape")

    assert meeting.person.items("historyPanel") == []
    assert meeting.person.focus == "text"


def _open_offer(meeting: Meeting) -> None:
    meeting.wait_until(lambda: meeting.person.items("openOffer") != [], "the button")
    meeting.person.clicks("openOffer")


def test_the_offer_is_got_after_its_licence_was_accepted(meet: Meet) -> None:
    moved = msg.DownloadMoved("mind", 1_000_000_000, 4_220_000_000, is_running=True)
    meeting = meet(Send((OFFER,)), WaitFor("GetModels"), Send((moved,)))
    _open_offer(meeting)
    meeting.sees("These models fit this computer.")
    assert not meeting.person.item("get").isEnabled()

    meeting.person.clicks("licence")
    meeting.wait_until(lambda: meeting.person.item("get").isEnabled(), "the button")
    meeting.person.clicks("get")

    assert meeting.received(msg.GetModels) == [msg.GetModels(("mind", "voice"))]
    meeting.sees("1 GB of 4.3 GB")
    meeting.person.clicks("cancelDownload")
    assert meeting.received(msg.CancelDownload) == [msg.CancelDownload()]


def test_an_offer_that_has_come_is_closed(meet: Meet) -> None:
    come = tuple(
        msg.DownloadMoved(model.name, model.size_bytes, model.size_bytes, False, "It is here.")
        for model in OFFER.models
    )
    meeting = meet(Send((OFFER,)), WaitFor("GetModels"), Send(come))
    _open_offer(meeting)
    meeting.sees("These models fit this computer.")
    meeting.person.clicks("licence")
    meeting.person.clicks("get")
    meeting.sees("It is here.")

    meeting.person.clicks("putAway")

    meeting.wait_until(lambda: not meeting.person.items("offerPanel"), "the offer goes")
    assert meeting.engine.starts == 1


def test_the_offer_can_be_declined(meet: Meet) -> None:
    meeting = meet(Send((OFFER,)))
    meeting.wait_until(lambda: meeting.person.items("openOffer") != [], "the button")
    assert meeting.person.items("offerPanel") == [], "it waits behind its button"
    _open_offer(meeting)
    meeting.sees("These models fit this computer.")

    meeting.person.clicks("decline")

    assert meeting.received(msg.DeclineOffer) == [msg.DeclineOffer()]
    meeting.wait_until(lambda: not meeting.person.items("openOffer"), "the offer goes")


def test_an_engine_that_keeps_stopping_can_be_started_again_by_a_button(
    open_window: OpenWindow, wait_until: Wait
) -> None:
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
    found = msg.SoundChecked(
        is_good=True, sentence="You can interrupt me freely.", echo_db=-12.0, suppressed_db=38.0
    )
    meeting = meet(WaitFor("CheckSound"), Send((msg.SoundCheckBegan(9.0),)), WaitFor("Stop"), Send((found,)))

    meeting.person.opens_setting("hearing")
    meeting.person.clicks("testSound")
    meeting.received(msg.CheckSound)
    meeting.sees("Testing. Please stay quiet.")
    meeting.sees("Sound test")
    assert not meeting.person.item("testSound").property("enabled")
    meeting.window.link.send(msg.Stop())

    meeting.sees("You can interrupt me freely.")
    meeting.sees("−12 dB")
    meeting.sees("38 dB")
    assert meeting.person.item("testSound").property("enabled")


def test_with_the_microphone_off_the_sound_cannot_be_tested(meet: Meet) -> None:
    meeting = meet(Send((msg.EarChanged(has_microphone=True, is_muted=True, is_half_duplex=False),)))

    meeting.person.opens_setting("hearing")

    meeting.sees("Turn the microphone on first.")
    assert not meeting.person.item("testSound").property("enabled")


def test_without_a_microphone_the_sound_cannot_be_tested(meet: Meet) -> None:
    deaf = msg.EarChanged(has_microphone=False, is_muted=False, is_half_duplex=False, why="Plug in one.")
    meeting = meet(Send((deaf, msg.PhaseChanged(Phase.IDLE))))

    meeting.person.opens_setting("hearing")

    meeting.wait_until(lambda: not meeting.person.item("testSound").property("enabled"), "no test")


TIMED = msg.AnswerTimed(0.42, {"notice": 0.12, "read": 0.06, "think": 0.15, "speak": 0.03, "play": 0.06})


def test_the_answer_time_is_opened_and_closed_with_the_keyboard_alone(meet: Meet) -> None:
    meeting = meet(Send((TIMED, TIMED)))
    meeting.sees("0.4 s")

    while meeting.person.focus != "openLatency":
        meeting.person.presses(Qt.Key.Key_Tab)
    press(meeting, "Return")
    meeting.sees("Answered in 0.42 s")
    meeting.sees("Reading your last words")
    meeting.sees("60 ms")
    assert len(meeting.person.items("answerStage")) == 5
    assert {
        "answered in 0.4 s",
        "Steps of the reply, in order",
        "Reading your last words: 60 ms",
        "Typical for your last 2 messages: 0.42 s",
    } <= {told.name for told in told_of(meeting.window.view)}
    press(meeting, "Escape")

    assert meeting.person.items("latencyPanel") == []
    assert meeting.person.focus == "text"


def test_stages_that_do_not_fit_are_reached_with_the_arrow_keys(meet: Meet) -> None:
    meeting = meet(Send((TIMED,)), size=(520, 400))
    meeting.wait_until(lambda: meeting.person.items("openLatency") != [], "the button")
    meeting.window.view.resize(520, 240)
    meeting.person.clicks("openLatency")
    times = meeting.person.item("scrolled")
    meeting.wait_until(lambda: times.property("contentHeight") > times.height(), "more than fits")

    while meeting.person.focus != "scrolled":
        meeting.person.presses(Qt.Key.Key_Tab)
    for _ in range(12):
        meeting.person.presses(Qt.Key.Key_Down)

    assert times.property("contentY") == pytest.approx(times.property("contentHeight") - times.height())


@pytest.mark.parametrize("page", ["latency", "boundaries"])
def test_a_page_keeps_the_keyboard_when_all_of_it_fits(meet: Meet, page: str) -> None:
    meeting = meet(Send((TIMED,)), size=(700, 240))
    meeting.window.view.setProperty("page", page)
    meeting.wait_until(lambda: meeting.person.items("scrolled") != [], "the page")
    item = meeting.person.item("scrolled")
    meeting.wait_until(lambda: item.property("contentHeight") > item.height(), "more than fits")
    item.forceActiveFocus(Qt.FocusReason.TabFocusReason)

    meeting.window.view.resize(700, 4000)
    meeting.wait_until(lambda: item.property("contentHeight") <= item.height(), "all of it")

    assert meeting.person.focus == "scrolled"


def test_many_notices_leave_the_face_its_place(meet: Meet) -> None:
    notices = tuple(msg.Noticed(f"notice {number}", f"Part {number} is broken.") for number in range(4))

    meeting = meet(Send(notices), size=(856, 640))

    meeting.sees("4 things to look at")
    meeting.wait_until(lambda: meeting.person.item("face").height() >= 130, "a face that can be read")
    height = meeting.person.item("face").height()

    meeting.person.clicks("lookAt")

    meeting.sees("Part 0 is broken.")
    meeting.rests()
    assert meeting.person.item("face").height() == height


def test_esc_closes_a_dialog_and_not_the_page_behind_it(meet: Meet) -> None:
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


PLANNED = msg.Planned(2, Want.BE_HEARD, False, Affect(-0.3, -0.2), "I speak as you told me to.")
REPLY = msg.CompanionSaid(2, "I see.", "", is_final=True)


def test_why_a_reply_was_made_so_unfolds_by_keyboard(meet: Meet) -> None:
    meeting = meet(Send((PLANNED, REPLY)))
    meeting.sees("Why?")

    enter(meeting, "why")

    meeting.sees("You probably wanted to be heard.")
    meeting.sees("Intended tone")
    meeting.sees(str(PLANNED.why))
    told = {name: read(meeting.person.item(name))[0] for name in ("tone", "wanted", "why")}
    assert told == {"tone": "downcast", "wanted": "You probably wanted to be heard.", "why": "Why this reply"}
    press(meeting, "Escape")
    meeting.wait_until(lambda: not meeting.person.sees(str(PLANNED.why)), "the panel is closed")


def test_a_reply_is_left_as_it_was_or_said_otherwise_where_it_stands_and_that_can_be_undone(
    meet: Meet,
) -> None:
    kept = msg.Noticed("sample line", "I'll say it like that.", undo=msg.UndoSampleLine(7))
    meeting = meet(Send((REPLY,)), WaitFor("SayItLikeThis"), Send((kept,)))
    meeting.sees("Reword it yourself")
    meeting.person.clicks("sayOtherwise")
    press(meeting, "Escape")
    assert meeting.person.items("lineEditor") == []
    assert meeting.person.focus == "text"
    assert not any(isinstance(message, msg.SayItLikeThis) for message in meeting.engine.received(0))

    meeting.person.clicks("sayOtherwise")
    assert meeting.person.focus == "lineEditor"
    assert meeting.person.item("lineEditor").property("text") == "I see."
    meeting.person.types("oh")
    press(meeting, "Return")
    (line,) = meeting.received(msg.SayItLikeThis)
    meeting.sees("I'll say it like that.")
    assert meeting.person.focus == "text"
    meeting.person.clicks("undo")

    assert line == msg.SayItLikeThis(None, "I see.oh", 2)
    assert meeting.received(msg.UndoSampleLine) == [msg.UndoSampleLine(7)]


def test_what_is_rewritten_is_the_reply_that_stood_there_though_another_one_came(meet: Meet) -> None:
    next_one = msg.CompanionSaid(4, "And then?", "", is_final=True)
    meeting = meet(Send((REPLY,)), WaitFor("CheckSound"), Send((next_one,)))
    meeting.sees("Reword it yourself")
    meeting.person.clicks("sayOtherwise")
    meeting.person.types("oh")
    meeting.window.link.send(msg.CheckSound())
    meeting.wait_until(lambda: meeting.window.conversation.property("reply") == "And then?", "the next reply")

    meeting.person.clicks("lineDone")
    (line,) = meeting.received(msg.SayItLikeThis)

    assert line == msg.SayItLikeThis(None, "I see.oh", 2)


def test_a_reply_that_still_sounds_cannot_be_rewritten(meet: Meet) -> None:
    meeting = meet(Send((msg.CompanionSaid(2, "I see", "what you mean.", is_final=False),)))

    meeting.sees("what you mean.")
    assert meeting.person.items("sayOtherwise") == []


@pytest.mark.parametrize("size", [(960, 700), (400, 640)], ids=["wide", "narrow"])
def test_a_reply_of_the_history_is_said_otherwise_and_the_answer_is_seen_there(
    meet: Meet, size: tuple[int, int]
) -> None:
    kept = msg.Noticed("sample line", "I'll say it like that.", undo=msg.UndoSampleLine(7))
    meeting = in_history(meet, WaitFor("SayItLikeThis"), Send((kept,)), history=HISTORY[:3], size=size)
    meeting.person.clicks("rewrite")
    meeting.person.types("x")
    meeting.person.clicks("lineDone")
    (line,) = meeting.received(msg.SayItLikeThis)

    assert line == msg.SayItLikeThis(HISTORY[0].id, f"{HISTORY[0].text}x")
    meeting.sees("I'll say it like that.")
    meeting.person.clicks("undo")
    assert meeting.received(msg.UndoSampleLine) == [msg.UndoSampleLine(7)]
