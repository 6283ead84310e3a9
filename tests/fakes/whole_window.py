"""A window on the real engine, page after page, as a person has it who looks at everything once."""

import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from companion.window.talk.conversation import Link

if TYPE_CHECKING:
    from companion.window.window import CompanionWindow

ENGINE = (sys.executable, "-m", "companion", "engine")


class WholeWindow:
    """A window, and the way through its pages; ``person`` is in front of it."""

    def __init__(
        self, window: "CompanionWindow", wait_until: Callable[[Callable[[], bool], str], None]
    ) -> None:
        from tests.fakes.window_person import WindowPerson

        self.window = window
        self.person: WindowPerson = WindowPerson(window)
        self._wait_until = wait_until

    def is_ready(self) -> None:
        """Wait until the engine is there and has said what it says of itself at first."""
        self._wait_until(lambda: self.window.link.link is Link.READY, "an engine")
        self._wait_until(lambda: bool(self.window.notices.property("shown")), "a first word")

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
            step = str(guide.property("step"))
            self.comes_to_rest(f"a layout of {step}")
            yield step
            guide.next()

    def comes_to_rest(self, what: str) -> None:
        """Wait until the engine has answered and nothing that can be read moves any more."""
        from PySide6.QtTest import QTest

        QTest.qWait(200)  # the engine answers
        self._wait_until(self._stands_still, what)

    def _stands_still(self) -> bool:
        """Tell whether nothing that can be read moves or grows within two frames."""
        from PySide6.QtCore import QPointF
        from PySide6.QtTest import QTest

        def places() -> list[tuple[QPointF, float, float]]:
            read = (item for item in self.person.visible_items() if item.property("text"))
            return [(item.mapToScene(QPointF(0, 0)), item.width(), item.height()) for item in read]

        before = places()
        QTest.qWait(60)
        return places() == before

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
