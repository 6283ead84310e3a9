"""What a rule makes of an utterance, before it is dated, weighed and joined with what it rests on."""

from dataclasses import dataclass

from companion.values import MemoryKind


@dataclass(frozen=True, slots=True)
class Draft:
    """A memory to be."""

    kind: MemoryKind
    subject: str
    """As in ``Memory``."""
    text: str
    """One sentence that speaks to the person as "you"."""
    names: tuple[str, ...] = ()
    due_at: float | None = None
    """As in ``Memory``."""
