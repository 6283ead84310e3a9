"""Decides when speech starts and stops, from the probability of speech in each 32 ms of sound.

Knows neither words nor turns: a pause inside a sentence stops speech like the end of a turn, and ``conversation``
decides which it was. Times are seconds on the clock of input samples (sample number / 16,000).

The constants were chosen on 413 recordings of people and 300 s of noise, music and animals (``companion bench
onsets``; figures in ``docs/recognisers.md``).
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Protocol, TypeAlias

import numpy as np

from companion.hearing.transcriber import RATE_HZ
from companion.values import Samples

FRAME_SAMPLES = 512
"""Number of samples that Silero judges at once."""
FRAME = FRAME_SAMPLES / RATE_HZ
"""Length of such a frame: 0.032 s."""
PRE_ROLL = 0.5
"""Seconds of sound before ``SpeechStarted.at`` that a recogniser should receive: the onset is found 0.01 s (95th
percentile 0.18 s) after the first sound, and moonshine recognises a word better with quiet before it. It must not
include sound of the previous utterance, whose last word would be heard twice."""

_ROUNDING = 1e-6


class SpeechProbability(Protocol):
    """A judge of consecutive frames of 512 samples at 16 kHz."""

    def probability(self, samples: Samples) -> float:
        """Return the probability that the next frame is speech, in [0, 1]."""

    def reset(self) -> None:
        """Forget earlier sound."""


@dataclass(frozen=True, slots=True)
class VoiceActivityRules:
    """Rules for which runs of probabilities count as speech."""

    onset: float = 0.5
    """Minimum probability of a frame at which speech may begin, in (0, 1]."""
    offset: float = 0.35
    """Minimum probability of frames while speech goes on; at most ``onset``."""
    min_speech: float = 0.16
    """Seconds of speech before it is reported. This misses 5 of 413 recordings; 0.096 missed 4, with twice the false
    alarms; 0.32 missed 22."""
    hangover: float = 0.032
    """Seconds of quiet before the stop is reported: one frame. The end of speech is then known 0.10 s after the last
    sound (median), with 25 stops a minute of speech; 0.064 reports it after 0.13 s with 20, 0.096 after 0.17 s with
    17. Work after a stop waits for it, and a stop inside a sentence costs a judgement of about 0.1 s of a core."""
    lag: float = 0.06
    """Seconds by which the probability falls later than the sound (Silero v6: 5th percentile 0.035, median 0.078);
    subtracted from the time of the stop. At most ``min_speech``."""


LISTENING_RULES = VoiceActivityRules()
"""Rules while the companion is silent."""
RESUMING_RULES = replace(LISTENING_RULES, min_speech=0.064)
"""Rules after a pause inside a turn: continued speech is reported 0.08 s (median) after the sound instead of 0.17 s,
with 3.6 false alarms a minute of noise instead of 2.0; a turn that is open already loses little by one."""
BARGE_IN_RULES = replace(LISTENING_RULES, min_speech=0.256, hangover=0.128)
"""Rules while the companion itself is audible: a remnant of its own voice or a cough must not stop it, and when both
speak the person's voice comes and goes."""
UNSURE_RULES = replace(BARGE_IN_RULES, min_speech=0.48)
"""Rules while it is unknown whose voice is heard: at the beginning of the first reply, mostly for a quarter of a
second (guess)."""
OWN_VOICE_RULES = replace(BARGE_IN_RULES, onset=1.0, offset=1.0, min_speech=math.inf)
"""Rules while the sound is known to be the companion's own voice: no probability begins speech."""


@dataclass(frozen=True, slots=True)
class SpeechStarted:
    """A person began to speak."""

    at: float
    """Time when the speech began, earlier than now by the rule's ``min_speech``."""


@dataclass(frozen=True, slots=True)
class SpeechStopped:
    """Speech gave way to quiet."""

    at: float
    """Time when the speech ended, earlier than now by the rule's ``hangover`` and ``lag``."""


VoiceActivityEvent: TypeAlias = SpeechStarted | SpeechStopped


