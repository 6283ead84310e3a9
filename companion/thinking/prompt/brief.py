"""Instructions to a language model for one reply, in addition to the persona and the dialogue."""

from collections.abc import Callable
from dataclasses import dataclass

from companion.values import AS_PLANNED, NEUTRAL, Affect, Delivery


@dataclass(frozen=True, slots=True)
class ScriptLine:
    """Words of a reply that code says."""

    words: str
    affect: Affect
    """Feeling to show."""
    pause_after: float = 0.0
    """Seconds of silence after it."""


@dataclass(frozen=True, slots=True)
class Brief:
    """Instructions for one reply."""

    note: str = ""
    """Turn note, read last; "" for none."""
    script: tuple[ScriptLine, ...] = ()
    """The whole reply if code speaks: crisis care, a boundary, disclosure, an activity.
    Without any, the model answers."""
    result: str = ""
    """Result of a sum, or the day, that is asked for: a reply without it is redrafted, and finally the result is said
    alone; "" for none."""
    check: Callable[[str], bool] | None = None
    """Function that accepts or rejects a whole reply, such as one to someone in danger; None to accept any."""
    otherwise: str = ""
    """Fallback text if every draft was rejected; "" to ask the person to rephrase."""
    first: str = ""
    """Sentence that code says before the model's words; "" for none."""
    is_judged: bool = False
    """The fixed text was judged when it was written, and may name a closed topic: for a person in danger, or to tell a
    boundary."""
    delivery: Delivery = AS_PLANNED
    """The person's orders for the voice."""
    may_sound: bool = True
    """The first laugh or sigh that a language model writes is uttered."""
    affect: Affect = NEUTRAL
    """Feeling of a free answer."""
