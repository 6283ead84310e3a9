"""Decides where a growing reply is cut into clauses: its beginning sounds while its end is still being generated.

This knows characters and words, not voices: ``spoken_form`` decides how a clause is said, and ``conversation`` keeps
the remaining text between two tokens. Every decision rests only on characters that are already there and that later
ones cannot change. The clauses of a reply are therefore the same however its stream was divided.

Cuts are made between words only, so that numbers (1,000, 10:30, 3.5), web addresses and words joined by dashes stay
whole. The exception is a string without spaces that is as long as a clause may be and no web address: it is cut. In
Chinese and Japanese, which have no spaces, each character counts as half a word; cuts are made at their punctuation,
and in a long first clause where hiragana end and another script begins. The lengths below are guesses, chosen so
that the first clause is one to three seconds of speech.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from itertools import pairwise, takewhile
from typing import NamedTuple

import msgspec

from companion.speaking.text.marks import is_only_emoji
from companion.speaking.text.wording import read_table
from companion.values.scripts import begins_word, is_unspaced, places_of_words


class _ClauseWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words at which a reply is cut (``clauses.en.toml``)."""

    titles: frozenset[str]
    before_number: frozenset[str]
    behind_ordinal: frozenset[str]
    may_end: frozenset[str]
    starters: frozenset[str]
    joints: frozenset[str]
    list_joints: frozenset[str]
    phrase_openers: frozenset[str]
    clinging: frozenset[str]


@cache
def _words() -> _ClauseWords:
    return read_table("clauses.en", _ClauseWords)


FIRST_SOFT_WORDS = 2
"""Minimum words before the first clause may end at a comma, colon or dash ("Of course,")."""
FIRST_JOINT_WORDS = 3
"""Minimum words before the first clause may end before "but", "because" and similar words."""
FIRST_LIST_WORDS = 5
"""Minimum words before the first clause may end before "and" and "or", which join single words as often as clauses."""
FIRST_PHRASE_WORDS = 5
"""Number of words after which the first clause ends at the last place before a preposition: "You could tell me |
about it"."""
FIRST_MOST_WORDS = 8
"""Maximum words of a first clause without any of these places; it is then cut between words."""
LATER_SOFT_WORDS = 7
"""Minimum words before a later clause may end at a comma, colon or dash."""
LATER_MOST_CHARACTERS = 200
"""Maximum characters of a later clause, which is then cut between words, or within a word that is longer than this."""
LATER_MOST_UNSPACED = 60
"""Maximum characters of a later clause in a script without spaces."""
ENCLOSED_MOST_CHARACTERS = 120
"""Maximum characters within brackets and quotation marks that are not cut."""

_OPENING = "([{“«„「『（《〈【"
_CLOSING = ")]}”»」』）》〉】"
_BOTH_SIDES = '"*'
"""Signs that open before a word and close after one: a quotation mark, and the asterisk of a stage direction."""
_BEFORE_WORD = _OPENING + "\"'‘*_`~#>¿¡"
_AFTER_WORD = _CLOSING + "\"'’*_`~<"
_DASHES = "-–—―"
_GAPS = re.compile(r"[^\S\u00a0\u202f]+")
"""White space where a line may break."""
_DAY_OR_PLACE = re.compile(r"\d{1,2}(?:\.\d{1,2})?")
"""Pattern of what is an ordinal or a date with a dot behind it: "am 4. Mai", "am 4.5. um neun"."""


class Cut(NamedTuple):
    """Result of ``cut``."""

    clauses: tuple[str, ...]
    """The finished clauses, in order; white space within them is single spaces and line breaks."""
    rest: str
    """Text that is still undecided: call again with it and the text that follows."""


def cut(pending: str, is_first: bool, is_finished: bool) -> Cut:
    """Take the clauses that are certain by now off the front of the previous ``rest`` and the text that came since.

    Each clause contains a letter or a digit; a reply of emoji alone is a clause, too. The first clause of a reply is
    cut earlier than later ones. When ``is_finished``, everything becomes clauses, unless ``pending`` has nothing to
    say: then it stays in ``rest``.
    """
    clauses: list[str] = []
    while (end := _clause_end(pending, is_first and not clauses, is_finished)) is not None:
        rest = pending[end:].lstrip()
        clauses.append(_clause(pending[: len(pending) - len(rest)]))
        pending = rest
    is_whole_reply = is_first and not clauses
    if is_finished and (has_words(pending) or (is_whole_reply and can_be_said(pending))):
        clauses.append(_clause(pending))
        pending = ""
    return Cut(tuple(clauses), pending)


class _Strength(IntEnum):
    """Quality of a place for a cut."""

    WITHIN = -1
    """No space or sign separates both sides."""
    CLINGING = 0
    """Both sides belong together."""
    PLAIN = 1
    PHRASE = 2
    """The next word is a preposition."""
    LIST_JOINT = 3
    """The next word is "and" or "or"."""
    JOINT = 4
    """The next word is a conjunction that begins a clause."""
    SOFT = 5
    """The place follows a comma, colon, dash or emoji."""
    SENTENCE = 6


