"""Says ordinals by language (21st, 21., 2e, 3.º) and English decades (1990s).

A text's caption words stand on lines of their own; the line breaks are kept.
"""

import re
from typing import Final

from companion.speaking.text.numbers import cardinal, number_in_words, ordinal, year
from companion.speaking.text.wording import Wording

_GERMAN_ORDINAL: Final = (
    r"(?:(?:(?<=\n)|^)((?:am|vom|zum|dem|den|im|beim|bis|seit|ab|des|beiden|jeden|unseren)\n)"
    r"|((?:(?<=\n)|^)(?:der|die|das)\n|(?<=[a-zäöüß])\n))(\d{1,3})\.(?=\n[^\W\d_])"
)
"""At the beginning and behind a sign it is the mark of a list: "1. Schlafen"."""


def decades_in_words(text: str, wording: Wording) -> str:
    """Say English decades: 1990s, '80s; to be called before "s" is taken for seconds."""
    if wording.language != "en" or "0" not in text:
        return text
    return re.sub(r"(?<![\d.,])'?(\d\d)?(\d0)'?s\b", _decade, text)


def ordinals_in_words(text: str, wording: Wording) -> str:
    """Say every ordinal in a text."""
    if not re.search(r"\d", text):
        return text
    match wording.language:
        case "en":
            return re.sub(
                r"(?<![\w.,])(\d{1,3}(?:,\d{3})+|\d{1,9})(?:st|nd|rd|th)\b",
                lambda found: ordinal(int(found[1].replace(",", "")), "en"),
                text,
                flags=re.IGNORECASE,
            )
        case "de":
            text = re.sub(_GERMAN_ORDINAL, _german_ordinal, text, flags=re.IGNORECASE)
            return re.sub(r"\b(\d{2,4})er\b", lambda found: f"{number_in_words(found[1], wording)}er", text)
        case "fr":
            text = re.sub(r"\b1(?:re|ère)\b", "première", text)
            return re.sub(
                r"\b(\d{1,9})(?:er|e|ème|eme|ième|nd|nde)\b", lambda found: ordinal(int(found[1]), "fr"), text
            )
        case "es":
            text = re.sub(r"\b1\.?er\b", "primer", text)
            text = re.sub(r"\b3\.?er\b", "tercer", text)
            return re.sub(r"\b(\d{1,3})(?:\.?([ºª])|\.?([oa])(?=\n))", _spanish_ordinal, text)
        case _:
            return text


def _decade(found: re.Match[str]) -> str:
    century, tens = found.groups()
    if tens in {"00", "10"}:
        return f"{year(int(century + tens), 'en')}s" if century and tens == "10" else f"{_hundreds(century)}s"
    plural = cardinal(int(tens), "en").removesuffix("y") + "ies"
    return f"{cardinal(int(century), 'en')} {plural}" if century else plural


def _hundreds(century: str | None) -> str:
    if century is None:
        return "two thousand"
    return year(int(century) * 100, "en")


def _german_ordinal(found: re.Match[str]) -> str:
    dative, other, digits = found.groups()
    said = ordinal(int(digits), "de")
    return f"{dative}{said}n" if dative else f"{other}{said}"


def _spanish_ordinal(found: re.Match[str]) -> str:
    said = ordinal(int(found[1]), "es")
    is_feminine = "ª" in found[0] or found[0].endswith("a")
    return " ".join(re.sub("o$", "a", word) for word in said.split()) if is_feminine else said
