"""What goes wrong on the disk, tried with the window and its real engine together (docs/window/trouble.md)."""

import json
import struct
import subprocess
import sys
import time
import zlib
from base64 import b64encode
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtTest import QTest

from companion.channel.messages import SetPersona, SetSetting
from companion.storage.paths import HOME_VARIABLE, Paths, find_paths
from companion.thinking.card_png import SIGNATURE, blank_picture
from companion.window.talk.conversation import Link
from tests.engine.running_engine import READY_WITHIN, ROOT
from tests.fakes.downloads import use_small_model
from tests.fakes.window_person import WindowPerson

if TYPE_CHECKING:
    from companion.window.window import CompanionWindow

pytestmark = [pytest.mark.window, pytest.mark.model]

Wait = Callable[[Callable[[], bool], str], None]
Open = Callable[..., "CompanionWindow"]


@pytest.fixture
def paths(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Paths:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "home"))
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)  # no sound system
    paths = find_paths({HOME_VARIABLE: str(tmp_path / "home")})
    paths.make()
    use_small_model(paths.data)
    paths.companion("companion").make()
    return paths


class Meeting:
    """A window on the real engine, and the person in front of it."""

    def __init__(self, window: "CompanionWindow", wait_until: Wait) -> None:
        self.window = window
        self.person = WindowPerson(window)
        self._wait_until = wait_until
        deadline = time.monotonic() + READY_WITHIN
        while window.link.link is Link.STARTING and time.monotonic() < deadline:
            QTest.qWait(50)
        assert window.link.link is Link.READY

    def told(self, words: str) -> str:
        """Wait for the notice that says this."""
        self._wait_until(lambda: any(words in each for each in self._notices), f"reading {words!r}")
        (sentence,) = (each for each in self._notices if words in each)
        return sentence

    @property
    def _notices(self) -> list[str]:
        notices: list[dict[str, str | bool]] = self.window.notices.property("shown")
        return [str(notice["sentence"]) for notice in notices]


@pytest.fixture
def meet(open_window: Open, wait_until: Wait) -> Callable[[], Meeting]:
    return lambda: Meeting(open_window([sys.executable, "-m", "companion", "engine"]), wait_until)


Meet = Callable[[], Meeting]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"version = 9\n[interface]\nhologram = true\n[traits]\nwit = 11\n", "a newer Companion"),
        (b"[interface\ntheme = ", "is not valid TOML"),
        (b"\xff\xfe" * 100, "is not UTF-8 text"),
        (b"# nothing\n" * 800_000, "is longer than 1 MB"),
    ],
    ids=["newer", "broken", "no text", "8 MB"],
)
def test_settings_that_cannot_be_used_are_told_and_left_as_they_are(
    paths: Paths, meet: Meet, content: bytes, words: str
) -> None:
    files = paths.settings_file, paths.companion("companion").settings_file
    for file in files:
        file.write_bytes(content)

    meeting = meet()
    meeting.told(words)
    meeting.person.opens_setting("look")
    meeting.window.link.send(SetSetting("interface.theme", "dark"))
    meeting.window.link.send(SetPersona("persona.name", ("Ada",)))
    meeting.told("was left as it is" if words == "a newer Companion" else "then try again")

    assert [file.read_bytes() for file in files] == [content, content]


@pytest.mark.skipif(sys.platform != "linux", reason="a folder that nobody can write in")
def test_a_setting_that_cannot_be_written_is_told_on_its_page(
    paths: Paths, meet: Meet, wait_until: Wait
) -> None:
    paths.settings_file.unlink(missing_ok=True)
    paths.settings_file.symlink_to("/proc/companion/settings.toml")
    meeting = meet()
    meeting.person.opens_setting("look")

    meeting.window.link.send(SetSetting("interface.theme", "dark"))

    wait_until(lambda: meeting.person.sees("see whether the disk is full or closed to you"), "why not")


def chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def picture(width: int, height: int, *, is_packed_whole: bool) -> bytes:
    """A card in a picture of four bytes a pixel; its pixels are all there, or hardly any."""
    card = {"spec": "chara_card_v2", "spec_version": "2.0", "data": {"name": "Wide", "description": "Wide."}}
    packing = zlib.compressobj()
    rows = height if is_packed_whole else 0
    packed = b"".join(packing.compress(bytes(1 + 4 * width)) for _ in range(rows)) + packing.flush()
    return b"".join(
        (
            SIGNATURE,
            chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)),
            chunk(b"tEXt", b"chara\0" + b64encode(json.dumps(card).encode())),
            chunk(b"IDAT", packed),
            chunk(b"IEND", b""),
        )
    )


PICTURES = {
    "only claims it": picture(20_000, 20_000, is_packed_whole=False),
    "unpacks to 1.6 GB": picture(20_000, 20_000, is_packed_whole=True),
    "wide": picture(20_000, 10, is_packed_whole=True),
}


@pytest.mark.parametrize("data", PICTURES.values(), ids=PICTURES)
def test_the_card_in_a_picture_is_read_however_large_the_picture_is(
    paths: Paths, meet: Meet, tmp_path: Path, data: bytes
) -> None:
    file = tmp_path / "card.png"
    file.write_bytes(data)
    meeting = meet()

    meeting.window.persona.importCard(QUrl.fromLocalFile(str(file)))

    assert meeting.told("Wide is who this companion is from its next start on")


@pytest.mark.skipif(sys.platform != "linux", reason="memory is limited by the system")
@pytest.mark.parametrize("data", PICTURES.values(), ids=PICTURES)
def test_that_takes_no_more_memory_than_the_file_has(paths: Paths, tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "card.png"
    file.write_bytes(data)
    read = "from companion.thinking.card_file import read_card_file as read; from pathlib import Path; import sys;"
    read += "import resource; resource.setrlimit(resource.RLIMIT_AS, (2**28, 2**28));"
    read += "print(read(Path(sys.argv[1])).card.fields['name'])"

    said = subprocess.run([sys.executable, "-c", read, str(file)], capture_output=True, text=True, check=True)

    assert said.stdout == "Wide\n"


def test_what_is_no_picture_with_a_card_is_told_in_a_sentence(
    paths: Paths, meet: Meet, tmp_path: Path
) -> None:
    meeting = meet()
    bomb = zlib.compress(b"A" * 40 * 2**20)
    for name, data, words in (
        ("no card", blank_picture(), "no character card in this picture"),
        ("bomb", SIGNATURE + chunk(b"zTXt", b"chara\0\0" + bomb) + chunk(b"IEND", b""), "longer than 16 MB"),
        ("breaks off", picture(9, 9, is_packed_whole=True)[:-20], "is damaged"),
    ):
        file = tmp_path / f"{name}.png"
        file.write_bytes(data)
        meeting.window.persona.importCard(QUrl.fromLocalFile(str(file)))
        meeting.told(words)

    assert not paths.companion("companion").settings_file.exists()
