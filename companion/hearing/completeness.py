"""Judges how complete the words of a turn read, in [0, 1]: 1 a whole utterance, 0 one that is broken off.

A small head judges the last sentence by its words (``last_words``; fitted by ``tests.lab.bench.fit_turn_ends``). The
recogniser's last punctuation mark changes the result, and rules decide plain cases: an "and" is never an end, a
"thank you" is one. It knows English only; other languages are unsure. It knows nothing of sound or silence.

In log-odds within. Figures are in ``docs/turn-taking.md``.
"""

import io
import math
import re
from collections.abc import Callable, Sequence
from functools import lru_cache, partial
from typing import Final

import numpy as np
from numpy.typing import NDArray

from companion.hearing.last_words import BUCKETS, buckets, kind, last_sentence, tokens
from companion.values import PartBroken, PartMissing, Told
from companion.values.shipped import ASSETS

HEAD: Final = ASSETS / "turn" / "completeness-en.npz"
"""File of the head in the program's ``assets`` folder; a note next to it states its origin."""

UNSURE: Final = 0.5
"""Result without words, and for an unknown language."""

_MARKS: Final = {"?": 1.5, "!": 1.0, ".": 0.0, "": -0.5}
"""Log-odds added for the last mark. Moonshine puts "?" at 20 % of the ends and 4 % of the places inside of 212
recordings, which is worth 1.6; it puts "." at 71 % and 81 %, and nothing at 10 % and 11 %: next to nothing. The
others are guesses."""
_PLAINLY_OPEN: Final = -3.0
_PROBABLY_OPEN: Final = -1.5
_PLAINLY_CLOSED: Final = 2.0
_BREAKS_OFF: Final = re.compile(r"(\.\.\.|…|[-–—,:;])[\"']?$")
_OPEN_END: Final = re.compile(
    r"(?:^|\s)(?:"
    r"the|a|an|my|your|our|their|every|and|or|but|nor|because|if|although|whereas|unless|than|into|onto|upon|via|per|"
    r"um|uh|er|erm|hmm|whose|gonna|wanna|(?:i|you|we|they)'(?:m|re|ve|d|ll)|(?:he|she|it|that|there|what|who)'(?:s|ll)|"
    r"and then|and so|i mean|(?:sort|kind|because) of|such as|for example|as well as|in order to|"
    r"(?:going|want|have|need|like) to|let me (?:see|think)|hold on|wait|(?:wait )?a minute|one moment"
    r")$"
)
_CLOSED: Final = re.compile(
    r"yes|yeah|yep|no|nope|okay|ok|sure|of course|not really|exactly|right|yes please|no thanks|maybe(?: not)?|me too|"
    r"i see|all ?right|please|you're welcome|hello|hi|hey there|good (?:morning|evening|night)|bye(?: bye)?|goodbye|"
    r"see you(?: later| tomorrow)?|talk to you later|stop|never mind|go (?:on|ahead)|help(?: me)?|what|why(?: not)?|"
    r"really|how come|i don't know|no idea|i (?:don't )?think so|i (?:guess|hope) so|that's (?:all|it)|tell me more"
)
_CLOSED_END: Final = re.compile(
    r"(?:^|\s)(?:thank you(?: so much| very much)?|thanks(?: a lot)?|how are you(?: doing)?|what do you think|isn't it|"
    r"aren't you|don't you|or not)$"
)
_ASKS: Final = re.compile(r"(?:what|where|when|who|how|why|which)(?:'s)?\s")
_ENOUGH_DIGITS: Final = {
    "phone": 7,
    "telephone": 7,
    "mobile": 7,
    "number": 7,
    "card": 12,
    "account": 6,
    "zip": 5,
    "code": 4,
    "pin": 4,
}
"""Minimum digits of a complete number with this name; fewer are a beginning (guesses; longer ones exist)."""
_DIGIT: Final = re.compile(r"\d|zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple")
_SPELLED: Final = re.compile(r"[a-z]+|\d")


