"""The notes that a capable language model reads last: named slots, most of them one line, each left out when unsure.

They hold what is true of this moment alone (design rule 8), and end with the plan, which is read last and never given
up; what else does not fit goes, the least important first. What others said (memories, a card's lore, the person's own
words) stands in quotation marks and cannot instruct (``memory_notes.quotation``).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, tzinfo
from typing import Final

from companion.thinking.memory_notes import memory_notes, quotation
from companion.thinking.untrusted_text import harmless_line
from companion.values import Reading

Fits = Callable[[str], bool]
"""Tells whether notes are short enough."""

_FEELINGS_TOLD: Final = 2
_LIKELY: Final = 0.2
"""Probability from which on a feeling is told (guess)."""
_PARTS_OF_DAY: Final = ((5, "night"), (12, "morning"), (18, "afternoon"), (22, "evening"), (24, "night"))


@dataclass(frozen=True, slots=True)
class Tail:
    """What a reply's notes hold; "" or nothing for what is not told."""

    hour: str = ""
    relation: str = ""
    lore: tuple[str, ...] = ()
    """What counts most last, as ``lore_notes.lore_lines`` gives it."""
    memories: tuple[str, ...] = ()
    """The best first, as ``memory_notes.note_lines`` gives them."""
    situation: str = ""
    feeling: str = ""
    plan: str = ""

    def text(self) -> str:
        """Return the notes, a line for each thing."""
        lines = (
            self.hour,
            self.relation,
            *self.lore,
            memory_notes(self.memories),
            self.situation,
            self.feeling,
            self.plan,
        )
        return "\n".join(line for line in lines if line)

    def fitting(self, fits: Fits) -> str:
        """Return the notes without what there is no room for; "" where not even the plan has room."""
        tail: Tail | None = self
        while tail is not None and not fits(tail.text()):
            tail = tail._shorter()
        return "" if tail is None else tail.text()

    def _shorter(self) -> "Tail | None":
        """Leave the least important thing out; None when only the plan is left, or nothing."""
        if self.lore:
            return replace(self, lore=self.lore[1:])
        if self.hour:
            return replace(self, hour="")
        if len(self.memories) > 1:
            return replace(self, memories=self.memories[:-1])
        if self.relation:
            return replace(self, relation="")
        if self.situation:
            return replace(self, situation="")
        if self.memories:
            return replace(self, memories=())
        return replace(self, feeling="") if self.feeling else None


def hour_line(now: float, zone: tzinfo) -> str:
    """Return when it is, as "It is Saturday evening, 19:40."; ``now`` in seconds since 1970-01-01 UTC."""
    then = datetime.fromtimestamp(now, UTC).astimezone(zone)
    part = next(name for end, name in _PARTS_OF_DAY if then.hour < end)
    return f"It is {then:%A} {part}, {then:%H:%M}."


def relation_line(relation: str) -> str:
    """Return what the companion is to the person, such as "an old friend who teases"; "" where that is not set."""
    told = harmless_line(relation).rstrip(".")
    return f"What you are to them: {told}." if told else ""


def feeling_line(reading: Reading | None, manner: Sequence[str] = ()) -> str:
    """Return the two likeliest feelings, the words that brought them, and how it was said; "" when unsure.

    Args:
        reading: How the person's words were understood; None where they were not.
        manner: Words such as "quiet" and "slow".
    """
    if reading is None or reading.is_unsure:
        return ""
    named = [one.name for one in reading.emotions if one.name != "neutral" and one.probability >= _LIKELY][
        :_FEELINGS_TOLD
    ]
    if not named:
        return ""
    line = f"They seem to feel {' or '.join(named)}"
    if reading.causes:
        line += f", by their words “{quotation(reading.causes[0].what)}”"
    if manner:
        line += f", said in a {_joined(manner)} voice"
    return f"{line}."


def _joined(words: Sequence[str]) -> str:
    return " and ".join((", ".join(words[:-1]), words[-1])) if len(words) > 1 else words[0]
