"""State of the face between two events."""

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
    """The person's speech, and the reactions to it."""

    since: float = float("inf")
    """Start of the person's last speech; infinite before any."""
    until: float = float("inf")
    """End of that speech; infinite while they speak."""
    utterance: int = -1
    known: Mapping[Cue, int] = field(default_factory=dict)
    """Maximum number of each cue found in that utterance so far."""
    cued: frozenset[Cue] = frozenset()
    """Cues from its feeling that had a reaction."""
    answered: Answered = Answered()  # noqa: RUF009 - a frozen value
    uttered: float = float("-inf")
    """Instant of the last nod that could be heard."""
    voice_arousal: float = 0.0
    """Earlier arousal of the voice."""


@dataclass(frozen=True, slots=True)
class FaceState:
    """A face at an instant."""

    seed: int = 0
    """Seed of irregular movements."""
    manner: Manner = Manner()  # noqa: RUF009 - likewise
    bearing: Bearing = AS_USUAL
    phase: Phase = Phase.IDLE
    own: Affect = NEUTRAL
    """The companion's feeling."""
    said: Affect | None = None
    """Feeling that its words are to show while it speaks."""
    said_until: float = float("inf")
    """Instant until which the words are read; infinite for audible words, which last as long as it speaks."""
    theirs: Affect = NEUTRAL
    """The person's feeling, as far as known."""
    felt_at: float = float("-inf")
    """Instant at which that became known."""
    listening: Listening = Listening()
    silenced_at: float = float("-inf")
    clauses: int = 0
    """Number of clauses that have sounded."""
    until: Mapping[Layer, float] = field(default_factory=dict)
    """Instants up to which spontaneous movements are planned, by layer."""
    gestures: tuple[Placed, ...] = ()
    """Gestures in progress and still to come."""
    tracks: Tracks = Tracks()  # noqa: RUF009 - likewise
