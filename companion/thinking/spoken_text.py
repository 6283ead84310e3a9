"""Joins the characters that are said of a reply: lines, blanks, and what stands around something left out."""

from typing import Final

from companion.thinking.reply_end import SENTENCE_ENDS

_CLOSING_MARKS: Final = (",", ".", ";", ":", "!", "?", "…")
"""No blank comes before these."""


class SpokenText:
    """What is said: joins lines, and the words around what was left out."""

    def __init__(self) -> None:
        self._space = ""
        """White space held back until something follows."""
        self._last = ""
        self._word = ""
        self._has_gap = False
        """Something was left out behind the last character."""
        self._mark = ""

    @property
    def ends_with_space(self) -> bool:
        """Whether white space is held back behind it."""
        return bool(self._space) and bool(self._last)

    @property
    def ends_sentence(self) -> bool:
        """Whether its last character may end a sentence."""
        return self._last in SENTENCE_ENDS and bool(self._last)

    @property
    def ends_with_letter(self) -> bool:
        """Whether a letter or digit was the last of all."""
        return not self.ends_with_space and self._last.isalnum()

    @property
    def last_word(self) -> str:
        """The word that was just said, "" behind a mark."""
        return self._word if self._last.isalnum() else ""

    def leave_out(self) -> None:
        """Take note that something is not said here."""
        self._has_gap = True

    def mark(self, mark: str) -> None:
        """Let a mark stand before the next word."""
        self._mark = mark

    def add(self, character: str) -> str:
        """Take a character to say; give what is said for it."""
        if character.isspace():
            self._space += character
            return ""
        joint = self._joint(character)
        is_double = self._has_gap and character in _CLOSING_MARKS and self._last in _CLOSING_MARKS
        self._has_gap = False
        self._space = ""
        if is_double:
            return ""
        begins_word = bool(joint) or not self._last.isalnum()
        self._word = character if begins_word else self._word + character
        self._last = character
        if not (self._mark and begins_word and character.isalnum()):
            return joint + character
        mark, self._mark = self._mark, ""
        return joint + mark + character

    def _joint(self, following: str) -> str:
        """Turn held white space into what is spoken of it: a line that ended without a stop gets a comma."""
        if not self._space or not self._last or (self._has_gap and following in _CLOSING_MARKS):
            return ""
        if "\n" in self._space and self._last.isalnum() and following.isalnum():
            return ", "
        return " "
