"""Entry point of the window: opens it, starts the engine and connects the two.

``main`` imports everything heavy only after the cheap checks, so that a machine without a display gets its error
message at once.
"""

import logging
import os
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from companion.values import Told
from companion.values.face_look import FaceLook
from companion.window.rendering import HAS_FALLEN_BACK, draws_in_one_thread, draws_in_software, without_card
from companion.window.start_trouble import CANNOT_START, library_sentence
from companion.window.window_look import WindowLook
from companion.words import in_words, language_here

if TYPE_CHECKING:
    from companion.window.face.own_face import OwnFace
    from companion.window.window import CompanionWindow

log = logging.getLogger(__name__)

_CARD_FAILED: Final = 4
"""Exit status: of the event loop if the graphics card fails, of the program if the processor cannot draw either."""


def main(
    companion: str = "",
    *,
    engine_command: Sequence[str] | None = None,
    state_file: Path | None = None,
    scheme: str = "",
    language: str = "system",
    guide: str = "declined",
    look: WindowLook | None = None,
    face_look: FaceLook | None = None,
    own_face: "OwnFace | None" = None,
    in_tray: bool = False,
    watch: "Callable[[CompanionWindow], object]" = lambda window: None,
    speak: Callable[[str], str] = lambda language: "",
) -> int:
    """Open the window and return when it is closed.

    Args:
        companion: Name of the companion to talk with, as on the command line; "" for the engine's own choice.
        engine_command: Program and arguments of another engine, for tests.
        state_file: File that keeps the window's size and place; with None nothing is kept.
        language: Language of the window's own texts, such as "en"; "system" follows the desktop.
        look: The window's look as set by the user; None for the defaults.
        face_look: The look of the companion's face; None for the default.
        own_face: The person's own avatar in its place; None for none.
        guide: The saved step of the first-start guide; "" if it never began.
        scheme: "light", "dark" or "contrast"; "" for the scheme in the settings.
        in_tray: Start with only the icon in the tray, if the desktop has a tray.
        watch: Called with the window before it is shown, for measurements.
        speak: Called with the code of the window's language before the engine starts; returns the spoken language, ""
            if that is unknown.

    Returns:
        0, also if the window was already open (a sentence says so), or ``CANNOT_START`` after a sentence with the
            reason.
    """
    began = time.monotonic()
    spoken_here = language_here(language)
    command = engine_command or [sys.executable, "-m", "companion", "engine"]
    try:
        from PySide6.QtGui import QIcon
        from PySide6.QtQuick import QQuickWindow, QSGRendererInterface
        from PySide6.QtWidgets import QApplication

        from companion.window.desktop.autostart import Autostart, own_command
        from companion.window.desktop.desktop import Desktop
        from companion.window.desktop.single_instance import SingleInstance
        from companion.window.language import language_of, use_language
        from companion.window.qt_process import collects_here, ends_on_signals, take_messages
        from companion.window.window import CompanionWindow
    except ImportError as error:
        missing = library_sentence(str(error))
        if missing is None:
            raise
        print(in_words(missing, spoken_here), file=sys.stderr)
        return CANNOT_START

    take_messages(spoken_here)
    draws_in_one_thread(os.environ)
    is_software = draws_in_software(os.environ, sys.platform)
    if is_software:
        QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)
    application = QApplication(["companion"])
    application.setApplicationName("companion")
    application.setApplicationDisplayName("Companion")
    application.setDesktopFileName("companion")
    application.setWindowIcon(QIcon(str(Path(__file__).parent / "icon.png")))

    only: SingleInstance | None = None
    if state_file is not None:
        only = SingleInstance(state_file.parent, companion)
        if not only.is_first():
            running = Told("Companion is already running. Bringing it to the front.")
            print(in_words(running, spoken_here), file=sys.stderr)
            return 0
    spoken = speak(language_of(use_language(application, language)))
    settings = {"interface.language": language, "conversation.language": spoken}
    window = CompanionWindow(
        command,
        companion=companion,
        is_software=is_software,
        state_file=state_file,
        scheme=scheme,
        look=look,
        face_look=face_look,
        own_face=own_face,
        guide=guide,
        settings={key: value for key, value in settings.items() if value},
    )
    window.first_frame.connect(lambda: log.info("first frame after %.2f s", time.monotonic() - began))
    watch(window)
    autostart = None
    if state_file is not None:
        autostart = Autostart(sys.platform, os.environ, Path.home(), own_command())
    desktop = Desktop(window.conversation, window.shapes, window.desktop, autostart=autostart)
    if only is not None:
        only.askedFor.connect(window.shapes.showWhole)
    window.link.start()
    if in_tray:
        desktop.begin_in_tray()
    else:
        window.show()
    if HAS_FALLEN_BACK in os.environ:
        window.tell_of_drawing()
    window.card_failed.connect(lambda: application.exit(_CARD_FAILED))
    with ends_on_signals(), collects_here():
        status = application.exec()
    desktop.close()
    if status == _CARD_FAILED:
        window.link.abandon()
    window.close()
    if status == _CARD_FAILED and HAS_FALLEN_BACK not in os.environ:
        log.warning("the graphics card could not be used; drawing anew without it")
        os.execve(sys.executable, sys.orig_argv, without_card(os.environ))
    return status
