"""Writes memories into a file for their owner: JSON Lines to be read in again, or Markdown to be read.

The file appears under its name when it is whole; an older one of that name stays until then. It is not encrypted, so
only its owner may read it, where the system knows owners.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Final

from companion.remembering.exchange_json import Exchanged, Quote, encode, header
from companion.remembering.exchange_markdown import TITLES, markdown
from companion.remembering.telling import Telling
from companion.storage.memory_filter import MemoryFilter
from companion.storage.new_file import NewFile
from companion.storage.store import Store
from companion.values import Memory, MemoryLink

_PAGE: Final = 500
"""Memories that are read at once, and after which progress is told."""

Progress = Callable[[int], None]
"""Told now and then how many memories were written so far."""


def write_json(store: Store, file: NewFile, emotions: Sequence[str], on_progress: Progress) -> int:
    """Write all that is remembered, as it came, so that it can be imported again; return how many memories that were.

    ``emotions`` are the names of the 28 emotions in the order of ``Memory.emotions``. Raises as
    ``NewFile.writing``.
    """
    lines = (encode(each, emotions) + b"\n" for each in _as_they_came(store))
    return _write(file, header() + b"\n", lines, on_progress)


def write_markdown(
    store: Store, file: NewFile, telling: Telling, on_progress: Progress, *, now: float
) -> int:
    """Write all that is remembered for reading, newest first within each kind; otherwise as ``write_json``."""
    by_kind = chain.from_iterable(
        _newest_first(store, MemoryFilter(kinds=frozenset({kind}), with_faded=True)) for kind in TITLES
    )
    first, pieces = markdown(by_kind, telling, written_at=now)
    return _write(file, first.encode(), (piece.encode() for piece in pieces), on_progress)


def exchanged(store: Store, memories: Sequence[Memory]) -> tuple[Exchanged, ...]:
    """Return memories with the words of what they rest on, and the links that begin at them."""
    said = store.utterances.said({each for memory in memories for each in memory.evidence})
    links: dict[int, list[MemoryLink]] = {memory.id: [] for memory in memories}
    for link in store.memories.links_of(links):
        if link.source in links:
            links[link.source].append(link)
    return tuple(
        Exchanged(
            memory,
            tuple(
                Quote(each, said[each].speaker, said[each].said_at, said[each].text)
                for each in memory.evidence
                if each in said
            ),
            tuple(links[memory.id]),
        )
        for memory in memories
    )


def _as_they_came(store: Store) -> Iterator[Exchanged]:
    outlines = store.memories.outlines()
    while ids := [outline.id for outline in islice(outlines, _PAGE)]:
        yield from exchanged(store, tuple(store.memories.get(ids).values()))


def _newest_first(store: Store, wanted: MemoryFilter) -> Iterator[Exchanged]:
    before = None
    while page := store.memories.page(wanted, before=before, limit=_PAGE):
        yield from exchanged(store, page)
        before = (page[-1].happened_at, page[-1].id)


def _write(file: NewFile, first: bytes, pieces: Iterable[bytes], on_progress: Progress) -> int:
    """Write a file of one piece that comes first and one for each memory; return how many of these there were."""
    count = 0
    with file.writing() as stream:
        stream.write(first)
        for count, piece in enumerate(pieces, start=1):
            stream.write(piece)
            if count % _PAGE == 0:
                on_progress(count)
    return count
