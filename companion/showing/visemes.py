"""Decides how the mouth looks for a phoneme.

The groups are those that people tell apart by eye: Fisher 1968 ("Confusions among visually perceived consonants")
and the fourteen visemes of MPEG-4 facial animation (ISO/IEC 14496-2). Vowels open the jaw by their height and round
the lips by their roundedness in the IPA's chart. The figures themselves are guesses, made to look right.

A consonant formed inside the mouth leaves the lips to its neighbours (``None``), so that the lips of "too" are
round from its "t" on, as in Cohen & Massaro 1993, whose dominance of a phoneme over a part of the mouth this is in
its simplest form: all or nothing.
"""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Viseme:
    """A look of the mouth; each in [0, 1], None where the neighbours decide."""

    jaw_open: float | None = None
    lips_round: float | None = None
    lips_wide: float | None = None
    lips_closed: float = 0.0


CLOSED = Viseme(0.0, 0.0, 0.0)
"""Silence."""
UNKNOWN = Viseme(0.2, 0.0, 0.1)
"""A phoneme that is not in the table: a small opening."""

_BILABIAL = Viseme(0.05, None, None, 1.0)
_LABIODENTAL = Viseme(0.12, 0.0, 0.15, 0.5)
_DENTAL = Viseme(0.2)
_ALVEOLAR = Viseme(0.15)
_HISSING = Viseme(0.08, None, 0.3)
_POSTALVEOLAR = Viseme(0.12, 0.5, 0.0)
_VELAR = Viseme(0.22)
_BREATHED = Viseme()
_RHOTIC = Viseme(0.2, 0.4, 0.0)

VISEMES: Mapping[str, Viseme] = MappingProxyType(
    {
        **dict.fromkeys("pbmɓɱ", _BILABIAL),
        **dict.fromkeys("fvʋ", _LABIODENTAL),
        **dict.fromkeys("θð", _DENTAL),
        **dict.fromkeys("tdnlɾɫɬɖʈɳɭ", _ALVEOLAR),
        **dict.fromkeys("sz", _HISSING),
        **dict.fromkeys("ʃʒɕʑʂʐ", _POSTALVEOLAR),
        **dict.fromkeys(("tʃ", "dʒ"), _POSTALVEOLAR),
        **dict.fromkeys("kɡgŋxɣqɢʁχɴcɟɲʎç", _VELAR),
        **dict.fromkeys("hɦʔ", _BREATHED),
        **dict.fromkeys("ɹrɻʀ", _RHOTIC),
        "w": Viseme(0.1, 0.9, 0.0),
        "ʍ": Viseme(0.1, 0.9, 0.0),
        "ɥ": Viseme(0.1, 0.8, 0.0),
        "j": Viseme(0.12, 0.0, 0.6),
        "i": Viseme(0.18, 0.0, 0.8),
        "ɪ": Viseme(0.26, 0.0, 0.5),
        "ɨ": Viseme(0.24, 0.0, 0.3),
        "y": Viseme(0.15, 0.8, 0.0),
        "ʏ": Viseme(0.22, 0.6, 0.0),
        "e": Viseme(0.36, 0.0, 0.55),
        "ɛ": Viseme(0.48, 0.0, 0.45),
        "æ": Viseme(0.66, 0.0, 0.45),
        "a": Viseme(0.74, 0.0, 0.2),
        "ɐ": Viseme(0.58, 0.0, 0.15),
        "ɑ": Viseme(0.8, 0.0, 0.05),
        "ɒ": Viseme(0.7, 0.35, 0.0),
        "ʌ": Viseme(0.52, 0.0, 0.1),
        "ɔ": Viseme(0.56, 0.5, 0.0),
        "o": Viseme(0.42, 0.7, 0.0),
        "ɵ": Viseme(0.36, 0.5, 0.0),
        "ø": Viseme(0.36, 0.65, 0.0),
        "œ": Viseme(0.48, 0.5, 0.0),
        "ʊ": Viseme(0.26, 0.6, 0.0),
        "u": Viseme(0.18, 0.9, 0.0),
        "ʉ": Viseme(0.18, 0.8, 0.0),
        "ɯ": Viseme(0.2, 0.0, 0.3),
        "ə": Viseme(0.3, 0.0, 0.1),
        "ɚ": Viseme(0.3, 0.35, 0.0),
        "ɜ": Viseme(0.38, 0.2, 0.0),
        "ɝ": Viseme(0.36, 0.4, 0.0),
    }
)
"""By IPA letter."""


def visemes_of(phoneme: str) -> tuple[Viseme, ...]:
    """Return the looks that a phoneme goes through: one, or two and more for diphthongs such as "aʊ".

    Length marks and diacritics do not matter; "" is silence; what is not in the table is ``UNKNOWN``.
    """
    if phoneme in VISEMES:
        return (VISEMES[phoneme],)
    letters = [
        c for c in unicodedata.normalize("NFD", phoneme) if unicodedata.category(c) in {"Ll", "Lo", "Lu"}
    ]
    if not letters:
        return (UNKNOWN,) if phoneme else (CLOSED,)
    return tuple(VISEMES.get(letter, UNKNOWN) for letter in letters)
