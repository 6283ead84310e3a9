"""Draws every page of the window in every look, as sheets to look at: `python -m tests.pictures [FOLDER]`.

A window on the real engine is opened once for each look, without a display and with a sound card made of software where
PulseAudio is there; something is said to it first, so that the pages have something to show. Each sheet holds all pages
of one look at half their size, in few colours, so that they are small enough to be kept; with ``--single`` each page is
also kept by itself.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PIL import Image

from installers.stage import virtual_sound
from tests.fakes.pseudo_locale import LONG, MIRRORED, make_pseudo_locales

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

    from tests.fakes.whole_window import WholeWindow

FOLDER: Final = Path(__file__).parents[1] / "docs" / "pictures"
COLUMNS: Final = 4
COLOURS: Final = 128
SAID: Final = ("Hello, good to see you.", "I failed the exam, and I am sad about it.")
ANSWERED_WITHIN: Final = 12.0


@dataclass(frozen=True)
class Sheet:
    """One look of the whole window."""

    name: str
    language: str = "en"
    scheme: str = "light"
    font_scale: float = 1.0
    size: tuple[int, int] = (960, 700)


SHEETS: Final = (
    Sheet("light"),
    Sheet("dark", scheme="dark"),
    Sheet("contrast", scheme="contrast"),
    Sheet("200", font_scale=2.0, size=(1280, 1000)),
    Sheet("300", font_scale=3.0, size=(960, 710)),
    Sheet("narrow", size=(400, 700)),
    Sheet("long-words", language=LONG),
    Sheet("mirrored", language=MIRRORED),
    Sheet("german", language="de"),
    Sheet("japanese", language="ja"),
)


def main(arguments: Sequence[str]) -> int:
    """Draw the sheets that are asked for, or all."""
    parser = argparse.ArgumentParser(prog="python -m tests.pictures", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=FOLDER)
    parser.add_argument("--only", choices=[sheet.name for sheet in SHEETS], action="append")
    parser.add_argument("--single", action="store_true", help="keep each page by itself, too")
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="companion-pictures-") as home, virtual_sound() as sound:
        os.environ |= sound | {"COMPANION_HOME": home, "QT_QPA_PLATFORM": "offscreen"}
        make_pseudo_locales(Path(home))
        application = _application()
        for number, sheet in enumerate(SHEETS):
            if asked.only is None or sheet.name in asked.only:
                pages = _pages(sheet, application, Path(home), says=SAID if number == 0 or asked.only else ())
                _keep(pages, sheet, asked.folder, is_single=asked.single)
    return 0


def _application() -> "QGuiApplication":
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQuick import QQuickWindow, QSGRendererInterface

    from companion.window.immortal import make_singletons_immortal

    make_singletons_immortal()
    QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)
    return QGuiApplication(["companion"])


def _pages(
    sheet: Sheet, application: "QGuiApplication", home: Path, *, says: Sequence[str]
) -> dict[str, Image.Image]:
    """Return a picture of each page by its name."""
    from PySide6.QtCore import QCoreApplication, QEvent

    from companion.cli.main import main as command_line
    from companion.window.language import TRANSLATIONS, use_language
    from companion.window.window import CompanionWindow
    from tests.fakes.whole_window import ENGINE, WholeWindow

    use_language(application, sheet.language, home if sheet.language in (LONG, MIRRORED) else TRANSLATIONS)
    font = application.font()
    larger = application.font()
    larger.setPointSizeF(font.pointSizeF() * sheet.font_scale)
    application.setFont(larger)
    command_line(["settings", "set", "interface.theme", sheet.scheme])
    window = CompanionWindow(ENGINE, is_software=True, scheme=sheet.scheme)
    window.link.start()
    window.show()
    window.view.resize(*sheet.size)
    whole = WholeWindow(window, _wait_until)
    whole.is_ready()
    _let_pass(3.0)  # the devices are opened
    for words in says:
        window.link.say(words)
        _let_pass(ANSWERED_WITHIN)
    for notice in window.conversation.property("notices"):
        window.conversation.dismiss(notice["key"])
    pictures = {page or "talk": _picture(whole) for page in whole.pages()}
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    application.setFont(font)
    return pictures


def _picture(whole: "WholeWindow") -> Image.Image:
    from PySide6.QtGui import QImage

    drawn = whole.window.view.grabWindow().convertToFormat(QImage.Format.Format_RGB888)
    rows = bytes(drawn.constBits())
    return Image.frombuffer(
        "RGB", (drawn.width(), drawn.height()), rows, "raw", "RGB", drawn.bytesPerLine(), 1
    )


def _keep(pages: dict[str, Image.Image], sheet: Sheet, folder: Path, *, is_single: bool) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    if is_single:
        for name, picture in pages.items():
            picture.save(folder / f"page-{sheet.name}-{name}.png", optimize=True)
    width, height = (length // 2 for length in next(iter(pages.values())).size)
    rows = -(-len(pages) // COLUMNS)
    together = Image.new("RGB", (COLUMNS * width, rows * height), "white")
    for number, picture in enumerate(pages.values()):
        place = (number % COLUMNS * width, number // COLUMNS * height)
        together.paste(picture.resize((width, height), Image.Resampling.LANCZOS), place)
    few = together.quantize(COLOURS, kmeans=1, dither=Image.Dither.NONE)
    few.save(folder / f"pages-{sheet.name}.png", optimize=True)


def _let_pass(seconds: float) -> None:
    from PySide6.QtTest import QTest

    QTest.qWait(round(1000 * seconds))


def _wait_until(is_so: Callable[[], bool], what: str) -> None:
    deadline = time.monotonic() + 60.0
    while not is_so():
        if time.monotonic() > deadline:
            raise TimeoutError(what)
        _let_pass(0.02)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