@dataclass(frozen=True, slots=True)
class VoiceActivityState:
    """State kept between two frames."""

    is_speech: bool = False
    candidate_since: float | None = None
    """Time when a run of likely frames began that is still too short."""
    quiet_since: float | None = None
    """Time when a run of unlikely frames inside speech began."""


def step(
    state: VoiceActivityState, probability: float, start: float, rules: VoiceActivityRules
) -> tuple[VoiceActivityState, tuple[VoiceActivityEvent, ...]]:
    """Process one frame that began at ``start`` seconds; return the next state, and at most one event.

    The rules may differ from frame to frame.
    """
    if state.is_speech:
        return _step_speech(state, probability, start, rules)
    return _step_quiet(state, probability, start, rules)


def _step_quiet(
    state: VoiceActivityState, probability: float, start: float, rules: VoiceActivityRules
) -> tuple[VoiceActivityState, tuple[VoiceActivityEvent, ...]]:
    since = state.candidate_since
    if since is None:
        if probability < rules.onset:
            return VoiceActivityState(), ()
        since = start
    elif probability < rules.offset:
        return VoiceActivityState(), ()
    if start + FRAME - since >= rules.min_speech - _ROUNDING:
        return VoiceActivityState(is_speech=True), (SpeechStarted(since),)
    return VoiceActivityState(candidate_since=since), ()


def _step_speech(
    state: VoiceActivityState, probability: float, start: float, rules: VoiceActivityRules
) -> tuple[VoiceActivityState, tuple[VoiceActivityEvent, ...]]:
    if probability >= rules.offset:
        return VoiceActivityState(is_speech=True), ()
    since = start if state.quiet_since is None else state.quiet_since
    if start + FRAME - since >= rules.hangover - _ROUNDING:
        return VoiceActivityState(), (SpeechStopped(since - rules.lag),)
    return VoiceActivityState(is_speech=True, quiet_since=since), ()


class VoiceActivity:
    """Cuts sound of any length into frames and judges them; used by one thread."""

    def __init__(self, model: SpeechProbability, rules: VoiceActivityRules = LISTENING_RULES) -> None:
        self.rules = rules
        """Rules that apply from the next frame on."""
        self._model = model
        self._state = VoiceActivityState()
        self._rest = np.empty(0, np.float32)
        self._position = 0
        self.probability = 0.0
        """Probability that the latest whole frame was speech, in [0, 1]."""

    @property
    def is_speech(self) -> bool:
        """Return whether a ``SpeechStarted`` has no matching ``SpeechStopped`` yet."""
        return self._state.is_speech

    def reset(self, *, sample: int = 0) -> None:
        """Start over at an input sample, as after a gap; no ``SpeechStopped`` follows for speech that was going on."""
        self._model.reset()
        self._state = VoiceActivityState()
        self._rest = np.empty(0, np.float32)
        self._position = sample
        self.probability = 0.0

    def take_as_speech(self) -> None:
        """Continue as if ``SpeechStarted`` had been reported: another detector noticed it sooner."""
        self._state = VoiceActivityState(is_speech=True)

    def feed(self, samples: Samples) -> tuple[VoiceActivityEvent, ...]:
        """Take the next stretch of sound, float32 (n,) at 16 kHz, and return its events."""
        events: list[VoiceActivityEvent] = []
        for frame in self._frames(samples):
            start = self._position / RATE_HZ
            self._position += FRAME_SAMPLES
            self.probability = self._model.probability(frame)
            self._state, told = step(self._state, self.probability, start, self.rules)
            events.extend(told)
        return tuple(events)

    def _frames(self, samples: Samples) -> Iterator[Samples]:
        sound = np.concatenate((self._rest, samples)) if len(self._rest) else samples
        whole = len(sound) - len(sound) % FRAME_SAMPLES
        self._rest = sound[whole:].copy()
        for begin in range(0, whole, FRAME_SAMPLES):
            yield sound[begin : begin + FRAME_SAMPLES]
