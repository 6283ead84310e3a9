"""The lists of docs/window/showing.md are what the code says.

Renew them with: python -m tests.showing.test_document
"""

from dataclasses import astuple
from pathlib import Path

from companion.showing.anchors import ANCHORS
from companion.showing.reactions import ANSWERS

PAGE = Path(__file__).parents[2] / "docs" / "window" / "showing.md"


def looks() -> str:
    return "\n".join(
        "- {} {:g}, {:g}, {:g}".format(name, *astuple(anchor.affect)) for name, anchor in ANCHORS.items()
    )


def reactions() -> str:
    return "\n".join(
        f"- {cue}: {', '.join(f'{reaction} {likely:g}' for reaction, likely in answers)}"
        for cue, answers in ANSWERS.items()
    )


LISTS = {"looks": looks, "reactions": reactions}


def renewed(page: str) -> str:
    for name, make in LISTS.items():
        begin, end = f"<!-- {name} -->", f"<!-- end of {name} -->"
        before, rest = page.split(begin)
        page = f"{before}{begin}\n{make()}\n{end}{rest.split(end)[1]}"
    return page


def test_the_page_has_the_lists_of_the_code() -> None:
    page = PAGE.read_text(encoding="utf-8")

    assert page == renewed(page)


if __name__ == "__main__":
    PAGE.write_text(renewed(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
