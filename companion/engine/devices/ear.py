"""Hearing for the conversation: the recogniser of words, and a separate worker for the model of turn ends.

The two judgements of a pause, by its words and by its sound, do not wait for each other. Without the model, words
and silence decide alone.
"""

import logging
import threading
from collections import deque
from collections.abc import Callable

import numpy as np

from companion.conversation import events as ev
from companion.engine.devices.recogniser import Recogniser
from companion.hearing.tone import ends_low
from companion.hearing.transcriber import RATE_HZ, Transcriber
from companion.hearing.turn_end import SPAN_SAMPLES, TurnEndProbability
from companion.hearing.voice_activity import PRE_ROLL
from companion.values import CompanionError, Samples, Sentence, Told
from companion.values.worker import NewWorker, Worker

logger = logging.getLogger(__name__)


class TurnEndJudge:
    """Judges by the sound whether a turn is over, with a model in its own thread and the last seconds of sound."""

    def __init__(
        self,
        open_model: Callable[[], TurnEndProbability],
        post: Callable[[ev.Event], None],
        *,
        on_ready: Callable[[Sentence], None],
        is_pitch_wanted: Callable[[], bool] = lambda: False,
        new_worker: NewWorker = Worker,
    ) -> None:
        """Prepare; ``open`` starts the thread.

        Args:
            open_model: loads the model; called in the judge's thread.
            post: receives the events of the conversation; safe from any thread.
            on_ready: receives "" when it can judge, otherwise a sentence that says why not.
            is_pitch_wanted: returns whether to measure if the voice ended low, too; called in the judge's thread.
            new_worker: makes the thread that the model lives in.
        """
        self._open_model = open_model
        self._post = post
        self._on_ready = on_ready
        self._is_pitch_wanted = is_pitch_wanted
        self._worker = new_worker("turn end", self._crashed)
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
            self._model = self._open_model()
        except CompanionError as error:
            logger.warning("model of turn ends could not be opened: %s", error)
            self._on_ready(error.told)
            return
        self._on_ready("")

    def _judge(self, utterance: int, pause: int, samples: Samples) -> None:
        if self._model is None:
            return
        try:
            probability = self._model.probability(samples)
        except CompanionError as error:
            logger.warning("turn end could not be judged: %s", error)
            self._model = None
            self._on_ready(error.told)
            return
        logger.debug("turn end judged seconds=%.1f probability=%.2f", len(samples) / RATE_HZ, probability)
        is_low = self._is_pitch_wanted() and _ends_low(samples)
        self._post(ev.TurnEndJudged(utterance, pause, probability, is_low))

    def _crashed(self) -> None:
        self._model = None
        self._on_ready(
            Told("I can't tell when you have finished speaking, so I wait a little longer before I answer.")
        )


def _ends_low(samples: Samples) -> bool:
    """Return whether the voice ended low; False if its pitch cannot be measured."""
    try:
        return ends_low(samples, RATE_HZ)
    except CompanionError as error:
        logger.warning("pitch could not be measured: %s", error)
        return False


class TwofoldEar:
    """Passes sound and questions to the recogniser and the judge of turn ends; fulfils ``engine.Ear``."""

    def __init__(self, recogniser: Recogniser, turn_ends: TurnEndJudge) -> None:
        self._recogniser = recogniser
        self._turn_ends = turn_ends

    def open(self) -> None:
        """Load both models, each in its own thread."""
        self._recogniser.open()
        self._turn_ends.open()

    def feed(self, start: float, samples: Samples) -> None:
        """Take the next stretch of sound, float32 (n,) at 16 kHz, starting at ``start``."""
        self._recogniser.feed(start, samples)
        self._turn_ends.feed(start, samples)

    def begin(self, utterance: int, since: float, *, is_contested: bool) -> None:
        """Recognise speech from ``since`` on; ``is_contested`` means that it overlaps the companion's own voice."""
        self._recogniser.begin(utterance, since, is_contested=is_contested)
        self._turn_ends.begin(since)

    def overhear(self, utterance: int, since: float) -> None:
        """Recognise the first words of speech from ``since`` on."""
        self._recogniser.overhear(utterance, since)

    def read(self, utterance: int, pause: int) -> None:
        """Read the words up to a pause of overheard speech."""
        self._recogniser.read(utterance, pause)

    def judge(self, utterance: int, pause: int) -> None:
        """Judge a pause by its words and by its sound, at the same time."""
        self._recogniser.judge(utterance, pause)
        self._turn_ends.judge(utterance, pause)

    def finish(self, utterance: int) -> None:
        """Request the final text."""
        self._recogniser.finish(utterance)

    def abandon(self, utterance: int) -> None:
        """Forget the utterance."""
        self._recogniser.abandon(utterance)

    def use(self, transcriber: Transcriber, completeness: Callable[[str], float]) -> None:
        """Recognise with another model from the next utterance on; see ``Recogniser.use``."""
        self._recogniser.use(transcriber, completeness)

    @property
    def closings(self) -> tuple[Callable[[], None], ...]:
        """Return the functions that free each model and wait for its thread."""
        return self._recogniser.close, self._turn_ends.close
