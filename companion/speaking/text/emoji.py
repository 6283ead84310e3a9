"""Finds emoji and emoticons, and names them: they are silent beside words, and said where nothing else stands."""

import re
import unicodedata
from typing import Final

from companion.speaking.text.wording import Wording

MOST_NAMED: Final = 3
"""Of a row of emoji so many different ones are named."""

_EMOTICONS: Final = {
    "🙂": r"[:=;]?[:=]-?[)\]]+|\^_?\^|\(-?[:=]",
    "😀": r"[:=]-?D+|[xX]D+",
    "😉": r";-?[)\]D]+",
    "😢": r"[:=]'-?\(+|T_T|;_;",
    "🙁": r"[:=]-?[(\[]+|\)-?[:=]",
    "😛": r"[:=]-?[pP]+",
    "😮": r"[:=]-?[oO0]|[oO]_[oO]",
    "❤": r"<3+",
    "💔": r"</3+",
    "😘": r"[:=]-?\*+",
    "🤔": r"[:=]-?[/\\|]",
}
_EMOTICON: Final = re.compile(
    "|".join(f"(?P<e{place}>{sign})" for place, sign in enumerate(_EMOTICONS.values()))
)
_SKIN_AND_JOINERS: Final = re.compile("[\U0001f3fb-\U0001f3ff\ufe0e\ufe0f\u200d\u20e3\U000e0020-\U000e007f]")


def is_emoji(character: str) -> bool:
    """Tell whether a character is a picture: emoji, symbols, flags' letters."""
    return unicodedata.category(character) == "So" and not character.isalnum()


def is_emoticon(word: str) -> bool:
    """Tell whether a caption word is an emoticon such as ":)", with signs of punctuation behind it."""
    return len(word) > 1 and _EMOTICON.fullmatch(word.rstrip(".,!?") or word) is not None


def is_only_emoji(text: str) -> bool:
    """Tell whether a text has emoji or emoticons and nothing else that could be said."""
    words = text.split()
    if any(word.isalpha() for word in words):
        return False
    pictures = [word for word in words if is_emoticon(word) or any(map(is_emoji, word))]
    return bool(pictures) and not any(c.isalnum() for word in words if not is_emoticon(word) for c in word)


def emoji_in_words(word: str, wording: Wording) -> str:
    """Return the names of the emoji in a caption word; empty where it has none."""
    if is_emoticon(word):
        found = _EMOTICON.match(word)
        assert found is not None  # of a whole word
        word = list(_EMOTICONS)[int(str(found.lastgroup)[1:])]
    pictures = dict.fromkeys(c for c in _SKIN_AND_JOINERS.sub("", word) if is_emoji(c))
    names = dict.fromkeys(_name(picture, wording) for picture in list(pictures)[:MOST_NAMED])
    return ", ".join(names)


def _name(picture: str, wording: Wording) -> str:
    if named := wording.emoji.get(picture) or wording.other_emoji:
        return named
    return " ".join(re.findall("[a-z]+", unicodedata.name(picture, "picture").lower()))
