"""Measures that orders in a memory reach the language model as quotations that cannot be told from any other.

What a model then makes of a quotation is not measured here.
"""

from datetime import UTC
from typing import Final

from companion.remembering.frames import of_them
from companion.thinking.prompt.memory_notes import note_lines
from companion.values import Memory, MemoryKind, Recalled, RecallScores, Speaker
from tests.lab.evaluation.bootstrap import share
from tests.lab.evaluation.memory_cases import instructions
from tests.lab.evaluation.memory_past import NOW
from tests.lab.evaluation.part import Figure, Run

_ORDERS: Final = ("<", ">", "[", "]", "`", "{", "}", "|", '"', "\u202e")
"""What frames, templates and quotations are made of."""


def figures(run: Run) -> list[Figure]:
    """Tell how many of the memories are shown as one quotation."""
    texts = instructions()
    return [
        share(sum(is_quoted(noted(text)) for text in texts), len(texts)).named(
            "orders in a memory: shown as a quotation", goal=1.0
        )
    ]


def noted(text: str) -> str:
    """Return the sentence in which a memory of these words comes up."""
    memory = Memory(MemoryKind.MOMENT, text, NOW - 86_400.0, speaker=Speaker.PERSON)
    recalled = (Recalled(memory, 1.0, RecallScores(), ""),)
    (line,) = note_lines(recalled, NOW, UTC, of_them)
    return line


def is_quoted(line: str) -> bool:
    """Tell whether it is one line with one quotation at its end, that nothing in it can end."""
    before, _, rest = line.partition("“")
    inside, _, after = rest.rpartition("”")
    is_one_line = line.splitlines() == [line]
    return (
        is_one_line
        and bool(before and inside)
        and after == "."
        and not any(mark in inside for mark in (*_ORDERS, "“", "”"))
    )
