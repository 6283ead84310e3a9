"""What a page of settings is made of: settings with a name, what they do and how they are set, in groups."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
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
    SUBJECTS = "subjects"
    """A list of subjects, in words."""
    TIME = "time"
    """A time of day, or none."""
    MINUTES = "minutes"
    """A number of minutes, or none."""


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

    def shown(self) -> dict[str, object]:
        """Return it as QML takes it, with the names of the fields; those of the scale stand among them."""
        return {
            "key": self.key,
            "kind": self.kind.value,
            "title": self.title,
            "does": self.does,
            "hint": self.hint,
            "options": options_shown(self.options),
            **asdict(self.scale or Scale(0.0, 1.0, 1.0, "", "")),
        }


@dataclass(frozen=True, slots=True)
class Group:
    """Settings that belong together."""

    name: str
    """By which a page asks for it."""
    title: str
    parts: tuple[Part, ...]

    def shown(self) -> dict[str, object]:
        """Return its title and its parts as QML takes them."""
        return {"title": self.title, "parts": [part.shown() for part in self.parts]}


def options_shown(options: Iterable[Option]) -> list[dict[str, str]]:
    """Return what there is to choose as QML takes it: dictionaries with value and words."""
    return [asdict(option) for option in options]
