"""Finds a setting by what a person calls it: "microphone" is on the page Hearing.

Plain functions, without Qt. Every word that is typed must begin a word of the setting's name, of what it does, of what
it may be, or of other words for it, in the window's language; capitals and accents make no difference.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from companion.window.settings.setting_pages import boundary_groups, pages, persona_parts
from companion.window.wording import Translate, untranslated

_WORD: Final = re.compile(r"\w+")
_UNSPACED: Final = re.compile(r"[぀-ヿ㐀-鿿]")
"""Kana and Chinese characters: they are written without blanks, so their words begin anywhere."""


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
    yield from _elsewhere(translate)


def _elsewhere(translate: Translate) -> Iterator[Entry]:
    """Yield what pages hold that is no setting of a file, or is set by a control of its own."""
    named = (
        ("hearing", translate("Window", "Test of the sound"), translate("Window", "echo level loud")),
        (
            "hearing",
            translate("Window", "How your voice is read"),
            translate("Window", "tone calibration feeling"),
        ),
        ("voice", translate("Window", "Which voice"), translate("Window", "speaker accent clone")),
        ("voice", translate("Window", "Speed and pitch"), translate("Window", "fast slow high low rate")),
        (
            "models",
            translate("Window", "Download and remove models"),
            translate("Window", "disk space licence get"),
        ),
        (
            "privacy",
            translate("Window", "Where things are kept"),
            translate("Window", "folder encryption key data"),
        ),
        (
            "privacy",
            translate("Window", "Connections"),
            translate("Window", "network internet online offline"),
        ),
        ("privacy", translate("Window", "Off the record"), translate("Window", "incognito private secret")),
        ("shortcuts", translate("Window", "Keys"), translate("Window", "keyboard shortcut hotkey")),
        (
            "backup",
            translate("Window", "Make a backup, put one back"),
            translate("Window", "copy restore lost"),
        ),
        ("help", translate("Window", "Whom you can call"), translate("Window", "crisis emergency number")),
    )
    for page, title, words in named:
        yield Entry(page, title, f"{title} {words}")
