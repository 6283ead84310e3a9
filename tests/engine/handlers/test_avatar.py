"""The person's own avatar as the engine keeps it."""

from pathlib import Path

import pytest

from companion.channel import messages as msg
from companion.engine.handlers.persona import AvatarHandler
from companion.storage.paths import Paths
from tests.engine.handlers.handling import Handling


class Handler(Handling):
    """A handler of a companion that was just made, and what it tells."""

    def __init__(self, paths: Paths) -> None:
        super().__init__(paths, AvatarHandler)

    @property
    def is_own(self) -> bool:
        return self.companion.face.avatar == "own"


@pytest.fixture
def handler(paths: Paths) -> Handler:
    return Handler(paths)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "mine.vrm"
    file.write_bytes(b"an avatar")
    return file


def test_a_new_companion_has_none(handler: Handler) -> None:
    assert handler.gets(msg.ShowAvatar()) == msg.AvatarShown("")


def test_it_is_copied_and_used_so_that_it_survives_its_file(handler: Handler, file: Path) -> None:
    shown = handler.gets(msg.UseAvatar(str(file), may_be_passed_on=True))
    file.unlink()

    assert shown == msg.AvatarShown(str(handler.folder.avatar_file))
    assert handler.folder.avatar_file.read_bytes() == b"an avatar"
    assert handler.is_own
    assert handler.gets(msg.ShowAvatar()) == shown


def test_another_one_takes_its_place_whatever_its_licence(handler: Handler, file: Path) -> None:
    handler.gets(msg.UseAvatar(str(file), may_be_passed_on=True))
    file.write_bytes(b"another")

    handler.gets(msg.UseAvatar(str(file), may_be_passed_on=False))

    assert handler.folder.kept_avatar_file.read_bytes() == b"another"
    assert not handler.folder.avatar_file.exists()


def test_a_file_that_is_gone_is_told_and_nothing_changes(handler: Handler, file: Path) -> None:
    file.unlink()

    told = handler.gets(msg.UseAvatar(str(file), may_be_passed_on=True))

    assert isinstance(told, msg.Noticed)
    assert told.is_error
    assert not handler.is_own
