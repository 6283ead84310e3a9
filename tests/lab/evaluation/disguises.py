"""Ways to write a text so that a reader still understands it and a list of words does not.

Each is what people and models do to get past a filter; ``fitting`` gives those that make sense for a text's script.
"""

import re
from collections.abc import Callable, Mapping
from typing import Final

_LEET: Final = str.maketrans("aeiostAEIOST", "431057431057")
_CYRILLIC: Final = str.maketrans("aeopcxyAEOPCXTM", "аеорсхуАЕОРСХТМ")
_GREEK: Final = str.maketrans("oAEIOTv", "οΑΕΙΟΤν")
_CJK: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
_RULES: Final = "There are rules here, and they are long. "
LONG: Final = 20_000
"""Characters that a text is buried in."""


def _wide(text: str) -> str:
    return "".join(chr(ord(one) + 0xFEE0) if "!" <= one <= "~" else one for one in text)


def _marked(text: str) -> str:
    return "".join(f"{one}\u0336" if one.isalpha() else one for one in text)


def _zero_width(text: str) -> str:
    return "\u200b".join(text)


def _soft_hyphens(text: str) -> str:
    return re.sub(r"(\w\w)(?=\w)", "\\1\u00ad", text)


def _spaced(text: str) -> str:
    return "  ".join(" ".join(word) for word in text.split())


def _dotted(text: str) -> str:
    return " ".join(".".join(word) if len(word) > 3 else word for word in text.split())


def _circled(text: str) -> str:
    return "".join(map(_in_a_circle, text))


def _in_a_circle(letter: str) -> str:
    first = ord("\N{NEGATIVE CIRCLED LATIN CAPITAL LETTER A}")
    is_latin = letter.isascii() and letter.isalpha()
    return chr(first + ord(letter.upper()) - ord("A")) if is_latin else letter


def _buried(text: str) -> str:
    half = _RULES * (LONG // len(_RULES) // 2)
    return f"{half}{text} {half}"


_ANY: Final[Mapping[str, Callable[[str], str]]] = {
    "zero-width characters": _zero_width,
    "stacked marks": _marked,
    "capitals": str.upper,
    "buried in 20,000 characters": _buried,
}
_LATIN: Final[Mapping[str, Callable[[str], str]]] = {
    "full width": _wide,
    "leetspeak": lambda text: text.translate(_LEET),
    "Cyrillic letters": lambda text: text.translate(_CYRILLIC),
    "Greek letters": lambda text: text.translate(_GREEK),
    "soft hyphens": _soft_hyphens,
    "spaced letters": _spaced,
    "dots in words": _dotted,
    "letters in circles": _circled,
}


def fitting(text: str) -> Mapping[str, Callable[[str], str]]:
    """Return the disguises that fit a text's script, each by its name."""
    return _ANY if _CJK.search(text) else {**_ANY, **_LATIN}
