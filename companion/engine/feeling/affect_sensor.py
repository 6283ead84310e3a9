"""Senses the person's feelings: one worker that reads their words and measures their voice.

It receives all sound and learns from events which stretches are utterances. While an utterance lasts, each full
second is measured once, so that almost nothing is left to do at its end. It runs next to the path from the end of
speech to the first sound of the answer, never on that path. Its thread has normal priority: a thread with lower
priority would wait while it holds Python's lock (two busy cores, 10 steps nicer: another thread woke up to 1.9 s
late, instead of 27 ms). The result is an estimate; ``affect_service`` decides what it means for either side. Sound
is held only while it is measured and never stored. Times are seconds on the sample clock.
"""

import logging
import math
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import KW_ONLY, dataclass
from typing import Final, Protocol

import numpy as np

from companion.conversation import effects as do
from companion.conversation import events as ev
from companion.conversation.step import Taken
from companion.feeling.emotions import UNREAD, WordsReading, read
from companion.feeling.tone import ToneModel, calibrate, interpret, learn
from companion.guarding.plain import sentences_in
from companion.hearing.transcriber import RATE_HZ
from companion.hearing.voice_activity import LISTENING_RULES, PRE_ROLL
from companion.values import (
    CompanionError,
    Newest,
    Occurrence,
    Samples,
    Sentence,
    TextMeasures,
    Told,
    ToneBaseline,
    ToneEstimate,
    ToneMeasures,
    Utterance,
)
from companion.values.plain_text import in_utf8
from companion.values.worker import NewWorker, Worker

logger = logging.getLogger(__name__)

CALIBRATION: Final = 30.0
"""Seconds of sound used to learn how the person usually sounds."""

_CALIBRATING: Final = 0
"""Number used for a calibration instead of an utterance's number, which counts from 1."""
_STRETCH: Final = 5.0
"""Seconds of a calibration that are measured together."""
_ENDED: Final = 4
"""Maximum number of finished utterances that wait for their words."""
_PAST_SECONDS: Final = 1.5
"""Seconds of past sound kept while nobody speaks: the pre-roll, and the delay with which an onset is reported."""
_TRY_AGAIN: Final = 60.0
"""Seconds before a lost part is loaded once more, when it is next needed (guess): a missing or damaged file stays
so, but memory may have become free."""
_MOST_SENTENCES: Final = 12
"""Sentences of an utterance, from its end, that are read for occurrences (guess): 6 ms each."""
LOST: Final = Told("Something went wrong while reading your mood. I'll continue without it.")


class TextReader(Protocol):
    """A reader of feelings in text, such as ``encoder.reading.EncoderReader``."""

    def measure(self, texts: Sequence[str]) -> tuple[TextMeasures, ...]:
        """Return one measure for each text, whatever its content."""

    def occurrence(self, sentence: str) -> Occurrence | None:
        """Return what a sentence of the person's means to the companion; None for nothing."""

    def forget(self) -> None:
        """Drop everything held from texts read before."""


class ToneMeter(Protocol):
    """A meter of how something is said, such as ``hearing.tone.RunningTone``."""

    def reset(self) -> None:
        """Start over: the next sample is the first of an utterance."""

    def feed(self, samples: Samples) -> ToneMeasures | None:
        """Take the next samples of the utterance, and return a measure if another second is full."""

    def whole(self) -> ToneMeasures:
        """Measure the whole utterance."""


@dataclass(frozen=True, slots=True)
class Signs:
    """Result of sensing a finished utterance."""

    utterance: Utterance
    words: WordsReading
    tone: ToneEstimate | None = None
    """Estimate from the voice alone; None if typed, switched off, or not possible."""
    occurrences: frozenset[Occurrence] = frozenset()
    """Those that its words tell."""
    baseline: ToneBaseline | None = None
    """Updated baseline of how the person usually sounds; None if nothing was learned from this utterance."""


@dataclass(frozen=True, slots=True)
class SoFar:
    """Result so far of sensing an utterance that is still going on."""

    number: int
    text: str
    """Its words that are settled."""
    words: WordsReading
    tone: ToneEstimate | None
    """Estimate from the last seconds."""


