"""The talk key of the whole desktop: which keys, whether they are held, and what a desktop says to it."""

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.window.desktop.portal_keys import PortalKeys, portal_trigger
from companion.window.desktop.talk_keys import HeldKeys, TalkKeys, keys_of, why_not
from tests.fakes.desktop import Desktop

KEYS = ("Ctrl", "Alt", "Space", "B")


@given(st.lists(st.tuples(st.booleans(), st.sampled_from(KEYS))))
def test_they_are_held_exactly_while_each_of_them_is_down(moves: list[tuple[bool, str]]) -> None:
    keys, down = HeldKeys(keys_of("Ctrl+B")), set[str]()
    for is_press, key in moves:
        keys = keys.pressed(key) if is_press else keys.released(key)
        (down.add if is_press else down.discard)(key)

    assert keys.is_all == ({"Ctrl", "B"} <= down)


def test_without_keys_nothing_is_ever_held() -> None:
    assert not HeldKeys(keys_of("")).pressed("Ctrl").is_all


@pytest.mark.parametrize(
    ("setting", "trigger"), [("Ctrl+Alt+Space", "CTRL+ALT+space"), ("Meta+B", "LOGO+b"), ("F9", "F9")]
)
def test_a_portal_reads_the_keys_as_it_spells_them(setting: str, trigger: str) -> None:
    assert portal_trigger(setting) == trigger


def test_why_there_is_no_talk_key_says_what_to_do() -> None:
    told = {
        why_not("linux", is_wayland=True),
        why_not("linux", is_wayland=True, is_refused=True),
        why_not("darwin", is_wayland=False),
        why_not("linux", is_wayland=False),
    }

    assert len(told) == 4
    assert all("Space in the window" in sentence for sentence in told)
    refused = why_not("linux", is_wayland=True, is_refused=True)
    assert "“No keys”" in refused, "the same keys again would change nothing"


@pytest.mark.window
def test_keys_held_elsewhere_on_the_desktop_are_told(
    display: str | None, application: object, wait_until: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    if display is None or shutil.which("xdotool") is None:
        pytest.skip("needs Xvfb and xdotool")
    pytest.importorskip("pynput", reason="needs pynput")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    told: list[bool | str] = []
    keys = TalkKeys(lambda context, text: text)
    keys.held.connect(told.append)
    keys.troubled.connect(told.append)
    keys.watch_for("Ctrl+Alt+Space")
    assert told == [""]

    screen = Desktop(display)
    screen.hand("key", "a")
    screen.hand("keydown", "ctrl", "keydown", "alt", "keydown", "space")
    wait_until(lambda: told == ["", True], f"the keys held; {told}")
    screen.hand("keyup", "space", "keyup", "alt", "keyup", "ctrl")
    wait_until(lambda: told == ["", True, False], "the keys let go")
    keys.watch_for("F9")
    screen.hand("keydown", "ctrl", "keydown", "alt", "key", "space", "keyup", "alt", "keyup", "ctrl")
    screen.hand("keydown", "F9")
    wait_until(lambda: told == ["", True, False, "", True], f"the other key; {told}")
    screen.hand("keyup", "F9")

    keys.close()
    screen.hand("key", "a")  # with which the threads end
    wait_until(
        lambda: not any(thread.name.startswith("Thread-") for thread in threading.enumerate()), "their end"
    )


@pytest.fixture
def portal(bus: None) -> Iterator[Callable[[str], "subprocess.Popen[str]"]]:
    started: list[subprocess.Popen[str]] = []

    def start(does: str) -> "subprocess.Popen[str]":
        program = Path(__file__).parents[1] / "fakes" / "portal.py"
        started.append(
            subprocess.Popen(
                [sys.executable, str(program), does], stdout=subprocess.PIPE, text=True, env=os.environ
            )
        )
        assert started[-1].stdout is not None
        assert started[-1].stdout.readline() == "up\n"
        return started[-1]

    yield start
    for each in started:
        each.terminate()
        each.communicate()


Told = tuple[str, bool]


def listening(told: "list[Told]") -> PortalKeys:
    return PortalKeys(
        "Ctrl+Alt+Space",
        "Hold to talk",
        lambda is_held: told.append(("held", is_held)),
        lambda is_refused: told.append(("trouble", is_refused)),
    )


@pytest.mark.window
def test_a_portal_is_asked_for_the_keys_and_tells_of_them(
    portal: Callable[[str], "subprocess.Popen[str]"], application: object, wait_until: Callable[..., None]
) -> None:
    told: list[Told] = []
    there = portal("yes")

    keys = listening(told)

    assert there.stdout is not None
    assert there.stdout.readline() == "CTRL+ALT+space\n"
    wait_until(lambda: told == [("held", True), ("held", False)], f"the key; {told}")
    keys.close()


@pytest.mark.window
def test_a_refusal_is_told(
    portal: Callable[[str], "subprocess.Popen[str]"], application: object, wait_until: Callable[..., None]
) -> None:
    told: list[Told] = []
    portal("no")

    keys = listening(told)

    wait_until(lambda: told == [("trouble", True)], "the refusal")
    keys.close()


@pytest.mark.window
def test_a_question_that_nobody_waits_for_any_more_is_left_at_once_and_nothing_told_of_it(
    portal: Callable[[str], "subprocess.Popen[str]"], application: object
) -> None:
    told: list[Told] = []
    there = portal("wait")
    keys = listening(told)
    assert there.stdout is not None
    assert there.stdout.readline() == "asked\n"

    keys.close()

    assert not any(thread.name == "portal keys" for thread in threading.enumerate())
    assert told == []


@pytest.mark.window
def test_a_desktop_without_a_portal_is_told(
    bus: None, application: object, wait_until: Callable[..., None]
) -> None:
    told: list[Told] = []

    keys = listening(told)

    wait_until(lambda: told == [("trouble", False)], "that there is none")
    keys.close()
