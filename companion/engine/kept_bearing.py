"""What the person wishes to see of the face: read from a companion's settings, and written there when it is ordered.

An order counts at once; the file is written by whoever waits for files.
"""

import threading
from dataclasses import fields
from pathlib import Path
from typing import TypeAlias

from companion.settings.face_sections import FaceSettings
from companion.settings.reading import load
from companion.settings.sections import CompanionSettings
from companion.settings.writing import save
from companion.showing.manner import STYLES, Manner, manner_of
from companion.values import Bearing, Personality

_Stamp: TypeAlias = tuple[int, int, int]


class KeptBearing:
    """The bearing in a companion's settings; the file is read again once it has changed. Any thread may call."""

    def __init__(self, settings_file: Path | None = None) -> None:
        """Take the file; without one nothing outlasts the session."""
        self._file = settings_file
        self._lock = threading.Lock()
        self._stamp: _Stamp | None = None
        self._face: FaceSettings | None = None

    def __call__(self) -> Bearing:
        """Return it; what cannot be read in the file is as it is by default."""
        return bearing_of(self.settings())

    def settings(self) -> FaceSettings:
        """Return all that is set of the face; what cannot be read in the file is as it is by default."""
        with self._lock:
            stamp = self._stamp_now()
            if self._face is None or stamp != self._stamp:
                self._stamp, self._face = stamp, self._read()
            return self._face

    def order(self, bearing: Bearing) -> None:
        """Let another bearing count from now on, before it is written."""
        with self._lock:
            self._stamp, self._face = self._stamp_now(), _with(self._face or self._read(), bearing)

    def write(self) -> None:
        """Write what was ordered into the settings; blocks. Raises ``SettingsUnwritable``."""
        with self._lock:
            if self._file is None or self._face is None:
                return
            settings, _ = load(CompanionSettings, self._file)
            face = _with(settings.face, bearing_of(self._face))
            save(self._file, settings.model_copy(update={"face": face}))
            self._stamp = self._stamp_now()

    def _read(self) -> FaceSettings:
        if self._file is None:
            return FaceSettings()
        settings, _ = load(CompanionSettings, self._file)
        return settings.face

    def _stamp_now(self) -> _Stamp | None:
        """Return what differs between two contents of the file, which is replaced whole; None where there is none."""
        try:
            status = None if self._file is None else self._file.stat()
        except OSError:
            return None
        return None if status is None else (status.st_ino, status.st_mtime_ns, status.st_size)


def bearing_of(face: FaceSettings) -> Bearing:
    """Return the bearing that is set."""
    return Bearing(**{field.name: getattr(face, field.name) for field in fields(Bearing)})


def face_manner(face: FaceSettings, personality: Personality) -> Manner:
    """Return how large and lively a face shows things: by the style that is set, or else by its personality."""
    manner = manner_of(personality) if face.style == "auto" else STYLES[face.style]
    return manner.scaled(face.expressiveness)


def _with(face: FaceSettings, bearing: Bearing) -> FaceSettings:
    return face.model_copy(update={field.name: getattr(bearing, field.name) for field in fields(Bearing)})
