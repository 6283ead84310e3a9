"""What a scene is: who says what and when, in which room, and what came of it.

Plain values: making them from recordings is in the modules of the families, playing them in ``play``, judging what
came of them in ``outcomes``. Times are seconds.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from companion.conversation import effects as do
from companion.conversation import events as ev
from companion.values import Audio, Phase
from tests.lab.bench.simulation.room import Acoustics


class Family(StrEnum):
    """What a scene is about."""

    TURNS = "turns"
    """Recordings that end complete, as they are."""
    PAUSES = "pauses"
    """Recordings with a pause inside, or that end in mid-sentence."""
    BARGE_INS = "barge-ins"
    """A person interrupts the companion."""
    BACKCHANNELS = "backchannels"
    """A person or a thing makes a sound while the companion speaks, and does not want the turn."""
    SELF_TALK = "self-talk"
    """Nobody speaks but the companion, and it hears its own echo."""
    MISFORTUNE = "misfortune"
    """Bad input."""


@dataclass(frozen=True, slots=True)
class Line:
    """Something that is heard in the room."""

    audio: Audio = field(compare=False)
    speech: tuple[float, float]
    """Where in it the speech begins and ends."""
    after: float = 0.0
    """Seconds after the line before, or after its cue."""
    is_into_reply: bool = False
    """Its cue is the companion's voice: it begins ``after`` that is first heard."""


@dataclass(frozen=True, slots=True)
class Scene:
    """One scripted conversation."""

    name: str
    family: Family
    group: str
    """Under which its outcome is counted, such as the kind of place of a pause."""
    lines: tuple[Line, ...] = ()
    prompt: str = ""
    """Typed at the beginning; the companion tells something long then."""
    acoustics: Acoustics = field(default_factory=Acoustics)
    tail: float = 3.0
    """Seconds it goes on after the last line."""
    is_over_when_answered: bool = False
    """It ends early, soon after an answer to the last line has begun."""
    facts: Mapping[str, float | str] = field(default_factory=dict)
    """What else is to be reported of it, such as the pause's length."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One step of the conversation."""

    at: float
    """Seconds on tape."""
    event: ev.Event
    effects: tuple[do.Effect, ...]


@dataclass(frozen=True, slots=True)
class Performance:
    """A scene that was played."""

    scene: Scene
    companion: Audio = field(compare=False)
    """What the loudspeaker let sound."""
    begins: tuple[float, ...]
    """The second on tape at which each line began."""
    entries: tuple[Entry, ...]
    phases: tuple[tuple[float, Phase], ...]
    """What was shown, and from when on."""
    seconds: float
    """How long it lasted."""
    troubles: tuple[str, ...] = ()
    """Errors that were shown."""
