r"""Writes formulas as text for the other steps: LaTeX (``\frac{1}{2}``, ``$x^2$``) and powers of ten (1e-5).

A text's caption words stand on lines of their own; the line breaks are kept.
"""

import re
from typing import Final

from companion.speaking.text.wording import Wording, words

_POWER_OF_TEN: Final = re.compile(r"(?<![\w.,])(?:1|(\d+(?:[.,]\d+)?))[eE]\+?(-?\d{1,3})(?![\w^])")
_BOUNDS: Final = re.compile(r"\$\$|\\[()\[\]]")
_INLINE: Final = re.compile(r"(?<![\w$])\$([^\s$](?:[^$]*[^\s$])?)\$(?![\w$])")
_IS_FORMULA: Final = re.compile(r"[\\^_={]|^[A-Za-z]$")
_BRACES: Final = r"\{([^{}]*)\}"
_FRACTION: Final = re.compile(rf"\\[dt]?frac{_BRACES}{_BRACES}")
_BRACED: Final = re.compile(rf"(\^|_|\\(?![dt]?frac)[A-Za-z]+){_BRACES}")
_COMMAND: Final = re.compile(r"(?<!:)\\([A-Za-z]+|[,;:! ])")
_LAYOUT: Final = words(
    "left right quad qquad displaystyle limits text mathrm mathbf mathit operatorname mbox begin end"
)
_DEPTH_MAX: Final = 8
"""Maximum nesting of braces that are resolved."""
_SIGNS: Final = {
    **dict.fromkeys(("times", "cdot", "ast"), "×"),
    "div": "÷",
    "pm": "±",
    **dict.fromkeys(("le", "leq"), "≤"),
    **dict.fromkeys(("ge", "geq"), "≥"),
    "lt": "<",
    "gt": ">",
    **dict.fromkeys(("ne", "neq"), "≠"),
    **dict.fromkeys(("approx", "sim", "simeq"), "≈"),
    **dict.fromkeys(("to", "rightarrow", "Rightarrow", "implies"), "→"),
    "infty": "∞",
    "sqrt": "√",
}
"""Signs for commands of LaTeX; another command is said by its name, such as "pi" and "sin"."""


def formulas_in_text(text: str, wording: Wording) -> str:
    """Write every formula in a text without its markup."""
    text = _POWER_OF_TEN.sub(lambda found: f"{f'{found[1]}×' if found[1] else ''}10^{found[2]}", text)
    text = _INLINE.sub(lambda found: found[1] if _IS_FORMULA.search(found[1]) else found[0], text)
    if not re.search(r"[\\{]|\$\$", text):
        return text
    text = _BOUNDS.sub("", text)
    for _ in range(_DEPTH_MAX):
        text = _FRACTION.sub(lambda found: _divided(found[1], found[2], wording), text)
        text = _BRACED.sub(lambda found: f"{found[1]}{'' if found[1] == '^' else ' '}{found[2]}", text)
    return _COMMAND.sub(lambda found: _command(found[1], wording), text)


def _divided(above: str, below: str, wording: Wording) -> str:
    are_digits = above.isdecimal() and below.isdecimal()
    return f" {above}/{below}" if are_digits else f" {above} {wording.signs['÷']} {below}"


def _command(name: str, wording: Wording) -> str:
    if sign := _SIGNS.get(name):
        return f" {wording.signs[sign]} "
    return " " if name in _LAYOUT or not name.isalpha() else f" {name}"
