"""Search for settings by the words that people use: "microphone" finds the page Hearing.

Plain functions, without Qt. A typed word is found if it begins a word of the setting's name, of its effect, of its
values, of its other search words, or of its page's title, in the window's language. Those settings match for which most
of the typed words are found. A title that equals what was typed comes first, then one that begins with it. Apart from
that the title of a page counts for more than that of a setting, then come the search words, then its effect and its
values. A match in the latter alone is dropped if any setting matches better. Capitals and accents make no difference.
If nothing is found, mistyped words are taken for the known ones that are spelled most like them.
"""

import functools
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path
from types import MappingProxyType
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


_ALIKE: Final = 0.8
"""Likeness of a mistyped word to the known one (guess): "glases" is as like "glasses" as .92."""
_MEANT: Final = 2
"""Grade of a word in what a setting is called, by its title or otherwise."""
_ELSEWHERE: Final = Path(__file__).with_name("elsewhere.toml")
_VIEWS: Final = Path(__file__).parents[1] / "qml" / "views"
_NAMED: Final = re.compile(r'objectName: "(\w+)"[^{}]*?\b(?:name|text): (.*)')
_TEXT: Final = re.compile(r'qsTr\("(.+?)"\)')


class _Control(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Something on a page that is not a setting of the file, or has a control of its own."""

    title: str = ""
    """Its title; "" if that is the text of its button."""
    found_by: str = ""
    at: str = ""
    """Name of its control on the page."""

    def titled(self, translate: Translate) -> str:
        """Return its title in the window's language."""
        return self.title or translate(*_button_texts()[self.at])


@functools.cache
def _button_texts() -> Mapping[str, tuple[str, str]]:
    """Return the translation context and the English text of the buttons in the views, by their names.

    Of several texts the last is the usual one: those before it tell that something is under way.
    """
    return {
        name: (view.stem, texts[-1])
        for view in sorted(_VIEWS.glob("*.qml"))
        for name, line in _NAMED.findall(view.read_text(encoding="utf-8"))
        if (texts := _TEXT.findall(line))
    }


@dataclass(frozen=True, slots=True)
class Entry:
    """A setting in the search."""

    page: str
    title: str
    found_by: str
    """Its search words besides the title."""
    words: str = ""
    """Its effect and its values."""
    at: str = ""
    """Name of its control on the page; "" for none."""

    def grades(self, wanted: Sequence[str], page_title: str = "") -> list[int]:
        """Grade each typed word by where it is found.

        4 for the title of its page, 3 for its own, 2 for its search words, 1 for the rest, 0 for none.
        """
        texts = tuple(map(_plain, (self.words, self.found_by, self.title, page_title)))
        return [
            max((grade for grade, text in enumerate(texts, 1) if _has(text, word)), default=0)
            for word in wanted
        ]


@dataclass(frozen=True, slots=True)
class Found:
    """The settings of a page that match."""

    titles: tuple[str, ...]
    """Their titles, the best match first; none if only the page's title matches."""
    at: str
    """Name of the control of the best match; "" if that is the page as a whole."""


def _has(text: str, word: str) -> bool:
    return (
        word in text if _UNSPACED.search(word) else any(each.startswith(word) for each in _WORD.findall(text))
    )


def _plain(text: str) -> str:
    """Return a text without capitals and accents, which people often omit in a search."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in apart if not unicodedata.combining(character))


def find(
    wanted: str, translate: Translate = untranslated, page_titles: Mapping[str, str] = MappingProxyType({})
) -> Mapping[str, Found]:
    """Return what matches the typed words, by the page's name; the best match first.

    Args:
        wanted: the typed words.
        page_titles: the pages' titles by name; equally good matches keep their order.
    """
    words = _WORD.findall(_plain(wanted))
    if not words:
        return {}
    known = (*(Entry(page, "", "") for page in page_titles), *entries(translate))
    graded = [(entry, entry.grades(words, page_titles.get(entry.page, ""))) for entry in known]
    most = max(_count(grades) for _, grades in graded)
    if most == 0:
        meant = _respelled(words, known, page_titles.values())
        return {} if meant == words else find(" ".join(meant), translate, page_titles)
    matching = [(entry, grades) for entry, grades in graded if _count(grades) == most]
    best = max(max(grades) for _, grades in matching)
    matching = [(entry, grades) for entry, grades in matching if max(grades) >= min(best, _MEANT)]
    found: dict[str, Found] = {}
    typed = _plain(wanted).strip()
    matching.sort(
        key=lambda match: (_distance(match[0].title or page_titles[match[0].page], typed), -sum(match[1]))
    )
    for entry, _ in matching:
        before = found.get(entry.page, Found((), entry.at))
        is_own = any(entry.grades(words)) and entry.title not in before.titles
        found[entry.page] = replace(before, titles=(*before.titles, entry.title)) if is_own else before
    return found


def _respelled(words: Sequence[str], known: Iterable[Entry], page_titles: Iterable[str]) -> list[str]:
    """Return the typed words, each as the known word that it is spelled most like, if it is like any."""
    texts = (text for entry in known for text in (entry.title, entry.found_by, entry.words))
    spelled = {each for text in (*texts, *page_titles) for each in _WORD.findall(_plain(text))}
    return [(get_close_matches(word, spelled, 1, _ALIKE) or [word])[0] for word in words]


def _distance(title: str, typed: str) -> int:
    """Return 0 for a title that is what was typed, 1 if it begins so, otherwise 2."""
    plain = _plain(title)
    return 0 if plain == typed else 1 if plain.startswith(typed) else 2


def _count(grades: Sequence[int]) -> int:
    return sum(grade > 0 for grade in grades)


def entries(translate: Translate = untranslated) -> Iterator[Entry]:
    """Yield all settings of the pages."""
    for page, groups in pages(translate).items():
        for group in groups:
            for part in group.parts:
                options = " ".join(option.words for option in part.options)
                ends = f"{part.hint} {part.low} {part.high}"
                words = f"{part.does} {options} {ends} {group.title}"
                yield Entry(page.partition(".")[0], part.title, part.found_by, words, part.key)
    for part in (*look_parts(translate), *avatar_parts(translate)):
        yield Entry(
            "face",
            part.title,
            "",
            f"{part.does} {' '.join(option.words for option in part.options)}",
            part.key,
        )
    for page, controls in in_table(_ELSEWHERE, dict[str, tuple[_Control, ...]], translate).items():
        for control in controls:
            yield Entry(page, control.titled(translate), control.found_by, at=control.at)
