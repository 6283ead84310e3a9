"""A mapping that keeps only its newest entries, so that memory use does not grow with the conversation."""

from typing import TypeVar

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
