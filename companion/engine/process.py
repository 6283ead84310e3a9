"""The headless process that the window starts: one session behind the channel.

It ends when the window asks for it, disappears (end of file), or sends an invalid message. The order is always the
same: sound check, recording of a voice, session, downloads, channel. The exit code reports an invalid message.
Errors during the start are sent to the window as a notice before the end.
"""

import asyncio
import logging
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from companion.channel import messages as msg
from companion.engine.choices import load_choices
from companion.engine.equip import equip, getting_the_first_model
from companion.engine.handlers.dispatcher import Dispatcher, Opened
from companion.engine.models.warm_up import LastStart
from companion.engine.network_log import NetworkLog
from companion.engine.session import Session
from companion.engine.stdio import StdioChannel
from companion.storage.paths import Paths, made_paths
from companion.storage.store import resting_store
from companion.values import CompanionError, Phase, together

logger = logging.getLogger(__name__)

EXIT_CHANNEL_BROKEN: Final = 1
"""An invalid message arrived, or a thread of the channel failed; the end was in order all the same."""
EXIT_CANNOT_START: Final = 3
"""The store could not be opened, another copy runs, …: another start would not help by itself."""


def run(name: str, *, takes_log_level: bool = True) -> int:
    """Serve one window until it disappears; return the process's exit code.

    Args:
        takes_log_level: whether to apply the log level from the settings; otherwise it stays unchanged.
    """
    return asyncio.run(_Process(name, takes_log_level=takes_log_level).serve())


class _Process:
    def __init__(self, name: str, *, takes_log_level: bool) -> None:
        self._name = name
        self._takes_log_level = takes_log_level
        self._channel = StdioChannel()
        self._ended = asyncio.Event()
        self._early: list[msg.ToEngine] = []
        self._take: Callable[[msg.ToEngine], None] = self._early.append
        """Receiver of messages; they wait until the companion is open."""

    async def serve(self) -> int:
        self._channel.open(lambda message: self._take(message), self._ended.set)
        try:
            opened = await self._open()
        except CompanionError as error:
            logger.error("engine could not start: %s", error)
            self._channel.tell(msg.PhaseChanged(Phase.FAILED, error.told))
            self._channel.close()
            return EXIT_CANNOT_START
        front = Dispatcher(opened, self._channel.tell, self._ended.set)
        self._take = front.attend
        for message in self._early:
            front.attend(message)
        self._early.clear()
        front.open()
        try:
            await self._ended.wait()
        finally:  # the same order after an interrupt from a terminal
            await front.close()
            if front.to_restore:
                told = await asyncio.to_thread(_restored, opened.paths, self._name, front.to_restore)
                self._channel.tell(told)
            self._channel.close()
        return EXIT_CHANNEL_BROKEN if self._channel.has_broken else 0

    async def _open(self) -> Opened:
        paths = made_paths()
        choices = load_choices(paths, self._name)
        if self._takes_log_level:
            _log_at(choices.program.logging.level)
        if choices.problems:
            self._channel.tell(msg.Noticed("settings", together(*choices.problems)))
        network = NetworkLog(paths.connections)
        network.open()
        equipment = getting_the_first_model(equip(paths, self._name, choices), paths.asked_for)
        equipment = replace(equipment, last_start=LastStart(paths.cache))
        settings = equipment.settings
        if self._takes_log_level:
            settings.subscribe(("logging",), lambda: _log_at(settings.program().logging.level))
        session = Session(equipment, self._channel.tell)
        await session.open()
        return Opened(self._name, paths, choices, settings, session, network)


def _log_at(level: str) -> None:
    logging.getLogger("companion").setLevel(level.upper())


def _restored(paths: Paths, companion: str, name: str) -> msg.BackupRestored:
    """Replace the database, which is no longer in use, with a backup; return the result."""
    try:
        with resting_store(paths, companion) as resting:
            resting.backups.restore(name, time.time())
    except CompanionError as error:
        return msg.BackupRestored(name, error.told)
    return msg.BackupRestored(name)