class _Token(NamedTuple):
    text: str
    start: int
    end: int


class _Gap(NamedTuple):
    """The text between two consecutive words."""

    word: _Token
    signs: Sequence[_Token]
    """Tokens without letter or digit, such as a lone dash."""
    next_word: _Token
    is_next_whole: bool
    """True if the next word will not grow any more."""
    words_before: float
    """Words before the gap in this clause; a character of a script without spaces counts half."""
    unspaced_before: int
    """Characters of scripts without spaces before the gap."""
    has_newline: bool

    @property
    def next_letter(self) -> str:
        """Return the first letter or digit of the next word."""
        return next(c for c in self.next_word.text if c.isalnum())


@dataclass(frozen=True, slots=True)
class _Place:
    """A possible place for a cut: behind a word and the signs that stay with it."""

    end: int
    words: float
    unspaced: int
    strength: _Strength


def _clause_end(text: str, is_first: bool, is_finished: bool) -> int | None:
    """Return the certain end of the first clause of ``text``; None while that is open."""
    seen: list[_Place] = []
    for place in _places(text, is_finished):
        is_too_long = place.end > LATER_MOST_CHARACTERS or place.unspaced > LATER_MOST_UNSPACED
        if is_too_long and seen:
            return _best(seen).end
        if _is_good(place, is_first):
            return place.end
        seen.append(place)
        if is_first and place.words >= FIRST_PHRASE_WORDS:
            far = [one for one in seen if one.words >= FIRST_JOINT_WORDS and one.strength > _Strength.WITHIN]
            best = _best(far) if far else None
            if best and (best.strength >= _Strength.PHRASE or place.words >= FIRST_MOST_WORDS):
                return best.end
    return None


def _is_good(place: _Place, is_first: bool) -> bool:
    match place.strength:
        case _Strength.SENTENCE:
            return True
        case _Strength.SOFT:
            return place.words >= (FIRST_SOFT_WORDS if is_first else LATER_SOFT_WORDS)
        case _Strength.JOINT:
            return is_first and place.words >= FIRST_JOINT_WORDS
        case _Strength.LIST_JOINT:
            return is_first and place.words >= FIRST_LIST_WORDS
        case _:
            return False


def _best(places: Sequence[_Place]) -> _Place:
    return max(places, key=lambda place: (place.strength, place.end))


def _places(text: str, is_finished: bool) -> Iterator[_Place]:
    """Yield, from the left, the places that later text cannot change; stop at the first uncertain one."""
    enclosed_since: list[tuple[int, str]] = []
    is_in_unspaced = is_unspaced(text)
    for token in takewhile(lambda token: not has_words(token.text), _tokens(text)):
        _enclose(token, enclosed_since, is_in_unspaced=is_in_unspaced)
    for gap in _gaps(text, is_finished):
        for token in (gap.word, *gap.signs):
            _enclose(token, enclosed_since, is_in_unspaced=is_in_unspaced)
        strength = _strength(gap)
        if strength is None:
            return
        if not enclosed_since or gap.next_word.start - enclosed_since[0][0] > ENCLOSED_MOST_CHARACTERS:
            yield _Place(_left_end(text, gap), gap.words_before, gap.unspaced_before, strength)


def _gaps(text: str, is_finished: bool) -> Iterator[_Gap]:
    tokens = list(_tokens(text))
    words = [index for index, token in enumerate(tokens) if has_words(token.text)]
    spaced = unspaced = 0
    for index, next_index in pairwise(words):
        word, next_word = tokens[index], tokens[next_index]
        if is_unspaced(word.text):
            unspaced += 1
        else:
            spaced += 1
        yield _Gap(
            word=word,
            signs=tokens[index + 1 : next_index],
            next_word=next_word,
            is_next_whole=is_finished or next_word.end < len(text),
            words_before=spaced + unspaced / 2,
            unspaced_before=unspaced,
            has_newline="\n" in text[word.end : next_word.start],
        )


def _tokens(text: str) -> Iterator[_Token]:
    """Yield the tokens between white space, cutting an endless word into pieces; a web address is said only in part."""
    for start, end in places_of_words(text):
        is_address = "://" in text[start:end][:LATER_MOST_CHARACTERS]
        step = end - start if is_address else LATER_MOST_CHARACTERS
        for place in range(start, end, step):
            until = min(place + step, end)
            yield _Token(text[place:until], place, until)


def _enclose(token: _Token, since: list[tuple[int, str]], *, is_in_unspaced: bool) -> None:
    """Update the open brackets, quotation marks and asterisks for ``token``; ``since`` holds where they began."""
    if not has_words(token.text) and not all(c in _OPENING + _CLOSING + _BOTH_SIDES for c in token.text):
        return  # a smiley such as ":("
    if token.text == "*" and not is_in_unspaced:
        return  # the sign of a product
    first_letter = next((i for i, c in enumerate(token.text) if c.isalnum()), len(token.text))
    for i, c in enumerate(token.text):
        is_same = bool(since) and since[-1][1] == c
        if c in _OPENING or (c in _BOTH_SIDES and i < first_letter and not is_same):
            since.append((token.start + i, c))
        elif since and (is_same or c in _CLOSING or c == '"'):
            since.pop()


