"""Draws the face alone at given instants, in a square, without a display and without a window."""

import numpy as np
from numpy.typing import NDArray

from companion.channel.messages import FaceMoved
from companion.values.face_look import FaceLook, parts_of
from tests.lab.film.offscreen import OffscreenScene, offscreen_application


class Portrait:
    """A face that is photographed; instants only go forward until it forgets."""

    def __init__(
        self,
        size: int = 512,
        *,
        scheme: str = "light",
        look: FaceLook = FaceLook(),  # noqa: B008 - a frozen value
    ) -> None:
        """``size`` of a side in pixels; ``scheme`` is "light", "dark" or "contrast"."""
        offscreen_application()
        from companion.window.face.face_feed import FaceFeed

        self._feed = FaceFeed()
        self._scene = OffscreenScene(
            "PortraitScene.qml", (size, size), {"feed": self._feed, "scheme": scheme, "parts": parts_of(look)}
        )

    def wear(self, look: FaceLook) -> None:
        """Take on another look."""
        self._scene.show("parts", parts_of(look))

    def move(self, moved: FaceMoved) -> None:
        """Take in movements, before the first instant at which they act."""
        self._feed.apply(moved)

    def forget(self) -> None:
        """Come to rest, and begin anew at the instant 0."""
        self._feed.forget()
        self._scene.show("now", 0.0)

    def frame(self, now: float) -> NDArray[np.uint8]:
        """Return the picture at ``now`` (seconds), uint8 (size, size, 3), red first."""
        self._scene.show("now", now)
        return self._scene.picture()

    def close(self) -> None:
        """Free what is held of Qt; no frame can be taken afterwards."""
        self._scene.close()
