"""A mapping that holds what was put into it last, so that nothing grows with the length of a talk."""

from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Newest(dict[K, V]):
    """The entries that were set last, at most so many; to set one anew makes it the newest."""

    def __init__(self, most: int) -> None:
        """Hold nothing yet, and ``most`` entries at most."""
        super().__init__()
        self._most = most

    def __setitem__(self, key: K, value: V) -> None:
        self.pop(key, None)
        super().__setitem__(key, value)
        if len(self) > self._most:
            del self[next(iter(self))]