def is_enclosed(text: str) -> bool:
    """Tell whether a text ends within brackets or quotation marks."""
    since: list[tuple[int, str]] = []
    is_in_unspaced = is_unspaced(text)
    for token in _tokens(text):
        _enclose(token, since, is_in_unspaced=is_in_unspaced)
    return bool(since)


def _left_end(text: str, gap: _Gap) -> int:
    """Return the end of the left side: signs go left, an opening and text after a line break go right."""
    end = gap.word.end
    for token in gap.signs:
        if "\n" in text[end : token.start] or all(c in _OPENING for c in token.text):
            break
        end = token.end
    return end


def _strength(gap: _Gap) -> _Strength | None:
    """Return the quality of a gap; None if the next word must be complete first."""
    is_piece = gap.word.end - gap.word.start >= LATER_MOST_CHARACTERS
    if gap.has_newline or is_piece:
        return _Strength.SENTENCE
    bare = gap.word.text.rstrip(_AFTER_WORD)
    core = bare.rstrip(".!?…,;:").lstrip(_BEFORE_WORD).lower()
    is_number = core[-1:].isdigit() and gap.next_letter.isdigit()
    if bare.endswith(("!", "?", "…", "..", "。", "！", "？", "｡")):
        return _Strength.SOFT if gap.next_letter.islower() else _Strength.SENTENCE
    if bare.endswith("."):
        return _strength_of_dot(core, gap)
    if bare.endswith((",", ";", ":", "、", "，", "；", "：")):
        return _Strength.CLINGING if is_number else _Strength.SOFT
    if bare.endswith(("–", "—")) or any(_is_emoji(sign.text) for sign in gap.signs):
        return _Strength.SOFT
    if any(sign.text.strip(_DASHES) == "" for sign in gap.signs):
        return _Strength.CLINGING if is_number else _Strength.SOFT
    if gap.word.end == gap.next_word.start:
        return _Strength.PHRASE if begins_word(bare[-1:], gap.next_letter) else _Strength.WITHIN
    if gap.next_letter.isdigit() or (core[-1:].isdigit() and gap.next_word.text.startswith(("(", "（"))):
        return _Strength.CLINGING
    if not gap.is_next_whole:
        return None
    return _strength_by_words(core, gap.next_word.text.lstrip(_BEFORE_WORD).lower())


def _strength_of_dot(core: str, gap: _Gap) -> _Strength | None:
    """Return the quality of the gap after a word with a dot; None if the next word must be complete first."""
    is_list_mark = gap.words_before == 1 and core.isdigit()
    known = _words()
    if _DAY_OR_PLACE.fullmatch(core) and not is_list_mark:
        if not gap.is_next_whole:
            return None
        if gap.next_letter.islower() or _plain(gap.next_word.text) in known.behind_ordinal:
            return _Strength.CLINGING
    if is_list_mark or core in known.titles or (core in known.before_number and gap.next_letter.isdigit()):
        return _Strength.CLINGING
    if core in known.may_end or re.fullmatch(r"[^\W\d_](\.[^\W\d_])*", core):
        if gap.next_letter.islower() or gap.next_letter.isdigit():
            return _Strength.CLINGING
        if not gap.is_next_whole:
            return None
        return _Strength.SENTENCE if _plain(gap.next_word.text) in known.starters else _Strength.CLINGING
    return _Strength.SOFT if gap.next_letter.islower() else _Strength.SENTENCE


def _strength_by_words(word: str, next_word: str) -> _Strength:
    known = _words()
    if word in known.clinging:
        return _Strength.CLINGING
    if next_word in known.joints:
        return _Strength.JOINT
    if next_word in known.list_joints:
        return _Strength.LIST_JOINT
    return _Strength.PHRASE if next_word in known.phrase_openers else _Strength.PLAIN


def _is_emoji(sign: str) -> bool:
    return any(unicodedata.category(c) == "So" for c in sign)


def _plain(word: str) -> str:
    return word.strip(_BEFORE_WORD + _AFTER_WORD + ".!?…,;:").replace("’", "'").lower()


def has_words(text: str) -> bool:
    """Tell whether a text contains a letter or a digit."""
    return any(map(str.isalnum, text))


def _clause(text: str) -> str:
    """Return a clause with the line breaks behind it."""
    return one_spaced(text) + _breaks(text[len(text.rstrip()) :])


def can_be_said(text: str) -> bool:
    """Tell whether a voice can say a text: it has words, or consists of emoji alone, whose names are said then."""
    return has_words(text) or is_only_emoji(text)


def one_spaced(text: str) -> str:
    """Return a text with one space for every gap, or its line breaks, at most two; no-break spaces stay."""
    return _GAPS.sub(lambda gap: _breaks(gap[0]) or " ", text.strip())


def _breaks(gap: str) -> str:
    return "\n" * min(2, gap.count("\n"))
