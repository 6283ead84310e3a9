"""The sheet of what the companion knows about the user, with which every prompt begins, as properties for QML."""

from itertools import groupby
from typing import Final

from PySide6.QtCore import Property, Signal, Slot

from companion.channel import messages as msg
from companion.values import KnownLine
from companion.window.memories.memory_words import part_words
from companion.window.page_model import PageModel, in_qml

QUERY: Final = 6_000_000
"""Query number, far from the numbers of the other models."""


@in_qml
class KnownModel(PageModel):
    """The known facts about the user, line by line; the memory book forgets them."""

    changed = Signal()

    takes = (msg.Answer, msg.MemoriesChanged)
    asks = msg.Query(QUERY, msg.WhatIsKnown())

    _lines: tuple[KnownLine, ...] | None = None

    def apply(self, event: msg.Answer | msg.MemoriesChanged) -> None:
        """Handle the sheet, the reason why it is unavailable, or a change of memories."""
        match event:
            case msg.MemoriesChanged():
                if self._is_open:
                    self.ask()
            case msg.Answer(number, msg.KnownShown(lines)) if number == QUERY and lines != self._lines:
                self._lines = lines
                self.changed.emit()
            case msg.Answer(number, msg.Refused(sentence)) if number == QUERY:
                self.problemNoticed.emit(sentence)

    def begin_anew(self) -> None:
        """Forget the sheet: another companion, or another state of this one, knows other things."""
        self._lines = None
        self.changed.emit()

    @Slot(int, str)
    def correct(self, number: int, text: str) -> None:
        """Replace a line by the user's words, by the number of its memory; do nothing if it has not changed."""
        old = next((line.text for line in self._lines or () if line.id == number), "")
        if text.strip() and text.strip() != old:
            self._engine.send(msg.CorrectMemory(number, text.strip()))

    @Property(list, notify=changed)
    def parts(self) -> list[dict[str, object]]:
        """The sheet in its parts: dictionaries with title and lines (number, text)."""
        return [
            {
                "title": part_words(part, self._translate),
                "lines": [{"number": line.id, "text": line.text} for line in lines],
            }
            for part, lines in groupby(self._lines or (), key=lambda line: line.part)
        ]

    @Property(bool, notify=changed)
    def isLoading(self) -> bool:
        """True before the engine has sent the sheet."""
        return self._lines is None
