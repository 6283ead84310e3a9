"""The settings in force: the program's and one companion's, read again after their files have changed.

Whoever changes a file, the window, a command, an editor or another program, the parts that subscribed to a section
hear of it. The person's orders about the face take effect at once as well; the file is written by a thread that may
wait for files.
"""

import threading
from collections.abc import Callable, Iterable
from dataclasses import fields
from pathlib import Path
from typing import Final, Generic, TypeAlias, TypeVar

from companion.engine.choices import Privacy, privacy_of
from companion.engine.models.voice import usual_voice
from companion.settings.face_sections import FaceSettings
from companion.settings.reading import load
from companion.settings.sections import CompanionSettings, ProgramSettings, Settings
from companion.settings.writing import require_value, save
from companion.showing.manner import STYLES, Manner, manner_of
from companion.speaking.expressive import Manner as SpeakingManner
from companion.values import Bearing, Personality

Stamp: TypeAlias = tuple[int, int, int]
S = TypeVar("S", bound=Settings)

LOOK_EVERY: Final = 1.0
"""Seconds between two looks at the files while nothing else happens (guess)."""


def stamp_of(file: Path) -> Stamp | None:
    """Return a value that changes with a file that is always replaced as a whole; None if it is missing."""
    try:
        status = file.stat()
    except OSError:
        return None
    return status.st_ino, status.st_mtime_ns, status.st_size


class _File(Generic[S]):
    """A settings file, which is always replaced as a whole. Any thread may call."""

    def __init__(self, kind: type[S], file: Path | None) -> None:
        self._kind = kind
        self._file = file
        self._lock = threading.Lock()
        self._stamp: Stamp | None = None
        self._settings: S | None = None

    def now(self) -> S:
        """Return all settings; an unreadable value has its default, an unreadable file its previous values."""
        with self._lock:
            stamp = self._stamp_now()
            if self._settings is None or stamp != self._stamp:
                self._stamp, self._settings = stamp, self._read()
            return self._settings

    def order(self, change: Callable[[S], S]) -> None:
        """Apply a change from now on, before it is written."""
        with self._lock:
            self._stamp, self._settings = self._stamp_now(), change(self._settings or self._read())

    def write(self, changed: Callable[[S, S], S]) -> None:
        """Write the result of ``changed``, given the file's settings and those in force; blocks."""
        with self._lock:
            if self._file is None or self._settings is None:
                return
            settings = changed(self._read(), self._settings)
            save(self._file, settings)
            self._stamp, self._settings = self._stamp_now(), settings

    def set(self, key: str, value: object) -> None:
        """Set one setting, and those that follow it; blocks. Raises ``BadValue`` or ``SettingsUnwritable``."""
        section, _, name = key.partition(".")
        require_value(self._kind, key, value)
        with self._lock:
            read = self._read()
            part = getattr(read, section).with_value(name, value)
            settings = read.model_copy(update={section: part})
            if self._file is not None:
                save(self._file, settings)
            self._stamp, self._settings = self._stamp_now(), settings

    def _read(self) -> S:
        if self._file is None:
            return self._kind()
        settings, problems = load(self._kind, self._file)
        is_unread = any(problem.key == "" for problem in problems)
        return self._settings if is_unread and self._settings is not None else settings

    def _stamp_now(self) -> Stamp | None:
        return None if self._file is None else stamp_of(self._file)


class LiveSettings:
    """The settings in two files. Any thread may call, except for ``subscribe`` and ``look``."""

    def __init__(self, file: Path | None = None, program_file: Path | None = None) -> None:
        """Take the companion's and the program's file; without a file, changes last for the session only."""
        self._companion = _File(CompanionSettings, file)
        self._program = _File(ProgramSettings, program_file)
        self._privacy: tuple[CompanionSettings, Privacy] | None = None
        """Privacy limits of the last settings read, kept because some callers ask with each word."""
        self._subscribers: list[tuple[frozenset[str], Callable[[], None]]] = []
        self._watchers: list[Callable[[], None]] = []
        self._announced: tuple[ProgramSettings, CompanionSettings] | None = None
        """Settings that the subscribers know."""

    def now(self) -> CompanionSettings:
        """Return the companion's settings."""
        return self._companion.now()

    def program(self) -> ProgramSettings:
        """Return the program's settings."""
        return self._program.now()

    def subscribe(self, sections: Iterable[str], on_change: Callable[[], None]) -> None:
        """Call a function whenever one of these sections has another content; it is called by ``look``."""
        if self._announced is None:
            self._announced = self.program(), self.now()
        self._subscribers.append((frozenset(sections), on_change))

    def watch(self, on_change: Callable[[], None]) -> None:
        """Call a function after any change, and after a part was changed or put back; by ``look`` and ``tell``."""
        self._watchers.append(on_change)

    def tell(self) -> None:
        """Call the watchers."""
        for on_change in self._watchers:
            on_change()

    def look(self) -> bool:
        """Read files that have changed, and call the subscribers; return whether anything changed."""
        before, after = self._announced, (self.program(), self.now())
        if before is None or (before[0] is after[0] and before[1] is after[1]):
            return False
        self._announced = after
        changed = _changed(before[0], after[0]) | _changed(before[1], after[1])
        for sections, on_change in self._subscribers:
            if sections & changed:
                on_change()
        if changed:
            self.tell()
        return bool(changed)

    def value(self, key: str) -> object:
        """Return the value of a setting of either file."""
        section, _, name = key.partition(".")
        settings = self.program() if section in ProgramSettings.model_fields else self.now()
        return getattr(getattr(settings, section), name)

    def put(self, key: str, value: object) -> None:
        """Set a setting, also in its file; blocks. Raises ``BadValue`` or ``SettingsUnwritable``."""
        if key.partition(".")[0] in ProgramSettings.model_fields:
            self._program.set(key, value)
        else:
            self._companion.set(key, value)

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
        self._companion.order(lambda settings: _with(settings, bearing))

    def write(self) -> None:
        """Write the ordered bearing into the file; blocks. Raises ``SettingsUnwritable``."""
        self._companion.write(lambda read, ordered: _with(read, _bearing_of(ordered.face)))


def _changed(before: Settings, after: Settings) -> set[str]:
    """Return the names of the sections that differ."""
    return {name for name in type(after).model_fields if getattr(before, name) != getattr(after, name)}


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
