"""Says in one sentence why a memory came back, so that the person can judge it. English."""

from itertools import islice
from typing import Final

from companion.remembering.content_words import content_words, telling_words
from companion.remembering.query import Query
from companion.remembering.time_names import NUMBERS
from companion.values import Affect, FeelingPolicy, Memory, RecallScores

_MOST: Final = 3
"""So many grounds are named."""
_ALIKE: Final = 0.45
"""From this cosine on, two texts are said to be about something alike (guess)."""
_FAR_APART: Final = 0.6
"""Feelings nearer than this (``Affect.distance``) are called much the same (guess)."""
_BETTER: Final = 0.2
"""By so much valence it was a better time (guess)."""
_SAID_WORDS: Final = 2
_MATTERED: Final = 0.7
_MINUTE, _HOUR, _DAY = 60.0, 3_600.0, 86_400.0
_UNITS: Final = (
    (365.25 * _DAY, "year"),
    (30.44 * _DAY, "month"),
    (7 * _DAY, "week"),
    (_DAY, "day"),
    (_HOUR, "hour"),
    (_MINUTE, "minute"),
)
_NUMBERS: Final = ("a", *NUMBERS[1:12])


def reason(query: Query, memory: Memory, scores: RecallScores) -> str:
    """Return the grounds on which a memory came back, the weightiest first, and how old it is."""
    grounds = [ground for ground in _grounds(query, memory, scores) if ground][:_MOST]
    because = _listed(grounds or ["nothing else fits better"])
    return f"It came back because {because}; it is {_age(query.now - memory.happened_at)}."


def _grounds(query: Query, memory: Memory, scores: RecallScores) -> list[str]:
    return [
        _person(query, memory),
        "it is from the time you asked for" if scores.time > 0 else "",
        "it may be what brought that feeling about" if scores.cause > 0 else "",
        _words(query, memory),
        "it is about something alike" if scores.meaning >= _ALIKE else "",
        _feeling(query, memory, scores),
        "it was said right beside something that fits" if scores.near >= _ALIKE else "",
        "it mattered to you" if scores.salience >= _MATTERED else "",
        "it is still open" if memory.is_open else "",
        "it is a little alike" if 0 < scores.meaning < _ALIKE else "",
    ]


def _person(query: Query, memory: Memory) -> str:
    asked = {name.casefold() for name in query.names}
    named = [name for name in memory.names if name.casefold() in asked]
    return f"you mentioned {_listed(named)}" if named else ""


def _words(query: Query, memory: Memory) -> str:
    wanted = content_words(query.text)
    if wanted.isdisjoint(content_words(memory.text)):
        return ""
    named = {name.casefold() for name in memory.names}
    telling = (word for word in dict.fromkeys(telling_words(memory.text)) if word not in named)
    shared = (f"“{word}”" for word in telling if not wanted.isdisjoint(content_words(word)))
    few = list(islice(shared, _SAID_WORDS))
    return f"it speaks of {_listed(few)}" if few else ""


def _feeling(query: Query, memory: Memory, scores: RecallScores) -> str:
    if scores.feeling <= 0 or memory.felt is None:
        return ""
    match query.intent.policy:
        case FeelingPolicy.NEUTRAL:
            return ""
        case FeelingPolicy.CONGRUENT:
            is_near = query.felt is not None and query.felt.distance(memory.felt) < _FAR_APART
            return "you felt much as you do now" if is_near else ""
        case FeelingPolicy.COUNTER:
            now = query.felt or Affect()
            return "it was a better time" if memory.felt.valence >= now.valence + _BETTER else ""


def _age(seconds: float) -> str:
    if seconds < 0:
        return "dated in the future"
    for length, unit in _UNITS:
        count = round(seconds / length)
        if seconds >= length:
            return f"from {_counted(count, unit)} ago"
    return "from just now"


def _counted(count: int, unit: str) -> str:
    if count == 1:
        return f"{'an' if unit == 'hour' else 'a'} {unit}"
    return f"{_NUMBERS[count - 1] if count <= len(_NUMBERS) else count} {unit}s"


def _listed(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
