"""The history as a list for QML: the pages to request, and the entries of their answers.

Row 0 is the newest entry; ids grow with time. Each query has a number; an answer with another number is out of date and
dropped. Nothing is requested before the history is open; while it is closed, a change only marks the pages as out of
date. If the user opens the place of a memory, there are newer pages below it.
"""

import time
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from PySide6.QtCore import Property, QCoreApplication, QLocale, QObject, QUrl, Signal, Slot
from PySide6.QtGui import QGuiApplication

from companion.channel import messages as msg
from companion.window.feelings.feeling_words import reading_line
from companion.window.language import language_of
from companion.window.page_model import Engine, PropertiesOf, in_qml
from companion.window.rows_model import RowsModel
from companion.window.spelling import near_day, short_time, spelled_day
from companion.window.talk.why import WhyShown, why_of
from companion.window.wording import Translate, filled, number_words

PAGE = 50
"""Entries a page."""
GONE = "This is no longer in the history."
"""Sentence for a place that was deleted from the history."""
MOST = 1000
"""Maximum entries in one query that requests the shown ones again."""


@dataclass(frozen=True, slots=True)
class HistoryPages:
    """The entries on the screen, and the pending query."""

    entries: tuple[msg.HistoryEntry, ...] = ()
    """Newest first."""
    has_more: bool = False
    has_newer: bool = False
    """True if there are newer entries than those."""
    found: int | None = None
    """Id of the entry whose place was opened."""
    search: str = ""
    asked: msg.Query | None = None
    last_number: int = 0
    is_loaded: bool = False
    """True after an answer to the present search."""
    refusal: str = ""
    """Reason why the last query could not be answered."""

    def afresh(self) -> "HistoryPages":
        """Return the state that requests the shown entries again, or the first page."""
        limit = min(max(PAGE, len(self.entries)), MOST)
        before = self.entries[0].id + 1 if self.has_newer and self.entries else None
        return self._asking(msg.HistoryPage(before_id=before, limit=limit, search=self.search))

    def newest(self) -> "HistoryPages":
        """Return the state that requests the newest entries alone."""
        return HistoryPages(last_number=self.last_number).afresh()

    def beside(self, session: str, number: int) -> "HistoryPages":
        """Return the state that requests one utterance and its neighbours."""
        return HistoryPages(last_number=self.last_number)._asking(
            msg.HistoryPage(limit=PAGE, beside=(session, number))
        )

    def newer(self) -> "HistoryPages":
        """Return the state that requests the next newer page, if there is one and no query is pending."""
        if self.asked is not None or not self.has_newer or not self.entries:
            return self
        return self._asking(msg.HistoryPage(after_id=self.entries[0].id, limit=PAGE, search=self.search))

    def searching(self, search: str) -> "HistoryPages":
        """Return the state at the begin of a new search, of which nothing is known yet; "" shows all."""
        return HistoryPages(search=search, last_number=self.last_number)

    def older(self) -> "HistoryPages":
        """Return the state that requests the next older page, if there is one and no query is pending."""
        if self.asked is not None or not self.has_more or not self.entries:
            return self
        return self._asking(msg.HistoryPage(before_id=self.entries[-1].id, limit=PAGE, search=self.search))

    def answered(self, answer: msg.Answer) -> "HistoryPages":
        """Return the state after an answer; an answer to another query changes nothing."""
        if self.asked is None or answer.number != self.asked.number:
            return self
        shown, asked = answer.content, self.asked.asked
        if isinstance(shown, msg.Refused):
            return replace(self, asked=None, refusal=str(shown.sentence))
        if not isinstance(shown, msg.HistoryShown) or not isinstance(asked, msg.HistoryPage):
            return self
        state = replace(self, asked=None, is_loaded=True, refusal="")
        if asked.beside is not None:
            if shown.found is None:
                return replace(state, refusal=GONE)
            return replace(
                state,
                entries=shown.entries,
                has_more=shown.has_more,
                has_newer=shown.has_newer,
                found=shown.found,
            )
        if asked.after_id is not None:
            return replace(state, entries=(*shown.entries, *self.entries), has_newer=shown.has_newer)
        is_older = (
            asked.before_id is not None and bool(self.entries) and asked.before_id <= self.entries[-1].id
        )
        kept = self.entries if is_older else ()
        return replace(state, entries=(*kept, *shown.entries), has_more=shown.has_more)

    def without(self, entry_id: int) -> "HistoryPages":
        """Return the state without an entry, before the engine has confirmed its deletion."""
        return replace(self, entries=tuple(entry for entry in self.entries if entry.id != entry_id))

    @property
    def last_words_id(self) -> int | None:
        """Id of the user's newest entry, which may be corrected; None during a search, and among older entries."""
        if self.search or self.has_newer:
            return None
        return next((entry.id for entry in self.entries if entry.speaker == "person"), None)

    def _asking(self, page: msg.HistoryPage) -> "HistoryPages":
        number = self.last_number + 1
        return replace(self, asked=msg.Query(number=number, asked=page), last_number=number)


