"""Has a companion's sample lines at hand, with the meaning of the words they answer, as the store keeps them.

What is at hand is taken away at once when something is to be forgotten, and comes back once it was read anew. Reading
blocks and is done in the thread of whoever asks; what is at hand may be asked for from any thread.
"""

import logging
import threading
from collections.abc import Callable, Sequence
from typing import Final

import numpy as np

from companion.encoder.encoder import Encoder
from companion.storage.memory_rows import Vector
from companion.storage.sample_lines import KeptLine, SampleLines
from companion.thinking.sample_lines import NO_LINES, LineShelf
from companion.values import CompanionError, PartBroken, PartMissing, SampleLine

logger = logging.getLogger(__name__)

NO_MEANING: Final = (None, "")


class ShelvedLines:
    """The lines of one companion that may be shown."""

    def __init__(
        self,
        open_encoder: Callable[[], Encoder],
        persona_lines: Sequence[SampleLine],
        on_changed: Callable[[], None],
    ) -> None:
        """Begin with nothing at hand.

        Args:
            open_encoder: as ``SampleLineBook`` has it.
            persona_lines: likewise.
            on_changed: told when other lines of the person's were read than the time before, by whoever reads.
        """
        self._open_encoder = open_encoder
        self._persona_lines = tuple(persona_lines)
        self._on_changed = on_changed
        self._lock = threading.Lock()
        self._shelf = NO_LINES
        self._kept: tuple[KeptLine, ...] = ()
        """What was read last."""
        self._times_emptied = 0

    @property
    def shelf(self) -> LineShelf:
        """The lines that may be shown now."""
        with self._lock:
            return self._shelf

    def empty(self) -> None:
        """Have nothing at hand until it is read anew; what is being read just now is too old."""
        with self._lock:
            self._shelf = NO_LINES
            self._times_emptied += 1

    def meaning(self, words: str) -> tuple[Vector | None, str]:
        """Return a vector with the hash of its trunk; ``NO_MEANING`` without words or an encoder."""
        encoder = self._encoder()
        if encoder is None or (vector := _meaning(encoder, words)) is None:
            return NO_MEANING
        return vector, encoder.trunk_hash

    def read(self, store: SampleLines) -> None:
        """Read all lines; those without a vector of this trunk are given one."""
        with self._lock:
            times_emptied = self._times_emptied
        try:
            kept, shelf = self._all(store)
        except CompanionError as error:  # the talk goes on without them; others tell of the store's trouble
            logger.warning("sample lines could not be read: %s", error)
            return
        with self._lock:
            if self._times_emptied != times_emptied:
                return
            has_changed = kept != self._kept
            self._shelf, self._kept = shelf, kept
        if has_changed:
            self._on_changed()

    def _all(self, store: SampleLines) -> tuple[tuple[KeptLine, ...], LineShelf]:
        kept = store.all()
        encoder = self._encoder() if kept or self._persona_lines else None
        if encoder is None:
            return kept, NO_LINES
        vectors = store.vectors(encoder.trunk_hash)
        lacking = [each for each in kept if each.id not in vectors]
        if lacking:
            made = {each.id: _meaning(encoder, each.line.person) for each in lacking}
            store.embed(made, encoder.trunk_hash)
            vectors |= {line_id: vector for line_id, vector in made.items() if vector is not None}
        known = tuple(each for each in kept if each.id in vectors)
        own = encoder.encode([line.person for line in self._persona_lines]).meaning
        rows = [*own, *(vectors[each.id] for each in known)]
        lines = (*self._persona_lines, *(each.line for each in known))
        return kept, LineShelf(lines, np.array(rows, np.float32)) if lines else NO_LINES

    def _encoder(self) -> Encoder | None:
        try:
            return self._open_encoder()
        except (PartMissing, PartBroken):  # told by who reads feelings; lines are read when it is there again
            return None


def _meaning(encoder: Encoder, words: str) -> Vector | None:
    vector = encoder.encode([words]).meaning[0]
    return vector if vector.any() else None
