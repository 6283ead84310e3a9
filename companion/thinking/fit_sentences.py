"""Leaves sentences out of a reply that nobody should hear: in another language, read out of the prompt, or said before.

Words are held back only while their sentence is in doubt: its first, when they could be foreign, and those that stand
in the prompt, or begin a sentence that was said before, in the same order. Of a sentence whose beginning was let
through, the rest is left out. Pure; where the stream is cut makes no difference. Knows words with single blanks between
them, and nothing of markup.
"""

from collections.abc import Iterable
from typing import Final

from companion.thinking.foreign_words import TongueWatch, is_in_foreign_script
from companion.thinking.prompt_echo import ECHO_WORDS, EchoWatch, bare
from companion.thinking.reply_end import WORD_EDGES, ends_sentence
from companion.thinking.said_before import SaidBefore

_OWN_WORDS: Final = 2 * ECHO_WORDS
"""So many words of its description it may use in a sentence about itself. A guess."""
_OF_ITSELF: Final = (("im",), ("i", "am"), ("my", "name"))
_SUSPICIOUS: Final = 3
"""So many words of the prompt in a row are held back within a sentence."""


class FitSentences:
    """Lets the fit sentences of one reply through."""

    def __init__(self, language: str, prompt_texts: Iterable[str], said_before: Iterable[str]) -> None:
        """Prepare for one reply.

        Args:
            language: Of the talk, such as "en".
            prompt_texts: What stands in the prompt and is not to be read out; what is quoted there in “ and ” may be.
            said_before: Texts whose longer sentences are not to be said word for word.
        """
        self._language = language
        self._echo = EchoWatch(prompt_texts)
        self._before = SaidBefore(said_before)
        self._word = ""
        self._has_spoken = False
        self._has_left_out = False
        self._begin_sentence()

    def _begin_sentence(self) -> None:
        self._tongue = TongueWatch(self._language)
        self._before.begin()
        self._first: tuple[str, ...] = ()
        self._held: list[str] = []
        self._words = 0
        self._is_unfit = False

    def feed(self, text: str) -> str:
        """Take the next text; give the words that may be said by now."""
        said = ""
        for character in text:
            if character == " " and self._word.strip():
                said += self._end_word()
            self._word += character
        return said

    def go_on(self) -> None:
        """Take all that came until now for said, fit or not; what follows in its sentence is judged by itself."""
        self._end_word()
        self._held, self._is_unfit, self._has_spoken = [], False, True
        self._tongue, self._words = TongueWatch(self._language), 0

    def finish(self) -> str:
        """Give what was held back and is fit; call once, at the end of the reply."""
        said = self._end_word()
        if not self._is_unfit and not self._before.is_known:
            said += self._let_through(len(self._held))
        return said

    def _end_word(self) -> str:
        word, self._word = self._word, ""
        self._judge(word)
        is_whole = ends_sentence(word)
        is_known = is_whole and self._before.is_known
        is_echo = self._echo.told >= self._most_echoed
        self._is_unfit = self._is_unfit or self._tongue.is_foreign or is_echo or is_known
        if not is_in_foreign_script(word, self._language):
            self._held.append(word)
        else:
            self._has_left_out = True
        if self._is_unfit:
            self._held, self._has_left_out = [], True
        said = self._let_through(len(self._held) - (0 if is_whole else self._in_doubt))
        if is_whole:
            self._begin_sentence()
        return said

    def _judge(self, word: str) -> None:
        """Take note of a word."""
        if plain := bare(word):
            self._words += 1
            self._first = (*self._first, plain)[:2]
            self._tongue.add(word.strip(f"{WORD_EDGES} ").casefold())
            self._echo.add(plain)
            self._before.add(plain)

    @property
    def _most_echoed(self) -> int:
        is_of_itself = any(self._first[: len(words)] == words for words in _OF_ITSELF)
        return _OWN_WORDS if is_of_itself else ECHO_WORDS

    @property
    def _in_doubt(self) -> int:
        """How many of the last words are to be held back."""
        if self._tongue.is_unsure or self._before.may_be_known:
            return len(self._held)
        run = self._echo.run
        return min(run, len(self._held)) if run >= min(_SUSPICIOUS, self._words) else 0

    def _let_through(self, count: int) -> str:
        """Give the first of the words that are held back, without the joint to words that were left out."""
        said, self._held = "".join(self._held[:count]), self._held[count:]
        if self._has_left_out and not self._has_spoken:
            said = said.lstrip(" ,")
        self._has_spoken = self._has_spoken or bool(said)
        return said
