"""The note that an installation is whole: what was installed, and from which locks. Written last.

Decides what is still to do by comparing that note with what is wanted; reading and writing it is all it does
to the disk.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from enum import Enum, auto
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a finished installation consists of."""

    root: str
    """The repository's folder; a folder that was moved is set up again."""
    run_lock: str
    """SHA-256 over the locks of the program's packages."""
    test_lock: str
    """SHA-256 over the lock of the checks' packages; "" when they are not installed."""
    engine_lock: str
    """SHA-256 over the locks of the language engine."""
    gpu: str
    """What was asked for by `--gpu`."""
    engine: str
    """The build that came of it: a name from the catalogue, or "xllamacpp"."""
    processor: str
    """The arguments of the richest set of instructions that the processor had then."""
    instructions: str
    """The set that the engine was built with and decodes with; "" for what comes as a ready file."""
    to_build: str
    """The build that is to take the engine's place once there was quiet time to make it; "" when there is none."""
    system_packages: tuple[str, ...]
    """What was installed through the system, so that an uninstallation can name it."""


class Part(Enum):
    """What may still be to do."""

    PACKAGES = auto()
    """Environment, locked packages and the link to the program."""
    ENGINE = auto()
    """The language engine."""


_EARLIER = {"processor": "unknown", "instructions": "", "to_build": ""}
"""What earlier notes do not say: their engine is built again, and the rest of them counts."""


def read_stamp(path: Path) -> Stamp | None:
    """Read the note; None when there is none or it is not one of ours: then everything is looked at again."""
    try:
        found = _EARLIER | json.loads(path.read_text("utf-8"))
        values = {field.name: found[field.name] for field in fields(Stamp)}
        packages = tuple(str(name) for name in values.pop("system_packages"))
        return Stamp(**{name: str(value) for name, value in values.items()}, system_packages=packages)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def write_stamp(path: Path, stamp: Stamp) -> None:
    """Write the note, whole or not at all."""
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
    """What an installation is to consist of now."""

    root: str
    run_lock: str
    test_lock: str
    """"" when the checks' packages are not asked for."""
    engine_lock: str
    gpu: str | None
    """None: whatever is there stays."""
    processor: str
    """The arguments of the richest set of instructions that the processor has."""
    is_built_now: bool
    """Whether an engine that is to be built is built at once."""


def parts_to_do(stamp: Stamp | None, wanted: Wanted) -> frozenset[Part]:
    """Decide what is to do, from nothing at all to everything."""
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
