"""Writes contacts in words: phone numbers digit by digit ("nine one one"), web pages, e-mail, files, paths, tags.

Phone numbers are emergency numbers that hardly mean anything else; numbers that begin with 0 or +; groups joined by
dashes; 116 and three digits, Europe's helplines; groups next to such numbers; and numbers directly behind "call",
"dial" and similar words. A web page is said as its host alone, a link as its text.

A text's caption words stand on lines of their own; the line breaks are kept.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from companion.speaking.text.counting import YEARS, cardinal
from companion.speaking.text.letters import spelled
from companion.speaking.text.wording import Wording, words

_GROUP: Final = re.compile(r"\+?\d{1,8}|\d{3}-\d{4}")
_BEGINS: Final = re.compile(r"0\d{1,5}|\+\d{1,5}")
"""Pattern of a beginning, which alone is a phone number only with three digits or with groups behind it."""
_DASHED: Final = re.compile(
    r"(?:\+|00)\d{1,3}(?:[-/.]\d{1,5})+|\(?\d{1,4}\)?(?:-\d{2,5}){2,4}|0\d(?:\.\d\d){3,4}|0\d{2,5}[-/]\d{3,8}|\d{3}\)\d{3}-\d{4}"
    r"|\d{1,7}(?:-\d{1,7}){3,}|\d{3}-\d{4}|1-\d{3}-\d{3}-\d{4}"
)
_LONG: Final = re.compile(r"0\d{6,13}|\+\d{7,14}")
_DATE: Final = re.compile(r"(\d{4}|\d{1,2})([-.])\d{1,2}\2(\d{4}|\d{1,2})")
_ROUND: Final = re.compile(r"\d+00-\d+00")
_BEHIND: Final = re.compile(r"\d{1,8}(?:-\d{2,5})*")
_MOST_GROUPS: Final = 6
_ENDING: Final = re.compile(r"[.,!?;:]*$")
_COUNTS_ON: Final = re.compile(r"[a-zà-ÿ]")
_COUNTED: Final = ("个", "人", "次", "分", "回", "年", "天")
_OF_COUNTRIES: Final = words("000 110 111 112 113 117 118 119 120 122 144 911 999")
"""Emergency numbers that are used for counting as often as for calls, if nothing else decides."""
_EITHER: Final = words("or oder ou o か 或")
_ARTICLES: Final = words("the le al el die den der")
_GOES_ON: Final = words("""
    and or now if for in from when right immediately at to on straight without today tonight any anytime as
    can will is are
    oder und an wenn bei im jetzt sofort ou et en si dès tout y o ya ahora cuando de
""")
"""Words that may follow a phone number; another word shows that the number counts something: "call 200 people"."""


def are_called(words: Sequence[str], wording: Wording) -> tuple[bool, ...]:
    """Return for each word whether it is a phone number, or a part of one."""
    if not any(c.isdigit() for word in words for c in word):
        return (False,) * len(words)
    bare = [_ENDING.sub("", word).strip("()") for word in words]
    called: list[bool] = []
    for place, word in enumerate(bare):
        is_group = _GROUP.fullmatch(word) is not None
        goes_on = is_group and place > 0 and called[-1] and _is_open(words[place - 1])
        is_other = is_group and len(word) >= 3 and _is_called_before_or(place, bare, called)
        is_other = is_other or (word in _OF_COUNTRIES and _is_one_of_two(place, bare))
        called.append(goes_on or is_other or _begins(place, bare, words, wording))
    return tuple(called)


def digit_by_digit(word: str, wording: Wording) -> str:
    """Return a number digit by digit, with the sign that ends it."""
    ending = _ENDING.search(word)
    assert ending is not None  # it also matches an empty ending
    digits = (
        wording.digits_of_calls.get(digit) or cardinal(int(digit), wording.language)
        for digit in word
        if digit.isdecimal()
    )
    plus = f"{wording.signs['+']} " if "+" in word else ""
    return plus + " ".join(digits) + ending[0][-1:]


def _is_called_before_or(place: int, bare: Sequence[str], called: Sequence[bool]) -> bool:
    """Tell whether a number is the second of two: "the 120 or the 110"; the first may be in the clause before."""
    either = place - 2 if place > 1 and bare[place - 1].lower() in _ARTICLES else place - 1
    if either < 0 or bare[either].lower() not in _EITHER:
        return False
    return called[either - 1] if either > 0 else bare[place] in _OF_COUNTRIES


def _is_one_of_two(place: int, bare: Sequence[str]) -> bool:
    """Tell whether a country's emergency number stands before another: "120 or 110"."""
    either, other = place + 1, place + 2
    if other < len(bare) and bare[other].lower() in _ARTICLES:
        other += 1
    return other < len(bare) and bare[either].lower() in _EITHER and bare[other] in _OF_COUNTRIES


