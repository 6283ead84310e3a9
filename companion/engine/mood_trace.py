"""Puts together how both sides felt over time, for who wants to see it."""

from collections.abc import Sequence

from companion.channel.messages import FeelingPoint, MoodTraced
from companion.storage.feelings import CheckedIn, ReadingAt
from companion.values import Affect, Mood, MoodStep, MoodTerm


def mood_trace(
    readings: Sequence[ReadingAt],
    check_ins: Sequence[CheckedIn],
    steps: Sequence[MoodStep],
    mood: Mood,
    limit: int,
) -> MoodTraced:
    """Return at most ``limit`` points of each side, the last ones, oldest first; the companion's end with ``mood``."""
    person = [_of_reading(each) for each in readings]
    person += [FeelingPoint(each.at, Affect(each.valence, each.arousal), is_told=True) for each in check_ins]
    companion = [FeelingPoint(each.after.at, each.after.emotion, _strongest(each.terms)) for each in steps]
    if companion and companion[-1].at < mood.at:
        companion.append(FeelingPoint(mood.at, mood.emotion))
    return MoodTraced(_last(person, limit), _last(companion, limit))


def _of_reading(read: ReadingAt) -> FeelingPoint:
    reading = read.reading
    cause = reading.causes[0].what if reading.causes else ""
    return FeelingPoint(
        read.at, reading.affect.affect, cause, is_unsure=reading.is_unsure, is_told=reading.is_told
    )


def _strongest(terms: Sequence[MoodTerm]) -> str:
    return max(terms, key=lambda term: _size(term.shift)).name if terms else ""


def _size(shift: Affect) -> float:
    return max(abs(shift.valence), abs(shift.arousal), abs(shift.dominance))


def _last(points: list[FeelingPoint], limit: int) -> tuple[FeelingPoint, ...]:
    return tuple(sorted(points, key=lambda point: point.at)[-limit:])
