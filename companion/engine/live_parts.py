"""Changes parts of a running companion that take a while to open: voice, recogniser, language model, echo removal.

The old part works on while the new one opens. A part that cannot be opened changes nothing: its setting goes back to
the value that works, in the file and on the page, and the person reads why. For use in the loop's thread.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from dataclasses import dataclass, field
from typing import Final

from companion.channel import messages as msg
from companion.engine.engine import Tell
from companion.engine.live_settings import LiveSettings
from companion.values import CompanionError, PartBroken, PartMissing, Told

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
        """Put back the first of the part's own settings that has changed.

        If there is none, leave the part, and say why until it has been changed.
        """
        logger.warning("part not changed: %s", error)
        changed = [key for key in course.part.own if wished[key] != course.in_force[key]]
        if not changed:
            course.in_force = wished
            self.tell(
                msg.Noticed(course.part.own[0], error.told, is_error=not isinstance(error, PartMissing))
            )
            return
        key, before = changed[0], course.in_force[changed[0]]
        try:
            await asyncio.to_thread(self.settings.put, key, before)
        except CompanionError:
            course.in_force = wished  # the file cannot be written, which is told wherever it is changed
        self.settings.look()
        self.tell(msg.SettingRefused(key, error.told))
