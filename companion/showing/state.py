"""What the face knows between two events."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from companion.showing.cues import Cue
from companion.showing.gestures import Placed
from companion.showing.manner import Manner
from companion.showing.reactions import Answered
from companion.showing.tracks import Tracks
from companion.values import AS_USUAL, NEUTRAL, Affect, Bearing, Layer, Phase


@dataclass(frozen=True, slots=True)
class Listening:
    """What the person has said and what was answered to it."""

    since: float = float("inf")
    """When they began to speak last; infinite before they ever did."""
    until: float = float("inf")
    """When they fell silent since; infinite while they speak."""
    utterance: int = -1
    known: Mapping[Cue, int] = field(default_factory=dict)
    """How many of each cue were found in that utterance so far, at most."""
    cued: frozenset[Cue] = frozenset()
    """What of its feeling was answered to."""
    answered: Answered = Answered()  # noqa: RUF009 - a frozen value
    voice_arousal: float = 0.0
    """How excited the voice sounded before."""


@dataclass(frozen=True, slots=True)
class FaceState:
    """A face at an instant."""

    seed: int = 0
    """What irregular movements are drawn from."""
    manner: Manner = Manner()  # noqa: RUF009 - likewise
    bearing: Bearing = AS_USUAL
    phase: Phase = Phase.IDLE
    own: Affect = NEUTRAL
    """What the companion feels."""
    said: Affect | None = None
    """What its words are to show while it speaks."""
    said_until: float = float("inf")
    """Until when they are read; infinite for words that are heard: they last as long as it speaks."""
    theirs: Affect = NEUTRAL
    """What the person feels, as far as that is known."""
    felt_at: float = float("-inf")
    """When that became known."""
    listening: Listening = Listening()
    silenced_at: float = float("-inf")
    clauses: int = 0
    """How many have sounded."""
    until: Mapping[Layer, float] = field(default_factory=dict)
    """Up to when what moves by itself is planned."""
    gestures: tuple[Placed, ...] = ()
    """Those that are being made or are still to come."""
    tracks: Tracks = Tracks()  # noqa: RUF009 - likewise
