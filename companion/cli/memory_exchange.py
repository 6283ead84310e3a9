"""``companion memory export`` and ``import``: memories into a file and back, with progress, stopped by Ctrl+C."""

import os
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from companion.cli.exit_codes import EXIT_INTERRUPTED, EXIT_TROUBLE
from companion.cli.memory import TELLING, store_of
from companion.feeling.emotions import LABELS
from companion.remembering.exchange import Imported, summary, take_in, write_json, write_markdown
from companion.storage.new_file import NewFile
from companion.storage.paths import find_paths
from companion.storage.store import open_store
from companion.values import CancelToken


def export(name: str, file: NewFile, *, as_markdown: bool) -> int:
    """Write all memories into a file."""
    with store_of(name) as store:

        def moved(count: int) -> None:
            progress(f"{count:,} memories")

        if as_markdown:
            count = write_markdown(store, file, TELLING, moved, now=time.time())
        else:
            count = write_json(store, file, LABELS, moved)
    progress("")
    print(f"{count:,} memories written. The file holds what was said and is not encrypted.")
    return 0


def import_file(name: str, file: Path) -> int:
    """Take in the memories of a file; 1 when some of it could not be, ``EXIT_INTERRUPTED`` when it was stopped."""

    def moved(so_far: Imported) -> None:
        part = "" if so_far.part is None else f" ({100 * so_far.part:.0f} %)"
        progress(f"{so_far.lines:,} lines{part}")

    paths = find_paths(os.environ)
    paths.make()
    with open_store(paths, name) as store, stoppable() as cancel:
        done = take_in(file, store, LABELS, cancel=cancel, on_progress=moved)
    progress("")
    for number, sentence in done.first_broken:
        print(f"line {number}: {sentence}", file=sys.stderr)
    if done.broken > len(done.first_broken):
        print(f"and {done.broken - len(done.first_broken):,} more", file=sys.stderr)
    print(summary(done))
    if done.added:
        print("They are found by their words; by their meaning, once your companion had time to read them.")
    if done.was_stopped:
        return EXIT_INTERRUPTED
    return EXIT_TROUBLE if done.trouble or done.broken else 0


def progress(text: str) -> None:
    """Show how far a long work is, in a line of its own that the next one replaces."""
    if sys.stderr.isatty():
        print(f"\r\x1b[K{text}", end="", file=sys.stderr, flush=True)


@contextmanager
def stoppable() -> Iterator[CancelToken]:
    """Let Ctrl+C set a token instead of breaking off in the middle; not where it is ignored, as under nohup."""
    cancel = CancelToken()
    former = signal.getsignal(signal.SIGINT)
    if former is signal.SIG_IGN:
        yield cancel
        return
    signal.signal(signal.SIGINT, lambda *_: cancel.cancel())
    try:
        yield cancel
    finally:
        signal.signal(signal.SIGINT, former)
