"""Decides whether someone speaks while the companion itself is audible. Pure.

Every 10 ms there is evidence for or against a sound that the companion did not play; it adds up like a cumulative
sum (Page 1954). A small sum makes a suspicion. A larger one makes a barge-in, if the voice activity model also finds
speech possible. Times are seconds on the conversation's clock.
"""

from dataclasses import dataclass, replace
from typing import Final, TypeAlias

SUSPECTED: Final = 0.6
"""Sum of evidence that makes a suspicion: 30 ms of a voice well above what is left of the echo."""
BARGED_IN: Final = 1.8
"""Sum of evidence that makes a barge-in. With 1.4 after 0.04 s people are noticed 10 ms sooner, but the noise in a
room at 5 to 10 dB, or a delay that jumps, is mistaken for a person ten times as often."""
LASTED: Final = 0.05
"""Seconds since the evidence began to add up before the next frame may report a barge-in: a delay that jumps is
mostly found sooner, and is then no evidence any more."""
MOST: Final = 4.0
"""Upper limit of the sum, so that it falls soon after the sound has ended."""
SPEECH_COUNTS: Final = 0.5
"""Evidence that certain speech adds to a frame. The companion's own voice, made soft, is below ``LIKELY_SPEECH`` in all
but 0.3 % of frames once the echo is learned."""
COUNTS_FROM: Final = 0.25
COUNTS_IN_FULL: Final = 0.35
"""Near-end evidence up to which speech adds nothing, and from which on it adds everything. While an echo has been
found and is not learned yet, the companion's own voice looks like certain speech for a second, with near-end
evidence of 0.25."""
CERTAIN_SPEECH: Final = 0.6
"""Probability of speech that counts in full."""
NEUTRAL: Final = 0.5
"""Evidence above this value speaks for another sound, below it against."""
LIKELY_SPEECH: Final = 0.2
"""Probability of speech that some stretch must have reached since the suspicion. Silero reaches it 53 ms (95th
percentile 72 ms) after the onset of clean speech."""


@dataclass(frozen=True, slots=True)
class Suspected:
    """A sound that may be the person."""

    at: float
    """Time at which the sound began."""


@dataclass(frozen=True, slots=True)
class Passed:
    """The suspicious sound was not the person."""

    at: float


@dataclass(frozen=True, slots=True)
class BargedIn:
    """The person is speaking."""

    at: float
    """Time at which the person began."""


Verdict: TypeAlias = Suspected | Passed | BargedIn


@dataclass(frozen=True, slots=True)
class Evidence:
    """Evidence gathered up to an instant."""

    total: float = 0.0
    since: float | None = None
    """Time at which the evidence began to add up; None while there is none."""
    probability: float = 0.0
    """Highest probability of speech since then."""
    is_suspected: bool = False
    has_barged_in: bool = False


def step(
    state: Evidence, *, near_end: float, probability: float, start: float
) -> tuple[Evidence, Verdict | None]:
    """Process one frame of 10 ms.

    Args:
        state: the result for the previous frame; ``Evidence()`` at first.
        near_end: certainty of a sound that the companion did not play, in [0, 1].
        probability: probability of speech in the latest judged stretch, in [0, 1].
        start: time at which the frame began.
    """
    likely = _share(probability, LIKELY_SPEECH, CERTAIN_SPEECH) * _share(
        near_end, COUNTS_FROM, COUNTS_IN_FULL
    )
    total = min(max(state.total + near_end - NEUTRAL + SPEECH_COUNTS * likely, 0.0), MOST)
    if total == 0.0:
        return Evidence(), Passed(start) if state.is_suspected and not state.has_barged_in else None
    since = start if state.since is None else state.since
    state = replace(state, total=total, since=since, probability=max(probability, state.probability))
    if state.has_barged_in:
        return state, None
    has_lasted = start - since > LASTED - 1e-6
    if total >= BARGED_IN and state.probability >= LIKELY_SPEECH and has_lasted:
        return replace(state, is_suspected=True, has_barged_in=True), BargedIn(since)
    if total >= SUSPECTED and not state.is_suspected:
        return replace(state, is_suspected=True), Suspected(since)
    return state, None


def _share(value: float, none: float, all: float) -> float:
    """Return the position of a value between two bounds, clipped to [0, 1]."""
    return min(max((value - none) / (all - none), 0.0), 1.0)
