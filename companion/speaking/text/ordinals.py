"""Writes ordinals (21st, 21., 2e, 3.º), English decades (1990s) and Roman numerals in words.

Roman numerals are read behind names and in headings: Louis XIV, Elizabeth II, chapter IV, XIXe siècle, siglo XX. A
text's caption words stand on lines of their own; the line breaks are kept.
"""

import re
from typing import Final

from companion.speaking.text.counting import cardinal, ordinal, year
from companion.speaking.text.numbers import number_in_words
from companion.speaking.text.wording import Wording, words

_GERMAN_ORDINAL: Final = (
    r"(?:(?:(?<=\n)|^)((?:am|vom|zum|dem|den|im|beim|bis|seit|ab|des|beiden|jeden|unseren)\n)"
    r"|((?:(?<=\n)|^)(?:der|die|das)\n|(?<=[a-zäöüß])\n))(\d{1,3})\.(?=\n[^\W\d_])"
)
"""Pattern of a German ordinal; at the beginning and behind a sign it would mark a list: "1. Schlafen"."""


def decades_in_words(text: str, wording: Wording) -> str:
    """Write English decades in words: 1990s, '80s; call this before "s" is read as seconds."""
    if wording.language != "en" or "0" not in text:
        return text
    return re.sub(r"(?<![\d.,])'?(\d\d)?(\d0)'?s\b", _decade, text)


def ordinals_in_words(text: str, wording: Wording) -> str:
    """Replace every ordinal in a text with words."""
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


# ---- roman numerals -----------------------------------------------------------------------------------------

_NUMERAL: Final = r"(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3})"
"""Pattern of 2 … 39 with at least two letters: a single one is rarely a number, and longer ones are rarely said."""
_VALUES: Final = {"I": 1, "V": 5, "X": 10}
_ROYAL: Final = (
    "Henry|George|Edward|Charles|Louis|Philip|Heinrich|Karl|Ludwig|Georg|Philippe|Carlos|Felipe|Enrique"
)
"""Names behind which a single V or X is a number."""
_MAY_HOLD: Final = re.compile(r"\b[IVX]+")
_COUNTED: Final = words("""
    war chapter part act volume book phase type level step world stage class scene section appendix title article
    krieg kapitel teil akt band buch phase typ stufe klasse anhang
    guerre chapitre partie acte tome livre type niveau étape classe annexe
    guerra capítulo parte acto tomo libro fase tipo nivel clase siglo anexo
""")
"""Nouns with a cardinal number behind them, not an ordinal."""
_BEHIND_NAME: Final = re.compile(
    rf"(?<!\w)([A-ZÀ-Þ][\w'-]*[a-zà-ÿ]|{'|'.join(sorted(_COUNTED))})(\n)({_NUMERAL}|(?<=\n)[IVX](?<!\w\w))(\.|er)?(?!\w)"
)
_GOES_ON: Final = re.compile(r"\n[a-zà-ÿ]")
_CENTURY: Final = re.compile(r"(?<!\w)([IVX]+)(?:e|ᵉ|ème)(\n)(?=si[èe]cles?)")


def numerals_in_words(text: str, wording: Wording) -> str:
    """Replace every Roman numeral behind a name or a counted noun in a text with words."""
    if not _MAY_HOLD.search(text):
        return text
    if wording.language == "fr":
        text = _CENTURY.sub(lambda found: f"{ordinal(_value(found[1]), 'fr')}{found[2]}", text)
    if wording.language == "es":
        text = re.sub(
            r"\b([Ss]iglo\n)([IVX]+)\b", lambda found: found[1] + cardinal(_value(found[2]), "es"), text
        )
    return _BEHIND_NAME.sub(lambda found: _said(found, wording), text)


def _said(found: re.Match[str], wording: Wording) -> str:
    name, gap, numeral, mark = found.groups()
    is_heading = name.istitle() and name.lower() in _COUNTED and not _GOES_ON.match(found.string, found.end())
    is_royal = numeral != "I" and re.fullmatch(_ROYAL, name) is not None
    if len(numeral) == 1 and not (is_heading or is_royal):
        return found[0]
    value = _value(numeral)
    ending = "." if mark == "." and (wording.language != "de" or found.end() == len(found.string)) else ""
    if name.lower() in _COUNTED:
        return f"{name}{gap}{cardinal(value, wording.language)}{ending}"
    match wording.language:
        case "en":
            said = ordinal(value, "en") if name.lower() == "the" else f"the {ordinal(value, 'en')}"
        case "de":
            said = f"der {ordinal(value, 'de').capitalize()}"
        case "es" if value <= 10:
            said = ordinal(value, "es")
        case _:
            said = cardinal(value, wording.language)
    return f"{name}{gap}{said}{ending}"


def _value(numeral: str) -> int:
    values = [_VALUES[sign] for sign in numeral]
    return sum(
        -value if value < behind else value for value, behind in zip(values, [*values[1:], 0], strict=True)
    )