def load_completeness(language: str) -> Callable[[str], float]:
    """Read the head's file, and return ``completeness`` for one language.

    Args:
        language: A BCP 47 tag; the file is not needed for any but English.

    Raises:
        PartMissing: The head's file is missing.
        PartBroken: The file is not a head.
    """
    if _is_known(language):
        _weights()
    return partial(completeness, language=language)


def completeness(text: str, *, language: str = "en") -> float:
    """Return the completeness of a turn.

    Args:
        text: The words so far, with the recogniser's case and punctuation.
        language: Its language as a BCP 47 tag; the result is 0.5 for any but English.

    Raises:
        PartMissing: The head's file is missing.
        PartBroken: The file is not a head.
    """
    sentence = last_sentence(text)
    words = tokens(sentence)
    if not _is_known(language) or not any(word != "," for word in words):
        return UNSURE
    return 1 / (1 + math.exp(-_log_odds(text, sentence, words)))


def _is_known(language: str) -> bool:
    return language.partition("-")[0].casefold() == "en"


def _log_odds(text: str, sentence: str, words: Sequence[str]) -> float:
    score = float(_weights()[buckets(words)].sum()) + _mark(sentence)
    said = " ".join(word for word in words if word != ",")
    if _is_plainly_open(sentence, said) or _is_unfinished_number(text):
        return min(score, _PLAINLY_OPEN)
    if _is_plainly_closed(said):
        return max(score, _PLAINLY_CLOSED)
    if _is_unfinished_list(words):
        return min(score, _PROBABLY_OPEN)
    return score


def _mark(sentence: str) -> float:
    last = sentence.rstrip("\"' ")[-1:]
    return _MARKS.get(last, _MARKS[""])


def _is_plainly_open(sentence: str, said: str) -> bool:
    return _BREAKS_OFF.search(sentence.rstrip()) is not None or _OPEN_END.search(said) is not None


def _is_plainly_closed(said: str) -> bool:
    if _CLOSED.fullmatch(said) or _CLOSED_END.search(said):
        return True
    words = said.split()
    return (
        len(words) >= 3
        and _ASKS.match(said) is not None
        and kind(words[1]) in {"be", "auxiliary"}
        and kind(words[-1]) in {"time", "indefinite", "pronoun"}
    )


def _is_unfinished_number(text: str) -> bool:
    """Return whether the text ends in digits of a named number that usually has more of them."""
    spelled = _SPELLED.findall(text.casefold())
    digits = 0
    while digits < len(spelled) and _DIGIT.fullmatch(spelled[-1 - digits]):
        digits += 1
    names = [word for word in spelled[: len(spelled) - digits] if word in _ENOUGH_DIGITS]
    return digits > 0 and bool(names) and digits < max(_ENOUGH_DIGITS[name] for name in names)


def _is_unfinished_list(words: Sequence[str]) -> bool:
    """Return whether it ends in at least three short items without an "and" or "or"."""
    items = " ".join(words).split(" , ")
    last = [item.split() for item in items[1:]]
    return len(last) >= 2 and all(len(item) <= 2 for item in last) and not {"and", "or"} & set(words)


@lru_cache(maxsize=1)
def _weights() -> NDArray[np.float32]:
    try:
        with np.load(io.BytesIO(HEAD.read_bytes()), allow_pickle=False) as file:
            weights = file["weights"].astype(np.float32)
    except FileNotFoundError as error:
        raise PartMissing(
            Told("The part that tells whole sentences from broken ones is missing; install Companion again."),
            log="completeness: no such file",
        ) from error
    except Exception as error:  # a damaged file may raise anything
        raise _broken(type(error).__name__) from error
    if weights.shape != (BUCKETS,):
        raise _broken("another shape")
    return np.asarray(weights, np.float32)


def _broken(reason: str) -> PartBroken:
    return PartBroken(
        Told("The part that tells whole sentences from broken ones is damaged; install Companion again."),
        log=f"completeness: {reason}",
    )
