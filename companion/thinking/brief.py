"""What a language model is given for one reply, beside the persona and the dialogue."""

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
    otherwise: str = ""
    """What is said where all that the model wrote leant to harm; "" where they are asked to put it another way."""
    is_care: bool = False
    """The script is for who is in danger, and is said whatever the person has closed."""
    delivery: Delivery = AS_PLANNED
    """What the person ordered of the voice."""
    may_sound: bool = True
    """The first laugh or sigh that a language model writes of is uttered."""
    affect: Affect = NEUTRAL
    """What a free answer is to show."""
    may_be_long: bool = False
    """A text is asked for, such as a message or a recipe."""
