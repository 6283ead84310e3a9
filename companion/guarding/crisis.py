"""Judges whether the person's words show a danger: its kind, how near it is, who is in danger, and how sure this is.

Four sources count. A network measures the similarity to words of someone in danger. The lexicons of all six languages
find signs in the words (``assets/guarding/crisis.*.toml``); ``frames`` mark what is denied, long over, or only a story.
A head tells whether somebody needs help at once. The language model may be asked whether the words are meant. The
verdict is sure if the network is nearly certain of a grave danger, or finds it likely and the language model, or a sign
of such a danger, agrees; or if the head is sure, or finds it possible and a sign of an acute danger agrees. Without a
sign a strong language model may object: then it is only noticed. It is likely if the network is nearly certain of any
danger, or confirms a sign only in the words by themselves: "he'll kill me" of a strict boss, in a talk about work.
Anything less is noticed at most. Earlier words make a sure danger likely at most; they can make a hint noticed. Words
only: the manner of speaking is not known here, so no tone of voice can change a verdict. ``caring`` decides the
response; docs/crisis.md has the reliability of each source.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from companion.guarding.lexicon import FOLDER, LANGUAGES, CrisisSign, read_lexicon
from companion.guarding.signs import Frame, Seen, SignFinder
from companion.values import Certainty, Crisis, CrisisKind, Danger, Grade, Sentence, Told

CERTAIN: Final = 0.9
"""Probability of a grave danger at which the network alone is sure, ..."""
BY_ITSELF: Final = 0.8
"""... if it reads as much in the words by themselves, not only next to what they answer: of 1,934 turns of everyday
talks one reaches the first and none both, of 360 dangers of hands that saw no sign 252 and 247."""
LIKELY: Final = 0.9
"""Probability of any danger from which it is likely, both next to what the words answer and by themselves: of 1,934
turns of everyday talks five reach it next to what they answer and four both, of 180 hints 106 and 97."""
BORNE_OUT: Final = 0.25
"""Probability of a grave danger, next to what the words answer, from which the network confirms a sign, or the language
model's judgement; ``CERTAIN`` by the words themselves confirms it as well. Of 1,060 turns of everyday talks 10 are sure
then, with the words by themselves from here on 16; of 874 explicit dangers behind a line of another talk .65, .67."""
URGENT: Final = 0.5
"""Probability of an emergency at which its head alone is sure; the network takes a wish to call somebody for no danger:
"My wife isn't breathing." .91, "Get a doctor, my wife isn't breathing." .03."""
URGENT_BY_SIGN: Final = 0.05
"""The same if a sign of an acute danger counts."""
NOTICED: Final = 0.3
"""Probability of any danger from which words are noticed, alone or with the words just before."""
_AKIN: Final = (
    frozenset({CrisisKind.SUICIDE, CrisisKind.SELF_HARM, CrisisKind.OVERDOSE}),
    frozenset({CrisisKind.ABUSE, CrisisKind.DANGER}),
)
"""Kinds of danger to oneself, and from others. Of 677 explicit dangers of hands that saw no sign two are not sure if a
sign must be of the network's kind or akin to it; of 35 everyday lines of 6,000 that were taken for one, five."""
_NEARER: Final = 0.5
"""Probability of a grade from which a danger counts as at least that (guess)."""
_LIKENESS: Final = Told("wording like that of someone in danger")
_MEANT: Final = Told("the language model takes it as meant")
_MOST: Final = 6
"""Maximum number of reasons."""


