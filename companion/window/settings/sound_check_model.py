"""The test of the sound: whether it runs, how far it is, and what it found, in words.

The engine plays, records and judges; its sentence is shown as it is, the figures are put into words here.
"""

from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import Final

from PySide6.QtCore import Property, QCoreApplication, QObject, QTimer, Signal, Slot

from companion.channel.messages import CheckSound, SoundCheckBegan, SoundChecked
from companion.window.engine import Engine
from companion.window.page_model import PageModel
from companion.window.properties import PropertiesOf, in_qml
from companion.window.wording import Translate, untranslated


class CheckState(Enum):
    """How far the test is."""

    NONE = auto()
    """None was made since the engine started."""
    RUNNING = auto()
    DONE = auto()


@dataclass(frozen=True, slots=True)
class SoundCheck:
    """One test, or none yet."""

    state: CheckState = CheckState.NONE
    seconds: float = 0.0
    """How long it takes, roughly."""
    elapsed: float = 0.0
    """Seconds since it began."""
    found: SoundChecked | None = None
    """While DONE."""

    def asked(self) -> "SoundCheck":
        """Return the test once the person asked for it; the engine will say how long it takes."""
        return SoundCheck(CheckState.RUNNING)

    def with_event(self, event: SoundCheckBegan | SoundChecked) -> "SoundCheck":
        """Return the test once it has begun or ended."""
        if isinstance(event, SoundChecked):
            return SoundCheck(CheckState.DONE, found=event)
        return SoundCheck(CheckState.RUNNING, seconds=event.seconds)

    def after_seconds(self, seconds: float) -> "SoundCheck":
        """Return the running test some seconds later."""
        return replace(self, elapsed=self.elapsed + seconds)

    @property
    def progress(self) -> float:
        """How much of it is over, 0 … 1."""
        return min(1.0, self.elapsed / self.seconds) if self.seconds > 0 else 0.0

    def figures(self, translate: Translate = untranslated) -> tuple[tuple[str, str], ...]:
        """Return what was measured: pairs of what it is and how much."""
        found = self.found
        if found is None:
            return ()
        rows = (
            (translate("Window", "Its voice at the microphone"), found.echo_db, _signed_db),
            (translate("Window", "It comes back after"), found.delay, _milliseconds),
            (translate("Window", "Removed before it listens for you"), found.suppressed_db, _plain_db),
            (translate("Window", "Removed before it recognises words"), found.subtracted_db, _plain_db),
            (translate("Window", "Quiet room"), found.room_db, _full_scale_db),
            (translate("Window", "Hum of the mains"), found.hum_hz, _hertz),
        )
        return tuple((what, spelt(value)) for what, value, spelt in rows if value is not None)


def _signed_db(value: float) -> str:
    rounded = round(value)
    return f"{'−' if rounded < 0 else '+'}{abs(rounded)} dB"


def _plain_db(value: float) -> str:
    return f"{max(value, 0.0):.0f} dB"


def _full_scale_db(value: float) -> str:
    return f"−{abs(value):.0f} dBFS"


def _milliseconds(value: float) -> str:
    return f"{1000 * value:.0f} ms"


def _hertz(value: float) -> str:
    return f"{value:.0f} Hz"


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
