"""Keeps the person's own avatar in the companion's folder, where it survives; the window reads and draws it."""

from pathlib import Path
from typing import Final

from companion.channel import messages as msg
from companion.engine.handlers.handler import Handler
from companion.storage.new_file import private_file
from companion.storage.replacing import sentences_for_files
from companion.values import BadInput, Told
from companion.values.files import read_regular

_BYTES_MAX: Final = 2**28
"""More than the window reads."""


class AvatarHandler(Handler[msg.AvatarCommand]):
    """The commands on one companion's avatar."""

    notice = "avatar"

    def _obey(self, command: msg.AvatarCommand) -> tuple[msg.Event, ...]:
        if isinstance(command, msg.UseAvatar):
            self._keep(Path(command.file), may_be_passed_on=command.may_be_passed_on)
            self._write("face.avatar", "own")
        return (msg.AvatarShown(next((str(file) for file in self._files if file.exists()), "")),)

    @property
    def _files(self) -> tuple[Path, Path]:
        return self._folder.kept_avatar_file, self._folder.avatar_file

    def _keep(self, source: Path, *, may_be_passed_on: bool) -> None:
        try:
            content = read_regular(source, most_bytes=_BYTES_MAX)
        except (OSError, ValueError) as error:
            raise BadInput(
                Told("That avatar's file can't be read anymore."), log=type(error).__name__
            ) from error
        kept, passed_on = self._files
        with sentences_for_files(passed_on):
            with private_file(passed_on if may_be_passed_on else kept) as stream:
                stream.write(content)
            (kept if may_be_passed_on else passed_on).unlink(missing_ok=True)
