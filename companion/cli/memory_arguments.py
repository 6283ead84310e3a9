"""The arguments of ``companion memory``; what they ask for is imported when it is asked for."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

from companion.cli.new_file_arguments import add_force, new_file

if TYPE_CHECKING:
    from companion.remembering.book import Lookup

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"

KINDS: Final = (
    "moment",
    "episode",
    "fact",
    "preference",
    "person",
    "thread",
    "profile",
    "diary",
    "summary",
)
"""The values of ``MemoryKind``, whose module takes longer to import than all arguments."""


def add_memory(commands: Commands) -> None:
    """Add ``memory`` with all that one can do with memories; each sets ``command``."""
    memory = commands.add_parser("memory", help="read, correct, merge and forget what is remembered")
    wanted = memory.add_subparsers(title="what to do", metavar="WHAT", required=True)
    listed = wanted.add_parser("list", help="what is remembered, newest first")
    listed.set_defaults(command=_list, words=[])
    _add_lookup(listed)
    search = wanted.add_parser("search", help="memories that hold all these words, newest first")
    search.add_argument("words", nargs="*", help="the last one may be only begun; none for all")
    search.set_defaults(command=_list)
    _add_lookup(search)
    show = wanted.add_parser("show", help="all there is of one memory")
    show.add_argument("id", help="its number in the list")
    show.add_argument("--json", action="store_true", help="as one object")
    show.set_defaults(command=_show)
    known = wanted.add_parser("sheet", help="what it knows of you, as every prompt begins with it")
    known.set_defaults(command=_sheet)
    _add_changes(wanted)
    _add_forget(wanted)
    why = wanted.add_parser("why", help="why a memory is there, or what words bring to mind and why")
    why.add_argument("what", nargs="+", metavar="ID|WORDS", help="its number in the list, or what is said")
    why.set_defaults(command=_why)
    _add_exchange(wanted)
    statistics = wanted.add_parser("statistics", help="how much is remembered, and when it was last tidied")
    statistics.add_argument("--json", action="store_true", help="as one object")
    statistics.set_defaults(command=_statistics)


def _add_lookup(looking: argparse.ArgumentParser) -> None:
    looking.add_argument("--person", default="", metavar="NAME", help="about somebody")
    looking.add_argument("--when", default="", help="when it happened, such as “last summer” or 2026-05-01")
    looking.add_argument("--feeling", default="", help="such as sad, joy, pleasant or unpleasant")
    looking.add_argument(
        "--kind", action="append", choices=KINDS, default=[], help="of one kind; may be given again"
    )
    looking.add_argument("--open", action="store_true", help="plans and promises that are still open")
    looking.add_argument("--pinned", action="store_true", help="what was pinned")
    looking.add_argument("--faded", action="store_true", help="also what was let go")
    looking.add_argument("--limit", type=int, default=50, metavar="N", help="at most so many (50)")
    looking.add_argument("--json", action="store_true", help="an object a line, as in an export")


def _add_changes(wanted: Commands) -> None:
    correct = wanted.add_parser("correct", help="put your words in place of a memory's")
    correct.add_argument("id", help="its number in the list")
    correct.add_argument("text", help="what is to be remembered instead")
    correct.set_defaults(command=_correct)
    for name, is_pinned, what in (
        ("pin", True, "keep memories as they are: they neither fade nor are merged"),
        ("unpin", False, "let memories go the way of the others again"),
    ):
        pin = wanted.add_parser(name, help=what)
        pin.add_argument("ids", nargs="+", metavar="ID", help="their numbers in the list")
        pin.set_defaults(command=_pin, is_pinned=is_pinned)
    merge = wanted.add_parser("merge", help="make one memory of several of a kind")
    merge.add_argument("ids", nargs="+", metavar="ID", help="their numbers in the list")
    merge.add_argument("--text", default="", help="its words; otherwise the newest one's")
    merge.set_defaults(command=_merge)


def _add_forget(wanted: Commands) -> None:
    forget = wanted.add_parser("forget", help="forget for good, in recordings and backups too")
    forget.add_argument("ids", nargs="*", metavar="ID", help="numbers in the list")
    forget.add_argument("--last", metavar="TIME", help="all since then: 30m, 1h, 2d or 3w")
    forget.add_argument("--about", metavar="NAME", help="all that names somebody or something")
    forget.add_argument("--yes", action="store_true", help="without asking")
    forget.set_defaults(command=_forget)


def _add_exchange(wanted: Commands) -> None:
    export = wanted.add_parser("export", help="write all memories into a file, which is not encrypted")
    export.add_argument("file", type=new_file, help="where they go")
    add_force(export)
    export.add_argument("--markdown", action="store_true", help="to be read, not to be imported again")
    export.set_defaults(command=_export)
    importing = wanted.add_parser("import", help="take in memories, or chats from elsewhere")
    importing.add_argument(
        "file",
        type=Path,
        help="what “memory export” wrote; a chat of SillyTavern's or a folder of them; or the conversations.json of "
        "ChatGPT's or Claude's export",
    )
    importing.set_defaults(command=_import)


def _list(asked: argparse.Namespace) -> int:
    from companion.cli import memory

    return memory.list_found(asked.name, _lookup(asked), limit=asked.limit, as_json=asked.json)


def _lookup(asked: argparse.Namespace) -> "Lookup":
    from companion.remembering.book import Lookup
    from companion.values import MemoryKind

    return Lookup(
        words=" ".join(asked.words),
        person=asked.person,
        when=asked.when,
        feeling=asked.feeling,
        kinds=frozenset(map(MemoryKind, asked.kind or KINDS)),
        is_open=True if asked.open else None,
        is_pinned=True if asked.pinned else None,
        with_faded=asked.faded,
    )


def _show(asked: argparse.Namespace) -> int:
    from companion.cli import memory

    return memory.show(asked.name, asked.id, as_json=asked.json)


def _sheet(asked: argparse.Namespace) -> int:
    from companion.cli import memory

    return memory.print_sheet(asked.name)


def _correct(asked: argparse.Namespace) -> int:
    from companion.cli import memory

    return memory.correct(asked.name, asked.id, asked.text)


def _pin(asked: argparse.Namespace) -> int:
    from companion.cli import memory

    return memory.pin(asked.name, asked.ids, is_pinned=asked.is_pinned)


def _merge(asked: argparse.Namespace) -> int:
    from companion.cli import memory

    return memory.merge(asked.name, asked.ids, asked.text)


def _forget(asked: argparse.Namespace) -> int:
    from companion.cli import memory

    return memory.forget(asked.name, asked.ids, last=asked.last, about=asked.about, is_sure=asked.yes)


def _why(asked: argparse.Namespace) -> int:
    from companion.cli import memory

    return memory.why(asked.name, " ".join(asked.what))


def _export(asked: argparse.Namespace) -> int:
    from companion.cli import memory_exchange

    return memory_exchange.export(asked.name, asked.file, as_markdown=asked.markdown)


def _import(asked: argparse.Namespace) -> int:
    from companion.cli import chats

    return chats.import_file(asked.name, asked.file)


def _statistics(asked: argparse.Namespace) -> int:
    from companion.cli import memory

    return memory.statistics(asked.name, as_json=asked.json)
