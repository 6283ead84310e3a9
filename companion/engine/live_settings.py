"""A companion's current settings, for everything that takes effect at once: privacy, voice and movements.

The person's orders about the face take effect at once as well; the file is written by a thread that may wait for
files.
"""

import threading
from dataclasses import fields
from pathlib import Path
from typing import TypeAlias

from companion.engine.privacy import Privacy, privacy_of
from companion.engine.voice_choice import usual_voice
from companion.settings.face_sections import FaceSettings
from companion.settings.reading import load
from companion.settings.sections import CompanionSettings
from companion.settings.writing import save
from companion.showing.manner import STYLES, Manner, manner_of
from companion.speaking.expressive import Manner as SpeakingManner
from companion.values import Bearing, Personality

_Stamp: TypeAlias = tuple[int, int, int]


class LiveSettings:
    """The settings in a file, which is read again after it has changed. Any thread may call."""

    def __init__(self, file: Path | None = None) -> None:
        """Take the file; without a file, changes last for the session only."""
        self._file = file
        self._lock = threading.Lock()
        self._stamp: _Stamp | None = None
        self._settings: CompanionSettings | None = None
        self._privacy: tuple[CompanionSettings, Privacy] | None = None
        """Privacy limits of the last settings read, kept because some callers ask with each word."""

    def now(self) -> CompanionSettings:
        """Return all settings; an unreadable value has its default, an unreadable file its previous values."""
        with self._lock:
            stamp = self._stamp_now()
            if self._settings is None or stamp != self._stamp:
                self._stamp, self._settings = stamp, self._read()
            return self._settings

    def privacy(self) -> Privacy:
        """Return the limits on storing and saying."""
        settings, held = self.now(), self._privacy
        if held is None or held[0] is not settings:
            held = self._privacy = settings, privacy_of(settings)
        return held[1]

    def bearing(self) -> Bearing:
        """Return which movements of the face the person wishes to see."""
        return _bearing_of(self.now().face)

    def speaking_manner(self) -> SpeakingManner:
        """Return the companion's manner of speaking."""
        return usual_voice(self.now()).manner

    def order(self, bearing: Bearing) -> None:
        """Apply another bearing from now on, before it is written."""
        with self._lock:
            self._stamp, self._settings = self._stamp_now(), _with(self._settings or self._read(), bearing)

    def write(self) -> None:
        """Write the ordered bearing into the file; blocks. Raises ``SettingsUnwritable``."""
        with self._lock:
            if self._file is None or self._settings is None:
                return
            settings = _with(self._read(), _bearing_of(self._settings.face))
            save(self._file, settings)
            self._stamp, self._settings = self._stamp_now(), settings

    def _read(self) -> CompanionSettings:
        if self._file is None:
            return CompanionSettings()
        settings, problems = load(CompanionSettings, self._file)
        is_unread = any(problem.key == "" for problem in problems)
        return self._settings if is_unread and self._settings is not None else settings

    def _stamp_now(self) -> _Stamp | None:
        """Return a stamp that changes with the file, which is always replaced as a whole; None if it is missing."""
        try:
            status = None if self._file is None else self._file.stat()
        except OSError:
            return None
        return None if status is None else (status.st_ino, status.st_mtime_ns, status.st_size)


def face_manner(face: FaceSettings, personality: Personality) -> Manner:
    """Return the manner of a face: from its style setting, otherwise from the personality."""
    manner = manner_of(personality) if face.style == "auto" else STYLES[face.style]
    return manner.scaled(face.expressiveness)


def _bearing_of(face: FaceSettings) -> Bearing:
    return Bearing(**{field.name: getattr(face, field.name) for field in fields(Bearing)})


def _with(settings: CompanionSettings, bearing: Bearing) -> CompanionSettings:
    face = settings.face.model_copy(
        update={field.name: getattr(bearing, field.name) for field in fields(Bearing)}
    )
    return settings.model_copy(update={"face": face})
