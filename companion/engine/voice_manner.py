"""How a companion's voice is set to speak, as it is set just then: a change counts from the next clause on."""

from pathlib import Path
from typing import TypeAlias

from companion.engine.voice_choice import usual_voice
from companion.settings.reading import load
from companion.settings.sections import CompanionSettings
from companion.speaking.expressive import Manner

_Stamp: TypeAlias = tuple[int, int, int]


class SetManner:
    """The manner in a companion's settings; the file is read again once it has changed. For one thread."""

    def __init__(self, settings_file: Path) -> None:
        self._file = settings_file
        self._stamp: _Stamp | None = None
        self._manner: Manner | None = None

    def __call__(self) -> Manner:
        """Return it; what cannot be read in the file is as it is by default."""
        stamp = self._stamp_now()
        if self._manner is None or stamp != self._stamp:
            settings, _ = load(CompanionSettings, self._file)
            self._stamp, self._manner = stamp, usual_voice(settings).manner
        return self._manner

    def _stamp_now(self) -> _Stamp | None:
        """Return what differs between two contents of the file, which is replaced whole; None where there is none."""
        try:
            status = self._file.stat()
        except OSError:
            return None
        return status.st_ino, status.st_mtime_ns, status.st_size
