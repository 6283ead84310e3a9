"""Writes Japanese in the letters that Kokoro was taught: those that misaki 0.9 has for each kana.

Janome tells words and how each is pronounced: the particle "は" is "ワ", "東京" is "トーキョー". Accents of pitch are
not written; Kokoro learned them by ear.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Final

from companion.speaking.engines.ipa_text import Pronounced

if TYPE_CHECKING:
    from janome.tokenizer import Tokenizer

_ROWS: Final = (
    *(("", "アイウエオ"), ("k", "カキクケコ"), ("ɡ", "ガギグゲゴ"), ("s", "サシスセソ"), ("ʣ", "ザジズゼゾ")),
    *(
        ("t", "タチツテト"),
        ("d", "ダヂヅデド"),
        ("n", "ナニヌネノ"),
        ("h", "ハヒフヘホ"),
        ("b", "バビブベボ"),
    ),
    *(("p", "パピプペポ"), ("m", "マミムメモ"), ("ɾ", "ラリルレロ"), ("v", "ヷヸヴヹヺ")),
)
_OTHERS: Final = (
    "キkʲi ギɡʲi シɕi ジʥi スsɨ ズzɨ チʨi ヂʥi ツʦɨ ヅzɨ ニɲi ヒçi フɸɯ ビbʲi ピpʲi ミmʲi リɾʲi ヸvʲi "
    "ヤja ユjɯ ヨjo ワβa ヰi ヱe ヲo ヵka ヶke ッʔ ンɴ ーː"
)
_KANA: Final = {
    kana: consonant + vowel for consonant, row in _ROWS for kana, vowel in zip(row, "aiɯeo", strict=True)
} | {each[0]: each[1:] for each in _OTHERS.split()}
_LONG: Final = "ː"
_SMALL: Final = dict(zip("ァィゥェォャュョヮ", "aiɯeoaɨoa", strict=True))
"""The vowels of small kana, which take the place of the one before."""
_NASALS: Final = tuple(
    (re.compile(f"ɴ(?=[{before}])"), said)
    for before, said in (("mpb", "m"), ("kɡ", "ŋ"), ("ɲʨʥ", "ɲ"), ("ntdɾz", "n"))
)
_USUAL: Final = {"日本": "ニホン"}
"""What is said in talk where the dictionary has what is said on occasions."""
_TO_KATAKANA: Final = {hiragana: hiragana + 0x60 for hiragana in range(0x3041, 0x3097)}


def japanese(text: str) -> Iterator[Pronounced]:
    """Yield the words of a text that have a pronunciation."""
    end = 0
    for surface, told in _words(text):
        start = text.index(surface, end)
        end = start + len(surface)
        letters = _letters(_USUAL.get(surface, told).translate(_TO_KATAKANA))
        yield Pronounced(start, end, letters, is_joined=letters.startswith(_LONG))


def _words(text: str) -> Iterator[tuple[str, str]]:
    """Yield the words of a text and how each is pronounced, in katakana; what no dictionary has, as it is."""
    from janome.tokenizer import Token

    for word in _tokenizer().tokenize(text):
        if isinstance(word, Token):  # and not a bare text, as from another mode of Janome's
            is_lengthening = word.surface == "う" and word.part_of_speech.startswith("助動詞")
            told = "ー" if is_lengthening else word.phonetic
            yield word.surface, word.surface if told in {None, "*"} else str(told)


@cache
def _tokenizer() -> "Tokenizer":
    """Load the dictionary, which takes 0.2 s and 100 MB."""
    from janome.tokenizer import Tokenizer

    return Tokenizer()


def _letters(kana: str) -> str:
    """Return katakana in Kokoro's letters; what is none has no letter."""
    sounds: list[str] = []
    before = ""
    for each in kana:
        if each in _SMALL:
            consonant = sounds.pop()[:-1] if sounds else ""
            sounds.append(_consonant_before(each, before, consonant) + _SMALL[each])
        else:
            sounds.append(_KANA.get(each, ""))
        before = each
    letters = "".join(sounds)
    for nasal, assimilated in _NASALS:
        letters = nasal.sub(assimilated, letters)
    return letters


def _consonant_before(small: str, kana: str, consonant: str) -> str:
    """Return how the consonant of a kana is said before a small one."""
    if kana == "ウ":
        return "β"
    if kana in {"ク", "グ"}:
        return f"{consonant}ᵝ"
    is_palatal = small in "ャュョ" or small == "ィ"
    return f"{consonant}ʲ" if is_palatal and consonant.endswith(("t", "d", "ɸ", "v", "ʦ")) else consonant
