"""Contrast of the theme's colours, by the formula of WCAG 2.1 (luminance; success criteria 1.4.3 and 1.4.11)."""

import re
from itertools import product
from typing import Final

import pytest

from companion.window.rendering import QML
from tests.tables import each_row

TEXT: Final = 4.5
CONTROLS: Final = 3.0

GROUNDS: Final = ("background", "surface", "raised", "pressed", "accentSoft", "dangerSoft")
READ: Final = [
    *product(("ink",), GROUNDS),
    *product(("inkFaint",), GROUNDS),
    *product(("accent", "danger"), ("background", "surface")),
    *product(("accent",), ("pressed", "accentSoft")),
    ("danger", "dangerSoft"),
    ("accentInk", "accent"),
    ("accentInk", "accentPressed"),
    ("dangerInk", "danger"),
]
"""Which colour words are written in, on which."""
SEEN: Final = [
    *product(("accent",), ("background", "surface", "raised", "accentSoft", "dangerSoft")),
    *product(("edge", "inkFaint"), ("background", "surface")),
    *product(("timeListening", "timeThinking", "timeSpeaking"), ("background", "surface")),
    *product(("tracePerson", "traceCompanion"), ("background", "surface")),
]
"""What has to be seen: the frame around what has the keyboard, edges of fields and switches, lines of charts."""
SCHEMES: Final = ("light", "dark", "contrast")


def colours(scheme: str) -> dict[str, str]:
    """Return the theme's colours by their roles, each as "#rrggbb"."""
    theme = (QML / "theme" / "Theme.qml").read_text("utf-8")
    picked = re.findall(r'property color (\w+): theme\.pick\("(#\w{6})", "(#\w{6})", "(#\w{6})"\)', theme)
    known = {name: shades[SCHEMES.index(scheme)] for name, *shades in picked}
    for name, other in re.findall(r"property color (\w+): theme\.(\w+)$", theme, re.MULTILINE):
        known[name] = known[other]
    return known


def luminance(colour: str) -> float:
    """Return the relative luminance of "#rrggbb", 0 black … 1 white."""
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return how many times as bright one colour is as the other, 1 … 21."""
    darker, brighter = sorted((luminance(one), luminance(other)))
    return (brighter + 0.05) / (darker + 0.05)


def test_the_formula_gives_the_published_values() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@each_row("scheme", SCHEMES)
def test_words_stand_out_from_what_they_are_written_on(scheme: str) -> None:
    known = colours(scheme)

    weak = {pair: contrast(known[pair[0]], known[pair[1]]) for pair in READ}

    assert {pair: value for pair, value in weak.items() if value < TEXT} == {}


@each_row("scheme", SCHEMES)
def test_focus_and_edges_of_controls_stand_out(scheme: str) -> None:
    known = colours(scheme)

    weak = {pair: contrast(known[pair[0]], known[pair[1]]) for pair in SEEN}

    assert {pair: value for pair, value in weak.items() if value < CONTROLS} == {}
