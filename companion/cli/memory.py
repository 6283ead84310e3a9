"""``companion memory``: the memory book in the terminal, while the companion is not running.

Words from conversations or files are treated as plain text: characters that could control a terminal are left out.
"""

import argparse
import json
import os
import re
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from datetime import UTC
from pathlib import Path
from typing import Final

from companion.cli import memory_exchange
from companion.cli.arguments import Commands, add_command, add_flag, add_force, add_subcommands, new_file
from companion.cli.kept import TELLING, id_of, open_kept, tell, zone_of
from companion.cli.output import agreed, said, say
from companion.feeling.emotions import LABELS
from companion.remembering.book import Before, Book, Lookup
from companion.remembering.files.exchange import exchanged
from companion.remembering.files.exchange_json import encode
from companion.remembering.telling import (
    day_words,
    details,
    felt_words,
    forgotten_words,
    in_one_line,
    link_words,
    local,
    quoted,
    time_words,
)
from companion.storage.forgetting import About, Since, These, Wish
from companion.storage.memory_rows import Vector
from companion.storage.paths import find_paths
from companion.storage.store import Store
from companion.storage.utterances import PAGE_MAX
from companion.values import (
    BadInput,
    Memory,
    MemoryKind,
    RecallIntent,
    Sentence,
    Told,
    Utterance,
    together,
    with_colon,
    with_commas,
    with_semicolons,
)
from companion.values.local_zone import LOCAL

_LONGEST_LINE: Final = 200
"""Maximum letters of a memory in a list."""
_SECONDS: Final = {"m": 60.0, "h": 3600.0, "d": 86_400.0, "w": 604_800.0}


def add_arguments(memory: argparse.ArgumentParser) -> None:
    """Add the subcommands and options; each subcommand sets ``command``."""
    wanted = add_subcommands(memory)
    listed = add_command(wanted, "list", "list memories, newest first")
    listed.set_defaults(
        command=lambda asked: list_found(asked.name, _lookup(asked), limit=asked.limit, as_json=asked.json),
        words=[],
    )
    _add_lookup(listed)
    search = add_command(wanted, "search", "list memories that contain all given words, newest first")
    search.add_argument(
        "words",
        nargs="*",
        metavar="WORD",
        help="words to find; the last may be incomplete; default: all memories",
    )
    search.set_defaults(
        command=lambda asked: list_found(asked.name, _lookup(asked), limit=asked.limit, as_json=asked.json)
    )
    _add_lookup(search)
    showing = add_command(wanted, "show", "show all details of a memory")
    showing.add_argument("id", metavar="ID", help="its number in the list")
    add_flag(showing, "--json", "print JSON")
    showing.set_defaults(command=lambda asked: show(asked.name, asked.id, as_json=asked.json))
    known = add_command(wanted, "sheet", "show what every prompt says about you")
    known.set_defaults(command=lambda asked: print_sheet(asked.name))
    _add_changes(wanted)
    _add_forget(wanted)
    asking = add_command(wanted, "why", "explain why a memory exists, or which memories a sentence recalls")
    asking.add_argument("what", nargs="+", metavar="ID|WORDS", help="a number from the list, or a sentence")
    asking.set_defaults(command=lambda asked: why(asked.name, " ".join(asked.what)))
    _add_exchange(wanted)
    counting = add_command(
        wanted, "statistics", "show how many memories there are, and when they were last tidied"
    )
    add_flag(counting, "--json", "print JSON")
    counting.set_defaults(command=lambda asked: statistics(asked.name, as_json=asked.json))


