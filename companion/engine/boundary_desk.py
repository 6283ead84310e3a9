"""Shows and changes what one companion may not do, beside the talk: what the window asks for.

Everything set here is written to the companion's settings, and counts from its next start on. Files are read and
written in a thread of their own, one wish after the other.
"""

import json
from typing import Final

from companion.channel import messages as msg
from companion.channel.messages.boundaries import Command as BoundaryCommand
from companion.engine.boundaries import boundaries_of
from companion.engine.desk import Desk
from companion.settings.boundary_sections import BoundarySettings
from companion.settings.reading import load
from companion.settings.sections import CompanionSettings
from companion.settings.writing import set_value
from companion.values import BadInput

NOTICE: Final = "boundary"
"""The key of what is said of wishes about boundaries; its sentence names a setting as "boundaries.age"."""
_UNSET: Final = BoundarySettings()


class BoundaryDesk(Desk[BoundaryCommand]):
    """What one companion may not do, to be shown and changed."""

    notice = NOTICE

    def _obey(self, command: BoundaryCommand) -> tuple[msg.Event, ...]:
        if isinstance(command, msg.SetBoundary):
            self._set(command.name, command.values)
        settings, _ = load(CompanionSettings, self._folder.settings_file)
        _, overruled = boundaries_of(settings)
        shown = msg.BoundariesShown(
            {name: _texts(value) for name, value in settings.boundaries},
            overruled,
            is_in_use=settings.boundaries == self._in_use.boundaries,
        )
        return (shown,)

    def _set(self, name: str, values: tuple[str, ...]) -> None:
        if name not in BoundarySettings.model_fields:
            raise BadInput("There is no boundary of that name.", log="no such boundary")
        is_list = isinstance(getattr(_UNSET, name), tuple)
        text = json.dumps(values, ensure_ascii=False) if is_list else "\n".join(values)
        set_value(CompanionSettings, self._folder.settings_file, f"boundaries.{name}", text)


def _texts(value: object) -> tuple[str, ...]:
    """Return a setting's value as a settings file has it; of a list each of its texts."""
    if isinstance(value, tuple):
        return tuple(map(str, value))
    return (str(value).lower() if isinstance(value, bool) else str(value),)
