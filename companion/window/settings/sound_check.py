"""The test of the sound as the window knows it: whether it runs, how far it is, and what it found, in words.

Pure. The engine plays, records and judges; its sentence is shown as it is, the figures are put into words here.
"""

from dataclasses import dataclass, replace
from enum import Enum, auto

from companion.channel.messages import SoundCheckBegan, SoundChecked
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