def _is_open(word: str) -> bool:
    """Tell whether no punctuation separates a word from the next."""
    return word[-1:] not in ".,!?;:"


def _begins(place: int, bare: Sequence[str], words: Sequence[str], wording: Wording) -> bool:
    """Tell whether a phone number begins with a word."""
    word = bare[place]
    if word in wording.called or _LONG.fullmatch(word):
        return True
    if _DASHED.fullmatch(word):
        return not (_DATE.fullmatch(word) or _ROUND.fullmatch(word) or _counts_down(word))
    if wording.has_spaced_groups and place > 0 and re.fullmatch(r"\d{1,3}", words[place - 1]):
        return False  # amid the groups of a number that counts something
    groups = _groups_behind(place, bare, words)
    if _BEGINS.fullmatch(word):
        return len(word) >= 3 or len(groups) >= 2
    if word.isdecimal() and _is_in_brackets(place, words, wording):
        return True
    if word == "116" and groups and re.fullmatch(r"\d{3}", groups[0]):
        return True
    are_thousands = all(len(group) == 3 for group in groups)
    is_group = re.fullmatch(r"\d{1,4}", word) is not None
    is_no_count = len(groups) >= (2 if len(word) == 4 else 3) and not (are_thousands and len(word) <= 3)
    if is_group and is_no_count:
        return True
    is_spanish = wording.language == "es" and re.fullmatch(r"[6-9]\d\d", word) is not None
    if is_spanish and len(groups) == 2 and are_thousands and groups[0] != "000":
        return True
    return _is_behind_call(place, bare, words, wording, groups)


def _counts_down(word: str) -> bool:
    """Tell whether groups joined by dashes are consecutive numbers: "10-9-8", "1-2-3-4"."""
    groups = [int(group) for group in word.split("-") if group.isdecimal()]
    return {low - high for low, high in pairwise(groups)} in ({1}, {-1}) and len(groups) == word.count(
        "-"
    ) + 1


def _is_in_brackets(place: int, words: Sequence[str], wording: Wording) -> bool:
    """Tell whether a number stands in brackets like a phone number, "Samaritans（111）", or before a name."""
    word = _ENDING.sub("", words[place])
    if word.startswith("(") and word.endswith(")"):
        is_year = len(word) == 6 and int(word[1:-1]) in YEARS
        return len(word) == 5 or (wording.is_unspaced and 5 <= len(word) <= 8 and not is_year)
    is_behind_article = place > 0 and words[place - 1].lower() in _ARTICLES and wording.language != "en"
    if not is_behind_article or not 3 <= len(word) <= 6:
        return False
    if place + 1 == len(words):
        return int(word) not in YEARS
    return words[place + 1].startswith("(")


def _groups_behind(place: int, bare: Sequence[str], words: Sequence[str]) -> list[str]:
    groups = []
    for before, behind in pairwise(range(place, min(len(bare), place + _MOST_GROUPS))):
        if not _is_open(words[before]) or not _BEHIND.fullmatch(bare[behind]):
            break
        groups.append(bare[behind])
    return groups


def _is_behind_call(
    place: int, bare: Sequence[str], words: Sequence[str], wording: Wording, groups: Sequence[str]
) -> bool:
    if place == 0 or not re.fullmatch(r"\d{2,6}", bare[place]):
        return False
    before = bare[place - 1].lower()
    if before in _ARTICLES and place > 1:
        before = bare[place - 2].lower()
    if wording.language in {"ja", "zh"}:
        text = "".join(bare[:place])
        behind = "".join(bare[place + 1 : place + 2])
        return text.endswith(tuple(wording.calling)) and not behind.startswith(_COUNTED)
    is_on = wording.language == "en" and before == "on"
    if is_on and not groups and (len(bare[place]) < 3 or int(bare[place]) in YEARS):
        return False
    if is_on and len(bare[place]) > 3 and not bare[place].endswith("00"):
        return True
    if is_on and len(bare[place]) == 3 and place > 1 and bare[place - 2][:1].isupper():
        return True  # behind a name: "Samaritans on 142"
    if not is_on and before not in wording.calling:
        return False
    follower = bare[place + 1].lower() if place + 1 < len(bare) and _is_open(words[place]) else ""
    return bool(groups) or follower in _GOES_ON or _COUNTS_ON.match(follower) is None


