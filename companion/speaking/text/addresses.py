"""Writes addresses in words: links, web pages, e-mail, files, paths, @handles and #hashtags.

A web page is said as its host alone, a link as its text. A text's caption words stand on lines of their own; the
line breaks are kept.
"""

import re
from typing import Final

from companion.speaking.text.letters import spelled
from companion.speaking.text.wording import Wording

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
