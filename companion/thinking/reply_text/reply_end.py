"""Ends a reply that the model does not end, because it repeats itself or is too long."""

import math
import re
from enum import StrEnum
from typing import Final

from companion.thinking.reply_text.stage_directions import MARKS

PHRASE_REPEATS: Final = 3
SHORT_REPEATS: Final = 6
LEAST_REPEATED: Final = 10
LONGEST_PHRASE_WORDS: Final = 24
LOOP_WORDS: Final = 7
"""The rule against endless replies, in lower-case words without punctuation. The reply ends when a phrase of 4 to 24
words comes 3 times in a row, a shorter one until it fills 10 words or comes 6 times, or any 7 words in a row come for
the third time. Guesses, tested on replies of SmolLM2 and of strong models: nothing sensible is cut ("a thousand and a
thousand and a thousand")."""

WIDE_STOPS: Final = "。！？、，"
"""Punctuation that no space follows; a word ends with it."""
WORD_EDGES: Final = f".,;:!?¿¡\"'’“”«»「」『』()[]-–—…{WIDE_STOPS}{MARKS}"
"""Characters around a word that do not belong to it."""
SENTENCE_ENDS: Final = ".!?…。！？"
CLAUSE_ENDS: Final = (*SENTENCE_ENDS, *",;:、，；：")
_ABBREVIATIONS: Final = frozenset(
    (
        *(
            "mr.",
            "mrs.",
            "ms.",
            "dr.",
            "prof.",
            "st.",
            "e.g.",
            "i.e.",
            "etc.",
            "vs.",
            "jr.",
            "sr.",
            "approx.",
        ),
        *("z.b.", "bzw.", "ca.", "usw.", "nr.", "str.", "hr.", "fr.", "d.h.", "u.a."),
        *("mme.", "mlle.", "p.ex.", "sra.", "ud.", "uds.", "p.ej."),
    )
)
_INITIAL: Final = re.compile(r"(?:[^\W\d_]\.)+")
"""An initial, or several: "J.", "J.R.R."."""
_WORDS_A_TOKEN: Final = 0.6
"""Words of a reply for each permitted token: after that many it ends with its sentence (guess)."""
_LETTERS_A_WORD: Final = 1.5
"""Letters that count as a word in a script without spaces (guess)."""


def whole_sentences(text: str) -> str:
    """Return a text up to the end of its last finished sentence."""
    words = text.split(" ")
    while words and not ends_sentence(words[-1]):
        words.pop()
    return " ".join(words)


def ends_sentence(word: str) -> bool:
    """Return whether a word with the punctuation after it is the last of its sentence."""
    ending = word.strip().rstrip("\"'”’)」』»")
    if not ending or ending[-1] not in SENTENCE_ENDS:
        return False
    last = ending.rpartition(" ")[2].lstrip("\"'“‘(「『«¿¡").casefold()
    return last not in _ABBREVIATIONS and _INITIAL.fullmatch(last) is None


class ReplyEnd(StrEnum):
    """Reason for ending a reply before the model ended it."""

    INVENTED_TURN = "invented_turn"
    REPETITION = "repetition"
    LONG_ENOUGH = "long_enough"


class EndWatch:
    """Passes words on until the reply should end.

    Attributes:
        ended: Reason why no more words are passed on; None until then.
    """

    def __init__(self, *, max_tokens: int | None) -> None:
        """Watch one reply with a maximum number of tokens; None for no limit."""
        self._most = math.inf if max_tokens is None else max_tokens * _WORDS_A_TOKEN
        self._length = 0.0
        self._is_long_enough = False
        self._words: list[str] = []
        self._seen: dict[tuple[str, ...], int] = {}
        self.ended: ReplyEnd | None = None

    def feed(self, word: str) -> str:
        """Take the next word, with the marks around it; return it while it still belongs to the reply, otherwise ""."""
        plain = word.strip(f"{WORD_EDGES} ").casefold()
        if plain and self._is_long_enough:
            self.ended = ReplyEnd.LONG_ENOUGH
        if self.ended is not None:
            return ""
        unspaced = sum(map(_is_unspaced, plain))
        self._length += unspaced / _LETTERS_A_WORD if unspaced else bool(plain)
        self._is_long_enough = self._length >= self._most and ends_sentence(word)
        if plain:
            self._words.append(plain)
            if self._repeats():
                self.ended = ReplyEnd.REPETITION
        return word

    def _repeats(self) -> bool:
        words = self._words
        for length in range(1, LONGEST_PHRASE_WORDS + 1):
            times = max(PHRASE_REPEATS, min(SHORT_REPEATS, math.ceil(LEAST_REPEATED / length)))
            if len(words) >= length * times and words[-length * times :] == words[-length:] * times:
                return True
        gram = tuple(words[-LOOP_WORDS:])
        if len(gram) < LOOP_WORDS:
            return False
        self._seen[gram] = self._seen.get(gram, 0) + 1
        return self._seen[gram] >= PHRASE_REPEATS


def _is_unspaced(letter: str) -> bool:
    return "\u3040" <= letter <= "\u9fff"
