"""One's own avatar in the window: on the page of the face, and drawn by Qt's RHI where there is OpenGL."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl

from companion.channel.messages import AvatarShown, SettingsShown, ShownSetting, UseAvatar
from companion.window import window
from companion.window.face.own_face_model import OwnFaceModel
from tests.fakes.engine_process import Send
from tests.fakes.made_head import made_head
from tests.window.controls import Meet

pytestmark = pytest.mark.window


def settings(avatar: str) -> SettingsShown:
    return SettingsShown(
        {
            "face.avatar": ShownSetting(avatar, "drawn"),
            "face.framing": ShownSetting("bust", "bust"),
            "face.light": ShownSetting("1.0", "1.0"),
        }
    )


def test_without_a_graphics_card_the_page_says_why_the_drawn_face_stays(meet: Meet) -> None:
    meeting = meet(Send((settings("own"), AvatarShown(""))))

    meeting.person.opens_setting("face")

    meeting.sees("Your own avatar needs a working graphics card, so the drawn face is used.")
    assert not meeting.person.item("chooseAvatar").property("enabled")


def test_a_file_is_shown_before_it_is_used(
    meet: Meet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:

    monkeypatch.setattr(  # as if there were a card
        window,
        "OwnFaceModel",
        lambda *told, can_draw, parent: OwnFaceModel(*told, can_draw=True, parent=parent),
    )
    file = tmp_path / "head.vrm"
    file.write_bytes(made_head())
    meeting = meet(Send((settings("drawn"), AvatarShown(""))))
    meeting.person.opens_setting("face")

    meeting.window.own_face.offer(QUrl.fromLocalFile(str(file)))

    meeting.sees("Made head")
    assert "Allowed: use by everyone" in meeting.person.item("offeredAvatarAbout").property("text")
    meeting.person.clicks("useAvatar")
    meeting.wait_until(lambda: meeting.received(UseAvatar) != [], "the wish")
    assert meeting.received(UseAvatar) == [UseAvatar(str(file), may_be_passed_on=True)]


DRAWN = """
import sys, time
from companion.window.rendering import draws_in_one_thread
import os
draws_in_one_thread(os.environ)
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication
application = QApplication(["companion"])
from companion.channel.messages import AvatarShown
from companion.window.window import CompanionWindow
from tests.window.test_own_avatar_panel import settings
window = CompanionWindow(["nothing"], is_software=False, scheme="light")
window.show()
window.view.resize(700, 600)
own = window.own_face

def works_until(is_so):
    ends = time.monotonic() + 60
    while not is_so() and time.monotonic() < ends:
        application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)

def blues():
    picture = window.shapes.window.grabWindow()
    points = [
        picture.pixelColor(x, y) for x in range(0, picture.width(), 4) for y in range(0, picture.height(), 4)
    ]
    return sum(abs(c.red() - 123) < 16 and abs(c.green() - 143) < 16 and abs(c.blue() - 178) < 16 for c in points)

drawn = blues()
own.apply(AvatarShown(sys.argv[1]))
own.apply(settings("own"))
works_until(lambda: own.property("isShown"))
rig = window.view.property("rig")
rig.setProperty("now", 1.0)
works_until(lambda: blues() > 20)
avatar = blues()
window.shapes.showPet()
works_until(lambda: blues() > 20)
pet = blues()
own.apply(settings("drawn"))
works_until(lambda: blues() == 0)
print(drawn, avatar, pet, blues(), window.shapes.window.grabWindow().pixelColor(0, 0).alpha())
window.close()
"""
"""Counts points of the colour that the made head's clothes have and the drawn face has not."""


def test_the_avatar_is_drawn_in_the_window_and_alone_and_given_up_with_one_wish(
    real_display: str, tmp_path: Path
) -> None:
    file = tmp_path / "head.vrm"
    file.write_bytes(made_head())
    opengl = {"DISPLAY": real_display, "QT_QPA_PLATFORM": "xcb", "QSG_RHI_BACKEND": "opengl"}

    ended = subprocess.run(
        [sys.executable, "-c", DRAWN, str(file)],
        cwd=Path(__file__).parents[2],
        env={name: value for name, value in os.environ.items() if name != "QT_QUICK_BACKEND"} | opengl,
        capture_output=True,
        text=True,
        check=False,
    )

    assert ended.stdout, ended.stderr
    drawn, avatar, pet, after, corner = map(int, ended.stdout.split())
    assert drawn == 0
    assert avatar > 20, ended.stderr
    assert pet > 20, ended.stderr
    assert after == 0
    assert corner == 0, "around it one sees the desktop"
