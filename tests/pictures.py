"""Draws every page and state of the window in every look, to be looked at: `python -m tests.pictures [FOLDER]`.

A window on the real engine is opened once for each look, without a display and with a sound card made of software where
PulseAudio is there. Two sheets come of each look: ``pages-LOOK.png`` holds all pages, after something was said, so that
they have something to show; ``states-LOOK.png`` the first start with its guide, the pages while they are empty, every
state of the conversation, and the small windows. On them everything is small and has few colours, so that they
are small enough to be kept; a few are kept by themselves as well, and with ``--single`` all.
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

from PIL import Image, ImageOps

from companion.window.talk.conversation import Link
from installers.stage import virtual_sound
from tests.fakes.pseudo_locale import LONG, MIRRORED, make_pseudo_locales
from tests.fakes.window_states import HEARS, SPEAKING, STATES

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQuick import QQuickWindow

    from companion.window.window import CompanionWindow
    from tests.fakes.whole_window import WholeWindow

FOLDER: Final = Path(__file__).parents[1] / "docs" / "pictures"
KEPT: Final = {
    "light": (
        *("speaking", "danger", "answer-times", "line-kept", "downloading", "guide-welcome", "pet", "small"),
        *("mood", "why", "companions", "persona", "voice", "boundaries", "settings", "models", "privacy"),
    ),
    "dark": ("history",),
}
"""Pictures of each look that are kept by themselves too, as ``window-NAME.png``, for the documents."""
COLUMNS: Final = 4
COLOURS: Final = 96
SAID: Final = ("Hello, good to see you.", "I failed the exam, and I am sad about it.")
ANSWERED_WITHIN: Final = 12.0
EMPTY: Final = ("history", "mood", "memories", "known", "latency", "why")
"""Pages that have nothing to show before something was said."""
PAUSE: Final = 5.0
"""Seconds until the engine is started again, as a window says that lost it."""


@dataclass(frozen=True)
class Sheet:
    """One look of the whole window."""

    name: str
    language: str = "en"
    scheme: str = "light"
    font_scale: float = 1.0
    size: tuple[int, int] = (960, 700)
    shown_at: float = 0.5
    """Its size on the sheets, as a factor."""


SHEETS: Final = (
    Sheet("light"),
    Sheet("dark", scheme="dark"),
    Sheet("contrast", scheme="contrast"),
    Sheet("200", font_scale=2.0, size=(1280, 1000), shown_at=0.35),
    Sheet("300", font_scale=3.0, size=(960, 710), shown_at=0.35),
    Sheet("narrow", size=(400, 700)),
    Sheet("long-words", language=LONG),
    Sheet("mirrored", language=MIRRORED),
    Sheet("german", language="de"),
    Sheet("german-dark", language="de", scheme="dark"),
    Sheet("german-200", language="de", font_scale=2.0, size=(1280, 1000), shown_at=0.35),
    Sheet("french", language="fr"),
    Sheet("spanish", language="es"),
    Sheet("japanese", language="ja"),
    Sheet("chinese", language="zh"),
    Sheet("tall", size=(960, 2400)),
)


def main(arguments: Sequence[str]) -> int:
    """Draw the sheets that are asked for, or all."""
    parser = argparse.ArgumentParser(prog="python -m tests.pictures", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=FOLDER)
    parser.add_argument("--only", choices=[sheet.name for sheet in SHEETS], action="append")
    parser.add_argument("--single", action="store_true", help="keep each picture by itself, too")
    asked = parser.parse_args(arguments)
    sheets = [sheet for sheet in SHEETS if asked.only is None or sheet.name in asked.only]
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = _application()
    if undrawn := [sheet.name for sheet in sheets if not _has_letters(sheet.language)]:
        sys.exit(f"No font here has the letters of {' and '.join(undrawn)}; install one, or ask for others.")
    asked.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="companion-pictures-") as folder, virtual_sound() as sound:
        os.environ |= sound
        made_up = Path(folder)
        make_pseudo_locales(made_up)
        for sheet in sheets:
            os.environ["COMPANION_HOME"] = str(made_up / sheet.name)
            pages, states = _drawn(sheet, application, made_up)
            for name in KEPT.get(sheet.name, ()):
                (pages | states)[name].save(asked.folder / f"window-{name}.png", optimize=True)
            _keep(pages, "pages", sheet, asked.folder, is_single=asked.single)
            _keep(states, "states", sheet, asked.folder, is_single=asked.single)
    return 0


def _application() -> "QGuiApplication":
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQuick import QQuickWindow, QSGRendererInterface

    from companion.window.qt_process import make_singletons_immortal

    make_singletons_immortal()
    QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)
    return QGuiApplication(["companion"])


def _has_letters(language: str) -> bool:
    """Tell whether some font has the letters in which a language writes its name; without one, boxes are drawn.

    The made-up languages have the letters of English.
    """
    from PySide6.QtCore import QLocale
    from PySide6.QtGui import QFont, QFontMetrics

    name = "" if language in (LONG, MIRRORED) else QLocale(language).nativeLanguageName()
    letters = QFontMetrics(QFont())
    return all(letters.inFontUcs4(ord(letter)) for letter in name)


def _drawn(
    sheet: Sheet, application: "QGuiApplication", made_up: Path
) -> tuple[dict[str, Image.Image], dict[str, Image.Image]]:
    """Return pictures of the pages and of the states of a new companion, each by its name."""
    from PySide6.QtCore import QCoreApplication, QEvent

    from companion.cli.main import main as command_line
    from companion.window.language import TRANSLATIONS, use_language
    from companion.window.window import CompanionWindow
    from tests.fakes.whole_window import ENGINE, WholeWindow

    use_language(application, sheet.language, made_up if sheet.language in (LONG, MIRRORED) else TRANSLATIONS)
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
    states = {f"guide-{step}": _picture(window.view) for step in whole.steps()}
    for page in ("", *EMPTY):
        whole.opens(page)
        states[f"first-{page or 'talk'}"] = _picture(window.view)
    for words in SAID:
        window.link.say(words)
        _let_pass(ANSWERED_WITHIN)
    _dismiss_notices(window)
    pages = {page or "talk": _picture(window.view) for page in whole.pages()}
    states |= _states(whole) | _small_windows(window)
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    application.setFont(font)
    return pages, states


def _states(whole: "WholeWindow") -> dict[str, Image.Image]:
    window, found = whole.window, {}
    for state in STATES:
        window.conversation.begin_anew()
        _dismiss_notices(window)
        for message in (*HEARS, *state.says):
            window.link.arrived.emit(message)
        window.conversation.set_link(state.link, PAUSE)
        whole.opens(state.page)
        if state.shows:
            whole.scrolls_to(state.shows)
        found[state.name] = _picture(window.view)
        window.conversation.set_link(Link.READY, 0.0)
    return found


def _small_windows(window: "CompanionWindow") -> dict[str, Image.Image]:
    window.conversation.begin_anew()
    for message in (*HEARS, *SPEAKING.says):
        window.link.arrived.emit(message)
    found = {}
    for show in (window.shapes.showSmall, window.shapes.showPet):
        show()
        _let_pass(0.5)
        found[window.shapes.shape.value] = _picture(window.shapes.window)
    return found


def _dismiss_notices(window: "CompanionWindow") -> None:
    for notice in window.notices.property("shown"):
        window.notices.dismiss(notice["key"])


def _picture(window: "QQuickWindow") -> Image.Image:
    from PySide6.QtGui import QImage

    drawn = window.grabWindow().convertToFormat(QImage.Format.Format_RGBA8888)
    rows = bytes(drawn.constBits())
    return Image.frombuffer(
        "RGBA", (drawn.width(), drawn.height()), rows, "raw", "RGBA", drawn.bytesPerLine(), 1
    )


def _keep(
    pictures: dict[str, Image.Image], kind: str, sheet: Sheet, folder: Path, *, is_single: bool
) -> None:
    if is_single:
        for name, picture in pictures.items():
            picture.save(folder / f"{kind}-{sheet.name}-{name}.png", optimize=True)
    small = [ImageOps.scale(picture, sheet.shown_at) for picture in pictures.values()]
    width, height = small[0].size
    together = Image.new("RGB", (COLUMNS * width, -(-len(small) // COLUMNS) * height), "white")
    for number, picture in enumerate(small):
        together.paste(picture, (number % COLUMNS * width, number // COLUMNS * height), picture)
    few = together.quantize(COLOURS, kmeans=1, dither=Image.Dither.NONE)
    few.save(folder / f"{kind}-{sheet.name}.png", optimize=True)


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
