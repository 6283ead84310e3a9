"""Takes memories in from a file of JSON Lines, and writes them into one, or as Markdown to be read.

Files of any length are read and written without ever holding more than a small part of them. A line that is no memory
is counted and told by its number; a memory that is there already is counted and left as it is, so the same file twice
adds nothing. What was taken in before an interrupt, a full disk or a file that breaks off stays. Memories come in
without a vector: they are found by their words at once, and by their meaning once they were embedded, which takes 3 ms
each on one core and is done in idle time (10^6 of them: 50 minutes).

What is written appears under its name when it is whole; an older one of that name stays until then. It is not
encrypted, so only its owner may read it, where the system knows owners.
"""

import os
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b
from itertools import chain, islice
from pathlib import Path
from typing import IO, Final

import numpy as np
from numpy.typing import NDArray

from companion.remembering.exchange_json import (
    LONGEST_LINE,
    BrokenLine,
    Exchanged,
    check_header,
    decode,
    encode,
    header,
    numbered_lines,
)
from companion.remembering.telling import TITLES, Telling, markdown
from companion.storage.memories import NewMemory
from companion.storage.memory_filter import MemoryFilter
from companion.storage.new_file import NewFile
from companion.storage.store import Store
from companion.values import (
    BadInput,
    CancelToken,
    CompanionError,
    Evidence,
    LinkKind,
    Memory,
    MemoryKind,
    MemoryLink,
    MemoryOrigin,
    Speaker,
    Utterance,
)
from companion.values.files import open_regular
from companion.values.plain_text import words_alone

