"""Leans a reply a little towards words that suit its feeling and what it does, and away from those out of a mould.

A bias is added to a word's score (its logit, so natural log units before the temperature) wherever the model could
begin the word. It is mild: it tips the scales between words that the model finds likely, and makes none say what it
would not. Which words lean where is guessed and our own; English only. Pure.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from companion.values import Strategy

LARGEST_BIAS: Final = 2.0
"""No word is favoured or avoided by more."""
_PER_VALENCE: Final = 2.0
"""Bias of a bright or sober word at the ends of the scale of valence. A guess."""
_OF_FAMILY: Final = 0.7
"""Bias of a word that suits what a clause does. A guess."""
_LEAST_LETTERS: Final = 4
"""The first token of a longer word stands for it from so many letters on, and from half of the word."""

_BRIGHT: Final = (
    "glad happy good great nice lovely fun proud hope hopeful wonderful enjoy smile sweet bright warm best love"
    " beautiful cheer laugh easy delight excited safe calm better well win lucky favorite celebrate"
)
_SOBER: Final = (
    "hard heavy sad hurt hurts pain painful loss lost miss tired lonely alone afraid worry worried rough unfair hurting"
    " grief cry difficult broken empty cold dark quiet slow sore wrong bad"
)
"""Say plainly that something weighs; none of them judges or despairs."""
_HARSH: Final = "hate stupid useless worthless nobody loser pathetic ugly idiot ashamed crazy weak lazy dumb"
_MOULD: Final[Mapping[str, float]] = {
    "sorry": -1.0,
    "understand": -1.0,
    "understandable": -1.5,
    "overwhelming": -2.0,
    "challenging": -1.5,
    "important": -1.0,
    "essential": -1.5,
    "assist": -2.0,
    "assistant": -2.0,
    "support": -1.0,
    "resources": -2.0,
    "professional": -1.5,
    "valid": -1.5,
    "unfortunately": -1.5,
    "additionally": -2.0,
    "certainly": -1.0,
    "however": -0.7,
    "journey": -2.0,
    "navigate": -2.0,
    "delve": -2.0,
    "explore": -1.0,
    "tough": -0.7,
}
"""Words of formulas, of refusals and of lists, which models write by habit."""
_OF: Final[Mapping[Strategy, str]] = {
    Strategy.QUESTION: "what how which where who tell",
    Strategy.RESTATEMENT: "so you",
    Strategy.REFLECTION: "maybe perhaps feel feels feeling",
    Strategy.SELF_DISCLOSURE: "me my myself",
    Strategy.AFFIRMATION: "you did brave well",
    Strategy.SUGGESTION: "maybe could try perhaps small first",
    Strategy.VALIDATION: "because sense makes anyone course",
    Strategy.VALUE: "care matters means",
    Strategy.REFRAME_GROWTH: "learned learn grow now",
    Strategy.REFRAME_IMPERMANENCE: "pass tomorrow now yet time",
    Strategy.REFRAME_NEUTRALIZING: "only one part day",
    Strategy.REFRAME_OPTIMISM: "still chance hope good",
    Strategy.REFRAME_SELF_AFFIRMATION: "you strong before already",
    Strategy.REFRAME_THANKFULNESS: "thankful grateful thanks still",
    Strategy.SHARE_JOY: "glad wow yes happy",
    Strategy.CELEBRATE: "congratulations hooray wow proud celebrate",
    Strategy.PLAY: "funny silly joke game laugh",
    Strategy.REMEMBER_TOGETHER: "told remember last again",
    Strategy.DISAGREE_KINDLY: "though but differently see",
    Strategy.BE_SILENT: "here quiet with",
    Strategy.GOODBYE: "bye goodbye goodnight tomorrow soon",
    Strategy.TAKE_BACK: "wrong mistake mine should",
}


KNOWN_WORDS: Final = frozenset(
    f"{_BRIGHT} {_SOBER} {_HARSH} {' '.join(_MOULD)} {' '.join(_OF.values())}".split()
)
"""All words that are ever favoured or avoided."""


def word_bias(strategies: Iterable[Strategy], valence: float) -> dict[str, float]:
    """Give the bias of each word that suits or does not suit a reply, in [-2, 2].

    Args:
        strategies: What its clauses do.
        valence: Of the feeling that it should show, in [-1, 1].
    """
    bias = dict(_MOULD) | dict.fromkeys(_HARSH.split(), -LARGEST_BIAS)
    leaning = [(word, _PER_VALENCE * valence) for word in _BRIGHT.split()]
    leaning += [(word, -_PER_VALENCE * valence) for word in _SOBER.split()]
    leaning += [(word, _OF_FAMILY) for strategy in strategies for word in _OF.get(strategy, "").split()]
    for word, by in leaning:
        bias[word] = bias.get(word, 0.0) + by
    return {word: max(-LARGEST_BIAS, min(LARGEST_BIAS, by)) for word, by in bias.items() if by}


@dataclass(frozen=True, slots=True)
class WordTokens:
    """The tokens by which a word begins: in lower case or with a capital, with a blank before it or not."""

    whole: tuple[int, ...] = ()
    """Those that are the word."""
    first: tuple[int, ...] = ()
    """Those that only begin it."""


def word_tokens(word: str, pieces_of: Callable[[str], Sequence[tuple[int, str]]]) -> WordTokens:
    """Find the tokens of a word.

    A word of several tokens is known by its first, where that has at least four letters and half of the word's
    ("wonder|ful"); shorter beginnings belong to too many other words, so such a word has none.

    Args:
        word: In lower case.
        pieces_of: The tokens of a text within a reply, each with its text.
    """
    forms = [pieces_of(f"{blank}{form}") for form in (word, word.capitalize()) for blank in ("", " ")]
    return WordTokens(
        whole=tuple(pieces[0][0] for pieces in forms if len(pieces) == 1),
        first=tuple(
            pieces[0][0] for pieces in forms if len(pieces) > 1 and _stands_for(pieces[0][1].strip(), word)
        ),
    )


def token_bias(bias: Mapping[str, float], tokens_of: Callable[[str], WordTokens]) -> dict[int, float]:
    """Give the bias of each token that begins one of the words; a token that is a word of its own has that word's."""
    found = [(tokens_of(word), by) for word, by in bias.items()]
    first = {token: by for tokens, by in found for token in tokens.first}
    return first | {token: by for tokens, by in found for token in tokens.whole}


def _stands_for(beginning: str, word: str) -> bool:
    return len(beginning) >= max(_LEAST_LETTERS, len(word) / 2)
