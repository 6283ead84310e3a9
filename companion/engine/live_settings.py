"""The settings in force: the program's and one companion's, read again after their files have changed.

Whoever changes a file, the window, a command, an editor or another program, the parts that subscribed to a section
hear of it. The person's orders about the face take effect at once as well; the file is written by a thread that may
wait for files.

Parts that take a while to open (``LiveParts``: voice, recogniser, language model, echo removal) work on while the new
one opens. A part that cannot be opened changes nothing: its setting goes back to the value that works, in the file and
on the page, and the person reads why; unless they have chosen again meanwhile.
"""

import asyncio
import logging
import threading
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Final, Generic, TypeAlias, TypeVar

from companion.channel import messages as msg
from companion.engine.choices import Privacy, privacy_of
from companion.engine.engine import Tell
from companion.engine.models.voice import usual_voice
from companion.settings.face_sections import FaceSettings
from companion.settings.reading import Problem, load
from companion.settings.sections import CompanionSettings, ProgramSettings, Settings
from companion.settings.writing import require_value, save
from companion.showing.manner import STYLES, Manner, manner_of
from companion.speaking.expressive import Manner as SpeakingManner
from companion.values import Bearing, CompanionError, PartBroken, PartMissing, Personality, Told

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
        self._problems: tuple[Problem, ...] = ()

    def now(self) -> S:
        """Return all settings; what is wrong in the file stays as it was."""
        return self.read()[0]

    def read(self) -> tuple[S, tuple[Problem, ...]]:
        """Return all settings, and what is wrong in the file."""
        with self._lock:
            stamp = self._stamp_now()
            if self._settings is None or stamp != self._stamp:
                self._stamp, self._settings = stamp, self._read()
            return self._settings, self._problems

    def order(self, change: Callable[[S], S]) -> None:
        """Apply a change from now on, before it is written."""
        with self._lock:
            self._stamp, self._settings = self._stamp_now(), change(self._settings or self._read())

    def write(self, changed: Callable[[S, S], S]) -> None:
        """Write the result of ``changed``, given the file's settings and those in force; blocks."""
        with self._lock:
            if self._file is None or self._settings is None:
                return
            read = self._read()
            settings = changed(read, self._settings)
            save(self._file, settings, read)
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
                save(self._file, settings, read)
            self._stamp, self._settings = self._stamp_now(), settings

    def _read(self) -> S:
        if self._file is None:
            return self._kind()
        settings, self._problems = load(self._kind, self._file, self._settings)
        return settings

    def _stamp_now(self) -> Stamp | None:
        return None if self._file is None else stamp_of(self._file)


_Read: TypeAlias = tuple[ProgramSettings, CompanionSettings, tuple[Problem, ...]]


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
        self._announced: _Read | None = None
        """Settings that the subscribers know, and the problems that the watchers know."""

    def now(self) -> CompanionSettings:
        """Return the companion's settings."""
        return self._companion.now()

    def program(self) -> ProgramSettings:
        """Return the program's settings."""
        return self._program.now()

    def read(self) -> _Read:
        """Return the program's settings, the companion's, and what is wrong in their files."""
        program, problems = self._program.read()
        companion, more = self._companion.read()
        return program, companion, (*problems, *more)

    def subscribe(self, sections: Iterable[str], on_change: Callable[[], None]) -> None:
        """Call a function whenever one of these sections has another content; it is called by ``look``."""
        if self._announced is None:
            self._announced = self.read()
        self._subscribers.append((frozenset(sections), on_change))

    def watch(self, on_change: Callable[[], None]) -> None:
        """Call a function after any change, and after a part was changed or put back; by ``look`` and ``tell``."""
        self._watchers.append(on_change)

    def tell(self) -> None:
        """Call the watchers."""
        for on_change in self._watchers:
            on_change()

    def look(self) -> bool:
        """Read files that have changed, and call the subscribers; return whether any setting changed."""
        before, after = self._announced, self.read()
        if before is None or (before[0] is after[0] and before[1] is after[1] and before[2] == after[2]):
            return False
        self._announced = after
        changed = _changed(before[0], after[0]) | _changed(before[1], after[1])
        for sections, on_change in self._subscribers:
            if sections & changed:
                on_change()
        if changed or before[2] != after[2]:
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


logger = logging.getLogger(__name__)

_BROKEN: Final = Told("Something went wrong, so nothing was changed.")


