"""Turns the person's sentences about themselves into sentences to them, and those into sentences about them.

"I work as a nurse" → "You work as a nurse.": all derived memories have this form and speak to the person as "you",
because the person reads them in the memory book. "You live in York." → "They live …": this form goes to a language
model. The companion, which is "I" in a memory, becomes "you" there: "You asked me" → "They asked you".
"""

import re
from functools import cache
from typing import Final

import msgspec

from companion.encoder.language import language_of
from companion.remembering.frames import all_frames, in_english
from companion.remembering.patterns import read_patterns

_SPOKEN_WORD: Final = re.compile(r"(?<!\d)(?<!\d )[A-Za-z]+(?:'[A-Za-z]+)?")
"""Pattern of a spoken word, except after a figure: the "am" of "at 8 am" is not a verb."""
_WAS: Final = re.compile(r"\byou was(n't)?\b")


class _PronounPatterns(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Pronouns and verb forms, and their replacements (``pronouns.en.toml``)."""

    companion: re.Pattern[str]
    pronoun: re.Pattern[str]
    governs: re.Pattern[str]
    ends: re.Pattern[str]
    acts: re.Pattern[str]
    to_the_person: dict[str, str]
    of_the_person: dict[str, str]


@cache
def _patterns() -> _PronounPatterns:
    return read_patterns("pronouns.en", _PronounPatterns)


def to_you(clause: str) -> str:
    """Return a clause of the person's as a sentence that speaks to them; quoted if it speaks to the companion."""
    if _patterns().companion.search(clause):
        return quoted(clause)
    turned = _patterns().to_the_person
    said = _SPOKEN_WORD.sub(lambda word: turned.get(word[0].lower(), word[0]), clause)
    return _sentence(_WAS.sub(r"you were\1", said))


def as_told(text: str) -> str:
    """Return words for the memory book as a sentence to the person: "Ruth is my cousin" becomes "Ruth is your cousin.".

    A sentence that already speaks to them, or names them nowhere, stays as it is.
    """
    words = (word[0].lower() for word in _SPOKEN_WORD.finditer(text))
    is_theirs = language_of(text) == "en" and any(word in _patterns().to_the_person for word in words)
    return to_you(text) if is_theirs and not _patterns().companion.search(text) else text


def quoted(words: str, language: str = "") -> str:
    """Return a sentence that gives the person's own words, framed in a language; "" for that of the words."""
    return all_frames()[language or language_of(words)].said.format(f"“{words.strip(' ,;')}”")


def _sentence(words: str) -> str:
    trimmed = words.strip(" ,.;!…")
    return f"{trimmed[:1].upper()}{trimmed[1:]}."


def of_them(sentence: str) -> str:
    """Return a sentence to the person as one about them, framed in English; text between “ and ” stays unchanged."""
    parts = re.split(r"(“[^”]*”)", sentence)
    return "".join(
        part if part.startswith("“") else _patterns().pronoun.sub(_turned, in_english(part)) for part in parts
    )


def _turned(found: re.Match[str]) -> str:
    word = found[0].lower().replace("’", "'")
    turned = _patterns().of_the_person.get(word) or ("them" if _is_object(found) else "they")
    before = found.string[: found.start()].rstrip()
    begins = not before or before.endswith((".", "!", "?", "…"))
    return turned.capitalize() if begins and found[0][0].isupper() else turned


def _is_object(found: re.Match[str]) -> bool:
    before, behind = found.string[: found.start()], found.string[found.end() :]
    known = _patterns()
    if known.ends.match(behind):
        return bool(before.strip())
    return bool(known.governs.search(before)) and not known.acts.match(behind)
