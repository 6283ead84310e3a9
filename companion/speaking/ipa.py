"""The names that engines give to phonemes, in the International Phonetic Alphabet."""

from types import MappingProxyType

SILENCE = ""
"""Stands for silence among phonemes."""

IPA_OF_FLITE = MappingProxyType(
    {
        "aa": "ɑ",
        "ae": "æ",
        "ah": "ʌ",
        "ao": "ɔ",
        "aw": "aʊ",
        "ax": "ə",
        "axr": "ɚ",
        "ay": "aɪ",
        "b": "b",
        "ch": "tʃ",
        "d": "d",
        "dh": "ð",
        "dx": "ɾ",
        "eh": "ɛ",
        "el": "l̩",
        "em": "m̩",
        "en": "n̩",
        "er": "ɝ",
        "ey": "eɪ",
        "f": "f",
        "g": "ɡ",
        "hh": "h",
        "hv": "ɦ",
        "ih": "ɪ",
        "iy": "i",
        "jh": "dʒ",
        "k": "k",
        "l": "l",
        "m": "m",
        "n": "n",
        "nx": "ɾ̃",
        "ng": "ŋ",
        "ow": "oʊ",
        "oy": "ɔɪ",
        "p": "p",
        "r": "ɹ",
        "s": "s",
        "sh": "ʃ",
        "t": "t",
        "th": "θ",
        "uh": "ʊ",
        "uw": "u",
        "v": "v",
        "w": "w",
        "y": "j",
        "z": "z",
        "zh": "ʒ",
        "pau": SILENCE,
        "brth": SILENCE,
        "h#": SILENCE,
    }
)
"""flite's US English phones (the set of the Boston University radio corpus, ARPAbet in lower case)."""

_NOT_IPA = str.maketrans("", "", "ˈˌ'|_-:;!?0123456789()")


def ipa_of_espeak(mnemonic: str) -> str:
    """Return espeak-ng's phoneme without stress and marks of its own; "" for its pauses."""
    return mnemonic.translate(_NOT_IPA).strip()
