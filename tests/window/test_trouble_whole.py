"""What goes wrong on the disk, tried with the window and its real engine together (docs/window/trouble.md)."""

import json
import struct
import subprocess
import sys
import zlib
from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl

from companion.channel.messages import SetSetting
from companion.storage.paths import HOME_VARIABLE, Paths, find_paths
from companion.thinking.cards.file import SIGNATURE
from tests.fakes.downloads import use_small_model
from tests.fakes.whole_window import WholeWindow, whole_window
from tests.thinking.cards.card_files import picture_with

pytestmark = [pytest.mark.window, pytest.mark.model]


def new_home(folder: Path) -> Paths:
    """Return the places of a home in a folder, in which the small model answers."""
    paths = find_paths({HOME_VARIABLE: str(folder / "home")})
    paths.make()
    use_small_model(paths.data)
    paths.companion("companion").make()
    return paths


def told(whole: WholeWindow, words: str) -> None:
    """Wait for the notice that says this, and put it away."""

    def keys() -> list[str]:
        notices: list[dict[str, str]] = whole.window.notices.property("shown")
        return [notice["key"] for notice in notices if words in notice["sentence"]]

    whole.waits_until(lambda: keys() != [], f"reading {words!r}")
    whole.window.notices.dismiss(keys()[0])


@pytest.mark.parametrize(
    ("content", "words", "refusal"),
    [
        (
            b"version = 9\n[interface]\nhologram = true\n[traits]\nwit = 11\n",
            "a newer Companion",
            "was left as it is",
        ),
        (b"[interface\ntheme = ", "is not valid TOML", "then try again"),
    ],
    ids=["newer", "broken"],
)
def test_settings_that_cannot_be_used_are_told_and_left_as_they_are(
    real_display: str, application: object, tmp_path: Path, content: bytes, words: str, refusal: str
) -> None:
    paths = new_home(tmp_path)
    files = paths.settings_file, paths.companion("companion").settings_file
    for file in files:
        file.write_bytes(content)

    with whole_window(tmp_path / "home") as whole:
        told(whole, words)
        whole.person.opens_setting("look")
        whole.window.link.send(SetSetting("interface.theme", "dark"))
        whole.window.link.send(SetSetting("persona.name", "Ada"))
        whole.waits_until(lambda: whole.person.sees(refusal), "why not")
        whole.waits_until(
            lambda: "persona.name" in whole.window.settings.property("refused"), "why not the name"
        )

    assert [file.read_bytes() for file in files] == [content, content]


@pytest.fixture(scope="module")
def paths(tmp_path_factory: pytest.TempPathFactory) -> Paths:
    return new_home(tmp_path_factory.mktemp("shared"))


@pytest.fixture(scope="module")
def whole(real_display: str, application: object, paths: Paths) -> Iterator[WholeWindow]:
    """A window on the real engine, for all that needs no start of its own."""
    with whole_window(paths.data) as opened:
        yield opened


@pytest.mark.skipif(sys.platform != "linux", reason="a folder that nobody can write in")
def test_a_setting_that_cannot_be_written_is_told_on_its_page(paths: Paths, whole: WholeWindow) -> None:
    kept = paths.settings_file.read_bytes()
    paths.settings_file.unlink()
    paths.settings_file.symlink_to("/proc/companion/settings.toml")
    whole.person.opens_setting("look")

    whole.window.link.send(SetSetting("interface.theme", "dark"))

    whole.waits_until(
        lambda: whole.person.sees("Check whether the disk is full or write-protected"), "why not"
    )
    paths.settings_file.unlink()
    paths.settings_file.write_bytes(kept)


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


@cache
def pictures() -> dict[str, bytes]:
    """Cards in pictures that take far more memory than their files, or claim to."""
    return {
        "only claims it": picture(20_000, 20_000, is_packed_whole=False),
        "unpacks to 400 MB": picture(20_000, 5_000, is_packed_whole=True),
        "wide": picture(20_000, 10, is_packed_whole=True),
    }


@pytest.mark.skipif(sys.platform != "linux", reason="memory is limited by the system")
def test_a_card_in_a_picture_takes_no_more_memory_than_its_file_has(tmp_path: Path) -> None:
    read = "from companion.thinking.cards.file import read_card_file as read; from pathlib import Path; import sys;"
    read += "import resource; resource.setrlimit(resource.RLIMIT_AS, (2**28, 2**28));"
    read += "print(*(read(Path(name)).fields['name'] for name in sys.argv[1:]))"
    files = written(tmp_path)

    said = subprocess.run([sys.executable, "-c", read, *files], capture_output=True, text=True, check=True)

    assert said.stdout.split() == ["Wide"] * len(files)


def written(folder: Path) -> list[Path]:
    """Write the pictures into files."""
    files = []
    for name, data in pictures().items():
        files.append(folder / f"{name}.png")
        files[-1].write_bytes(data)
    return files


def test_cards_in_pictures_are_read_however_large_they_are_and_what_holds_none_is_told(
    paths: Paths, whole: WholeWindow, tmp_path: Path
) -> None:
    bomb = zlib.compress(b"A" * 40 * 2**20)
    for name, data, words in (
        ("no card", picture_with(), "no character card in this picture"),
        ("bomb", SIGNATURE + chunk(b"zTXt", b"chara\0\0" + bomb) + chunk(b"IEND", b""), "longer than 16 MB"),
        ("breaks off", picture(9, 9, is_packed_whole=True)[:-20], "is damaged"),
    ):
        file = tmp_path / f"{name}.png"
        file.write_bytes(data)
        whole.window.persona.importCard(QUrl.fromLocalFile(str(file)))
        told(whole, words)
    assert not paths.companion("companion").settings_file.exists()

    for file in written(tmp_path):
        whole.window.persona.importCard(QUrl.fromLocalFile(str(file)))
        told(whole, "This companion is now Wide")
