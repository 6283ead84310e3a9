"""The look of the face as a person chooses it in the window."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
import pytest
from numpy.typing import NDArray

from companion.channel.messages import SetSetting, SettingsShown, ShownSetting
from companion.values.face_look import LOOK_PARTS, READY_LOOKS, FaceLook, parts_of
from tests.fakes.engine_process import Send
from tests.fakes.window_look import Look, cut_off
from tests.fakes.window_meeting import Meeting

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

pytestmark = pytest.mark.window

Meet = Callable[..., Meeting]
Dress = Callable[[Look], None]
Keep = Callable[[Meeting, str], "QImage"]


def shown(look: FaceLook) -> SettingsShown:
    return SettingsShown(
        {f"face.{part}": ShownSetting(value, value) for part, value in parts_of(look).items()}
    )


def opened(meet: Meet, look: FaceLook = FaceLook(), **window: object) -> Meeting:  # noqa: B008 - a frozen value
    meeting = meet(Send((shown(look),)), **window)
    meeting.person.opens_setting("face")
    meeting.sees("Ready-made looks")
    return meeting


def chosen(meeting: Meeting) -> dict[str, str]:
    look: dict[str, str] = meeting.window.face_look.property("look")
    return look


def pixels(image: "QImage") -> NDArray[np.int64]:
    from PySide6.QtGui import QImage

    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    rows = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), -1, 4)
    return rows[:, : plain.width(), :3].astype(np.int64)


def test_a_choice_is_seen_at_once_and_sent(meet: Meet, keep: Keep) -> None:
    meeting = opened(meet)
    before = pixels(keep(meeting, "face"))

    meeting.person.clicks("skin-umber")

    meeting.sees("Skin: umber")
    assert meeting.received(SetSetting) == [SetSetting("face.skin", "umber")]
    after = pixels(keep(meeting, "face-umber"))
    assert (np.abs(after - before)[:, :480].sum(axis=2) > 60).sum() > 5_000  # the face beside the panel


def test_a_ready_look_is_taken_on_whole(meet: Meet) -> None:
    meeting = opened(meet)

    meeting.person.clicks("ready-zuri")

    meeting.wait_until(lambda: chosen(meeting) == parts_of(READY_LOOKS["zuri"]), "the look")
    different = {
        part for part, value in parts_of(READY_LOOKS["zuri"]).items() if parts_of(FaceLook())[part] != value
    }
    meeting.wait_until(lambda: len(meeting.received(SetSetting)) == len(different), "all parts sent")


def test_it_is_chosen_by_keyboard_alone(meet: Meet) -> None:
    from PySide6.QtCore import Qt

    meeting = opened(meet)
    meeting.person.item("ready-robin").forceActiveFocus()

    meeting.person.presses(Qt.Key.Key_Tab)
    assert meeting.person.focus == "hair-bob"
    meeting.person.presses(Qt.Key.Key_Right)
    assert meeting.person.focus == "hair-short"
    meeting.sees("Hair: short")
    meeting.person.presses(Qt.Key.Key_Left)
    meeting.person.presses(Qt.Key.Key_Left)

    assert meeting.person.focus == "hair-cropped"
    assert chosen(meeting)["hair"] == "cropped"
    meeting.person.presses(Qt.Key.Key_Tab)
    assert meeting.person.focus == "hair_colour-chestnut"


def test_screen_readers_hear_every_choice_and_which_holds(meet: Meet) -> None:
    from PySide6.QtGui import QAccessible

    meeting = opened(meet, FaceLook(glasses="round"))

    for part, choices in LOOK_PARTS.items():
        for choice in choices:
            item = meeting.person.item(f"{part}-{choice}")
            read = QAccessible.queryAccessibleInterface(item)
            assert read.role() == QAccessible.Role.RadioButton
            assert read.text(QAccessible.Text.Name)
            assert read.state().checked == (parts_of(FaceLook(glasses="round"))[part] == choice)


def test_in_a_narrow_window_the_panel_shows_the_face_itself(meet: Meet, keep: Keep) -> None:
    meeting = opened(meet, size=(460, 760))

    assert meeting.person.item("facePreview").height() > 100
    keep(meeting, "face-narrow")
    assert cut_off(meeting) == []


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
def test_nothing_of_the_panel_is_cut_off(meet: Meet, keep: Keep, scheme: str) -> None:
    meeting = opened(meet, READY_LOOKS["linnea"], scheme=scheme)

    keep(meeting, f"face-{scheme}")
    assert cut_off(meeting) == []