class CrisisJudge:
    """The judge, with its lexicons read; a verdict depends only on the arguments."""

    def __init__(self, finder: SignFinder) -> None:
        """Store the finder of signs."""
        self._finder = finder

    def judge(self, words: str, likely: Danger | None) -> Crisis:
        """Return the verdict on a danger in some words.

        Args:
            words: The words heard, with or without capitals and stops.
            likely: The network's probabilities; None without a network.
        """
        seen = self._finder.seen(words)
        counting = [one for one in seen if not one.taken_back]
        told: tuple[Sentence, ...] = tuple(one.told for one in seen)
        if likely is None:
            return _by_sign(max(counting, key=_nearness), told) if counting else _nothing(told)
        reasons: list[Sentence] = [_LIKENESS, *([_MEANT] if likely.is_meant else []), *told]
        borne_out = likely.grave >= BORNE_OUT or likely.alone.grave >= CERTAIN
        is_certain = likely.grave >= CERTAIN and likely.alone.grave >= BY_ITSELF
        may_be_meant = likely.is_meant is not False
        agreeing = [one for one in counting if _is_akin(one.sign.kind, _likeliest(likely))]
        if (is_certain and may_be_meant) or (borne_out and (agreeing or likely.is_meant)):
            return _by_network(likely, reasons, Certainty.SURE)
        urgent = [one for one in counting if one.sign.grade is Grade.ACUTE]
        if may_be_meant and likely.alone.emergency >= (URGENT_BY_SIGN if urgent else URGENT):
            return _by_sign(max(urgent, key=_nearness), told) if urgent else _urgent(reasons)
        is_noticed = max(likely.any, likely.within) >= NOTICED and may_be_meant
        alone_borne_out = bool(agreeing) and likely.alone.grave >= BORNE_OUT
        if is_certain or is_noticed or alone_borne_out or (counting and likely.any >= BORNE_OUT):
            is_alike = alone_borne_out or min(likely.any, likely.alone.any) >= LIKELY
            is_likely = is_alike and may_be_meant
            return _by_network(likely, reasons, Certainty.LIKELY if is_likely else Certainty.NOTICED)
        return _nothing(told)


def _likeliest(likely: Danger) -> CrisisKind:
    return max(likely.kinds, key=likely.kinds.__getitem__)


def _is_akin(one: CrisisKind, other: CrisisKind) -> bool:
    """Tell whether two kinds of danger are easily taken for one another, so that a sign of one bears out the other."""
    return one is other or any({one, other} <= some for some in _AKIN)


def _by_sign(seen: Seen, told: Iterable[Sentence]) -> Crisis:
    return Crisis(seen.sign.kind, seen.sign.grade, seen.is_about_other, _few(told), Certainty.SURE)


def _urgent(told: Iterable[Sentence]) -> Crisis:
    return Crisis(CrisisKind.DANGER, Grade.ACUTE, False, _few(told), Certainty.SURE)


def _by_network(likely: Danger, told: Iterable[Sentence], certainty: Certainty) -> Crisis:
    kind = _likeliest(likely)
    if likely.grades[Grade.ACUTE] >= _NEARER:
        grade = Grade.ACUTE
    else:
        grade = Grade.HINT if likely.grades[Grade.HINT] >= _NEARER else Grade.RISK
    return Crisis(kind, grade, likely.other >= _NEARER, _few(told), certainty)


def _nothing(told: Iterable[Sentence]) -> Crisis:
    return Crisis(None, Grade.NONE, False, _few(told))


def _nearness(seen: Seen) -> tuple[Grade, bool]:
    return seen.sign.grade, not seen.is_about_other


def _few(told: Iterable[Sentence]) -> tuple[Sentence, ...]:
    return tuple(dict.fromkeys(told))[:_MOST]


def read_judge(folder: Path = FOLDER) -> CrisisJudge:
    """Return the judge for all languages.

    Args:
        folder: Folder of the lexicons.

    Raises:
        PartMissing: A lexicon does not exist.
        PartBroken: The contents of one are not as they should be.
    """
    signs = {language: read_lexicon("crisis", language, CrisisSign, folder) for language in LANGUAGES}
    frames = {language: read_lexicon("frames", language, Frame, folder) for language in LANGUAGES}
    return CrisisJudge(SignFinder(signs, frames))
