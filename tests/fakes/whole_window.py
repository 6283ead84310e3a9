"""A window on the real engine, page after page, as a person has it who looks at everything once."""

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from companion.channel.messages import Answer, Query, ToEngine, ToWindow
from companion.storage.paths import HOME_VARIABLE
from companion.window.talk.conversation import Link

if TYPE_CHECKING:
    from companion.window.window import CompanionWindow

PATIENCE_S = 180.0
"""How long is waited for a real engine, whose models are read and heard with on a machine that may be busy."""
ROOT = Path(__file__).parents[2]
ENGINE = (sys.executable, "-m", "companion", "engine")


@contextmanager
def whole_window(home: Path) -> "Iterator[WholeWindow]":
    """Open a window on the real engine and a home, and close it with what it holds."""
    from PySide6.QtCore import QCoreApplication, QEvent

    from companion.window.window import CompanionWindow
    from tests.fakes.window_person import await_in_qt

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(HOME_VARIABLE, str(home))
        patch.setenv("PYTHONPATH", str(ROOT))
        window = CompanionWindow(ENGINE, is_software=True, scheme="light")
        window.link.start()
        window.show()
        window.view.resize(960, 700)
        whole = WholeWindow(window, lambda is_so, what: await_in_qt(is_so, lambda: what, PATIENCE_S))
        try:
            whole.is_ready()
            yield whole
        finally:
            window.close()
            window.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class WholeWindow:
    """A window, and the way through its pages; ``person`` is in front of it."""

    def __init__(
        self, window: "CompanionWindow", wait_until: Callable[[Callable[[], bool], str], None]
    ) -> None:
        from tests.fakes.window_person import WindowPerson

        self.window = window
        self.person: WindowPerson = WindowPerson(window)
        self.waits_until = wait_until
        self.usual_pixels = window.appearance.font_pixels()
        """How large letters are as the window is opened."""
        self._asked: Counter[str | int] = Counter()
        self._send = window.link.send
        window.link.send = self._note_question  # type: ignore[method-assign]
        window.link.arrived.connect(self._note_answer)

    def is_ready(self) -> None:
        """Wait until the engine is there and has said what it says of itself at first."""
        self.waits_until(lambda: self.window.link.link is Link.READY, "an engine")
        self.waits_until(lambda: bool(self.window.notices.property("shown")), "a first word")

    def pages(self) -> Iterator[str]:
        """Open one page after the other, each yielded once it is drawn; first the conversation alone, as ""."""
        for name in ("", *self._names()):
            self.opens(name)
            yield name

    def opens(self, page: str) -> None:
        """Open a page, or none for "", and wait until it is drawn."""
        self.window.view.setProperty("page", page)
        self.comes_to_rest(f"a layout of {page}")

    def scrolls_to(self, name: str) -> None:
        """Scroll the page that is open until what has this name stands in its middle, as far as it can."""
        self.person.scrolls_to(name)
        self.comes_to_rest(name)

    def steps(self) -> Iterator[str]:
        """Go through the guide of the first start, each step yielded once it is drawn."""
        guide = self.window.guide
        guide.show()
        while guide.property("isShown"):
            step = str(guide.property("stepName"))
            self.comes_to_rest(f"a layout of {step}")
            yield step
            guide.next()

    def comes_to_rest(self, what: str) -> None:
        """Wait until the engine has answered all that was asked, and nothing that can be read moves any more."""
        self.waits_until(lambda: not self._asked, f"{what}: an answer to {dict(self._asked)}")
        self.person.rests()

    def _note_question(self, message: ToEngine) -> None:
        """Send a message on; what the engine shows when it is asked by ``Show…`` it tells by ``…Shown``."""
        name = type(message).__name__
        if isinstance(message, Query):
            self._asked[message.number] += 1
        elif name.startswith("Show"):
            self._asked[name.removeprefix("Show")] += 1
        self._send(message)

    def _note_answer(self, message: ToWindow) -> None:
        asked = (
            message.number if isinstance(message, Answer) else type(message).__name__.removesuffix("Shown")
        )
        self._asked[asked] -= 1
        self._asked = +self._asked  # what was told unasked answers nothing that is asked later

    def _names(self) -> list[str]:
        """Return the pages of the side panel: each has a loader of its own, whether it is open or not."""
        waiting, found = [self.window.view.contentItem()], []
        while waiting:
            item = waiting.pop()
            is_page = item.inherits("QQuickLoader") and item.objectName().endswith("Panel")
            if is_page and item.property("sourceComponent") is not None:  # the guide has none: it takes all
                found.append(item.objectName().removesuffix("Panel"))
            waiting += reversed(item.childItems())
        return found
