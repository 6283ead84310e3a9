"""The record of a complete installation: what was installed, and from which locks. Written last.

Compares the record with the required state, and returns the parts still to install. It touches the disk only to read
and write the record.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from enum import Enum, auto
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Stamp:
    """The contents of a finished installation."""

    root: str
    """The repository's folder; a moved folder is set up again."""
    run_lock: str
    """SHA-256 over the locks of the program's packages."""
    test_lock: str
    """SHA-256 over the lock of the checks' packages; "" if they are not installed."""
    engine_lock: str
    """SHA-256 over the locks of the language engine."""
    gpu: str
    """The value of `--gpu`."""
    engine: str
    """The installed build: a name from the catalogue, or "xllamacpp"."""
    processor: str
    """The arguments of the richest set of instructions that the processor had at that time."""
    instructions: str
    """The instruction set that the engine was built with and uses; "" for a ready file."""
    to_build: str
    """The build that is to replace the engine after quiet time; "" for none."""
    system_packages: tuple[str, ...]
    """The system packages that were installed, so that an uninstallation can name them."""


class Part(Enum):
    """A part of the installation that may be missing."""

    PACKAGES = auto()
    """Environment, locked packages and the link to the program."""
    ENGINE = auto()
    """The language engine."""


_EARLIER = {"processor": "unknown", "instructions": "", "to_build": ""}
"""Values for fields that earlier records lack: their engine is built again, and the rest of them counts."""


def read_stamp(path: Path) -> Stamp | None:
    """Read the record; return None if it is missing or unreadable, so that everything is checked again."""
    try:
        found = _EARLIER | json.loads(path.read_text("utf-8"))
        values = {field.name: found[field.name] for field in fields(Stamp)}
        packages = tuple(str(name) for name in values.pop("system_packages"))
        return Stamp(**{name: str(value) for name, value in values.items()}, system_packages=packages)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def write_stamp(path: Path, stamp: Stamp) -> None:
    """Write the record, completely or not at all."""
    unfinished = path.with_suffix(".new")
    unfinished.write_text(json.dumps(asdict(stamp), indent=2) + "\n", "utf-8")
    unfinished.replace(path)


def digest(files: Iterable[Path]) -> str:
    """Return the SHA-256 of these files' names and contents, in hexadecimal."""
    whole = hashlib.sha256()
    for file in files:
        content = file.read_bytes()
        whole.update(f"{file.name} {len(content)}\n".encode())
        whole.update(content)
    return whole.hexdigest()


@dataclass(frozen=True, slots=True)
class Wanted:
    """The required state of an installation."""

    root: str
    run_lock: str
    test_lock: str
    """SHA-256 over the lock of the checks' packages; "" if they are not wanted."""
    engine_lock: str
    gpu: str | None
    """The value of `--gpu`; None keeps the installed engine."""
    processor: str
    """The arguments of the richest set of instructions that the processor has."""
    is_built_now: bool
    """True if a missing engine is built at once."""


def parts_to_do(stamp: Stamp | None, wanted: Wanted) -> frozenset[Part]:
    """Return the parts to install, from none to all."""
    if stamp is None:
        return frozenset(Part)
    parts = set()
    lacks_tests = wanted.test_lock != "" and stamp.test_lock != wanted.test_lock
    if stamp.root != wanted.root or stamp.run_lock != wanted.run_lock or lacks_tests:
        parts.add(Part.PACKAGES)
    is_other_engine = stamp.engine_lock != wanted.engine_lock or stamp.processor != wanted.processor
    is_due = wanted.is_built_now and stamp.to_build != ""
    if is_other_engine or is_due or wanted.gpu not in (None, stamp.gpu):
        parts.add(Part.ENGINE)
    return frozenset(parts)
