"""Removes silent parts from a caption word: markdown, formulas' markup, quotation marks, emoji, invisible characters.

Characters with a meaning for later steps are kept in one spelling: one kind of apostrophe, of dash, of digit. Emoji
and emoticons next to words are silent; alone they are named. LaTeX and powers of ten (1e-5) become plain text.
"""

import html
import re
import unicodedata
from functools import cache
from typing import Final

import msgspec

from companion.speaking.text.wording import Wording, read_table, words


class _Marks(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Signs that stand for others (``marks.toml``)."""

    folded: dict[str, str]
    emoticons: dict[str, str]


@cache
def _marks() -> _Marks:
    return read_table("marks", _Marks)


@cache
def _folding() -> dict[int, str]:
    return {ord(sign): spelling for signs, spelling in _marks().folded.items() for sign in signs}


@cache
def _emoticon() -> re.Pattern[str]:
    signs = _marks().emoticons.values()
    return re.compile("|".join(f"(?P<e{place}>{sign})" for place, sign in enumerate(signs)))


_AS_THEY_ARE: Final = frozenset("ºª")
_DEGREES: Final = frozenset("°℃℉")
"""Signs that Unicode counts among the pictures, and that are said."""
_EMPHASIS: Final = re.compile(r"(?<!\w)[*_]+(?=\S)|(?<=[^\s*_])[*_]+(?!\w)|\*\*+|__+|~~+")
_HEADING: Final = re.compile(r"#{1,6}|>+|[-*+•▪◦‣·]|[-*_=]{2,}|\|")
_QUOTES: Final = re.compile(r"(?:^|(?<=[\s(]))'+(?=[^\W\d])|(?<![sS\W])'+(?=\W*$)")
_PLAIN: Final = re.compile(r"[A-Za-z]+(?:[ -][A-Za-z]+)*[.,!?;:]?")
"""Pattern of a word that needs no further look."""
_KEPT: Final = frozenset(".,!?;:'-—–")
_CLOSES_UP: Final = frozenset('*"«»[]{}<>「」『』【】《》〈〉〔〕')
"""Signs that may stand inside a word without splitting it."""


def folded(word: str, *, is_first: bool) -> str:
    """Return a caption word without silent characters, in one spelling; contains no line break."""
    if _is_emoticon(word):
        return ""
    if is_first and _HEADING.fullmatch(word):
        return ""
    if word.isascii() and word.isalpha():
        return word
    if "&" in word:
        word = html.unescape(word)
    word = word.replace("`", "").translate(_folding())
    if not word.isascii():
        word = re.sub(r"(?<=\d)(?=[¼-¾⅐-⅞])", " ", word)
        word = "".join(_one_kind(c) for c in unicodedata.normalize("NFC", word)).translate(_folding())
    word = re.sub(r"(?<=\d)\*(?=\d)", "×", word)
    word = re.sub(r"(?<=[^\W\d_])\*+(?=[^\W\d_])", "", word)
    if "<" in word:
        word = re.sub(r"</?[A-Za-z][\w-]*/?>", "", word)
    return " ".join(_EMPHASIS.sub("", word).split())


def plain(said: str) -> str:
    """Return the spoken text of a caption word as words and punctuation only."""
    if said.isalpha() or _PLAIN.fullmatch(said):
        return said
    said = _QUOTES.sub("", said)
    said = re.sub(r"(?<=\w)\((\w{1,3})\)", r"\1", said)
    said = said.replace("...", ",").replace("—", ", ").replace("–", ", ")
    said = "".join(_kept(c) for c in said)
    said = re.sub(r"(?<!\w)[-']+|[-']+(?![\w])|(?<=-)-+", " ", re.sub(r"(?<!\w)'(?=\w)", "", said))
    core = said.rstrip(" .,!?;:")
    signs = said[len(core) :].replace(" ", "")
    core = re.sub(r"(?<=[^\W_])[.,;:!?]{2,}(?=\s|\w)", ",", core)
    core = re.sub(r"([,;:!?])(?=\w)", r"\1 ", core)
    core = re.sub(r"(?<=\w\w)\.(?=\w)|(?<=\w)\.(?=\w\w)", ". ", core)
    core = re.sub(r"(?:(?<=\s)|^)[.,;:!?]+\s*", "", re.sub(r"\s+(?=[,;:.!?])", "", " ".join(core.split())))
    if not any(c.isalnum() for c in core):
        return ""
    if core.endswith((" a.m", " p.m")) or core in {"a.m", "p.m"}:
        return f"{core}.{_ending(signs.removeprefix('.')).replace('.', '')}"
    return core + _ending(signs)


def _one_kind(character: str) -> str:
    category = unicodedata.category(character)
    if category in {"Cf", "Me", "Cs", "Co", "Cn"}:
        return ""
    kind = unicodedata.normalize("NFKC", character)
    is_picture = category == "So" and not kind.isalnum() and character not in _DEGREES
    if category == "Cc" or category[0] == "Z" or is_picture:
        return " "
    is_plain_letter = category[0] == "L" and character < "ʰ"
    return character if is_plain_letter or character in _AS_THEY_ARE else kind


def _kept(character: str) -> str:
    if (
        character.isalpha()
        or character in _KEPT
        or character == " "
        or unicodedata.category(character)[0] == "M"
    ):
        return character
    return "" if character in _CLOSES_UP else " "


def _ending(signs: str) -> str:
    """Return the one sign that counts among those that end a word."""
    if "?" in signs:
        return "?"
    if "!" in signs:
        return "!"
    return "," if ".." in signs else signs[:1]


# ---- emoji and emoticons ------------------------------------------------------------------------------------

MOST_NAMED: Final = 3
"""Maximum different emoji named in a row of them."""

_SKIN: Final = re.compile("[\U0001f3fb-\U0001f3ff]")


_EMOJI_OLD: Final = frozenset("☺☹❤♥")
"""Emoji that need no variation selector, older than all others."""


def _emoji(word: str) -> list[str]:
    """Return the emoji in a word; a sign such as "★" or "─" is one only with a variation selector."""
    return [sign[0] for sign in re.findall(".\ufe0f?", word, re.DOTALL) if _is_emoji(sign)]


def _is_emoji(sign: str) -> bool:
    picture = sign[0]
    if unicodedata.category(picture) != "So" or picture.isalnum():
        return False
    is_shown = picture >= "\U0001f000" or unicodedata.east_asian_width(picture) == "W"
    return is_shown or len(sign) > 1 or picture in _EMOJI_OLD


def _is_emoticon(word: str) -> bool:
    """Tell whether a caption word is an emoticon such as ":)", with punctuation behind it."""
    return len(word) > 1 and _emoticon().fullmatch(word.rstrip(".,!?") or word) is not None


def is_only_emoji(text: str) -> bool:
    """Tell whether a text has emoji or emoticons and no other words."""
    words = text.split()
    if any(word.isalpha() for word in words):
        return False
    pictures = [word for word in words if _is_emoticon(word) or _emoji(word)]
    return bool(pictures) and not any(c.isalnum() for word in words if not _is_emoticon(word) for c in word)


def emoji_in_words(word: str, wording: Wording) -> str:
    """Return the names of the emoji in a caption word; empty if it has none."""
    if _is_emoticon(word):
        found = _emoticon().match(word)
        assert found is not None  # it matches a whole word
        word = list(_marks().emoticons)[int(str(found.lastgroup)[1:])]
    pictures = dict.fromkeys(_emoji(_SKIN.sub("", word)))
    names = dict.fromkeys(_name(picture, wording) for picture in list(pictures)[:MOST_NAMED])
    return ", ".join(names)


def _name(picture: str, wording: Wording) -> str:
    if named := wording.emoji.get(picture) or wording.other_emoji:
        return named
    return " ".join(re.findall("[a-z]+", unicodedata.name(picture, "picture").lower()))


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
