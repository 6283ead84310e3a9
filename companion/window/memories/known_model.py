"""What the companion knows of the person as properties that QML binds to: the sheet that every prompt begins with."""

from itertools import groupby
from typing import Final

from PySide6.QtCore import Property, Signal, Slot

from companion.channel.messages import (
    Answer,
    CorrectMemory,
    KnownShown,
    MemoriesChanged,
    Query,
    Refused,
    WhatIsKnown,
)
from companion.values import KnownLine
from companion.window.memories.memory_words import part_words
from companion.window.page_model import PageModel
from companion.window.properties import in_qml

QUERY: Final = 6_000_000
"""Far from the numbers of the other models' questions."""


@in_qml
class KnownModel(PageModel):
    """What is known of the person, line by line; forgetting one is the memory book's."""

    changed = Signal()

    takes = (Answer, MemoriesChanged)
    asks = Query(QUERY, WhatIsKnown())

    _lines: tuple[KnownLine, ...] | None = None

    def apply(self, event: Answer | MemoriesChanged) -> None:
        """Take in what is known, why that cannot be told, or that it may have changed."""
        match event:
            case MemoriesChanged():
                if self._is_open:
                    self.ask()
            case Answer(number, KnownShown(lines)) if number == QUERY and lines != self._lines:
                self._lines = lines
                self.changed.emit()
            case Answer(number, Refused(sentence)) if number == QUERY:
                self.problemNoticed.emit(sentence)

    @Slot(int, str)
    def correct(self, number: int, text: str) -> None:
        """Put the person's words in place of a line's, by the number of its memory; as they stand is nothing."""
        old = next((line.text for line in self._lines or () if line.id == number), "")
        if text.strip() and text.strip() != old:
            self._engine.send(CorrectMemory(number, text.strip()))

    @Property(list, notify=changed)
    def parts(self) -> list[dict[str, object]]:
        """What is known, by what it is about: dictionaries with title and lines (number, text)."""
        return [
            {
                "title": part_words(part, self._translate),
                "lines": [{"number": line.id, "text": line.text} for line in lines],
            }
            for part, lines in groupby(self._lines or (), key=lambda line: line.part)
        ]

    @Property(bool, notify=changed)
    def isLoading(self) -> bool:
        """Whether it was not told yet."""
        return self._lines is None
