"""``companion memory import`` of chats that the person had elsewhere; a file of memories is handed on."""

import os
import sys
import time
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from companion.cli import memory_exchange
from companion.cli.exit_codes import EXIT_INTERRUPTED, EXIT_TROUBLE
from companion.remembering.chat_files import chats_in
from companion.remembering.chats import Chat, Found, look_through
from companion.remembering.telling import in_one_line
from companion.storage.paths import find_paths
from companion.storage.store import Store, open_store
from companion.values import BadInput
from companion.values.local_zone import LOCAL


def import_file(name: str, file: Path) -> int:
    """Take in a file of memories or chats; 1 when some of it could not be, ``EXIT_INTERRUPTED`` when it was stopped."""
    chats = chats_in(file, LOCAL)
    if not chats:
        return memory_exchange.import_file(name, file)
    now = time.time()
    found = look_through(chats, now)
    _tell(found)
    if not found.messages:
        return EXIT_TROUBLE
    paths = find_paths(os.environ)
    paths.make()
    with open_store(paths, name) as store:
        code = _take_in(chats, store, found, now)
    return EXIT_TROUBLE if found.unread and not code else code


def _tell(found: Found) -> None:
    """Say what there is, before any of it is taken in."""
    for unread in found.first_unread:
        print(f"{in_one_line(unread.where)}: {unread.sentence}", file=sys.stderr)
    if found.unread > len(found.first_unread):
        print(f"and {found.unread - len(found.first_unread):,} more", file=sys.stderr)
    if not found.messages:
        print("Nothing was said in it.")
        return
    chats, first, last = sum(found.partners.values()), _day(found.first_at), _day(found.last_at)
    print(
        f"{chats:,} {'chat' if chats == 1 else 'chats'} with {_partners(found)}, {found.messages:,} messages, "
        f"from {first} to {last}."
    )
    if found.left:
        told = "; ".join(f"{what.value} ({count:,})" for what, count in found.left.items())
        print(f"Not taken: {told}.")
    if found.untimed:
        print(f"Without a time that can be, and given that of the message before: {found.untimed:,}.")


def _partners(found: Found) -> str:
    named = ", ".join(found.named_partners)
    return f"{named} and {found.more_partners:,} more" if found.more_partners else named


def _day(at: float) -> str:
    return f"{datetime.fromtimestamp(at, LOCAL):%Y-%m-%d}"


def _take_in(chats: Sequence[Chat], store: Store, found: Found, now: float) -> int:
    from companion.encoder.reading import open_text_reader
    from companion.engine.boundaries import boundaries_of
    from companion.engine.chat_intake import TakenIn, summary, take_in
    from companion.engine.long_term_memory import LongTermMemory
    from companion.settings.reading import load
    from companion.settings.sections import CompanionSettings

    settings, _ = load(CompanionSettings, store.folder.settings_file)
    if not settings.memory.enabled:
        raise BadInput(
            "Your companion is set to remember nothing; `companion settings set memory.enabled true` changes that. "
            "Nothing was imported."
        )
    memory = LongTermMemory(
        open_text_reader(),
        store.memories,
        store.memory_search,
        kinds=settings.memory.kinds,
        zone=LOCAL,
        unix_now=time.time,
        boundaries=boundaries_of(settings)[0],
    )

    def moved(so_far: TakenIn) -> None:
        part = so_far.messages / found.messages
        memory_exchange.progress(f"{so_far.messages:,} messages ({100 * part:.0f} %)")

    with memory_exchange.stoppable() as cancel:
        done = take_in(chats, store, memory, now=now, cancel=cancel, on_progress=moved)
    memory_exchange.progress("")
    print(summary(done))
    if done.was_stopped:
        return EXIT_INTERRUPTED
    return EXIT_TROUBLE if done.trouble else 0
