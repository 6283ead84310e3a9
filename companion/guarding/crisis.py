"""Judges whether what was heard tells of danger: of which kind, how near, and whose.

Signs in the words are found by the lexicons of all six languages (``assets/guarding/crisis.*.toml``), whatever is
spoken; ``frames`` tell what is denied, long over, or only a story. What was said shortly before adds to it and fades.
How much the words are like those of somebody in danger is handed in, where there is an encoder, and stands beside the
signs; without it they decide alone. Words only: how they are said is not known here, so no tone of voice can change a
verdict. What is done about it is ``care``'s.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from companion.guarding.frames import Around, Frame
from companion.guarding.lexicon import FOLDER, LANGUAGES, CrisisSign, read_lexicon
from companion.guarding.signs import Seen, SignFinder, Turn
from companion.values import Crisis, CrisisKind, Danger, Grade

LOOKS_BACK: Final = 4
"""So many of the person's turns before count (guess)."""
LIKELY: Final = 0.8
"""So likely no sign in words is needed; this and the next two were chosen on lines left out (docs/crisis.md)."""
LIKELY_GRAVE: Final = 0.6
"""The same where the likeness is to more than a hint."""
LIKELY_ALONE: Final = 0.75
"""The same where neither a sign, nor distress, nor what was said before speaks for it; then it is a hint at most, …"""
LIKELY_AGAINST: Final = 0.95
"""… but from here on. The same where the words are a story, denied or past."""
UNLIKELY: Final = 0.05
"""Less likely a sign of a mere hint counts no more than a weak one."""
SUPPORTS: Final = 0.5
"""So likely a sign counts that would not by itself, and what is said after distress."""
SURE: Final = 0.8
"""So likely the nearest grade raises a lesser one (guess)."""
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
            likely: What the words are like; None without an encoder.
        """
        before = [self._finder.turn(turn) for turn in earlier[-LOOKS_BACK:]]
        now = self._finder.turn(words)
        meant = []
        for at, turn in enumerate(before):
            for other in before[:at]:
                turn = turn.after(other)
            for other in (*before[at + 1 :], now):
                turn = turn.before(other)
            meant.append(turn)
        for turn in before:
            now = now.after(turn)
        return _verdict(now, meant, likely)


def _verdict(now: Turn, before: Sequence[Turn], likely: Danger | None) -> Crisis:
    weakest = Grade.HINT if likely is not None and 1 - likely.none < UNLIKELY else Grade.NONE
    reasons = [_reason(one, one.sign.grade) for one in now.counting if one.sign.grade > weakest]
    weak = [one for one in now.counting if one.sign.grade <= weakest]
    reasons += _supported(weak, now, before, likely)
    if likely is not None:
        reasons += _by_likeness(now, before, bool(reasons), likely)
    if not reasons:
        reasons += _lasting(before)
    weighed = (
        *(one.told for one in now.seen),
        *(f"{one.told}, {_BEFORE}" for turn in reversed(before) for one in turn.counting),
    )
    if not reasons:
        return Crisis(None, Grade.NONE, False, _few(weighed))
    nearest = max(reasons, key=lambda reason: (reason.grade, not reason.is_about_other))
    moved_by = _few((nearest.told, *(reason.told for reason in reasons), *weighed))
    is_sure = any(reason.told != _LIKENESS for reason in reasons)
    return Crisis(nearest.kind, nearest.grade, nearest.is_about_other, moved_by, is_sure)


def _supported(
    weak: Sequence[Seen], now: Turn, before: Sequence[Turn], likely: Danger | None
) -> Iterator[_Reason]:
    """Yield weak signs beside others, after distress, or where the words are like those of danger."""
    worst = max((one.sign.grade for turn in before for one in turn.counting), default=Grade.NONE)
    is_distressed = any(turn.has(Around.DISTRESS) for turn in (*before, now))
    is_likely = likely is not None and 1 - likely.none >= SUPPORTS
    for one in weak:
        among = [other for other in weak if other.sign.kind is one.sign.kind]
        if worst >= Grade.RISK:
            yield _reason(one, worst)
        elif worst is Grade.HINT or is_distressed or is_likely or len(among) > 1:
            yield _reason(one, Grade.HINT)


def _by_likeness(now: Turn, before: Sequence[Turn], has_sign: bool, likely: Danger) -> Iterator[_Reason]:
    """Yield what the words are like, if they are so enough: less is needed after distress, more within a story."""
    around = now.has(Around.PAST, Around.TOLD, Around.PLAYED, Around.CALMED)
    is_against = around or len(now.counting) < len(now.seen)
    is_after = any(turn.has(Around.DISTRESS) or turn.counting for turn in before)
    is_alone = not (has_sign or is_after or now.counting or now.has(Around.DISTRESS))
    if is_against and not has_sign:
        least = LIKELY_AGAINST
    elif is_after:
        least = SUPPORTS
    elif is_alone:
        least = LIKELY_ALONE
    else:
        least = LIKELY if likely.grades[Grade.HINT] >= SUPPORTS else LIKELY_GRAVE
    if 1 - likely.none < least:
        return
    kind = max(likely.kinds, key=likely.kinds.__getitem__)
    if is_alone and 1 - likely.none < LIKELY_AGAINST:
        grade = Grade.HINT
    elif likely.grades[Grade.ACUTE] >= SURE:
        grade = Grade.ACUTE
    elif likely.grades[Grade.HINT] < SUPPORTS:
        grade = Grade.RISK
    else:
        grade = Grade.HINT
    yield _Reason(kind, grade, likely.other >= SUPPORTS, _LIKENESS)


def _lasting(before: Sequence[Turn]) -> Iterator[_Reason]:
    """Yield what was said shortly before: it is not gone because something else is said."""
    for ago, turn in enumerate(reversed(before)):
        for one in turn.counting:
            if one.sign.grade >= (Grade.HINT if ago == 0 else Grade.RISK):
                yield _Reason(one.sign.kind, Grade.HINT, one.is_about_other, f"{one.told}, {_BEFORE}")


def _reason(seen: Seen, grade: Grade) -> _Reason:
    return _Reason(seen.sign.kind, grade, seen.is_about_other, seen.told)


def _few(told: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(told))[:_MOST]


def read_judge(folder: Path = FOLDER) -> CrisisJudge:
    """Return the judge of all languages.

    Raises:
        PartMissing: A lexicon is not there.
        PartBroken: One does not hold what it should.
    """
    signs = {language: read_lexicon("crisis", language, CrisisSign, folder) for language in LANGUAGES}
    frames = {language: read_lexicon("frames", language, Frame, folder) for language in LANGUAGES}
    return CrisisJudge(SignFinder(signs, frames))