def _add_lookup(looking: argparse.ArgumentParser) -> None:
    looking.add_argument("--person", default="", metavar="NAME", help="memories about this person")
    looking.add_argument(
        "--when",
        default="",
        help="memories of this time, such as “last summer” or 2026-05-01",
    )
    looking.add_argument(
        "--feeling", default="", help="memories with this feeling: sad, joy, pleasant, unpleasant …"
    )
    looking.add_argument(
        "--kind",
        action="append",
        choices=tuple(map(str, MemoryKind)),
        default=[],
        help="memories of this kind; may be repeated",
    )
    add_flag(looking, "--open", "only open plans and promises")
    add_flag(looking, "--pinned", "only pinned memories")
    add_flag(looking, "--faded", "include faded memories")
    looking.add_argument("--limit", type=int, default=50, metavar="N", help="maximum number; default: 50")
    add_flag(looking, "--json", "print one JSON object per line")


def _add_changes(wanted: Commands) -> None:
    correcting = add_command(wanted, "correct", "change the text of a memory")
    correcting.add_argument("id", metavar="ID", help="its number in the list")
    correcting.add_argument("text", metavar="TEXT", help="the new text")
    correcting.set_defaults(command=lambda asked: correct(asked.name, asked.id, asked.text))
    for name, is_pinned, what in (
        ("pin", True, "pin memories, so that they never fade or get merged"),
        ("unpin", False, "unpin memories"),
    ):
        pinning = add_command(wanted, name, what)
        pinning.add_argument("ids", nargs="+", metavar="ID", help="numbers from the list")
        pinning.set_defaults(
            command=lambda asked: pin(asked.name, asked.ids, is_pinned=asked.is_pinned), is_pinned=is_pinned
        )
    merging = add_command(wanted, "merge", "merge several memories of one kind into one")
    merging.add_argument("ids", nargs="+", metavar="ID", help="numbers from the list")
    merging.add_argument("--text", default="", help="text of the merged memory; default: that of the newest")
    merging.set_defaults(command=lambda asked: merge(asked.name, asked.ids, asked.text))


def _add_forget(wanted: Commands) -> None:
    forgetting = add_command(wanted, "forget", "permanently delete memories, also from backups")
    forgetting.add_argument("ids", nargs="*", metavar="ID", help="numbers from the list")
    forgetting.add_argument(
        "--last",
        metavar="TIME",
        help="everything from the last minutes, hours, days or weeks: 30m, 1h, 2d, 3w",
    )
    forgetting.add_argument("--about", metavar="NAME", help="everything that mentions this name")
    add_flag(forgetting, "--only", "delete only the memories, not the messages they come from")
    add_flag(forgetting, "--yes", "do not ask for confirmation")
    forgetting.set_defaults(
        command=lambda asked: forget(
            asked.name,
            asked.ids,
            last=asked.last,
            about=asked.about,
            keeps_words=asked.only,
            is_sure=asked.yes,
        )
    )


def _add_exchange(wanted: Commands) -> None:
    exporting = add_command(wanted, "export", "save all memories to a file, unencrypted")
    exporting.add_argument("file", type=new_file, metavar="FILE", help="file to write")
    add_force(exporting)
    add_flag(exporting, "--markdown", "for reading; cannot be imported again")
    exporting.set_defaults(
        command=lambda asked: memory_exchange.export(asked.name, asked.file, as_markdown=asked.markdown)
    )
    importing = add_command(wanted, "import", "import memories, or chats from other programs")
    importing.add_argument(
        "file",
        type=Path,
        metavar="FILE",
        help="an export of memories; a SillyTavern chat or a folder of them; or conversations.json (or the folder of "
        "its parts) from ChatGPT or Claude",
    )
    importing.set_defaults(command=lambda asked: memory_exchange.import_file(asked.name, asked.file))


def _lookup(asked: argparse.Namespace) -> Lookup:
    return Lookup(
        words=" ".join(asked.words),
        person=asked.person,
        when=asked.when,
        feeling=asked.feeling,
        kinds=frozenset(map(MemoryKind, asked.kind or MemoryKind)),
        is_open=True if asked.open else None,
        is_pinned=True if asked.pinned else None,
        with_faded=asked.faded,
    )


