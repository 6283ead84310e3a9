"""The person's own avatar: which one is kept, looked at and drawn, and what is said about it."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from companion.avatar.model import AvatarMeta, AvatarUse
from companion.channel.messages import AvatarShown, SetSetting, SettingsShown, ShownSetting, UseAvatar
from companion.window.face.own_face import OwnFace, about, frame_rate, name_of, saved_own_face
from tests.fakes.made_head import HeadKind, made_head
from tests.fakes.noting_engine import NotingEngine

if TYPE_CHECKING:
    from collections.abc import Callable

    from companion.window.face.own_face_model import OwnFaceModel

META = AvatarMeta(
    name="Kit",
    authors=("Ada", "Ben"),
    licence="https://vrm.dev/licenses/1.0/?use=everyone",
    vrm_version="1.0",
    use=AvatarUse.EVERYONE,
    allows_changes=True,
)


def settings(avatar: str, framing: str = "bust", light: str = "1.0") -> SettingsShown:
    values = {"face.avatar": avatar, "face.framing": framing, "face.light": light}
    return SettingsShown({key: ShownSetting(value, value) for key, value in values.items()})


def test_the_avatar_is_drawn_once_it_is_wished_kept_and_read() -> None:
    wished = OwnFace().with_settings(settings("own", "head", "1.4")).kept("/kept.vrm")

    read = replace(wished, meta=META)

    assert not wished.is_shown
    assert wished.is_reading
    assert read.is_shown
    assert (read.framing, read.light) == ("head", 1.4)
    assert not read.with_settings(settings("drawn")).is_shown


def test_the_first_picture_is_what_was_set_before_there_is_an_engine(tmp_path: Path) -> None:
    file, settings_file = tmp_path / "avatar.vrm", tmp_path / "settings.toml"
    settings_file.write_text("version = 1\n[face]\navatar = 'own'\nframing = 'head'\nlight = 0.8\n")

    without = saved_own_face(settings_file, (file,))
    file.touch()
    saved = saved_own_face(settings_file, (tmp_path / "none.vrm", file))

    assert without == OwnFace()
    assert (saved.is_wished, saved.file, saved.framing, saved.light) == (True, str(file), "head", 0.8)


def test_an_avatar_that_came_without_its_file_is_said_to_be_missing() -> None:
    assert "is missing" in OwnFace().with_settings(settings("own")).kept("").trouble()


def test_name_author_licence_and_permissions_are_told() -> None:
    told = about(META)

    assert name_of(META) == "Kit"
    assert told.splitlines() == [
        "By Ada, Ben.",
        "Licence: https://vrm.dev/licenses/1.0/.",
        "Allowed: use by everyone, changes.",
        "Not allowed: passing it on, commercial use, showing violence, sexual content, political or religious use, "
        "hateful use.",
        "Credit the author when you show it.",
    ]


def test_a_picture_is_said_to_have_no_lips_and_no_part_of_it_is_framed() -> None:
    picture = replace(OwnFace(), meta=AvatarMeta())

    assert name_of(picture.meta) == "A picture"
    assert "lips don't move" in about(picture.meta)
    assert not picture.is_round
    assert replace(picture, meta=META).is_round


@pytest.mark.parametrize(("seconds", "rate"), [(0.0, 60), (0.017, 60), (0.04, 15), (0.5, 12)])
def test_slow_drawing_is_asked_for_less_often(seconds: float, rate: float) -> None:
    assert frame_rate(seconds) == pytest.approx(rate)


@pytest.fixture
def engine() -> NotingEngine:
    return NotingEngine()


@pytest.fixture
def own(application: object, engine: NotingEngine) -> "OwnFaceModel":
    del application
    from companion.window.face.own_face_model import OwnFaceModel

    return OwnFaceModel(engine, can_draw=True, translate=lambda _, text: text)


def offered(own: "OwnFaceModel", file: Path, wait_until: "Callable[..., None]") -> None:
    from PySide6.QtCore import QUrl

    own.offer(QUrl.fromLocalFile(str(file)))
    wait_until(lambda: not own.property("isReading"), "the file")


def test_a_file_is_looked_at_used_and_given_up_again(
    own: "OwnFaceModel", engine: NotingEngine, wait_until: "Callable[..., None]", tmp_path: Path
) -> None:
    file = tmp_path / "head.vrm"
    file.write_bytes(made_head())
    offered(own, file, wait_until)
    assert own.property("offeredName") == "Made head"
    assert not own.property("isShown")

    own.use()
    own.apply(AvatarShown("/companion/avatar.vrm"))
    own.apply(settings("own"))

    assert engine.sent == [UseAvatar(str(file), may_be_passed_on=True)]
    assert own.property("isShown")
    assert own.property("name") == "Made head"
    own.choose("avatar", "drawn")
    assert engine.sent[-1] == SetSetting("face.avatar", "drawn")


def test_a_file_that_only_its_author_may_use_is_refused_with_the_reason(
    own: "OwnFaceModel", engine: NotingEngine, wait_until: "Callable[..., None]", tmp_path: Path
) -> None:
    file = tmp_path / "head.vrm"
    file.write_bytes(made_head(HeadKind(permission="onlyAuthor")))

    offered(own, file, wait_until)

    assert "author" in str(own.property("trouble"))
    assert not own.property("isOffered")
    own.use()
    assert engine.sent == []


def test_a_picture_is_read_by_what_is_in_it_and_moves(
    own: "OwnFaceModel", wait_until: "Callable[..., None]", tmp_path: Path
) -> None:
    from PySide6.QtGui import QImage

    file = tmp_path / "avatar.vrm"
    picture = QImage(30, 40, QImage.Format.Format_RGB32)
    picture.fill(0x336699)
    assert picture.save(str(file), "PNG")  # type: ignore[call-overload]

    own.apply(AvatarShown(str(file)))
    own.apply(settings("own"))
    wait_until(lambda: own.property("isShown"), "the picture")

    assert own.figure is not None
    rest = own.figure.pose
    own.figure.follow({"head_roll": 1.0}, 0.1)
    assert (own.figure.pose.nodes != rest.nodes).any()


def test_where_the_kept_file_no_longer_reads_the_drawn_face_stays(
    own: "OwnFaceModel", wait_until: "Callable[..., None]", tmp_path: Path
) -> None:
    file = tmp_path / "avatar.vrm"
    file.write_bytes(b"glTF")

    own.apply(AvatarShown(str(file)))
    own.apply(settings("own"))
    wait_until(lambda: not own.property("isReading"), "the file")

    assert not own.property("isShown")
    assert "cannot be an avatar" in str(own.property("trouble"))


def test_a_card_that_fails_gives_the_drawn_face_back(
    own: "OwnFaceModel", wait_until: "Callable[..., None]", tmp_path: Path
) -> None:
    file = tmp_path / "avatar.vrm"
    file.write_bytes(made_head())
    own.apply(AvatarShown(str(file)))
    own.apply(settings("own"))
    wait_until(lambda: own.property("isShown"), "the avatar")

    own.fail()

    assert not own.property("isShown")
    assert "graphics card" in str(own.property("trouble"))
