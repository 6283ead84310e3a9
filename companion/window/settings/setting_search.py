"""Search for settings by the words that people use: "microphone" finds the page Hearing.

Plain functions, without Qt. A typed word is found if it begins a word of the setting's name, of its effect, of its
values, or of its other search words, in the window's language. Those settings match for which most of the typed words
are found. Capitals and accents make no difference.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import msgspec

from companion.window.settings.setting_pages import (
    avatar_parts,
    look_parts,
    pages,
)
from companion.window.wording import Translate, in_table, untranslated

_WORD: Final = re.compile(r"\w+")
_UNSPACED: Final = re.compile(r"[぀-ヿ㐀-鿿]")
"""Kana and Chinese characters: their text has no blanks, so a typed word may begin anywhere."""


_ELSEWHERE: Final = Path(__file__).with_name("elsewhere.toml")


class _Control(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Something on a page that is not a setting of the file, or has a control of its own."""

    title: str
    found_by: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A setting in the search."""

    page: str
    title: str
    words: str
    """All its search words, including the title."""

    def found(self, wanted: str) -> int:
        """Return how many of the typed words are found."""
        text = _plain(self.words)
        known = _WORD.findall(text)
        return sum(
            (word in text) if _UNSPACED.search(word) else any(each.startswith(word) for each in known)
            for word in _WORD.findall(_plain(wanted))
        )


def _plain(text: str) -> str:
    """Return a text without capitals and accents, which people often omit in a search."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in apart if not unicodedata.combining(character))


def find(wanted: str, translate: Translate = untranslated) -> Mapping[str, tuple[str, ...]]:
    """Return the titles of the settings that match the typed words, by the page's name."""
    found: dict[str, tuple[str, ...]] = {}
    counted = [(entry, entry.found(wanted)) for entry in entries(translate)]
    most = max(count for _, count in counted)
    for entry, count in counted:
        if count == most > 0:
            found[entry.page] = (*found.get(entry.page, ()), entry.title)
    return {page: tuple(dict.fromkeys(titles)) for page, titles in found.items()}


def entries(translate: Translate = untranslated) -> Iterator[Entry]:
    """Yield all settings of the pages."""
    for page, groups in pages(translate).items():
        for group in groups:
            for part in group.parts:
                options = " ".join(option.words for option in part.options)
                ends = f"{part.hint} {part.scale.low} {part.scale.high}"
                words = f"{part.title} {part.does} {part.found_by} {options} {ends} {group.title}"
                yield Entry(page.partition(".")[0], part.title, words)
    for part in (*look_parts(translate), *avatar_parts(translate)):
        yield Entry(
            "face",
            part.title,
            f"{part.title} {part.does} {' '.join(option.words for option in part.options)}",
        )
    for page, controls in in_table(_ELSEWHERE, dict[str, tuple[_Control, ...]], translate).items():
        for control in controls:
            yield Entry(page, control.title, f"{control.title} {control.found_by}")
