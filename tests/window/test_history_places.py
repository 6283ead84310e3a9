"""The history beside memories and reasons: jumping there and back, very long words, and writing it into a file."""

from collections.abc import Iterator

import msgspec
import pytest
from PySide6.QtCore import QLocale, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from companion.channel import messages as msg
from companion.values import Affect, Evidence, Memory, MemoryKind, Speaker, Want
from companion.window.language import language_of
from tests.fakes.engine_process import Send, WaitFor
from tests.window.controls import Meet, texts_cut_off

pytestmark = pytest.mark.window


SESSION = "a" * 32
PLANNED = msg.Planned(2, Want.BE_HEARD, False, Affect(-0.3, -0.2))
CAME = msg.Remembered(
    1, "I failed the exam.", 1_747_000_000.0, "It is about the exam, as what you said.", is_told=True
)
SAID = tuple(
    msg.HistoryEntry(n, ("companion", "person")[n % 2], f"utterance number {n}", 1.7e9 + 60 * n, False)
    for n in range(300, 0, -1)
)
WHY = {"plan": PLANNED, "recalled": (CAME,), "heard": msg.HeardWords("utterance number 299")}
HISTORY = (msgspec.structs.replace(SAID[0], **WHY), *SAID[1:])
EXAM = Memory(
    MemoryKind.EPISODE,
    "I failed the exam.",
    1_747_000_000.0,
    speaker=Speaker.PERSON,
    evidence=(Evidence(SESSION, 100),),
    id=1,
)
LONG = " ".join(f"word{number}" for number in range(10_000))


def test_a_memory_leads_to_its_place_in_the_history_and_back_to_what_was_said_last(meet: Meet) -> None:
    meeting = meet(history=HISTORY, memories=(EXAM,))
    meeting.person.clicks("openMemories")
    meeting.sees(EXAM.text)
    meeting.person.clicks("memory")
    meeting.sees("It has faded to")

    meeting.person.clicks("showInHistory")
    meeting.sees("utterance number 100")
    meeting.wait_until(
        lambda: any(
            item.property("isCurrent") and item.property("text") == "utterance number 100"
            for item in meeting.person.items("turn")
        ),
        "its place is chosen",
    )
    assert not meeting.person.sees("utterance number 300")
    meeting.person.clicks("showNewest")

    meeting.sees("utterance number 300")


def test_a_reply_in_the_history_tells_what_was_heard_and_recalled_and_opens_it(meet: Meet) -> None:
    meeting = meet(history=HISTORY[:3], memories=(EXAM,))
    meeting.person.clicks("openHistory")
    meeting.sees("utterance number 300")

    meeting.person.clicks("turnWhyButton")
    meeting.sees("“utterance number 299”")
    meeting.sees("It is about the exam, as what you said.")
    meeting.person.item("openRecalled").forceActiveFocus()
    meeting.person.clicks("openRecalled")

    meeting.sees("It has faded to")


def test_the_last_reply_tells_what_was_heard_and_recalled_and_folds_away_what_only_came_to_mind(
    meet: Meet,
) -> None:
    heard = msg.PersonHeard(1, "I failed the exam, and nobody knows.", "", is_final=True)
    said = msg.CompanionSaid(2, "That hurts.", "", is_final=True)
    other = msgspec.structs.replace(CAME, id=2, text="I like tea.", is_told=False)
    meeting = meet(Send((heard, PLANNED, msg.Recalled(2, (CAME, other)), said)), memories=(EXAM,))

    meeting.person.clicks("why")
    meeting.sees("“I failed the exam, and nobody knows.”")
    meeting.sees("I failed the exam.")
    meeting.sees("It is about the exam, as what you said.")
    assert texts_cut_off(meeting) == []
    assert not meeting.person.sees("I like tea.")
    meeting.person.clicks("foldUnused")
    meeting.sees("I like tea.")
    meeting.person.clicks("foldUnused")
    meeting.person.clicks("openRecalled")

    meeting.sees("It has faded to")


def test_ten_thousand_words_stay_readable_and_are_shown_whole_when_asked_for(meet: Meet) -> None:
    entry = msgspec.structs.replace(HISTORY[1], text=LONG)
    meeting = meet(Send((msg.PersonHeard(1, LONG, "", is_final=True),)), history=(entry,))
    meeting.person.clicks("openHistory")
    meeting.wait_until(lambda: len(meeting.person.items("turn")) == 1, "an entry")
    meeting.rests()
    bubble = meeting.person.item("turn")
    short = bubble.height()

    assert not any("word9999" in text and "word0 " in text for text in texts_of(bubble))
    meeting.person.clicks("showWhole")
    meeting.wait_until(lambda: bubble.height() > short * 4, "all of it")

    assert any("word9999" in text for text in texts_of(bubble))


def test_the_history_is_written_into_a_file_of_the_form_its_name_says_and_told_until_the_page_is_left(
    meet: Meet,
) -> None:
    told = msg.HistoryExported(300, False, "300 utterances were written, which is not encrypted.")
    steps = WaitFor("ExportHistory"), Send((msg.HistoryExported(100, is_running=True), told))
    meeting = meet(*steps, history=HISTORY[:3])
    meeting.person.clicks("openHistory")
    meeting.sees("Export…")

    meeting.window.history.exportTo(QUrl.fromLocalFile("/tmp/said.MD"))
    meeting.sees("which is not encrypted.")

    assert meeting.received(msg.ExportHistory) == [
        msg.ExportHistory("/tmp/said.MD", msg.HistoryForm.MARKDOWN, "Robin", language_of(QLocale()))
    ]
    for page in ("", "history"):
        meeting.window.view.setProperty("page", page)
    meeting.rests()
    assert not meeting.person.sees("which is not encrypted.")


def test_a_whole_path_that_is_typed_into_qts_own_dialog_is_taken_as_it_is(meet: Meet) -> None:
    meeting = meet(WaitFor("ExportHistory"), history=HISTORY[:3])
    meeting.person.clicks("openHistory")
    meeting.person.clicks("exportHistory")
    meeting.wait_until(lambda: QGuiApplication.focusWindow() is not meeting.person.view, "the dialog")
    dialog = QGuiApplication.focusWindow()
    if not isinstance(dialog, QQuickWindow):
        pytest.skip("the desktop has a dialog of its own")
    items = list(items_of(dialog.contentItem()))
    (field,) = (item for item in items if item.objectName() == "fileNameTextField")
    (save,) = (item for item in items if item.inherits("QQuickButton") and item.property("text") == "Save")

    field.forceActiveFocus()
    for letter in "/elsewhere/said":
        QTest.keyClick(dialog, Qt.Key(ord(letter.upper())))
    save.forceActiveFocus()
    QTest.keyClick(dialog, Qt.Key.Key_Space)

    (asked,) = meeting.received(msg.ExportHistory)
    assert isinstance(asked, msg.ExportHistory)
    assert asked.file == "/elsewhere/said.txt"


def texts_of(item: QQuickItem) -> list[str]:
    """Return what is written in an item, at any depth."""
    texts = (one.property("text") for one in items_of(item))
    return [text for text in texts if isinstance(text, str)]


def items_of(item: QQuickItem) -> Iterator[QQuickItem]:
    """Yield what is in an item, at any depth."""
    for one in item.childItems():
        yield one
        yield from items_of(one)
