"""The memory book as properties for QML; ``memories`` and ``memory_words`` decide their content."""

import time
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import Property, QLocale, QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QGuiApplication

from companion.channel import messages as msg
from companion.window.language import language_of
from companion.window.memories.memories import PAGES_UP_TO, STRETCHES, Memories
from companion.window.memories.memory_list_model import MemoryListModel
from companion.window.memories.memory_words import (
    amount_words,
    detail_of,
    found_words,
    going_words,
    left_words,
    staying_words,
    unread_words,
)
from companion.window.page_model import Engine, PageModel, PropertiesOf, in_qml
from companion.window.spelling import brief_day, brief_near_day, spelled_day
from companion.window.wording import filled, number_words

Shown = dict[str, object]

_MARKDOWN: Final = (".md", ".markdown")
_SHOWN_MS: Final = 8000
"""Milliseconds for which a result such as "Forgotten: 1 memory" stays (guess)."""

_property: Final = PropertiesOf[Memories]()


@in_qml
class MemoriesModel(PageModel):
    """The companion's memories, and the user's actions on them."""

    changed = Signal()
    detailChanged = Signal()
    choiceChanged = Signal()
    recordChanged = Signal()
    forgetAsked = Signal()
    wordNoticed = Signal(str, arguments=["sentence"])

    takes = (
        msg.Answer,
        msg.AlsoWrong,
        msg.ForgetAsked,
        msg.MemoriesChanged,
        msg.ExchangeMoved,
        msg.ChatsFound,
        msg.OffRecordChanged,
    )
    notice = "memory book"

    _state = Memories()
    _notice = ""
    _is_off_record = False
    _wants_off_record = False
    """True while the user wants nothing kept, whichever engine runs."""
    _is_stale = True

    def __init__(self, engine: Engine, parent: QObject | None = None) -> None:
        super().__init__(engine, parent=parent)
        self._fading = QTimer(self)
        self._fading.setSingleShot(True)
        self._fading.setInterval(_SHOWN_MS)
        self._fading.timeout.connect(lambda: self._note(""))
        self._list = MemoryListModel(engine.send, self._translate, parent=self)

    # ---- events of the engine

    def apply(self, event: msg.ToWindow) -> None:
        """Handle an answer or another event of the memory book, the off-record mode, or a notice."""
        match event:
            case msg.Answer(number) if number >= PAGES_UP_TO:
                self._set(self._state.answered(event))
            case msg.Answer():
                self._list.apply(event)
            case msg.AlsoWrong():
                self._set(replace(self._state, also_wrong=event))
            case msg.ForgetAsked():
                if event.wish is None:
                    self._set(self._state.kept(), is_answered=True)
                else:
                    self.forgetAsked.emit()  # opens the page, which reads all again, and so comes first
                    self._set(self._state.wishing(event.wish, is_spoken=True), is_answered=True)
            case msg.MemoriesChanged():
                self._is_stale = True
                self._refresh()
            case msg.ExchangeMoved():
                self._set(self._state.with_event(event))
                if event.sentence:
                    self.wordNoticed.emit(event.sentence)
            case msg.ChatsFound():
                self._set(self._state.with_event(event))
                self.wordNoticed.emit(found_words(event, spelled_day, self._translate))
            case msg.OffRecordChanged(is_on):
                self._is_off_record = self._wants_off_record = is_on
                self.recordChanged.emit()
            case msg.Noticed(sentence=sentence, is_error=is_error):
                self._note(str(sentence))
                if sentence and not is_error:
                    self._fading.start()
                if sentence:
                    (self.problemNoticed if is_error else self.wordNoticed).emit(sentence)

    def _note(self, sentence: str) -> None:
        self._fading.stop()
        self._notice = sentence
        self.changed.emit()

    def set_ready(self, *, is_ready: bool) -> None:
        """Update whether there is an engine to ask; a new one keeps nothing either if the user wants that."""
        self._list.set_ready(is_ready=is_ready)
        super().set_ready(is_ready=is_ready)
        if is_ready and self._wants_off_record:
            self._engine.send(msg.SetOffRecord(is_on=True))

    def ask(self) -> None:
        """Request what is shown, if it is out of date."""
        self._is_stale = True
        self._refresh()

    def forget(self) -> None:
        """Drop the queries to an engine that has gone; the next one is asked again to keep nothing."""
        self._set(self._state.without_engine(), is_answered=True)
        self._is_off_record = False
        self.recordChanged.emit()

    def begin_anew(self) -> None:
        """Forget all memories, and what the user was doing with them: another memory book begins."""
        self._list.begin_anew()
        self._set(self._state.of_another_book(), is_answered=True)
        self._note("")

    def _refresh(self) -> None:
        if self._is_open and self._is_ready and self._is_stale:
            self._is_stale = False
            self._list.read_anew()
            self._set(self._state.out_of_date())

    def _set(self, new: Memories, *, is_answered: bool = False) -> None:
        """Show a state; the engine is told if that closes the question about a spoken request without an answer."""
        old, self._state = self._state, new
        if old.asks_about_spoken and not new.asks_about_spoken and not is_answered:
            self._engine.send(msg.KeepAsked())
        for query in new.asked:
            if query not in old.asked:
                self._engine.send(query)
        if new.refusal and new.refusal != old.refusal:
            self.problemNoticed.emit(new.refusal)
        if (new.detail, new.trail) != (old.detail, old.trail):
            self.detailChanged.emit()
        if (new.chosen, new.is_choosing) != (old.chosen, old.is_choosing):
            self._list.show_chosen(frozenset(memory.id for memory in new.chosen))
            self.choiceChanged.emit()
        if new != old:
            self.changed.emit()

    @Slot()
    def startOver(self) -> None:
        """List all memories; what the user is asked stays."""
        self._list.showAll()
        self._set(self._state.listing())

    # ---- one memory

    @Slot(int)
    def open(self, number: int) -> None:
        """Open a memory."""
        self._set(self._state.opened(number))

    @Slot()
    def back(self) -> None:
        """Go back to the previous memory, or to the list."""
        self._set(self._state.back())

    @Slot()
    def copy(self) -> None:
        """Copy the words of the memory to the clipboard."""
        if self._state.detail is not None:
            QGuiApplication.clipboard().setText(self._state.detail.memory.text)

    @Slot(str)
    def correct(self, text: str) -> None:
        """Replace the memory's words by the user's; do nothing if they have not changed."""
        detail = self._state.detail
        if detail is not None and text.strip() and text.strip() != detail.memory.text:
            self._engine.send(msg.CorrectMemory(detail.memory.id, text.strip()))

    @Slot()
    def correctThat(self) -> None:
        """Correct the other memories as offered."""
        if self._state.also_wrong is not None:
            for correction in self._state.also_wrong.corrections:
                self._engine.send(correction)
        self.leaveThat()

    @Slot()
    def leaveThat(self) -> None:
        """Leave the other memories as they are."""
        self._set(replace(self._state, also_wrong=None))

    @Slot(bool)
    def pin(self, is_pinned: bool) -> None:
        """Keep the memory unchanged, or let it fade like the others."""
        if self._state.detail is not None:
            self._engine.send(msg.PinMemory(self._state.detail.memory.id, is_pinned))

    # ---- several memories

    @Slot(bool)
    def choose(self, is_choosing: bool) -> None:
        """Start or end the selection of memories."""
        self._set(self._state.choosing(is_choosing=is_choosing))

    @Slot(int)
    def toggle(self, row: int) -> None:
        """Select the memory of a row, or deselect it."""
        self._set(self._state.with_choice(self._list.memory(row)))

    @Slot(str)
    def merge(self, text: str) -> None:
        """Merge the selected memories into one with these words."""
        if self._state.can_merge:
            ids = tuple(memory.id for memory in self._state.chosen)
            told = text.strip()
            self._engine.send(msg.MergeMemories(ids, "" if told == self._state.merged_text else told))
            self._set(self._state.choosing(is_choosing=False))

    # ---- forgetting

    @Slot()
    def askToForget(self) -> None:
        """Ask for a preview of forgetting the open memory, or the selected ones."""
        if self._state.trail:
            self._set(self._state.wishing(msg.ForgetMemories(self._state.trail[-1:])))
        elif self._state.chosen:
            ids = tuple(memory.id for memory in self._state.chosen)
            self._set(self._state.wishing(msg.ForgetMemories(ids)))

    @Slot(int)
    def askToForgetOne(self, number: int) -> None:
        """Ask for a preview of forgetting one memory."""
        self._set(self._state.wishing(msg.ForgetMemories((number,))))

    @Slot(str)
    def askToForgetSince(self, stretch: str) -> None:
        """Ask for a preview of forgetting the last "hour", "day" or "week", or all that was "ever" kept."""
        self._set(self._state.wishing(msg.ForgetSince(max(0.0, time.time() - STRETCHES[stretch]))))

    @Slot(str)
    def askToForgetAbout(self, words: str) -> None:
        """Ask for a preview of forgetting all that mentions a person or thing."""
        if words.strip():
            self._set(self._state.wishing(msg.ForgetAbout(words.strip())))

    @Slot(bool)
    def keepWords(self, keeps: bool) -> None:
        """Ask for a preview with the words kept in the history, or forgotten too."""
        self._set(self._state.keeping_words(keeps=keeps))

    @Slot()
    def forgetThat(self) -> None:
        """Forget for good, as confirmed by the user."""
        wish = self._state.wish
        if wish is not None and self._state.would is not None:
            self._engine.send(wish)
            self._set(self._state.forgotten(), is_answered=True)

    @Slot()
    def keepThat(self) -> None:
        """Forget nothing."""
        self._set(self._state.kept())

    # ---- files, and the off-record mode

    @Slot(QUrl)
    def exportTo(self, file: QUrl) -> None:
        """Export all memories: to read if the file's name ends like Markdown, otherwise for a later import."""
        path = file.toLocalFile()
        self._set(self._state.exchanging())
        is_to_read = path.lower().endswith(_MARKDOWN)
        self._engine.send(msg.ExportMemories(path, as_markdown=is_to_read, language=language_of(QLocale())))

    @Slot(QUrl)
    def importFrom(self, file: QUrl) -> None:
        """Import the memories of a file; for chats, first show its contents."""
        self._set(self._state.exchanging())
        self._engine.send(msg.ImportMemories(file.toLocalFile()))

    @Slot()
    def takeChats(self) -> None:
        """Import the chats that were found."""
        state, wish = self._state.taking_chats()
        if wish is not None:
            self._set(state)
            self._engine.send(wish)

    @Slot()
    def leaveChats(self) -> None:
        """Import none of them."""
        self._set(self._state.exchanging())

    @Slot()
    def cancelExchange(self) -> None:
        """Stop the running import or export."""
        self._engine.send(msg.CancelExchange())

    @Slot(bool)
    def setOffRecord(self, is_on: bool) -> None:
        """Switch the off-record mode, which keeps nothing, on or off."""
        self._wants_off_record = is_on
        self._engine.send(msg.SetOffRecord(is_on))

    def end_off_record(self) -> None:
        """End the off-record mode with its companion: another one starts, who keeps what is said."""
        self._wants_off_record = False

    # ---- properties for QML

    def _get_list(self) -> MemoryListModel:
        return self._list

    found = Property(MemoryListModel, _get_list, constant=True)

    @Property(str, notify=changed)
    def amount(self) -> str:
        """Number of memories, in a sentence; "" while it is unknown."""
        amount = self._state.amount
        return "" if amount is None else amount_words(amount, self._translate)

    @Property(str, notify=changed)
    def refusal(self) -> str:
        """Reason why something could not be shown or done, or a notice of the memory book; "" for none."""
        return self._state.refusal or self._notice

    isReading = _property(bool, lambda it: bool(it.trail), detailChanged)
    """True while a memory is open."""

    @Property(dict, notify=detailChanged)
    def detail(self) -> Shown:
        """Details of the open memory in the form of ``detail_of``; empty until they are known."""
        shown = self._state.detail
        if shown is None:
            return {}
        now = time.time()
        near = partial(brief_near_day, now=now, translate=self._translate)
        return detail_of(shown, partial(brief_day, now=now), self._translate, near=near)

    isChoosing = _property(bool, lambda it: it.is_choosing, choiceChanged)
    """True while memories can be selected."""
    chosenCount = _property(int, lambda it: len(it.chosen), choiceChanged)
    """Number of selected memories."""

    @Property(str, notify=choiceChanged)
    def chosenWords(self) -> str:
        """Number of selected memories, in words."""
        return filled(
            self._translate("Window", "Selected: %1"),
            number_words(len(self._state.chosen), translate=self._translate),
        )

    canMerge = _property(bool, lambda it: it.can_merge, choiceChanged)
    mergedText = _property(str, lambda it: it.merged_text, choiceChanged)
    isAsking = _property(bool, lambda it: it.wish is not None, changed)
    """True if the user has to confirm that something is forgotten."""
    isWishSpoken = _property(bool, lambda it: it.is_wish_spoken, changed)
    isGoingKnown = _property(bool, lambda it: it.would is not None, changed)
    """True if the preview of what would be forgotten is known."""

    @Property(list, notify=changed)
    def going(self) -> list[str]:
        """Lines of the preview; empty if nothing would be deleted, and while it is unknown."""
        would = self._state.would
        return [] if would is None else [*going_words(would, self._translate)]

    staying = _property.worded(
        str,
        lambda it, translate: "" if it.would is None else staying_words(it.would, translate),
        changed,
    )
    """A sentence about the messages that stay in the history; "" for none."""

    named = _property(list, lambda it: [] if it.would is None else [*it.would.named], changed)
    """The memories that would be forgotten."""
    told = _property(list, lambda it: [] if it.would is None else [*it.would.told], changed)
    """The lines of the conversation that would be forgotten, or that told single memories."""
    hasChoice = _property(bool, lambda it: isinstance(it.wish, msg.ForgetMemories), changed)
    """True if the words may stay in the history."""
    keepsWords = _property(
        bool, lambda it: isinstance(it.wish, msg.ForgetMemories) and it.wish.keeps_words is True, changed
    )
    """True if the words would stay in the history."""

    @Property(list, notify=changed)
    def alsoWrong(self) -> list[str]:
        """The other memories that an offered correction would change: "old → new"."""
        offered = self._state.also_wrong
        if offered is None:
            return []
        return [
            f"{old} → {correction.text}"
            for old, correction in zip(offered.texts, offered.corrections, strict=True)
        ]

    isExchanging = _property(bool, lambda it: it.is_exchanging, changed)

    @Property(float, notify=changed)
    def exchangePart(self) -> float:
        """Progress of it, 0 … 1; -1 if it is unknown."""
        moved = self._state.exchange
        return -1.0 if moved is None or moved.part is None else moved.part

    @Property(str, notify=changed)
    def exchangeWords(self) -> str:
        """Its progress, its result, or the chats in the file; "" before the first."""
        moved, chats = self._state.exchange, self._state.chats
        if moved is None:
            return "" if chats is None else found_words(chats, spelled_day, self._translate)
        if moved.is_running and moved.done == 0:
            return self._translate("Window", "One moment…")
        if moved.is_running:
            return filled(
                self._translate("Window", "%1 done"),
                number_words(moved.done, translate=self._translate),
            )
        return str(moved.sentence)

    asksAboutChats = _property(bool, lambda it: it.asks_about_chats, changed)

    @Property(list, notify=changed)
    def notTaken(self) -> list[str]:
        """Parts of the chats that are not imported or cannot be read, one per line."""
        chats = self._state.chats
        if chats is None:
            return []
        return [*left_words(chats, self._translate), *unread_words(chats, self._translate)]

    @Property(list, notify=changed)
    def brokenLines(self) -> list[str]:
        """The first lines of an import that are not memories, each with its problem."""
        moved = self._state.exchange
        form = self._translate("Window", "Line %1: %2")
        return (
            []
            if moved is None
            else [
                filled(form, number_words(line, translate=self._translate), str(wrong))
                for line, wrong in moved.broken
            ]
        )

    @Property(bool, notify=recordChanged)
    def isOffRecord(self) -> bool:
        """True if nothing of the conversation is kept."""
        return self._is_off_record
