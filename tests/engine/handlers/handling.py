"""A companion, the handler of messages about it, and what that tells."""

import asyncio
from collections.abc import Callable
from typing import Any

from companion.channel import messages as msg
from companion.engine.handlers.handler import Handler, Shared
from companion.engine.live_settings import LiveSettings
from companion.settings.reading import load
from companion.settings.sections import CompanionSettings, ProgramSettings
from companion.storage.paths import Paths


class Handling:
    """A handler of a companion in its folder, which is made if it is missing."""

    def __init__(
        self,
        paths: Paths,
        make: Callable[[Shared], Handler[Any]],
        *,
        name: str = "companion",
        **shared: Any,  # noqa: ANN401 - whatever a Shared takes
    ) -> None:
        self.paths = paths
        self.folder = paths.companion(name)
        self.folder.make()
        self.told: list[msg.Event] = []
        self._handler = make(
            Shared(
                paths,
                self.folder,
                self.told.append,
                LiveSettings(self.folder.settings_file, paths.settings_file),
                **shared,
            )
        )

    def gets(self, *commands: object) -> msg.Event:
        """Let commands come one after the other; return what is told last."""

        async def obey() -> None:
            for command in commands:
                await self._handler.obey(command)

        asyncio.run(obey())
        return self.told[-1]

    @property
    def program(self) -> ProgramSettings:
        settings, problems = load(ProgramSettings, self.paths.settings_file)
        assert problems == ()
        return settings

    @property
    def companion(self) -> CompanionSettings:
        settings, problems = load(CompanionSettings, self.folder.settings_file)
        assert problems == ()
        return settings
