import logging
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.window.desktop.shapes import (
    Place,
    Screen,
    Shape,
    Stand,
    WindowState,
    brought_back,
    load,
    save,
)
from tests.tables import each_row

LEFT = Screen("left", Place(0, 30, 1280, 770))
RIGHT = Screen("right", Place(1280, 0, 1920, 1080))
FIRST = Place(0, 0, 960, 700)

places = st.builds(
    Place, st.integers(-5000, 5000), st.integers(-5000, 5000), st.integers(30, 4000), st.integers(30, 4000)
)


def is_inside(place: Place, screen: Screen) -> bool:
    return place.overlap(screen.free) == place.width * place.height


@given(st.booleans(), st.dictionaries(st.sampled_from(Shape), places), st.dictionaries(st.text(), st.text()))
def test_what_was_saved_is_loaded(
    is_maximized: bool, stood: dict[Shape, Place], read: dict[str, str]
) -> None:
    import tempfile

    state = WindowState(is_maximized, read=read)
    for each, place in stood.items():
        state = state.with_place(each, "left", place)

    with tempfile.TemporaryDirectory() as folder:
        save(Path(folder) / "new" / "window.json", state)
        assert load(Path(folder) / "new" / "window.json") == state


def test_without_a_file_there_is_no_state(tmp_path: Path) -> None:
    assert load(tmp_path / "window.json") is None


@each_row(
    "text",
    [
        "",
        "[]",
        '{"is_maximized": "so so"}',
        '{"stands": {"full": {"screen": "a", "places": {"a": {"x": 0, "y": 0, "width": 1, "height": 2}}}}}',
        "\x00",
        "7",
        "[" * 100_000,
        '{"stands": {"hologram": {"screen": "a", "places": {}}}}',
    ],
)
def test_a_broken_file_is_told_in_the_log_and_ignored(
    tmp_path: Path, text: str, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "window.json").write_text(text)

    with caplog.at_level(logging.WARNING):
        state = load(tmp_path / "window.json")

    assert state is None
    assert "ignored" in caplog.text


@given(
    places, st.sampled_from([(LEFT,), (LEFT, RIGHT), (RIGHT,)]), st.sampled_from(["left", "right", "gone"])
)
def test_a_window_comes_up_wholly_on_a_screen(place: Place, screens: tuple[Screen, ...], on: str) -> None:
    stand = Stand().at(on, place)

    assert any(is_inside(stand.on(screens, FIRST), screen) for screen in screens)


def test_a_window_comes_up_where_it_stood_or_without_its_screen_where_it_last_stood_on_the_main_one() -> None:
    stand = Stand().at("left", Place(10, 40, 500, 400)).at("right", Place(1400, 100, 800, 600))

    assert stand.on((LEFT, RIGHT), FIRST) == Place(1400, 100, 800, 600)
    assert stand.on((LEFT,), FIRST) == Place(10, 40, 500, 400)


@given(places)
def test_a_window_that_cannot_be_seen_is_brought_back(place: Place) -> None:
    back = brought_back(place, (LEFT, RIGHT))

    seen = sum(screen.free.overlap(back) for screen in (LEFT, RIGHT))
    assert back == place or is_inside(back, LEFT) or is_inside(back, RIGHT)
    assert seen >= min(0.5 * place.width * place.height, 30 * 30)
