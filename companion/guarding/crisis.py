"""Judges whether what was heard tells of danger: of which kind, how near, whose, and how surely.

Three witnesses that do not know each other are heard. Signs in the words are found by the lexicons of all six languages
(``assets/guarding/crisis.*.toml``), whatever is spoken; ``frames`` tell what is denied, long over, or only a story. A
network tells how much the words are like those of somebody in danger. Where both say so it is sure, and where the words
are so like a grave danger that hardly anything else is; one of them alone makes it likely. Then the language model may
be asked what it makes of the words, and what all three say adds up. Without an encoder signs decide. What was said
shortly before adds to it and fades. Words only: how they are said is not known here, so no tone of voice can change a
verdict. What is done about it is ``care``'s; what each witness is worth tells docs/crisis.md.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from companion.guarding.frames import Around, Frame
from companion.guarding.lexicon import FOLDER, LANGUAGES, CrisisSign, read_lexicon
from companion.guarding.signs import Seen, SignFinder, Turn
from companion.values import Certainty, Crisis, CrisisKind, Danger, Grade, IdentifyLanguage

LOOKS_BACK: Final = 4
"""So many of the person's turns before count (guess)."""
UNLIKE: Final = 0.1
"""Less likely it is none by likeness, and a sign of a mere hint counts no more than a weak one. This and the next three
are a point on the frontier in docs/crisis.md."""
LIKE: Final = 0.4
"""From here on likeness alone makes it likely; below it is faint."""
AGREES: Final = 0.8
"""From here on likeness bears out a sign where the language model was not asked, …"""
LOUD: Final = 0.75
"""… from here on it is nearly sure by itself, the mean of the words alone and within their talk, …"""
PLAIN: Final = 0.97
"""… and sure, where so much of it is of a risk or worse, the language model was not asked, and nothing takes the words
back."""
SIGN: Final = 2.0
"""What a sign adds to the log odds of likeness and language model, where that was asked, …"""
TOGETHER: Final = 3.25
"""… and from which sum on it is sure."""
ROUGH: Final = 0.25
"""What the log odds of rough likeness count beside the others; by itself it makes nothing more than likely, …"""
ROUGHLY: Final = 2.5
"""… and nearly sure from this sum on; below 0 it is faint."""
_SHARPEST: Final = 0.999
"""No network is more certain than that (guess)."""
_NEARER: Final = 0.5
"""Of a danger so likely of a grade it is at least of that (guess)."""
_SURELY_ACUTE: Final = 0.8
"""So likely acute it is that (guess)."""
_LIKENESS: Final = "like words of somebody in danger"
_BEFORE: Final = "said before"
_MOST: Final = 6
"""So many reasons are told."""


@dataclass(frozen=True, slots=True)
class _Reason:
    """Something that makes it a crisis."""

    kind: CrisisKind
    grade: Grade
    is_about_other: bool
    told: str
    certainty: Certainty


class CrisisJudge:
    """The lexicons, read; a verdict depends on nothing but what is handed in."""

    def __init__(self, finder: SignFinder) -> None:
        """Take what finds the signs."""
        self._finder = finder

    def judge(self, words: str, earlier: Sequence[str], likely: Danger | None) -> Crisis:
        """Return what is known of the person's danger after they said something.

        Args:
            words: What was heard, with or without capitals and stops.
            earlier: What the person said before in this talk, oldest first; the last ``LOOKS_BACK`` count.
            likely: What the words are like, with what was said shortly before; None without an encoder.
        """
        before = [self._finder.turn(turn) for turn in earlier[-LOOKS_BACK:]]
        now = self._finder.turn(words)
        meant = []
        for at, turn in enumerate(before):
            for other in before[:at]:
                turn = turn.given_earlier(other)
            for other in (*before[at + 1 :], now):
                turn = turn.given_later(other)
            meant.append(turn)
        for turn in before:
            now = now.given_earlier(turn)
        return _verdict(now, meant, likely)


def _verdict(now: Turn, before: Sequence[Turn], likely: Danger | None) -> Crisis:
    weakest = Grade.HINT if likely is not None and 1 - likely.none < UNLIKE else Grade.NONE
    signs = _certainty(likely)
    reasons = [_reason(one, one.sign.grade, signs) for one in now.counting if one.sign.grade > weakest]
    weak = [one for one in now.counting if one.sign.grade <= weakest]
    reasons += _supported(weak, now, before, signs)
    if likely is not None:
        reasons += _by_likeness(now, bool(reasons), likely)
    if not reasons:
        reasons += _lasting(before)
    weighed = (
        *(one.told for one in now.seen),
        *(f"{one.told}, {_BEFORE}" for turn in reversed(before) for one in turn.counting),
    )
    if not reasons:
        return Crisis(None, Grade.NONE, False, _few(weighed))
    nearest = max(reasons, key=lambda reason: (reason.certainty, reason.grade, not reason.is_about_other))
    moved_by = _few((nearest.told, *(reason.told for reason in reasons), *weighed))
    return Crisis(nearest.kind, nearest.grade, nearest.is_about_other, moved_by, nearest.certainty)


