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
    r"\b(?:no|not|never|nothing|without|hate|dislike|can['’]t (?:bear|stand)|don['’]t|doesn['’]t|hurts?|"
    r"frightens?|"
    r"embarrass(?:es)?|annoys?|irritat\w*|offends?|scares?|stress(?:es)?|bothers?|upsets?|overwhelms?|"
    r"pointless|"
    r"avoid|rather not|stop|too many|sick of|tired of|pressures?|mocks?|unbearable|closes? you up|"
    r"shuts? you|drives? you|"
    r"cross-examined|puts? you off|tires? you|worse|less)\b"
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
        r"ideas?|solutions?|steps?|instructions?|recommend\w*|guidance|pointers|solv(?:e|ed|ing)|lectur\w*|"
        r"what you['’]d do|what to do|do something|tell me what to do|told what to do|pushed|fix(?:ed)?",
        {Strategy.SUGGESTION: 2.0, Strategy.INFORMATION: 0.5, Strategy.QUESTION: 1.0},
        {Strategy.SUGGESTION: -2.5, Strategy.INFORMATION: -0.7, Strategy.REFLECTION: 1.0},
    ),
    _wish(
        r"an ear|listens?|listened to|heard|complain|moan|vent|let (?:it|off steam|things) out|"
        r"let off steam|rant\w*|grumbl\w*|listener|sympathy|be understood|taken seriously",
        {**_HEARD, Strategy.PLAY: -1.5},
        {Strategy.REFLECTION: -1.0},
    ),
    _wish(
        r"questions?|asked|ask(?:s|ing)?|curious|interrogat\w*|prob(?:e|ing)|prying|asking back",
        {Strategy.QUESTION: 2.0},
        {Strategy.QUESTION: -2.5, Strategy.VALIDATION: 0.5},
    ),
    _wish(
        r"talk(?:ing)? (?:it |things )?(?:all )?through|talk(?:ing)? it over|exactly what happened|"
        r"how it felt",
        {Strategy.QUESTION: 1.2, Strategy.REFLECTION: 1.0, Strategy.BE_SILENT: -1.5},
        {Strategy.QUESTION: -1.5, Strategy.BE_SILENT: 1.0},
    ),
    _wish(
        r"find(?:ing)? (?:it )?out (?:by|for) yourself",
        {Strategy.QUESTION: 1.5, Strategy.SUGGESTION: -1.5},
        {},
    ),
    _wish(
        r"jokes?|joking|laugh(?:ing)?|humou?r|funny|teas(?:e|ed|ing)|games?|distract(?:ed|ion)|"
        r"play(?:ing|ful)?|silly|nonsense|"
        r"light-hearted\w*|banter|irony|sarcasm|riddles?|cheer(?:ed|ing)? (?:you )?up",
        {Strategy.PLAY: 2.5},
        {Strategy.PLAY: -3.0, Strategy.VALIDATION: 0.7},
    ),
    _wish(
        r"silence|silent|says? nothing|quiet|just stays?|few words|(?:no|without) words|presence|space",
        {Strategy.BE_SILENT: 2.5, Strategy.QUESTION: -1.5},
        {Strategy.BE_SILENT: -2.5},
    ),
    _wish(
        r"facts?|knowing how|how things work|numbers|explanations?|information|explain\w*|details|"
        r"statistics|reasons?|background|science|research|data",
        {Strategy.INFORMATION: 2.5},
        {Strategy.INFORMATION: -2.5},
    ),
    _wish(
        r"strengths?|praised?|encourag\w+|compliments?|good at|proud|achiev\w*|pep talks?|"
        r"believe[sd]? in you|flatter\w*|"
        r"what you['’]ve (?:done|managed)|recognition",
        {Strategy.AFFIRMATION: 1.5, Strategy.VALUE: 1.0, Strategy.REFRAME_SELF_AFFIRMATION: 1.0},
        {Strategy.AFFIRMATION: -2.5, Strategy.VALUE: -1.0, Strategy.REFRAME_SELF_AFFIRMATION: -2.0},
    ),
    _wish(
        r"(?:good|bright|positive) sides?|another (?:side|angle)|silver linings?|optimis[mt]\w*|"
        r"hope(?:ful)?|upsides?|"
        r"look(?:ing)? (?:ahead|forward)|perspective|sugar-?coat\w*|lessons?|grateful|gratitude|thankful\w*",
        dict.fromkeys(_REFRAMES, 1.5),
        {**dict.fromkeys(_REFRAMES, -3.0), Strategy.VALIDATION: 0.7},
    ),
    _wish(
        r"honest(?:ly|y)?|clear opinions?|straight answers?|contradict\w*|blunt\w*|frank\w*|"
        r"candid|truth|opinions?|push(?:es|ed)? back|challeng\w+|see it differently",
        {Strategy.DISAGREE_KINDLY: 2.0, Strategy.VALIDATION: -0.5},
        {Strategy.DISAGREE_KINDLY: -2.0},
    ),
    _wish(
        r"on your side|comfort(?:ed)?|makes sense|reassur\w+|consol\w+|sooth\w*|warm\w*|hugs?|"
        r"kind words?|normal|"
        r"allowed to feel|understandable",
        _COMFORTED,
        {Strategy.VALIDATION: -1.0},
    ),
    _wish(
        r"little everyday things|small talk|chat(?:ting)?|ordinary things|weather|something else|"
        r"other things|change (?:of )?(?:the )?subject",
        {Strategy.SMALL_TALK: 2.5},
        {Strategy.SMALL_TALK: -2.0},
    ),
    _wish(
        r"remember(?:ing)? (?:things )?together|remember(?:ing)? (?:old|good) \w+|old (?:stories|times)|"
        r"reminisc\w+|"
        r"memories|reminded|the past",
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
