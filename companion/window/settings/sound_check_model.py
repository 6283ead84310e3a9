"""The test of the sound as properties that QML binds to; what they say is decided in ``sound_check``."""

from typing import Final

from PySide6.QtCore import Property, QCoreApplication, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from companion.channel.messages import CheckSound, SoundCheckBegan, SoundChecked
from companion.window.engine import Engine
from companion.window.page_model import PageModel
from companion.window.settings.sound_check import CheckState, SoundCheck
from companion.window.wording import Translate

QML_IMPORT_NAME = "companion.window"
QML_IMPORT_MAJOR_VERSION = 1

_TICK: Final = 0.25
"""Seconds between two steps of the progress line."""


@QmlElement
class SoundCheckModel(PageModel):
    """Whether the sound is being tested, how far that is, and what was found."""

    changed = Signal()
    progressed = Signal()

    takes = (SoundCheckBegan, SoundChecked)

    def __init__(
        self, engine: Engine, translate: Translate = QCoreApplication.translate, parent: QObject | None = None
    ) -> None:
        super().__init__(engine, translate, parent)
        self._check = SoundCheck()
        self._timer = QTimer(self)
        self._timer.setInterval(round(1000 * _TICK))
        self._timer.timeout.connect(self._tick)

    def apply(self, event: SoundCheckBegan | SoundChecked) -> None:
        """Take in that the test has begun or ended."""
        self._set(self._check.with_event(event))

    def forget(self) -> None:
        """The engine is gone, and with it the test and the devices it was about."""
        self._set(SoundCheck())

    def _set(self, check: SoundCheck) -> None:
        self._check = check
        if check.state is CheckState.RUNNING:
            self._timer.start()
        else:
            self._timer.stop()
        self.changed.emit()
        self.progressed.emit()

    def _tick(self) -> None:
        self._check = self._check.after_seconds(_TICK)
        self.progressed.emit()

    @Slot()
    def start(self) -> None:
        """Test the sound."""
        if self._check.state is not CheckState.RUNNING:
            self._engine.send(CheckSound())
            self._set(self._check.asked())

    @Property(bool, notify=changed)
    def isRunning(self) -> bool:
        """Whether a test is under way."""
        return self._check.state is CheckState.RUNNING

    @Property(bool, notify=changed)
    def isDone(self) -> bool:
        """Whether there is something to show."""
        return self._check.found is not None

    @Property(bool, notify=changed)
    def isGood(self) -> bool:
        """Whether all is well."""
        return self._check.found is not None and self._check.found.is_good

    @Property(str, notify=changed)
    def sentence(self) -> str:
        """What was found, in one sentence; "" without a result."""
        return self._check.found.sentence if self._check.found is not None else ""

    @Property(float, notify=progressed)
    def progress(self) -> float:
        """How much of the test is over, 0 … 1."""
        return self._check.progress

    @Property(list, notify=changed)
    def figures(self) -> list[dict[str, str]]:
        """What was measured: dictionaries with what, amount."""
        return [{"what": what, "amount": amount} for what, amount in self._check.figures(self._translate)]
