"""What a voice must do, whichever engine is behind it."""

from typing import Protocol

from companion.values import CancelToken, Clause, SpokenClause


class Voice(Protocol):
    """A loaded voice; used by one thread."""

    @property
    def name(self) -> str:
        """Such as "piper joe"."""
        ...

    def speak(self, clause: Clause, cancel: CancelToken) -> SpokenClause | None:
        """Return the clause as sound with the times of its words and phonemes.

        None when cancelled or when the clause holds nothing that can be said (only punctuation, say).
        Raises ``PartBroken`` when the engine fails.
        """
        ...

    def close(self) -> None:
        """Free the engine."""
        ...
