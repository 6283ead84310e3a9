"""Search for settings by the words that people use: "microphone" finds the page Hearing.

Plain functions, without Qt. Every typed word must begin a word of the setting's name, of its effect, of its values, or
of its other search words, in the window's language. Capitals and accents make no difference.
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

    def fits(self, wanted: str) -> bool:
        """Return True if all typed words are found; False if nothing was typed."""
        typed = _WORD.findall(_plain(wanted))
        text = _plain(self.words)
        known = _WORD.findall(text)
        return bool(typed) and all(
            (word in text) if _UNSPACED.search(word) else any(each.startswith(word) for each in known)
            for word in typed
        )


def _plain(text: str) -> str:
    """Return a text without capitals and accents, which people often omit in a search."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in apart if not unicodedata.combining(character))


def find(wanted: str, translate: Translate = untranslated) -> Mapping[str, tuple[str, ...]]:
    """Return the titles of the settings that match the typed words, by the page's name."""
    found: dict[str, tuple[str, ...]] = {}
    for entry in entries(translate):
        if entry.fits(wanted):
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
