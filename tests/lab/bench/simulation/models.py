"""Real models whose work takes virtual time; each wraps one of the engines' models and adds nothing else.

They outlive a session: loading a model for each of some hundred scenes would take longer than the scenes. So closing
one frees nothing; whoever made it does that.
"""

import math
from collections.abc import Iterator, Sequence
from pathlib import Path

from companion.hearing.transcriber import Transcriber, Transcription
from companion.hearing.turn_end import TurnEndProbability
from companion.speaking.voice import Voice
from companion.thinking.language_model import JsonSchema, LanguageModel, Prompt, ReplyLimits
from companion.values import CancelToken, Clause, Samples, SpokenClause, Transcript
from tests.lab.bench.simulation.costs import Costs, Stopwatch, Work, pay


class TimedTranscriber:
    """A recogniser whose readings take virtual time."""

    def __init__(self, real: Transcriber, costs: Costs) -> None:
        self._real = real
        self._costs = costs

    @property
    def name(self) -> str:
        """The real one's name."""
        return self._real.name

    def begin(self) -> Transcription:
        """Start a new utterance."""
        return _TimedTranscription(self._real.begin(), self._costs)

    def close(self) -> None:
        """Leave the real one open."""


class _TimedTranscription:
    def __init__(self, real: Transcription, costs: Costs) -> None:
        self._real = real
        self._costs = costs

    def feed(self, samples: Samples) -> Transcript | None:
        with Stopwatch() as watch:
            transcript = self._real.feed(samples)
        pay(self._costs(Work.HEARING if transcript is None else Work.READING, watch.seconds))
        return transcript

    @property
    def latest(self) -> str:
        return self._real.latest

    def likelihood(self, beginnings: Sequence[str]) -> float:
        """It knows only text."""
        return -math.inf

    @property
    def ends_in_quiet(self) -> bool:
        return self._real.ends_in_quiet

    def read(self) -> str:
        with Stopwatch() as watch:
            text = self._real.read()
        pay(self._costs(Work.READING, watch.seconds))
        return text

    def finish(self) -> str:
        with Stopwatch() as watch:
            text = self._real.finish()
        pay(self._costs(Work.READING, watch.seconds))
        return text

    def abandon(self) -> None:
        self._real.abandon()


class TimedTurnEnd:
    """A judge of pauses whose judgements take virtual time."""

    def __init__(self, real: TurnEndProbability, costs: Costs) -> None:
        self._real = real
        self._costs = costs

    def probability(self, samples: Samples) -> float:
        """Judge as the real one does."""
        with Stopwatch() as watch:
            probability = self._real.probability(samples)
        pay(self._costs(Work.JUDGING, watch.seconds))
        return probability

    def close(self) -> None:
        """Leave the real one open."""


class TimedLanguageModel:
    """A language model whose reading and writing take virtual time."""

    def __init__(self, real: LanguageModel, costs: Costs) -> None:
        self._real = real
        self._costs = costs

    @property
    def name(self) -> str:
        """The real one's name."""
        return self._real.name

    @property
    def context_tokens(self) -> int:
        """As many as the real one has."""
        return self._real.context_tokens

    @property
    def answers_beside(self) -> bool:
        """Whether the real one does."""
        return self._real.answers_beside

    @property
    def was_cut_off(self) -> bool:
        """True if the real one's was."""
        return self._real.was_cut_off

    def count_tokens(self, text: str) -> int:
        """Count as the real one does; takes no virtual time."""
        return self._real.count_tokens(text)

    def reply(self, prompt: Prompt, limits: ReplyLimits, cancel: CancelToken) -> Iterator[str]:
        """Yield the real one's pieces, each at its virtual time; ends where it was cancelled."""
        pieces = self._real.reply(prompt, limits, cancel)
        work = Work.FIRST_WORD
        while True:
            with Stopwatch() as watch:
                piece = next(pieces, None)
            if not pay(self._costs(work, watch.seconds), cancel) or piece is None:
                return
            yield piece
            work = Work.WORD

    def read(self, prompt: Prompt, cancel: CancelToken) -> None:
        """Read as the real one does."""
        with Stopwatch() as watch:
            self._real.read(prompt, cancel)
        pay(self._costs(Work.READING_AHEAD, watch.seconds), cancel)

    def complete(self, prompt: Prompt, schema: JsonSchema, limits: ReplyLimits, cancel: CancelToken) -> str:
        """Write as the real one does."""
        with Stopwatch() as watch:
            text = self._real.complete(prompt, schema, limits, cancel)
        pay(self._costs(Work.READING_AHEAD, watch.seconds), cancel)
        return text

    def save_prefix(self, prompt: Prompt, file: Path) -> None:
        """Save as the real one does; takes no virtual time."""
        self._real.save_prefix(prompt, file)

    def load_prefix(self, prompt: Prompt, file: Path) -> bool:
        """Load as the real one does; takes no virtual time."""
        return self._real.load_prefix(prompt, file)

    def forget(self) -> None:
        """Forget as the real one does."""
        self._real.forget()

    def close(self) -> None:
        """Leave the real one open."""


class TimedVoice:
    """A voice whose clauses take virtual time to make."""

    def __init__(self, real: Voice, costs: Costs) -> None:
        self._real = real
        self._costs = costs

    @property
    def name(self) -> str:
        """The real one's name."""
        return self._real.name

    def speak(self, clause: Clause, cancel: CancelToken) -> SpokenClause | None:
        """Speak as the real one does."""
        with Stopwatch() as watch:
            spoken = self._real.speak(clause, cancel)
        return spoken if pay(self._costs(Work.VOICING, watch.seconds), cancel) else None

    def close(self) -> None:
        """Leave the real one open."""
