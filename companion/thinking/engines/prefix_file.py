"""The file in which an engine stores what it has read: a hash of its purpose and state, then the state.

A file for another model, build or prompt, and one that is cut short or damaged, is refused before native code sees it.
It is written whole or not at all, and readable only by its owner.
"""

import hashlib
import logging
from pathlib import Path

from companion.storage.new_file import private_file

log = logging.getLogger(__name__)


def _hash(key: str, state: bytes) -> bytes:
    whole = hashlib.sha256(hashlib.sha256(key.encode()).digest())
    whole.update(state)
    return whole.digest()


def write_prefix_file(file: Path, key: str, state: bytes) -> None:
    """Write or replace the file in one step; ``key`` identifies model, build and prompt. Raises ``OSError``."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with private_file(file) as stream:
        stream.write(_hash(key, state))
        stream.write(state)


def read_prefix_file(file: Path, key: str) -> bytes | None:
    """Return the state, or None if none fits the key; logs the reason."""
    try:
        with file.open("rb") as opened:
            found = opened.read(len(_hash("", b"")))
            state = opened.read()
    except FileNotFoundError:
        return None
    except OSError as error:
        log.warning("saved prompt cannot be read: errno %s", error.errno)
        return None
    if found != _hash(key, state):
        log.info("saved prompt is damaged or for another model or prompt; it is not used")
        return None
    return state
