"""Draws the face and the captions at given instants as pictures, without a display and without a window.

The same QML as in the window, drawn by Qt's software renderer into memory. Needs a ``QGuiApplication``; without a
display its maker sets ``QT_QPA_PLATFORM=offscreen`` first (``film_application`` does both). Not for threads other
than the application's.
"""

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from companion.channel.messages import FaceMoved
from companion.window.caption import Caption
from companion.window.immortal import make_singletons_immortal

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication


@dataclass(frozen=True, slots=True)
class Captions:
    """What both sides have said at an instant; long texts are shortened as in the window."""

    person: Caption = Caption()  # noqa: RUF009 - a frozen value
    reply: Caption = Caption()  # noqa: RUF009 - likewise


def film_application() -> "QGuiApplication":
    """Return the process's Qt application, made without a display if there is none yet."""
    make_singletons_immortal()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQuick import QQuickWindow, QSGRendererInterface

    application = QGuiApplication.instance()
    if isinstance(application, QGuiApplication):
        return application
    QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)
    return QGuiApplication(["companion"])


class Film:
    """A scene that is photographed at instants; the instants of one film only go forward."""

    def __init__(
        self, size: tuple[int, int] = (640, 480), *, companion: str = "Companion", scheme: str = "light"
    ) -> None:
        """``size`` in pixels, width first; ``scheme`` is "light", "dark" or "contrast"."""
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QColor, QImage
        from PySide6.QtQml import QQmlComponent, QQmlEngine
        from PySide6.QtQuick import QQuickItem, QQuickRenderControl, QQuickRenderTarget, QQuickWindow

        from companion.window.face_feed import FaceFeed
        from companion.window.rendering import QML

        width, height = size
        self._application = film_application()
        self._image = QImage(width, height, QImage.Format.Format_RGB32)
        self._image.fill(QColor("white"))
        self._control = QQuickRenderControl()
        self._window = QQuickWindow(self._control)
        self._window.setGeometry(0, 0, width, height)
        self._window.setRenderTarget(QQuickRenderTarget.fromPaintDevice(self._image))
        self._feed = FaceFeed()
        self._engine = QQmlEngine()
        self._engine.addImportPath(str(QML))
        self._component = component = QQmlComponent(
            self._engine, QUrl.fromLocalFile(str(QML / "FilmScene.qml"))
        )
        scene = component.createWithInitialProperties(
            {"feed": self._feed, "width": width, "height": height, "companion": companion, "scheme": scheme}
        )
        if not isinstance(scene, QQuickItem):
            raise RuntimeError(f"the film's QML did not load: {component.errorString()}")
        self._scene = scene
        scene.setParentItem(self._window.contentItem())
        self._captions = Captions()

    def move(self, moved: FaceMoved) -> None:
        """Take in movements of the face, before the first instant at which they act."""
        self._feed.take(moved)

    def frame(self, now: float, captions: Captions) -> NDArray[np.uint8]:
        """Return the picture at ``now`` (seconds on the engine's clock), uint8 (height, width, 3), red first."""
        self._scene.setProperty("now", now)
        if captions != self._captions:
            self._captions = captions
            self._show(captions)
        self._control.polishItems()
        self._control.sync()
        self._control.render()
        rows = np.frombuffer(self._image.constBits(), np.uint8)
        picture = rows.reshape(self._image.height(), self._image.bytesPerLine() // 4, 4)
        return np.ascontiguousarray(picture[:, : self._image.width(), 2::-1])

    def close(self) -> None:
        """Free what the film holds of Qt; no frame can be taken afterwards."""
        from PySide6.QtCore import QCoreApplication, QEvent

        for thing in (self._scene, self._component, self._engine, self._window, self._control):
            thing.deleteLater()
            QCoreApplication.sendPostedEvents(thing, QEvent.Type.DeferredDelete)

    def _show(self, captions: Captions) -> None:
        person, reply = captions.person.shortened(), captions.reply.shortened()
        self._scene.setProperty("personCertain", person.certain_markup)
        self._scene.setProperty("personUncertain", person.uncertain_markup)
        self._scene.setProperty("replyCertain", reply.certain_markup)
        self._scene.setProperty("replyUncertain", reply.uncertain_markup)
