import plistlib
from datetime import datetime
from pathlib import Path

import pytest

from companion.engine.choices import guessed_region, hemisphere_of, home_zone, load_choices, region_in
from companion.engine.equip import equip
from companion.remembering.times.time_words import find_span
from companion.storage.paths import find_paths
from companion.values.local_zone import LOCAL, Hemisphere, hemisphere_in

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


@pytest.mark.parametrize(
    ("content", "region"),
    [
        (plistlib.dumps({"AppleLocale": "ja_JP"}), "JP"),
        *(
            (content, "IE")
            for content in (b"", b"no list", plistlib.dumps([]), plistlib.dumps({"AppleLocale": 1}))
        ),
    ],
)
def test_a_mac_names_it_in_its_preferences_or_its_environment(
    tmp_path: Path, content: bytes, region: str
) -> None:
    file = tmp_path / PREFERENCES
    file.parent.mkdir(parents=True)
    file.write_bytes(content)

    assert guessed_region("darwin", {"LANG": "en_IE.UTF-8"}, tmp_path) == region


@pytest.mark.parametrize(
    ("region", "months_later"),
    [("AU", 6), ("ZA", 6), ("BR", 6), ("NZ", 6), ("GB", 0), ("CN", 0), ("XX", 0), ("", 0), ("A.", 0)],
)
def test_summer_comes_half_a_year_later_in_the_south(region: str, months_later: int) -> None:
    assert hemisphere_of(region).value == months_later


def test_the_seasons_follow_the_region_that_is_set_at_the_moment() -> None:
    regions = ["GB"]
    zone, now = home_zone(lambda: regions[-1]), datetime(2026, 11, 28, tzinfo=LOCAL).timestamp()

    def last_summer() -> str:
        found = find_span("We went to the coast last summer.", now, zone)
        assert found is not None
        return f"{datetime.fromtimestamp(found.since, LOCAL):%Y-%m}"

    assert last_summer() == "2026-06"

    regions.append("AU")

    assert last_summer() == "2025-12"


def test_a_companions_memory_and_replies_go_by_the_region_that_is_set(tmp_path: Path) -> None:
    paths = find_paths({"COMPANION_HOME": str(tmp_path)})
    file = paths.companion("companion").settings_file
    file.parent.mkdir(parents=True)
    file.write_text('[contacts]\nregion = "AU"\n', "utf-8")

    equipment = equip(paths, "companion", load_choices(paths, "companion"))

    assert equipment.memory is not None
    assert hemisphere_in(equipment.memory.zone) is Hemisphere.SOUTH
    assert hemisphere_in(equipment.planning.zone) is Hemisphere.SOUTH
