"""Finds where the person put their own words right: a small model that is asked later answers from the first ones.

In the six languages, by how such a line begins or ends (``remembering.moved``).
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import tzinfo
from itertools import pairwise
from typing import Final

from companion.remembering.content_words import content_words
from companion.remembering.dated import about, dated
from companion.remembering.moved import moved, puts_right
from companion.remembering.speech_acts import is_question
from companion.thinking.memory_notes import quotation
from companion.values import Memory, MemoryKind, Speaker, Utterance

_DAY: Final = 20 * 3600.0
"""Seconds from which on another day is meant, and not another hour of the same one (guess)."""


def put_right(dialogue: Sequence[Utterance], zone: tzinfo) -> str:
    """Return for a note what the person put right of what their last words ask for; "" where they put nothing right.

    Of several such lines the one counts that has, with the line before it, the most words of the question, and of
    equal ones the last. If it moves a day, what it moves is told with that day.

    Args:
        dialogue: What was said, their words last.
        zone: Of the person, by whose calendar "Thursday" is meant.
    """
    *theirs, question = (said for said in dialogue if said.speaker is Speaker.PERSON)
    if not is_question(question.text):
        return ""
    asked = content_words(question.text)
    found = [
        (len(asked & content_words(f"{first.text} {second.text}")), place)
        for place, (first, second) in enumerate(pairwise(theirs))
        if puts_right(second.text)
    ]
    shared, place = max(found, default=(0, 0))
    return f"They put it right: “{_as_it_is(theirs[place], theirs[place + 1], zone)}”" if shared else ""


def _as_it_is(first: Utterance, second: Utterance, zone: tzinfo) -> str:
    """Return what was told first with the day to which it was moved, or else the line that puts it right."""
    told = Memory(MemoryKind.MOMENT, first.text, first.said_at, speaker=first.speaker)
    told = replace(told, about=about(told, zone))
    for after in moved(second, [told], zone):
        if _is_day_apart(told, after):
            return quotation(dated(after, second.said_at, zone))
    return quotation(second.text)


def _is_day_apart(one: Memory, other: Memory) -> bool:
    return (
        one.about is not None and other.about is not None and abs(other.about.since - one.about.since) >= _DAY
    )
