"""A memory whose encoder knows texts by their words."""

from collections.abc import Sequence
from datetime import UTC

from companion.engine.choices import Privacy
from companion.engine.engine import Threads
from companion.engine.memory.known_person import GivenMemories
from companion.engine.memory.long_term_memory import MemoryParts
from companion.engine.memory.service import MemoryService
from companion.remembering.speech_acts import is_question
from companion.reply.ongoing import OngoingReply
from companion.thinking.prompt.memory_notes import Recollection
from companion.values import LifeFact, Memory, Recalled, RecallPurpose, TextMeasures
from tests.fakes.feeling import KNOWN, UNREADABLE
from tests.fakes.text_reader import FakeEncoder, familiarity


class WordReader:
    """Reads texts by their words; fulfils ``long_term_memory.MeaningReader``."""

    def __init__(self) -> None:
        self.encoder = FakeEncoder()
        self.times_forgotten = 0

    def measure(self, texts: Sequence[str]) -> tuple[TextMeasures, ...]:
        return tuple(KNOWN["table"] if known else UNREADABLE for known in map(familiarity, texts))

    def purposes(self, text: str) -> dict[RecallPurpose, float]:
        """Take every question for one about what happened to the person."""
        return {RecallPurpose.EVENT if is_question(text) else RecallPurpose.TOLD: 1.0}

    def feelings_asked(self, question: str) -> frozenset[int]:
        """Find none."""
        return frozenset()

    def life_fact(self, sentence: str, *, is_weekly: bool = False) -> LifeFact | None:
        """Find none: rules alone tell."""
        return None

    def forget(self) -> None:
        self.times_forgotten += 1


def memory_parts(**other: object) -> MemoryParts:
    """Return parts that remember by the words of a text."""
    parts: dict[str, object] = {"open_reader": WordReader, "zone": UTC}
    return MemoryParts(**(parts | other))  # type: ignore[arg-type]


class SameRecollection(MemoryService):
    """To every reply the same is given."""

    def __init__(self, recollection: Recollection) -> None:
        super().__init__(lambda event: None, Threads(), Privacy)
        self._recollection = recollection

    def recollect(self, reply: OngoingReply) -> Recollection:
        return self._recollection


class ScriptedMemories(MemoryService):
    """To every reply the same memories come to mind, at the same instant."""

    def __init__(self, recalled: tuple[Recalled, ...], now: float) -> None:
        super().__init__(lambda event: None, Threads(), Privacy)
        self.given = GivenMemories(UTC)
        self._all = recalled
        self._now = now

    def recollect(self, reply: OngoingReply) -> Recollection:
        return self.given.give(reply, self._all, self._now)

    def bring_up(self, reply: OngoingReply, memory: Memory) -> Recollection:
        return self.given.bring_up(reply, memory, self._now)

    def noted(self, reply: OngoingReply, lines: Sequence[int]) -> None:
        self.given.noted(reply, lines)
