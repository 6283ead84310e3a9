"""Guesses which of the six languages a sentence may be in, so that signs are looked for in those only.

By script, and among those written in Latin letters by their commonest words. Rather one language too many than one too
few: where nothing is recognised it may be any.
"""

import re
from collections.abc import Mapping
from typing import Final

_WORD: Final = re.compile(r"[a-z]+'?")
_UNSPACED: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
_JAPANESE: Final = re.compile("[\u3041-\u3096\u30a1-\u30fa].*[\u3041-\u3096\u30a1-\u30fa]")
"""Two kana; Chinese may borrow one."""
_ENGLISH: Final = """
i im ive ill id the a an my me you he she they we it its is am are was were be been to of and in on at for with
that this not dont don' isn' didn' can' won' cant have has had do did will would just so but what how when there
his i' she' he' it' that' what' they' we' you' like get no all up out by from or as if about more than who why
any now does did mean means your them him her could should been being
"""
_GERMAN: Final = """
ich du er sie es wir ihr mich mir dich dir ihm ihn der die das den dem des ein eine einen einem einer mein meine
meinen meinem meiner ist bin sind war waren habe hab hat haben nicht kein keine keinen und oder aber auf mit von
zu zum zur im ins am an bei nach aus wie was wenn dass weil noch mehr schon nur so auch will kann muss wird
"""
_FRENCH: Final = """
je j' tu il elle on nous vous ils elles me m' te t' se s' le la les l' un une des du de d' mon ma mes ton son sa
ses est suis es sont ai as a ont etait ne n' pas plus et ou mais que qu' qui dans sur avec pour par en au aux ce
c' ca moi veux peux fait tout rien quand comme si
"""
_SPANISH: Final = """
yo tu el ella nosotros ellos me te se le les lo la los las un una unos de del al mi mis su sus es soy esta estoy
estan son era he ha han no ni y o pero que en con por para como cuando si ya mas muy todo nada quiero puedo voy
tengo va hay
"""
_COMMON: Final[Mapping[str, frozenset[str]]] = {
    "en": frozenset(_ENGLISH.split()),
    "de": frozenset(_GERMAN.split()),
    "fr": frozenset(_FRENCH.split()),
    "es": frozenset(_SPANISH.split()),
}
_FEW: Final = 2
"""With fewer common words than these it may be any language (guess)."""
_SHARE: Final = 0.5
"""A language with so large a share of the words that the likeliest one has is looked at, too (guess)."""


def tongues(sentence: str) -> tuple[str, ...]:
    """Return the codes of the languages that a sentence in plain words may be in, the likeliest first."""
    found: tuple[str, ...] = ("ja", "zh") if _UNSPACED.search(sentence) else ()
    if _JAPANESE.search(sentence):
        found = ("ja",)
    words = _WORD.findall(sentence.lower())
    if not words:
        return found
    counts = {language: sum(word in common for word in words) for language, common in _COMMON.items()}
    most = max(counts.values())
    likely = [language for language, count in counts.items() if most < _FEW or count >= _SHARE * most]
    return (*sorted(likely, key=lambda language: -counts[language]), *found)
