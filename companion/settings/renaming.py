"""Puts another name of the companion's into a text; everything else stays as it was written.

Only whole words that are written like the name count. One that reads like another word stays: after an article or in
a date ("eine Rose", "in May"), or before a pronoun at the beginning of a sentence ("May I …"). These signs are a guess
for the six languages of the window; "Hope is all we have" is still taken for the name.
"""

import re
from typing import Final

_HAN: Final = "㐀-鿿々"
_KATAKANA: Final = "ァ-ヺー"
_LETTER: Final = rf"[^\W_ぁ-ゟ{_KATAKANA}{_HAN}]"
"""Letter or digit of a script with blanks between words."""
_GENITIVE: Final = r"s(?= (?:[a-zäöüß]+ )?[A-ZÄÖÜ][a-zäöüß])"
"""Ending of a German genitive, as in "Rusks Humor"."""
_VOWELS: Final = "aeiouyhàâäéèêëîïôöùûüœæ"
"""Letters before which French "de" and "que" lose theirs."""

_OTHER_BEFORE: Final = re.compile(
    r"\b(?:an?|every|each|next|last|early|late|mid|in|im|anfang|mitte|ende|en|d[ae][mnrs]|die|ein|"
    r"(?:k?ein|jed|dies)e[mnrs]?|une?|una|la|le|el|\d{1,2}(?:st|nd|rd|th|\.)?(?: of)?)[ -]$",
    re.IGNORECASE,
)
_SPAN_BEFORE: Final = re.compile(
    r"\b(?:since|until|till|by|before|after|seit|bis|ab|vor|nach) $", re.IGNORECASE
)
_SPAN_ENDS: Final = re.compile(r"$|[.,;:!?)]| (?:and|to|und|bis)\b")
_NUMBER_AFTER: Final = re.compile(r",? \d{1,4}\b(?![.,]\d)")
_BEGINS: Final = re.compile(r"(?:^|[.!?…:;–—\n“”\"«»])[\s“\"«¿¡]*$")
_PRONOUN_AFTER: Final = re.compile(
    r" (?:I|you|we|he|she|it|they|my|your|the|this|that|there|ich|du|er|sie|es|wir|ihr|man|je|tu|il|elle|on|yo|tú|él|"
    r"ella)\b"
)


def renamed(text: str, old: str, new: str) -> str:
    """Return a text in which the companion has another name, also in its possessives."""
    return _pattern(old).sub(lambda found: _replaced(found, new), text)


def _pattern(name: str) -> re.Pattern[str]:
    escaped = re.escape(name)
    if re.fullmatch(f"[{_HAN}]", name):  # it may be part of any word, so its neighbours must be known
        before, after = (
            f"(?<![{_HAN}])|(?<=[是叫名为和跟与])",
            f"(?![{_HAN}])|(?=[是的很会在也不说就和跟与总从能])",
        )
        return re.compile(f"(?:{before}){escaped}(?:{after})")
    if re.search(f"[ぁ-ゟ{_KATAKANA}{_HAN}]", name):
        before = f"(?<![{_KATAKANA}])" if re.match(f"[{_KATAKANA}]", name) else ""
        after = f"(?![{_KATAKANA}])" if re.search(f"[{_KATAKANA}]$", name) else ""
        return re.compile(f"{before}{escaped}{after}")
    own = rf"['’](?:s|(?= {_LETTER}))" if name[-1] in "sxzß" else "['’]s"
    return re.compile(
        rf"(?<!{_LETTER})(?P<elided>(?:[Dd]|[Qq]u)['’])?(?<!{_LETTER}){escaped}(?P<own>{own}|{_GENITIVE})?(?!{_LETTER})"
    )


def _replaced(found: re.Match[str], new: str) -> str:
    elided, own = (found.groupdict("").get(each, "") for each in ("elided", "own"))
    if not own and _is_other_word(found.string[: found.start()], found.string[found.end() :]):
        return found[0]
    if elided and new[0].casefold() not in _VOWELS:
        elided = f"{elided[:-1]}e "
    if own == "s":
        own = "’" if new[-1] in "sxzß" else "s"
    elif own:
        own = f"{own[0]}s"
    return f"{elided}{new}{own}"


def _is_other_word(before: str, after: str) -> bool:
    if _OTHER_BEFORE.search(before) or _NUMBER_AFTER.match(after):
        return True
    if _SPAN_BEFORE.search(before):
        return _SPAN_ENDS.match(after) is not None
    return _BEGINS.search(before) is not None and _PRONOUN_AFTER.match(after) is not None
