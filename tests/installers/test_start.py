from pathlib import Path

import pytest

from installers.start import Mode, arguments_for, choose_mode, surroundings
from tests.tables import each_row

DEMO = Path("out") / "demo"


@pytest.mark.parametrize(
    ("screen", "window", "sound", "expected"),
    [
        (True, True, True, Mode.WINDOW),
        (True, True, False, Mode.WINDOW),
        (True, False, True, Mode.TALK),
        (True, False, False, Mode.TYPE),
        (False, True, True, Mode.TALK),
        (False, True, False, Mode.DEMO),
    ],
)
def test_the_program_starts_with_the_best_that_is_there(
    screen: bool, window: bool, sound: bool, expected: Mode
) -> None:
    assert choose_mode(has_screen=screen, has_window=window, has_sound=sound) is expected


def test_the_window_is_what_the_program_shows_without_a_command() -> None:
    assert arguments_for(Mode.WINDOW, (), DEMO) == ()


def test_options_are_added_to_the_chosen_command() -> None:
    assert arguments_for(Mode.TALK, ("--text",), DEMO) == ("talk", "--text")


def test_a_command_replaces_the_chosen_one() -> None:
    assert arguments_for(Mode.DEMO, ("doctor", "--json"), DEMO) == ("doctor", "--json")


def test_the_demonstration_is_told_where_to_put_its_files() -> None:
    assert arguments_for(Mode.DEMO, (), DEMO) == ("demo", "--force", "--out", str(DEMO))


@each_row(
    ("environment", "cards", "screen", "sound"),
    [
        ({}, "", False, False),
        ({}, "--- no soundcards ---\n", False, False),
        ({}, " 0 [PCH ]: HDA-Intel\n", False, True),
        ({"PULSE_SERVER": "unix:/run/pulse"}, "", False, True),
        ({"DISPLAY": ":0"}, "", True, False),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "", True, False),
        ({"DISPLAY": ""}, "", False, False),
    ],
)
def test_linux_says_by_its_surroundings_what_there_is(
    environment: dict[str, str], cards: str, screen: bool, sound: bool
) -> None:
    around = surroundings(environment, "linux", cards)

    assert (around.has_screen, around.may_have_sound) == (screen, sound)


def test_a_pipewire_socket_may_mean_sound(tmp_path: Path) -> None:
    (tmp_path / "pipewire-0").touch()

    assert surroundings({"XDG_RUNTIME_DIR": str(tmp_path)}, "linux", "").may_have_sound


@pytest.mark.parametrize("system", ["darwin", "win32"])
def test_desktop_systems_have_a_screen(system: str) -> None:
    assert surroundings({}, system, "").has_screen