def list_found(name: str, lookup: Lookup, *, limit: int, as_json: bool) -> int:
    """Print the memories that match, newest first."""
    if limit < 1:
        raise BadInput("The limit is a number from 1 on.")
    with open_kept(name) as store:
        found = 0
        for page in _pages(Book(store, replace(TELLING, zone=zone_of(store))), lookup, limit + 1):
            for memory in page[: limit - found]:
                print(_json(store, memory) if as_json else _line(memory))
            found += len(page)
    if not found:
        say(Told("Nothing of that kind is remembered."), sys.stderr)
    elif found > limit:
        say(
            Told("There is more. `--limit {limit}` shows up to that many.", {"limit": str(2 * limit)}),
            sys.stderr,
        )
    return 0


def show(name: str, memory_id: str, *, as_json: bool) -> int:
    """Print everything about a memory: its sources, its links, and its earlier versions."""
    with open_kept(name) as store:
        detail = Book(store, TELLING).detail(_id(memory_id))
        if as_json:
            print(_json(store, detail.memory))
            return 0
    memory = detail.memory
    told: list[Sentence] = [
        in_one_line(memory.text),
        f"{memory.kind}, {time_words(memory.happened_at, LOCAL)}",
        *details(memory, (), TELLING),
        Told(
            "Importance: {salience} of 1; {strength} times as firm as at first",
            {"salience": round(memory.salience, 2), "strength": round(memory.strength, 1)},
        ),
        *(with_colon(Told("Rests on"), quoted(quote, LOCAL)) for quote in detail.quotes),
        *(
            with_colon(link_words(linked.kind, begins_here=linked.begins_here), _line(linked.memory).strip())
            for linked in detail.linked
        ),
        *(with_colon(Told("On the same"), _line(each).strip()) for each in detail.history),
    ]
    print("\n".join(map(said, told)))
    return 0


def print_sheet(name: str) -> int:
    """Print what is known about the person, most important first, each line with the number of its memory."""
    from companion.engine.choices import privacy_of
    from companion.engine.memory.known_person import KnownSheet
    from companion.settings.reading import load
    from companion.settings.sections import CompanionSettings

    settings, _ = load(CompanionSettings, find_paths(os.environ).companion(name).settings_file)
    with open_kept(name) as store:
        lines = KnownSheet(
            store.memories,
            privacy=lambda: privacy_of(settings),
            zone=LOCAL,
            unix_now=time.time,
        ).lines()
    for line in lines:
        print(f"{line.id:>6}  {line.part:<8}  {in_one_line(line.item)}")
    if not lines:
        say(Told("Nothing is known of you."), sys.stderr)
    return 0


def correct(name: str, memory_id: str, text: str) -> int:
    """Replace the words of a memory, and offer the same correction of others about that person."""
    with open_kept(name) as store:
        book = Book(store, TELLING, _embed)
        done = [book.correct(_id(memory_id), text, time.time())]
        also_wrong = done[0].also_wrong
        for other, right in also_wrong:
            say(Told("Also told: {id}  {text}", {"id": str(other.id), "text": in_one_line(other.text)}))
            say(Told("     would be: {text}", {"text": in_one_line(right)}))
        if also_wrong and sys.stdin.isatty() and agreed(Told("Correct that too?")):
            done += [book.correct(other.id, right, time.time()) for other, right in also_wrong]
        if outdated := tuple(piece for corrected in done for piece in corrected.outdated):
            store.forgetting.forget(These(set_aside=outdated))
        store.forgetting.catch_up()  # remove the old words from the backups too
    say(Told("Corrected."))
    return 0


def pin(name: str, ids: Sequence[str], *, is_pinned: bool) -> int:
    """Pin memories, or unpin them so that they may fade like others; all of them or none."""
    with open_kept(name) as store:
        memories = [store.memories.find(_id(each)) for each in ids]
        for memory in memories:
            store.memories.pin(memory.id, is_pinned)
    say(Told("Pinned.") if is_pinned else Told("No longer pinned."))
    return 0


