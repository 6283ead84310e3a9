"""Judges by the sound whether the person's turn is over: one worker around a model.

The judgement of the same pause by its words (``recogniser``) does not wait for it. Without the model, words and
silence decide alone.
"""

import logging
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import KW_ONLY, dataclass

import numpy as np

from companion.conversation import effects as do
from companion.conversation import events as ev
from companion.conversation.step import Taken
from companion.hearing.tone import ends_low
from companion.hearing.transcriber import RATE_HZ
from companion.hearing.turn_end import SPAN_SAMPLES, TurnEndProbability
from companion.hearing.voice_activity import PRE_ROLL
from companion.values import CompanionError, Samples, Sentence, Told
from companion.values.worker import NewWorker, Worker

logger = logging.getLogger(__name__)


@dataclass(eq=False, repr=False)
class TurnEndJudge:
    """A model in its own thread, with the last seconds of sound; an observer of the conversation."""

    open_model: Callable[[], TurnEndProbability]
    """Loads the model; called in the judge's thread."""
    post: Callable[[ev.Event], None]
    _: KW_ONLY
    on_ready: Callable[[Sentence], None]
    """Receives "" when it can judge, otherwise a sentence that says why not."""
    is_pitch_wanted: Callable[[], bool] = lambda: False
    """Returns whether to measure if the voice ended low, too; called in the judge's thread."""
    new_worker: NewWorker = Worker

    def __post_init__(self) -> None:
        self._worker = self.new_worker("turn end", self._crashed)
        self._model: TurnEndProbability | None = None
        self._lock = threading.Lock()
        self._past: deque[tuple[float, Samples]] = deque()
        self._past_samples = 0
        self._turn_began = 0.0

    def open(self) -> None:
        """Load the model in the judge's own thread."""
        self._worker.start()
        self._worker.submit(self._load)

    def feed(self, start: float, samples: Samples) -> None:
        """Take the next stretch of sound, float32 (n,) at 16 kHz, starting at ``start``."""
        with self._lock:
            self._past.append((start, samples))
            self._past_samples += len(samples)
            while self._past_samples - len(self._past[0][1]) >= SPAN_SAMPLES:
                self._past_samples -= len(self._past.popleft()[1])

    def observe(self, taken: Taken) -> None:
        """Note the beginning of each turn, and judge its pauses."""
        for effect in taken.effects:
            match effect:
                case do.BeginUtterance():
                    self.begin(effect.since)
                case do.JudgePause():
                    self.judge(effect.utterance, effect.pause)

    def begin(self, since: float) -> None:
        """Start a turn: earlier sound does not belong to it."""
        self._turn_began = since

    def judge(self, utterance: int, pause: int) -> None:
        """Judge how complete the turn sounds in the pause that has begun."""
        with self._lock:
            heard = [samples for start, samples in self._past if start >= self._turn_began - PRE_ROLL]
        if heard:
            self._worker.submit(lambda: self._judge(utterance, pause, np.concatenate(heard)))

    def close(self) -> None:
        """Free the model."""
        has_ended = self._worker.close()
        if has_ended and self._model is not None:
            self._model.close()
            self._model = None

    # ---- in the judge's thread ------------------------------------------------------------------------

    def _load(self) -> None:
        try:
            self._model = self.open_model()
        except CompanionError as error:
            logger.warning("model of turn ends could not be opened: %s", error)
            self.on_ready(error.told)
            return
        self.on_ready("")

    def _judge(self, utterance: int, pause: int, samples: Samples) -> None:
        if self._model is None:
            return
        try:
            probability = self._model.probability(samples)
        except CompanionError as error:
            logger.warning("turn end could not be judged: %s", error)
            self._model = None
            self.on_ready(error.told)
            return
        logger.debug("turn end judged seconds=%.1f probability=%.2f", len(samples) / RATE_HZ, probability)
        is_low = self.is_pitch_wanted() and _ends_low(samples)
        self.post(ev.TurnEndJudged(utterance, pause, probability, is_low))

    def _crashed(self) -> None:
        self._model = None
        self.on_ready(
            Told("I can't tell when you have finished speaking, so I wait a little longer before I answer.")
        )


def _ends_low(samples: Samples) -> bool:
    """Return whether the voice ended low; False if its pitch cannot be measured."""
    try:
        return ends_low(samples, RATE_HZ)
    except CompanionError as error:
        logger.warning("pitch could not be measured: %s", error)
        return False
