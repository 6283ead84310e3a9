"""The names that engines give to phonemes, in the International Phonetic Alphabet."""

SILENCE = ""
"""Stands for silence among phonemes."""

_NOT_IPA = str.maketrans("", "", "ˈˌ'|_-:;!?0123456789()")


def ipa_of_espeak(mnemonic: str) -> str:
    """Return espeak-ng's phoneme without stress and marks of its own; "" for its pauses."""
    return mnemonic.translate(_NOT_IPA).strip()
