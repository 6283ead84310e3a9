"""The item of the window in which the person's own avatar is seen; several may show the same one.

Few people have one, so what draws it is imported with the first item.
"""

from time import monotonic
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Property, QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor
from PySide6.QtQuick import QQuickItem, QQuickRhiItem, QQuickRhiItemRenderer, QQuickWindow

from companion.window.face.own_face_model import OwnFaceModel
from companion.window.page_model import in_qml

if TYPE_CHECKING:
    from companion.window.avatar.renderer import Sight

_KEY: Final = 0.72
"""Light from one side (guess), as are the next two."""
_AROUND: Final = 0.1
"""Light from everywhere."""
_OF_SURROUNDINGS: Final = 0.18
"""Share of the window's background in the light from everywhere."""


@in_qml
class AvatarView(QQuickRhiItem):
    """Shows the avatar as it is posed now.

    Signals:
        changed(): another avatar, or another background.
    """

    changed = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self.setAlphaBlending(True)
        self._own: OwnFaceModel | None = None
        self._surroundings = QColor()
        self._began = 0.0
        self.windowChanged.connect(self._follow)
        from companion.window.avatar.renderer import give_back

        give_back()

    def createRenderer(self) -> QQuickRhiItemRenderer:
        """Return what draws it."""
        from companion.window.avatar.renderer import AvatarRenderer

        return AvatarRenderer()

    @property
    def sight(self) -> "Sight | None":
        """The avatar in its light; None for nothing to see."""
        from companion.window.avatar.renderer import Sight

        own = self._own
        if own is None or own.figure is None:
            return None
        around = self._surroundings
        red, green, blue = (
            own.light * (_AROUND + _OF_SURROUNDINGS * channel**2.2)
            for channel in (around.redF(), around.greenF(), around.blueF())
        )
        key = own.light * _KEY
        return Sight(own.figure, monotonic() % 3600, own.framing, (key, key, key), (red, green, blue))

    def fail(self) -> None:
        """Take note that the graphics card cannot draw it."""
        if self._own is not None:
            self._own.fail()

    # ---- the time that a picture takes

    @Slot(QQuickWindow)
    def _follow(self, window: QQuickWindow | None) -> None:
        if window is not None:
            window.beforeSynchronizing.connect(self._begin, Qt.ConnectionType.DirectConnection)
            window.frameSwapped.connect(self._end)

    @Slot()
    def _begin(self) -> None:
        self._began = monotonic()

    @Slot()
    def _end(self) -> None:
        if self._own is not None and self._began:
            self._own.note_frame(monotonic() - self._began)
            self._began = 0.0

    # ---- properties for QML

    def _get_own(self) -> QObject | None:
        return self._own

    def _set_own(self, own: OwnFaceModel | None) -> None:
        if self._own is not None:
            self._own.posed.disconnect(self.update)
        self._own = own
        if own is not None:
            own.posed.connect(self.update)
        self.update()
        self.changed.emit()

    own = Property(OwnFaceModel, _get_own, _set_own, notify=changed)
    """The avatar, and how it is posed."""

    def _get_surroundings(self) -> QColor:
        return self._surroundings

    def _set_surroundings(self, colour: QColor) -> None:
        self._surroundings = colour
        self.update()
        self.changed.emit()

    surroundings = Property(QColor, _get_surroundings, _set_surroundings, notify=changed)
    """The colour around it, which lights it too."""
