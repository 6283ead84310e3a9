"""The sound test: its state, progress and results, in words.

The engine plays, records and judges. Its sentence is shown unchanged; this module puts the figures into words.
"""

from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import Final

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from companion.channel.messages import CheckSound, SoundCheckBegan, SoundChecked
from companion.window.page_model import Engine, PageModel, PropertiesOf, in_qml
from companion.window.wording import Translate, untranslated


class CheckState(Enum):
    """The state of the test."""

    NONE = auto()
    """No test since the engine started."""
    RUNNING = auto()
    DONE = auto()


@dataclass(frozen=True, slots=True)
class SoundCheck:
    """A test, or none yet."""

    state: CheckState = CheckState.NONE
    seconds: float = 0.0
    """Approximate duration in seconds."""
    elapsed: float = 0.0
    """Seconds since its start."""
    found: SoundChecked | None = None
    """The result, while DONE."""

    def asked(self) -> "SoundCheck":
        """Return the state after the user's request; the engine will send the duration."""
        return SoundCheck(CheckState.RUNNING)

    def with_event(self, event: SoundCheckBegan | SoundChecked) -> "SoundCheck":
        """Return the state after the start or end of a test."""
        if isinstance(event, SoundChecked):
            return SoundCheck(CheckState.DONE, found=event)
        return SoundCheck(CheckState.RUNNING, seconds=event.seconds)

    def after_seconds(self, seconds: float) -> "SoundCheck":
        """Return the running test after this many more seconds."""
        return replace(self, elapsed=self.elapsed + seconds)

    @property
    def progress(self) -> float:
        """Progress of the test, 0 … 1."""
        return min(1.0, self.elapsed / self.seconds) if self.seconds > 0 else 0.0

    def figures(self, translate: Translate = untranslated) -> tuple[tuple[str, str], ...]:
        """Return the measurements: pairs of a label and an amount."""
        found = self.found
        if found is None:
            return ()
        rows = (
            (translate("Window", "My voice at the microphone"), found.echo_db, _signed_db),
            (translate("Window", "Echo delay"), found.delay, _milliseconds),
            (translate("Window", "Removed before listening"), found.suppressed_db, _plain_db),
            (translate("Window", "Removed before recognition"), found.subtracted_db, _plain_db),
            (translate("Window", "Quiet room"), found.room_db, _full_scale_db),
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


_TICK: Final = 0.25
"""Seconds between two steps of the progress line."""

_property: Final = PropertiesOf[SoundCheck]()


@in_qml
class SoundCheckModel(PageModel):
    """The state of the sound test, its progress and its result."""

    changed = Signal()
    progressed = Signal()

    takes = (SoundCheckBegan, SoundChecked)

    _state = SoundCheck()

    def __init__(self, engine: Engine, parent: QObject | None = None) -> None:
        super().__init__(engine, parent=parent)
        self._timer = QTimer(self)
        self._timer.setInterval(round(1000 * _TICK))
        self._timer.timeout.connect(self._tick)

    def forget(self) -> None:
        """Drop the test: the engine is gone, and its devices with it."""
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
        """Start the test."""
        if self._state.state is not CheckState.RUNNING:
            self._engine.send(CheckSound())
            self._set(self._state.asked())

    isRunning = _property(bool, lambda it: it.state is CheckState.RUNNING, changed)
    """True while a test is running."""
    isDone = _property(bool, lambda it: it.found is not None, changed)
    """True if there is a result to show."""
    isGood = _property(bool, lambda it: it.found is not None and it.found.is_good, changed)
    """True if the sound works well."""
    sentence = _property(str, lambda it: str(it.found.sentence) if it.found is not None else "", changed)
    """The result in one sentence; "" without one."""
    progress = _property(float, lambda it: it.progress, progressed)

    @Property(list, notify=changed)
    def figures(self) -> list[dict[str, str]]:
        """The measurements: dictionaries with what, amount."""
        return [{"what": what, "amount": amount} for what, amount in self._state.figures(self._translate)]
