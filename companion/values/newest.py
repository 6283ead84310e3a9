"""Mappings and functions that keep only what is newest, so that memory use does not grow with the conversation."""

import hashlib
import threading
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Newest(dict[K, V]):
    """The newest entries, up to a maximum; setting an entry again makes it the newest."""

    def __init__(self, most: int) -> None:
        """Start empty, with room for ``most`` entries."""
        super().__init__()
        self._most = most

    def __setitem__(self, key: K, value: V) -> None:
        self.pop(key, None)
        super().__setitem__(key, value)
        if len(self) > self._most:
            del self[next(iter(self))]


def digest(text: str) -> bytes:
    """Return what stands for a text in a ``Memo``, so that no words are held."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()


class Memo(Generic[K, V]):
    """A function that holds its newest results. Any thread may call it; a second caller waits for the first."""

    def __init__(self, find: Callable[[K], V], most: int, key: Callable[[K], Hashable]) -> None:
        """Hold up to ``most`` results of ``find``, each by the key of what was asked."""
        self._find = find
        self._key = key
        self._lock = threading.Lock()
        self._held: Newest[Hashable, V] = Newest(most)

    def __call__(self, asked: K) -> V:
        """Return the result."""
        key = self._key(asked)
        with self._lock:
            found = self._held[key] = self._held[key] if key in self._held else self._find(asked)
            return found

    def forget(self) -> None:
        """Hold nothing of what was found before now."""
        with self._lock:
            self._held.clear()
