"""The memory book as properties that QML binds to; what they say is decided in ``memories`` and ``memory_words``."""

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Property, QCoreApplication, QObject, QUrl, Signal, Slot
from PySide6.QtGui import QGuiApplication

from companion.channel.messages import (
    Answer,
    CancelExchange,
    ChatsFound,
    CorrectMemory,
    ExchangeMoved,
    ExportMemories,
    ForgetAbout,
    ForgetMemories,
    ForgetSince,
    ImportMemories,
    MemoriesChanged,
    MergeMemories,
    Noticed,
    OffRecordChanged,
    PinMemory,
    SetOffRecord,
)
from companion.window.engine import Engine
from companion.window.memories.memories import STRETCHES, Memories
from companion.window.memories.memory_list_model import MemoryListModel
from companion.window.memories.memory_pages import PAGES_UP_TO
from companion.window.memories.memory_words import (
    amount_words,
    detail_of,
    found_words,
    going_words,
    left_words,
    unread_words,
)
from companion.window.page_model import PageModel
from companion.window.properties import PropertiesOf, in_qml
from companion.window.spelling import short_moment, spelled_day
from companion.window.wording import Translate, filled, number_words

Shown = dict[str, object]

_MARKDOWN: Final = (".md", ".markdown")

_property: Final = PropertiesOf[Memories]()