@dataclass(frozen=True, slots=True)
class LivePart:
    """A part that is changed when one of its settings is."""

    own: tuple[str, ...]
    """Settings that choose the part, such as "models.voice": the value goes back if the part cannot be opened."""
    change: Callable[[bool], Awaitable[None]]
    """Opens the part that is set, and uses it; raises ``CompanionError`` if the old part stays. Its argument is True if
    one of the part's own settings has changed."""
    follow: tuple[str, ...] = ()
    """Those of its own settings that mean something only with the first one, such as a voice's speaker: they go back
    with it."""
    also: tuple[str, ...] = ()
    """Settings of other subjects that matter to the part, such as the language; they keep their value."""

    @property
    def keys(self) -> tuple[str, ...]:
        """Return all settings that change the part."""
        return *self.own, *self.also

    @property
    def sections(self) -> frozenset[str]:
        """Return the sections of these settings."""
        return frozenset(key.partition(".")[0] for key in self.keys)


@dataclass(slots=True)
class _Course:
    """State of one part."""

    part: LivePart
    in_force: Mapping[str, object]
    """Values of its settings with which it was opened."""
    is_changing: bool = False
    is_due: bool = False
    """True if it is to be opened again although its settings are the same."""


@dataclass(slots=True)
class LiveParts:
    """The parts of one session."""

    settings: LiveSettings
    tell: Tell
    attend: Callable[[Coroutine[None, None, None]], None]
    """Carries out work next to the conversation."""
    _courses: list[_Course] = field(default_factory=list)

    def add(self, part: LivePart) -> None:
        """Change a part, which is as it is set now, whenever its settings change."""
        course = _Course(part, self._set(part))
        self._courses.append(course)
        self.settings.subscribe(part.sections, lambda: self._look(course))

    @property
    def changing(self) -> frozenset[str]:
        """Return the settings whose part is being opened."""
        return frozenset(key for course in self._courses if course.is_changing for key in course.part.own)

    def again(self, key: str) -> None:
        """Open the part of a setting again: what the setting means, such as the best model here, may have changed."""
        for course in self._courses:
            if key in course.part.own:
                course.is_due = True
                self._look(course)

    def _set(self, part: LivePart) -> Mapping[str, object]:
        return {key: self.settings.value(key) for key in part.keys}

    def _look(self, course: _Course) -> None:
        is_due = course.is_due or self._set(course.part) != course.in_force
        if is_due and not course.is_changing:
            course.is_changing = True
            self.attend(self._follow(course))

    async def _follow(self, course: _Course) -> None:
        """Change a part until it is as it is set; settings may change while it opens."""
        try:
            while (wished := self._set(course.part)) != course.in_force or course.is_due:
                course.is_due = False
                await self._change(course, wished)
        finally:
            course.is_changing = False
            self.settings.tell()

    async def _change(self, course: _Course, wished: Mapping[str, object]) -> None:
        try:
            await course.part.change(any(wished[key] != course.in_force[key] for key in course.part.own))
        except CompanionError as error:
            await self._give_up(course, wished, error)
        except Exception:
            logger.exception("a part could not be changed")
            await self._give_up(course, wished, PartBroken(_BROKEN))
        else:
            course.in_force = wished
            self.tell(msg.Noticed(course.part.own[0], ""))

    async def _give_up(self, course: _Course, wished: Mapping[str, object], error: CompanionError) -> None:
        """Put back the first of the part's own settings that has changed, and those that follow it.

        If the person has chosen again meanwhile, that is opened next. If none has changed, leave the part, and say why
        until it has been changed.
        """
        logger.warning("part not changed: %s", error)
        changed = [key for key in course.part.own if wished[key] != course.in_force[key]]
        if not changed:
            course.in_force = wished
            self.tell(
                msg.Noticed(course.part.own[0], error.told, is_error=not isinstance(error, PartMissing))
            )
            return
        key = changed[0]
        if self.settings.value(key) != wished[key]:
            return
        following = course.part.follow if key == course.part.own[0] else ()
        try:
            for each in (key, *(one for one in following if one in changed)):
                await asyncio.to_thread(self.settings.put, each, course.in_force[each])
        except CompanionError:
            course.in_force = wished  # the file cannot be written, which is told wherever it is changed
        self.settings.look()
        self.tell(msg.SettingRefused(key, error.told))