_FORMS: Final = {
    ".json": msg.HistoryForm.JSON,
    ".md": msg.HistoryForm.MARKDOWN,
    ".markdown": msg.HistoryForm.MARKDOWN,
}

_property: Final = PropertiesOf[HistoryPages]()


@in_qml
class HistoryModel(RowsModel):
    """The utterances of both sides, newest first."""

    stateChanged = Signal()
    exportChanged = Signal()
    placeFound = Signal(int, arguments=["row"])
    wordNoticed = Signal(str, arguments=["sentence"])

    roles = (
        "isPerson",
        "text",
        "time",
        "day",
        "isCutOff",
        "canCorrect",
        "reading",
        "canObject",
        "canTakeBack",
        "why",
    )
    takes = (msg.Answer, msg.HistoryChanged, msg.HistoryExported, msg.EngineReady, msg.Renamed)
    notice = ""

    _shown: list[msg.HistoryEntry]

    def __init__(self, engine: Engine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._translate: Translate = QCoreApplication.translate
        self._state = HistoryPages()
        self._export: msg.HistoryExported | None = None
        self._is_open = False
        self._is_stale = True
        self._can_ask = False
        self._companion = ""

    # ---- events of the engine

    def apply(self, event: msg.ToWindow) -> None:
        """Handle an answer, a change of the history, progress of an export, or the companion's name.

        An answer to another model or to an older query changes nothing.
        """
        match event:
            case msg.EngineReady(companion=companion) | msg.Renamed(companion):
                self._companion = companion
            case msg.HistoryChanged():
                self._ask_anew()
            case msg.Answer():
                self._set(self._state.answered(event))
            case msg.HistoryExported():
                self._export = event
                self.exportChanged.emit()
                if event.sentence:
                    self.wordNoticed.emit(event.sentence)

    def _ask_anew(self) -> None:
        self._is_stale = True
        self._refresh()

    def set_ready(self, *, is_ready: bool) -> None:
        """Update whether there is an engine to ask."""
        self._can_ask = is_ready
        if is_ready:
            self._ask_anew()

    def begin_anew(self) -> None:
        """Forget all entries: another history begins."""
        self._set(self._state.searching(self._state.search))

    def _refresh(self) -> None:
        if self._is_open and self._is_stale and self._can_ask:
            self._is_stale = False
            self._ask(self._state.afresh())

    def _ask(self, pages: HistoryPages) -> None:
        is_new = pages.asked is not None and pages.asked is not self._state.asked
        self._set(pages)
        if is_new and pages.asked is not None:
            self._engine.send(pages.asked)

    def _set(self, new: HistoryPages) -> None:
        old, self._state = self._state, new
        self.show_rows(new.entries, lambda entry: entry.id)
        if (old.last_words_id, old.entries) != (new.last_words_id, new.entries) and new.entries:
            # a row's day heading and whether it may be corrected depend on its neighbours
            self.tell_changed(0, len(new.entries) - 1, "day", "canCorrect")
        if old != new:
            self.stateChanged.emit()
        if new.found is not None and new.found != old.found:
            self.placeFound.emit(next(row for row, entry in enumerate(new.entries) if entry.id == new.found))

    # ---- actions of the user

    @Slot()
    def askOlder(self) -> None:
        """Request the next older page."""
        if self._can_ask:
            self._ask(self._state.older())

    @Slot()
    def askNewer(self) -> None:
        """Request the next newer page, if the shown pages do not end with the newest entry."""
        if self._can_ask:
            self._ask(self._state.newer())

    @Slot()
    def showNewest(self) -> None:
        """Show the newest entries again."""
        if self._can_ask:
            self._ask(self._state.newest())

    @Slot(str, int)
    def showPlace(self, session: str, number: int) -> None:
        """Show an utterance and its neighbours."""
        if self._can_ask:
            self._is_stale = False
            self._ask(self._state.beside(session, number))

    @Slot(QUrl)
    def exportTo(self, file: QUrl) -> None:
        """Export the history to a file: JSON or Markdown if its name ends so, otherwise text."""
        path = file.toLocalFile()
        form = next(
            (form for end, form in _FORMS.items() if path.lower().endswith(end)), msg.HistoryForm.TEXT
        )
        self._engine.send(msg.ExportHistory(path, form, self._companion, language_of(QLocale())))

    @Slot()
    def cancelExport(self) -> None:
        """Cancel the export, which leaves no file."""
        self._engine.send(msg.CancelExchange())

    @Slot(str)
    def find(self, words: str) -> None:
        """Show only entries with these words; "" shows all."""
        if words.strip() == self._state.search:
            return
        self._set(self._state.searching(words.strip()))
        self._ask_anew()

    @Slot(int)
    def copy(self, row: int) -> None:
        """Copy an entry's text to the clipboard."""
        QGuiApplication.clipboard().setText(self._shown[row].text)

    @Slot(int)
    def deleteTurn(self, row: int) -> None:
        """Delete an entry for good; the user has confirmed it."""
        entry_id = self._shown[row].id
        self._engine.send(msg.DeleteTurn(entry_id))
        self._set(self._state.without(entry_id))

    @Slot(int)
    def sayAgain(self, row: int) -> None:
        """Play an entry of the companion again."""
        self._engine.send(msg.SayAgain(self._shown[row].id))

    @Slot(int, str)
    def correct(self, row: int, text: str) -> None:
        """Replace the user's last words; do nothing for blank or unchanged text."""
        entry = self._shown[row]
        if text.strip() and text.strip() != entry.text:
            self._engine.send(msg.CorrectWords(entry.id, text.strip()))

    @Slot(int, str)
    def sayItLikeThis(self, row: int, text: str) -> None:
        """Save the user's wording of a reply as a sample line; do nothing for blank or unchanged text."""
        entry = self._shown[row]
        if text.strip() and text.strip() != entry.text:
            self._engine.send(msg.SayItLikeThis(entry.id, text.strip()))

    @Slot(int)
    def objectToReading(self, row: int) -> None:
        """Say that an entry's reading is wrong."""
        reading = self._shown[row].reading
        if reading is not None:
            self._engine.send(msg.CorrectReading(reading.session, reading.number))

    @Slot(int)
    def takeBack(self, row: int) -> None:
        """Withdraw what was said about an entry's reading."""
        reading = self._shown[row].reading
        if reading is not None:
            self._engine.send(msg.UndoCorrection(reading.session, reading.number))

    # ---- properties for QML

    def _get_is_open(self) -> bool:
        return self._is_open

    def _set_is_open(self, is_open: bool) -> None:
        self._is_open = is_open
        self._refresh()
        self.stateChanged.emit()
        if not is_open and not self.isExporting:
            self._export = None
            self.exportChanged.emit()

    isOpen = Property(bool, _get_is_open, _set_is_open, notify=stateChanged)
    """True while the history is on the screen."""

    isLoading = _property(bool, lambda it: not it.is_loaded and not it.refusal, stateChanged)
    """True before the first page has arrived."""
    search = _property(str, lambda it: it.search, stateChanged)

    @Property(str, notify=stateChanged)
    def refusal(self) -> str:
        """Reason why the history cannot be shown; "" if it can."""
        if self._state.refusal == GONE:
            return self._translate("Window", "This is no longer in the history.")
        return self._state.refusal

    hasNewer = _property(bool, lambda it: it.has_newer, stateChanged)

    @Property(bool, notify=exportChanged)
    def isExporting(self) -> bool:
        """True while the history is being exported."""
        return self._export is not None and self._export.is_running

    @Property(str, notify=exportChanged)
    def exportWords(self) -> str:
        """Progress of the export, or its result; "" before the first."""
        if self._export is None:
            return ""
        if self._export.is_running:
            return filled(
                self._translate("Window", "%1 done"),
                number_words(self._export.done, translate=self._translate),
            )
        return str(self._export.sentence)

    def value(self, row: int, role: str) -> object:
        """Return one property of one entry."""
        entry = self._shown[row]
        match role:
            case "isPerson":
                return entry.speaker == "person"
            case "text":
                return entry.text
            case "time":
                return short_time(entry.said_at)
            case "day":
                return self._day_heading(row)
            case "isCutOff":
                return entry.is_cut_off
            case "reading":
                return reading_line(entry.reading, self._translate) if entry.reading is not None else ""
            case "canObject":
                return entry.reading is not None and not entry.reading.is_told
            case "canTakeBack":
                return entry.can_undo
            case "why":
                return self._why(entry)
            case _:
                return entry.id == self._state.last_words_id

    def _why(self, entry: msg.HistoryEntry) -> WhyShown | dict[str, object]:
        """Return the reasons for a reply; empty if they are unknown."""
        if entry.plan is None:
            return {}
        return why_of(
            entry.plan,
            self._companion,
            spelled_day,
            self._translate,
            heard=entry.heard,
            recalled=entry.recalled,
        )

    def _day_heading(self, row: int) -> str:
        """Return a day as the heading of its first entry, "" for the other entries."""
        days = [datetime.fromtimestamp(entry.said_at).date() for entry in self._shown[row : row + 2]]
        if len(days) == 2 and days[0] == days[1]:
            return ""
        return near_day(self._shown[row].said_at, time.time(), self._translate)
