"""Leaves sentences out of a reply that are in a language in which it may not be.

Words are held back only while their sentence could be foreign; a sentence of which the beginning was let through is
said whole, but for words in foreign letters. Pure; where the stream is cut makes no difference. Knows words with single
blanks between them, and nothing of markup.
"""

from companion.thinking.foreign_words import Tongues, TongueWatch
from companion.thinking.reply_end import CLAUSE_ENDS, WIDE_STOPS, WORD_EDGES, ends_sentence


class FitSentences:
    """Lets the fit sentences of one reply through."""

    def __init__(self, tongues: Tongues) -> None:
        """Prepare for one reply that may be in these languages."""
        self._tongues = tongues
        self._word = ""
        self._has_spoken = False
        self._has_left_out = False
        self._begin_sentence()

    def _begin_sentence(self) -> None:
        self._watch = TongueWatch(self._tongues)
        self._held: list[str] = []
        self._is_begun = False
        """Whether the sentence at hand is let through."""

    def feed(self, text: str) -> str:
        """Take the next text; give the words that may be said by now."""
        said = ""
        for character in text:
            is_next = character == " " and self._word.strip()
            if is_next or (character.isalnum() and self._has_ended):
                said += self._end_word()
            self._word += character
            if character in WIDE_STOPS:
                said += self._end_word()
        return said

    def settle(self) -> str:
        """Give the word at hand where a mark ends it, before another one begins."""
        return self._end_word() if self._has_ended else ""

    @property
    def _has_ended(self) -> bool:
        """Whether the word at hand ends in two letters and a mark: "3.5" and "e.g." may go on."""
        return self._word.endswith(CLAUSE_ENDS) and len(self._word) > 2 and self._word[-3:-1].isalpha()

    def finish(self) -> str:
        """Give what was held back and is fit; call once, at the end of the reply."""
        return self._end_word() + self._end_sentence()

    def _end_word(self) -> str:
        word, self._word = self._word, ""
        if not self._is_begun and (plain := word.strip(f"{WORD_EDGES} ").casefold()):
            self._watch.add(plain)
        if self._tongues.has_letters_of(word):
            self._held.append(word)
        else:
            self._has_left_out = True
        if ends_sentence(word):
            return self._end_sentence()
        self._is_begun = self._is_begun or not self._watch.is_unsure
        return self._let_through() if self._is_begun else ""

    def _end_sentence(self) -> str:
        if not self._is_begun and self._watch.is_foreign:
            self._held, self._has_left_out = [], True
        said = self._let_through()
        self._begin_sentence()
        return said

    def _let_through(self) -> str:
        """Give the words that are held back, without the joint to words that were left out."""
        said, self._held = "".join(self._held), []
        if self._has_left_out and not self._has_spoken:
            said = said.lstrip(" ,")
        self._has_spoken = self._has_spoken or bool(said)
        return said