def merge(name: str, ids: Sequence[str], text: str) -> int:
    """Merge several memories into one."""
    with open_kept(name) as store:
        book = Book(store, TELLING, _embed)
        merged = book.merge([_id(each) for each in ids], text)
        print(_line(store.memories.find(merged)))
    return 0


def forget(
    name: str,
    ids: Sequence[str],
    *,
    last: str | None,
    about: str | None,
    keeps_words: bool,
    is_sure: bool,
) -> int:
    """Show what would be deleted and where the memories came from, ask, and delete it for good.

    Args:
        last: a stretch of time up to now, such as "1h".
        keeps_words: keep the conversation in the history, but make no memories from it any more; otherwise only if it
            told a memory that stays.
        is_sure: do not ask.
    """
    wish = _wish(ids, last, about)
    with open_kept(name) as store:
        told: tuple[Utterance, ...] = ()
        does_it_stay = False
        book = Book(store, TELLING)
        if isinstance(wish, These):
            for memory_id in wish.memories:
                store.memories.find(memory_id)
            going = book.going(wish.memories, keeps_words=keeps_words or None)
            wish, told, does_it_stay = going.wish, going.told, going.keeps_words
        elif isinstance(wish, About):
            wish = book.going_about(wish.words)
        gone = store.forgetting.would_forget(wish)
        would_go = forgotten_words(gone)
        if would_go == "nothing":
            say(Told("There is nothing of that to forget."))
            return 0
        for text in () if is_sure else gone.named:
            print(f"  {in_one_line(text)}")
        if told:
            stays = Told("It was told here, which stays in the history:")
            say(stays if does_it_stay else Told("It was told here, which goes as well:"))
            print("\n".join(f"  {said(quoted(each, LOCAL))}" for each in told))
        if not is_sure and not _is_sure(Told("This forgets for good: {what}.", {"what": would_go})):
            say(Told("Nothing was forgotten."))
            return 0
        tell(Told("Forgetting, in the backups too; that can take a while."))
        say(Told("Forgotten: {what}.", {"what": forgotten_words(store.forgetting.forget(wish))}))
    return 0


def why(name: str, what: str) -> int:
    """Print why a memory exists, or which memories some words recall and why."""
    with open_kept(name) as store:
        told = _why_kept(store, what) if what.strip().isdecimal() else _why_recalled(store, what)
    print("\n".join(told))
    return 0


def statistics(name: str, *, as_json: bool) -> int:
    """Print how much is remembered, and the last tidying."""
    with open_kept(name) as store:
        found = store.memories.statistics()
        sleeps = store.memories.sleeps(limit=1)
    counts = {kind.value: found.counts.get(kind, 0) for kind in MemoryKind}
    if as_json:
        told = {
            "counts": counts,
            "oldest": _iso(found.oldest),
            "newest": _iso(found.newest),
            "faded": found.faded,
            "pinned": found.pinned,
            "bytes": found.bytes,
            "slept": [asdict(sleep) | {"at": _iso(sleep.at)} for sleep in sleeps],
        }
        print(json.dumps(told))
        return 0
    say(Told("{count} {count|memory|memories}", {"count": sum(counts.values())}))
    for kind, count in counts.items():
        print(f"  {kind:<10} {count:>9}")
    if found.oldest is not None and found.newest is not None:
        print(f"{time_words(found.oldest, LOCAL)} – {time_words(found.newest, LOCAL)}")
    say(
        Told(
            "{pinned} pinned, {faded} faded; {size} MB with all that was said",
            {"pinned": found.pinned, "faded": found.faded, "size": round(found.bytes / 1e6, 1)},
        )
    )
    for sleep in sleeps:
        say(
            Told(
                "last tidied on {time}: {merged} merged, {linked} linked, {summarised} summaries, {faded} faded",
                {
                    "time": time_words(sleep.at, LOCAL),
                    "merged": sleep.merged,
                    "linked": sleep.linked,
                    "summarised": sleep.summarised,
                    "faded": sleep.faded,
                },
            )
        )
    return 0


def _id(text: str) -> int:
    return id_of(text, "memory")