@dataclass(frozen=True, slots=True)
class Calibrating:
    """Progress of a calibration."""

    seconds: float
    """Seconds of sound so far."""
    baseline: ToneBaseline | None = None
    """Baseline that it found, once it is over; it has little weight if there was too little voice."""


@dataclass(eq=False, repr=False)
class AffectSensor:
    """A reader of words and a meter of tone in one thread; fulfils ``engine.Observer``."""

    open_reader: Callable[[], TextReader]
    """Loads the reader of words; called in the sensor's thread."""
    open_tone: Callable[[], tuple[ToneMeter, ToneModel]]
    """Loads the meter and the model that interprets the voice; called in the sensor's thread."""
    deliver: Callable[[Signs | SoFar | Calibrating], None]
    """Receives the results; safe from any thread."""
    _: KW_ONLY
    on_trouble: Callable[[str, Sentence], None]
    """Receives "feeling" or "tone" and a sentence that says why that cannot be read, or "" once it can be again."""
    new_worker: NewWorker = Worker
    monotonic: Callable[[], float] = time.monotonic
    """Clock that decides when a lost part is loaded again."""

    def __post_init__(self) -> None:
        self._worker = self.new_worker("affect sensor", self._crashed)
        self._reader: TextReader | None = None
        self._meter: ToneMeter | None = None
        self._model: ToneModel | None = None
        self._troubles: dict[str, Sentence] = {}
        """In the sensor's thread: the reason last reported why "feeling" or "tone" cannot be read."""
        self._tries_again: dict[str, float] = {}
        """In the sensor's thread: the time at which a lost "feeling" or "tone" is loaded again."""
        self._reading: Utterance | None = None
        """In the sensor's thread: the utterance being sensed, so that a crash leaves no utterance without signs."""
        self._lock = threading.Lock()
        self._waiting: deque[tuple[float, Samples]] = deque()
        self._waiting_samples = 0
        self._utterance: int | None = None
        """Number of the utterance whose sound is being received; ``_CALIBRATING`` for a calibration, None while
        nobody speaks."""
        self._settled = ""
        self._is_listening = False
        """True while a job that processes the waiting sound is queued: one is enough, however far the thread is
        behind."""
        self._measured: int | None = None
        """In the sensor's thread: number of the utterance whose sound the meter holds."""
        self._measured_whole: Newest[int, ToneMeasures] = Newest(_ENDED)
        """In the sensor's thread: measures of the last whole utterances, by number."""
        self._read_so_far: tuple[str, WordsReading] = ("", UNREAD)
        self._stretches: list[ToneMeasures] = []
        self._in_stretch = 0.0
        self._heard_calibrating = 0.0
        self.baseline = ToneBaseline()
        """Baseline of how the person usually sounds; set by the owner, read in the sensor's thread."""
        self.is_tone_on = True
        """True if the voice is measured."""

    def open(self) -> None:
        """Load the reader and the meter in the sensor's own thread."""
        self._worker.start()
        self._worker.submit(self._load)

    # ---- hearing --------------------------------------------------------------------------------------

    def observe(self, taken: Taken) -> None:
        """Note the beginning and the end of each utterance, and its words as they settle."""
        if isinstance(taken.event, ev.WordsRecognised):
            self.settle(taken.event.utterance, taken.event.transcript.stable)
        for effect in taken.effects:
            match effect:
                case do.BeginUtterance():
                    self.begin(effect.utterance, effect.since)
                case do.FinishUtterance() | do.AbandonUtterance():
                    self.end(effect.utterance)

    def feed(self, start: float, samples: Samples) -> None:
        """Take the next stretch of sound, float32 (n,) at 16 kHz, starting at ``start``."""
        with self._lock:
            self._waiting.append((start, samples))
            self._waiting_samples += len(samples)
            utterance = self._utterance
            if utterance is None:
                self._drop_before(start - _PAST_SECONDS)
                return
            if self._waiting_samples < RATE_HZ or self._is_listening:
                return
            self._is_listening = True
        self._worker.submit(lambda: self._listen(utterance))

    def begin(self, utterance: int, since: float) -> None:
        """Start an utterance of the person's at ``since``."""
        with self._lock:
            if self._utterance == _CALIBRATING:
                return
            self._utterance, self._settled = utterance, ""
            self._drop_before(since - PRE_ROLL - LISTENING_RULES.min_speech)
        self._worker.submit(lambda: self._begin(utterance))

    def settle(self, utterance: int, words: str) -> None:
        """Note the words of an utterance that will not change any more."""
        with self._lock:
            if self._utterance == utterance:
                self._settled = words

    def end(self, utterance: int) -> None:
        """End the sound of this utterance."""
        with self._lock:
            if self._utterance != utterance:
                return
            self._utterance, self._settled = None, ""
            rest = self._drain()
        self._worker.submit(lambda: self._measure_whole(utterance, rest))

    def sense(self, utterance: Utterance) -> None:
        """Sense an utterance whose words are known, then deliver ``Signs``."""
        self._worker.submit(lambda: self._sense(utterance))

    def forget(self) -> None:
        """Drop all words read before, because some of them must be forgotten."""
        self._worker.submit(self._forget)

    def calibrate(self) -> None:
        """Measure for ``CALIBRATION`` seconds how the person usually sounds; deliver ``Calibrating`` each second."""
        with self._lock:
            self._utterance = _CALIBRATING
            self._drain()
        self._worker.submit(self._begin_calibration)

    @property
    def is_calibrating(self) -> bool:
        """Return whether a calibration is running and was not cancelled."""
        return self._utterance == _CALIBRATING

    def cancel_calibration(self) -> None:
        """Cancel a calibration without learning from it."""
        with self._lock:
            if self._utterance == _CALIBRATING:
                self._utterance = None
                self._drain()

    def close(self) -> None:
        """Free the reader and the meter."""
        if self._worker.close():
            self._reader = self._meter = self._model = None

    def _drop_before(self, start: float) -> None:
        while self._waiting and self._waiting[0][0] < start:
            self._waiting_samples -= len(self._waiting.popleft()[1])

    def _drain(self) -> tuple[Samples, ...]:
        drained = tuple(samples for _, samples in self._waiting)
        self._waiting.clear()
        self._waiting_samples = 0
        return drained

    # ---- in the sensor's thread -----------------------------------------------------------------------

    def _load(self) -> None:
        try:
            self._load_reader()
        except CompanionError as error:
            self._lose_reader(error)
        try:
            self._load_tone()
        except CompanionError as error:
            self._lose_tone(error)

    def _load_reader(self) -> None:
        self._reader = self.open_reader()

    def _load_tone(self) -> None:
        self._meter, self._model = self.open_tone()

    def _lose_reader(self, error: CompanionError) -> None:
        self._reader = None
        self._lose("feeling", error)

    def _lose_tone(self, error: CompanionError) -> None:
        self._meter = self._model = None
        self._lose("tone", error)

    def _lose(self, part: str, error: CompanionError) -> None:
        logger.warning("%s cannot be read: %s", part, error)
        self._tries_again.setdefault(part, self.monotonic() + _TRY_AGAIN)
        self._tell(part, error.told)

    def _tell(self, part: str, sentence: Sentence) -> None:
        if sentence != self._troubles.get(part, ""):
            self._troubles[part] = sentence
            self.on_trouble(part, sentence)

    def _try_again(self, part: str, load: Callable[[], None]) -> None:
        """Load a part once more if it was lost long enough ago."""
        if self.monotonic() < self._tries_again.get(part, math.inf):
            return
        self._tries_again[part] = math.inf
        try:
            load()
        except CompanionError as error:  # the person has already been notified
            logger.warning("%s still cannot be read: %s", part, error)
        else:
            self._tell(part, "")

    def _begin(self, utterance: int) -> None:
        if self._meter is None:
            self._try_again("tone", self._load_tone)
        self._measured = utterance
        self._read_so_far = ("", UNREAD)
        if self._meter is not None:
            self._meter.reset()

    def _listen(self, utterance: int) -> None:
        with self._lock:
            self._is_listening = False
            if self._utterance != utterance:  # it is over, and its sound has been processed
                return
            sound, settled = self._drain(), self._settled
        measures = self._measure(utterance, sound)
        if utterance == _CALIBRATING:
            self._go_on_calibrating(sum(len(samples) for samples in sound) / RATE_HZ)
            return
        is_new = settled != self._read_so_far[0]
        if self._measured != utterance or not (is_new or measures):
            return
        if is_new:
            self._read_so_far = (settled, self._words(settled))
        tone = None if measures is None else self._tone(measures)
        self.deliver(SoFar(utterance, settled, self._read_so_far[1], tone))

    def _measure_whole(self, utterance: int, sound: Sequence[Samples]) -> None:
        self._measure(utterance, sound)
        if self._meter is None or self._measured != utterance or not self.is_tone_on:
            return
        self._measured = None
        try:
            self._measured_whole[utterance] = self._meter.whole()
        except CompanionError as error:
            self._lose_tone(error)

    def _measure(self, utterance: int, sound: Sequence[Samples]) -> ToneMeasures | None:
        is_wanted = self.is_tone_on or utterance == _CALIBRATING
        if self._meter is None or self._measured != utterance or not sound or not is_wanted:
            return None
        try:
            return self._meter.feed(np.concatenate(sound))
        except CompanionError as error:
            self._lose_tone(error)
            return None

    def _sense(self, utterance: Utterance) -> None:
        self._reading = utterance
        words, tone, baseline = self._words(utterance.text), None, None
        measures = None if utterance.is_typed else self._measured_whole.pop(utterance.number, None)
        if measures is not None and self._model is not None:
            tone = self._tone(measures)
            baseline = learn(self.baseline, measures, self._model)
        self._reading = None
        self.deliver(Signs(utterance, words, tone, self._occurrences(utterance.text), baseline))
        logger.debug(
            "utterance sensed has_words=%s has_tone=%s", words.estimate is not None, tone is not None
        )

    def _forget(self) -> None:
        self._read_so_far = ("", UNREAD)
        if self._reader is not None:
            self._reader.forget()

    def _words(self, text: str) -> WordsReading:
        if self._reader is None:
            self._try_again("feeling", self._load_reader)
        if self._reader is None or not text.strip():
            return UNREAD
        try:
            (measures,) = self._reader.measure([in_utf8(text)])
        except CompanionError as error:
            self._lose_reader(error)
            return UNREAD
        return read(measures)

    def _occurrences(self, text: str) -> frozenset[Occurrence]:
        if self._reader is None:
            return frozenset()
        try:
            last = [*sentences_in(in_utf8(text))][-_MOST_SENTENCES:]
            return frozenset(filter(None, map(self._reader.occurrence, last)))
        except CompanionError as error:
            self._lose_reader(error)
            return frozenset()

    def _tone(self, measures: ToneMeasures) -> ToneEstimate | None:
        return None if self._model is None else interpret(measures, self.baseline, self._model)

    def _begin_calibration(self) -> None:
        self._begin(_CALIBRATING)
        self._stretches, self._in_stretch, self._heard_calibrating = [], 0.0, 0.0
        if self._meter is None:
            self._end_calibration()
        else:
            self.deliver(Calibrating(0.0))

    def _go_on_calibrating(self, seconds: float) -> None:
        if self._measured != _CALIBRATING or self._utterance != _CALIBRATING:  # it was cancelled
            return
        if self._meter is None:
            self._end_calibration()
            return
        self._heard_calibrating += seconds
        self._in_stretch += seconds
        is_over = self._heard_calibrating >= CALIBRATION
        if self._in_stretch >= _STRETCH or is_over:
            self._stretches.append(self._meter.whole())
            self._meter.reset()
            self._in_stretch = 0.0
        if is_over:
            self._end_calibration()
        else:
            self.deliver(Calibrating(self._heard_calibrating))

    def _end_calibration(self) -> None:
        self._measured = None
        with self._lock:
            if self._utterance == _CALIBRATING:
                self._utterance = None
        self.deliver(Calibrating(self._heard_calibrating, calibrate(self._stretches)))

    def _crashed(self) -> None:
        self._tell("feeling", LOST)
        if self._reading is not None:
            utterance, self._reading = self._reading, None
            self.deliver(Signs(utterance, UNREAD))
