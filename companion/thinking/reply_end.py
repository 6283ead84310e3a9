"""Tells where a reply should be ended that the model does not end: it goes round in circles, or has said enough."""

from enum import StrEnum
from typing import Final

from companion.thinking.stage_directions import MARKS

SINGLE_WORD_REPEATS: Final = 6
PHRASE_REPEATS: Final = 3
LONGEST_PHRASE_WORDS: Final = 24
LOOP_WORDS: Final = 7
"""The rule against endless replies, in lower-cased words without punctuation: the reply ends when one word comes
6 times in a row, a phrase of 2 to 24 words 3 times in a row, or any 7 words in a row for the third time. Guesses,
tried on replies of SmolLM2: nothing sensible of it was cut."""

WIDE_STOPS: Final = "。！？、，"
"""No blank follows these; a word ends with them."""
WORD_EDGES: Final = f".,;:!?¿¡\"'’“”«»「」『』()[]-–—…{WIDE_STOPS}{MARKS}"
"""Characters around a word that do not belong to it."""
SENTENCE_ENDS: Final = ".!?…。！？"
CLAUSE_ENDS: Final = (*SENTENCE_ENDS, *",;:、，；：")
_ABBREVIATIONS: Final = frozenset({"mr.", "mrs.", "ms.", "dr.", "st.", "e.g.", "i.e.", "etc.", "vs.", "no."})


def ends_sentence(word: str) -> bool:
    """Tell whether a word with the punctuation behind it is the last of its sentence."""
    ending = word.strip().rstrip("\"'”’)」』")
    return bool(ending) and ending[-1] in SENTENCE_ENDS and ending.casefold() not in _ABBREVIATIONS


class ReplyEnd(StrEnum):
    """Why a reply was ended before the model ended it."""

    INVENTED_TURN = "invented_turn"
    REPETITION = "repetition"
    LONG_ENOUGH = "long_enough"


class EndWatch:
    """Lets words through up to where the reply should end.

    Attributes:
        ended: Why nothing more is let through; None as long as something is.
    """

    def __init__(self, *, max_sentences: int | None) -> None:
        """Watch one reply; None for no limit of sentences."""
        self._max_sentences = max_sentences
        self._sentences = 0
        self._has_begun = False
        """Words of a sentence came that has not ended: several stops in a row end one."""
        self._words: list[str] = []
        self._seen: dict[tuple[str, ...], int] = {}
        self.ended: ReplyEnd | None = None

    @property
    def is_long_enough(self) -> bool:
        """Whether no further word is let through, though marks are."""
        return self._max_sentences is not None and self._sentences >= self._max_sentences

    def feed(self, word: str) -> str:
        """Take the next word, with the marks around it; give it where it still belongs to the reply, else ""."""
        plain = word.strip(f"{WORD_EDGES} ").casefold()
        if plain and self.is_long_enough:
            self.ended = ReplyEnd.LONG_ENOUGH
        if self.ended is not None:
            return ""
        self._has_begun = self._has_begun or bool(plain)
        if self._has_begun and ends_sentence(word):
            self._sentences += 1
            self._has_begun = False
        if plain:
            self._words.append(plain)
            if self._repeats():
                self.ended = ReplyEnd.REPETITION
        return word

    def _repeats(self) -> bool:
        words = self._words
        for length in range(1, LONGEST_PHRASE_WORDS + 1):
            times = SINGLE_WORD_REPEATS if length == 1 else PHRASE_REPEATS
            if len(words) >= length * times and words[-length * times :] == words[-length:] * times:
                return True
        gram = tuple(words[-LOOP_WORDS:])
        if len(gram) < LOOP_WORDS:
            return False
        self._seen[gram] = self._seen.get(gram, 0) + 1
        return self._seen[gram] >= PHRASE_REPEATS
