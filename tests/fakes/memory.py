"""A memory whose encoder knows texts by their words."""

from datetime import UTC

from companion.encoder.encoder import Encoded
from companion.engine.reminiscence import MemoryParts
from companion.values import TextMeasures
from tests.fakes.feeling import KNOWN, UNREADABLE
from tests.fakes.text_reader import FakeEncoder


class WordReader:
    """Reads texts by their words; fulfils ``long_term_memory.MeaningReader``."""

    def __init__(self) -> None:
        self.encoder = FakeEncoder()
        self.times_forgotten = 0

    def measures_of(self, encoded: Encoded) -> tuple[TextMeasures, ...]:
        return tuple(KNOWN["table"] if known else UNREADABLE for known in encoded.familiarity)

    def forget(self) -> None:
        self.times_forgotten += 1


def memory_parts(**other: object) -> MemoryParts:
    """Return parts that remember by the words of a text."""
    parts: dict[str, object] = {"open_reader": WordReader, "zone": UTC}
    return MemoryParts(**(parts | other))  # type: ignore[arg-type]
