"""Tells whether a memory is there already, among millions, in 16 bytes each.

Two memories are the same when kind, speaker, words and the instant, to a microsecond, are. Only hashes of them are
held: two different ones among 10^6 fall together with a probability of 3 in 10^8.
"""

from collections.abc import Iterable
from hashlib import blake2b
from typing import Final

import numpy as np
from numpy.typing import NDArray

from companion.values import MemoryKind, Speaker

_WAITING_MOST: Final = 50_000
"""So many are held unsorted before they are sorted in; each then costs ten times the bytes (guess)."""


def fingerprint(kind: MemoryKind, speaker: Speaker | None, happened_at: float, text: str) -> int:
    """Return what is the same for the same memory, in [0, 2^63)."""
    said = f"{kind.value}\0{speaker or ''}\0{round(happened_at * 1e6)}\0{text}"
    return int.from_bytes(blake2b(said.encode("utf-8", "replace"), digest_size=8).digest()) >> 1


class Fingerprints:
    """Fingerprints of memories, with the ids of these."""

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
