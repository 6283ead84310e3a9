"""Describes how a setting is shown: its page, title, help and control; and the pages with their groups.

A setting's declaration holds all of this, in English; the window's texts, the documentation and the command line are
made of it. Translations are found by the English texts. Settings stand in their group in the order of declaration.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final


class Kind(StrEnum):
    """The kind of control of a setting."""

    SWITCH = "switch"
    CHOICE = "choice"
    COLOUR = "colour"
    SLIDER = "slider"
    """A number in steps."""
    TEXT = "text"
    SECRET = "secret"
    """A line of text that is never shown."""
    KEYS = "keys"
    """Keys that are pressed together."""
    SUBJECTS = "subjects"
    """A list of subjects or lines, in words."""
    TIME = "time"
    MINUTES = "minutes"


@dataclass(frozen=True, slots=True)
class Option:
    """A possible value of a setting."""

    value: str
    """The value in the settings file."""
    words: str
    meant: str = ""
    """Note for translators."""


def worded(**words: str) -> tuple[Option, ...]:
    """Return options by their value in the settings file, each with its words; without notes for translators."""
    return tuple(Option(value, shown) for value, shown in words.items())


@dataclass(frozen=True, slots=True)
class Shown:
    """A setting on a page, as metadata of its field."""

    place: str
    """Page and group, such as "hearing/turns"."""
    title: str
    help: str = ""
    """The effect of the setting, in a sentence."""
    control: Kind | None = None
    """The kind of control; None for the one that suits the type."""
    options: tuple[Option, ...] = ()
    """The values of a choice; empty if they are found while the program runs."""
    step: float = 0.0
    """Step of a slider, whose ends are the field's limits; 0 for another control."""
    low: str = ""
    """Meaning of the slider's low end."""
    high: str = ""
    """Meaning of the slider's high end."""
    meant: str = ""
    """Note for translators about the slider's ends."""
    hint: str = ""
    """Hint about what to write in a text field."""
    found_by: str = ""
    """Other search words for the setting, separated by blanks."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A group of settings that belong together."""

    name: str
    title: str = ""


PAGES: Final[Mapping[str, tuple[Heading, ...]]] = MappingProxyType(
    {
        "hearing": (
            Heading("microphone", "Microphone"),
            Heading("loudspeaker", "Speakers"),
            Heading("turns", "Turn-taking"),
            Heading("recogniser", "Speech recogniser"),
        ),
        "mood": (Heading("carry", "What carries over"),),
        "voice": (Heading("kind", "Sounds like"),),
        "models": (
            Heading("mind", "Language model"),
            Heading("replies", "Replies"),
            Heading("compute", "Hardware"),
            Heading("server", "Your own server"),
        ),
        "privacy": (
            Heading("memory", "Memory"),
            Heading("kinds", "Kinds of memories"),
            Heading("notifications", "Notifications"),
        ),
        "look": (
            Heading("colours", "Theme"),
            Heading("sizes", "Text"),
            Heading("motion", "Motion"),
            Heading("movement", "Facial movement"),
            Heading("desktop", "Desktop"),
        ),
        "language": (
            Heading("window", "Window language"),
            Heading("talk", "Spoken language"),
        ),
        "shortcuts": (Heading("talk", "Talk key"),),
        "backup": (Heading("keep", "Backups to keep"),),
        "boundaries": (
            Heading("topics", "Topics"),
            Heading("nearness", "Tone"),
            Heading("advice", "Advice"),
            Heading("times", "Times"),
            Heading("age", "Age"),
            Heading("kept", "Memory"),
        ),
        "persona": (
            Heading("texts"),
            Heading("stance"),
            Heading("traits"),
            Heading("nature"),
        ),
        "persona.learned": (Heading("learned"),),
        "face": (Heading("look"), Heading("avatar")),
    }
)
"""The groups of each page, by its name; "persona.learned" is a part of the page "persona" that is like the others."""
