"""Finds in the person's words what a listener's face answers to, while they speak.

Words alone, cheap and rough; what the words and the voice feel like comes as a ``Reading`` besides. English, with the
plainest words of German, French and Spanish.
"""

import re
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Final

from companion.values import Emotion


class Cue(StrEnum):
    """What a listener's face may answer to."""

    CLAUSE_END = "clause end"
    PAUSE = "pause"
    QUESTION = "question"
    HESITATION = "hesitation"
    SURPRISE = "surprise"
    RAISED_VOICE = "raised voice"
    MIRTH = "mirth"
    SORROW = "sorrow"


_WORDS: Final = {
    Cue.QUESTION: "what why how who where when which warum wie wer wieso pourquoi comment qui quand qué cómo quién",
    Cue.HESITATION: "um uh er erm hmm hm äh ähm euh eh maybe perhaps vielleicht",
    Cue.SURPRISE: "suddenly unbelievable incredible amazing wow whoa million plötzlich unglaublich"
    " soudain incroyable increíble",
    Cue.MIRTH: "haha hahaha hehe lol funny hilarious laughed laughing joke wonderful lovely happy love great lustig"
    " schön drôle gracioso",
    Cue.SORROW: "sad died dead death funeral cancer crying cried lonely alone lost miss hurts afraid scared traurig"
    " gestorben allein triste mort seul murió solo",
}
_CUE_OF: Final = {word: cue for cue, words in _WORDS.items() for word in words.split()}
_ENDS: Final = re.compile(r"[.,;:!?…。、!?]$")
_EMOTIONS: Final = {
    **dict.fromkeys(("amusement", "joy", "excitement", "love", "gratitude", "pride", "relief"), Cue.MIRTH),
    **dict.fromkeys(("sadness", "grief", "fear", "disappointment", "remorse", "nervousness"), Cue.SORROW),
    **dict.fromkeys(("surprise", "realization"), Cue.SURPRISE),
    **dict.fromkeys(("confusion", "curiosity"), Cue.QUESTION),
}
_LIKELY: Final = 0.4
"""The probability from which an emotion is answered to. Guess."""


def cues_in(words: Sequence[str], known: int = 0) -> tuple[Cue, ...]:
    """Return what words that were just said give to answer to, each once, in order.

    A clause has ended once another word follows: a recogniser puts a full stop behind whatever it has heard so far.

    Args:
        words: Of an utterance, as far as it is known.
        known: How many of them were looked at before.
    """
    found: dict[Cue, None] = {}
    if 0 < known < len(words) and _ENDS.search(words[known - 1]):
        found[Cue.CLAUSE_END] = None
    for number, word in enumerate(words[known:], start=known):
        bare = word.lower().strip(".,;:!?…\"'()“”‚‘’«»")
        if bare in _CUE_OF and not (_CUE_OF[bare] is Cue.QUESTION and found):
            found[_CUE_OF[bare]] = None
        if word.endswith("?"):
            found[Cue.QUESTION] = None
        if _ENDS.search(word) and number + 1 < len(words):
            found[Cue.CLAUSE_END] = None
    return tuple(found)


def cue_of_emotions(emotions: Iterable[Emotion]) -> Cue | None:
    """Return what the likeliest emotion of an utterance gives to answer to; None for nothing, or one unlikely."""
    for emotion in emotions:
        if emotion.name in _EMOTIONS and emotion.probability >= _LIKELY:
            return _EMOTIONS[emotion.name]
    return None