BROKEN_SHOWN: Final = 20
"""Broken lines that are told one by one; the rest is a count."""
_BATCH_LINES: Final = 1000
_BATCH_BYTES: Final = 4 * 2**20
"""A batch, which is one transaction, ends with whichever comes first (guess)."""
_KINDS: Final = tuple(LinkKind)


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of an import, or has so far."""

    lines: int = 0
    """Read, without the header and empty ones."""
    part: float | None = None
    """How much of the file, in [0, 1]; None where its size is not known."""
    added: int = 0
    known: int = 0
    """Were there already."""
    broken: int = 0
    """Are no memories."""
    first_broken: tuple[tuple[int, str], ...] = ()
    """Number of the line in the file, from 1, and what is wrong with it: the first ``BROKEN_SHOWN``."""
    linked: int = 0
    """Links between memories of the file that hold here now."""
    trouble: str = ""
    """Why it ended before the file did, one sentence; "" where it did not."""
    was_stopped: bool = False
    """Somebody asked it to end before the file did."""


def summary(done: Imported) -> str:
    """Return what came of an import, or has so far, in one or two sentences."""
    told = (
        f"{done.lines:,} lines read: {done.added:,} memories added, {done.known:,} were there already, "
        f"{done.broken:,} are no memories."
    )
    if done.was_stopped:
        told += " It was stopped; import the file again to go on."
    return f"{told} {done.trouble}".rstrip()


def take_in(
    file: Path,
    store: Store,
    emotions: Sequence[str],
    *,
    cancel: CancelToken,
    on_progress: Callable[[Imported], None] = lambda so_far: None,
) -> Imported:
    """Import a file; return what came of it.

    Args:
        file: as ``exchange_json`` writes them.
        store: where they go.
        emotions: names of the 28 emotions, in the order of ``Memory.emotions``.
        cancel: when it is set, the import ends with the batch that it is at.
        on_progress: told after each batch.

    Raises:
        BadInput: The file cannot be read, or is none of memories; nothing was imported then.
    """
    try:
        with open_regular(file) as stream:
            check_header(stream.readline(LONGEST_LINE).removeprefix(b"\xef\xbb\xbf").strip())
            return _Intake(store, emotions).run(stream, cancel, on_progress)
    except OSError as error:
        raise BadInput(
            f"The file {file} cannot be read; name one that `companion memory export` wrote.",
            log=f"import unreadable: {type(error).__name__}",
        ) from error


class _Intake:
    """One import under way."""

    def __init__(self, store: Store, emotions: Sequence[str]) -> None:
        self._store = store
        self._emotions = emotions
        self._prints = Fingerprints()
        self._links = _Links()
        self._so_far = Imported()

    def run(
        self, stream: IO[bytes], cancel: CancelToken, on_progress: Callable[[Imported], None]
    ) -> Imported:
        size = os.fstat(stream.fileno()).st_size
        try:
            self._prints.add(
                (fingerprint(each.kind, each.speaker, each.happened_at, each.text), each.id)
                for each in self._store.memories.outlines()
            )
            for batch in _batches(stream):
                if cancel.is_cancelled:
                    self._so_far = replace(self._so_far, was_stopped=True)
                    break
                self._take(batch)
                part = min(1.0, stream.tell() / size) if size else None
                self._so_far = replace(self._so_far, part=part)
                on_progress(self._so_far)
            self._link()
        except CompanionError as error:
            self._so_far = replace(self._so_far, trouble=error.sentence)
        except OSError:
            self._so_far = replace(
                self._so_far,
                trouble="The rest of the file could not be read; see whether its disk is connected.",
            )
        return self._so_far

    def _take(self, batch: Sequence[tuple[int, bytes]]) -> None:
        """Keep what is new in some lines, all of it or none; then count them."""
        found: list[Exchanged] = []
        broken: list[tuple[int, str]] = []
        for number, line in batch:
            try:
                found.append(self._without_orders(decode(line, self._emotions)))
            except BrokenLine as error:
                broken.append((number, error.sentence))
        prints = [_print_of(each) for each in found]
        new = {
            print_: each for print_, each in zip(prints, found, strict=True) if not self._prints.find(print_)
        }
        said = self._store.utterances.said({one for each in new.values() for one in each.memory.evidence})
        ids = self._store.memories.add([NewMemory(_grounded(each, said)) for each in new.values()])
        kept = {print_: memory_id for print_, memory_id in zip(new, ids, strict=True) if memory_id}
        self._prints.add(kept.items())
        for print_, each in zip(prints, found, strict=True):
            self._links.note(each, self._prints.find(print_))
        self._count(batch, len(found), len(kept), broken)

    def _without_orders(self, exchanged: Exchanged) -> Exchanged:
        """Return a memory without what is no part of its words; one that is here word for word is left as it is."""
        if self._prints.find(_print_of(exchanged)):
            return exchanged
        memory = exchanged.memory
        clean = replace(
            memory,
            text=words_alone(memory.text),
            subject=words_alone(memory.subject),
            outcome=words_alone(memory.outcome),
            names=tuple(name for name in map(words_alone, memory.names) if name.strip()),
        )
        if not clean.text.strip():
            raise BrokenLine("text: is empty")
        return replace(exchanged, memory=clean)

    def _count(
        self, batch: Sequence[tuple[int, bytes]], found: int, added: int, broken: list[tuple[int, str]]
    ) -> None:
        so_far = self._so_far
        self._so_far = replace(
            so_far,
            lines=so_far.lines + len(batch),
            added=so_far.added + added,
            known=so_far.known + found - added,
            broken=so_far.broken + len(broken),
            first_broken=(*so_far.first_broken, *broken)[:BROKEN_SHOWN],
        )

    def _link(self) -> None:
        for links in self._links.resolved():
            self._store.memories.link(links)
            self._so_far = replace(self._so_far, linked=self._so_far.linked + len(links))


def _grounded(exchanged: Exchanged, said: Mapping[Evidence, Utterance]) -> Memory:
    """Return the memory resting on those of its quotes that were said here, word for word; else it is an import."""
    evidence = tuple(
        piece
        for piece, quote in zip(exchanged.memory.evidence, exchanged.quotes, strict=True)
        if piece in said and (said[piece].speaker, said[piece].text) == (quote.speaker, quote.text)
    )
    is_from_talk = bool(evidence) and exchanged.memory.origin is MemoryOrigin.TALK
    origin = MemoryOrigin.TALK if is_from_talk else MemoryOrigin.IMPORT
    return replace(exchanged.memory, evidence=evidence, origin=origin, id=0)


def _print_of(exchanged: Exchanged) -> int:
    memory = exchanged.memory
    return fingerprint(memory.kind, memory.speaker, memory.happened_at, memory.text)


class _Links:
    """Links by the ids of the file, until it is known what these are here; 56 bytes for a memory with one link."""

    def __init__(self) -> None:
        self._theirs = array("q")
        self._ours = array("q")
        self._sources = array("q")
        self._targets = array("q")
        self._kinds = array("b")
        self._weights = array("d")

    def note(self, exchanged: Exchanged, memory_id: int) -> None:
        """Take note of what a memory's id is here, and of the links that begin at it; 0 for one that was not kept."""
        if not memory_id:
            return
        self._theirs.append(exchanged.memory.id)
        self._ours.append(memory_id)
        for link in exchanged.links:
            self._sources.append(memory_id)
            self._targets.append(link.target)
            self._kinds.append(_KINDS.index(link.kind))
            self._weights.append(link.weight)

    def resolved(self) -> Iterator[tuple[MemoryLink, ...]]:
        """Yield the links by the ids that hold here, a batch at a time; not those to what is not in the file."""
        theirs: NDArray[np.int64] = np.array(self._theirs, np.int64)
        order = theirs.argsort(kind="stable")
        theirs = theirs[order]
        ours: NDArray[np.int64] = np.array(self._ours, np.int64)[order]
        for start in range(0, len(self._sources), _BATCH_LINES):
            part = slice(start, start + _BATCH_LINES)
            targets = np.array(self._targets[part], np.int64)
            places = theirs.searchsorted(targets)
            places[places == len(theirs)] = 0
            is_known = theirs[places] == targets
            yield tuple(
                MemoryLink(source, int(target), _KINDS[kind], weight)
                for source, target, kind, weight, is_there in zip(
                    self._sources[part],
                    ours[places],
                    self._kinds[part],
                    self._weights[part],
                    is_known,
                    strict=True,
                )
                if is_there
            )


