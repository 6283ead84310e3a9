"""Leaves sentences out of a reply that are in another language than the talk.

Words are held back only while their sentence could be foreign. Of a sentence whose beginning was let through, the rest
is left out. Pure; where the stream is cut makes no difference. Knows words with single blanks between them, and nothing
of markup.
"""

from companion.thinking.foreign_words import TongueWatch, is_in_foreign_script
from companion.thinking.reply_end import WIDE_STOPS, WORD_EDGES, ends_sentence


class FitSentences:
    """Lets the fit sentences of one reply through."""

    def __init__(self, language: str) -> None:
        """Prepare for one reply in a language, such as "en"."""
        self._language = language
        self._word = ""
        self._has_spoken = False
        self._has_left_out = False
        self._begin_sentence()

    def _begin_sentence(self) -> None:
        self._tongue = TongueWatch(self._language)
        self._held: list[str] = []

    def feed(self, text: str) -> str:
        """Take the next text; give the words that may be said by now."""
        said = ""
        for character in text:
            if character == " " and self._word.strip():
                said += self._end_word()
            self._word += character
            if character in WIDE_STOPS:
                said += self._end_word()
        return said

    def finish(self) -> str:
        """Give what was held back and is fit; call once, at the end of the reply."""
        return self._end_word() + self._let_through()

    def _end_word(self) -> str:
        word, self._word = self._word, ""
        if plain := word.strip(f"{WORD_EDGES} ").casefold():
            self._tongue.add(plain)
        if self._tongue.is_foreign or is_in_foreign_script(word, self._language):
            self._has_left_out = True
        else:
            self._held.append(word)
        if self._tongue.is_foreign:
            self._held = []
        is_whole = ends_sentence(word)
        said = self._let_through() if is_whole or not self._tongue.is_unsure else ""
        if is_whole:
            self._begin_sentence()
        return said

    def _let_through(self) -> str:
        """Give the words that are held back, without the joint to words that were left out."""
        said, self._held = "".join(self._held), []
        if self._has_left_out and not self._has_spoken:
            said = said.lstrip(" ,")
        self._has_spoken = self._has_spoken or bool(said)
        return said
