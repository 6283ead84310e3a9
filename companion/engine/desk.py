"""What the desks of one companion's settings share: wishes are fulfilled one after the other, in a thread of their own.

Everything set at a desk is written to the companion's settings. What may be kept and said counts at once, whoever else
is to know finds it at the companion's next start.
"""

import asyncio
import json
import time
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import ClassVar, Generic, TypeVar

from companion.channel import messages as msg
from companion.settings.reading import load
from companion.settings.sections import CompanionSettings, ProgramSettings
from companion.settings.writing import known_setting, set_value
from companion.storage.paths import CompanionFolder, Paths
from companion.values import CompanionError

Wish = TypeVar("Wish")


@dataclass(frozen=True, slots=True)
class Office:
    """What the desks of one companion share."""

    paths: Paths
    """The program's folders."""
    folder: CompanionFolder
    """The companion's, which is there."""
    in_use: CompanionSettings
    """The settings that it was started with."""
    tell: Callable[[msg.Event], None]
    """Takes what is to be shown; called in the loop's thread."""
    unix_now: Callable[[], float] = time.time
    """Seconds since 1970-01-01 UTC."""
    one_by_one: asyncio.Lock = field(default_factory=asyncio.Lock)
    """Held while a wish is fulfilled; of all desks that write to one file the same."""
    on_set: Callable[[], None] = lambda: None
    """Told that something of the companion's was set; safe from any thread."""


class Desk(ABC, Generic[Wish]):
    """Where settings of one companion are shown and changed."""

    notice: ClassVar[str]
    """The key of what is said of wishes."""

    def __init__(self, office: Office) -> None:
        """Begin."""
        self._paths = office.paths
        self._folder = office.folder
        self._in_use = office.in_use
        self._tell = office.tell
        self._on_set = office.on_set
        self._unix_now = office.unix_now
        self._one_by_one = office.one_by_one

    async def obey(self, command: Wish) -> None:
        """Do what the person asks for; what came of it is told."""
        async with self._one_by_one:
            try:
                told = await asyncio.to_thread(self._obey, command)
            except CompanionError as error:
                told = (msg.Noticed(self.notice, error.sentence, is_error=True),)
        for event in told:
            self._tell(event)

    @abstractmethod
    def _obey(self, command: Wish) -> tuple[msg.Event, ...]:
        """Do what the person asks for, which may block; return what is to be told."""

    def _program(self) -> ProgramSettings:
        """Return the program's settings as they are set by now."""
        settings, _ = load(ProgramSettings, self._paths.settings_file)
        return settings

    def _companion(self) -> CompanionSettings:
        """Return the companion's settings as they are set by now."""
        settings, _ = load(CompanionSettings, self._folder.settings_file)
        return settings

    def _write(self, key: str, *values: str) -> None:
        """Set one setting of the companion's: of what is a list all of it, else one; raises as ``set_value``."""
        is_list = isinstance(known_setting(CompanionSettings, key).default, tuple)
        text = json.dumps(values, ensure_ascii=False) if is_list else "\n".join(values)
        set_value(CompanionSettings, self._folder.settings_file, key, text)
        self._on_set()
