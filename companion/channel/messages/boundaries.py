"""What the companion may not do."""

from typing import TypeAlias

from companion.channel.messages.message import Message


class ShowBoundaries(Message, frozen=True):
    """Tell what the companion may not do from its next start on."""


class SetBoundary(Message, frozen=True):
    """Change one boundary; it counts from the next start on."""

    name: str
    """Of its setting, such as "intimacy" for ``boundaries.intimacy``."""
    values: tuple[str, ...]
    """Of what is a list, all of it; else one, as a settings file has it."""


class BoundariesShown(Message, frozen=True):
    """What the companion may not do from its next start on; a later one replaces it."""

    values: dict[str, tuple[str, ...]]
    """By the names of the settings; of what is a list, all of it; else one, as a settings file has it."""
    overruled: tuple[str, ...]
    """A sentence for each setting that holds otherwise than it was set; it names settings as "boundaries.age"."""
    is_in_use: bool
    """All of it holds already."""


Command: TypeAlias = ShowBoundaries | SetBoundary
Event: TypeAlias = BoundariesShown
