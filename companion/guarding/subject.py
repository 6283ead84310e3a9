"""Subjects as a person names them in settings, such as "my divorce", and the words that are about one.

By the words themselves, in any order, in any inflection: "we divorced in May" is about "my divorce". The name in "my ex
Daniel" stands for it alone, unless the words say whose it is: "my brother Daniel" is somebody else. Too many matches
are preferred to too few. The function words are those of the six languages of the window; Chinese and Japanese are
searched for as they are written, because they have no spaces.
"""

import functools
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import IntEnum
from itertools import groupby
from typing import Final, TypeAlias

from companion.guarding.plain import without_disguise
from companion.values import Boundaries, Breach, Place, Rule

_ALL: Final = """
everything anything all whatever alles allem irgendwas tout toute toutes tous todo toda todos todas
すべて 全て 全部 ぜんぶ 何でも なんでも 一切 所有 所有事 所有事情
"""
_EVERYTHING: Final = frozenset(_ALL.split())
_FUNCTION: Final = """
a about after against am an and at before by for from i in it m me my of on or our s since t that the to us we what
with without
als auf bei das dem den der des die ein eine einem einen einer es fur gegen ich im in mein meine meinem meinen meiner
meines mich mir mit nach oder ohne uber um und uns unser unsere von vor was wegen wir zu zum zur
apres au aux avant avec ce ces contre d de depuis du elle en et il j je l la le les ma mes moi mon nos notre nous ou par
pour que sans sur un une
al con contra del desde el ella ellos las lo los mi mis nosotros nuestra nuestro o para por sin sobre su sus una unos y
yo
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
_KANA: Final = re.compile(r"[぀-ヿ]")
_UNSPACED_FRAME: Final = re.compile(
    r"^(?:私の|僕の|俺の|わたしの|我的|关于|關於)|(?:について|のこと|に関して|的事情?)$"
)
_OF: Final = re.compile(r"[の的]")
_NAME: Final = r"(?P<name>[A-Z]\w+(?:[ -][A-Z]\w+)*)"
_SOMEBODY: Final = re.compile(rf"(?P<is_german>(?i:mein|unser)\w*\s)?(?:.*?\W)?(?P<relation>\w+),?\s+{_NAME}")
"""Somebody's name at the end of a subject, behind a relation: "my ex Daniel"; in German any noun has a capital."""
_RELATIONS: Final = """
ex exfreund exfreundin exmann exfrau mann frau freund freundin bruder schwester mutter mama vater papa sohn tochter
opa oma onkel tante cousin cousine neffe nichte chef chefin kollege kollegin nachbar nachbarin lehrer lehrerin
"""
_GERMAN_RELATIONS: Final = frozenset(_RELATIONS.split())
_RELATED: Final = re.compile(
    r"\b(?i:my|your|our|[md]ein\w*|unser\w*|[mt]on|[mt]a|notre|votre|mi|nuestr[oa])"
    rf"\s+(?P<relation>\w+)\s+{_NAME}"
)
"""Somebody who is named with their relation to a person."""


class Naming(IntEnum):
    """Way in which words name a subject; the later, the surer."""

    ANOTHER = -1
    """They name somebody else of that name, or in that relation: "my brother Daniel" is not "my ex Daniel"."""
    NOT = 0
    PART = 1
    """A word of what it is about is there: "war" of "the war in my country", "ex" of "my ex Daniel"."""
    WORD = 2
    """Its only telling word is there, which may mean something else: "It works." is not "work"."""
    WHOLE = 3
    """All its words are there, or a name in it."""


def names_everything(subject: str) -> bool:
    """Tell whether a subject means everything: "everything", "all of it"."""
    return _read(subject).is_everything


def spoken_of(words: str, subjects: Iterable[str]) -> str | None:
    """Return the first subject that words are about; a subject that means everything matches any words."""
    heard: _Heard | None = None
    for subject in subjects:
        heard = heard or _Heard(words)
        if heard.naming(_read(subject)) >= Naming.WORD:
            return subject
    return None


def naming(words: str, subject: str) -> Naming:
    """Return how words name a subject."""
    return _Heard(words).naming(_read(subject))


def has_one_word(subject: str) -> bool:
    """Tell whether a subject has a single telling word: it then shares none with what is near it."""
    read = _read(subject)
    return read.unspaced in read.parts if read.unspaced else len(read.stems) == 1


@dataclass(frozen=True, slots=True)
class _Subject:
    is_everything: bool
    unspaced: str
    """Text to search for as it is written; "" if words are searched for."""
    phrase: str
    stems: tuple[str, ...]
    """Stems of the meaningful words, all of which must occur; without any, the phrase must."""
    parts: frozenset[str]
    """Those of what it is about, without where, with whom or whose that is, and without names; of an unspaced text its
    last part."""
    names: frozenset[str]
    """Names of somebody in it, with and without a plural s."""


