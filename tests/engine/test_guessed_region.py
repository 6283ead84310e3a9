import plistlib
from pathlib import Path

import pytest

from companion.engine.guessed_region import guessed_region, region_in

PREFERENCES = Path("Library", "Preferences", ".GlobalPreferences.plist")


@pytest.mark.parametrize(
    ("language", "region"),
    [
        ("de_DE.UTF-8", "DE"),
        ("en-GB", "GB"),
        ("zh-Hans_CN", "CN"),
        ("de_DE@euro", "DE"),
        ("en_US@rg=dezzzz", "DE"),
        ("de", ""),
        ("C.UTF-8", ""),
        ("POSIX", ""),
        ("", ""),
    ],
)
def test_a_languages_name_may_hold_a_region(language: str, region: str) -> None:
    assert region_in(language) == region


@pytest.mark.parametrize(
    ("environment", "region"),
    [
        ({"LANG": "en_US.UTF-8", "LC_TELEPHONE": "fr_FR.UTF-8"}, "FR"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "C"}, ""),
        ({"LANG": "en_US.UTF-8", "LC_ALL": ""}, "US"),
        ({}, ""),
    ],
)
def test_the_environment_names_it_as_the_system_takes_it(environment: dict[str, str], region: str) -> None:
    assert guessed_region("linux", environment) == region


def test_a_mac_names_it_in_its_preferences(tmp_path: Path) -> None:
    file = tmp_path / PREFERENCES
    file.parent.mkdir(parents=True)
    file.write_bytes(plistlib.dumps({"AppleLocale": "ja_JP"}))

    assert guessed_region("darwin", {"LANG": "en_US.UTF-8"}, tmp_path) == "JP"


@pytest.mark.parametrize("content", [b"", b"no list", plistlib.dumps([]), plistlib.dumps({"AppleLocale": 1})])
def test_a_mac_without_it_is_asked_for_its_environment(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / PREFERENCES
    file.parent.mkdir(parents=True)
    file.write_bytes(content)

    assert guessed_region("darwin", {"LANG": "en_IE.UTF-8"}, tmp_path) == "IE"
