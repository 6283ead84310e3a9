"""Reads off a profile's lines what the person wishes of a reply: which strategies they lead to, and away from.

Only what a line says of replies counts: advice, questions, jokes, silence, facts, praise, bright sides, being heard.
Who the person is by group (age, sex, faith, origin, health, love) names none of these, so it can shift nothing. Each
part of a line is read by itself, since one line may wish for one thing and refuse another. English; all weights are
guesses.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from companion.values import Strategy

LEAST: Final = -3.0
MOST: Final = 3.0
"""The furthest that a profile shifts a strategy either way, however many lines say so."""

_REFRAMES: Final = tuple(strategy for strategy in Strategy if strategy.startswith("reframe_"))
_PART: Final = re.compile(r"[,;:.!?]+|\bbut\b")
_REFUSED: Final = re.compile(
    r"\b(?:no|not|never|nothing|without|hate|dislike|can['’]t (?:bear|stand)|don['’]t|doesn['’]t|hurts?|frightens?|"
    r"embarrass(?:es)?|annoys?|cross-examined|puts? you off|tires? you|worse|less)\b"
)


@dataclass(frozen=True, slots=True)
class _Wish:
    """What a part of a line may speak of."""

    words: re.Pattern[str]
    when_wished: Mapping[Strategy, float]
    when_refused: Mapping[Strategy, float]


def _wish(words: str, when_wished: Mapping[Strategy, float], when_refused: Mapping[Strategy, float]) -> _Wish:
    return _Wish(re.compile(rf"\b(?:{words})\b"), when_wished, when_refused)


_HEARD: Final = {
    Strategy.REFLECTION: 1.5,
    Strategy.RESTATEMENT: 0.7,
    Strategy.BE_SILENT: 0.7,
    Strategy.SUGGESTION: -2.0,
    Strategy.INFORMATION: -1.0,
    Strategy.DISAGREE_KINDLY: -1.0,
    Strategy.QUESTION: -0.5,
}
_COMFORTED: Final = {Strategy.VALIDATION: 1.5, Strategy.AFFIRMATION: 0.7, Strategy.INFORMATION: -1.0}
_WISHES: Final = (
    _wish(
        r"advice|advised|tips?|plans?|lists?|next steps?|(?:one |a )?small steps?|practical|suggestions?|"
        r"what you['’]d do|tell me what to do|told what to do|pushed|fix(?:ed)?",
        {Strategy.SUGGESTION: 2.0, Strategy.INFORMATION: 0.5, Strategy.QUESTION: 1.0},
        {Strategy.SUGGESTION: -2.5, Strategy.INFORMATION: -0.7, Strategy.REFLECTION: 1.0},
    ),
    _wish(
        r"an ear|listens?|listened to|heard|complain|moan|vent|let off steam|be understood|taken seriously",
        {**_HEARD, Strategy.PLAY: -1.5},
        {Strategy.REFLECTION: -1.0},
    ),
    _wish(
        r"questions?|asked|ask(?:ing)?",
        {Strategy.QUESTION: 2.0},
        {Strategy.QUESTION: -2.5, Strategy.VALIDATION: 0.5},
    ),
    _wish(
        r"talk(?:ing)? (?:it |things )?(?:all )?through|talk(?:ing)? it over|exactly what happened|how it felt",
        {Strategy.QUESTION: 1.2, Strategy.REFLECTION: 1.0, Strategy.BE_SILENT: -1.5},
        {Strategy.QUESTION: -1.5, Strategy.BE_SILENT: 1.0},
    ),
    _wish(
        r"find(?:ing)? (?:it )?out (?:by|for) yourself",
        {Strategy.QUESTION: 1.5, Strategy.SUGGESTION: -1.5},
        {},
    ),
    _wish(
        r"jokes?|joking|laugh(?:ing)?|humou?r|funny|teas(?:e|ed|ing)|games?|distract(?:ed|ion)|play(?:ing|ful)?",
        {Strategy.PLAY: 2.5},
        {Strategy.PLAY: -3.0, Strategy.VALIDATION: 0.7},
    ),
    _wish(
        r"silence|silent|says? nothing|quiet|just stays?",
        {Strategy.BE_SILENT: 2.5, Strategy.QUESTION: -1.5},
        {Strategy.BE_SILENT: -2.5},
    ),
    _wish(
        r"facts?|knowing how|how things work|numbers|explanations?|information",
        {Strategy.INFORMATION: 2.5},
        {Strategy.INFORMATION: -2.5},
    ),
    _wish(
        r"strengths?|praised?|encourage(?:d|ment)|compliments?",
        {Strategy.AFFIRMATION: 1.5, Strategy.VALUE: 1.0, Strategy.REFRAME_SELF_AFFIRMATION: 1.0},
        {Strategy.AFFIRMATION: -2.5, Strategy.VALUE: -1.0, Strategy.REFRAME_SELF_AFFIRMATION: -2.0},
    ),
    _wish(
        r"(?:good|bright|positive) sides?|another (?:side|angle)|silver linings?|optimis[mt]\w*|hopeful",
        dict.fromkeys(_REFRAMES, 1.5),
        {**dict.fromkeys(_REFRAMES, -3.0), Strategy.VALIDATION: 0.7},
    ),
    _wish(
        r"honest(?:ly|y)?|clear opinions?|straight answers?|contradict(?:ed)?|see it differently",
        {Strategy.DISAGREE_KINDLY: 2.0, Strategy.VALIDATION: -0.5},
        {Strategy.DISAGREE_KINDLY: -2.0},
    ),
    _wish(
        r"on your side|comfort(?:ed)?|makes sense|reassur(?:ed|ance)|consoled",
        _COMFORTED,
        {Strategy.VALIDATION: -1.0},
    ),
    _wish(
        r"little everyday things|small talk|chat(?:ting)?|ordinary things",
        {Strategy.SMALL_TALK: 2.5},
        {Strategy.SMALL_TALK: -2.0},
    ),
    _wish(
        r"remember(?:ing)? (?:things )?together|remember(?:ing)? (?:old|good) \w+|old stories|reminisc\w+",
        {Strategy.REMEMBER_TOGETHER: 2.0},
        {Strategy.REMEMBER_TOGETHER: -2.5},
    ),
)
_SILENCE_ASKED: Final = re.compile(r"\bsays? nothing\b")
"""Refuses nothing, though it has the word for it."""


def leanings(lines: Iterable[str]) -> Mapping[Strategy, float]:
    """Return by how much each strategy is wished (above 0) or unwelcome (below), in [LEAST, MOST].

    Args:
        lines: Lines of the person's profile, in any order; what none of them names is left out.
    """
    found: dict[Strategy, float] = {}
    for line in set(lines):
        for part in _PART.split(line.casefold()):
            is_refused = bool(_REFUSED.search(_SILENCE_ASKED.sub("silent", part)))
            for wish in _WISHES:
                if wish.words.search(part):
                    for strategy, weight in (wish.when_refused if is_refused else wish.when_wished).items():
                        found[strategy] = found.get(strategy, 0.0) + weight
    return {strategy: max(LEAST, min(MOST, weight)) for strategy, weight in found.items()}
