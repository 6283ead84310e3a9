import logging
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.window.window_state import WindowState, load, save


def test_what_was_saved_is_loaded(tmp_path: Path) -> None:
    state = WindowState(800, 600, is_maximized=True)

    save(tmp_path / "new" / "window.json", state)

    assert load(tmp_path / "new" / "window.json") == state


def test_without_a_file_there_is_no_state(tmp_path: Path) -> None:
    assert load(tmp_path / "window.json") is None


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"width": 1, "height": 2, "is_maximized": false}', "\x00", "7"]
)
def test_a_broken_file_is_told_in_the_log_and_ignored(
    tmp_path: Path, text: str, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "window.json").write_text(text)

    with caplog.at_level(logging.WARNING):
        state = load(tmp_path / "window.json")

    assert state is None
    assert "ignored" in caplog.text


@given(st.integers(100, 20000), st.integers(100, 20000))
def test_a_window_never_exceeds_its_screen(width: int, height: int) -> None:
    fitting = WindowState(width, height).within(1280, 800)

    assert fitting.width <= 1280
    assert fitting.height <= 800
