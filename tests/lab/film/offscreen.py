"""Draws a scene of QML as pictures, without a display and without a window.

The same QML as in the window, drawn by Qt's software renderer into memory. Needs a ``QGuiApplication``; without a
display its maker sets ``QT_QPA_PLATFORM=offscreen`` first (``offscreen_application`` does both). Not for threads other
than the application's.
"""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

SCENES: Final = Path(__file__).parent
"""The folder of the scenes."""

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication


def offscreen_application() -> "QGuiApplication":
    """Return the process's Qt application, made without a display if there is none yet."""
    from companion.window.qt_process import make_singletons_immortal

    make_singletons_immortal()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQuick import QQuickWindow, QSGRendererInterface

    application = QGuiApplication.instance()
    if isinstance(application, QGuiApplication):
        return application
    QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)
    return QGuiApplication(["companion"])


def png_of(picture: NDArray[np.uint8]) -> bytes:
    """Return a picture, uint8 (height, width, 3), red first, as what a .png holds."""
    from PySide6.QtCore import QBuffer, QIODevice
    from PySide6.QtGui import QImage

    height, width, _ = picture.shape
    pixels = np.ascontiguousarray(picture)
    image = QImage(pixels.data, width, height, 3 * width, QImage.Format.Format_RGB888)
    whole = QBuffer()
    whole.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(whole, "PNG")  # type: ignore[call-overload]
    return bytes(whole.data().data())


class OffscreenScene:
    """A scene that is photographed."""

    def __init__(self, file: str, size: tuple[int, int], properties: Mapping[str, object]) -> None:
        """Load a scene.

        Args:
            file: its name in ``SCENES``; its root is an item.
            size: width and height in pixels, which the scene is told too.
            properties: what it needs besides.
        """
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QColor, QImage
        from PySide6.QtQml import QQmlComponent, QQmlEngine
        from PySide6.QtQuick import QQuickItem, QQuickRenderControl, QQuickRenderTarget, QQuickWindow

        from companion.window.avatar.avatar_view import AvatarView as AvatarView
        from companion.window.rendering import QML

        width, height = size
        self._application = offscreen_application()
        self._image = QImage(width, height, QImage.Format.Format_RGB32)
        self._image.fill(QColor("white"))
        self._control = QQuickRenderControl()
        self._window = QQuickWindow(self._control)
        self._window.setGeometry(0, 0, width, height)
        self._window.setRenderTarget(QQuickRenderTarget.fromPaintDevice(self._image))
        self._engine = QQmlEngine()
        self._engine.addImportPath(str(QML))
        self._component = component = QQmlComponent(self._engine, QUrl.fromLocalFile(str(SCENES / file)))
        scene = component.createWithInitialProperties({**properties, "width": width, "height": height})
        if not isinstance(scene, QQuickItem):
            raise RuntimeError(f"{file} did not load: {component.errorString()}")
        self._scene = scene
        scene.setParentItem(self._window.contentItem())

    def show(self, name: str, value: object) -> None:
        """Set a property of the scene."""
        self._scene.setProperty(name, value)

    def picture(self) -> NDArray[np.uint8]:
        """Return the scene as it is now, uint8 (height, width, 3), red first."""
        self._control.polishItems()
        self._control.sync()
        self._control.render()
        rows = np.frombuffer(self._image.constBits(), np.uint8)
        picture = rows.reshape(self._image.height(), self._image.bytesPerLine() // 4, 4)
        return np.ascontiguousarray(picture[:, : self._image.width(), 2::-1])

    def close(self) -> None:
        """Free what is held of Qt; no picture can be taken afterwards."""
        from PySide6.QtCore import QCoreApplication, QEvent

        for thing in (self._scene, self._component, self._engine, self._window, self._control):
            thing.deleteLater()
            QCoreApplication.sendPostedEvents(thing, QEvent.Type.DeferredDelete)
