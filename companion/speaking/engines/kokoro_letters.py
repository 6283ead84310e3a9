"""Writes a clause in the letters that Kokoro was taught: IPA with one for each diphthong and affricate.

The letters are those of misaki, Kokoro's own phonemiser, and so is what becomes of espeak-ng's sounds (its
EN_PHONES.md). misaki looks English words up in dictionaries first; here espeak-ng tells all of them. It cannot read
Japanese, and Chinese voices were taught other letters: ``kokoro_japanese`` and ``kokoro_chinese`` tell those.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from types import MappingProxyType

from companion.speaking.engines.ipa_text import (
    SIGNS,
    IpaText,
    Pronounced,
    Script,
    ipa_of,
    ipa_text,
    pronounced,
)
from companion.speaking.engines.kokoro_chinese import chinese
from companion.speaking.engines.kokoro_japanese import japanese
from companion.speaking.spoken_form import SpokenForm

NAMES: Mapping[str, str] = MappingProxyType(
    {"A": "eɪ", "I": "aɪ", "O": "oʊ", "Q": "əʊ", "W": "aʊ", "Y": "ɔɪ", "S": "s", "T": "ɾ", "ᵊ": "ə"}
    | {"ʣ": "dz", "ʤ": "dʒ", "ʥ": "dʑ", "ʦ": "ts", "ʧ": "tʃ", "ʨ": "tɕ", "ꭧ": "ʈʂ"}
)
"""The IPA of letters that are Kokoro's own, or that stand for two."""

_TIE = "^"
_SYLLABIC = re.compile("(.)̩")
_RUNS = re.compile(rf"[{re.escape(SIGNS)}]|(?P<latin>[A-Za-zÀ-ɏ']+)|[^\s{re.escape(SIGNS)}A-Za-zÀ-ɏ']+")
"""A sign of punctuation, a word in Latin letters, or what else stands between white space."""

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


_IN_ENGLISH = Script("en-us", _american, SIGNS, _TIE)


def _by_espeak(voice: str, spell: Callable[[str], str]) -> Callable[[SpokenForm], IpaText]:
    return partial(ipa_text, script=Script(voice, spell, SIGNS, _TIE))


def _unspaced(told: Callable[[str], Iterable[Pronounced]], form: SpokenForm) -> IpaText:
    """Write a clause of a script without spaces: its own words as told, Latin ones as in English."""
    pieces: list[Pronounced] = []
    for run in _RUNS.finditer(form.text):
        if run[0] in SIGNS:
            pieces.append(Pronounced(run.start(), run.end(), run[0], is_joined=True))
        elif run["latin"]:
            pieces.append(Pronounced(run.start(), run.end(), pronounced(run[0], _IN_ENGLISH)))
        else:
            pieces += (word.moved(run.start()) for word in told(run[0]))
    return ipa_of(form, pieces)


SCRIPTS: Mapping[str, tuple[str, Callable[[SpokenForm], IpaText]]] = MappingProxyType(
    {
        "a": ("en", partial(ipa_text, script=_IN_ENGLISH)),
        "b": ("en", _by_espeak("en", _british)),
        "e": ("es", _by_espeak("es", _other)),
        "f": ("fr", _by_espeak("fr", _other)),
        "h": ("hi", _by_espeak("hi", _other)),
        "i": ("it", _by_espeak("it", _other)),
        "j": ("ja", partial(_unspaced, japanese)),
        "p": ("pt", _by_espeak("pt-br", _other)),
        "z": ("zh", partial(_unspaced, chinese)),
    }
)
"""The first letter of a voice's name: the language it speaks and what writes a clause in its letters."""
