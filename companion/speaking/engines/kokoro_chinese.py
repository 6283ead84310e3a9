"""Writes Chinese in the letters that Kokoro was taught: IPA with an arrow for each tone, as misaki 0.9 writes it.

pypinyin tells words and their pinyin, pinyin_to_ipa the sounds of each syllable. Tones are written as they stand in the
dictionary: how they change beside each other, Kokoro learned by ear.
"""

import re
from collections.abc import Iterator
from functools import cache

from companion.speaking.engines.ipa_text import Pronounced

_HAN = re.compile("[〇㐀-䶿一-鿿豈-﫿]+")
_LETTERS = (
    *(("˧˩˧", "↓"), ("˧˥", "↗"), ("˥˩", "↘"), ("˥", "→")),
    *(("ʈʂ", "ꭧ"), ("ts", "ʦ"), ("tɕ", "ʨ")),
    *(("ɻ̩", "ɨ"), ("ɹ̩", "ɨ"), ("̯", ""), ("̩", "")),
)
"""IPA, and what Kokoro was taught for it; replaced in this order."""


def chinese(text: str) -> Iterator[Pronounced]:
    """Yield the characters of a text that have a pronunciation, those of one word joined."""
    from pypinyin import Style, lazy_pinyin
    from pypinyin.seg.mmseg import seg

    for run in _HAN.finditer(text):
        at = run.start()
        for word in seg.cut(run[0]):
            syllables = lazy_pinyin(word, style=Style.TONE3, neutral_tone_with_five=True)
            for place, syllable in enumerate(syllables):
                yield Pronounced(at, at + 1, _letters(syllable), is_joined=place > 0)
                at += 1


@cache
def _letters(syllable: str) -> str:
    """Return a syllable such as "hao3" in Kokoro's letters; "" for what is none."""
    from pinyin_to_ipa import pinyin_to_ipa

    try:
        ipa = "".join(pinyin_to_ipa(syllable)[0])
    except ValueError:  # a character without a pronunciation stands for itself
        return ""
    for sound, letter in _LETTERS:
        ipa = ipa.replace(sound, letter)
    return ipa