def _batches(stream: IO[bytes]) -> Iterator[list[tuple[int, bytes]]]:
    batch: list[tuple[int, bytes]] = []
    size = 0
    for number, line in numbered_lines(stream, LONGEST_LINE, first=2):  # behind the header
        batch.append((number, line))
        size += len(line)
        if len(batch) >= _BATCH_LINES or size >= _BATCH_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


_WAITING_MOST: Final = 50_000
"""So many are held unsorted before they are sorted in; each then costs ten times the bytes (guess)."""


def fingerprint(kind: MemoryKind, speaker: Speaker | None, happened_at: float, text: str) -> int:
    """Return what is the same for the same memory, in [0, 2^63)."""
    said = f"{kind.value}\0{speaker or ''}\0{round(happened_at * 1e6)}\0{text}"
    return int.from_bytes(blake2b(said.encode("utf-8", "replace"), digest_size=8).digest()) >> 1


class Fingerprints:
    """Fingerprints of memories, with the ids of these: 16 bytes for each of millions.

    Two memories are the same when kind, speaker, words and the instant, to a microsecond, are. Only hashes of them are
    held: two different ones among 10^6 fall together with a probability of 3 in 10^8.
    """

    def __init__(self) -> None:
        self._prints: NDArray[np.int64] = np.empty(0, np.int64)
        self._ids: NDArray[np.int64] = np.empty(0, np.int64)
        self._waiting: dict[int, int] = {}

    def __len__(self) -> int:
        return len(self._prints) + len(self._waiting)

    def add(self, known: Iterable[tuple[int, int]]) -> None:
        """Take in fingerprints, none of which is there yet, with the ids of their memories."""
        for print_, memory_id in known:
            self._waiting[print_] = memory_id
            if len(self._waiting) >= _WAITING_MOST:
                self._sort_in()

    def find(self, print_: int) -> int:
        """Return the id of the memory with this fingerprint; 0 where there is none."""
        if print_ in self._waiting:
            return self._waiting[print_]
        place = int(self._prints.searchsorted(print_))
        is_there = place < len(self._prints) and self._prints[place] == print_
        return int(self._ids[place]) if is_there else 0

    def _sort_in(self) -> None:
        prints = np.concatenate([self._prints, np.fromiter(self._waiting.keys(), np.int64)])
        ids = np.concatenate([self._ids, np.fromiter(self._waiting.values(), np.int64)])
        order = prints.argsort(kind="stable")
        self._prints, self._ids = prints[order], ids[order]
        self._waiting.clear()


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
            tuple(said[each] for each in memory.evidence if each in said),
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
