"""The languages of what is shown, how each writes numbers, and which one the person reads."""

import locale
from typing import Final

from companion.values import Grammar

GRAMMARS: Final = {
    "de": Grammar(",", ".", (1,)),
    "es": Grammar(",", ".", (1,)),
    "fr": Grammar(",", "\u202f", (0, 1)),
    "ja": Grammar(".", ",", ()),
    "zh": Grammar(".", ",", ()),
}
"""The languages beside English."""

LANGUAGES: Final = ("en", *GRAMMARS)


def language_here(chosen: str) -> str:
    """Return the language of a setting, or the system's for "system"; "en" for one that the program does not speak."""
    wished = _of_system() if chosen == "system" else chosen
    return wished if wished in GRAMMARS else "en"


def _of_system() -> str:
    return (
        locale.getlocale(locale.LC_MESSAGES if hasattr(locale, "LC_MESSAGES") else locale.LC_CTYPE)[0] or ""
    )[:2]
