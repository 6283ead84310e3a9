"""``companion memory export`` and ``import``: memories to and from a file, and chats from other programs.

Long work shows its progress and can be stopped with Ctrl+C.
"""

import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final, TextIO

from companion.cli.interrupts import stoppable
from companion.cli.kept import TELLING, open_kept, zone_of
from companion.cli.output import EXIT_INTERRUPTED, EXIT_TROUBLE, language, said, say
from companion.feeling.emotions import LABELS
from companion.remembering.files.chat_files import chats_in
from companion.remembering.files.chats import Chat, Found, look_through
from companion.remembering.files.exchange import Imported, summary, take_in, write_json, write_markdown
from companion.remembering.telling import in_one_line, iso_day
from companion.storage.new_file import NewFile
from companion.storage.paths import made_paths
from companion.storage.store import Store, open_store
from companion.values import BadInput, Sentence, Told, with_colon, with_commas, with_semicolons
from companion.values.local_zone import LOCAL

_SILENCE: Final = 10.0
"""Seconds between two progress lines if the output is not a terminal (guess)."""


class ProgressLine:
    """Shows the progress of long work: on one line of a terminal, otherwise now and then on a new line."""

    def __init__(self, out: TextIO, clock: Callable[[], float] = time.monotonic) -> None:
        """Begin; the clock is in seconds."""
        self._out = out
        self._clock = clock
        self._told_at = clock()

    def show(self, text: str) -> None:
        """Replace the previous text with this one."""
        if self._out.isatty():
            print(f"\r\x1b[K{text}", end="", file=self._out, flush=True)
        elif self._clock() - self._told_at >= _SILENCE:
            self._told_at = self._clock()
            print(text, file=self._out, flush=True)

    def end(self) -> None:
        """Leave the terminal's line empty."""
        if self._out.isatty():
            print("\r\x1b[K", end="", file=self._out, flush=True)


def export(name: str, file: NewFile, *, as_markdown: bool) -> int:
    """Write all memories into a file."""
    line = ProgressLine(sys.stderr)
    with open_kept(name) as store:

        def moved(count: int) -> None:
            line.show(said(Told("{count} {count|memory|memories}", {"count": count})))

        if as_markdown:
            telling = replace(TELLING, language=language())
            count = write_markdown(store, file, telling, moved, now=time.time())
        else:
            count = write_json(store, file, LABELS, moved)
    line.end()
    say(
        Told(
            "{count} {count|memory|memories} exported to {file}. The file is not encrypted.",
            {"count": count, "file": str(file)},
        )
    )
    return 0


def import_file(name: str, file: Path) -> int:
    """Import a file of memories or chats; return 1 if some were rejected, ``EXIT_INTERRUPTED`` if stopped."""
    chats = chats_in(file, LOCAL)
    if not chats:
        return _import_memories(name, file)
    now, line = time.time(), ProgressLine(sys.stderr)
    found = look_through(chats, now, lambda messages: line.show(said(_messages(messages))))
    line.end()
    _tell(found)
    if not found.messages:
        return EXIT_TROUBLE
    with open_store(made_paths(), name) as store:
        code = _take_in(chats, store, found, now)
    return EXIT_TROUBLE if found.unread and not code else code


def _import_memories(name: str, file: Path) -> int:
    line = ProgressLine(sys.stderr)

    def moved(so_far: Imported) -> None:
        lines = Told("{count} {count|line|lines}", {"count": so_far.lines})
        line.show(said(lines if so_far.part is None else _with_share(lines, so_far.part)))

    with open_store(made_paths(), name) as store, stoppable() as cancel:
        done = take_in(file, store, LABELS, cancel=cancel, on_progress=moved)
    line.end()
    for number, sentence in done.first_broken:
        say(Told("Line {line}: {problem}", {"line": str(number), "problem": sentence}), sys.stderr)
    if more := done.broken - len(done.first_broken):
        say(Told("and {count} more", {"count": more}), sys.stderr)
    say(summary(done))
    if done.added:
        say(
            Told(
                "They are found by their words, and by their meaning once your companion had time to read them."
            )
        )
    if done.was_stopped:
        return EXIT_INTERRUPTED
    return EXIT_TROUBLE if done.trouble or done.broken else 0


def _tell(found: Found) -> None:
    """Print what the file contains before any of it is imported."""
    for unread in found.first_unread:
        say(with_colon(in_one_line(said(unread.where)), unread.sentence), sys.stderr)
    if more := found.unread - len(found.first_unread):
        say(Told("and {count} more", {"count": more}), sys.stderr)
    if not found.messages:
        say(Told("This file contains no messages."))
        return
    say(
        Told(
            "{chats} {chats|chat|chats} with {partners}; {messages}, from {first} to {last}.",
            {
                "chats": sum(found.partners.values()),
                "partners": _partners(found),
                "messages": _messages(found.messages),
                "first": iso_day(found.first_at, LOCAL),
                "last": iso_day(found.last_at, LOCAL),
            },
        )
    )
    if found.left:
        left = [
            Told("{what} ({count})", {"what": what.value, "count": count})
            for what, count in found.left.items()
        ]
        say(Told("Not imported: {what}.", {"what": with_semicolons(left)}))
    if found.untimed:
        say(Told("No time given, so dated like the message before: {count}.", {"count": found.untimed}))


def _partners(found: Found) -> Sentence:
    named = with_commas(found.named_partners)
    if not found.more_partners:
        return named
    return Told("{names} and {count} more", {"names": named, "count": found.more_partners})


def _messages(count: int) -> Told:
    return Told("{count} {count|message|messages}", {"count": count})


def _with_share(done: Told, part: float) -> Told:
    return Told("{done} ({percent}%)", {"done": done, "percent": round(100 * part)})


def _take_in(chats: Sequence[Chat], store: Store, found: Found, now: float) -> int:
    from companion.encoder.reading import open_text_reader
    from companion.engine.choices import privacy_of
    from companion.engine.memory.chat_intake import TakenIn, summary, take_in
    from companion.engine.memory.long_term_memory import LongTermMemory
    from companion.settings.reading import load
    from companion.settings.sections import CompanionSettings

    settings, _ = load(CompanionSettings, store.folder.settings_file)
    if not settings.memory.enabled:
        raise BadInput(
            "Memories are switched off, so nothing was imported. Switch them on in Settings → Privacy."
        )
    privacy = privacy_of(settings)
    memory = LongTermMemory(
        open_text_reader(),
        store.memories,
        store.memory_search,
        zone=zone_of(store),
        unix_now=time.time,
        privacy=lambda: privacy,
    )

    line = ProgressLine(sys.stderr)

    def moved(so_far: TakenIn) -> None:
        done = _messages(so_far.messages)
        line.show(said(_with_share(done, so_far.messages / found.messages)))

    with stoppable() as cancel:
        done = take_in(chats, store, memory.write_elsewhere, now=now, cancel=cancel, on_progress=moved)
    line.end()
    say(summary(done))
    if done.was_stopped:
        return EXIT_INTERRUPTED
    return EXIT_TROUBLE if done.trouble else 0
