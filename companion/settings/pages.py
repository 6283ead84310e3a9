"""The pages of settings and their groups, in order; each setting's declaration names its own (``Shown.place``).

Settings stand in their group in the order of their declaration.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final


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
