"""Finds the person's corrections of their own words, because a small model later answers from the first version.

It works in the six languages, by the beginning or end of such a line (``remembering.times.moved``).
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import tzinfo
from itertools import pairwise
from typing import Final

from companion.remembering.content_words import content_words
from companion.remembering.speech_acts import is_question
from companion.remembering.times.dated import about, dated
from companion.remembering.times.moved import moved, puts_right
from companion.thinking.prompt.memory_notes import quotation
from companion.values import Evidence, Memory, MemoryKind, Speaker, Utterance

_DAY: Final = 20 * 3600.0
"""Seconds from which on a correction means another day, and not another hour of the same one (guess)."""


def put_right(dialogue: Sequence[Utterance], zone: tzinfo) -> str:
    """Return the person's correction of the facts that their last words ask for, as a note; "" if there is none.

    Of several corrections, the one counts that shares the most words with the question, together with the line before
    it; of equal ones the last. If it moves a day, the corrected line is told with that day.

    Args:
        dialogue: The utterances, the person's words last.
        zone: The person's time zone, by whose calendar "Thursday" is meant.
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
    """Return the first line with the day to which it was moved, or otherwise the line that corrects it."""
    evidence = (Evidence(first.session, first.number),)
    told = Memory(MemoryKind.MOMENT, first.text, first.said_at, speaker=first.speaker, evidence=evidence)
    told = replace(told, about=about(told, zone))
    for after in moved(second, [told], zone):
        if _is_day_apart(told, after):
            return quotation(dated(after, second.said_at, zone))
    return quotation(second.text)


def _is_day_apart(one: Memory, other: Memory) -> bool:
    return (
        one.about is not None and other.about is not None and abs(other.about.since - one.about.since) >= _DAY
    )
