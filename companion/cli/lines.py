"""``companion lines``: the replies as the person would have liked them, while the companion is not running.

Words are treated as plain text: characters that could control a terminal are left out.
"""

import argparse
import sys
from collections.abc import Sequence

from companion.cli.arguments import add_command, add_subcommands
from companion.cli.kept import id_of, open_kept
from companion.cli.output import say
from companion.remembering.telling import in_one_line, time_words
from companion.storage.forgetting import These
from companion.storage.sample_lines import KeptLine
from companion.values import Told
from companion.values.local_zone import LOCAL


def add_arguments(lines: argparse.ArgumentParser) -> None:
    """Add the subcommands and options; each subcommand sets ``command``."""
    wanted = add_subcommands(lines)
    add_command(
        wanted, "list", "list your messages with the answers you wrote", lambda asked: list_all(asked.name)
    )
    deleting = add_command(wanted, "delete", "permanently delete rewordings, also from backups")
    deleting.add_argument("ids", nargs="+", metavar="ID", help="numbers from the list")
    deleting.set_defaults(command=lambda asked: delete(asked.name, asked.ids))


def list_all(name: str) -> int:
    """Print the lines, newest first: the person's words and the reply they want."""
    with open_kept(name) as store:
        kept = store.sample_lines.all()
    for each in reversed(kept):
        say(_told(each))
    if not kept:
        say(Told("You have written no lines. `/say …` in `companion talk --text` does so."), sys.stderr)
    return 0


def delete(name: str, ids: Sequence[str]) -> int:
    """Delete lines for good, all of them or none."""
    with open_kept(name) as store:
        lines = tuple(store.sample_lines.find(id_of(each, "lines")).id for each in ids)
        store.forgetting.forget(These(sample_lines=lines))
    say(Told("Deleted."))
    return 0


def _told(kept: KeptLine) -> Told:
    return Told(
        "{id}  {time}  “{person}” → “{companion}”",
        {
            "id": f"{kept.id:>6}",
            "time": time_words(kept.made_at, LOCAL),
            "person": in_one_line(kept.line.person),
            "companion": in_one_line(kept.line.companion),
        },
    )
