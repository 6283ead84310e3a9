"""Hands the engine's movements of the face to the drawn face, on one clock.

The face itself evaluates the movements, frame by frame and without Python (``qml/face/FaceRig.qml``); here
they are only unpacked, and the engine's clock is mapped by ``face_clock``. Times are seconds.
"""

import time
from collections.abc import Callable

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot

from companion.channel.messages import FaceDescribed, FaceMoved
from companion.values import Countenance
from companion.window.face.face_clock import FaceClock
from companion.window.face.face_words import face_words
from companion.window.properties import in_qml


@in_qml
class FaceFeed(QObject):
    """The stream of movements.

    Signals:
        moved(list, float, list): movements as lists [parameter, t0, v0, t1, v1, easing, layer] on the engine's
            clock, that clock when they were sent, and the layers whose movements that begin later are forgotten.
        forgotten(): the engine is another one; its clock and its movements begin anew.
        described(): the face looks otherwise.
    """

    moved = Signal(list, float, list)
    forgotten = Signal()

    described = Signal()

    takes = (FaceMoved, FaceDescribed)
    notice = ""

    def __init__(self, clock: Callable[[], float] = time.monotonic, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window_now = clock
        self._clock = FaceClock()
        self._seen: Countenance | None = None
        self._is_still = False

    @Property(bool, notify=described)
    def isStill(self) -> bool:
        """Whether only the layers are drawn that are left where little is to move."""
        return self._is_still

    @isStill.setter  # type: ignore[no-redef]
    def isStill(self, is_still: bool) -> None:
        self._is_still = is_still
        self.described.emit()

    @Property(str, notify=described)
    def description(self) -> str:
        """How the face looks, for those who do not see it; "" as long as that is not known."""
        if self._seen is None:
            return ""
        return face_words(self._seen, QCoreApplication.translate, is_still=self._is_still)

    def apply(self, message: FaceMoved | FaceDescribed) -> None:
        """Take in movements, or how the face looks."""
        if isinstance(message, FaceDescribed):
            self._seen = message.seen
            self.described.emit()
            return
        self._clock = self._clock.synchronised(engine_now=message.now, window_now=self._window_now())
        self.moved.emit(unpacked(message), message.now, [str(layer) for layer in message.forgets])

    def set_ready(self, *, is_ready: bool) -> None:
        """Take in that there is, or is no longer, an engine."""
        if not is_ready:
            self.forget()

    def forget(self) -> None:
        """Start over with a new engine."""
        self._clock = FaceClock()
        self._seen = None
        self.described.emit()
        self.forgotten.emit()

    @Slot(result=float)
    def engineTime(self) -> float:
        """Return the engine's time now; asked for when a movement begins, not at every frame."""
        return self._clock.engine_time(self._window_now())


def unpacked(message: FaceMoved) -> list[list[str | float]]:
    """Return the movements as plain lists, which Qt hands to JavaScript as they are."""
    return [
        [
            *(segment.parameter, segment.t0, segment.v0, segment.t1, segment.v1),
            segment.easing.value,
            segment.layer.value,
        ]
        for segment in message.segments
    ]
