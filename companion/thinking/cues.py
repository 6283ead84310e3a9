"""Reads off the person's last words and the companion's last turn which strategy comes next, by plain signs.

The signs are those of counselling practice: an open question explores, a long telling is said back, a feeling that is
named is reflected, self-doubt wants a strength named, a request wants an answer (Hill's helping skills); after a
question one takes up the answer, after advice one hears how it lands. English; all weights are guesses.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from companion.values import Strategy

_LONG: Final = 30
"""Words from which on a telling is worth saying back."""
_SHORT: Final = 5
"""Words up to which an answer leaves most unsaid."""


def _sign(words: str, shifts: Mapping[Strategy, float]) -> tuple[re.Pattern[str], Mapping[Strategy, float]]:
    return re.compile(words), shifts


_SIGNS: Final = (
    _sign(
        r"\b(?:thanks|thank you|thx|appreciate (?:it|that|your|you)|you['’]ve been (?:a )?(?:great|big|helpful|so)|bye|"
        r"take care|have a (?:good|great|nice))\b",
        {Strategy.OTHER: 2.0, Strategy.QUESTION: -0.5, Strategy.REFLECTION: -0.5, Strategy.AFFIRMATION: 0.5},
    ),
    _sign(
        r"^(?:hi|hey|hello|good (?:morning|evening|afternoon))\b",
        {Strategy.OTHER: 1.0, Strategy.QUESTION: 0.7},
    ),
    _sign(
        r"\b(?:have you|do you|did you|are you|were you|how about you|what about you|would you|you too)\b[^.!]*\?",
        {Strategy.SELF_DISCLOSURE: 1.8, Strategy.QUESTION: -0.5},
    ),
    _sign(
        r"\b(?:what (?:can|could|should|do|would) i|should i|how (?:do|can|could|should|would) i|suggest\w*|"
        r"(?<!knew )(?<!knows )what to do|"
        r"advice|ideas|tips|tricks?|help me (?:make|find|plan|decide|with)|where would you (?:begin|start)|"
        r"(?:i don['’]?t know|not sure) (?:how|what)|where to start)\b",
        {Strategy.SUGGESTION: 1.3, Strategy.INFORMATION: 0.4},
    ),
    _sign(
        r"\b(?:what (?:is|are)|is (?:it (?:normal|true|possible)|there)|how (?:long|much|many|often))\b[^.!]*\?",
        {Strategy.INFORMATION: 1.3},
    ),
    _sign(
        r"\b(?:i feel|feeling|hurts|makes me feel|i['’]?m (?:so |really |very |just )?(?:sad|scared|afraid|anxious|"
        r"depressed|lonely|angry|upset|stressed|worried|nervous|ashamed|hurt|frustrated|overwhelmed|lost|tired))\b",
        {Strategy.REFLECTION: 0.9, Strategy.VALIDATION: 0.7},
    ),
    _sign(
        r"\b(?:i can['’]?t|i['’]?m not (?:good|able|enough|strong)|worthless|useless|failure|my fault|stupid|"
        r"not good enough|hopeless|blame myself|never be)\b",
        {Strategy.AFFIRMATION: 0.7, Strategy.VALUE: 0.3},
    ),
    _sign(
        r"\b(?:i(?: have|['’]ve) (?:tried|been trying|started|decided|talked|applied)|i(?:['’]ll| will|['’]m going) |"
        r"i try|good idea|that['’]?s (?:true|right|a good)|you['’]?re right|makes sense|i could (?:try|do))\b",
        {Strategy.AFFIRMATION: 0.8, Strategy.SUGGESTION: 0.3},
    ),
    _sign(
        r"\b(?:since|because|then|after|when|so)\b.*\b(?:and|but)\b.*\b(?:and|but)\b",
        {Strategy.RESTATEMENT: 0.6},
    ),
)
_AFTER: Final[Mapping[Strategy, Mapping[Strategy, float]]] = {
    Strategy.QUESTION: {
        Strategy.RESTATEMENT: 0.4,
        Strategy.REFLECTION: 0.4,
        Strategy.QUESTION: 0.4,
        Strategy.VALIDATION: 0.3,
    },
    Strategy.RESTATEMENT: {Strategy.QUESTION: 0.3, Strategy.REFLECTION: 0.3, Strategy.AFFIRMATION: 0.3},
    Strategy.REFLECTION: {Strategy.QUESTION: 0.4, Strategy.AFFIRMATION: 0.3, Strategy.SELF_DISCLOSURE: 0.3},
    Strategy.SELF_DISCLOSURE: {
        Strategy.SUGGESTION: 0.3,
        Strategy.QUESTION: 0.2,
        Strategy.SELF_DISCLOSURE: 0.4,
    },
    Strategy.AFFIRMATION: {Strategy.SUGGESTION: 0.4, Strategy.QUESTION: 0.2, Strategy.AFFIRMATION: 0.2},
    Strategy.SUGGESTION: {Strategy.SUGGESTION: 0.6, Strategy.AFFIRMATION: 0.3, Strategy.INFORMATION: 0.3},
    Strategy.INFORMATION: {Strategy.INFORMATION: 0.5, Strategy.SUGGESTION: 0.4, Strategy.AFFIRMATION: 0.2},
}


def cues(said: str, lately: Sequence[Strategy] = ()) -> Mapping[Strategy, float]:
    """Return what speaks for and against strategies, about -1 to 3 each; what nothing speaks of is left out.

    Args:
        said: The person's last words.
        lately: What led the companion's turns, newest last.
    """
    text = said.casefold()
    words = len(text.split())
    found: dict[Strategy, float] = {}
    shifts = [shift for sign, shift in _SIGNS if sign.search(text)]
    if lately:
        shifts.append(_AFTER.get(lately[-1], {}))
    if words >= _LONG:
        shifts.append({Strategy.RESTATEMENT: 0.5, Strategy.REFLECTION: 0.3})
    elif words <= _SHORT:
        shifts.append({Strategy.QUESTION: 0.4, Strategy.RESTATEMENT: -0.7, Strategy.REFLECTION: -0.3})
    for shift in shifts:
        for strategy, weight in shift.items():
            found[strategy] = found.get(strategy, 0.0) + weight
    return found
