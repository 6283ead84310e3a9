"""Reads roman numerals behind names and in headings: Louis XIV, Elizabeth II, chapter IV, XIXe siècle, siglo XX."""

import re
from typing import Final

from companion.speaking.text.numbers import cardinal, ordinal
from companion.speaking.text.wording import Wording, words

_NUMERAL: Final = r"(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3})"
"""2 … 39 of at least two letters: a single one is rarely a number, and longer ones are rarely said."""
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
"""What is counted and not ranked."""
_BEHIND_NAME: Final = re.compile(
    rf"(?<!\w)([A-ZÀ-Þ][\w'-]*[a-zà-ÿ]|{'|'.join(sorted(_COUNTED))})(\n)({_NUMERAL}|(?<=\n)[IVX](?<!\w\w))(\.|er)?(?!\w)"
)
_GOES_ON: Final = re.compile(r"\n[a-zà-ÿ]")
_CENTURY: Final = re.compile(r"(?<!\w)([IVX]+)(?:e|ᵉ|ème)(\n)(?=si[èe]cles?)")


def numerals_in_words(text: str, wording: Wording) -> str:
    """Say every roman numeral in a text that stands behind a name or a word that is counted."""
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
