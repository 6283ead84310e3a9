"""The tables of docs/window/showing.md are what the code says.

Renew them with: python -m tests.showing.test_document
"""

import re
from collections.abc import Iterable
from dataclasses import astuple, fields
from pathlib import Path

from companion.showing.anchors import ANCHORS
from companion.showing.manner import STYLES, Manner
from companion.showing.parameters import PARAMETERS
from companion.showing.reactions import ANSWERS

PAGE = Path(__file__).parents[2] / "docs" / "window" / "showing.md"


def row(cells: Iterable[object]) -> str:
    return f"| {' | '.join(str(cell) for cell in cells)} |"


def table(head: tuple[str, ...], rows: Iterable[Iterable[object]]) -> str:
    return "\n".join([row(head), row("---" for _ in head), *map(row, rows)])


def parameters() -> str:
    pairs = {name.removesuffix("_left").removesuffix("_right"): one for name, one in PARAMETERS.items()}
    return table(
        ("parameter", "AU", "at 1"),
        (
            (
                f"`{name}`" + (" (both sides)" if f"{name}_left" in PARAMETERS else ""),
                one.action_unit or "",
                re.sub("^0 [^…]* … 1 ", "", one.meaning) + ("" if one.yields == 0 else " \\*"),
            )
            for name, one in pairs.items()
        ),
    )


def looks() -> str:
    return table(
        ("feeling", "valence, arousal, dominance"),
        ((name, "{:g}, {:g}, {:g}".format(*astuple(anchor.affect))) for name, anchor in ANCHORS.items()),
    )


def styles() -> str:
    heads = tuple(field.name for field in fields(Manner))
    return table(("style", *heads), ((name, *astuple(manner)) for name, manner in STYLES.items()))


def reactions() -> str:
    return table(
        ("cue", "answer", "how likely"),
        ((cue, reaction, f"{likely:g}") for cue, answers in ANSWERS.items() for reaction, likely in answers),
    )


TABLES = {"parameters": parameters, "looks": looks, "styles": styles, "reactions": reactions}


def renewed(page: str) -> str:
    for name, make in TABLES.items():
        begin, end = f"<!-- {name} -->", f"<!-- end of {name} -->"
        before, rest = page.split(begin)
        page = f"{before}{begin}\n{make()}\n{end}{rest.split(end)[1]}"
    return page


def test_the_page_has_the_tables_of_the_code() -> None:
    page = PAGE.read_text(encoding="utf-8")

    assert page == renewed(page)


if __name__ == "__main__":
    PAGE.write_text(renewed(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
