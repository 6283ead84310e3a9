"""Imports memories from a file of JSON Lines, and exports them to one, or as Markdown for reading.

Files of any length are read and written a part at a time; of the memories read only hashes, ids and links are held. A
line that is not a memory is counted and reported by its number; a memory that exists already is counted and left
unchanged, so the same file twice adds nothing. Memories that were imported before an interrupt, a full disk or the end
of an incomplete file stay. Imported memories have no vector at first: they are found by their words at once, and by
their meaning once they are embedded, which takes 3 ms each on one core and is done in idle time (10^6 of them: 50
minutes).

An exported file appears under its name when it is complete; an older one of that name stays until then. It is not
encrypted, so only its owner may read it, if the system has owners of files.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b
from itertools import chain, islice
from pathlib import Path
from typing import IO, Final

from companion.remembering.files.exchange_json import (
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
        "{lines} {lines|line|lines} read: {added} {added|memory|memories} added, {known} {known|was|were} there "
        "already, {broken} {broken|is no memory|are no memories}.",
        {"lines": done.lines, "added": done.added, "known": done.known, "broken": done.broken},
    )
    stopped = Told("Stopped. Import the file again to continue.") if done.was_stopped else ""
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
            "The file {file} cannot be read. Choose one that Companion exported.",
            {"file": str(file)},
            log=f"import unreadable: {type(error).__name__}",
        ) from error


class _Intake:
    def __init__(self, store: Store, emotions: Sequence[str]) -> None:
        self._store = store
        self._emotions = emotions
        self._known: dict[int, int] = {}
        """Ids of the memories that are here, by their fingerprints."""
        self._ours: dict[int, int] = {}
        """Ids here of the file's memories, by their ids in it."""
        self._links: list[MemoryLink] = []
        """Links from memories here to ids of the file."""
        self._so_far = Imported()

    def run(
        self, stream: IO[bytes], cancel: CancelToken, on_progress: Callable[[Imported], None]
    ) -> Imported:
        size = os.fstat(stream.fileno()).st_size
        try:
            self._known = {
                fingerprint(each.kind, each.speaker, each.happened_at, each.text): each.id
                for each in self._store.memories.outlines()
            }
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
        new = {print_: each for print_, each in zip(prints, found, strict=True) if print_ not in self._known}
        said = self._store.utterances.said({one for each in new.values() for one in each.memory.evidence})
        ids = self._store.memories.add([NewMemory(_grounded(each, said)) for each in new.values()])
        kept = {print_: memory_id for print_, memory_id in zip(new, ids, strict=True) if memory_id}
        self._known |= kept
        for print_, each in zip(prints, found, strict=True):
            if memory_id := self._known.get(print_):
                self._ours.setdefault(each.memory.id, memory_id)
                self._links += [replace(link, source=memory_id) for link in each.links]
        so_far = self._so_far
        self._so_far = replace(
            so_far,
            lines=so_far.lines + len(batch),
            added=so_far.added + len(kept),
            known=so_far.known + len(found) - len(kept),
            broken=so_far.broken + len(broken),
            first_broken=(*so_far.first_broken, *broken)[:BROKEN_SHOWN],
        )

    def _without_orders(self, exchanged: Exchanged) -> Exchanged:
        """Return a memory with its words alone; one that exists here word for word stays unchanged."""
        if _print_of(exchanged) in self._known:
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

    def _link(self) -> None:
        """Store the links whose ends are both here."""
        for start in range(0, len(self._links), _BATCH_LINES):
            links = tuple(
                replace(link, target=self._ours[link.target])
                for link in self._links[start : start + _BATCH_LINES]
                if link.target in self._ours
            )
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


def fingerprint(kind: MemoryKind, speaker: Speaker | None, happened_at: float, text: str) -> int:
    """Return a number that is equal for memories of the same kind, speaker, words and instant, to a microsecond.

    It is a hash in [0, 2^63): two different memories among 10^6 get the same one with a probability of 3 in 10^8.
    """
    said = f"{kind.value}\0{speaker or ''}\0{round(happened_at * 1e6)}\0{text}"
    return int.from_bytes(blake2b(said.encode("utf-8", "replace"), digest_size=8).digest()) >> 1


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
    count = 0
    with file.writing() as stream:
        stream.write(first)
        for count, piece in enumerate(pieces, start=1):
            stream.write(piece)
            if count % _PAGE == 0:
                on_progress(count)
    return count
