"""Subjects as a person names them in settings, such as "my divorce", and whether words speak of one.

By the words themselves, in any order, whatever their inflection: "my divorce" is spoken of in "we divorced in May".
Where a subject is named too often rather than too seldom, that is meant. The function words are those of the six
languages of the window; Chinese and Japanese are looked up as they are written, for they have no blanks.
"""

import re
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
"""Longest first."""
_SHORTEST_STEM: Final = 4
_SHORTEST_SINGULAR: Final = 3
"""Without an s: "cat", but not "car" for "care"."""
_BEGINS_OTHERS: Final = 5
"""A stem of so many letters also stands for words that begin with it: "politic" for "politician" (guess)."""

_WORD: Final = re.compile(r"[^\W_]+")
_APOSTROPHE_S: Final = re.compile(r"['’]s\b")
_UNSPACED: Final = re.compile(r"[぀-ヿ㐀-鿿]")
_UNSPACED_FRAME: Final = re.compile(
    r"^(?:私の|僕の|俺の|わたしの|我的|关于|關於)|(?:について|のこと|に関して|的事情?)$"
)


def names_everything(subject: str) -> bool:
    """Tell whether a subject is no single one: "everything", "all of it"."""
    words = _words(subject)
    return subject.strip() == "*" or (any(word in _EVERYTHING for word in words) and not _telling(words))


def speaks_of(words: str, subject: str) -> bool:
    """Tell whether words speak of a subject; where it names everything, all words do that say anything."""
    if names_everything(subject):
        return bool(_words(words))
    if _UNSPACED.search(subject):
        named = _UNSPACED_FRAME.sub("", _folded(subject).strip())
        return named in _folded(words)
    said = _words(words)
    asked = _words(subject)
    telling = _telling(asked)
    if not telling:  # a subject of function words alone, to be found as it stands
        return bool(asked) and f" {' '.join(asked)} " in f" {' '.join(said)} "
    return all(any(_is_same(word, named) for word in said) for named in telling)


def _telling(words: list[str]) -> list[str]:
    return [word for word in words if word not in _FUNCTION_WORDS and word not in _EVERYTHING]


def _is_same(word: str, named: str) -> bool:
    stem = _stem(named)
    return _stem(word) == stem or (len(stem) >= _BEGINS_OTHERS and word.startswith(stem))


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        shortest = _SHORTEST_SINGULAR if ending == "s" else _SHORTEST_STEM
        if word.endswith(ending) and len(word) - len(ending) >= shortest:
            return word.removesuffix(ending)
    return word


def _words(text: str) -> list[str]:
    return _WORD.findall(_APOSTROPHE_S.sub("", _folded(text)))


def _folded(text: str) -> str:
    return without_disguise(text).casefold()
