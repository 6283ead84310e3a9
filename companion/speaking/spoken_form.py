"""Converts a caption to the words that a voice says.

Captions keep digits, signs, emoji and markdown; a voice receives words and punctuation alone: "At 10:05, €5" is said
"At ten oh five, five euros". The result records which stretch of spoken text belongs to which caption word, so that
times of one give times of the other. Six languages have their wordings (``assets/wordings``). In others marks are
dropped and scripts kept, and the engine reads digits and signs by itself.

Every step takes and returns one text, in which each caption word stands on a line of its own.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from companion.speaking.text.amounts import amounts_in_words
from companion.speaking.text.contacts import addresses_in_words, are_called, digit_by_digit
from companion.speaking.text.dates import dates_in_words, times_in_words
from companion.speaking.text.letters import abbreviations_in_full, letters_as_said, signs_in_words
from companion.speaking.text.marks import emoji_in_words, folded, formulas_in_text, is_only_emoji, plain
from companion.speaking.text.numbers import SILENT, joined_numbers_in_words, numbers_in_words
from companion.speaking.text.ordinals import decades_in_words, numerals_in_words, ordinals_in_words
from companion.speaking.text.scripts import in_latin, in_native_letters
from companion.speaking.text.wording import Wording, wording_of
from companion.values.scripts import joined, places_of_words


@dataclass(frozen=True, slots=True)
class SpokenWord:
    """A word of the caption and the words spoken for it."""

    caption: str
    """Stretch of the clause's text between two white spaces, in Chinese and Japanese a single character."""
    said: str
    """Spoken words separated by single spaces; empty if nothing is spoken for it."""


@dataclass(frozen=True, slots=True)
class SpokenForm:
    """A clause as captioned and as spoken."""

    words: tuple[SpokenWord, ...]
    """Words whose captions, joined by spaces, are the clause's text with single spaces; in Chinese and Japanese they
    are joined by ``scripts.joined``."""

    @property
    def text(self) -> str:
        """Return the text for the engine; empty if there is nothing to say."""
        return joined(word.said for word in self.words)

    @property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """Return for each caption word the start and end of its spoken text in ``text``; an empty range for none."""
        spans = []
        text, end = self.text, 0
        for word in self.words:
            start = end + 1 if word.said and text[end : end + 1] == " " else end
            end = start + len(word.said)
            spans.append((start, end))
        return tuple(spans)


def spoken_form(text: str, language: str = "en") -> SpokenForm:
    """Return the spoken form of a clause's text in a language such as "en" or "de-AT".

    A form that does not end in a punctuation sign gets a comma, because the reply and the voice continue. Every
    caption word with a letter or digit is spoken, except parts of a link, an emoticon, or a number with spaces
    between its groups ("1 000 000" is said with its first words). Emoji next to words are silent, and so is a stage
    direction between asterisks, or between wide parentheses that belong to no sentence.
    """
    wording = wording_of(language)
    is_unspaced = wording is not None and wording.is_unspaced
    words = places_of_words(text) if is_unspaced else (word.span() for word in re.finditer(r"\S+", text))
    places = list(words)
    captions = [text[start:end] for start, end in places]
    hushed = _DIRECTION.sub(lambda direction: _HUSHED * len(direction[0]), text)
    spoken = [hushed[start:end].replace(_HUSHED, "") for start, end in places]
    lines = [folded(word, is_first=place == 0) for place, word in enumerate(spoken)]
    if not captions:
        return SpokenForm(())
    if wording is None:
        said = [joined(line.split()) if any(map(str.isalnum, line)) else "" for line in lines]
    elif is_only_emoji(text):
        said = [_ended(names, ",") if (names := emoji_in_words(word, wording)) else "" for word in captions]
    else:
        said = _in_words(lines, wording)
    _mark_pauses(lines, said)
    return SpokenForm(tuple(SpokenWord(c, s) for c, s in zip(captions, said, strict=True)))


_DIRECTION: Final = re.compile(
    r"(?<![^\W_\u3040-\u9fff])\*(?![\s*])[^*]+(?<![\s*])\*(?!\*)|(?:(?<![\s\S])|(?<=[\s。！？…」』]))（[^（）]+）"
)
"""Pattern of a stage direction between single asterisks, which in Japanese and Chinese may follow a word, or between
wide parentheses."""
_HUSHED: Final = "\ufdec"
"""Character in place of each one of a direction; none of Unicode's."""


_STEPS: Final[tuple[Callable[[str, Wording], str], ...]] = (
    dates_in_words,
    joined_numbers_in_words,
    times_in_words,
    decades_in_words,
    amounts_in_words,
    abbreviations_in_full,
    numerals_in_words,
    ordinals_in_words,
    numbers_in_words,
    in_native_letters,
    letters_as_said,
    signs_in_words,
)
"""Steps in order; each relies on those before, which recognise more than plain numbers while there are digits."""


def _in_words(lines: Sequence[str], wording: Wording) -> list[str]:
    text = addresses_in_words(formulas_in_text("\n".join(lines), wording), wording)
    words = text.split("\n")
    called = are_called(words, wording)
    text = "\n".join(
        digit_by_digit(word, wording) if is_called else word
        for word, is_called in zip(words, called, strict=True)
    )
    for step in _STEPS:
        text = step(text, wording)
    return [
        "" if line.startswith(SILENT) else joined((plain(line),)) or _at_least(before, wording)
        for before, line in zip(lines, text.split("\n"), strict=True)
    ]


def _at_least(line: str, wording: Wording) -> str:
    """Return words for the letters and digits of a line that the steps left empty."""
    bare = "".join(c if c.isalnum() else " " for c in line).strip()
    return plain(numbers_in_words(in_latin(bare), wording)) if bare else ""


def _mark_pauses(lines: Sequence[str], said: list[str]) -> None:
    """Add punctuation to words if the caption has a pause next to them: a dash, a bracket, the end."""
    spoken = -1
    for i, line in enumerate(lines):
        is_dash = line != "" and line.strip("-–—") == "" and not said[i]
        is_opening = bool(re.match(r"\W*\(", line)) and bool(said[i])
        sign = re.search(r"[?!.]", line) or re.search(r"[,;:]", line)
        if spoken >= 0 and not said[i] and sign:
            said[spoken] = _ended(said[spoken], sign[0])
        elif spoken >= 0 and (is_dash or is_opening):
            said[spoken] = _ended(said[spoken], ",")
        if said[i]:
            spoken = i
            if re.search(r"\w\W*\)", line):
                said[i] = _ended(said[i], ",")
    if spoken >= 0:
        said[spoken] = _ended(said[spoken], ",")


def _ended(said: str, sign: str) -> str:
    return said if said.endswith((".", "!", "?", ",", ";", ":")) else said + sign
