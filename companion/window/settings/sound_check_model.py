"""The test of the sound as properties that QML binds to; what they say is decided in ``sound_check``."""

from typing import Final

from PySide6.QtCore import Property, QCoreApplication, QObject, QTimer, Signal, Slot

from companion.channel.messages import CheckSound, SoundCheckBegan, SoundChecked
from companion.window.engine import Engine
from companion.window.page_model import PageModel
from companion.window.properties import PropertiesOf, in_qml
from companion.window.settings.sound_check import CheckState, SoundCheck
from companion.window.wording import Translate

_TICK: Final = 0.25
"""Seconds between two steps of the progress line."""

_property: Final = PropertiesOf[SoundCheck]()


@in_qml
class SoundCheckModel(PageModel):
    """Whether the sound is being tested, how far that is, and what was found."""

    changed = Signal()
    progressed = Signal()

    takes = (SoundCheckBegan, SoundChecked)

    def __init__(
        self, engine: Engine, translate: Translate = QCoreApplication.translate, parent: QObject | None = None
    ) -> None:
        super().__init__(engine, translate, parent)
        self._state = SoundCheck()
        self._timer = QTimer(self)
        self._timer.setInterval(round(1000 * _TICK))
        self._timer.timeout.connect(self._tick)

    def apply(self, event: SoundCheckBegan | SoundChecked) -> None:
        """Take in that the test has begun or ended."""
        self._set(self._state.with_event(event))

    def forget(self) -> None:
        """The engine is gone, and with it the test and the devices it was about."""
        self._set(SoundCheck())

    def _set(self, check: SoundCheck) -> None:
        self._state = check
        if check.state is CheckState.RUNNING:
            self._timer.start()
        else:
            self._timer.stop()
        self.changed.emit()
        self.progressed.emit()

    def _tick(self) -> None:
        self._state = self._state.after_seconds(_TICK)
        self.progressed.emit()

    @Slot()
    def start(self) -> None:
        """Test the sound."""
        if self._state.state is not CheckState.RUNNING:
            self._engine.send(CheckSound())
            self._set(self._state.asked())

    isRunning = _property(bool, lambda it: it.state is CheckState.RUNNING, changed)
    """Whether a test is under way."""
    isDone = _property(bool, lambda it: it.found is not None, changed)
    """Whether there is something to show."""
    isGood = _property(bool, lambda it: it.found is not None and it.found.is_good, changed)
    """Whether all is well."""
    sentence = _property(str, lambda it: it.found.sentence if it.found is not None else "", changed)
    """What was found, in one sentence; "" without a result."""
    progress = _property(float, lambda it: it.progress, progressed)
    """How much of the test is over, 0 … 1."""

    @Property(list, notify=changed)
    def figures(self) -> list[dict[str, str]]:
        """What was measured: dictionaries with what, amount."""
        return [{"what": what, "amount": amount} for what, amount in self._state.figures(self._translate)]
