from collections.abc import Callable

import pytest

from companion.channel.messages import FaceDescribed, ShownSetting
from companion.values import BrowsSeen, Countenance, Doing, MouthSeen
from tests.fakes.engine_process import Send
from tests.fakes.settings_pages import settings_with
from tests.fakes.window_meeting import Meeting

pytestmark = [pytest.mark.window, pytest.mark.usefixtures("quiet_qt")]

KIND = Countenance(MouthSeen.SMILING_SOFTLY, BrowsSeen.WORRIED, doing=Doing.LISTENING)


def test_a_screen_reader_hears_how_the_face_looks(meet: Callable[..., Meeting]) -> None:
    from PySide6.QtGui import QAccessible

    meeting = meet(Send((FaceDescribed(KIND),)))
    face = meeting.person.item("face")

    def read(what: QAccessible.Text) -> str:
        return QAccessible.queryAccessibleInterface(face).text(what)

    told = "Smiling softly, brows drawn up in worry, looking at you, listening"
    meeting.wait_until(lambda: read(QAccessible.Text.Description) == told, "a description of the face")
    assert read(QAccessible.Text.Name) == "Robin's face"


def test_with_little_motion_it_does_not_hear_where_the_face_would_look(meet: Callable[..., Meeting]) -> None:
    still = settings_with(interface__motion=ShownSetting("reduced", "system"))
    meeting = meet(Send((FaceDescribed(KIND), still)))

    told = "Smiling softly, brows drawn up in worry, listening"
    meeting.wait_until(
        lambda: meeting.window.feed.property("description") == told, "a description without a look"
    )
