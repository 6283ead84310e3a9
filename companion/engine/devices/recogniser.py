"""Recognises speech: one worker around a transcriber.

It receives all sound and learns from calls which stretches are utterances. A little past sound is always kept, so
that an utterance begins before its detected onset.
"""

import logging
import math
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import KW_ONLY, dataclass
from typing import Final

import numpy as np

from companion.conversation import events as ev
from companion.hearing.completeness import UNSURE
from companion.hearing.transcriber import RATE_HZ, Transcriber, Transcription
from companion.hearing.voice_activity import LISTENING_RULES, PRE_ROLL
from companion.values import CompanionError, Samples, Sentence, Told
from companion.values.worker import NewWorker, Worker

logger = logging.getLogger(__name__)

_PAST_SECONDS: Final = 3.0
"""Seconds of past sound kept while nobody speaks: the pre-roll and the delay of detection and queues."""

_CONTESTED_PRE_ROLL: Final = 0.1
"""Seconds of sound before the onset that the recogniser receives if the companion spoke before it: more would be
read as words of the person's (guess)."""

_VOICE_SAMPLES: Final = 2 * RATE_HZ
"""Number of samples of an utterance after which its voice is judged before it pauses: a television seldom does."""

_VOICE_SAMPLES_MOST: Final = 6 * RATE_HZ
"""Number of its last samples by which a voice is judged: more would make the words of a pause wait (0.05 s of a core
for 3 s of speech), and only who spoke last matters."""

_IDLE_STRETCHES: Final = 50
"""Number of stretches that are collected while nobody speaks: waking a thread for each would cost more than all
other idle work."""


@dataclass(frozen=True, slots=True)
class _Stretch:
    start: float
    samples: Samples


