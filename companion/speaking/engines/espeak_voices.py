"""The espeak-ng voice for each language, and the language of each voice; with our language codes ("en", "zh")."""

from typing import Final

VARIANT: Final = "f2"
"""A woman's voice, the clearest of the variants (measured in English)."""
_NAMES: Final = {"en": "en-us", "zh": "cmn", "no": "nb"}
"""Languages with another name in espeak-ng than their code."""
_LANGUAGES: Final = {name: language for language, name in _NAMES.items()}
_UNREAD: Final = frozenset({"ja"})
"""Languages that espeak-ng has a voice for, but cannot read: it says "Chinese letter" for each kanji."""


def espeak_voice(language: str = "en") -> str:
    """Return the name of the voice that speaks a language, such as "de+f2" for "de" and "de-AT".

    This does not check whether the voice exists.
    """
    code = language.partition("-")[0]
    return f"{_NAMES.get(code, code)}+{VARIANT}"


def language_of(voice: str) -> str:
    """Return the language of a voice, such as "en" for "en-gb-scotland+m3"."""
    name = voice.partition("+")[0]
    return _LANGUAGES.get(name, name.partition("-")[0])


def can_read(voice: str) -> bool:
    """Return whether a voice can read its language's script."""
    return language_of(voice) not in _UNREAD
