"""The window's words for states, sizes, days and waits; plain functions, translatable, without Qt.

``Translate`` is ``QCoreApplication.translate`` in the window and the identity in tests. Texts are written as
``translate("Window", "…")`` so that Qt's lupdate finds them, or stand in tables beside the code. Sizes are decimal (1
GB = 10⁹ bytes), as disks and model hubs count them.
"""

import functools
import tomllib
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import Final, TypeAlias, TypeVar, assert_never

import msgspec

from companion.values import Phase

Translate: TypeAlias = Callable[[str, str], str]
"""Function from a context and an English text to the text in the user's language."""

WORDS: Final = ("title", "text", "does", "hint", "found_by", "words", "low", "high")
"""Keys of a table that are translated; ``meant`` beside them explains the text to translators."""


def untranslated(context: str, text: str) -> str:
    """Return the English text."""
    del context
    return text


def filled(form: str, *words: str) -> str:
    """Return a translated form with ``words`` in place of its "%1", "%2" and so on."""
    for place, word in enumerate(words, start=1):
        form = form.replace(f"%{place}", word)
    return form


Told = TypeVar("Told")


def in_table(file: Path, kind: type[Told], translate: Translate = untranslated) -> Told:
    """Return the content of a table, a TOML file of the window, with its words in the user's language."""
    return msgspec.convert(_worded(_table(file), translate), kind)


@functools.cache
def _table(file: Path) -> object:
    return tomllib.loads(file.read_text(encoding="utf-8"))


def _worded(told: object, translate: Translate) -> object:
    match told:
        case list():
            return [_worded(each, translate) for each in told]
        case dict():
            return {
                key: translate("Window", each) if key in WORDS else _worded(each, translate)
                for key, each in told.items()
                if key != "meant"
            }
    return told


def phase_words(phase: Phase, translate: Translate = untranslated) -> str:
    """Return one or two words for what the companion is doing; ``idle_words`` gives IDLE's reason."""
    match phase:
        case Phase.IDLE:
            return translate("Phase", "Resting")
        case Phase.ASLEEP:
            #: what the companion does: it waits to be called by its name
            return translate("Phase", "Asleep")
        case Phase.LISTENING | Phase.INTERRUPTED:
            return translate("Phase", "Listening")
        case Phase.PERSON_SPEAKING | Phase.DECIDING:
            return translate("Phase", "Hearing you")
        case Phase.PREPARING:
            return translate("Phase", "Thinking")
        case Phase.SPEAKING:
            return translate("Phase", "Speaking")
        case Phase.FAILED:
            return translate("Phase", "Can't answer")
        case _:
            assert_never(phase)


def listed_words(parts: Iterable[str], translate: Translate = untranslated) -> str:
    """Return parts as a list, such as "sad, a little tense"; "" for none."""
    #: stands between two parts of a list
    return translate("Window", ", ").join(parts)


def percent_words(part: float, translate: Translate = untranslated) -> str:
    """Return a part of a whole, such as "72%" for 0.72."""
    return filled(translate("Window", "%1%"), f"{100 * part:.0f}")


def size_words(size_bytes: int, translate: Translate = untranslated) -> str:
    """Return a readable size: "740 kB", "23 MB", "4.2 GB"; tenths below 10, if there are any."""
    units = (
        translate("Window", "%1 kB"),
        translate("Window", "%1 MB"),
        translate("Window", "%1 GB"),
        translate("Window", "%1 TB"),
    )
    number = max(0, size_bytes) / 1000
    for form in units[:-1]:
        if number < 999.5:
            return form.replace("%1", _short(number, translate))
        number /= 1000
    return units[-1].replace("%1", _short(number, translate))


SOON_S: Final = 5.0
"""Seconds below which a wait is told without a number."""


def wait_words(seconds: float, translate: Translate = untranslated) -> str:
    """Return a wait without false exactness: "a few seconds", "about 20 s", "about 3 min"."""
    if seconds < SOON_S:
        return translate("Window", "a few seconds")
    if seconds < 57.5:
        return translate("Window", "about %1 s").replace("%1", str(round(seconds / 5) * 5))
    return translate("Window", "about %1 min").replace("%1", str(max(1, round(seconds / 60))))


def day_words(
    day: datetime, *, today: datetime, spell: Callable[[datetime], str], translate: Translate = untranslated
) -> str:
    """Return "Today", "Yesterday", or the day as ``spell`` writes it."""
    days_ago = (today.date() - day.date()).days
    if days_ago == 0:
        return translate("Window", "Today")
    if days_ago == 1:
        return translate("Window", "Yesterday")
    return spell(day)


def number_words(number: float, digits: int = 0, translate: Translate = untranslated) -> str:
    """Return a number with ``digits`` decimals and the separators of the window's language."""
    #: the sign before the tenths of a number: 0.5
    point = translate("Numbers", ".")
    #: the sign between the thousands of a number: 1,000
    comma = translate("Numbers", ",")
    whole, _, part = f"{number:,.{digits}f}".partition(".")
    return whole.replace(",", comma) + (point + part if part else "")


def _short(number: float, translate: Translate) -> str:
    return number_words(number, 0 if number >= 9.95 or round(number, 1).is_integer() else 1, translate)
