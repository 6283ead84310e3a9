"""Tells from a profile's lines which strategies the person wishes of a reply, and which are unwelcome.

Each part of a line is read by itself, since one line may wish for one thing and refuse another: by rules on its words
(``wish_rules``), and by its meaning where a reader is handed in (``encoder.wishes``), which knows many more ways to say
it, tells a refusal better, and sees that "you play the cello" wishes for no game. Who the person is by group (age, sex,
faith, origin, health, love, work) shifts nothing: a part that only says this never comes to either. English; all
weights are guesses.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from companion.thinking.wish_rules import wishes_in
from companion.values import Strategy, Wish

LEAST: Final = -3.0
MOST: Final = 3.0
"""The furthest that leanings shift a strategy either way, however much is added up."""

ReadWishes: TypeAlias = Callable[[Sequence[str]], Sequence[Mapping[Wish, float]]]
"""How far parts of lines wish (above 0) or refuse (below) to be answered in which way, in [-1, 1]; nothing for those
that say nothing of it: ``WishReader.read``."""

_REFRAMES: Final = tuple(strategy for strategy in Strategy if strategy.startswith("reframe_"))
_PART: Final = re.compile(r"[,;:.!?]+|\bbut\b", re.IGNORECASE)
_FEWEST_WORDS: Final = 4
"""Fewer have no meaning of their own; the rules read them all the same."""
_REFUSAL_TOLD: Final = 2 / 3
"""How much a word of refusal counts beside the meaning: of our own lines with one 82 % refuse, of others 35 %."""
_WHO: Final = re.compile(
    r"^\W*(?:you(?:['’](?:re|ve)| are| were| have| had| come| came| grew| live[ds]?| work(?:ed)?| was| left| speak|"
    r" moved| met| went| belong| identify| became| turned| married| never married| wear| use| take| go| pray| keep|"
    r" converted| believe| don['’]t believe)\b|your \w+)",
    re.IGNORECASE,
)
_WISHING: Final = re.compile(
    r"[\"“”]|\b(?:likes?|liked|lov(?:es?|ed|ing)|want\w*|need\w*|help\w*|prefer\w*|rather|sooner|wish\w*|"
    r"looking for|ask(?:s|ed|ing)?|"
    r"hat(?:es?|ed|ing)|dislik\w+|(?:no|not|any) (?:more|longer|use|patience)|can['’]t (?:bear|stand|take|hear)|enough|"
    r"calm\w*|eas(?:es?|ed|ier)|sooth\w*|comfort\w*|cheer\w*|lift\w*|warm\w*|reliev\w+|better|best|worse|worst|"
    r"mak(?:es?|ing) (?:you|it)|feel(?:s|ing)?|felt|hurts?|frighten\w*|scares?|annoy\w*|irritat\w*|"
    r"embarrass\w*|tired of|tell(?:s|ing)?|told|say(?:s|ing)?|said|listen\w*|talk\w*|words?|answers?|i|my|me|"
    r"someone|somebody|anyone|anybody|nobody|people|grateful|thank\w*|trust\w*|welcome|appreciat\w*|enjoy\w*)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Answers:
    """What a wish leads to and away from."""

    when_wished: Mapping[Strategy, float]
    when_refused: Mapping[Strategy, float]


_ANSWERS: Final[Mapping[Wish, _Answers]] = {
    Wish.ADVICE: _Answers(
        {Strategy.SUGGESTION: 2.0, Strategy.INFORMATION: 0.5, Strategy.QUESTION: 1.0},
        {Strategy.SUGGESTION: -2.5, Strategy.INFORMATION: -0.7, Strategy.REFLECTION: 1.0},
    ),
    Wish.EAR: _Answers(
        {
            Strategy.REFLECTION: 1.5,
            Strategy.RESTATEMENT: 0.7,
            Strategy.BE_SILENT: 0.7,
            Strategy.SUGGESTION: -2.0,
            Strategy.INFORMATION: -1.0,
            Strategy.DISAGREE_KINDLY: -1.0,
            Strategy.QUESTION: -0.5,
            Strategy.PLAY: -1.5,
        },
        {Strategy.REFLECTION: -1.5, Strategy.RESTATEMENT: -1.0, Strategy.SUGGESTION: 0.7},
    ),
    Wish.QUESTIONS: _Answers({Strategy.QUESTION: 2.0}, {Strategy.QUESTION: -2.5, Strategy.VALIDATION: 0.5}),
    Wish.TALKING: _Answers(
        {Strategy.QUESTION: 1.2, Strategy.REFLECTION: 1.0, Strategy.BE_SILENT: -1.5},
        {Strategy.QUESTION: -1.5, Strategy.BE_SILENT: 1.0},
    ),
    Wish.PLAY: _Answers({Strategy.PLAY: 2.5}, {Strategy.PLAY: -3.0, Strategy.VALIDATION: 0.7}),
    Wish.SILENCE: _Answers({Strategy.BE_SILENT: 2.5, Strategy.QUESTION: -1.5}, {Strategy.BE_SILENT: -2.5}),
    Wish.FACTS: _Answers({Strategy.INFORMATION: 2.5}, {Strategy.INFORMATION: -2.5}),
    Wish.PRAISE: _Answers(
        {Strategy.AFFIRMATION: 1.5, Strategy.VALUE: 1.0, Strategy.REFRAME_SELF_AFFIRMATION: 1.0},
        {Strategy.AFFIRMATION: -2.5, Strategy.VALUE: -1.0, Strategy.REFRAME_SELF_AFFIRMATION: -2.0},
    ),
    Wish.BRIGHT_SIDE: _Answers(
        dict.fromkeys(_REFRAMES, 1.5), {**dict.fromkeys(_REFRAMES, -3.0), Strategy.VALIDATION: 0.7}
    ),
    Wish.HONESTY: _Answers(
        {Strategy.DISAGREE_KINDLY: 2.0, Strategy.VALIDATION: -0.5},
        {Strategy.DISAGREE_KINDLY: -2.0, Strategy.VALIDATION: 1.0},
    ),
    Wish.COMFORT: _Answers(
        {Strategy.VALIDATION: 1.5, Strategy.AFFIRMATION: 0.7, Strategy.INFORMATION: -1.0},
        {Strategy.VALIDATION: -1.5, Strategy.REFLECTION: -0.7, Strategy.INFORMATION: 0.5},
    ),
    Wish.CHAT: _Answers({Strategy.SMALL_TALK: 2.5}, {Strategy.SMALL_TALK: -2.0}),
    Wish.MEMORIES: _Answers(
        {Strategy.REMEMBER_TOGETHER: 2.0},
        {Strategy.REMEMBER_TOGETHER: -2.5},
    ),
}


def leanings(lines: Iterable[str], read: ReadWishes | None = None) -> Mapping[Strategy, float]:
    """Return by how much each strategy is wished (above 0) or unwelcome (below), in [LEAST, MOST].

    Args:
        lines: Lines of the person's profile, in any order; what none of them names is left out.
        read: Reads wishes off meaning, 5 ms a part; without it the rules decide alone. Profiles change seldom: what
            comes of one is worth keeping.
    """
    parts = sorted({part.strip() for line in lines for part in _PART.split(line) if _may_wish(part)})
    found: dict[Strategy, float] = {}
    for wishes in _wishes(parts, read):
        for wish, way in wishes.items():
            answers = _ANSWERS[wish]
            for strategy, weight in (answers.when_wished if way > 0 else answers.when_refused).items():
                found[strategy] = found.get(strategy, 0.0) + abs(way) * weight
    return within_bounds(found)


def within_bounds(leanings: Mapping[Strategy, float]) -> Mapping[Strategy, float]:
    """Return leanings, such as those of profile and persona added up, in [LEAST, MOST]."""
    return {strategy: max(LEAST, min(MOST, weight)) for strategy, weight in leanings.items()}


def _may_wish(part: str) -> bool:
    """Tell whether a part says more than who somebody is."""
    return not _WHO.search(part) or bool(_WISHING.search(part))


def _wishes(parts: Sequence[str], read: ReadWishes | None) -> Iterable[Mapping[Wish, float]]:
    if read is None:
        return [wishes_in(part) for part in parts]
    long = [part for part in parts if len(part.split()) >= _FEWEST_WORDS]
    meant = dict(zip(long, read(long), strict=True))
    return [_joined(wishes_in(part), meant[part]) if part in meant else wishes_in(part) for part in parts]


def _joined(named: Mapping[Wish, float], meant: Mapping[Wish, float]) -> Mapping[Wish, float]:
    """Return what words and meaning find together: meaning says whether a reply is spoken of at all."""
    if not meant:
        return {}
    way = max(meant.values(), key=abs)
    return {**meant, **{wish: _between(way, one) for wish, one in named.items()}}


def _between(meant: float, named: float) -> float:
    """Return which way a wish is meant: surely where both agree, else a refusing word tells more than none."""
    if meant * named > 0:
        return named
    share = _REFUSAL_TOLD if named < 0 else 1 - _REFUSAL_TOLD
    return share * named + (1 - share) * meant
