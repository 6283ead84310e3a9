"""Encodes a text once for all who read it: what the person says is read for its feeling, recalled by, and planned for.

The last single texts are held in memory, by a digest, until newer ones take their place.
"""

import hashlib
import threading
from collections.abc import Sequence
from typing import Final

from companion.encoder.encoder import Encoded, Encoder
from companion.values import Newest

MOST: Final = 128
"""Texts that are held: more than the turns that are looked back at (guess); 6 kB each."""


class MemoEncoder:
    """An encoder that holds what it encoded last; fulfils ``Encoder``."""

    def __init__(self, encoder: Encoder) -> None:
        """Encode by another."""
        self._encoder = encoder
        self._lock = threading.Lock()
        self._held: Newest[bytes, Encoded] = Newest(MOST)

    @property
    def trunk_hash(self) -> str:
        """Of the other."""
        return self._encoder.trunk_hash

    def encode(self, texts: Sequence[str]) -> Encoded:
        """Encode texts; who asks for a single one while it is being encoded waits for that."""
        if len(texts) != 1:
            return self._encoder.encode(texts)
        digest = hashlib.sha256(texts[0].encode("utf-8", "replace")).digest()
        with self._lock:
            encoded = self._held[digest] = self._held.get(digest) or self._encoder.encode(texts)
            return encoded

    def forget(self) -> None:
        """Hold nothing of what was encoded before now."""
        with self._lock:
            self._held.clear()
