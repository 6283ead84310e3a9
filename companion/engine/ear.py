"""What hears for the conversation: the recogniser of words and the judge of turn ends, told the same."""

from collections.abc import Callable

from companion.engine.recogniser import Recogniser
from companion.engine.turn_end_judge import TurnEndJudge
from companion.values import Samples


class TwofoldEar:
    """Passes sound and questions on to both; fulfils ``engine.Ear``."""

    def __init__(self, recogniser: Recogniser, turn_ends: TurnEndJudge) -> None:
        self._recogniser = recogniser
        self._turn_ends = turn_ends

    def open(self) -> None:
        """Load both models, each in its own thread."""
        self._recogniser.open()
        self._turn_ends.open()

    def feed(self, start: float, samples: Samples) -> None:
        """Take in the next stretch of sound, float32 (n,) at 16 kHz that began at ``start``."""
        self._recogniser.feed(start, samples)
        self._turn_ends.feed(start, samples)

    def begin(self, utterance: int, since: float, *, is_contested: bool) -> None:
        """Recognise what is said from ``since`` on; ``is_contested``: into the companion's own voice."""
        self._recogniser.begin(utterance, since, is_contested=is_contested)
        self._turn_ends.begin(since)

    def judge(self, utterance: int, pause: int) -> None:
        """Judge a pause by its words and by its sound, at the same time."""
        self._recogniser.judge(utterance, pause)
        self._turn_ends.judge(utterance, pause)

    def finish(self, utterance: int) -> None:
        """Ask for the final text."""
        self._recogniser.finish(utterance)

    def abandon(self, utterance: int) -> None:
        """Forget the utterance."""
        self._recogniser.abandon(utterance)

    @property
    def closings(self) -> tuple[Callable[[], None], ...]:
        """What frees each model, and waits for its thread."""
        return self._recogniser.close, self._turn_ends.close
