"""``companion lines``: how the person would have had replies said, while the companion does not run.

Words are only text here: what could steer a terminal is left out of them.
"""

import argparse
import sys
from collections.abc import Sequence
from typing import Final

from companion.cli.kept import open_kept
from companion.remembering.telling import in_one_line, time_words
from companion.storage.forgetting import These
from companion.storage.sample_lines import KeptLine
from companion.storage.store import Store
from companion.values import BadInput
from companion.values.local_zone import LOCAL

_LARGEST_ID: Final = 2**63 - 1


def add_arguments(lines: argparse.ArgumentParser) -> None:
    """Add what it can be asked for; each sets ``command``."""
    wanted = lines.add_subparsers(title="what to do", metavar="WHAT", required=True)
    wanted.add_parser("list", help="your words and how you would have had them answered").set_defaults(
        command=lambda asked: list_all(asked.name)
    )
    deleting = wanted.add_parser("delete", help="delete lines for good, in backups too")
    deleting.add_argument("ids", nargs="+", metavar="ID", help="their numbers in the list")
    deleting.set_defaults(command=lambda asked: delete(asked.name, asked.ids))


def list_all(name: str) -> int:
    """Print the lines, newest first: what was said, and what is to be said to it."""
    with _store(name) as store:
        kept = store.sample_lines.all()
    for each in reversed(kept):
        print(_told(each))
    if not kept:
        print("You have written no lines; `/say …` in `companion talk --text` does so.", file=sys.stderr)
    return 0


def delete(name: str, ids: Sequence[str]) -> int:
    """Delete lines for good, all of them or none."""
    with _store(name) as store:
        lines = tuple(store.sample_lines.find(_id(each)).id for each in ids)
        store.forgetting.forget(These(sample_lines=lines))
    print("Deleted.")
    return 0


def _store(name: str) -> Store:
    return open_kept(name, "Nothing has been said with this companion yet, so there are no lines.")


def _id(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text[:20]) <= _LARGEST_ID:
        raise BadInput("Name a line by its number; `companion lines list` shows them.")
    return int(text)


def _told(kept: KeptLine) -> str:
    person, companion = in_one_line(kept.line.person), in_one_line(kept.line.companion)
    return f"{kept.id:>6}  {time_words(kept.made_at, LOCAL)}  “{person}” → “{companion}”"
