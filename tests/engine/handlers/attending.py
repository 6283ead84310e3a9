"""A handler of the window's messages for a companion that was just made, and what it tells."""

import asyncio
from typing import Any

from companion.channel import messages as msg
from companion.engine.handlers.handler import Shared
from companion.settings.reading import load
from companion.settings.sections import CompanionSettings, ProgramSettings
from companion.storage.paths import Paths


class Attending:
    """What tests of any handler do; each makes its own handler of ``shared``."""

    handler: Any

    def __init__(self, paths: Paths, name: str = "companion", **shared: Any) -> None:  # noqa: ANN401
        paths.make()
        self.paths = paths
        self.folder = paths.companion(name)
        self.folder.make()
        self.told: list[msg.Event] = []
        self.shared = Shared(paths, self.folder, CompanionSettings(), self.told.append, **shared)

    def gets(self, *commands: object) -> msg.Event:
        """Give commands, one after the other; return what is told last."""

        async def obey() -> None:
            for command in commands:
                await self.handler.obey(command)

        asyncio.run(obey())
        return self.told[-1]

    def refuses(self, *commands: object) -> str:
        told = self.gets(*commands)
        assert isinstance(told, msg.Noticed), told
        assert (told.key, told.is_error) == (self.handler.notice, True)
        return str(told.sentence)

    @property
    def companion(self) -> CompanionSettings:
        settings, problems = load(CompanionSettings, self.folder.settings_file)
        assert problems == ()
        return settings

    @property
    def program(self) -> ProgramSettings:
        settings, problems = load(ProgramSettings, self.paths.settings_file)
        assert problems == ()
        return settings
