"""The base class of the handlers for one companion's settings: each runs commands one after the other in a thread.

All changes are written to the settings, and taken up at once by the parts that work with them.
"""

import asyncio
import json
import time
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import ClassVar, Generic, TypeVar

from companion.channel import messages as msg
from companion.engine.live_settings import LiveSettings
from companion.settings.sections import CompanionSettings, ProgramSettings
from companion.settings.writing import known_setting, set_value
from companion.storage.paths import CompanionFolder, Paths
from companion.values import CompanionError

Wish = TypeVar("Wish")


@dataclass(frozen=True, slots=True)
class Shared:
    """Objects that the handlers for one companion share."""

    paths: Paths
    """The program's folders."""
    folder: CompanionFolder
    """The companion's existing folder."""
    tell: Callable[[msg.Event], None]
    """Receives messages to show; called in the loop's thread."""
    settings: LiveSettings
    """The settings in force."""
    unix_now: Callable[[], float] = time.time
    """Seconds since 1970-01-01 UTC."""
    one_by_one: asyncio.Lock = field(default_factory=asyncio.Lock)
    """Held while a command runs; handlers that write to one file share the same lock."""
    on_set: Callable[[], None] = lambda: None
    """Called after one of the companion's settings has changed; safe from any thread."""


@dataclass(eq=False, repr=False)
class Handler(ABC, Generic[Wish]):
    """A handler that shows and changes settings of one companion."""

    notice: ClassVar[str]
    """Key of the notices about its commands."""
    shared: Shared

    async def obey(self, command: Wish) -> None:
        """Carry out a command of the person's, and send the result."""
        async with self.shared.one_by_one:
            try:
                told = await asyncio.to_thread(self._obey, command)
            except CompanionError as error:
                told = (msg.Noticed(self.notice, error.told, is_error=True),)
        for event in told:
            self.shared.tell(event)

    @abstractmethod
    def _obey(self, command: Wish) -> tuple[msg.Event, ...]:
        """Carry out a command, which may block; return the messages to send."""

    def _program(self) -> ProgramSettings:
        """Return the program's settings in force."""
        return self.shared.settings.program()

    def _companion(self) -> CompanionSettings:
        """Return the companion's settings in force."""
        return self.shared.settings.now()

    def _write(self, key: str, *values: str) -> None:
        """Write one setting of the companion's; a list is replaced as a whole. Raises as ``set_value``."""
        is_list = isinstance(known_setting(CompanionSettings, key).default, tuple)
        text = json.dumps(values, ensure_ascii=False) if is_list else "\n".join(values)
        set_value(CompanionSettings, self.shared.folder.settings_file, key, text)
        self.shared.on_set()
