"""Subjects as a person names them in settings, such as "my divorce", and the words that are about one.

By the words themselves, in any order, in any inflection: "we divorced in May" is about "my divorce". Too many matches
are preferred to too few. The function words are those of the six languages of the window; Chinese and Japanese are
searched for as they are written, because they have no spaces.
"""

import functools
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from companion.guarding.plain import without_disguise

_ALL: Final = """
everything anything all whatever alles allem irgendwas tout toute toutes tous todo toda todos todas
すべて 全て 全部 ぜんぶ 何でも なんでも 一切 所有 所有事 所有事情
"""
_EVERYTHING: Final = frozenset(_ALL.split())
_FUNCTION: Final = """
a about am an and at for from i in it m me my of on or our s t that the to us we what with
als auf bei das dem den der des die ein eine einem einen einer es fur ich im mein meine meinem meinen meiner meines
mich mir mit oder uber um und uns unser unsere von was wir zu zum zur
au aux avec ce ces d de du elle en et il j je l la le les ma mes moi mon nos notre nous ou par pour que sur un une
al con del el ella ellos las lo los mi mis nosotros nuestra nuestro o para por sobre su sus una unos y yo
"""
_FUNCTION_WORDS: Final = frozenset(_FUNCTION.split())
_INFLECTION: Final = """
ations ation ungen ement ments ingly ions ing ies ied ier ern ung est ion ons ent aux
ed es er en em os as ir ar ez al e n s x y o a i r
"""
_ENDINGS: Final = tuple(_INFLECTION.split())
"""Word endings, longest first."""
_SHORTEST_STEM: Final = 4
_SHORTEST_SINGULAR: Final = 3
"""Minimum letters without a plural s: "cat", but not "car" for "care"."""
_BEGINS_OTHERS: Final = 5
"""Letters from which a stem also stands for words that begin with it: "politic" for "politician" (guess)."""

_WORD: Final = re.compile(r"[^\W_]+")
_APOSTROPHE_S: Final = re.compile(r"['’]s\b")
_UNSPACED: Final = re.compile(r"[぀-ヿ㐀-鿿]")
_UNSPACED_FRAME: Final = re.compile(
    r"^(?:私の|僕の|俺の|わたしの|我的|关于|關於)|(?:について|のこと|に関して|的事情?)$"
)


def names_everything(subject: str) -> bool:
    """Tell whether a subject means everything: "everything", "all of it"."""
    return _read(subject).is_everything


def spoken_of(words: str, subjects: Iterable[str]) -> str | None:
    """Return the first subject that words are about; a subject that means everything matches any words."""
    heard: _Heard | None = None
    for subject in subjects:
        heard = heard or _Heard(words)
        if heard.speaks_of(_read(subject)):
            return subject
    return None


@dataclass(frozen=True, slots=True)
class _Subject:
    is_everything: bool
    unspaced: str
    """Text to search for as it is written; "" if words are searched for."""
    phrase: str
    """All its words."""
    stems: tuple[str, ...]
    """Stems of the meaningful words, all of which must occur; without any, the phrase must."""


@functools.lru_cache(maxsize=256)
def _read(subject: str) -> _Subject:
    folded = _folded(subject).strip()
    words = _words(folded)
    telling = [word for word in words if word not in _FUNCTION_WORDS and word not in _EVERYTHING]
    is_everything = folded == "*" or (not telling and any(word in _EVERYTHING for word in words))
    unspaced = _UNSPACED_FRAME.sub("", folded) if _UNSPACED.search(folded) else ""
    return _Subject(is_everything, unspaced, " ".join(words), tuple(map(_stem, telling)))


class _Heard:
    """Words prepared once for all subjects."""

    def __init__(self, words: str) -> None:
        self._text = _folded(words)
        self._words = _words(self._text)
        self._stems = frozenset(map(_stem, self._words))

    def speaks_of(self, subject: _Subject) -> bool:
        if subject.is_everything:
            return bool(self._words)
        if subject.unspaced:
            return subject.unspaced in self._text
        if not subject.stems:
            return bool(subject.phrase) and f" {subject.phrase} " in f" {' '.join(self._words)} "
        return all(map(self._holds, subject.stems))

    def _holds(self, stem: str) -> bool:
        begins = len(stem) >= _BEGINS_OTHERS and any(said.startswith(stem) for said in self._words)
        return begins or stem in self._stems


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        shortest = _SHORTEST_SINGULAR if ending == "s" else _SHORTEST_STEM
        if word.endswith(ending) and len(word) - len(ending) >= shortest:
            return word.removesuffix(ending)
    return word


def _words(folded: str) -> list[str]:
    return _WORD.findall(_APOSTROPHE_S.sub("", folded))


def _folded(text: str) -> str:
    return without_disguise(text).casefold()
