"""The course of a talk, as far as it counts for the next reply: what was said, and how grave it is."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from companion.thinking.grave import tells_gravely, tells_grief
from companion.thinking.wants import GLAD, Wanted
from companion.values import Affect, Speaker, Utterance

MOST_TURNS: Final = 32
"""So many turns of both are looked back at."""
IN_THE_AIR: Final = 6
"""What so many of the person's last turns told is in the air (guess)."""


@dataclass(frozen=True, slots=True)
class Course:
    """A talk so far; a new one for each session."""

    turns: tuple[Utterance, ...] = ()
    """What both said, oldest first, at most ``MOST_TURNS``."""
    light_turns: int = IN_THE_AIR
    """So many turns of the person's ago something last weighed on them."""

    def with_words(self, said: Utterance, wanted: Wanted) -> "Course":
        """Return the course with words of the person's."""
        light = 0 if wanted.weighs else self.light_turns + 1
        return replace(self, turns=(*self.turns, said)[-MOST_TURNS:], light_turns=light)

    def answered(self, said: Utterance) -> "Course":
        """Return the course with words of the companion's."""
        return replace(self, turns=(*self.turns, said)[-MOST_TURNS:])

    @property
    def person_said(self) -> tuple[str, ...]:
        """The person's words, oldest first."""
        return tuple(one.text for one in self.turns if one.speaker is Speaker.PERSON)

    @property
    def is_company(self) -> bool:
        """Whether nothing has weighed on the person of late."""
        return self.light_turns >= IN_THE_AIR


def is_grave(course: Course, *, in_danger: bool) -> bool:
    """Tell whether there is or was a danger, or fresh grief: nothing is begun, offered or brought up."""
    return in_danger or any(map(tells_grief, course.person_said[-IN_THE_AIR:]))


def is_sombre(course: Course, felt: Affect | None, *, in_danger: bool, recalled: Sequence[str] = ()) -> bool:
    """Tell whether nothing is merry: it is grave, or a loss, an illness or a danger was told or came to mind.

    Beside what is not grave itself, whoever plainly feels good is let be merry.
    """
    told = any(map(tells_gravely, (*course.person_said[-IN_THE_AIR:], *recalled)))
    is_glad = felt is not None and felt.valence >= GLAD
    return is_grave(course, in_danger=in_danger) or (told and not is_glad)
