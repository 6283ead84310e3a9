"""The look of the face as a person chooses it in the window."""

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtGui import QAccessible, QImage

from companion.channel.messages import FaceDescribed, SetSetting, SettingsShown, ShownSetting
from companion.values import BrowsSeen, Countenance, Doing, MouthSeen
from companion.values.face_look import LOOK_PARTS, READY_LOOKS, FaceLook, parts_of
from tests.fakes.engine_process import Send
from tests.fakes.settings_pages import settings_with
from tests.fakes.window_look import Look
from tests.fakes.window_meeting import Meeting
from tests.window.controls import Meet, press, texts_cut_off

pytestmark = pytest.mark.window


def shown(look: FaceLook) -> SettingsShown:
    return SettingsShown(
        {f"face.{part}": ShownSetting(value, value) for part, value in parts_of(look).items()}
    )


def opened(meet: Meet, face: FaceLook = FaceLook(), **window: object) -> Meeting:  # noqa: B008 - a frozen value
    meeting = meet(Send((shown(face),)), **window)
    meeting.person.opens_setting("face")
    meeting.sees("Ready-made looks")
    return meeting


def chosen(meeting: Meeting) -> dict[str, str]:
    look: dict[str, str] = meeting.window.face_look.property("look")
    return look


def pixels(meeting: Meeting) -> NDArray[np.int64]:
    """Return the picture of the window at rest, (height, width, 3)."""
    meeting.rests()
    plain = meeting.window.view.grabWindow().convertToFormat(QImage.Format.Format_RGB32)
    rows = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), -1, 4)
    return rows[:, : plain.width(), :3].astype(np.int64)


def test_a_choice_is_seen_at_once_and_sent(meet: Meet) -> None:
    meeting = opened(meet)
    before = pixels(meeting)

    meeting.person.clicks("skin-umber")

    meeting.sees("Skin: umber")
    assert meeting.received(SetSetting) == [SetSetting("face.skin", "umber")]
    after = pixels(meeting)
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
    meeting = opened(meet)
    meeting.person.item("ready-robin").forceActiveFocus()

    visited = []
    for key in ("Tab", "Right", "Left", "Left"):
        press(meeting, key)
        visited.append(meeting.person.focus)
        meeting.rests()
    press(meeting, "Tab")

    assert visited == ["hair-bob", "hair-short", "hair-bob", "hair-cropped"]
    assert chosen(meeting)["hair"] == "cropped"
    assert meeting.person.focus == "hair_colour-chestnut"


def test_screen_readers_hear_every_choice_and_which_holds(meet: Meet) -> None:
    meeting = opened(meet, FaceLook(glasses="round"))

    for part, choices in LOOK_PARTS.items():
        for choice in choices:
            read = QAccessible.queryAccessibleInterface(meeting.person.item(f"{part}-{choice}"))
            assert read.role() == QAccessible.Role.RadioButton
            assert read.text(QAccessible.Text.Name)
            assert read.state().checked == (parts_of(FaceLook(glasses="round"))[part] == choice)


def test_in_a_narrow_window_the_panel_shows_the_face_itself(meet: Meet) -> None:
    meeting = opened(meet, size=(460, 760))

    assert meeting.person.item("facePreview").height() > 100
    assert texts_cut_off(meeting) == []


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
def test_nothing_of_the_panel_is_cut_off(meet: Meet, scheme: str) -> None:
    meeting = opened(meet, READY_LOOKS["linnea"], look=Look(scheme, scheme=scheme))

    assert texts_cut_off(meeting) == []


def test_with_little_motion_one_does_not_hear_where_the_face_would_look(meet: Meet) -> None:
    kind = Countenance(MouthSeen.SMILING_SOFTLY, BrowsSeen.WORRIED, doing=Doing.LISTENING)
    still = settings_with(interface__motion=ShownSetting("reduced", "system"))
    meeting = meet(Send((FaceDescribed(kind), still)))

    told = "Smiling softly, brows drawn up in worry, listening"
    meeting.wait_until(lambda: meeting.window.feed.property("description") == told, "no word of a look")
