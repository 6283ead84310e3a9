"""Finds a setting by what a person calls it: "microphone" is on the page Hearing.

Plain functions, without Qt. Every word that is typed must begin a word of the setting's name, of what it does, of what
it may be, or of other words for it, in the window's language; capitals and accents make no difference.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import msgspec

from companion.window.settings.setting_pages import boundary_groups, pages, persona_parts
from companion.window.wording import Translate, in_table, untranslated

_WORD: Final = re.compile(r"\w+")
_UNSPACED: Final = re.compile(r"[぀-ヿ㐀-鿿]")
"""Kana and Chinese characters: they are written without blanks, so their words begin anywhere."""


_ELSEWHERE: Final = Path(__file__).with_name("elsewhere.toml")


class _Control(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a page holds that is no setting of a file, or is set by a control of its own."""

    title: str
    found_by: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A setting as it can be found."""

    page: str
    title: str
    words: str
    """All by which it is found, the title included."""

    def fits(self, wanted: str) -> bool:
        """Tell whether everything that was typed is found in it; nothing typed fits nothing."""
        typed = _WORD.findall(_plain(wanted))
        text = _plain(self.words)
        known = _WORD.findall(text)
        return bool(typed) and all(
            (word in text) if _UNSPACED.search(word) else any(each.startswith(word) for each in known)
            for word in typed
        )


def _plain(text: str) -> str:
    """Return a text without capitals and accents, which many leave out where they search."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in apart if not unicodedata.combining(character))


def find(wanted: str, translate: Translate = untranslated) -> Mapping[str, tuple[str, ...]]:
    """Return the titles of the settings that fit what was typed, by the page's name."""
    found: dict[str, tuple[str, ...]] = {}
    for entry in entries(translate):
        if entry.fits(wanted):
            found[entry.page] = (*found.get(entry.page, ()), entry.title)
    return {page: tuple(dict.fromkeys(titles)) for page, titles in found.items()}


def entries(translate: Translate = untranslated) -> Iterator[Entry]:
    """Yield all settings that pages hold."""
    for page, groups in pages(translate).items():
        for group in groups:
            for part in group.parts:
                options = " ".join(option.words for option in part.options)
                words = f"{part.title} {part.does} {part.found_by} {options} {group.title}"
                yield Entry(page, part.title, words)
    for shut in boundary_groups(translate):
        for boundary in shut.parts:
            yield Entry("boundaries", boundary.title, f"{boundary.title} {boundary.does}")
    known = persona_parts(translate)
    for told in (*known["texts"], *known["stance"], *known["traits"]):
        yield Entry("persona", told.title, f"{told.title} {told.hint} {told.scale.low} {told.scale.high}")
    for page, controls in in_table(_ELSEWHERE, dict[str, tuple[_Control, ...]], translate).items():
        for control in controls:
            yield Entry(page, control.title, f"{control.title} {control.found_by}")
