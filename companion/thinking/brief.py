"""What a language model is given for one reply, beside the persona and the dialogue."""

from collections.abc import Callable
from dataclasses import dataclass

from companion.values import AS_PLANNED, NEUTRAL, Affect, Delivery


@dataclass(frozen=True, slots=True)
class ScriptLine:
    """Words of a reply that code says."""

    words: str
    affect: Affect
    """What they are to show."""
    pause_after: float = 0.0
    """Seconds of silence that follow it."""


@dataclass(frozen=True, slots=True)
class Brief:
    """How one reply is to be made."""

    note: str = ""
    """The turn note, read last; "" for none."""
    script: tuple[ScriptLine, ...] = ()
    """All that is said, where code speaks: care, a boundary, disclosure, an activity. Without any, the model
    answers."""
    result: str = ""
    """Of a sum that is asked for: a reply without it is drawn anew, and at last it is said alone; "" for none."""
    check: Callable[[str], bool] | None = None
    """Returns whether a whole reply will do, such as one to somebody in danger; None if any will."""
    otherwise: str = ""
    """What is said if no draft would do; "" if they are then asked to put it another way."""
    first: str = ""
    """A sentence that code says before the model's words; "" for none."""
    is_care: bool = False
    """The script is for who is in danger, and is said whatever the person has closed."""
    delivery: Delivery = AS_PLANNED
    """What the person ordered of the voice."""
    may_sound: bool = True
    """The first laugh or sigh that a language model writes of is uttered."""
    affect: Affect = NEUTRAL
    """What a free answer is to show."""
