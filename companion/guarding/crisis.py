"""Judges whether what was heard tells of danger: of which kind, how near, whose, and how surely.

Three witnesses are heard. A network tells how much the words are like those of somebody in danger. Signs in the words
are found by the lexicons of all six languages (``assets/guarding/crisis.*.toml``); ``frames`` tell what is denied, long
over, or only a story. The language model may be asked whether they are meant. It is sure if the network is nearly
certain of a grave danger, or finds it likely and a sign or the language model says the same. Anything less is noticed
at most. Nothing that was said before makes the words less; it may only let a hint be noticed. Words only: how they are
said is not known here, so no tone of voice can change a verdict. What is done about it is ``caring``'s; what each
witness is worth stands in docs/crisis.md.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from companion.guarding.frames import Frame
from companion.guarding.lexicon import FOLDER, LANGUAGES, CrisisSign, read_lexicon
from companion.guarding.signs import Seen, SignFinder
from companion.values import Certainty, Crisis, Danger, Grade, IdentifyLanguage

CERTAIN: Final = 0.9
"""Probability of a grave danger from which the network is sure by itself: of 16,206 harmless lines 7 reach it."""
BORNE_OUT: Final = 0.3
"""Probability of a grave danger from which the network bears out a sign, or the language model's word."""
NOTICED: Final = 0.4
"""Probability of any danger from which words are noticed, alone or with what was said just before."""
_NEARER: Final = 0.5
"""Probability of a grade from which a danger is at least of that (guess)."""
_LIKENESS: Final = "like words of somebody in danger"
_MEANT: Final = "the language model takes it as meant"
_MOST: Final = 6
"""Reasons that are told, at most."""


class CrisisJudge:
    """The lexicons, read; a verdict depends on nothing but what is handed in."""

    def __init__(self, finder: SignFinder) -> None:
        """Take what finds the signs."""
        self._finder = finder

    def judge(self, words: str, likely: Danger | None) -> Crisis:
        """Return what is known of a danger after somebody said something.

        Args:
            words: What was heard, with or without capitals and stops.
            likely: What the words are like; None without a network.
        """
        seen = self._finder.seen(words)
        counting = [one for one in seen if not one.taken_back]
        told = tuple(one.told for one in seen)
        if likely is None:
            return _by_sign(max(counting, key=_nearness), told) if counting else _nothing(told)
        reasons = [_LIKENESS, *([_MEANT] if likely.is_meant else []), *told]
        if likely.grave >= CERTAIN or (likely.grave >= BORNE_OUT and (counting or likely.is_meant)):
            return _by_network(likely, reasons, Certainty.SURE)
        is_noticed = max(likely.any, likely.within) >= NOTICED and likely.is_meant is not False
        if is_noticed or (counting and likely.any >= BORNE_OUT):
            return _by_network(likely, reasons, Certainty.NOTICED)
        return _nothing(told)


def _by_sign(seen: Seen, told: Iterable[str]) -> Crisis:
    return Crisis(seen.sign.kind, seen.sign.grade, seen.is_about_other, _few(told), Certainty.SURE)


def _by_network(likely: Danger, told: Iterable[str], certainty: Certainty) -> Crisis:
    kind = max(likely.kinds, key=likely.kinds.__getitem__)
    if likely.grades[Grade.ACUTE] >= _NEARER:
        grade = Grade.ACUTE
    else:
        grade = Grade.HINT if likely.grades[Grade.HINT] >= _NEARER else Grade.RISK
    return Crisis(kind, grade, likely.other >= _NEARER, _few(told), certainty)


def _nothing(told: Iterable[str]) -> Crisis:
    return Crisis(None, Grade.NONE, False, _few(told))


def _nearness(seen: Seen) -> tuple[Grade, bool]:
    return seen.sign.grade, not seen.is_about_other


def _few(told: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(told))[:_MOST]


def read_judge(identify: IdentifyLanguage, folder: Path = FOLDER) -> CrisisJudge:
    """Return the judge of all languages.

    Args:
        identify: Tells in which language a sentence is.
        folder: Holds the lexicons.

    Raises:
        PartMissing: A lexicon is not there.
        PartBroken: One does not hold what it should.
    """
    signs = {language: read_lexicon("crisis", language, CrisisSign, folder) for language in LANGUAGES}
    frames = {language: read_lexicon("frames", language, Frame, folder) for language in LANGUAGES}
    return CrisisJudge(SignFinder(signs, frames, identify))