def _pages(book: Book, lookup: Lookup, limit: int) -> Iterator[tuple[Memory, ...]]:
    """Yield pages of matching memories, together at most ``limit``."""
    before: Before | None = None
    now = time.time()
    while limit and (page := book.page(lookup, now=now, before=before, limit=min(limit, PAGE_MAX))):
        yield page
        limit -= len(page)
        before = (page[-1].happened_at, page[-1].id)


def _line(memory: Memory) -> str:
    text = in_one_line(memory.text)
    if len(text) > _LONGEST_LINE:
        text = f"{text[: _LONGEST_LINE - 1]}…"
    beside = (
        felt_words(memory, TELLING),
        Told("about {names}", {"names": with_commas(list(map(in_one_line, memory.names)))})
        if memory.names
        else "",
        day_words(memory, LOCAL),
        Told("open") if memory.is_open else "",
        Told("pinned") if memory.is_pinned else "",
        Told("no longer so") if memory.held_until is not None else "",
        Told("faded") if memory.faded_at is not None else "",
    )
    told = said(with_semicolons([each for each in beside if each]))
    line = f"{memory.id:>6}  {time_words(memory.happened_at, LOCAL)}  {memory.kind:<10}  {text}"
    return f"{line}  [{told}]" if told else line


def _json(store: Store, memory: Memory) -> str:
    (whole,) = exchanged(store, (memory,))
    return encode(whole, LABELS).decode()


def _why_kept(store: Store, memory_id: str) -> tuple[str, ...]:
    book = Book(store, TELLING)
    detail = book.detail(_id(memory_id.strip()))
    quotes = (quoted(quote, LOCAL) for quote in detail.quotes)
    return (in_one_line(detail.memory.text), *map(said, (*book.why(detail.memory.id, time.time()), *quotes)))


def _why_recalled(store: Store, words: str) -> tuple[str, ...]:
    from companion.encoder.reading import open_text_reader
    from companion.engine.memory.long_term_memory import LongTermMemory

    remembering = LongTermMemory(
        open_text_reader(),
        store.memories,
        store.memory_search,
        zone=zone_of(store),
        unix_now=time.time,
    )
    recalled = remembering.recall(words, frozenset(), None, RecallIntent(is_asked=True))
    if not recalled:
        return (said(Told("Nothing comes to mind.")),)
    return tuple(
        line
        for each in recalled
        for line in (_line(each.memory), f"        {in_one_line(said(each.reason))}")
    )


def _embed(text: str) -> tuple[Vector, str] | None:
    from companion.encoder.reading import open_text_reader
    from companion.engine.memory.long_term_memory import vector_of

    return vector_of(text, open_text_reader)


def _iso(at: float | None) -> str | None:
    return None if at is None else local(at, UTC).isoformat()


def _wish(ids: Sequence[str], last: str | None, about: str | None) -> Wish:
    if (bool(ids), last is not None, about is not None).count(True) != 1:
        raise BadInput("Say what to forget: numbers of memories, or --last 1h, or --about a name.")
    if last is not None:
        now = time.time()
        return Since(now - _duration(last), now)
    if about is not None:
        return About(about)
    return These(memories=tuple(map(_id, ids)))


def _duration(text: str) -> float:
    units = "m(?:in(?:utes?)?)?|h(?:ours?)?|d(?:ays?)?|w(?:eeks?)?"
    found = re.fullmatch(rf"(\d{{1,4}})\s*({units})", text.strip().casefold(), re.ASCII)
    if found is None or not int(found[1]):
        raise BadInput("Say since when to forget as 30m, 1h, 2d or 3w.")
    return int(found[1]) * _SECONDS[found[2][0]]


def _is_sure(sentence: Told) -> bool:
    if not sys.stdin.isatty():
        raise BadInput(
            "{sentence} Say --yes where nobody can be asked. Nothing was forgotten.", {"sentence": sentence}
        )
    return agreed(together(sentence, Told("It cannot be undone. Forget it?")))
