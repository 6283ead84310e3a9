"""Which of espeak-ng's voices speaks a language, and the other way round; languages as elsewhere ("en", "zh")."""

from typing import Final

VARIANT: Final = "f2"
"""A woman's voice, the clearest of the variants (measured in English)."""
_NAMES: Final = {"en": "en-us", "zh": "cmn", "no": "nb"}
"""What espeak-ng calls otherwise than by the language's code."""
_LANGUAGES: Final = {name: language for language, name in _NAMES.items()}
_UNREAD: Final = frozenset({"ja"})
"""Languages that espeak-ng has a voice for, but cannot read: each kanji becomes "Chinese letter"."""


def espeak_voice(language: str = "en") -> str:
    """Return the name of the voice that speaks a language, such as "de+f2" for "de" and "de-AT".

    Whether it is there is not asked.
    """
    code = language.partition("-")[0]
    return f"{_NAMES.get(code, code)}+{VARIANT}"


def language_of(voice: str) -> str:
    """Return which language a voice speaks, such as "en" for "en-gb-scotland+m3"."""
    name = voice.partition("+")[0]
    return _LANGUAGES.get(name, name.partition("-")[0])


def can_read(voice: str) -> bool:
    """Return whether a voice reads what its language is written in."""
    return language_of(voice) not in _UNREAD
