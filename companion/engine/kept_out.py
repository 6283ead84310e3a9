"""Tells what may not be written into memory, by its words and by what it means.

Which subjects are kept out is the person's to set, and when words speak of one is ``guarding``'s to decide; this gives
it the meaning of both. For one thread at a time.
"""

from collections.abc import Callable

from companion.encoder.encoder import Encoder
from companion.guarding.kept import may_keep
from companion.remembering.query import Vector
from companion.values import Boundaries


class KeptOut:
    """The subjects of which nothing is remembered."""

    def __init__(self, boundaries: Callable[[], Boundaries], encoder: Encoder) -> None:
        """Take what tells what the person has set just then, and what gives texts their vectors."""
        self._boundaries = boundaries
        self._encoder = encoder
        self._meanings: dict[str, Vector] = {}

    def holds(self, text: str, vector: Vector | None = None) -> bool:
        """Tell whether a text speaks of one of them; its vector is asked for where it is not given."""
        boundaries = self._boundaries()
        if not boundaries.not_remembered:
            return False
        meaning = self._meaning(text) if vector is None else vector
        return may_keep(text, boundaries, lambda subject: float(meaning @ self._of(subject))) is not None

    def _of(self, subject: str) -> Vector:
        if subject not in self._meanings:
            self._meanings[subject] = self._meaning(subject)
        return self._meanings[subject]

    def _meaning(self, text: str) -> Vector:
        meaning: Vector = self._encoder.encode([text]).meaning[0]
        return meaning
