"""Tells what words do by their form: ask for a day, a reason or the companion's words, or break off.

Questions are known in six languages, one file of patterns each, whatever language the talk is in. What a question wants
to know of the past is read by the encoder (``values.RecallPurpose``). A fragment is what is left of English speech that
was misheard or broken off: "Wait, bled me, think".
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import takewhile
from typing import Final

from companion.remembering.patterns import Patterns, read_patterns
from companion.values import LANGUAGES, UNSPACED, Speaker, Utterance
from companion.values.scripts import is_unspaced


class _Questions(Patterns, frozen=True):
    asks: re.Pattern[str]
    when: re.Pattern[str]
    why: re.Pattern[str]
    how_it_went: re.Pattern[str]
    you_told: re.Pattern[str]
    talk_through: re.Pattern[str]
    mine: re.Pattern[str]


@cache
def _read(language: str) -> _Questions:
    return read_patterns(f"questions.{language}", _Questions)


def _may_be(text: str) -> Iterator[_Questions]:
    """Yield the patterns of the languages that are written in the script of a text."""
    is_of_signs = is_unspaced(text)
    return (_read(language) for language in LANGUAGES if (language in UNSPACED) is is_of_signs)


_SENTENCE_END: Final = re.compile(r"[.!…]+\s+|[。！]\s*")


def asks_when(text: str) -> bool:
    """Tell whether a question asks for the day of something: "When did I …?", "Wann kam …?", "…のはいつ？"."""
    plain = text.casefold()
    return is_question(text) and any(each.when.search(plain) for each in _may_be(plain))


def asks_why(text: str) -> bool:
    """Tell whether a question asks what brought something about."""
    plain = text.casefold()
    return is_question(text) and any(each.why.search(plain) for each in _may_be(plain))


def asks_how_it_went(text: str) -> bool:
    """Tell whether words ask how a time was for who says them, and name nothing else: "How have I been lately?"."""
    plain = text.casefold()
    return any(each.how_it_went.search(plain) for each in _may_be(plain))


def wants_to_talk_it_through(text: str) -> bool:
    """Tell whether somebody wants to be heard and not cheered up: "I need to talk"."""
    plain = text.casefold()
    return any(each.talk_through.search(plain) for each in _may_be(plain))


def is_question(text: str) -> bool:
    """Tell whether words end in a question, by its mark or by its form: recognised speech may lack the mark."""
    plain = text.casefold().strip(" \"'“”‘’«»\n\t")
    if plain.endswith(("?", "？", "؟")):
        return True
    last = next((part for part in reversed(_SENTENCE_END.split(plain)) if part), "")
    return any(each.asks.match(last) for each in _may_be(plain))


def still_asked(dialogue: Sequence[Utterance]) -> tuple[str, ...]:
    """Return the last words of a dialogue, behind the person's questions before them that got no answer."""
    *before, last = dialogue
    since = takewhile(
        lambda said: (said.speaker, said.session) == (last.speaker, last.session), reversed(before)
    )
    questions = [said.text for said in since if is_question(said.text)]
    return (*reversed(questions), last.text)


def whose_words(text: str) -> Speaker | None:
    """Return who said what is asked for; None where either or both may have."""
    plain = text.casefold()
    if any(each.you_told.search(plain) for each in _may_be(plain)):
        return Speaker.COMPANION
    return Speaker.PERSON if asks_mine(text) else None


def asks_mine(text: str) -> bool:
    """Tell whether words are about the person who says them: "I", "my", "we"."""
    plain = text.casefold()
    return any(each.mine.search(plain) for each in _may_be(plain))


_CLAUSE_END: Final = re.compile(r"[.,;:!?…]+|\s[-–—]+\s")
_SUBJECT: Final = re.compile(
    r"(?:(?i:and|but|so|then|well|because|oh|yes|no) )*"
    r"(?:(?i:i|we|you|he|she|it|they|this|that|there|nobody|somebody|someone|everybody|everyone)(?:['’]\w+)?|"
    r"(?i:my|our|his|her|their|the) \w+|[A-Z]\w+(?:['’]\w+)?) (?!(?:me|us|and|or|but)\b)\w+"
)
_BROKEN_OFF: Final = re.compile(
    r"\b(?:and|but|or|so|because|if|the|a|an|my|our|his|their|to|of|with|at|from|for|is|was|are|were)\W*$",
    re.IGNORECASE,
)
_WHOLE: Final = 3
"""A clause of so many words tells something, ..."""
_WHOLE_THOUGH_BROKEN: Final = 5
"""... or of so many where it breaks off (guesses)."""


def is_fragment(text: str) -> bool:
    """Tell whether a text has words, and no clause of it states anything."""
    clauses = [clause.strip() for clause in _CLAUSE_END.split(text)]
    return text.isascii() and any(clauses) and not any(map(_states, clauses))


def _states(clause: str) -> bool:
    is_broken = _BROKEN_OFF.search(clause) is not None
    count = len(clause.split())
    return count >= (_WHOLE_THOUGH_BROKEN if is_broken else _WHOLE) or (
        not is_broken and _SUBJECT.match(clause) is not None
    )
