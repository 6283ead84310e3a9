"""Imports memories from a file of JSON Lines, and exports them to one, or as Markdown for reading.

Files of any length are read and written without ever holding more than a small part of them in memory. A line that is
not a memory is counted and reported by its number; a memory that exists already is counted and left unchanged, so the
same file twice adds nothing. Memories that were imported before an interrupt, a full disk or the end of an incomplete
file stay. Imported memories have no vector at first: they are found by their words at once, and by their meaning once
they are embedded, which takes 3 ms each on one core and is done in idle time (10^6 of them: 50 minutes).

An exported file appears under its name when it is complete; an older one of that name stays until then. It is not
encrypted, so only its owner may read it, if the system has owners of files.
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
    Sentence,
    Speaker,
    Told,
    Utterance,
    together,
)
from companion.values.files import open_regular
from companion.values.plain_text import words_alone

BROKEN_SHOWN: Final = 20
"""Maximum broken lines that are reported one by one; the rest is a count."""
_BATCH_LINES: Final = 1000
_BATCH_BYTES: Final = 4 * 2**20
"""Maximum bytes of a batch, which is one transaction; it also ends after ``_BATCH_LINES`` lines (guess)."""
_KINDS: Final = tuple(LinkKind)


@dataclass(frozen=True, slots=True)
class Imported:
    """Result of an import, also while it is running."""

    lines: int = 0
    """Number of lines read, without the header and empty ones."""
    part: float | None = None
    """Share of the file that is read, in [0, 1]; None if the size of the file is not known."""
    added: int = 0
    known: int = 0
    """Number of memories that existed already."""
    broken: int = 0
    """Number of lines that are not memories."""
    first_broken: tuple[tuple[int, Told], ...] = ()
    """The first ``BROKEN_SHOWN`` broken lines: number of the line in the file, from 1, and its error."""
    linked: int = 0
    """Number of links between memories of the file that were added here."""
    trouble: Sentence = ""
    """Reason why the import ended before the file did, in one sentence; "" if it did not."""
    was_stopped: bool = False
    """Someone asked it to end before the file did."""


def summary(done: Imported) -> Sentence:
    """Return the result of an import, finished or not, in one or two sentences."""
    read = Told(
        "{lines} lines read: {added} memories added, {known} were there already, {broken} are no memories.",
        {"lines": done.lines, "added": done.added, "known": done.known, "broken": done.broken},
    )
    stopped = Told("It was stopped; import the file again to go on.") if done.was_stopped else ""
    return together(read, stopped, done.trouble)


def take_in(
    file: Path,
    store: Store,
    emotions: Sequence[str],
    *,
    cancel: CancelToken,
    on_progress: Callable[[Imported], None] = lambda so_far: None,
) -> Imported:
    """Import a file; return the result.

    Args:
        file: a file in the form that ``exchange_json`` writes.
        store: the store that receives the memories.
        emotions: names of the 28 emotions, in the order of ``Memory.emotions``.
        cancel: when it is set, the import ends after the current batch.
        on_progress: called after each batch.

    Raises:
        BadInput: The file cannot be read, or does not contain memories; nothing is imported then.
    """
    try:
        with open_regular(file) as stream:
            check_header(stream.readline(LONGEST_LINE).removeprefix(b"\xef\xbb\xbf").strip())
            return _Intake(store, emotions).run(stream, cancel, on_progress)
    except OSError as error:
        raise BadInput(
            Told(
                "The file {file} cannot be read; name one that `companion memory export` wrote.",
                {"file": str(file)},
            ),
            log=f"import unreadable: {type(error).__name__}",
        ) from error


class _Intake:
    """A running import."""

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
            self._so_far = replace(self._so_far, trouble=error.told)
        except OSError:
            self._so_far = replace(
                self._so_far,
                trouble=Told("The rest of the file could not be read; see whether its disk is connected."),
            )
        return self._so_far

    def _take(self, batch: Sequence[tuple[int, bytes]]) -> None:
        """Store the new memories of some lines, all or none; then count them."""
        found: list[Exchanged] = []
        broken: list[tuple[int, Told]] = []
        for number, line in batch:
            try:
                found.append(self._without_orders(decode(line, self._emotions)))
            except BrokenLine as error:
                broken.append((number, error.told))
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
        """Return a memory with its words alone; one that exists here word for word stays unchanged."""
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
            raise BrokenLine(Told("text: is empty"))
        return replace(exchanged, memory=clean)

    def _count(
        self, batch: Sequence[tuple[int, bytes]], found: int, added: int, broken: list[tuple[int, Told]]
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
    """Return the memory with those quotes as evidence that were said here word for word; without any, an import."""
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
    """Links by the ids of the file, until their ids here are known; 56 bytes for a memory with one link."""

    def __init__(self) -> None:
        self._theirs = array("q")
        self._ours = array("q")
        self._sources = array("q")
        self._targets = array("q")
        self._kinds = array("b")
        self._weights = array("d")

    def note(self, exchanged: Exchanged, memory_id: int) -> None:
        """Note the id of a memory here, and the links that begin at it; id 0 stands for one that was not stored."""
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
        """Yield the links with the ids of this store, a batch at a time, except those to memories outside the file."""
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
    for number, line in numbered_lines(stream, LONGEST_LINE, first=2):  # after the header
        batch.append((number, line))
        size += len(line)
        if len(batch) >= _BATCH_LINES or size >= _BATCH_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


_WAITING_MOST: Final = 50_000
"""Maximum fingerprints held unsorted before they are sorted in; each costs ten times the bytes until then (guess)."""


def fingerprint(kind: MemoryKind, speaker: Speaker | None, happened_at: float, text: str) -> int:
    """Return a number that is equal for equal memories, in [0, 2^63)."""
    said = f"{kind.value}\0{speaker or ''}\0{round(happened_at * 1e6)}\0{text}"
    return int.from_bytes(blake2b(said.encode("utf-8", "replace"), digest_size=8).digest()) >> 1


class Fingerprints:
    """Fingerprints of memories, with the ids of these: 16 bytes for each of millions.

    Two memories are equal if kind, speaker, words and the instant, to a microsecond, are equal. Only their hashes are
    stored: two different memories among 10^6 get the same one with a probability of 3 in 10^8.
    """

    def __init__(self) -> None:
        self._prints: NDArray[np.int64] = np.empty(0, np.int64)
        self._ids: NDArray[np.int64] = np.empty(0, np.int64)
        self._waiting: dict[int, int] = {}

    def __len__(self) -> int:
        return len(self._prints) + len(self._waiting)

    def add(self, known: Iterable[tuple[int, int]]) -> None:
        """Add fingerprints, none of which is there yet, with the ids of their memories."""
        for print_, memory_id in known:
            self._waiting[print_] = memory_id
            if len(self._waiting) >= _WAITING_MOST:
                self._sort_in()

    def find(self, print_: int) -> int:
        """Return the id of the memory with this fingerprint; 0 if there is none."""
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
"""Number of memories that are read at once, and after which progress is reported."""

Progress = Callable[[int], None]
"""Function that gets the number of memories written so far, from time to time."""


def write_json(store: Store, file: NewFile, emotions: Sequence[str], on_progress: Progress) -> int:
    """Write all memories, in their original order, so that they can be imported again; return their number.

    ``emotions`` are the names of the 28 emotions in the order of ``Memory.emotions``. Raises the errors of
    ``NewFile.writing``.
    """
    lines = (encode(each, emotions) + b"\n" for each in _as_they_came(store))
    return _write(file, header() + b"\n", lines, on_progress)


def write_markdown(
    store: Store, file: NewFile, telling: Telling, on_progress: Progress, *, now: float
) -> int:
    """Write all memories for reading, newest first within each kind; otherwise as ``write_json``."""
    by_kind = chain.from_iterable(
        _newest_first(store, MemoryFilter(kinds=frozenset({kind}), with_faded=True)) for kind in TITLES
    )
    first, pieces = markdown(by_kind, telling, written_at=now)
    return _write(file, first.encode(), (piece.encode() for piece in pieces), on_progress)


def exchanged(store: Store, memories: Sequence[Memory]) -> tuple[Exchanged, ...]:
    """Return memories with the words of their evidence, and the links that begin at them."""
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
    """Write a file of a first piece and one piece for each memory; return the number of memories."""
    count = 0
    with file.writing() as stream:
        stream.write(first)
        for count, piece in enumerate(pieces, start=1):
            stream.write(piece)
            if count % _PAGE == 0:
                on_progress(count)
    return count
