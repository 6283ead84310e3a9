"""Decides what must not be written into memory: what is about an excluded subject, or names a closed topic.

The person sets both, and ``guarding`` decides; this supplies the meaning of words and subjects. Words that name a
closed topic stay in the history alone. For one thread at a time.
"""

from collections.abc import Callable

from companion.encoder.meaning import Encoder
from companion.guarding.planned import may_bring_up
from companion.guarding.subject import may_keep
from companion.storage.memory_rows import Vector
from companion.values import Boundaries


class KeptOut:
    """The subjects that are never remembered."""

    def __init__(self, boundaries: Callable[[], Boundaries], encoder: Encoder) -> None:
        """Take a function that returns the person's current boundaries, and the encoder for texts."""
        self._boundaries = boundaries
        self._encoder = encoder
        self._meanings: dict[str, Vector] = {}

    def holds(self, text: str, vector: Vector | None = None) -> bool:
        """Tell whether a text is about an excluded subject, or names a closed topic.

        Its vector is computed if it is not given.
        """
        boundaries = self._boundaries()
        if not may_bring_up(text, boundaries):
            return True
        if not boundaries.not_remembered:
            return False
        meaning = self._meaning(text) if vector is None else vector
        return may_keep(text, boundaries, lambda subject: float(meaning @ self._of(subject))) is not None

    def _of(self, subject: str) -> Vector:
        if subject not in self._meanings:
            self._meanings[subject] = self._meaning(subject)
        return self._meanings[subject]

    def _meaning(self, text: str) -> Vector:
        meaning: Vector = self._encoder.encode([text])[0]
        return meaning
