"""Writes espeak-ng's IPA in the letters that Kokoro was taught: one for each diphthong and affricate.

The letters are those of misaki, Kokoro's own phonemiser, and so is what becomes of espeak-ng's sounds (its
EN_PHONES.md). misaki looks English words up in dictionaries first; here espeak-ng tells all of them.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType

from companion.speaking.engines.ipa_text import SIGNS, Script

NAMES: Mapping[str, str] = MappingProxyType(
    {"A": "eɪ", "I": "aɪ", "O": "oʊ", "Q": "əʊ", "W": "aʊ", "Y": "ɔɪ", "S": "s", "T": "ɾ", "ᵊ": "ə"}
    | {"ʣ": "dz", "ʤ": "dʒ", "ʥ": "dʑ", "ʦ": "ts", "ʧ": "tʃ", "ʨ": "tɕ"}
)
"""The IPA of letters that are Kokoro's own, or that stand for two."""

_TIE = "^"
_SYLLABIC = re.compile("(.)̩")

_ENGLISH_PAIRS = "a^ɪ=I a^ʊ=W d^ʒ=ʤ e^ɪ=A t^ʃ=ʧ ɔ^ɪ=Y ə^l=ᵊl"
_ENGLISH = "ʔˌn̩=tn̩ ʲo=jo ʲə=jə ʲ= e=A r=ɹ x=k ç=k ɐ=ə ɚ=əɹ ɬ=l ̃= ʔ=t ɾ=T o=ɔ"
_AMERICAN = "ɜːɹ=ɜɹ ɜː=ɜɹ ɪə=iə ː="
_OTHER_PAIRS = "a^ɪ=I a^ʊ=W d^z=ʣ d^ʒ=ʤ e^ɪ=A o^ʊ=O ə^ʊ=Q s^s=S t^s=ʦ t^ʃ=ʧ ɔ^ɪ=Y"
"""Sounds and their letters, to be replaced in this order."""


def _american(ipa: str) -> str:
    return _replaced(_joined(ipa, f"{_ENGLISH_PAIRS} o^ʊ=O"), f"{_ENGLISH} {_AMERICAN}")


def _british(ipa: str) -> str:
    return _replaced(_joined(ipa, f"{_ENGLISH_PAIRS} e^ə=ɛː ə^ʊ=Q"), f"{_ENGLISH} iə=ɪə")


def _other(ipa: str) -> str:
    return _joined(ipa, _OTHER_PAIRS).replace("-", "")


def _joined(ipa: str, pairs: str) -> str:
    """Write two letters that are one sound as one; a syllabic consonant gets a small schwa before it."""
    return _SYLLABIC.sub(r"ᵊ\1", _replaced(ipa, pairs).replace(_TIE, ""))


def _replaced(ipa: str, sounds: str) -> str:
    for pair in sounds.split():
        sound, letter = pair.split("=")
        ipa = ipa.replace(sound, letter)
    return ipa


SCRIPTS: Mapping[str, tuple[str, Script]] = MappingProxyType(
    {
        "a": ("en", Script("en-us", _american, SIGNS, _TIE)),
        "b": ("en", Script("en", _british, SIGNS, _TIE)),
        "e": ("es", Script("es", _other, SIGNS, _TIE)),
        "f": ("fr", Script("fr", _other, SIGNS, _TIE)),
        "h": ("hi", Script("hi", _other, SIGNS, _TIE)),
        "i": ("it", Script("it", _other, SIGNS, _TIE)),
        "p": ("pt", Script("pt-br", _other, SIGNS, _TIE)),
    }
)
"""The first letter of a voice's name: the language it speaks and how that is written.

Japanese and Chinese voices are not here: they read what espeak-ng does not tell.
"""
