"""The file in which an engine keeps what it has read: a line that says what it is for, then the state.

A file for another model, build or prompt, and one that is cut short or damaged, is refused before native code
sees it. It is written whole or not at all, readable by its owner alone.
"""

import contextlib
import hashlib
import logging
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import msgspec

log = logging.getLogger(__name__)

_FORMAT: Final = "companion-prefix-1"
_MAX_HEADER_BYTES: Final = 4096


@dataclass(frozen=True, slots=True)
class PrefixKey:
    """What a saved state is good for."""

    model: str
    """Identifies model file and engine build."""
    prompt: str
    """Hash of the tokens that were read."""


class _Header(msgspec.Struct, frozen=True):
    format: str
    model: str
    prompt: str
    state_sha256: str


def _header(key: PrefixKey, state: bytes) -> bytes:
    digest = hashlib.sha256(state).hexdigest()
    return msgspec.json.encode(_Header(_FORMAT, key.model, key.prompt, digest)) + b"\n"


def write_prefix_file(file: Path, key: PrefixKey, state: bytes) -> None:
    """Write or replace the file in one step. Raises ``OSError``."""
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=file.name, suffix=".part")
    try:
        with os.fdopen(handle, "wb") as opened:
            opened.write(_header(key, state))
            opened.write(state)
            opened.flush()
            os.fsync(opened.fileno())
        Path(name).replace(file)
    except BaseException:
        with contextlib.suppress(FileNotFoundError):
            Path(name).unlink()
        raise


def read_prefix_file(file: Path, key: PrefixKey) -> bytes | None:
    """Give the state, or None when there is none that fits the key; says why in the log."""
    try:
        with file.open("rb") as opened:
            line = opened.readline(_MAX_HEADER_BYTES)
            state = opened.read()
    except FileNotFoundError:
        return None
    except OSError as error:
        log.warning("saved prompt cannot be read: errno %s", error.errno)
        return None
    if line != _header(key, state):
        log.info("saved prompt is damaged or for another model or prompt; it is not used")
        return None
    return state