@in_qml
class MemoriesModel(PageModel):
    """What the companion remembers, and what the person does about it."""

    changed = Signal()
    detailChanged = Signal()
    choiceChanged = Signal()
    recordChanged = Signal()
    wordNoticed = Signal(str, arguments=["sentence"])

    takes = (Answer, MemoriesChanged, ExchangeMoved, ChatsFound, OffRecordChanged)
    notice = "memory book"

    def __init__(
        self,
        engine: Engine,
        translate: Translate = QCoreApplication.translate,
        parent: QObject | None = None,
        *,
        unix_now: Callable[[], float] = time.time,
    ) -> None:
        super().__init__(engine, translate, parent)
        self._unix_now = unix_now
        self._state = Memories()
        self._notice = ""
        self._is_off_record = False
        self._is_stale = True
        self._list = MemoryListModel(engine.send, translate, parent=self)

    # ---- events of the engine

    def apply(
        self, event: Answer | MemoriesChanged | ExchangeMoved | ChatsFound | OffRecordChanged | Noticed
    ) -> None:
        """Take in what was asked, that memories have changed, how far or what a file is, or what there is to say."""
        match event:
            case Answer(number) if number >= PAGES_UP_TO:
                self._set(self._state.answered(event))
            case Answer():
                self._list.apply(event)
            case MemoriesChanged():
                self._is_stale = True
                self._refresh()
            case ExchangeMoved():
                self._set(self._state.with_event(event))
                if event.sentence:
                    self.wordNoticed.emit(event.sentence)
            case ChatsFound():
                self._set(self._state.with_event(event))
                self.wordNoticed.emit(found_words(event, spelled_day, self._translate))
            case OffRecordChanged(is_on):
                self._is_off_record = is_on
                self.recordChanged.emit()
            case Noticed(sentence=sentence, is_error=is_error):
                self._notice = sentence
                self.changed.emit()
                if sentence:
                    (self.problemNoticed if is_error else self.wordNoticed).emit(sentence)

    def set_ready(self, *, is_ready: bool) -> None:
        """Take in that there is, or is no longer, an engine to ask."""
        self._list.set_ready(is_ready=is_ready)
        super().set_ready(is_ready=is_ready)

    def ask(self) -> None:
        """Ask for what is shown, if it is out of date."""
        self._is_stale = True
        self._refresh()

    def forget(self) -> None:
        """Forget what was asked of an engine that has gone, which keeps nothing off the record."""
        self._set(self._state.without_engine())
        self._is_off_record = False
        self.recordChanged.emit()

    def _refresh(self) -> None:
        if self._is_open and self._is_ready and self._is_stale:
            self._is_stale = False
            self._list.read_anew()
            self._set(self._state.out_of_date())

    def _set(self, new: Memories) -> None:
        old, self._state = self._state, new
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

    # ---- reading one

    @Slot(int)
    def open(self, number: int) -> None:
        """Look at one memory."""
        self._set(self._state.opened(number))

    @Slot()
    def back(self) -> None:
        """Look at the memory before, or at the list."""
        self._set(self._state.back())

    @Slot()
    def copy(self) -> None:
        """Put the words of the memory on the clipboard."""
        if self._state.detail is not None:
            QGuiApplication.clipboard().setText(self._state.detail.memory.text)

    @Slot(str)
    def correct(self, text: str) -> None:
        """Put the person's words in place of the memory's; as they stand is nothing."""
        detail = self._state.detail
        if detail is not None and text.strip() and text.strip() != detail.memory.text:
            self._engine.send(CorrectMemory(detail.memory.id, text.strip()))

    @Slot(bool)
    def pin(self, is_pinned: bool) -> None:
        """Keep the memory as it is, or let it go the way of the others."""
        if self._state.detail is not None:
            self._engine.send(PinMemory(self._state.detail.memory.id, is_pinned))

    # ---- several at once

    @Slot(bool)
    def choose(self, is_choosing: bool) -> None:
        """Begin to choose memories, or end it."""
        self._set(self._state.choosing(is_choosing=is_choosing))

    @Slot(int)
    def toggle(self, row: int) -> None:
        """Choose the memory of a row, or no longer."""
        self._set(self._state.with_choice(self._list.memory(row)))

    @Slot(str)
    def merge(self, text: str) -> None:
        """Make one of those that are chosen, in these words."""
        if self._state.can_merge:
            ids = tuple(memory.id for memory in self._state.chosen)
            told = text.strip()
            self._engine.send(MergeMemories(ids, "" if told == self._state.merged_text else told))
            self._set(self._state.choosing(is_choosing=False))

    # ---- forgetting

    @Slot()
    def askToForget(self) -> None:
        """Ask what would go if the memory that is looked at were forgotten, or those that are chosen."""
        if self._state.trail:
            self._set(self._state.wishing(ForgetMemories(self._state.trail[-1:])))
        elif self._state.chosen:
            ids = tuple(memory.id for memory in self._state.chosen)
            self._set(self._state.wishing(ForgetMemories(ids)))

    @Slot(int)
    def askToForgetOne(self, number: int) -> None:
        """Ask what would go if one memory were forgotten."""
        self._set(self._state.wishing(ForgetMemories((number,))))

    @Slot(str)
    def askToForgetSince(self, stretch: str) -> None:
        """Ask what would go if the last "hour", "day" or "week" were forgotten."""
        self._set(self._state.wishing(ForgetSince(self._unix_now() - STRETCHES[stretch])))

    @Slot(str)
    def askToForgetAbout(self, words: str) -> None:
        """Ask what would go if all that names somebody or something were forgotten."""
        if words.strip():
            self._set(self._state.wishing(ForgetAbout(words.strip())))

    @Slot(bool)
    def keepWords(self, keeps: bool) -> None:
        """Ask what would go if what was said stayed in the history, or went as well."""
        self._set(self._state.keeping_words(keeps=keeps))

    @Slot()
    def forgetThat(self) -> None:
        """Forget, for good, what was asked about; the person has confirmed it."""
        wish = self._state.wish
        if wish is not None and self._state.would is not None:
            self._engine.send(wish)
            self._set(self._state.forgotten())

    @Slot()
    def keepThat(self) -> None:
        """Forget nothing."""
        self._set(self._state.kept())

    # ---- files, and what is kept at all

    @Slot(QUrl)
    def exportTo(self, file: QUrl) -> None:
        """Write all memories into a file: for reading where its name ends like Markdown, else to be taken in again."""
        path = file.toLocalFile()
        self._set(self._state.exchanging())
        self._engine.send(ExportMemories(path, as_markdown=path.lower().endswith(_MARKDOWN)))

    @Slot(QUrl)
    def importFrom(self, file: QUrl) -> None:
        """Take in the memories of a file; of chats in it, it is first told what there is."""
        self._set(self._state.exchanging())
        self._engine.send(ImportMemories(file.toLocalFile()))

    @Slot()
    def takeChats(self) -> None:
        """Take in the chats that were found."""
        state, wish = self._state.taking_chats()
        if wish is not None:
            self._set(state)
            self._engine.send(wish)

    @Slot()
    def leaveChats(self) -> None:
        """Take in nothing of them."""
        self._set(self._state.exchanging())

    @Slot()
    def cancelExchange(self) -> None:
        """End the import or export that runs."""
        self._engine.send(CancelExchange())

    @Slot(bool)
    def setOffRecord(self, is_on: bool) -> None:
        """Keep nothing from now on, or keep things again."""
        self._engine.send(SetOffRecord(is_on))

    # ---- properties for QML

    def _get_list(self) -> MemoryListModel:
        return self._list

    found = Property(MemoryListModel, _get_list, constant=True)
    """The memories that were found."""

    @Property(str, notify=changed)
    def amount(self) -> str:
        """How much is remembered, in a sentence; "" while that is not known."""
        amount = self._state.amount
        return "" if amount is None else amount_words(amount, spelled_day, self._translate)

    @Property(str, notify=changed)
    def refusal(self) -> str:
        """Why something could not be shown or done, or what the book has to say; "" for nothing."""
        return self._state.refusal or self._notice

    isReading = _property(bool, lambda it: bool(it.trail), detailChanged)
    """Whether one memory is looked at."""

    @Property(dict, notify=detailChanged)
    def detail(self) -> Shown:
        """All there is of that one, as ``detail_of`` gives it; empty until it is known."""
        shown = self._state.detail
        return {} if shown is None else detail_of(shown, spelled_day, short_moment, self._translate)

    isChoosing = _property(bool, lambda it: it.is_choosing, choiceChanged)
    """Whether memories can be chosen."""
    chosenCount = _property(int, lambda it: len(it.chosen), choiceChanged)
    """How many are."""

    @Property(str, notify=choiceChanged)
    def chosenWords(self) -> str:
        """How many are, in words."""
        return filled(
            self._translate("Window", "Chosen: %1"),
            number_words(len(self._state.chosen), translate=self._translate),
        )

    canMerge = _property(bool, lambda it: it.can_merge, choiceChanged)
    """Whether those that are chosen can be made into one."""
    mergedText = _property(str, lambda it: it.merged_text, choiceChanged)
    """The words that the one has unless others are written."""
    isAsking = _property(bool, lambda it: it.wish is not None, changed)
    """Whether the person is asked before something is forgotten."""
    isGoingKnown = _property(bool, lambda it: it.would is not None, changed)
    """Whether it is known what would go."""

    @Property(list, notify=changed)
    def going(self) -> list[str]:
        """What would go, one thing in each; empty for nothing, and while it is not known."""
        would = self._state.would
        return [] if would is None else [*going_words(would, self._translate)]

    told = _property(list, lambda it: [] if it.would is None else [*it.would.told], changed)
    """The words that told single memories."""
    keepsWords = _property(
        bool, lambda it: isinstance(it.wish, ForgetMemories) and it.wish.keeps_words, changed
    )
    """True if the words would stay in the history."""

    isExchanging = _property(bool, lambda it: it.is_exchanging, changed)
    """Whether an import or export runs."""

    @Property(float, notify=changed)
    def exchangePart(self) -> float:
        """How much of it is done, 0 … 1; -1 where that is not known."""
        moved = self._state.exchange
        return -1.0 if moved is None or moved.part is None else moved.part

    @Property(str, notify=changed)
    def exchangeWords(self) -> str:
        """How far it is, how it ended, or what chats there are in the file; "" before the first."""
        moved, chats = self._state.exchange, self._state.chats
        if moved is None:
            return "" if chats is None else found_words(chats, spelled_day, self._translate)
        if moved.is_running and moved.done == 0:
            return self._translate("Window", "One moment …")
        if moved.is_running:
            return filled(
                self._translate("Window", "%1 done so far"),
                number_words(moved.done, translate=self._translate),
            )
        return moved.sentence

    asksAboutChats = _property(bool, lambda it: it.asks_about_chats, changed)
    """Whether the person is asked if chats are to come in."""

    @Property(list, notify=changed)
    def notTaken(self) -> list[str]:
        """What of chats is not taken or cannot be read, one thing in each."""
        chats = self._state.chats
        if chats is None:
            return []
        return [*left_words(chats, self._translate), *unread_words(chats, self._translate)]

    @Property(list, notify=changed)
    def brokenLines(self) -> list[str]:
        """The first lines of an import that are no memories, and what is wrong with each."""
        moved = self._state.exchange
        form = self._translate("Window", "Line %1: %2")
        return (
            []
            if moved is None
            else [
                filled(form, number_words(line, translate=self._translate), wrong)
                for line, wrong in moved.broken
            ]
        )

    @Property(bool, notify=recordChanged)
    def isOffRecord(self) -> bool:
        """Whether nothing of what is said is kept."""
        return self._is_off_record
