"""Finds which words of a clause are to be stressed: those in markdown emphasis, one in CAPITALS, and those ordered.

The caption keeps its signs; what is said is ``spoken_form``'s. Stage directions between asterisks are gone before.
"""

import re
from collections.abc import Collection, Sequence
from itertools import accumulate
from typing import Final

_MARKED: Final = re.compile(r"(?<![\w*_])(\*{1,3}|_{1,3})(?=\S)([^*_]+?)(?<=\S)\1(?![\w*_])")
"""*word*, **several words**, _word_: the signs touch what they mark and stand outside of words."""
_WRITTEN_LARGE: Final = """
    ai am api asap atm bbc bc bmw ca cd cia cv cpu ceo diy dj dna dvd eta eu faq fbi gdp gmt gp gps gpu hbo hd hiv hq
    html http ibm id io ios ip iq irs iv kfc la lcd led lgbt mba mit mri nasa nato nba nfl nhl nhs nyc ok pc pdf phd
    pin pm pms ptsd pr ps rip rna rv sms sos spf suv tbd tv ufo uk un url us usa usb utc vat vip vpn vr wc wifi www xl
"""
_ABBREVIATIONS: Final = frozenset(_WRITTEN_LARGE.split())
"""Words that are written in capitals anyway, in lower case; a guess at the common ones."""


def stressed_words(captions: Sequence[str], ordered: Collection[str] = ()) -> tuple[int, ...]:
    """Return which of a clause's words are stressed, in order; none where most would be.

    Args:
        captions: The words as captioned, signs included.
        ordered: Words that are stressed wherever they come, in lower case.
    """
    text = " ".join(captions)
    ends = list(accumulate(len(caption) + 1 for caption in captions))
    words = [(end - len(caption) - 1, end - 1) for caption, end in zip(captions, ends, strict=True)]
    bare = [re.sub(r"^\W*_*|_*\W*$", "", caption) for caption in captions]
    spoken = sum(bool(word) for word in bare)
    marked = [found.span(2) for found in _MARKED.finditer(text)]
    capital = _lone_capitals(bare)
    stressed = tuple(
        index
        for index, (start, end) in enumerate(words)
        if bare[index]
        and (
            index in capital
            or bare[index].lower() in ordered
            or any(start < until and since < end for since, until in marked)
        )
    )
    return stressed if spoken == 1 or len(stressed) * 2 <= spoken else ()


def _lone_capitals(words: Sequence[str]) -> frozenset[int]:
    """Return where words stand in capitals among others that do not."""
    capital = frozenset(
        index
        for index, word in enumerate(words)
        if len(word) > 1 and word.isupper() and _is_of_letters(word) and word.lower() not in _ABBREVIATIONS
    )
    others = sum(any(c.islower() for c in word) for word in words)
    return capital if len(capital) <= others else frozenset()


def _is_of_letters(word: str) -> bool:
    return all(c.isalpha() or c in "'’" for c in word)
