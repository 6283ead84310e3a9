"""Draws the face and the captions at given instants as pictures, without a display and without a window."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from companion.channel.messages import FaceMoved
from companion.values.face_look import FaceLook, parts_of
from companion.window.talk.column import Caption
from tests.lab.film.offscreen import OffscreenScene, offscreen_application

CERTAIN_CHARACTERS = 170
"""About three lines of a film."""
UNCERTAIN_CHARACTERS = 110
"""About two lines; what comes later is not yet of interest."""


@dataclass(frozen=True, slots=True)
class Captions:
    """What both sides have said at an instant; of a long text the end of what was said and the beginning of what
    follows are shown.
    """

    person: Caption = Caption()  # noqa: RUF009 - a frozen value
    reply: Caption = Caption()  # noqa: RUF009 - likewise


class Film:
    """A scene that is photographed at instants; the instants of one film only go forward."""

    def __init__(
        self,
        size: tuple[int, int] = (640, 480),
        *,
        companion: str = "Companion",
        scheme: str = "light",
        look: FaceLook = FaceLook(),  # noqa: B008 - a frozen value
    ) -> None:
        """``size`` in pixels, width first; ``scheme`` is "light", "dark" or "contrast"."""
        offscreen_application()
        from companion.window.face.face_feed import FaceFeed

        self._feed = FaceFeed()
        self._scene = OffscreenScene(
            "FilmScene.qml",
            size,
            {"feed": self._feed, "companion": companion, "scheme": scheme, "parts": parts_of(look)},
        )
        self._captions = Captions()

    def move(self, moved: FaceMoved) -> None:
        """Take in movements of the face, before the first instant at which they act."""
        self._feed.apply(moved)

    def frame(self, now: float, captions: Captions) -> NDArray[np.uint8]:
        """Return the picture at ``now`` (seconds on the engine's clock), uint8 (height, width, 3), red first."""
        self._scene.show("now", now)
        if captions != self._captions:
            self._captions = captions
            self._show(captions)
        return self._scene.picture()

    def close(self) -> None:
        """Free what the film holds of Qt; no frame can be taken afterwards."""
        self._scene.close()

    def _show(self, captions: Captions) -> None:
        person, reply = shortened(captions.person), shortened(captions.reply)
        self._scene.show("personCertain", person.certain_markup)
        self._scene.show("personUncertain", person.uncertain_markup)
        self._scene.show("replyCertain", reply.certain_markup)
        self._scene.show("replyUncertain", reply.uncertain_markup)


def shortened(
    caption: Caption,
    certain_characters: int = CERTAIN_CHARACTERS,
    uncertain_characters: int = UNCERTAIN_CHARACTERS,
) -> Caption:
    """Return what fits, cut between words: the end of the certain part and the beginning of the uncertain one."""
    return Caption(
        _end_of(caption.certain.strip(), certain_characters),
        _start_of(caption.uncertain.strip(), uncertain_characters),
    )


def _end_of(text: str, limit: int) -> str:
    if len(text) <= limit:
        return text
    tail = text[-limit:]
    if not text[-limit - 1].isspace():
        tail = tail.partition(" ")[2] or tail  # the first word was cut
    return "… " + tail.lstrip()


def _start_of(text: str, limit: int) -> str:
    if len(text) <= limit:
        return text
    head = text[:limit]
    if not text[limit].isspace():
        head = head.rpartition(" ")[0] or head
    return head.rstrip() + " …"