@functools.lru_cache(maxsize=256)
def _read(subject: str) -> _Subject:
    folded = without_disguise(subject).casefold().strip()
    words = _words(folded)
    telling = [word for word in words if word not in _FUNCTION_WORDS and word not in _EVERYTHING]
    is_everything = folded == "*" or (not telling and any(word in _EVERYTHING for word in words))
    unspaced = _UNSPACED_FRAME.sub("", folded) if _UNSPACED.search(folded) else ""
    names = _names(subject)
    return _Subject(
        is_everything,
        unspaced,
        " ".join(words),
        tuple(map(_stem, telling)),
        frozenset({_last_part(unspaced)} if unspaced else map(_stem, _head(folded) - names)),
        names | {f"{name}s" for name in names},
    )


def _names(subject: str) -> frozenset[str]:
    found = _SOMEBODY.fullmatch(without_disguise(subject).strip())
    if found is None or found["relation"] in _FUNCTION_WORDS:
        return frozenset()
    relation = found["relation"]
    is_name = found["is_german"] or relation.islower() or relation.casefold() in _GERMAN_RELATIONS
    return frozenset(_words(found["name"].casefold())) if is_name else frozenset()


def _head(folded: str) -> frozenset[str]:
    """Return the first run of telling words, or the one that belongs to it: "my mother's illness"."""
    owned = _APOSTROPHE_S.split(folded)[-1]
    runs = groupby(_words(owned), lambda word: word not in _FUNCTION_WORDS)
    return next((frozenset(run) for is_telling, run in runs if is_telling), frozenset())


def _last_part(unspaced: str) -> str:
    """Return what a Japanese or Chinese text is about: behind its last particle; Chinese words have two characters."""
    last = _OF.split(unspaced)[-1] or unspaced
    return last if _KANA.search(last) else last[-2:]


class _Heard:
    """Words prepared once for all subjects."""

    def __init__(self, words: str) -> None:
        self._plain = without_disguise(words)
        self._text = self._plain.casefold()
        self._words = _words(self._text)
        self._stems = frozenset(map(_stem, self._words))

    def naming(self, subject: _Subject) -> Naming:
        if subject.is_everything:
            return Naming.WHOLE if self._words else Naming.NOT
        if subject.unspaced:
            if subject.unspaced in self._text:
                return Naming.WORD
            return Naming.PART if any(part in self._text for part in subject.parts) else Naming.NOT
        if not subject.stems:
            is_there = bool(subject.phrase) and f" {subject.phrase} " in f" {' '.join(self._words)} "
            return Naming.WHOLE if is_there else Naming.NOT
        if subject.names:
            return self._naming_somebody(subject)
        if all(map(self._holds, subject.stems)):
            return Naming.WHOLE if len(subject.stems) > 1 else Naming.WORD
        return Naming.PART if any(map(self._holds, subject.parts)) else Naming.NOT

    def _naming_somebody(self, subject: _Subject) -> Naming:
        """Return how words name somebody."""
        said = _words(
            _RELATED.sub(lambda one: "" if _is_another(one, subject) else one[0], self._plain).casefold()
        )
        if not subject.names.isdisjoint(said):
            return Naming.WHOLE
        if not subject.parts.isdisjoint(map(_stem, said)):
            return Naming.PART
        return Naming.NOT if said == self._words else Naming.ANOTHER

    def _holds(self, stem: str) -> bool:
        begins = len(stem) >= _BEGINS_OTHERS and any(said.startswith(stem) for said in self._words)
        return begins or stem in self._stems


def _is_another(found: re.Match[str], subject: _Subject) -> bool:
    """Tell whether someone who is named with a relation shares only one of these with a subject."""
    has_name = not subject.names.isdisjoint(_words(found["name"].casefold()))
    return has_name is not (_stem(found["relation"].casefold()) in subject.parts)


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        shortest = _SHORTEST_SINGULAR if ending == "s" else _SHORTEST_STEM
        if word.endswith(ending) and len(word) - len(ending) >= shortest:
            return word.removesuffix(ending)
    return word


def _words(folded: str) -> list[str]:
    return _WORD.findall(_APOSTROPHE_S.sub("", folded))


Likeness: TypeAlias = Callable[[str], float]
"""Function that measures the similarity in meaning of the current words to a subject, in [-1, 1]."""

LIKE: Final = 0.48
"""Similarity from which words are about a subject that they do not name (guess, on 23 sentences and 11 subjects: "She
signed the papers and moved out; our marriage is over" is like "my divorce" at 0.50, "My car broke down" at 0.46)."""


def may_keep(words: str, boundaries: Boundaries, likeness: Likeness | None = None) -> Breach | None:
    """Return the breach that forbids storing words; None if they may be stored.

    Everything that stores words asks first: the history, memory, and sleep for a summary, the diary or the language
    model's words. Words that may not be stored stay part of the current conversation and of nothing else.

    Args:
        likeness: Function that also finds subjects by their meaning; None for words alone.
    """
    subject = spoken_of(words, boundaries.not_remembered)
    if subject is None and likeness is not None:
        subject = next((one for one in boundaries.not_remembered if likeness(one) >= LIKE), None)
    return None if subject is None else Breach(Rule.TOPIC, Place.KEPT, subject)