_MAY_HOLD: Final = re.compile(r"[@#\\/\]]|\w\.\w")
_LINK: Final = re.compile(r"!?\[([^\[\]]*)\]\([^\s()]*(?:\([^\s()]*\))?[^\s()]*\)")
_URL: Final = re.compile(r"<?\b(?:https?|ftp)://(?:www\.)?([^\s/?#,;:!()<>@]+)[^\s,;!()<>]*>?", re.IGNORECASE)
_ENDINGS: Final = (
    "com|org|net|edu|gov|info|io|ai|dev|app|eu|uk|de|fr|es|ch|at|jp|cn|us|ca|au|it|nl|be|mx|ar|tv|me|co"
)
_HOST: Final = re.compile(
    rf"(?<![\w@.-])(?:www\.((?:[\w-]+\.)+\w+)|((?:[a-z0-9-]+\.)+(?:{_ENDINGS})))(?![\w@-]|\.\w)(?:/[^\s,;!()<>]*)?",
    re.IGNORECASE,
)
_MAIL: Final = re.compile(r"(?<![\w.])([\w.+-]+)@([\w-]+(?:\.[\w-]+)+)")
_FILE: Final = re.compile(
    r"(?<![\w.])([\w-]+(?:\.[\w-]+)*)\.(pdf|txt|docx?|xlsx?|pptx?|csv|json|toml|ya?ml|xml|html?|css|py|js|ts|cpp|rs|go|java|"
    r"sh|exe|zip|tar|gz|png|jpe?g|gif|svg|bmp|webp|mp[34]|wav|ogg|flac|mov|avi|mkv|md|log|ini|cfg|bak|db|sql|onnx|gguf)\b",
    re.IGNORECASE,
)
_WINDOWS_PATH: Final = re.compile(r"(?<!\w)([A-Za-z]):\\([^\s,;!?\"']*)")
_PATH: Final = re.compile(r"(?<![^\s(\"'])(~|\.{1,2})?/([\w.-]+(?:/[\w.-]*)*)")
_HASHTAG: Final = re.compile(r"(?<![\w&#])#(?=[^\W\d])(\w+)")
_HANDLE: Final = re.compile(r"(?<![\w.])@(?=\w*[^\W\d])(\w+(?:\.\w+)*)")


def addresses_in_words(text: str, wording: Wording) -> str:
    """Replace every address in a text with words."""
    if not _MAY_HOLD.search(text):
        return text
    text = _LINK.sub(lambda found: found[1], text)
    text = _URL.sub(lambda found: _host(found, found[1], wording), text)
    text = _MAIL.sub(lambda found: _mail(found, wording), text)
    text = _WINDOWS_PATH.sub(lambda found: " ".join((found[1].upper(), *found[2].split("\\"))), text)
    text = _PATH.sub(lambda found: _path(found, wording), text)
    text = _FILE.sub(lambda found: _file(found, wording), text)
    text = _HOST.sub(lambda found: _host(found, found[1] or found[2], wording), text)
    text = _HASHTAG.sub(lambda found: f"{wording.hashtag} {found[1].replace('_', ' ')}", text)
    return _HANDLE.sub(lambda found: f"{wording.at} {found[1].replace('_', ' ').replace('.', ' ')}", text)


def _host(found: re.Match[str], host: str, wording: Wording) -> str:
    bare = host.rstrip(".")
    ending = "." if host != bare or found[0].endswith(".") else ""
    return _dotted(bare, wording) + ending


def _dotted(host: str, wording: Wording) -> str:
    *names, last = host.replace("_", " ").split(".")
    spoken = spelled(last, wording) if len(last) == 2 else last
    said = [name.replace("-", f" {wording.dash} ") for name in names]
    return f" {wording.dot} ".join((*said, spoken))


def _mail(found: re.Match[str], wording: Wording) -> str:
    name = found[1].replace(".", f" {wording.dot} ").replace("_", f" {wording.underscore} ")
    name = name.replace("-", f" {wording.dash} ").replace("+", f" {wording.signs['+']} ")
    return f"{name} {wording.at} {_host(found, found[2], wording)}"


def _file(found: re.Match[str], wording: Wording) -> str:
    name = re.sub(r"[_-]+", " ", found[1]).replace(".", f" {wording.dot} ")
    ending = found[2].lower()
    is_word = re.search(r"[aeiou]", ending) is not None and len(ending) >= 3
    return f"{name} {wording.dot} {ending if is_word else spelled(ending, wording)}"


def _path(found: re.Match[str], wording: Wording) -> str:
    parts = [re.sub(r"[_-]+", " ", part) for part in found[2].split("/") if part]
    return "".join(f" {wording.slash} {part}" for part in parts)