def _certainty(likely: Danger | None) -> Certainty:
    """Return how sure a sign is beside what the words are like."""
    return Certainty.SURE if likely is None or _is_sure(likely, has_sign=True) else Certainty.LIKELY


def _is_sure(likely: Danger, *, has_sign: bool) -> bool:
    """Tell whether what words are like is enough for written words, beside a sign or without one."""
    probability = 1 - likely.none
    grave = min(probability, 1 - likely.grades[Grade.HINT], _SHARPEST)
    if likely.by_model is None:
        return (has_sign and probability >= AGREES) or (grave >= PLAIN and not likely.is_rough)
    odds = _rough_odds(likely) if likely.is_rough else _log_odds(grave)
    return odds + likely.by_model + (SIGN if has_sign else 0.0) >= TOGETHER


def _short_of_sure(likely: Danger, *, has_sign: bool) -> Certainty:
    """Return what words are like enough for where it is not sure: a gentle question, or a calm tone."""
    probability = 1 - likely.none
    if likely.is_rough:
        if likely.by_model is None:
            return Certainty.LIKELY
        odds = _rough_odds(likely) + likely.by_model + (SIGN if has_sign else 0.0)
        return Certainty.NEARLY if odds >= ROUGHLY else Certainty.LIKELY if odds >= 0 else Certainty.FAINT
    alone = probability if likely.alone is None else likely.alone
    is_loud = (_log_odds(probability) + _log_odds(alone)) / 2 >= _log_odds(LOUD)
    return Certainty.NEARLY if is_loud else Certainty.LIKELY


def _rough_odds(likely: Danger) -> float:
    return ROUGH * _log_odds(1 - likely.none)


def _log_odds(probability: float) -> float:
    within = max(1 - _SHARPEST, min(_SHARPEST, probability))
    return math.log(within / (1 - within))


def _supported(
    weak: Sequence[Seen], now: Turn, before: Sequence[Turn], certainty: Certainty
) -> Iterator[_Reason]:
    """Yield weak signs beside others, after distress, or where the words are like those of danger."""
    worst = max((one.sign.grade for turn in before for one in turn.counting), default=Grade.NONE)
    is_distressed = any(turn.has(Around.DISTRESS) for turn in (*before, now))
    for one in weak:
        among = [other for other in weak if other.sign.kind is one.sign.kind]
        if worst >= Grade.RISK:
            yield _reason(one, worst, certainty)
        elif worst is Grade.HINT or is_distressed or len(among) > 1:
            yield _reason(one, Grade.HINT, certainty)


def _by_likeness(now: Turn, has_sign: bool, likely: Danger) -> Iterator[_Reason]:
    """Yield what the words are like, if they are so enough; a story, the past and a denial make it faint."""
    probability, grave = 1 - likely.none, 1 - likely.grades[Grade.HINT]
    if probability < UNLIKE or (likely.is_rough and probability < LIKE and not has_sign):
        return
    around = now.has(Around.PAST, Around.TOLD, Around.PLAYED, Around.CALMED)
    is_against = (around or len(now.counting) < len(now.seen)) and not has_sign
    if is_against or (probability < LIKE and not has_sign):
        certainty = Certainty.FAINT
    elif _is_sure(likely, has_sign=has_sign):
        certainty = Certainty.SURE
    else:
        certainty = _short_of_sure(likely, has_sign=has_sign)
    if likely.grades[Grade.ACUTE] >= _SURELY_ACUTE:
        grade = Grade.ACUTE
    else:
        grade = Grade.RISK if grave > _NEARER else Grade.HINT
    kind = max(likely.kinds, key=likely.kinds.__getitem__)
    yield _Reason(kind, grade, likely.other >= _NEARER, _LIKENESS, certainty)


def _lasting(before: Sequence[Turn]) -> Iterator[_Reason]:
    """Yield what was said shortly before: it is not gone because something else is said."""
    for ago, turn in enumerate(reversed(before)):
        for one in turn.counting:
            if one.sign.grade >= (Grade.HINT if ago == 0 else Grade.RISK):
                told = f"{one.told}, {_BEFORE}"
                yield _Reason(one.sign.kind, Grade.HINT, one.is_about_other, told, Certainty.LIKELY)


def _reason(seen: Seen, grade: Grade, certainty: Certainty) -> _Reason:
    return _Reason(seen.sign.kind, grade, seen.is_about_other, seen.told, certainty)


def _few(told: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(told))[:_MOST]


def read_judge(identify: IdentifyLanguage, folder: Path = FOLDER) -> CrisisJudge:
    """Return the judge of all languages.

    Args:
        identify: tells in which language a sentence is.
        folder: holds the lexicons.

    Raises:
        PartMissing: A lexicon is not there.
        PartBroken: One does not hold what it should.
    """
    signs = {language: read_lexicon("crisis", language, CrisisSign, folder) for language in LANGUAGES}
    frames = {language: read_lexicon("frames", language, Frame, folder) for language in LANGUAGES}
    return CrisisJudge(SignFinder(signs, frames, identify))
