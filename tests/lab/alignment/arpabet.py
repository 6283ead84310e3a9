"""Puts the sounds of English in the thirty-nine phones of the CMU dictionary, which acoustic models are made for.

The set is ARPAbet without stress; sounds that it does not tell apart become the nearest that it has.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_PHONES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        **dict.fromkeys("ɑɒa", ("AA",)),
        "æ": ("AE",),
        **dict.fromkeys("ʌəɐ", ("AH",)),
        "ɔ": ("AO",),
        **dict.fromkeys("ɛe", ("EH",)),
        **dict.fromkeys("ɝɜɚ", ("ER",)),
        **dict.fromkeys("ɪᵻɨ", ("IH",)),
        "i": ("IY",),
        "ʊ": ("UH",),
        **dict.fromkeys("uʉ", ("UW",)),
        "y": ("Y", "UW"),
        "aʊ": ("AW",),
        "aɪ": ("AY",),
        "eɪ": ("EY",),
        "oʊ": ("OW",),
        "o": ("OW",),
        "əʊ": ("OW",),
        "ɔɪ": ("OY",),
        "tʃ": ("CH",),
        "dʒ": ("JH",),
        "b": ("B",),
        "d": ("D",),
        "ð": ("DH",),
        "f": ("F",),
        **dict.fromkeys("ɡg", ("G",)),
        **dict.fromkeys("hɦç", ("HH",)),
        **dict.fromkeys("kxqɬ", ("K",)),
        **dict.fromkeys("lɫ", ("L",)),
        "m": ("M",),
        **dict.fromkeys("nɲ", ("N",)),
        "ŋ": ("NG",),
        "p": ("P",),
        **dict.fromkeys("ɹrʁ", ("R",)),
        "s": ("S",),
        "ʃ": ("SH",),
        **dict.fromkeys("tɾ", ("T",)),
        "θ": ("TH",),
        "v": ("V",),
        **dict.fromkeys("wʍ", ("W",)),
        "j": ("Y",),
        "z": ("Z",),
        "ʒ": ("ZH",),
    }
)
"""By IPA letter, or two for what is one phone; the usual one of each phone first."""
IPA_OF_ARPABET: Final[Mapping[str, str]] = MappingProxyType(
    {phones[0]: ipa for ipa, phones in reversed(list(_PHONES.items())) if len(phones) == 1}
)
"""The usual IPA of each phone."""


def arpabet(ipa: str) -> tuple[str, ...]:
    """Return the phones of a phoneme, a word or more in IPA; length, stress and what is no English sound are left out.

    Silence, "", has none.
    """
    letters = [letter for letter in ipa if letter in _PHONES]
    phones: list[str] = []
    while letters:
        pair = "".join(letters[:2])
        taken = 2 if len(letters) > 1 and pair in _PHONES else 1
        phones += _PHONES["".join(letters[:taken])]
        del letters[:taken]
    return tuple(phones)
