"""A command: a whole utterance that tells the companion to do something, and wants no reply of a language model.

A call: an utterance that begins with its name, and wakes it.
"""

from dataclasses import dataclass
from enum import StrEnum


class Command(StrEnum):
    """Kind of command."""

    STOP = "stop"
    QUIET = "quiet"
    """Stop speaking, and say nothing on your own."""
    WAIT = "wait"
    """Stop speaking for now."""
    GO_ON = "go_on"
    """Say the rest of what was interrupted."""
    REPEAT = "repeat"
    """Say the last words again."""
    DELIVERY = "delivery"
    """Speak louder, slower and the like, or stop what we do together: an order that the next reply obeys."""
    FORGET_THAT = "forget_that"
    """Forget the person's last words and their answer."""
    FORGET_HOUR = "forget_hour"
    FORGET_ABOUT = "forget_about"
    """Forget everything about a subject, or everything."""
    FORGET_ONLY = "forget_only"
    """Forget only a part of what the companion has just asked about."""
    CLOSE_TOPIC = "close_topic"
    """Never bring up a topic or talk about it."""
    OPEN_TOPIC = "open_topic"
    """Talk about a closed topic again."""
    RENAME = "rename"
    """Have another name."""
    TELL_KNOWN = "tell_known"
    """Say what is remembered about the person."""
    REMEMBER = "remember"
    """Keep what these words tell, which are stored, and say so."""
    OFF_RECORD = "off_record"
    ON_RECORD = "on_record"
    GOOD_NIGHT = "good_night"
    YES = "yes"
    """Do what the companion asked about."""
    NO = "no"
    WHY = "why"
    """Say why you spoke first."""
    NOT_NOW = "not_now"
    """Do not speak first for some hours."""
    NEVER = "never"
    """Never speak first about this."""


@dataclass(frozen=True, slots=True)
class Given:
    """A command that the person gave."""

    command: Command
    answer: str = ""
    """Words to say to it; "" for none: the language model answers a good night then."""
    subject: str = ""
    """Words for what is to be forgotten, "" for everything; for topics to close or open, "" to change nothing; or the
    new name."""


class Call(StrEnum):
    """Verdict on an utterance so far: it calls the companion by name, it does not, or it may still do so."""

    NO = "no"
    MAYBE = "maybe"
    YES = "yes"
