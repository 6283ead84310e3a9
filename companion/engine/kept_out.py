"""Tells what may not be written into memory, by its words and by what it means.

Which subjects are kept out is the person's to set, and when words speak of one is ``guarding``'s to decide; this gives
it the meaning of both. For one thread at a time.
"""

from functools import cached_property

from companion.encoder.encoder import Encoder
from companion.guarding.kept import may_keep
from companion.remembering.query import Vector
from companion.values import Boundaries


class KeptOut:
    """The subjects of which nothing is remembered."""

    def __init__(self, boundaries: Boundaries, encoder: Encoder) -> None:
        """Take what the person has set, and what gives texts their vectors."""
        self._boundaries = boundaries
        self._encoder = encoder

    def holds(self, text: str, vector: Vector | None = None) -> bool:
        """Tell whether a text speaks of one of them; its vector is asked for where it is not given."""
        if not self._boundaries.not_remembered:
            return False
        meaning = self._encoder.encode([text]).meaning[0] if vector is None else vector
        return (
            may_keep(text, self._boundaries, lambda subject: float(meaning @ self._meanings[subject]))
            is not None
        )

    @cached_property
    def _meanings(self) -> dict[str, Vector]:
        subjects = self._boundaries.not_remembered
        return dict(zip(subjects, self._encoder.encode(subjects).meaning, strict=True))
