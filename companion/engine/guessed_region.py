"""Guesses the person's region from the computer's language, such as "DE" from "de_DE.UTF-8".

Until the person sets the region, the numbers to call use it, marked as a guess in the window, and so does the time of
the seasons. The source depends on the system: Windows' region, macOS' language file, otherwise the environment.
"""

import ctypes
import os
import plistlib
import re
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import tzinfo
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Final

from companion.values.local_zone import LOCAL, Hemisphere, HomeZone

_FIRST_SET: Final = ("LC_ALL", "LC_TELEPHONE", "LC_MONETARY", "LANG")
"""Variables that may name a region; the first one set counts."""
_PREFERENCES: Final = Path("Library", "Preferences", ".GlobalPreferences.plist")
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}[-_](?:[A-Z][a-z]{3}[-_])?([A-Z]{2})\b")
_OTHER_REGION: Final = re.compile(r"\brg=([a-z]{2})zzzz\b")
"""Notation of macOS for a region that is not the language's own."""


def guessed_region(
    platform: str = sys.platform,
    environment: Mapping[str, str] = os.environ,
    home: Path | None = None,
) -> str:
    """Return the region that the computer's language names, such as "DE"; "" if it names none.

    Args:
        home: The person's home folder; None for the system's.
    """
    if platform == "win32":
        return _windows_region()
    language = _mac_language(home or Path.home()) if platform == "darwin" else ""
    return region_in(language or next(filter(None, map(environment.get, _FIRST_SET)), ""))


def region_in(language: str) -> str:
    """Return the region in a language's name, such as "GB" for "en_GB.UTF-8"; "" if it has none."""
    other, own = _OTHER_REGION.search(language), _LANGUAGE.match(language)
    if other is not None:
        return other[1].upper()
    return "" if own is None else own[1]


def home_zone(region: Callable[[], str]) -> tzinfo:
    """Return the computer's time zone, as that of a person in a region.

    Args:
        region: Returns the region that the person set, such as "AU"; "" if none, and the guessed one counts.
    """
    return HomeZone(LOCAL, lambda: hemisphere_of(region() or guessed_region()))


@cache
def hemisphere_of(region: str) -> Hemisphere:
    """Return the hemisphere of a region's main place; the northern one if the region is unknown.

    The places are those of the IANA's time zones (``zone.tab``), which lists a region's main one first.
    """
    table = resources.files("tzdata").joinpath("zoneinfo", "zone.tab").read_text("utf-8")
    place = re.search(rf"^{re.escape(region)}\t([+-])", table, re.MULTILINE)
    return Hemisphere.SOUTH if place is not None and place[1] == "-" else Hemisphere.NORTH


def _mac_language(home: Path) -> str:
    try:
        preferences = plistlib.loads((home / _PREFERENCES).read_bytes())
    except (OSError, plistlib.InvalidFileException, ValueError):
        return ""
    language = preferences.get("AppleLocale") if isinstance(preferences, dict) else None
    return language if isinstance(language, str) else ""


def _windows_region() -> str:
    if sys.platform == "win32":
        name = ctypes.create_unicode_buffer(16)
        with suppress(AttributeError):  # missing before Windows 10
            ctypes.windll.kernel32.GetUserDefaultGeoName(name, len(name))
        return name.value
    return ""
