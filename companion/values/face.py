"""How a face moves: in each layer, one parameter going from one value to another between two instants."""

from dataclasses import dataclass
from enum import StrEnum


class Easing(StrEnum):
    """The shape of a movement between its two values."""

    LINEAR = "linear"
    SMOOTH = "smooth"
    """Cubic smoothstep, 3u² - 2u³."""


class Layer(StrEnum):
    """Why the face moves. What moves in several layers at once is added up, so that none cancels another."""

    LIPS = "lips"
    """The sounds that are spoken, on the clock of the voice."""
    PROSODY = "prosody"
    """Head and brows with the stressed words of what is spoken, and with its questions."""
    INTONATION = "intonation"
    """The head with the course of the pitch."""
    FEELING = "feeling"
    """What is felt; slow."""
    ATTITUDE = "attitude"
    """What is being done: listening, thinking, speaking."""
    REACTION = "reaction"
    """Answers to the person as they speak: a nod, a brow flash, a tilted head, a smile."""
    GESTURE = "gesture"
    """What the plan of a reply says with head, shoulders and face."""
    GAZE = "gaze"
    """Where the eyes go by themselves: looks aside and small saccades."""
    BLINK = "blink"
    BREATH = "breath"
    IDLE = "idle"
    """The sway of a body that stands still."""


@dataclass(frozen=True, slots=True)
class FaceSegment:
    """A movement of one face parameter in one layer; before ``t0`` it does not act, after ``t1`` its value stays."""

    parameter: str
    """Such as "jaw_drop" or "head_pitch"; names, ranges and meanings are in ``companion.showing.parameters``."""
    t0: float
    """Seconds on the conversation's clock."""
    v0: float
    t1: float
    v1: float
    easing: Easing
    layer: Layer
