"""Which measurements of quality there are; a part of the program adds its own here."""

from typing import Final

from tests.lab.evaluation import (
    affect,
    boundaries,
    causes,
    crisis,
    crisis_signs,
    days,
    face,
    manners,
    memory,
    moods,
    persona,
    personality,
    sleep,
    strong,
    talk,
    tone,
    turn_end,
    voice,
)
from tests.lab.evaluation.part import Part

PARTS: Final[tuple[Part, ...]] = (
    affect.PART,
    tone.PART,
    causes.PART,
    personality.PART,
    moods.PART,
    memory.PART,
    sleep.PART,
    days.PART,
    persona.PART,
    talk.PART,
    crisis.PART,
    crisis_signs.PART,
    boundaries.PART,
    strong.PART,
    voice.PART,
    face.PART,
    turn_end.PART,
    manners.PART,
)
"""In the order in which they are listed."""


def find(name: str) -> Part:
    """Return the part of that name; ``KeyError`` when there is none."""
    return {part.name: part for part in PARTS}[name]