@dataclass(eq=False, repr=False)
class Recogniser:
    """A transcriber in its own thread: receives all sound, and recognises the requested utterances."""

    open_transcriber: Callable[[], Transcriber]
    """Loads the model; called in the recogniser's thread."""
    open_completeness: Callable[[], Callable[[str], float]]
    """Loads a function that returns how complete words read as a turn, in [0, 1]; called in the same thread. If that
    fails, it is reported once as a failure, and the completeness of words is unknown."""
    post: Callable[[ev.Event], None]
    _: KW_ONLY
    on_ready: Callable[[Sentence], None]
    """Receives "" when it can hear, otherwise a sentence that says why not."""
    on_failure: Callable[[Sentence], None]
    """Receives a sentence when an utterance could not be recognised, and "" once one could be again."""
    judge_voice: Callable[[int, Samples], ev.VoiceJudged | None] = lambda utterance, samples: None
    """Returns whose voice an utterance, by its number, is in, or None if that does not matter; called in the
    recogniser's thread."""
    spellings: Callable[[int, str], Sequence[str]] = lambda utterance, text: ()
    """Returns the beginnings with the companion's name whose likelihood matters for an utterance with this text so far,
    () for none; called in the recogniser's thread."""
    new_worker: NewWorker = Worker

    def __post_init__(self) -> None:
        self._completeness: Callable[[str], float] = _unsure
        self._sound: list[Samples] = []
        """Sound of the utterance, which identifies the speaker."""
        self._is_voice_due = False
        """Its voice is to be judged even before it pauses."""
        self._has_failed = False
        self._worker = self.new_worker("recogniser", self._crashed)
        self._transcriber: Transcriber | None = None
        self._next: tuple[Transcriber, Callable[[str], float]] | None = None
        """Model to use after the utterance that is being recognised, with its judge of words; None for no other."""
        self._past: deque[_Stretch] = deque()
        self._utterance: int | None = None
        self._transcription: Transcription | None = None
        self._incoming: deque[_Stretch] = deque()
        self._given_until = 0.0
        """Time up to which sound went into the last utterance. The next one does not hear those words again, except
        for as long as an onset takes to be reported: it may have begun before the last one was finished."""
        self._is_wanted = False
        """Set by the conversation's thread while an utterance is open; read by the sound thread."""
        self._is_catching_up = False
        """True while a job that processes the waiting sound is queued: one is enough, however far the model is
        behind."""

    def open(self) -> None:
        """Load the model in the recogniser's own thread."""
        self._worker.start()
        self._worker.submit(self._load)

    def feed(self, start: float, samples: Samples) -> None:
        """Take the next stretch of sound, float32 (n,) at 16 kHz, starting at ``start``."""
        self._incoming.append(_Stretch(start, samples))
        is_due = self._is_wanted or len(self._incoming) >= _IDLE_STRETCHES
        if is_due and not self._is_catching_up:
            self._is_catching_up = True
            self._worker.submit(self._catch_up)

    def begin(self, utterance: int, since: float, *, is_contested: bool = False) -> None:
        """Recognise speech from ``since`` on; ``is_contested`` means that it overlaps the companion's own voice.

        An utterance that is being recognised goes on.
        """
        self._is_wanted = True
        pre_roll = _CONTESTED_PRE_ROLL if is_contested else PRE_ROLL
        self._worker.submit(lambda: self._begin(utterance, since - pre_roll, is_voice_due=True))

    def overhear(self, utterance: int, since: float) -> None:
        """Recognise speech from ``since`` on, whosever voice it is, until ``begin``."""
        self._is_wanted = True
        self._worker.submit(lambda: self._begin(utterance, since - PRE_ROLL, is_voice_due=False))

    def read(self, utterance: int, pause: int) -> None:
        """Request all words up to the pause that has begun, whosever voice it is.

        ``PauseRecognised`` follows, or nothing.
        """
        self._worker.submit(lambda: self._read(utterance, pause))

    def judge(self, utterance: int, pause: int) -> None:
        """Request all words up to the pause that has begun, and whether it is the person's voice.

        ``PauseRecognised`` follows, or nothing.
        """
        self._worker.submit(lambda: self._read(utterance, pause, then=self._judge_voice))

    def finish(self, utterance: int) -> None:
        """Request the final text of the utterance; ``UtteranceRecognised`` follows."""
        self._is_wanted = False
        self._worker.submit(lambda: self._finish(utterance))

    def abandon(self, utterance: int) -> None:
        """Forget the utterance."""
        self._is_wanted = False
        self._worker.submit(lambda: self._abandon(utterance))

    def use(self, transcriber: Transcriber, completeness: Callable[[str], float]) -> None:
        """Recognise with another model from the next utterance on, and judge its words by another function."""
        self._worker.submit(lambda: self._use(transcriber, completeness))

    def close(self) -> None:
        """Stop recognising and free the model."""
        has_ended = self._worker.close()
        if has_ended and self._transcriber is not None:
            self._transcriber.close()
            self._transcriber = None

    # ---- in the recogniser's thread -------------------------------------------------------------------

    def _load(self) -> None:
        try:
            self._transcriber = self.open_transcriber()
        except CompanionError as error:
            logger.warning("recogniser could not be opened: %s", error)
            self.on_ready(error.told)
            return
        try:
            self._completeness = self.open_completeness()
        except CompanionError as error:
            logger.warning("judge of words could not be opened: %s", error)
            self.on_failure(error.told)
        self.on_ready("")

    def _use(self, transcriber: Transcriber, completeness: Callable[[str], float]) -> None:
        if self._next is not None:
            self._next[0].close()
        self._next = transcriber, completeness
        if self._transcription is None:
            self._change_over()

    def _change_over(self) -> None:
        if self._next is None:
            return
        if self._transcriber is not None:
            self._transcriber.close()
        (self._transcriber, self._completeness), self._next = self._next, None
        self.on_ready("")

    def _catch_up(self) -> None:
        self._is_catching_up = False
        self._take_all()

    def _take_all(self) -> None:
        """Process all waiting sound as one stretch: a slow recogniser catches up that way."""
        came = [self._incoming.popleft() for _ in range(len(self._incoming))]
        if not came:
            return
        self._past.extend(came)
        while came[-1].start - self._past[0].start > _PAST_SECONDS:
            self._past.popleft()
        if self._transcription is not None:
            self._recognise(np.concatenate([stretch.samples for stretch in came]))

    def _begin(self, utterance: int, first: float, *, is_voice_due: bool) -> None:
        self._is_voice_due = is_voice_due
        if utterance == self._utterance and self._transcription is not None:
            return
        self._change_over()
        if self._transcriber is None:
            return
        self._take_all()
        self._utterance = utterance
        self._transcription = self._transcriber.begin()
        self._sound = []
        first = max(first, self._given_until - LISTENING_RULES.min_speech)
        heard = [stretch.samples for stretch in self._past if stretch.start >= first]
        if heard:
            self._recognise(np.concatenate(heard))

    def _recognise(self, samples: Samples) -> None:
        if self._transcription is None or self._utterance is None:
            return
        self._sound.append(samples)
        if self._is_voice_due and sum(map(len, self._sound)) >= _VOICE_SAMPLES:
            self._judge_voice(self._utterance)
        try:
            transcript = self._transcription.feed(samples)
        except CompanionError as error:
            self._give_up(error)
            return
        if transcript is not None:
            latest, is_quiet = self._transcription.latest, self._transcription.ends_in_quiet
            completeness = self._completeness(latest)
            name = self._likelihood(self._utterance, latest)
            self.post(
                ev.WordsRecognised(self._utterance, transcript, latest, completeness, is_quiet, name=name)
            )

    def _read(self, utterance: int, pause: int, then: Callable[[int], None] = lambda utterance: None) -> None:
        self._take_all()
        if self._transcription is None or self._utterance != utterance:
            return
        try:
            text = self._transcription.read()
        except CompanionError as error:
            self._give_up(error)
        else:
            self._has_recognised()
            then(utterance)
            name = self._likelihood(utterance, text)
            self.post(ev.PauseRecognised(utterance, pause, text, self._completeness(text), name=name))

    def _finish(self, utterance: int) -> None:
        self._take_all()
        text = ""
        if self._transcription is not None and self._utterance == utterance:
            try:
                text = self._transcription.finish()
            except CompanionError as error:
                self._give_up(error)
            else:
                self._has_recognised()
                self._judge_voice(utterance)
        self._transcription = self._utterance = None
        self._sound = []
        self._end_here()
        self.post(ev.UtteranceRecognised(utterance, text))

    def _abandon(self, utterance: int) -> None:
        if self._transcription is not None and self._utterance == utterance:
            self._transcription.abandon()
            self._transcription = self._utterance = None
            self._sound = []
            self._take_all()
            self._end_here()

    def _likelihood(self, utterance: int, text: str) -> float:
        spellings = self.spellings(utterance, text)
        return self._transcription.likelihood(spellings) if spellings and self._transcription else -math.inf

    def _judge_voice(self, utterance: int) -> None:
        if not self._sound:
            return
        self._is_voice_due = False
        judged = self.judge_voice(utterance, np.concatenate(self._sound)[-_VOICE_SAMPLES_MOST:])
        if judged is not None:
            self.post(judged)

    def _end_here(self) -> None:
        if self._past:
            self._given_until = self._past[-1].start

    def _give_up(self, error: CompanionError) -> None:
        logger.warning("recogniser failed: %s", error)
        self._transcription = None
        self._tell_failure(error.told)

    def _tell_failure(self, sentence: Sentence) -> None:
        self._has_failed = True
        self.on_failure(sentence)

    def _has_recognised(self) -> None:
        if self._has_failed:
            self._has_failed = False
            self.on_failure("")

    def _crashed(self) -> None:
        if self._transcriber is None:
            self.on_ready(
                Told(
                    "Speech recognition could not start. Download it again in Settings → Models. "
                    "You can type in the meantime."
                )
            )
            return
        utterance, self._utterance, self._transcription = self._utterance, None, None
        self._tell_failure(Told("Something went wrong while I was listening. Please say it again."))
        if utterance is not None:
            self.post(ev.UtteranceRecognised(utterance, ""))


def _unsure(_text: str) -> float:
    return UNSURE
