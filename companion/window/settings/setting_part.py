"""What a page of settings is made of: settings with a name, what they do and how they are set, in groups."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """How a setting is set."""

    SWITCH = "switch"
    """On or off."""
    CHOICE = "choice"
    """One of several."""
    SLIDER = "slider"
    """A number in steps."""
    TEXT = "text"
    """A line of text."""
    SECRET = "secret"
    """A line of text that is never shown."""
    KEYS = "keys"
    """Keys that are pressed together."""


@dataclass(frozen=True, slots=True)
class Option:
    """One of several things that a setting may be."""

    value: str
    """As a settings file has it."""
    words: str


@dataclass(frozen=True, slots=True)
class Scale:
    """The steps of a slider, and what its ends mean."""

    least: float
    most: float
    step: float
    low: str
    high: str


@dataclass(frozen=True, slots=True)
class Part:
    """One setting."""

    key: str
    """As a settings file has it, such as "turn.patience"."""
    kind: Kind
    title: str
    does: str
    """What it does, in a sentence."""
    hint: str = ""
    """What to write, where something is written."""
    options: tuple[Option, ...] = ()
    """Where it is a choice; empty where what there is to choose is found out."""
    scale: Scale | None = None
    """Where it is a slider."""
    found_by: str = ""
    """Other words by which a person may look for it, separated by blanks."""


@dataclass(frozen=True, slots=True)
class Group:
    """Settings that belong together."""

    name: str
    """By which a page asks for it."""
    title: str
    parts: tuple[Part, ...]
